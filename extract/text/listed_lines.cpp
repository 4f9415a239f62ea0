#include "extract/text/listed_lines.h"

#include <algorithm>

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
    const auto keep = [&](auto likely) {
        const auto count = std::count_if(numbers_.begin(), numbers_.end(), likely);
        if (static_cast<std::size_t>(count) * 3 < numbers_.size() * 2) return;
        std::erase_if(numbers_, [&](std::size_t at) { return !likely(at); });
    };
    keep([&](std::size_t at) { return at == 0 || lines[at - 1].blank; });
    keep([&](std::size_t at) {
        const std::string_view number = text(at);
        return number.size() != 4 || !(number.starts_with("19") || number.starts_with("20"));
    });
}

bool ListedLines::is_cell(std::size_t at) const {
    const Line& line = lines[at];
    return is_body(at) && line.tabs == 0 && !line.leading_tab && line.pipes < 2;
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
