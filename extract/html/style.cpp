#include "extract/html/style.h"

#include <algorithm>
#include <array>
#include <string>

#include "extract/html/ascii.h"

namespace actionplan {

namespace {

constexpr int far_out = -900;  // pixels or the like: -999em, -9999px are usual
constexpr int bold_weight = 600;

struct DisplayName {
    std::string_view name;
    Display display;
};

constexpr std::array display_names{
    DisplayName{"none",               Display::none        },
    DisplayName{"inline",             Display::inline_     },
    DisplayName{"contents",           Display::inline_     },
    DisplayName{"inline-block",       Display::inline_     },
    DisplayName{"inline-flex",        Display::inline_     },
    DisplayName{"block",              Display::block       },
    DisplayName{"flex",               Display::block       },
    DisplayName{"grid",               Display::block       },
    DisplayName{"list-item",          Display::block       },
    DisplayName{"flow-root",          Display::block       },
    DisplayName{"table",              Display::table       },
    DisplayName{"table-row-group",    Display::row_group   },
    DisplayName{"table-header-group", Display::header_group},
    DisplayName{"table-footer-group", Display::footer_group},
    DisplayName{"table-row",          Display::row         },
    DisplayName{"table-cell",         Display::cell        },
    DisplayName{"table-caption",      Display::caption     },
};

struct ListStyleName {
    std::string_view name;
    ListStyle style;
};

constexpr std::array list_style_names{
    ListStyleName{"none",                 ListStyle::none                },
    ListStyleName{"disc",                 ListStyle::bullet              },
    ListStyleName{"circle",               ListStyle::bullet              },
    ListStyleName{"square",               ListStyle::bullet              },
    ListStyleName{"decimal",              ListStyle::decimal             },
    ListStyleName{"decimal-leading-zero", ListStyle::decimal_leading_zero},
    ListStyleName{"lower-alpha",          ListStyle::lower_alpha         },
    ListStyleName{"lower-latin",          ListStyle::lower_alpha         },
    ListStyleName{"upper-alpha",          ListStyle::upper_alpha         },
    ListStyleName{"upper-latin",          ListStyle::upper_alpha         },
    ListStyleName{"lower-roman",          ListStyle::lower_roman         },
    ListStyleName{"upper-roman",          ListStyle::upper_roman         },
};

struct WordPartName {
    std::string_view name;
    WordPart part;
};

constexpr std::array word_part_names{
    WordPartName{"footnote",      WordPart::footnote},
    WordPartName{"endnote",       WordPart::endnote },
    WordPartName{"footnote-list", WordPart::footnote},
    WordPartName{"endnote-list",  WordPart::endnote },
    WordPartName{"comment",       WordPart::comment },
    WordPartName{"comment-list",  WordPart::comment },
    WordPartName{"header",        WordPart::header  },
    WordPartName{"footer",        WordPart::footer  },
};

Toggle toggle(bool on) { return on ? Toggle::on : Toggle::off; }

void set_display(Style& style, std::string_view value) {
    for (const DisplayName& rule : display_names) {
        if (value == rule.name) style.display = rule.display;
    }
}

void set_visibility(Style& style, std::string_view value) {
    style.invisible = toggle(value != "visible");
}

void set_weight(Style& style, std::string_view value) {
    if (const auto weight = leading_int(value)) {
        style.bold = toggle(*weight >= bold_weight);
    } else if (value == "bold" || value == "bolder" || value == "normal" || value == "lighter") {
        style.bold = toggle(value.starts_with("bold"));
    }
}

void set_slant(Style& style, std::string_view value) {
    style.italic = toggle(value.starts_with("italic") || value.starts_with("oblique"));
}

void set_family(Style& style, std::string_view value) { style.font = font_of(value); }

// "bold 12px/1.2 Wingdings"
void set_font(Style& style, std::string_view value) {
    if (contains(value, "bold")) style.bold = Toggle::on;
    if (contains(value, "italic")) style.italic = Toggle::on;
    style.font = Font::text;
    for (const std::string_view name : {"wingdings", "webdings", "symbol", "courier"}) {
        const std::size_t at = value.find(name);
        if (at != std::string_view::npos) style.font = font_of(value.substr(at));
    }
}

void set_white_space(Style& style, std::string_view value) {
    style.white_space = value.starts_with("pre") || value == "break-spaces" ? WhiteSpace::keep_lines
                                                                            : WhiteSpace::collapse;
}

void set_list_style(Style& style, std::string_view value) {
    for_each_word(value, [&](std::string_view word) {
        for (const ListStyleName& rule : list_style_names) {
            if (word == rule.name) style.list_style = rule.style;
        }
    });
}

void set_position(Style& style, std::string_view value) {
    style.positioned = toggle(value == "absolute" || value == "fixed");
}

// rect(0 0 0 0), rect(1px, 1px, 1px, 1px), inset(50%), inset(100%), circle(0): nothing is left.
void set_clip(Style& style, std::string_view value) {
    if (value.starts_with("inset(")) {
        const int part = leading_int(value.substr(6)).value_or(0);
        style.clipped = toggle(part >= 50);
    } else if (value.starts_with("rect(")) {
        const bool larger =
            value.find_first_of("23456789") != std::string_view::npos || contains(value, "auto");
        style.clipped = toggle(!larger);
    } else {
        style.clipped = toggle(value.starts_with("circle(0"));
    }
}

void set_width(Style& style, std::string_view value) {
    const auto width = leading_int(value);
    style.narrow = toggle(width && *width <= 1 && !contains(value, "."));
}

void set_height(Style& style, std::string_view value) {
    const auto height = leading_int(value);
    style.low = toggle(height && *height <= 1 && !contains(value, "."));
    style.flat = toggle(height && *height == 0 && !value.starts_with("0."));
}

void set_offset(Style& style, std::string_view value) {
    const auto offset = leading_int(value);
    if (offset && *offset <= far_out) style.off_screen = Toggle::on;
}

void set_opacity(Style& style, std::string_view value) {
    style.see_through = toggle(value == "0" || value == "0.0" || value == "0%");
}

void set_font_size(Style& style, std::string_view value) {
    const auto size = leading_int(value);
    style.see_through = toggle(size && *size == 0 && !value.starts_with("0."));
}

void set_background_colour(Style& style, std::string_view value) {
    if (const auto colour = css_colour(value)) style.background = colour;
}

void set_ink(Style& style, std::string_view value) {
    if (const auto colour = css_colour(value)) style.ink = colour;
}

void set_background(Style& style, std::string_view value) {
    if (const auto colour = css_background(value)) style.background = colour;
}

void set_word_list(Style& style, std::string_view value) {
    if (value.starts_with("ignore")) {
        style.word_part = WordPart::ignore;
        return;
    }
    const std::size_t level = value.find("level");
    if (level == std::string_view::npos) return;
    style.word_list_level = static_cast<std::uint8_t>(
        std::clamp(leading_int(value.substr(level + 5)).value_or(1), 1, 9));
}

void set_word_part(Style& style, std::string_view value) {
    for (const WordPartName& rule : word_part_names) {
        if (value == rule.name) style.word_part = rule.part;
    }
}

void set_word_hide(Style& style, std::string_view value) {
    style.word_hidden = toggle(value == "all");
}

// Word writes it into every heading, and into body text as "body-text".
void set_outline_level(Style& style, std::string_view value) {
    style.outline_level =
        static_cast<std::uint8_t>(std::clamp(leading_int(value).value_or(0), 0, 9));
}

struct PropertyRule {
    std::string_view name;
    void (*set)(Style& style, std::string_view value);
};

// Each property at most once; looked up by name. Values come in lower case.
constexpr std::array property_rules{
    PropertyRule{"display",           set_display          },
    PropertyRule{"visibility",        set_visibility       },
    PropertyRule{"background",        set_background       },
    PropertyRule{"background-color",  set_background_colour},
    PropertyRule{"color",             set_ink              },
    PropertyRule{"font-weight",       set_weight           },
    PropertyRule{"font-style",        set_slant            },
    PropertyRule{"font-family",       set_family           },
    PropertyRule{"font-size",         set_font_size        },
    PropertyRule{"font",              set_font             },
    PropertyRule{"white-space",       set_white_space      },
    PropertyRule{"list-style",        set_list_style       },
    PropertyRule{"list-style-type",   set_list_style       },
    PropertyRule{"position",          set_position         },
    PropertyRule{"clip",              set_clip             },
    PropertyRule{"clip-path",         set_clip             },
    PropertyRule{"width",             set_width            },
    PropertyRule{"height",            set_height           },
    PropertyRule{"max-height",        set_height           },
    PropertyRule{"left",              set_offset           },
    PropertyRule{"top",               set_offset           },
    PropertyRule{"margin-left",       set_offset           },
    PropertyRule{"text-indent",       set_offset           },
    PropertyRule{"opacity",           set_opacity          },
    PropertyRule{"mso-list",          set_word_list        },
    PropertyRule{"mso-element",       set_word_part        },
    PropertyRule{"mso-hide",          set_word_hide        },
    PropertyRule{"mso-outline-level", set_outline_level    },
};

constexpr std::size_t longest_value = 256;  // bytes; a longer one is a picture or a gradient

// First letters of known properties: most of Word's many are none.
const PropertyRule* rule_for(std::string_view name) {
    for (const PropertyRule& rule : property_rules) {
        if (rule.name.size() == name.size() && rule.name[0] == ascii_lower(name[0]) &&
            equal_in_any_case(name, rule.name)) {
            return &rule;
        }
    }
    return nullptr;
}

void declare(Declarations& declarations, std::string_view name, std::string_view value) {
    if (name.empty() || value.empty() || value.size() > longest_value) return;
    const PropertyRule* rule = rule_for(name);
    if (rule == nullptr) return;
    std::string lower = ascii_lower(value);
    bool important = false;
    if (const std::size_t mark = lower.find('!'); mark != std::string::npos) {
        important = contains(std::string_view(lower).substr(mark), "important");
        lower.resize(mark);
    }
    rule->set(important ? declarations.important : declarations.normal, trimmed(lower));
}

// Where the value ends: at a semicolon outside quotes and brackets.
std::size_t value_end(std::string_view css, std::size_t at) {
    char quote = '\0';
    int depth = 0;
    for (; at < css.size(); ++at) {
        const char c = css[at];
        if (quote != '\0') {
            if (c == quote) quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '(') {
            ++depth;
        } else if (c == ')') {
            --depth;
        } else if (c == ';' && depth <= 0) {
            return at;
        }
    }
    return at;
}

template <typename Value>
void lay(Value& below, Value above) {
    if (above != Value::unset) below = above;
}

}  // namespace

void lay_over(Style& style, const Style& with) {
    lay(style.display, with.display);
    lay(style.invisible, with.invisible);
    lay(style.bold, with.bold);
    lay(style.italic, with.italic);
    lay(style.white_space, with.white_space);
    lay(style.list_style, with.list_style);
    lay(style.font, with.font);
    lay(style.word_part, with.word_part);
    lay(style.positioned, with.positioned);
    lay(style.clipped, with.clipped);
    lay(style.off_screen, with.off_screen);
    lay(style.narrow, with.narrow);
    lay(style.low, with.low);
    lay(style.flat, with.flat);
    lay(style.see_through, with.see_through);
    lay(style.word_hidden, with.word_hidden);
    if (with.word_list_level != 0) style.word_list_level = with.word_list_level;
    if (with.outline_level != 0) style.outline_level = with.outline_level;
    if (with.background) style.background = with.background;
    if (with.ink) style.ink = with.ink;
}

Declarations declarations_of(std::string_view css) {
    Declarations declarations;
    std::size_t at = 0;
    while (at < css.size()) {
        const std::size_t colon = css.find_first_of(":;", at);
        if (colon == std::string_view::npos) break;
        if (css[colon] == ';') {
            at = colon + 1;
            continue;
        }
        const std::size_t end = value_end(css, colon + 1);
        declare(declarations, trimmed(css.substr(at, colon - at)),
                trimmed(css.substr(colon + 1, end - colon - 1)));
        at = end + 1;
    }
    return declarations;
}

bool hidden_from_the_eye(const Style& style) {
    if (style.see_through == Toggle::on || style.off_screen == Toggle::on) return true;
    const bool dot = style.narrow == Toggle::on && style.low == Toggle::on;
    return style.clipped == Toggle::on ? dot || style.positioned == Toggle::on
                                       : dot && style.positioned == Toggle::on;
}

Font font_of(std::string_view family) {
    const std::string lower = ascii_lower(family.substr(0, longest_value));
    std::string_view first = trimmed(lower);
    while (!first.empty() && (first.front() == '"' || first.front() == '\''))
        first.remove_prefix(1);
    if (first.starts_with("wingdings 2")) return Font::wingdings_2;
    if (first.starts_with("wingdings 3")) return Font::wingdings_3;
    if (first.starts_with("wingdings")) return Font::wingdings;
    if (first.starts_with("webdings")) return Font::webdings;
    if (first.starts_with("symbol")) return Font::symbol;
    if (first.starts_with("courier")) return Font::courier;
    return Font::text;
}

}  // namespace actionplan
