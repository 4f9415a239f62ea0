// Wording reduced to what rules compare.
#pragma once

#include <string>
#include <string_view>

namespace actionplan {

// Lower-case ASCII letters and digits, other scripts' letters as they are; everything else is one space between words.
// "Led By" and "led-by:" are "led by".
std::string folded(std::string_view text);

// How many words the folded text has.
std::size_t word_count(std::string_view folded_text);

// Whether the phrase stands in the folded text as whole words.
bool has_phrase(std::string_view folded_text, std::string_view phrase);

// Whether a digit 0-9 stands in the text.
bool has_digit(std::string_view text);

}  // namespace actionplan
