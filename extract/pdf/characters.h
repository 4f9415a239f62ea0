// Single characters as PDFs have them: what is a space, what a bullet, and how each is written in UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace actionplan::pdf {

enum class CharacterKind { nothing, space, visible };

CharacterKind kind_beyond_ascii(char32_t character);  // and of what ASCII has besides signs
inline CharacterKind kind_of(char32_t character) {
    return character > ' ' && character < 0x7F ? CharacterKind::visible  // nearly always
                                               : kind_beyond_ascii(character);
}

// Ligatures are spelt out, signs of symbol fonts become the bullets and ticks that they show.
void append_character(std::string& text, char32_t character, bool symbols);

// A word that can only be the bullet of a list item.
bool is_bullet(std::string_view word);

// "\u00AD", which stays at the end of a word for the line joiner to see.
inline constexpr std::string_view soft_hyphen = "\xC2\xAD";

}  // namespace actionplan::pdf
