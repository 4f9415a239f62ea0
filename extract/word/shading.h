// The background of a cell, paragraph or run as the file states it, and the colour that a reader sees of it.
//
// Gives    a colour, or nullopt where the page shows through: nothing stated, "auto", or white.
// Source   ECMA-376 part 1, 17.3.5 (shading), 17.18.78 (patterns), 17.18.40 (highlights).
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "extract/document.h"
#include "extract/word/theme_colours.h"
#include "extract/word/word_xml.h"

namespace actionplan {

// A colour before the theme is known; without either member it is automatic.
struct StatedColour {
    std::optional<Colour> rgb;
    std::optional<std::uint8_t> theme;
    std::uint8_t tint = 255;
    std::uint8_t shade = 255;

    bool operator==(const StatedColour&) const = default;
};

// `front` lies over `back` with a share of `percent`.
struct WordShading {
    int percent = 0;
    StatedColour front;
    StatedColour back;

    bool operator==(const WordShading&) const = default;
};

WordShading stated_shading(const WordAttributes& attributes);
StatedColour stated_ink(const WordAttributes& attributes);
std::optional<Colour> highlight_colour(std::string_view name);

// Knows the theme, which is read only when a document asks for a colour by name.
class Palette {
 public:
    explicit Palette(std::function<ThemeColours()> read_theme)
        : read_theme_(std::move(read_theme)) {}

    std::optional<Colour> seen(const WordShading& shading);

    // The colour of type that is no black, grey or the like: of a sign that it stands for.
    std::optional<Colour> seen_ink(const StatedColour& stated);

 private:
    std::optional<Colour> colour(const StatedColour& stated);

    std::function<ThemeColours()> read_theme_;
    std::optional<ThemeColours> theme_;
};

}  // namespace actionplan
