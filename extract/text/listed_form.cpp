#include "extract/text/listed_form.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "extract/text/cell_shape.h"

namespace actionplan {

namespace {

constexpr std::size_t fewest_cells = 3;
constexpr std::size_t fewest_grouped_cells = 4;  // where no numbers show the rows
constexpr std::size_t most_cells = 16;
constexpr std::size_t longest_heading_line = 60;  // bytes
constexpr std::size_t fewest_rows = 2;            // numbered ones of the usual size
constexpr std::size_t fewest_groups = 3;

// "Met by all of them." against "Measure No.", whose stop is that of a word cut short.
bool is_sentence(std::string_view text) {
    constexpr std::ptrdiff_t most_spaces = 2;    // of a heading that ends in such a word
    constexpr std::size_t longest_cut_word = 4;  // with its stop
    const std::size_t space = text.rfind(' ');
    if (!text.ends_with('.') || space == std::string_view::npos) return false;
    return std::count(text.begin(), text.end(), ' ') > most_spaces ||
           text.size() - space - 1 > longest_cut_word;
}

bool is_heading(const ListedLines& lines, std::size_t at) {
    if (!lines.is_cell(at)) return false;
    const std::string_view text = lines.text(at);
    if (text.size() > longest_heading_line || text.ends_with(',') || text.ends_with(';'))
        return false;
    return !is_sentence(text) && !is_row_number(text) && !is_whole_date(text);
}

bool are_headings(const ListedLines& lines, std::size_t at, std::size_t behind) {
    while (at < behind && is_heading(lines, at)) ++at;
    return at == behind;
}

// How many of the numbered rows from a number on have each number of lines.
struct RowSizes {
    std::vector<std::size_t> rows_of = std::vector<std::size_t>(most_lines_of_a_listed_row + 1, 0);
    std::size_t rows = 0;

    std::size_t most_frequent() const {
        return static_cast<std::size_t>(std::max_element(rows_of.begin(), rows_of.end()) -
                                        rows_of.begin());
    }
    bool is_usual(std::size_t size) const {
        return rows_of[size] >= fewest_rows && rows_of[size] * 3 >= rows;
    }
};

RowSizes row_sizes(const ListedLines& lines, std::size_t number) {
    RowSizes sizes;
    for (std::size_t row = number; row < lines.size() && sizes.rows < rows_to_try;
         row = lines.next_number(row + 1)) {
        ++sizes.rows_of[std::min(lines.row_size(row, true), most_lines_of_a_listed_row)];
        ++sizes.rows;
    }
    return sizes;
}

// Headings, perhaps the title of a section, and rows of as many lines of which the first is a number.
std::optional<ListedForm> numbered_form(const ListedLines& lines, std::size_t at) {
    const std::size_t number = lines.next_number(at);
    if (number >= lines.size() || number > at + most_cells + 2 * most_titles) return std::nullopt;
    const RowSizes sizes = row_sizes(lines, number);
    const std::size_t columns = sizes.most_frequent();
    if (columns < fewest_cells || columns > most_cells || !sizes.is_usual(columns))
        return std::nullopt;
    const std::size_t behind = lines.behind_run(at);
    const std::size_t above = std::min(behind, number) - at;
    // Without blank lines, a title may stand between the headings and the first row.
    const bool headed = above == columns || (behind > number && above == columns + 1);
    if (!headed && above + 1 != columns) return std::nullopt;
    const ListedForm form{columns, true, !headed};
    if (!are_headings(lines, at, at + form.headings())) return std::nullopt;
    return form;
}

// The runs of lines between blank lines that stand below the headings.
struct LineGroups {
    std::size_t groups = 0;          // of two lines and more
    std::size_t rows = 0;            // groups of as many lines as there are columns
    std::vector<std::size_t> kinds;  // of each column: rows in which it is a date or a colour
    bool other_first = false;        // a group that is no row stands before the first row

    void add(const ListedLines& lines, std::size_t first, std::size_t behind) {
        if (behind - first > 1) ++groups;
        if (behind - first != kinds.size()) {
            other_first = other_first || (behind - first > 1 && rows == 0);
            return;
        }
        ++rows;
        for (std::size_t column = 0; column < kinds.size(); ++column) {
            const CellShape shape = cell_shape(lines.text(first + column));
            kinds[column] += shape.dates > 0 || shape.colours > 0 ? 1U : 0U;
        }
    }
};

LineGroups groups_below(const ListedLines& lines, std::size_t at, std::size_t columns) {
    LineGroups found;
    found.kinds.resize(columns, 0);
    while (at < lines.size() && found.groups < rows_to_try && !found.other_first) {
        if (lines.is_cell(at)) {
            const std::size_t behind = lines.behind_run(at);
            found.add(lines, at, behind);
            at = behind;
        } else if (lines[at].blank || lines.roles[at] != Role::body) {
            ++at;
        } else {
            break;
        }
    }
    return found;
}

// Groups of as many lines as the headings, one column of them dates or colours.
std::optional<ListedForm> grouped_form(const ListedLines& lines, std::size_t at) {
    if (at > 0 && !lines[at - 1].blank) return std::nullopt;
    const std::size_t behind = lines.behind_run(at);
    const std::size_t columns = behind - at;
    if (columns < fewest_grouped_cells || columns > most_cells) return std::nullopt;
    if (!are_headings(lines, at, behind)) return std::nullopt;
    const LineGroups found = groups_below(lines, behind, columns);
    if (found.other_first || found.rows < fewest_groups || found.rows * 3 < found.groups * 2)
        return std::nullopt;
    const std::size_t alike = *std::max_element(found.kinds.begin(), found.kinds.end());
    if (alike * 4 < found.rows * 3) return std::nullopt;
    return ListedForm{columns, false, false};
}

}  // namespace

std::optional<ListedForm> listed_form(const ListedLines& lines, std::size_t at) {
    if (!lines.is_cell(at)) return std::nullopt;
    if (const std::optional<ListedForm> form = numbered_form(lines, at)) return form;
    return grouped_form(lines, at);
}

}  // namespace actionplan
