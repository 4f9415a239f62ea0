// Names of values on cards: "Lead", "Due date", and names that only the card itself has, such as "Berth".
#pragma once

#include <optional>
#include <string_view>

#include "extract/document.h"

namespace actionplan {

// By its words: hardly anything but a name, or perhaps one.
bool are_clear_name(std::string_view words);
bool is_clear_name(const Cell& cell);
bool may_be_name(const Cell& cell);

// How the names of a card are set off from its values where all are alike: by a background of their own, in bold, or by what
// the format says.
struct NameLook {
    std::optional<Colour> fill;
    bool bold = false;
    bool header = false;

    bool is_of(const Cell& cell) const;
};

// What the names in the first column that are known by their words have in common, and no cell beside one of them has.
NameLook look_of_names(const Table& table);

}  // namespace actionplan
