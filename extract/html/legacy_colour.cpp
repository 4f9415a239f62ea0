#include "extract/html/legacy_colour.h"

#include <array>
#include <string>

#include "extract/html/ascii.h"
#include "extract/html/colour.h"
#include "extract/html/hex_colour.h"

namespace actionplan {

namespace {

constexpr std::size_t most_bytes = 256;
constexpr std::size_t most_bytes_read = 128;
constexpr std::size_t most_digits_of_a_part = 8;

using Parts = std::array<std::string, 3>;  // red, green, blue

// Every third of the text, with 0 for what is no digit.
Parts thirds_of(std::string_view text) {
    std::string digits;
    for (const char c : text.substr(0, most_bytes_read)) digits += is_hex_digit(c) ? c : '0';
    while (digits.empty() || digits.size() % 3 != 0) digits += '0';
    const std::size_t third = digits.size() / 3;
    return {digits.substr(0, third), digits.substr(third, third), digits.substr(2 * third)};
}

bool have_leading_zeros(const Parts& parts) {
    return parts[0][0] == '0' && parts[1][0] == '0' && parts[2][0] == '0';
}

// What browsers make of a `bgcolor` that is no colour.
Colour from_any_text(std::string_view text) {
    Parts parts = thirds_of(text);
    for (std::string& part : parts) {
        if (part.size() > most_digits_of_a_part) part.erase(0, part.size() - most_digits_of_a_part);
    }
    while (parts[0].size() > 2 && have_leading_zeros(parts)) {
        for (std::string& part : parts) part.erase(0, 1);
    }
    const auto part = [&](std::size_t index) {
        return static_cast<std::uint8_t>(
            *hex_number(std::string_view(parts.at(index)).substr(0, 2)));
    };
    return {part(0), part(1), part(2)};
}

}  // namespace

std::optional<Colour> legacy_colour(std::string_view value) {
    value = trimmed(value);
    if (value.empty() || value.size() > most_bytes) return std::nullopt;
    // CSS's own hex colours with an alpha part are unknown here.
    const bool alpha = value.starts_with('#') && (value.size() == 5 || value.size() == 9);
    if (const auto colour = css_colour(value); colour && !alpha) return colour->colour;
    if (value.starts_with('#')) value.remove_prefix(1);
    return from_any_text(value);
}

}  // namespace actionplan
