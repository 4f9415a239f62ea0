// The words and letters by which plans name the colours of a status.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace actionplan {

// "Red", "amber", "G", "🟢": the whole text.
bool is_colour(std::string_view text);

// One of those that a key of statuses has, whatever else it has: red, amber, green and their like.
bool is_status_colour(std::string_view text);

// A colour that the text explains: "Red – late" is "Red" and "late".
struct NamedColour {
    std::size_t at = 0;  // bytes before it
    std::string_view colour;
    std::string_view rest;  // from behind the mark to the next such colour, or the end
};

// Those that a mark follows: a colon, a dash, an equals sign, a bracket. A letter is one only as a capital. The sign of
// a colour needs no mark.
std::vector<NamedColour> named_colours(std::string_view text);

// "B done, G on course, A late": letters or names that begin a phrase in small letters, without any mark. Three at least
// that differ, and nothing stands before the first; else none.
std::vector<NamedColour> colours_before_phrases(std::string_view text);

}  // namespace actionplan
