// Words that fill a cell without saying anything yet: tolerated, and counted apart from what is empty.
#pragma once

#include <optional>
#include <string_view>

namespace actionplan {

enum class Placeholder {
    to_come,   // "TBC"
    nothing,   // "-"
    everyone,  // "All"
    ongoing,   // "Ongoing"
};

// Of the whole text of a cell.
std::optional<Placeholder> placeholder_of(std::string_view text);

}  // namespace actionplan
