// Fonts whose letters are pictures: ticks, crosses, boxes and arrows that stand in plans for words.
//
// Takes    the font's name, and the code of a character in it: 0x20-0xFF, or the same in U+F020-U+F0FF.
// Gives    the Unicode character that looks like it; nullopt when we know none.
// Source   Unicode's WG2 N4384 for Wingdings and Webdings, Adobe's symbol.txt for Symbol; those that plans use.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace actionplan {

enum class SymbolFont : std::uint8_t {
    ordinary,
    symbol,
    wingdings,
    wingdings2,
    wingdings3,
    webdings
};

SymbolFont symbol_font(std::string_view font_name);
std::optional<char32_t> symbol_character(SymbolFont font, std::uint32_t code);

// Text that is set in a symbol font, as a reader sees it; characters that we do not know stay as they are.
std::string text_in_symbol_font(SymbolFont font, std::string_view text);

}  // namespace actionplan
