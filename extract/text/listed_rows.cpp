#include "extract/text/listed_rows.h"

#include <algorithm>
#include <vector>

namespace actionplan {

ListedRows::ListedRows(const ListedLines& lines, std::size_t behind_headings,
                       const ListedForm& form)
    : lines_(lines),
      headings_(behind_headings - form.headings()),
      form_(form),
      profiles_(form.columns) {
    std::size_t rows = 0;
    std::size_t at = behind_headings;
    while (rows < rows_to_try && (at = next(at)) < lines_.size()) {
        const std::size_t size = lines_.row_size(at, form_.numbered);
        if (lines_.is_number(at + size)) {
            rows_touch_ = true;
            cells_run_on_ = cells_run_on_ || size > form_.columns;
        }
        if (size == form_.columns) {
            std::vector<Piece> cells;
            for (std::size_t line = at; line < at + size; ++line)
                cells.push_back(lines_.cell(line));
            profiles_.learn(cells);
            ++rows;
        }
        at += size;
    }
}

std::size_t ListedRows::next(std::size_t at) const {
    std::size_t titles = 0;
    for (; at < lines_.size() && titles <= most_titles; ++at) {
        if (lines_[at].blank || lines_.roles[at] != Role::body) continue;
        if (!lines_.is_cell(at) || repeats_headings(at)) break;
        const bool opens =
            form_.numbered ? lines_.is_number(at) : lines_.row_size(at, false) + 2 >= form_.columns;
        if (opens) return at;
        ++titles;
    }
    return lines_.size();
}

// The first two headings: those of another table of the same form.
bool ListedRows::repeats_headings(std::size_t at) const {
    const auto same = [&](std::size_t heading) {
        const std::size_t line = at + heading;
        return line < lines_.size() && lines_.is_cell(line) &&
               lines_.text(line) == lines_.text(headings_ + heading);
    };
    return same(0) && same(1);
}

std::size_t ListedRows::behind(std::size_t at) const {
    std::size_t behind = at + lines_.row_size(at, form_.numbered);
    if (ends_in_title(at, behind)) --behind;
    if (ends_in_text(at, behind)) behind = at + form_.columns;
    return has_empty_cells(at, behind) ? at + form_.columns : behind;
}

// Whether the line right above the next number fits the last column worse than the line above it does.
bool ListedRows::ends_in_title(std::size_t at, std::size_t behind) const {
    if (behind <= at + form_.columns || !lines_.is_number(behind) || profiles_.empty())
        return false;
    const auto misfit = [&](std::size_t line) {
        return profiles_.misfit(form_.columns - 1, lines_.text(line));
    };
    return misfit(behind - 1) > misfit(behind - 2);
}

// Whether what stands below the last row, with no blank line between, is no part of it: other rows hold no more lines
// than there are columns.
bool ListedRows::ends_in_text(std::size_t at, std::size_t behind) const {
    constexpr std::size_t fewest_surplus = 2;  // one may be the rest of a cell
    return form_.numbered && rows_touch_ && !cells_run_on_ && !profiles_.empty() &&
           !lines_.is_number(behind) && behind >= at + form_.columns + fewest_surplus &&
           next(behind) == lines_.size();
}

// Whether the row goes on behind blank lines, each of them a cell, up to a last one that fits its column.
bool ListedRows::has_empty_cells(std::size_t at, std::size_t behind) const {
    const std::size_t end = at + form_.columns;
    if (!form_.numbered || behind >= end || end > lines_.size()) return false;
    if (lines_.next_number(behind) < end) return false;
    if (lines_[end - 1].blank || (end < lines_.size() && !lines_[end].blank)) return false;
    const auto cells = lines_.lines.subspan(behind, end - behind);
    const std::size_t last = form_.columns - 1;
    return std::any_of(cells.begin(), cells.end(), [](const Line& line) { return line.blank; }) &&
           profiles_.fits_kind(last, lines_.text(end - 1)) &&
           !profiles_.is_overlong(last, lines_.text(end - 1));
}

}  // namespace actionplan
