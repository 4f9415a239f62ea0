#include "extract/pdf/wide_tables.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "extract/pdf/boxes.h"

namespace actionplan::pdf {
namespace {

constexpr double same_height = 1;       // points
constexpr std::size_t fewest_rows = 4;  // with the one of headings
constexpr int most_columns = 60;

// Where a row stands: on which of its table's pages, and from which height to which.
struct Standing {
    int page = 0;
    double top = 0;
    double bottom = 0;
};

bool stand_beside(const Standing& a, const Standing& b) {
    return a.page == b.page && std::fabs(a.top - b.top) < same_height &&
           std::fabs(a.bottom - b.bottom) < same_height;
}

// A row reaches over the room of rows without text that were left out beside it; its cells do not.
const PagePlace* place_of(const Row& row) {
    const auto cell = std::find_if(row.cells.begin(), row.cells.end(),
                                   [](const Cell& one) { return one.row_span == 1; });
    return std::get_if<PagePlace>(cell == row.cells.end() ? &row.place : &cell->place);
}

// On which its rows begin.
std::vector<int> pages_of(const Table& table) {
    std::vector<int> pages;
    for (const Row& row : table.rows) {
        const PagePlace* place = place_of(row);
        if (place == nullptr || place->parts.empty()) return {};
        const int page = place->parts.front().page;
        if (pages.empty() || pages.back() != page) pages.push_back(page);
    }
    return pages;
}

// None where a row says no place on a page.
std::vector<Standing> standings_of(const Table& table, const std::vector<int>& pages) {
    std::vector<Standing> rows;
    for (const Row& row : table.rows) {
        const PagePlace* place = place_of(row);
        if (place == nullptr || place->parts.empty()) return {};
        const auto page = std::find(pages.begin(), pages.end(), place->parts.front().page);
        rows.push_back({static_cast<int>(page - pages.begin()), place->parts.front().box.top,
                        place->parts.back().box.bottom});
    }
    return rows;
}

std::set<std::string> headings_of(const Table& table) {
    std::set<std::string> headings;
    for (const Cell& cell : table.rows.front().cells) {
        std::string text;
        for (const Paragraph& paragraph : cell.paragraphs) text += paragraph.text + ' ';
        if (!text.empty()) headings.insert(std::move(text));
    }
    return headings;
}

// For each row on the right the row on the left that it stands beside, in order; none where one stands beside no row.
std::optional<std::vector<std::size_t>> rows_beside(const Table& left, const Table& right) {
    const std::vector<int> left_pages = pages_of(left);
    const std::vector<int> right_pages = pages_of(right);
    if (left_pages.empty() || left_pages.size() != right_pages.size() ||
        left_pages.back() >= right_pages.front())
        return std::nullopt;
    const std::vector<Standing> on_left = standings_of(left, left_pages);
    const std::vector<Standing> on_right = standings_of(right, right_pages);
    std::vector<std::size_t> beside;
    std::size_t next = 0;
    for (const Standing& row : on_right) {
        while (next < on_left.size() && !stand_beside(on_left[next], row)) ++next;
        if (next == on_left.size()) return std::nullopt;
        beside.push_back(next++);
    }
    return beside;
}

bool goes_on_beside(const Table& left, const Table& right, const std::vector<std::size_t>& beside) {
    const auto rows = static_cast<std::size_t>(std::count_if(
        left.rows.begin(), left.rows.end(), [](const Row& row) { return row.cells.size() > 1; }));
    if (beside.size() < fewest_rows || beside.size() * 5 < rows * 4 || beside.front() != 0 ||
        left.columns + right.columns > most_columns)
        return false;
    const std::set<std::string> headings = headings_of(left);
    const std::set<std::string> others = headings_of(right);
    return !others.empty() &&
           std::none_of(others.begin(), others.end(),
                        [&](const std::string& text) { return headings.contains(text); });
}

Cell empty_cell(int column, const Place& place) {
    Cell cell;
    cell.column = column;
    cell.place = place;
    return cell;
}

void widen(Table& left, Table right, const std::vector<std::size_t>& beside) {
    const int columns = left.columns + right.columns;
    std::size_t next = 0;
    for (std::size_t at = 0; at < left.rows.size(); ++at) {
        Row& row = left.rows[at];
        if (next < beside.size() && beside[next] == at) {
            Row& more = right.rows[next++];
            for (Cell& cell : more.cells) {
                cell.column += left.columns;
                row.cells.push_back(std::move(cell));
            }
            row.place = joined(row.place, more.place);
            continue;
        }
        if (row.cells.size() == 1 && row.cells.front().column_span == left.columns) {
            row.cells.front().column_span = columns;  // a title over the row
            continue;
        }
        for (int column = left.columns; column < columns; ++column)
            row.cells.push_back(empty_cell(column, row.place));
    }
    left.columns = columns;
    left.place = joined(left.place, right.place);
}

}  // namespace

void join_wide_tables(std::vector<Block>& blocks, std::vector<double>& sizes) {
    std::optional<std::size_t> left;  // the table before
    for (std::size_t at = 0; at < blocks.size(); ++at) {
        auto* right = std::get_if<Table>(&blocks[at]);
        if (right == nullptr) continue;
        if (left && !right->rows.empty()) {
            Table& table = std::get<Table>(blocks[*left]);
            const auto beside = rows_beside(table, *right);
            if (beside && goes_on_beside(table, *right, *beside)) {
                widen(table, std::move(*right), *beside);
                blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(at));
                sizes.erase(sizes.begin() + static_cast<std::ptrdiff_t>(at));
                --at;
                continue;
            }
        }
        left = at;
    }
}

}  // namespace actionplan::pdf
