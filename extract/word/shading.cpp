#include "extract/word/shading.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace actionplan {

namespace {

constexpr Colour white{255, 255, 255};

struct Pattern {
    std::string_view name;
    int percent;
};

// The share of the front colour. Stripes and grids count by the ink that they lay on; "pctN" is read from its name.
constexpr std::array patterns{
    Pattern{"clear",                 0  },
    Pattern{"solid",                 100},
    Pattern{"horzStripe",            50 },
    Pattern{"vertStripe",            50 },
    Pattern{"reverseDiagStripe",     50 },
    Pattern{"diagStripe",            50 },
    Pattern{"horzCross",             75 },
    Pattern{"diagCross",             75 },
    Pattern{"thinHorzStripe",        25 },
    Pattern{"thinVertStripe",        25 },
    Pattern{"thinReverseDiagStripe", 25 },
    Pattern{"thinDiagStripe",        25 },
    Pattern{"thinHorzCross",         40 },
    Pattern{"thinDiagCross",         40 },
};

struct Highlight {
    std::string_view name;
    Colour colour;
};

constexpr std::array highlights{
    Highlight{"yellow",      {0xFF, 0xFF, 0x00}},
    Highlight{"green",       {0x00, 0xFF, 0x00}},
    Highlight{"red",         {0xFF, 0x00, 0x00}},
    Highlight{"cyan",        {0x00, 0xFF, 0xFF}},
    Highlight{"magenta",     {0xFF, 0x00, 0xFF}},
    Highlight{"blue",        {0x00, 0x00, 0xFF}},
    Highlight{"darkYellow",  {0x80, 0x80, 0x00}},
    Highlight{"darkGreen",   {0x00, 0x80, 0x00}},
    Highlight{"darkRed",     {0x80, 0x00, 0x00}},
    Highlight{"darkCyan",    {0x00, 0x80, 0x80}},
    Highlight{"darkMagenta", {0x80, 0x00, 0x80}},
    Highlight{"darkBlue",    {0x00, 0x00, 0x80}},
    Highlight{"lightGray",   {0xC0, 0xC0, 0xC0}},
    Highlight{"darkGray",    {0x80, 0x80, 0x80}},
    Highlight{"black",       {0x00, 0x00, 0x00}},
};

int percent_of(std::string_view pattern) {
    for (const Pattern& known : patterns) {
        if (known.name == pattern) return known.percent;
    }
    int percent = 0;
    if (pattern.substr(0, 3) == "pct") {
        std::from_chars(pattern.data() + 3, pattern.data() + pattern.size(), percent);
    }
    return percent;
}

std::uint8_t byte_of(std::string_view hexadecimal) {
    std::uint8_t value = 255;
    std::from_chars(hexadecimal.data(), hexadecimal.data() + hexadecimal.size(), value, 16);
    return value;
}

struct ColourAttributes {
    std::string_view rgb;
    std::string_view theme;
    std::string_view tint;
    std::string_view shade;
};

StatedColour stated_colour(const WordAttributes& attributes, const ColourAttributes& names) {
    StatedColour stated;
    stated.rgb = hexadecimal_colour(attributes.value(names.rgb));
    const std::optional<std::size_t> theme = theme_colour_index(attributes.value(names.theme));
    if (!theme) return stated;
    stated.theme = static_cast<std::uint8_t>(*theme);
    stated.tint = byte_of(attributes.value(names.tint));
    stated.shade = byte_of(attributes.value(names.shade));
    return stated;
}

std::uint8_t mixed(std::uint8_t front, std::uint8_t back, int percent) {
    return static_cast<std::uint8_t>(
        std::lround((front * percent + back * (100 - percent)) / 100.0));
}

// Word writes what it made of a theme's colour beside its name, rounded in its own way; where that is stale it is far
// from what we make of it.
bool near(Colour stated, Colour named) {
    constexpr int rounding = 3;
    return std::abs(stated.red - named.red) <= rounding &&
           std::abs(stated.green - named.green) <= rounding &&
           std::abs(stated.blue - named.blue) <= rounding;
}

}  // namespace

WordShading stated_shading(const WordAttributes& attributes) {
    const std::string_view pattern = attributes.value();
    if (pattern == "nil") return {};
    WordShading shading;
    shading.percent = percent_of(pattern);
    shading.front = stated_colour(attributes, {"color", "themeColor", "themeTint", "themeShade"});
    shading.back =
        stated_colour(attributes, {"fill", "themeFill", "themeFillTint", "themeFillShade"});
    return shading;
}

StatedColour stated_ink(const WordAttributes& attributes) {
    return stated_colour(attributes, {"val", "themeColor", "themeTint", "themeShade"});
}

std::optional<Colour> highlight_colour(std::string_view name) {
    for (const Highlight& known : highlights) {
        if (known.name == name) return known.colour;
    }
    return std::nullopt;
}

std::optional<Colour> Palette::colour(const StatedColour& stated) {
    if (!stated.theme) return stated.rgb;
    if (!theme_) theme_ = read_theme_();
    Colour named = theme_->at(*stated.theme);
    if (stated.tint != 255) {
        named = tinted(named, stated.tint);
    } else if (stated.shade != 255) {
        named = shaded(named, stated.shade);
    }
    return stated.rgb && near(*stated.rgb, named) ? *stated.rgb : named;
}

std::optional<Colour> Palette::seen_ink(const StatedColour& stated) {
    constexpr int least_chroma = 40;  // of 255
    const std::optional<Colour> ink = colour(stated);
    if (!ink) return std::nullopt;
    const auto [least, most] = std::minmax({ink->red, ink->green, ink->blue});
    return most - least >= least_chroma ? ink : std::nullopt;
}

std::optional<Colour> Palette::seen(const WordShading& shading) {
    const std::optional<Colour> back = colour(shading.back);
    std::optional<Colour> seen = back;
    if (shading.percent > 0) {
        const Colour under = back.value_or(white);
        const Colour over = colour(shading.front).value_or(Colour{0, 0, 0});
        seen = Colour{mixed(over.red, under.red, shading.percent),
                      mixed(over.green, under.green, shading.percent),
                      mixed(over.blue, under.blue, shading.percent)};
    }
    return seen == white ? std::nullopt : seen;
}

}  // namespace actionplan
