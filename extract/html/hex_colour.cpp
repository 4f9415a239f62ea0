#include "extract/html/hex_colour.h"

#include "extract/html/ascii.h"

namespace actionplan {

namespace {

std::optional<std::uint32_t> hex_digit(char c) {
    if (c >= '0' && c <= '9') return static_cast<std::uint32_t>(c - '0');
    const char lower = ascii_lower(c);
    if (lower >= 'a' && lower <= 'f') return static_cast<std::uint32_t>(lower - 'a') + 10U;
    return std::nullopt;
}

// Of a number 0xRGB: each digit stands for two.
Colour from_short(std::uint32_t rgb) {
    const std::uint32_t red = rgb >> 8U;
    const std::uint32_t green = (rgb >> 4U) & 0xFU;
    const std::uint32_t blue = rgb & 0xFU;
    return from_rgb((red * 17U) << 16U | (green * 17U) << 8U | blue * 17U);
}

}  // namespace

Colour from_rgb(std::uint32_t rgb) {
    return {static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>(rgb >> 8),
            static_cast<std::uint8_t>(rgb)};
}

bool is_hex_digit(char c) { return hex_digit(c).has_value(); }

std::optional<std::uint32_t> hex_number(std::string_view digits) {
    std::uint32_t number = 0;
    for (const char c : digits) {
        const auto digit = hex_digit(c);
        if (!digit) return std::nullopt;
        number = number * 16 + *digit;
    }
    return number;
}

std::optional<CssColour> hex_colour(std::string_view digits) {
    const bool is_short = digits.size() == 3 || digits.size() == 4;
    if (!is_short && digits.size() != 6 && digits.size() != 8) return std::nullopt;
    if (!hex_number(digits)) return std::nullopt;
    const std::string_view alpha = digits.substr(is_short ? 3 : 6);
    if (!alpha.empty() && hex_number(alpha) == 0U) return CssColour{};
    const std::uint32_t rgb = *hex_number(digits.substr(0, is_short ? 3 : 6));
    return CssColour{is_short ? from_short(rgb) : from_rgb(rgb)};
}

}  // namespace actionplan
