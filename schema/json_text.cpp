#include "schema/json_text.h"

#include <cassert>
#include <charconv>
#include <cmath>

#include "extract/utf8.h"

namespace actionplan {

namespace {

constexpr std::uint64_t in_each_byte(std::uint64_t byte) { return byte * 0x0101010101010101U; }

// Whether one of eight bytes is below 0x20, a quote or a backslash. A borrow may make a clean byte above a found one
// look found, which does no harm: the answer is only whether there is any.
bool any_to_escape(std::uint64_t bytes) {
    const std::uint64_t high = in_each_byte(0x80);
    const std::uint64_t quote = bytes ^ in_each_byte('"');
    const std::uint64_t backslash = bytes ^ in_each_byte('\\');
    const std::uint64_t control = bytes - in_each_byte(0x20);
    const std::uint64_t found = (control & ~bytes) | ((quote - in_each_byte(1)) & ~quote) |
                                ((backslash - in_each_byte(1)) & ~backslash);
    return (found & high) != 0;
}

bool to_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

constexpr std::size_t longest_escape = 6;

// Writes the escape and gives its end.
char* put_escape(char* to, char c) {
    constexpr std::string_view digits = "0123456789abcdef";
    constexpr std::string_view short_ones = "\"\\\b\f\n\r\t";
    constexpr std::string_view letters = "\"\\bfnrt";
    *to++ = '\\';
    const std::size_t found = short_ones.find(c);
    if (found != std::string_view::npos) {
        *to++ = letters[found];
        return to;
    }
    const auto byte = static_cast<unsigned char>(c);
    to[0] = 'u';
    to[1] = '0';
    to[2] = '0';
    to[3] = digits[byte >> 4U];
    to[4] = digits[byte & 0xFU];
    return to + 5;
}

// A byte that is part of no character stands as U+FFFD.
std::string without_broken_characters(std::string_view text) {
    std::string whole;
    while (true) {
        const std::size_t valid = valid_utf8_prefix(text);
        whole += text.substr(0, valid);
        if (valid == text.size()) return whole;
        whole += "\uFFFD";
        text.remove_prefix(valid + 1);
    }
}

}  // namespace

void JsonText::escaped(std::string_view text) {
    // Nobody should hand over half a character; JSON with one in it would be no JSON.
    std::string whole;
    if (valid_utf8_prefix(text) != text.size()) {
        whole = without_broken_characters(text);
        text = whole;
    }
    const char* from = text.data();
    const char* const end = from + text.size();
    while (from != end) {
        // Room for the rest as it is and one escape; copies go by eight bytes, checked after.
        char* to = room(static_cast<std::size_t>(end - from) + longest_escape);
        const char* const start = to;
        while (end - from >= 8) {
            std::uint64_t bytes = 0;
            std::memcpy(&bytes, from, 8);
            if (any_to_escape(bytes)) break;
            std::memcpy(to, &bytes, 8);
            from += 8;
            to += 8;
        }
        while (from != end && !to_escape(*from)) *to++ = *from++;
        if (from != end) to = put_escape(to, *from++);
        used_ += static_cast<std::size_t>(to - start);
    }
}

void JsonText::grow(std::size_t bytes) {
    constexpr std::size_t least = 4096;  // an action has some 3 KB
    out_.resize(used_ + bytes + std::max(least, used_ / 2));
}

void JsonText::number(std::uint64_t value) {
    constexpr std::size_t most_digits = 20;
    char* const to = room(most_digits);
    used_ += static_cast<std::size_t>(std::to_chars(to, to + most_digits, value).ptr - to);
}

void JsonText::number(double value) {
    assert(std::isfinite(value) && "JSON has no word for it");
    if (!std::isfinite(value)) return null();
    constexpr std::size_t most_characters = 32;
    const double size = std::abs(value);
    const bool plain = size == 0 || (size >= 1e-4 && size < 1e15);
    const auto format = plain ? std::chars_format::fixed : std::chars_format::scientific;
    char* const to = room(most_characters);
    const char* const end = std::to_chars(to, to + most_characters, value, format).ptr;
    const std::string_view text(to, static_cast<std::size_t>(end - to));
    used_ += text.size();
    if (text.find_first_of(".e") == std::string_view::npos) raw(".0");
}

}  // namespace actionplan
