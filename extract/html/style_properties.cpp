#include "extract/html/style_properties.h"

#include <algorithm>
#include <array>

#include "extract/html/ascii.h"
#include "extract/html/style_keywords.h"

namespace actionplan {

namespace {

constexpr int far_out = -900;  // pixels or the like: -999em, -9999px are usual
constexpr int bold_weight = 600;

Toggle toggle(bool on) { return on ? Toggle::on : Toggle::off; }

void set_display(Style& style, std::string_view value) {
    style.display = display_of(value).value_or(style.display);
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
        style.list_style = list_style_of(word).value_or(style.list_style);
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
    style.word_part = word_part_of(value).value_or(style.word_part);
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
    SetProperty set;
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

}  // namespace

SetProperty property_of(std::string_view name) {
    for (const PropertyRule& rule : property_rules) {
        // The first letters tell most apart.
        if (rule.name.size() == name.size() && rule.name[0] == ascii_lower(name[0]) &&
            equal_in_any_case(name, rule.name)) {
            return rule.set;
        }
    }
    return nullptr;
}

}  // namespace actionplan
