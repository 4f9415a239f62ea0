// What a style says about an element, as far as a reader of its words and colours sees it.
//
// Source   CSS 2.2, "The cascade", "Visual effects"; Word's own `mso-` properties.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "extract/html/colour.h"

namespace actionplan {

enum class Display : std::uint8_t {
    unset,
    none,
    inline_,
    block,
    table,
    row_group,
    header_group,
    footer_group,
    row,
    cell,
    caption,
};

enum class Toggle : std::uint8_t { unset, off, on };

enum class WhiteSpace : std::uint8_t { unset, collapse, keep_lines };

enum class ListStyle : std::uint8_t {
    unset,
    none,
    bullet,
    decimal,
    decimal_leading_zero,
    lower_alpha,
    upper_alpha,
    lower_roman,
    upper_roman,
};

// Fonts in which letters stand for signs.
enum class Font : std::uint8_t {
    unset,
    text,
    courier,
    symbol,
    wingdings,
    wingdings_2,
    wingdings_3,
    webdings
};

// Parts that Word marks in its HTML.
enum class WordPart : std::uint8_t { unset, ignore, footnote, endnote, comment, header, footer };

// `unset` and nullopt: nothing is said.
struct Style {
    Display display = Display::unset;
    Toggle invisible = Toggle::unset;  // visibility: hidden
    Toggle bold = Toggle::unset;
    Toggle italic = Toggle::unset;
    WhiteSpace white_space = WhiteSpace::unset;
    ListStyle list_style = ListStyle::unset;
    Font font = Font::unset;
    WordPart word_part = WordPart::unset;
    Toggle positioned = Toggle::unset;   // absolute or fixed
    Toggle clipped = Toggle::unset;      // to nothing
    Toggle off_screen = Toggle::unset;   // moved or indented far out of sight
    Toggle narrow = Toggle::unset;       // a pixel wide at most
    Toggle low = Toggle::unset;          // a pixel high at most
    Toggle flat = Toggle::unset;         // no height at all
    Toggle see_through = Toggle::unset;  // opacity or font size of nothing
    Toggle word_hidden = Toggle::unset;  // mso-hide: all
    std::uint8_t word_list_level = 0;    // mso-list: l0 level2 lfo1
    std::uint8_t outline_level = 0;      // mso-outline-level
    std::optional<CssColour> background;
    std::optional<CssColour> ink;  // of the type

    bool operator==(const Style&) const = default;
};

// Lays `with` over `style`: what it says holds.
void lay_over(Style& style, const Style& with);

// The technique of hiding from the eye what a screen reader is to read: clipped, out of the screen, a pixel in size.
bool hidden_from_the_eye(const Style& style);

Font font_of(std::string_view family);

}  // namespace actionplan
