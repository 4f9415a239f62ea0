// A line of a lead cell cut at its marks: slashes, commas, "and", "or", brackets, dashes, "working with".
//
// Takes    the line, and the names that the plan's own key makes known, which no mark cuts.
// Gives    the parts in printed order, each with what stands between it and the part before.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "normalise/ascii.h"
#include "normalise/known_names.h"

namespace actionplan {

// What stands between two parts of a line.
enum class LeadJoin { hard, comma, conjunction, dash, bracket };

struct LeadPart {
    std::string text;
    LeadJoin before = LeadJoin::hard;
    std::size_t begin = 0;  // bytes of the line
    std::size_t end = 0;
};

std::vector<LeadPart> lead_parts(std::string_view line, const KnownNames& known);

// Without marks at its ends, and with one space between its words.
std::string one_spaced(std::string_view text);

// Whether a table has these words, in lower case.
template <typename Table>
bool is_one_of(const Table& table, std::string_view text) {
    const std::string lower = ascii_lower(text);
    return std::find(table.begin(), table.end(), lower) != table.end();
}

}  // namespace actionplan
