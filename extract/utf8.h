// UTF-8 by hand where ICU would copy to UTF-16, and letters classed alike on every machine.
//
// Units    positions and lengths are bytes.
// Source   the Unicode Standard, table 3-7 (well-formed byte sequences); classes by ICU's data.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace actionplan {

// How many bytes from the front are well-formed UTF-8.
std::size_t valid_utf8_prefix(std::string_view bytes);

// True when some byte is not ASCII.
bool has_non_ascii(std::string_view text);

// The code point at `at`, which moves on behind it. The text is well-formed.
char32_t next_code_point(std::string_view text, std::size_t& at);

void append_code_point(std::string& text, char32_t code_point);

bool is_upper(char32_t code_point);
bool is_lower(char32_t code_point);
bool is_letter(char32_t code_point);
bool is_digit(char32_t code_point);

// The first code point, or 0 of an empty text.
char32_t first_code_point(std::string_view text);

// The last code point, or 0 of an empty text.
char32_t last_code_point(std::string_view text);

}  // namespace actionplan
