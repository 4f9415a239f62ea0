#include "extract/text/listed_lines.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "extract/text/cell_shape.h"

namespace actionplan {

ListedLines::ListedLines(const BodyLines& body) : BodyLines(body) {
    constexpr std::size_t longest_number = 12;  // bytes
    for (std::size_t at = 0; at < size(); ++at) {
        if (lines[at].text.size() > longest_number || !is_cell(at)) continue;
        if (is_row_number(text(at))) numbers_.push_back(at);
    }
    keep_likely_numbers();
}

// A year, or a count, may stand alone on a line as well: most numbers of rows stand behind a blank line, or none do.
void ListedLines::keep_likely_numbers() {
    constexpr std::size_t fewest_lines = 3;  // of a row
    const auto keep = [&](auto likely) {
        std::vector<std::size_t> kept;
        std::copy_if(numbers_.begin(), numbers_.end(), std::back_inserter(kept), likely);
        if (kept.size() * 3 >= numbers_.size() * 2) numbers_ = std::move(kept);
    };
    keep([&](std::size_t at) { return at == 0 || lines[at - 1].blank; });
    keep([&](std::size_t at) {
        const std::string_view number = text(at);
        return number.size() != 4 || !(number.starts_with("19") || number.starts_with("20"));
    });
    // Figures stand below each other: those of a table that is no plan.
    keep([&](std::size_t at) {
        const bool above = std::binary_search(numbers_.begin(), numbers_.end(), at - 1);
        return at == 0 || (!above && row_size(at, true) >= fewest_lines);
    });
}

bool ListedLines::is_cell(std::size_t at) const {
    const Line& line = lines[at];
    return is_body(at) && line.tabs == 0 && !line.leading_tab && line.pipes < 2 &&
           !line.quoted_from_above;
}

std::size_t ListedLines::behind_run(std::size_t at) const {
    const std::size_t most = std::min(size(), at + most_lines_of_a_listed_row);
    while (at < most && is_cell(at)) ++at;
    return at;
}

std::size_t ListedLines::next_number(std::size_t at) const {
    const auto found = std::lower_bound(numbers_.begin(), numbers_.end(), at);
    return found == numbers_.end() ? size() : *found;
}

std::size_t ListedLines::row_size(std::size_t at, bool numbered) const {
    const std::size_t behind = behind_run(at);
    return (numbered ? std::min(behind, next_number(at + 1)) : behind) - at;
}

}  // namespace actionplan
