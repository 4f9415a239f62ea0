// Signs in a cell's words that it is not what its column holds, or not all of it.
#pragma once

#include <optional>
#include <string_view>

#include "schema/plan.h"

namespace actionplan {

// The words begin with a small letter, or end with one that no sentence ends with: "and", "of", ",".
bool is_cut(const CellText& cell);

// The whole cell is a date or a colour.
bool is_value(const CellText& cell);

// Two words at most.
bool has_few_words(const CellText& cell);

// Most words are small: prose, no list of names.
bool is_sentence(const CellText& cell);

// Signs of a font or character set that does not say what its characters are.
bool has_unsure_characters(const CellText& cell);

// The first paragraph; empty in an empty cell.
std::string_view first_words(const CellText& cell);
template <typename Cell>
std::string_view first_words(const std::optional<Cell>& cell) {
    return cell ? first_words(*cell) : std::string_view();
}

}  // namespace actionplan
