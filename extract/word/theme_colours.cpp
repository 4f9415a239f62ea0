#include "extract/word/theme_colours.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "extract/word/word_xml.h"

namespace actionplan {

namespace {

constexpr ThemeColours word_2013{
    Colour{0x00, 0x00, 0x00},
    Colour{0xFF, 0xFF, 0xFF},
    Colour{0x44, 0x54, 0x6A},
    Colour{0xE7, 0xE6, 0xE6},
    Colour{0x5B, 0x9B, 0xD5},
    Colour{0xED, 0x7D, 0x31},
    Colour{0xA5, 0xA5, 0xA5},
    Colour{0xFF, 0xC0, 0x00},
    Colour{0x44, 0x72, 0xC4},
    Colour{0x70, 0xAD, 0x47},
    Colour{0x05, 0x63, 0xC1},
    Colour{0x95, 0x4F, 0x72}
};

struct ThemeName {
    std::string_view name;
    std::size_t index;
};

// The names of backgrounds and texts are those that Word's own settings give to the light and dark colours.
constexpr std::array theme_names{
    ThemeName{"dark1",             0 },
    ThemeName{"text1",             0 },
    ThemeName{"light1",            1 },
    ThemeName{"background1",       1 },
    ThemeName{"dark2",             2 },
    ThemeName{"text2",             2 },
    ThemeName{"light2",            3 },
    ThemeName{"background2",       3 },
    ThemeName{"accent1",           4 },
    ThemeName{"accent2",           5 },
    ThemeName{"accent3",           6 },
    ThemeName{"accent4",           7 },
    ThemeName{"accent5",           8 },
    ThemeName{"accent6",           9 },
    ThemeName{"hyperlink",         10},
    ThemeName{"followedHyperlink", 11},
};

class ThemeHandler final : public WordXmlHandler {
 public:
    ThemeColours colours = word_2013;

    void start(WordElement element, const WordAttributes& attributes) override {
        const bool names_colour =
            element >= WordElement::dark1 && element <= WordElement::followed_colour;
        if (names_colour) {
            index_ =
                static_cast<std::size_t>(element) - static_cast<std::size_t>(WordElement::dark1);
        }
        const bool rgb = element == WordElement::rgb_colour;
        if (!rgb && element != WordElement::system_colour) return;
        const auto colour = hexadecimal_colour(attributes.value(rgb ? "val" : "lastClr"));
        if (colour && index_ < colours.size()) colours.at(index_) = *colour;
    }
    void end(WordElement element) override { done = element == WordElement::colour_scheme; }

 private:
    std::size_t index_ = theme_colour_count;
};

struct Hsl {
    double hue = 0;
    double saturation = 0;
    double lightness = 0;
};

Hsl hsl_of(Colour colour) {
    const double red = colour.red / 255.0;
    const double green = colour.green / 255.0;
    const double blue = colour.blue / 255.0;
    const double most = std::max({red, green, blue});
    const double least = std::min({red, green, blue});
    const double span = most - least;
    Hsl hsl{0, 0, (most + least) / 2};
    if (span == 0) return hsl;
    hsl.saturation = span / (1 - std::abs(2 * hsl.lightness - 1));
    if (most == red) {
        hsl.hue = std::fmod((green - blue) / span + 6, 6);
    } else if (most == green) {
        hsl.hue = (blue - red) / span + 2;
    } else {
        hsl.hue = (red - green) / span + 4;
    }
    return hsl;
}

Colour colour_of(const Hsl& hsl) {
    const double chroma = (1 - std::abs(2 * hsl.lightness - 1)) * hsl.saturation;
    const double least = hsl.lightness - chroma / 2;
    const auto channel = [&](double turn) {
        const double at = std::fmod(hsl.hue + turn, 6);
        const double share = std::clamp(std::min(at, 4 - at), 0.0, 1.0);
        return static_cast<std::uint8_t>(
            std::lround(std::clamp(least + chroma * share, 0.0, 1.0) * 255));
    };
    return {channel(2), channel(0), channel(4)};
}

}  // namespace

ThemeColours read_theme_colours(std::string_view part, std::string_view xml,
                                const WordLimits& limits) {
    ThemeHandler handler;
    if (xml.empty() || read_word_xml(part, xml, limits, handler)) return word_2013;
    return handler.colours;
}

std::optional<std::size_t> theme_colour_index(std::string_view name) {
    for (const ThemeName& known : theme_names) {
        if (known.name == name) return known.index;
    }
    return std::nullopt;
}

Colour tinted(Colour colour, int tint) {
    Hsl hsl = hsl_of(colour);
    hsl.lightness = hsl.lightness * tint / 255 + (255 - tint) / 255.0;
    return colour_of(hsl);
}

Colour shaded(Colour colour, int shade) {
    Hsl hsl = hsl_of(colour);
    hsl.lightness = hsl.lightness * shade / 255;
    return colour_of(hsl);
}

std::optional<Colour> hexadecimal_colour(std::string_view text) {
    std::uint32_t value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value, 16);
    if (fault != std::errc() || text.size() != 6 || end != text.data() + text.size())
        return std::nullopt;
    return Colour{static_cast<std::uint8_t>(value >> 16),
                  static_cast<std::uint8_t>(value >> 8 & 0xFF),
                  static_cast<std::uint8_t>(value & 0xFF)};
}

}  // namespace actionplan
