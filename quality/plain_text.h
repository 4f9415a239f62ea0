// Letters and words where ASCII is enough to find them: quick, and alike on every machine.
#pragma once

#include <string>
#include <string_view>

namespace actionplan {

constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_figure(char c) { return c >= '0' && c <= '9'; }
// Bytes of characters beyond ASCII count as letters.
constexpr bool is_word_byte(char c) {
    return is_upper(c) || is_lower(c) || is_figure(c) || static_cast<unsigned char>(c) >= 0x80U;
}
constexpr char lower_ascii(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

std::string folded_ascii(std::string_view text);

// Whether `words`, in lower case, stand in the text, however it is spelt there; where, or npos.
std::size_t find_folded(std::string_view text, std::string_view words, std::size_t from = 0);
inline bool has_folded(std::string_view text, std::string_view words) {
    return find_folded(text, words) != std::string_view::npos;
}

// The last word of a text that ends in a word, else nothing.
std::string_view closing_word(std::string_view text);

// Whether there are as many words, as parted by spaces.
bool has_as_many_words(std::string_view text, std::size_t fewest);

}  // namespace actionplan
