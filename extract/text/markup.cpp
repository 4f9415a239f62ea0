#include "extract/text/markup.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include "extract/text/lines.h"
#include "extract/utf8.h"

namespace actionplan {

namespace {

enum class Effect : std::uint8_t { inline_text, block, item };

struct TagRule {
    std::string_view name;
    Effect effect = Effect::inline_text;
};

// First match, whole name.
constexpr std::array tag_rules{
    TagRule{"ul",         Effect::block      },
    TagRule{"ol",         Effect::block      },
    TagRule{"li",         Effect::item       },
    TagRule{"p",          Effect::block      },
    TagRule{"br",         Effect::block      },
    TagRule{"div",        Effect::block      },
    TagRule{"table",      Effect::block      },
    TagRule{"tbody",      Effect::block      },
    TagRule{"tr",         Effect::block      },
    TagRule{"td",         Effect::block      },
    TagRule{"th",         Effect::block      },
    TagRule{"h1",         Effect::block      },
    TagRule{"h2",         Effect::block      },
    TagRule{"h3",         Effect::block      },
    TagRule{"h4",         Effect::block      },
    TagRule{"blockquote", Effect::block      },
    TagRule{"hr",         Effect::block      },
    TagRule{"i",          Effect::inline_text},
    TagRule{"b",          Effect::inline_text},
    TagRule{"u",          Effect::inline_text},
    TagRule{"s",          Effect::inline_text},
    TagRule{"em",         Effect::inline_text},
    TagRule{"strong",     Effect::inline_text},
    TagRule{"span",       Effect::inline_text},
    TagRule{"font",       Effect::inline_text},
    TagRule{"a",          Effect::inline_text},
    TagRule{"sup",        Effect::inline_text},
    TagRule{"sub",        Effect::inline_text},
    TagRule{"small",      Effect::inline_text},
    TagRule{"o:p",        Effect::inline_text},
    TagRule{"img",        Effect::inline_text},
    TagRule{"abbr",       Effect::inline_text},
};

struct Entity {
    std::string_view name;
    char32_t code_point = 0;
};

// Whole name; those that English text uses.
constexpr std::array entities{
    Entity{"amp",    U'&'     },
    Entity{"lt",     U'<'     },
    Entity{"gt",     U'>'     },
    Entity{"quot",   U'"'     },
    Entity{"apos",   U'\''    },
    Entity{"nbsp",   U'\u00A0'},
    Entity{"ndash",  U'\u2013'},
    Entity{"mdash",  U'\u2014'},
    Entity{"lsquo",  U'\u2018'},
    Entity{"rsquo",  U'\u2019'},
    Entity{"ldquo",  U'\u201C'},
    Entity{"rdquo",  U'\u201D'},
    Entity{"bull",   U'\u2022'},
    Entity{"middot", U'\u00B7'},
    Entity{"hellip", U'\u2026'},
    Entity{"pound",  U'\u00A3'},
    Entity{"euro",   U'\u20AC'},
    Entity{"eacute", U'\u00E9'},
    Entity{"egrave", U'\u00E8'},
    Entity{"frac12", U'\u00BD'},
    Entity{"deg",    U'\u00B0'},
    Entity{"copy",   U'\u00A9'},
    Entity{"times",  U'\u00D7'},
    Entity{"shy",    U'\u00AD'},
};

constexpr std::size_t longest_tag = 2000;  // a '<' with no '>' within is a word
constexpr std::size_t longest_entity = 10;

struct Tag {
    const TagRule* rule = nullptr;
    bool closing = false;
    std::size_t length = 0;
};

std::string folded_name(std::string_view name) {
    std::string lower(name);
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

std::optional<Tag> tag_at(std::string_view text) {
    const std::size_t end = text.substr(0, longest_tag).find('>');
    if (end == std::string_view::npos) return std::nullopt;
    std::size_t begin = 1;
    const bool closing = begin < end && text[begin] == '/';
    if (closing) ++begin;
    std::size_t name_end = begin;
    while (name_end < end && text[name_end] != ' ' && text[name_end] != '/') ++name_end;
    const std::string name = folded_name(text.substr(begin, name_end - begin));
    const auto* const rule = std::find_if(tag_rules.begin(), tag_rules.end(),
                                          [&](const TagRule& r) { return r.name == name; });
    if (rule == tag_rules.end()) return std::nullopt;
    return Tag{rule, closing, end + 1};
}

struct Reference {
    char32_t code_point = 0;
    std::size_t length = 0;
};

std::optional<char32_t> numeric_reference(std::string_view digits) {
    const int base = !digits.empty() && (digits[0] == 'x' || digits[0] == 'X') ? 16 : 10;
    if (base == 16) digits.remove_prefix(1);
    std::uint32_t value = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    const bool whole = error == std::errc{} && end == digits.data() + digits.size();
    const bool character = value >= 0x20 && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
    if (!whole || !character) return std::nullopt;
    return value;
}

std::optional<Reference> reference_at(std::string_view text) {
    const std::size_t end = text.substr(0, longest_entity).find(';');
    if (end == std::string_view::npos || end < 2) return std::nullopt;
    const std::string_view name = text.substr(1, end - 1);
    if (name[0] == '#') {
        const auto code_point = numeric_reference(name.substr(1));
        if (!code_point) return std::nullopt;
        return Reference{*code_point, end + 1};
    }
    for (const Entity& entity : entities) {
        if (entity.name == name) return Reference{entity.code_point, end + 1};
    }
    return std::nullopt;
}

class BlockList {
 public:
    void part(bool item, bool opened) {
        if (leading_space(current_.text) != current_.text.size()) {
            blocks_.push_back(std::move(current_));
        } else {
            // An empty block's opening counts for the text that follows: "<ul> <li>one".
            item = item || (current_.item && opened);
            opened = opened || current_.opened;
        }
        current_ = MarkupBlock{{}, item, opened};
    }
    std::string& text() { return current_.text; }
    std::vector<MarkupBlock> finished() {
        part(false, false);
        return std::move(blocks_);
    }

 private:
    std::vector<MarkupBlock> blocks_;
    MarkupBlock current_;
};

}  // namespace

std::vector<MarkupBlock> markup_blocks(std::string_view text) {
    BlockList blocks;
    while (!text.empty()) {
        const std::size_t special = std::min(text.find_first_of("<&"), text.size());
        blocks.text() += text.substr(0, special);
        text.remove_prefix(special);
        if (text.empty()) break;
        if (const auto tag = text[0] == '<' ? tag_at(text) : std::nullopt) {
            if (tag->rule->effect != Effect::inline_text) {
                blocks.part(tag->rule->effect == Effect::item && !tag->closing, !tag->closing);
            }
            text.remove_prefix(tag->length);
        } else if (const auto reference = text[0] == '&' ? reference_at(text) : std::nullopt) {
            append_code_point(blocks.text(), reference->code_point);
            text.remove_prefix(reference->length);
        } else {
            blocks.text() += text[0];
            text.remove_prefix(1);
        }
    }
    return blocks.finished();
}

}  // namespace actionplan
