#include "quality/placeholder.h"

#include <array>

#include "quality/plain_text.h"

namespace actionplan {

namespace {

struct PlaceholderRule {
    std::string_view words;  // folded
    Placeholder meaning;
};

constexpr std::array placeholder_rules{
    PlaceholderRule{"tbc",               Placeholder::to_come },
    PlaceholderRule{"tba",               Placeholder::to_come },
    PlaceholderRule{"tbd",               Placeholder::to_come },
    PlaceholderRule{"to be confirmed",   Placeholder::to_come },
    PlaceholderRule{"to be agreed",      Placeholder::to_come },
    PlaceholderRule{"to be decided",     Placeholder::to_come },
    PlaceholderRule{"to be determined",  Placeholder::to_come },
    PlaceholderRule{"to be identified",  Placeholder::to_come },
    PlaceholderRule{"not yet known",     Placeholder::to_come },
    PlaceholderRule{"?",                 Placeholder::to_come },
    PlaceholderRule{"-",                 Placeholder::nothing },
    PlaceholderRule{"--",                Placeholder::nothing },
    PlaceholderRule{"–",               Placeholder::nothing },
    PlaceholderRule{"—",               Placeholder::nothing },
    PlaceholderRule{"n/a",               Placeholder::nothing },
    PlaceholderRule{"na",                Placeholder::nothing },
    PlaceholderRule{"nil",               Placeholder::nothing },
    PlaceholderRule{"none",              Placeholder::nothing },
    PlaceholderRule{"all",               Placeholder::everyone},
    PlaceholderRule{"all partners",      Placeholder::everyone},
    PlaceholderRule{"all parties",       Placeholder::everyone},
    PlaceholderRule{"all agencies",      Placeholder::everyone},
    PlaceholderRule{"all organisations", Placeholder::everyone},
    PlaceholderRule{"all stakeholders",  Placeholder::everyone},
    PlaceholderRule{"various",           Placeholder::everyone},
    PlaceholderRule{"everyone",          Placeholder::everyone},
    PlaceholderRule{"both",              Placeholder::everyone},
    PlaceholderRule{"ongoing",           Placeholder::ongoing },
    PlaceholderRule{"on going",          Placeholder::ongoing },
    PlaceholderRule{"on-going",          Placeholder::ongoing },
    PlaceholderRule{"continuous",        Placeholder::ongoing },
    PlaceholderRule{"continuing",        Placeholder::ongoing },
};

constexpr std::size_t longest_placeholder = 24;  // bytes

}  // namespace

std::optional<Placeholder> placeholder_of(std::string_view text) {
    if (text.empty() || text.size() > longest_placeholder) return std::nullopt;
    std::string folded = folded_ascii(text);
    while (folded.size() > 1 && folded.back() == '.') folded.pop_back();
    for (const PlaceholderRule& rule : placeholder_rules) {
        if (rule.words == folded) return rule.meaning;
    }
    return std::nullopt;
}

}  // namespace actionplan
