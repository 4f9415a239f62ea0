// Text outside tables that stands side by side: cards, and columns of prose. Each is read by itself, as a reader does.
//
// Takes    a page and those of its words that no table has.
// Gives    groups of words in reading order: cards of a row from left to right, columns likewise, and what is neither.
// Units    points.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "extract/pdf/prepared_page.h"

namespace actionplan::pdf {

struct TextGroup {
    std::vector<std::size_t> words;
    std::optional<double>
        top;  // where the row of groups begins that this is one of; none when it is of no row
    std::optional<BoundingBox> card;  // the area that is drawn round it
};

// Cards that stand side by side, row by row from the top, from left to right: apart from each other, with a title of its own
// type in each. Only words that are `free` count.
std::vector<std::vector<BoundingBox>> titled_cards(const PreparedPage& page,
                                                   const std::vector<bool>& free);

// The same for columns of prose that begin and end their paragraphs each for itself, as cells of rows do not: words of each.
std::vector<std::vector<std::size_t>> prose_columns(const PreparedPage& page,
                                                    const std::vector<bool>& free);

std::vector<TextGroup> text_groups(const PreparedPage& page, const std::vector<std::size_t>& words);

}  // namespace actionplan::pdf
