#include "extract/html/style.h"

#include <string>

#include "extract/html/ascii.h"

namespace actionplan {

namespace {

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

bool hidden_from_the_eye(const Style& style) {
    if (style.see_through == Toggle::on || style.off_screen == Toggle::on) return true;
    const bool dot = style.narrow == Toggle::on && style.low == Toggle::on;
    return style.clipped == Toggle::on ? dot || style.positioned == Toggle::on
                                       : dot && style.positioned == Toggle::on;
}

Font font_of(std::string_view family) {
    constexpr std::size_t longest_family = 256;  // bytes
    const std::string lower = ascii_lower(family.substr(0, longest_family));
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
