#include "extract/html/colour.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string>

#include "extract/html/ascii.h"

namespace actionplan {

namespace {

struct ColourName {
    std::string_view name;
    std::uint32_t rgb;
};

// CSS Color 4, "Named Colors"; sorted by name.
// clang-format off
constexpr std::array colour_names{
    ColourName{"aliceblue", 0xF0F8FF},
    ColourName{"antiquewhite", 0xFAEBD7},
    ColourName{"aqua", 0x00FFFF},
    ColourName{"aquamarine", 0x7FFFD4},
    ColourName{"azure", 0xF0FFFF},
    ColourName{"beige", 0xF5F5DC},
    ColourName{"bisque", 0xFFE4C4},
    ColourName{"black", 0x000000},
    ColourName{"blanchedalmond", 0xFFEBCD},
    ColourName{"blue", 0x0000FF},
    ColourName{"blueviolet", 0x8A2BE2},
    ColourName{"brown", 0xA52A2A},
    ColourName{"burlywood", 0xDEB887},
    ColourName{"cadetblue", 0x5F9EA0},
    ColourName{"chartreuse", 0x7FFF00},
    ColourName{"chocolate", 0xD2691E},
    ColourName{"coral", 0xFF7F50},
    ColourName{"cornflowerblue", 0x6495ED},
    ColourName{"cornsilk", 0xFFF8DC},
    ColourName{"crimson", 0xDC143C},
    ColourName{"cyan", 0x00FFFF},
    ColourName{"darkblue", 0x00008B},
    ColourName{"darkcyan", 0x008B8B},
    ColourName{"darkgoldenrod", 0xB8860B},
    ColourName{"darkgray", 0xA9A9A9},
    ColourName{"darkgreen", 0x006400},
    ColourName{"darkgrey", 0xA9A9A9},
    ColourName{"darkkhaki", 0xBDB76B},
    ColourName{"darkmagenta", 0x8B008B},
    ColourName{"darkolivegreen", 0x556B2F},
    ColourName{"darkorange", 0xFF8C00},
    ColourName{"darkorchid", 0x9932CC},
    ColourName{"darkred", 0x8B0000},
    ColourName{"darksalmon", 0xE9967A},
    ColourName{"darkseagreen", 0x8FBC8F},
    ColourName{"darkslateblue", 0x483D8B},
    ColourName{"darkslategray", 0x2F4F4F},
    ColourName{"darkslategrey", 0x2F4F4F},
    ColourName{"darkturquoise", 0x00CED1},
    ColourName{"darkviolet", 0x9400D3},
    ColourName{"deeppink", 0xFF1493},
    ColourName{"deepskyblue", 0x00BFFF},
    ColourName{"dimgray", 0x696969},
    ColourName{"dimgrey", 0x696969},
    ColourName{"dodgerblue", 0x1E90FF},
    ColourName{"firebrick", 0xB22222},
    ColourName{"floralwhite", 0xFFFAF0},
    ColourName{"forestgreen", 0x228B22},
    ColourName{"fuchsia", 0xFF00FF},
    ColourName{"gainsboro", 0xDCDCDC},
    ColourName{"ghostwhite", 0xF8F8FF},
    ColourName{"gold", 0xFFD700},
    ColourName{"goldenrod", 0xDAA520},
    ColourName{"gray", 0x808080},
    ColourName{"green", 0x008000},
    ColourName{"greenyellow", 0xADFF2F},
    ColourName{"grey", 0x808080},
    ColourName{"honeydew", 0xF0FFF0},
    ColourName{"hotpink", 0xFF69B4},
    ColourName{"indianred", 0xCD5C5C},
    ColourName{"indigo", 0x4B0082},
    ColourName{"ivory", 0xFFFFF0},
    ColourName{"khaki", 0xF0E68C},
    ColourName{"lavender", 0xE6E6FA},
    ColourName{"lavenderblush", 0xFFF0F5},
    ColourName{"lawngreen", 0x7CFC00},
    ColourName{"lemonchiffon", 0xFFFACD},
    ColourName{"lightblue", 0xADD8E6},
    ColourName{"lightcoral", 0xF08080},
    ColourName{"lightcyan", 0xE0FFFF},
    ColourName{"lightgoldenrodyellow", 0xFAFAD2},
    ColourName{"lightgray", 0xD3D3D3},
    ColourName{"lightgreen", 0x90EE90},
    ColourName{"lightgrey", 0xD3D3D3},
    ColourName{"lightpink", 0xFFB6C1},
    ColourName{"lightsalmon", 0xFFA07A},
    ColourName{"lightseagreen", 0x20B2AA},
    ColourName{"lightskyblue", 0x87CEFA},
    ColourName{"lightslategray", 0x778899},
    ColourName{"lightslategrey", 0x778899},
    ColourName{"lightsteelblue", 0xB0C4DE},
    ColourName{"lightyellow", 0xFFFFE0},
    ColourName{"lime", 0x00FF00},
    ColourName{"limegreen", 0x32CD32},
    ColourName{"linen", 0xFAF0E6},
    ColourName{"magenta", 0xFF00FF},
    ColourName{"maroon", 0x800000},
    ColourName{"mediumaquamarine", 0x66CDAA},
    ColourName{"mediumblue", 0x0000CD},
    ColourName{"mediumorchid", 0xBA55D3},
    ColourName{"mediumpurple", 0x9370DB},
    ColourName{"mediumseagreen", 0x3CB371},
    ColourName{"mediumslateblue", 0x7B68EE},
    ColourName{"mediumspringgreen", 0x00FA9A},
    ColourName{"mediumturquoise", 0x48D1CC},
    ColourName{"mediumvioletred", 0xC71585},
    ColourName{"midnightblue", 0x191970},
    ColourName{"mintcream", 0xF5FFFA},
    ColourName{"mistyrose", 0xFFE4E1},
    ColourName{"moccasin", 0xFFE4B5},
    ColourName{"navajowhite", 0xFFDEAD},
    ColourName{"navy", 0x000080},
    ColourName{"oldlace", 0xFDF5E6},
    ColourName{"olive", 0x808000},
    ColourName{"olivedrab", 0x6B8E23},
    ColourName{"orange", 0xFFA500},
    ColourName{"orangered", 0xFF4500},
    ColourName{"orchid", 0xDA70D6},
    ColourName{"palegoldenrod", 0xEEE8AA},
    ColourName{"palegreen", 0x98FB98},
    ColourName{"paleturquoise", 0xAFEEEE},
    ColourName{"palevioletred", 0xDB7093},
    ColourName{"papayawhip", 0xFFEFD5},
    ColourName{"peachpuff", 0xFFDAB9},
    ColourName{"peru", 0xCD853F},
    ColourName{"pink", 0xFFC0CB},
    ColourName{"plum", 0xDDA0DD},
    ColourName{"powderblue", 0xB0E0E6},
    ColourName{"purple", 0x800080},
    ColourName{"rebeccapurple", 0x663399},
    ColourName{"red", 0xFF0000},
    ColourName{"rosybrown", 0xBC8F8F},
    ColourName{"royalblue", 0x4169E1},
    ColourName{"saddlebrown", 0x8B4513},
    ColourName{"salmon", 0xFA8072},
    ColourName{"sandybrown", 0xF4A460},
    ColourName{"seagreen", 0x2E8B57},
    ColourName{"seashell", 0xFFF5EE},
    ColourName{"sienna", 0xA0522D},
    ColourName{"silver", 0xC0C0C0},
    ColourName{"skyblue", 0x87CEEB},
    ColourName{"slateblue", 0x6A5ACD},
    ColourName{"slategray", 0x708090},
    ColourName{"slategrey", 0x708090},
    ColourName{"snow", 0xFFFAFA},
    ColourName{"springgreen", 0x00FF7F},
    ColourName{"steelblue", 0x4682B4},
    ColourName{"tan", 0xD2B48C},
    ColourName{"teal", 0x008080},
    ColourName{"thistle", 0xD8BFD8},
    ColourName{"tomato", 0xFF6347},
    ColourName{"turquoise", 0x40E0D0},
    ColourName{"violet", 0xEE82EE},
    ColourName{"wheat", 0xF5DEB3},
    ColourName{"white", 0xFFFFFF},
    ColourName{"whitesmoke", 0xF5F5F5},
    ColourName{"yellow", 0xFFFF00},
    ColourName{"yellowgreen", 0x9ACD32},
};
// clang-format on

static_assert(std::is_sorted(colour_names.begin(), colour_names.end(),
                             [](const ColourName& a, const ColourName& b) {
                                 return a.name < b.name;
                             }));

Colour from_rgb(std::uint32_t rgb) {
    return {static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>(rgb >> 8),
            static_cast<std::uint8_t>(rgb)};
}

std::optional<Colour> named_colour(std::string_view name) {
    const auto found = std::lower_bound(
        colour_names.begin(), colour_names.end(), name,
        [](const ColourName& entry, std::string_view wanted) { return entry.name < wanted; });
    if (found == colour_names.end() || found->name != name) return std::nullopt;
    return from_rgb(found->rgb);
}

std::optional<std::uint32_t> hex_digit(char c) {
    if (c >= '0' && c <= '9') return static_cast<std::uint32_t>(c - '0');
    const char lower = ascii_lower(c);
    if (lower >= 'a' && lower <= 'f') return static_cast<std::uint32_t>(lower - 'a') + 10U;
    return std::nullopt;
}

std::optional<std::uint32_t> hex_number(std::string_view digits) {
    std::uint32_t number = 0;
    for (const char c : digits) {
        const auto digit = hex_digit(c);
        if (!digit) return std::nullopt;
        number = number * 16 + *digit;
    }
    return number;
}

std::optional<Colour> short_hex(std::string_view digits) {
    const auto number = hex_number(digits.substr(0, 3));
    if (!number) return std::nullopt;
    const std::uint32_t red = *number >> 8U;
    const std::uint32_t green = (*number >> 4U) & 0xFU;
    const std::uint32_t blue = *number & 0xFU;
    return from_rgb((red * 17U) << 16U | (green * 17U) << 8U | blue * 17U);
}

std::optional<CssColour> hex_colour(std::string_view digits) {
    if (!hex_number(digits.substr(0, 8))) return std::nullopt;
    if (digits.size() == 3) return CssColour{short_hex(digits)};
    if (digits.size() == 6) return CssColour{from_rgb(*hex_number(digits))};
    if (digits.size() == 4) return digits[3] == '0' ? CssColour{} : CssColour{short_hex(digits)};
    if (digits.size() != 8) return std::nullopt;
    return digits.ends_with("00") ? CssColour{}
                                  : CssColour{from_rgb(*hex_number(digits.substr(0, 6)))};
}

// A number of up to six digits before and behind its stop; a longer one is no colour.
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

// What browsers make of a `bgcolor` that is no colour: every third of it, as far as it is hex.
Colour from_any_text(std::string_view text) {
    std::string digits;
    for (const char c : text.substr(0, 128)) digits += hex_digit(c) ? c : '0';
    while (digits.empty() || digits.size() % 3 != 0) digits += '0';
    const std::size_t third = digits.size() / 3;
    std::array<std::string, 3> parts{digits.substr(0, third), digits.substr(third, third),
                                     digits.substr(2 * third)};
    for (std::string& part : parts) {
        if (part.size() > 8) part.erase(0, part.size() - 8);
    }
    while (parts[0].size() > 2 && parts[0][0] == '0' && parts[1][0] == '0' && parts[2][0] == '0') {
        for (std::string& part : parts) part.erase(0, 1);
    }
    const auto part = [&](std::size_t index) {
        return static_cast<std::uint8_t>(
            *hex_number(std::string_view(parts.at(index)).substr(0, 2)));
    };
    return {part(0), part(1), part(2)};
}

}  // namespace

std::optional<CssColour> css_colour(std::string_view value) {
    value = trimmed(value);
    if (value.starts_with('#')) return hex_colour(value.substr(1));
    if (value.empty() || value.size() > 64) return std::nullopt;
    const std::string lower = ascii_lower(value);
    if (lower == "transparent" || lower == "none" || lower == "initial" || lower == "unset")
        return CssColour{};
    if (const auto named = named_colour(lower)) return CssColour{named};
    const std::size_t open = lower.find('(');
    if (open == std::string::npos) {
        if (lower == "windowtext")
            return CssColour{
                Colour{0, 0, 0}
            };
        if (lower == "window")
            return CssColour{
                Colour{255, 255, 255}
            };
        return std::nullopt;
    }
    const std::size_t close = std::min(lower.find(')', open), lower.size());
    return function_colour(std::string_view(lower).substr(0, open),
                           std::string_view(lower).substr(open + 1, close - open - 1));
}

std::optional<CssColour> css_background(std::string_view value) {
    std::size_t at = 0;
    while (at < value.size()) {
        while (at < value.size() && is_ascii_space(value[at])) ++at;
        const std::size_t begin = at;
        int depth = 0;
        for (; at < value.size() && (depth > 0 || !is_ascii_space(value[at])); ++at) {
            if (value[at] == '(') ++depth;
            if (value[at] == ')') --depth;
        }
        if (at == begin) break;
        if (auto colour = css_colour(value.substr(begin, at - begin))) return colour;
    }
    return std::nullopt;
}

std::optional<Colour> legacy_colour(std::string_view value) {
    value = trimmed(value);
    if (value.empty() || value.size() > 256) return std::nullopt;
    // CSS's own hex colours with an alpha part are unknown here.
    const bool alpha = value.starts_with('#') && (value.size() == 5 || value.size() == 9);
    if (const auto colour = css_colour(value); colour && !alpha) return colour->colour;
    if (value.starts_with('#')) value.remove_prefix(1);
    return from_any_text(value);
}

}  // namespace actionplan
