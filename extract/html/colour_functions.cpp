#include "extract/html/colour_functions.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace actionplan {

namespace {

// The number that the text begins with; of a long one the first digits are enough.
std::optional<double> css_number(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    double number = 0;
    double scale = 0;
    bool any = false;
    for (const char c : text.substr(0, 13)) {
        if (c == '.' && scale == 0) {
            scale = 1;
        } else if (c >= '0' && c <= '9') {
            number = number * 10 + (c - '0');
            scale *= 10;
            any = true;
        } else {
            break;
        }
    }
    if (!any) return std::nullopt;
    if (scale > 0) number /= scale;
    return negative ? -number : number;
}

std::uint8_t channel(double value) {
    return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0, 255.0)));
}

struct Arguments {
    std::array<double, 4> values{};
    std::array<bool, 4> percent{};
    std::size_t count = 0;
};

Arguments arguments_of(std::string_view inside) {
    Arguments arguments;
    std::size_t at = 0;
    while (at < inside.size() && arguments.count < 4) {
        const std::size_t begin = inside.find_first_not_of(" ,/\t\n", at);
        if (begin == std::string_view::npos) break;
        const std::size_t end = std::min(inside.find_first_of(" ,/\t\n", begin), inside.size());
        const std::string_view word = inside.substr(begin, end - begin);
        const auto number = css_number(word);
        if (!number) break;
        arguments.values.at(arguments.count) = *number;
        arguments.percent.at(arguments.count) = word.ends_with('%');
        ++arguments.count;
        at = end;
    }
    return arguments;
}

Colour from_hsl(double hue, double saturation, double lightness) {
    const double a = saturation * std::min(lightness, 1 - lightness);
    const auto part = [&](double n) {
        const double k = std::fmod(n + hue / 30 + 3600, 12.0);
        return (lightness - a * std::max(-1.0, std::min({k - 3, 9 - k, 1.0}))) * 255;
    };
    return {channel(part(0)), channel(part(8)), channel(part(4))};
}

}  // namespace

std::optional<CssColour> function_colour(std::string_view name, std::string_view inside) {
    const bool hsl = name.starts_with("hsl");
    if (!hsl && !name.starts_with("rgb")) return std::nullopt;
    const Arguments arguments = arguments_of(inside);
    if (arguments.count < 3) return std::nullopt;
    if (arguments.count == 4 && arguments.values[3] == 0) return CssColour{};
    if (hsl) {
        return CssColour{from_hsl(arguments.values[0],
                                  std::clamp(arguments.values[1], 0.0, 100.0) / 100,
                                  std::clamp(arguments.values[2], 0.0, 100.0) / 100)};
    }
    const auto part = [&](std::size_t index) {
        return channel(arguments.percent.at(index) ? arguments.values.at(index) * 2.55
                                                   : arguments.values.at(index));
    };
    return CssColour{
        Colour{part(0), part(1), part(2)}
    };
}

}  // namespace actionplan
