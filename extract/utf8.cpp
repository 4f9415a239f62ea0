#include "extract/utf8.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>
#include <cstring>

namespace actionplan {

namespace {

constexpr std::uint64_t high_bits = 0x8080808080808080ULL;

std::size_t ascii_prefix(std::string_view bytes) {
    std::size_t at = 0;
    for (; at + 8 <= bytes.size(); at += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, bytes.data() + at, 8);
        if ((eight & high_bits) != 0) break;
    }
    while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
    return at;
}

UChar32 as_icu(char32_t code_point) { return static_cast<UChar32>(code_point); }

}  // namespace

std::size_t valid_utf8_prefix(std::string_view bytes) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    std::size_t at = 0;
    while (true) {
        at += ascii_prefix(bytes.substr(at));
        if (at == bytes.size()) return at;
        std::size_t behind = at;
        UChar32 code_point = 0;
        U8_NEXT(data, behind, bytes.size(), code_point);
        if (code_point < 0) return at;
        at = behind;
    }
}

bool has_non_ascii(std::string_view text) { return ascii_prefix(text) != text.size(); }

char32_t next_code_point(std::string_view text, std::size_t& at) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(text.data());
    UChar32 code_point = 0;
    U8_NEXT_OR_FFFD(data, at, text.size(), code_point);
    return static_cast<char32_t>(code_point);
}

void append_code_point(std::string& text, char32_t code_point) {
    std::uint8_t bytes[U8_MAX_LENGTH];
    std::size_t length = 0;
    UBool failed = false;
    U8_APPEND(bytes, length, U8_MAX_LENGTH, static_cast<std::uint32_t>(code_point), failed);
    if (!failed) text.append(reinterpret_cast<const char*>(bytes), length);
}

bool is_upper(char32_t code_point) {
    if (code_point < 0x80) return code_point >= 'A' && code_point <= 'Z';
    return u_isUUppercase(as_icu(code_point)) != 0;
}

bool is_lower(char32_t code_point) {
    if (code_point < 0x80) return code_point >= 'a' && code_point <= 'z';
    return u_isULowercase(as_icu(code_point)) != 0;
}

bool is_letter(char32_t code_point) {
    if (code_point < 0x80) return is_upper(code_point) || is_lower(code_point);
    return u_isUAlphabetic(as_icu(code_point)) != 0;
}

bool is_digit(char32_t code_point) {
    if (code_point < 0x80) return code_point >= '0' && code_point <= '9';
    return u_isdigit(as_icu(code_point)) != 0;
}

char32_t first_code_point(std::string_view text) {
    std::size_t at = 0;
    return text.empty() ? U'\0' : next_code_point(text, at);
}

char32_t last_code_point(std::string_view text) {
    if (text.empty()) return U'\0';
    std::size_t at = text.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) --at;
    return next_code_point(text, at);
}

}  // namespace actionplan
