#include "normalise/identity.h"

#include <algorithm>
#include <array>
#include <vector>

#include "normalise/ascii.h"
#include "normalise/body_register.h"
#include "normalise/dates.h"
#include "normalise/edtf.h"

namespace actionplan {

namespace {

// Areas with the code that the register of councils has for them.
struct AreaRow {
    std::string_view name;
    std::string_view code;
};

constexpr std::array areas{
    AreaRow{"Herefordshire",   "E06000019"},
    AreaRow{"Worcestershire",  "E10000034"},
    AreaRow{"Oxfordshire",     "E10000025"},
    AreaRow{"Thurrock",        "E06000034"},
    AreaRow{"Southend-on-Sea", "E06000033"},
    AreaRow{"Essex",           "E10000012"},
};

constexpr std::array<std::string_view, 5> compass_words{"north", "south", "east", "west", "mid"};

bool is_letter_at(std::string_view text, std::size_t at) {
    return at < text.size() && is_ascii_letter(text[at]);
}

std::size_t find_name(std::string_view lower, std::string_view name) {
    const std::string wanted = ascii_lower(name);
    for (std::size_t at = lower.find(wanted); at != std::string_view::npos;
         at = lower.find(wanted, at + 1)) {
        const bool starts = at == 0 || !is_ascii_letter(lower[at - 1]);
        if (starts && !is_letter_at(lower, at + wanted.size())) return at;
    }
    return std::string_view::npos;
}

// "South West" in front of an area's name, as printed.
std::string_view compass_before(std::string_view text, std::size_t place) {
    std::size_t begin = place;
    for (;;) {
        std::size_t end = begin;
        while (end > 0 && !is_ascii_letter(text[end - 1])) --end;
        if (begin - end > 1) break;
        std::size_t word = end;
        while (word > 0 && is_ascii_letter(text[word - 1])) --word;
        const std::string lower = ascii_lower(text.substr(word, end - word));
        if (std::find(compass_words.begin(), compass_words.end(), lower) == compass_words.end())
            break;
        begin = word;
    }
    return text.substr(begin, place - begin);
}

std::string title_case(std::string_view words) {
    std::string text = ascii_lower(words);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool first = i == 0 || !is_ascii_letter(text[i - 1]);
        if (text[i] == '-' && i > 0) text[i] = ' ';
        if (first && text[i] >= 'a' && text[i] <= 'z')
            text[i] = static_cast<char>(text[i] - 'a' + 'A');
    }
    return text;
}

std::optional<Area> area_in(std::string_view text) {
    const std::string lower = ascii_lower(text);
    std::optional<Area> found;
    for (const AreaRow& row : areas) {
        const std::size_t at = find_name(lower, row.name);
        if (at == std::string_view::npos) continue;
        if (found) return std::nullopt;  // two areas: neither is said to be the plan's
        found = Area{std::string(row.name), std::nullopt, std::string(row.code), "ONS"};
        const std::string_view compass = compass_before(text, at);
        if (!compass.empty()) found->locality = title_case(compass) + std::string(row.name);
    }
    return found;
}

// --- dates of the plan ---

struct DateWord {
    std::string_view words;  // lower case
    std::string_view kind;
};

constexpr std::array date_words{
    DateWord{"approved",      "approved" },
    DateWord{"agreed by",     "approved" },
    DateWord{"signed off",    "approved" },
    DateWord{"adopted",       "approved" },
    DateWord{"updated",       "updated"  },
    DateWord{"refreshed",     "updated"  },
    DateWord{"last reviewed", "updated"  },
    DateWord{"as of",         "updated"  },
    DateWord{"as at",         "updated"  },
    DateWord{"progress at",   "updated"  },
    DateWord{"published",     "published"},
};

constexpr std::size_t longest_statement = 400;  // bytes of a paragraph that is read for dates

void add_dates(PlanIdentity& identity, std::string_view text) {
    const bool dated = std::any_of(text.begin(), text.end(), is_ascii_digit);
    if (!dated || text.size() > longest_statement) return;
    const std::string lower = ascii_lower(text);
    for (const DateWord& word : date_words) {
        const std::size_t at = find_name(lower, word.words);
        if (at == std::string_view::npos) continue;
        const std::string_view behind = text.substr(at + word.words.size());
        const TextBlock block{TextKind::paragraph, 0,
                              std::string(behind.substr(0, behind.find(". ")))};
        for (const ActionDate& date : read_dates({&block, 1})) {
            if (!date.edtf || date.kind != DateKind::date) continue;
            const PlanDate made{std::string(word.kind), *date.edtf, date.text};
            if (std::find(identity.dates.begin(), identity.dates.end(), made) ==
                identity.dates.end()) {
                identity.dates.push_back(made);
            }
            return;
        }
    }
}

bool says_draft(std::string_view text) {
    return find_name(ascii_lower(text), "draft") != std::string_view::npos;
}

bool may_name_the_plan(OutsideTextKind kind) {
    return kind == OutsideTextKind::title || kind == OutsideTextKind::page_header ||
           kind == OutsideTextKind::page_footer;
}

void read_extent(PlanIdentity& identity) {
    if (!identity.title || identity.extent) return;
    const TextBlock block{TextKind::paragraph, 0, *identity.title};
    for (const ActionDate& date : read_dates({&block, 1})) {
        if (date.kind == DateKind::interval && date.edtf) {
            identity.extent = date.edtf;
            return;
        }
    }
}

}  // namespace

std::optional<Area> area_of(std::string_view title, std::string_view file_name, const Plan& plan) {
    if (std::optional<Area> area = area_in(title)) return area;
    if (std::optional<Area> area = area_in(file_name)) return area;
    std::optional<Area> only;
    for (const GlossaryEntry& entry : plan.glossary) {
        const std::optional<Area> area = area_in(entry.expansion);
        if (!area) continue;
        if (only && only->name != area->name) return std::nullopt;
        only = Area{area->name, std::nullopt, area->code, area->scheme};
    }
    return only;
}

void read_identity(PlanIdentity& identity, const Plan& plan) {
    bool draft = identity.title && says_draft(*identity.title);
    if (identity.title) add_dates(identity, *identity.title);
    for (const OutsideText& outside : plan.outside) {
        if (outside.kind == OutsideTextKind::furniture || outside.kind == OutsideTextKind::table)
            continue;
        draft = draft || (may_name_the_plan(outside.kind) && says_draft(outside.text));
        add_dates(identity, outside.text);
    }
    for (const Section& section : plan.sections) add_dates(identity, section.title);
    const bool approved = std::any_of(identity.dates.begin(), identity.dates.end(),
                                      [](const PlanDate& date) { return date.kind == "approved"; });
    if (draft) {
        identity.status = "draft";
    } else if (approved) {
        identity.status = "final";
    }
    read_extent(identity);
}

std::optional<DefaultYear> year_of_extent(const std::optional<std::string>& extent) {
    const std::optional<Edtf> value = extent ? parse_edtf(*extent) : std::nullopt;
    if (!value) return std::nullopt;
    const std::optional<CalendarDate> first = earliest_day(*value);
    const std::optional<CalendarDate> last = latest_day(*value);
    if (!first || !last) return std::nullopt;
    if (first->month == 1 && first->day == 1 && *last == CalendarDate{first->year, 12, 31}) {
        return DefaultYear{first->year, YearKind::calendar};
    }
    if (first->month == 4 && first->day == 1 && *last == CalendarDate{first->year + 1, 3, 31}) {
        return DefaultYear{first->year, YearKind::financial};
    }
    return std::nullopt;
}

}  // namespace actionplan
