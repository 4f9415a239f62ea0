#include "extract/pdf/table_joining.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "extract/utf8.h"

namespace actionplan::pdf {
namespace {

constexpr double same_edge = 5.0;         // points between the edges of a column on two pages
constexpr double most_room = 20;          // points: the most that an inferred edge may move
constexpr double share_of_column = 0.3;   // and how much of the narrower column beside it
constexpr std::size_t most_headings = 4;  // rows of one heading

constexpr std::size_t fewest_edges = 4;      // of a table that may lack columns
constexpr std::size_t most_missing = 2;      // columns
constexpr std::size_t rows_of_habit = 60;    // that tell how a column is filled
constexpr std::size_t rows_looked_at = 300;  // from the end of the table: no section is longer

// Of all cells, without what depends on where lines and pages end.
std::string text_of(const Row& row) {
    std::string text;
    for (const Cell& cell : row.cells) {
        for (const Paragraph& paragraph : cell.paragraphs) {
            for (const char c : paragraph.text) {
                if (static_cast<unsigned char>(c) > ' ') text += c;
            }
        }
        if (!cell.paragraphs.empty()) text += '\t';
    }
    return text;
}

bool blank(const Row& row) {
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const Cell& cell) { return cell.paragraphs.empty(); });
}

// Bold throughout: a heading or a band.
bool set_off(const Row& row) {
    return std::all_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) {
        return std::all_of(cell.paragraphs.begin(), cell.paragraphs.end(),
                           [](const Paragraph& paragraph) { return paragraph.bold; });
    });
}

// The cells of a table on the columns of another that has more, if each of its edges is one of theirs.
bool spread(Table& table, const std::vector<double>& from, const std::vector<double>& to) {
    if (from.size() < fewest_edges || from.size() + most_missing < to.size()) return false;
    std::vector<int> edges;
    std::size_t k = 0;
    for (const double x : from) {
        while (k < to.size() && to[k] < x - same_edge) ++k;
        if (k == to.size() || to[k] > x + same_edge) return false;
        edges.push_back(static_cast<int>(k++));
    }
    for (Row& row : table.rows) {
        for (Cell& cell : row.cells) {
            const int end = edges.at(static_cast<std::size_t>(cell.column) +
                                     static_cast<std::size_t>(cell.column_span));
            cell.column = edges.at(static_cast<std::size_t>(cell.column));
            cell.column_span = end - cell.column;
        }
    }
    table.columns = static_cast<int>(to.size()) - 1;
    return true;
}

void add_place(Place& place, const Place& more) {
    auto* parts = std::get_if<PagePlace>(&place);
    const auto* other = std::get_if<PagePlace>(&more);
    if (parts == nullptr || other == nullptr) return;
    parts->parts.insert(parts->parts.end(), other->parts.begin(), other->parts.end());
}

// The row above has a number and cells that are blank in the row below, the row below those that are blank above: the
// page cut one row so that each of its cells stands whole on one side.
bool complete_each_other(const Row& above, const Row& below) {
    std::vector<int> filled;
    for (const Cell& cell : above.cells) {
        if (!cell.paragraphs.empty()) filled.push_back(cell.column);
    }
    if (filled.size() < 2 || filled.front() != 0) return false;
    std::size_t rest = 0;
    for (const Cell& cell : below.cells) {
        if (cell.paragraphs.empty()) continue;
        if (std::find(filled.begin(), filled.end(), cell.column) != filled.end()) return false;
        ++rest;
    }
    return rest > 1;
}

// The last cell of the column that holds text.
Cell* last_filled(Table& table, int column) {
    for (auto row = table.rows.rbegin(); row != table.rows.rend(); ++row) {
        if (row->header) continue;
        for (Cell& cell : row->cells) {
            if (cell.column == column && !cell.paragraphs.empty()) return &cell;
        }
    }
    return nullptr;
}

bool begins_small(const Cell& cell) {
    return !cell.paragraphs.empty() && is_lower(first_code_point(cell.paragraphs.front().text));
}

bool ends_sentence(const Cell& cell) { return cell.paragraphs.back().text.ends_with('.'); }

// Cells of the column are merged over rows; and whether each that is filled, but for the last, ends a sentence.
struct ColumnHabit {
    bool merged = false;
    bool sentences = true;
};

ColumnHabit habit_of(const Table& table, int column, const Cell* last) {
    ColumnHabit habit;
    bool any = false;
    const std::size_t rows = table.rows.size();
    for (std::size_t at = rows - std::min(rows, rows_of_habit); at < rows; ++at) {
        const Row& row = table.rows[at];
        for (const Cell& cell : row.cells) {
            if (row.header || cell.column != column || cell.paragraphs.empty()) continue;
            habit.merged = habit.merged || cell.row_span > 1;
            if (&cell == last) continue;
            any = true;
            habit.sentences = habit.sentences && ends_sentence(cell);
        }
    }
    habit.sentences = habit.sentences && any;
    return habit;
}

// Most cells hold text, and none of them goes on with a sentence but the one of that column.
bool is_new_row(const Row& row, int column) {
    std::size_t filled = 0;
    for (const Cell& cell : row.cells) {
        if (cell.column == column || cell.paragraphs.empty()) continue;
        if (begins_small(cell)) return false;
        ++filled;
    }
    return filled * 2 > row.cells.size();
}

// The empty cells right below are the rest of it as well.
void reach_down(Cell& cell, Table& part, std::size_t at) {
    for (++at; at < part.rows.size(); ++at) {
        std::vector<Cell>& cells = part.rows[at].cells;
        const auto below = std::find_if(cells.begin(), cells.end(), [&](const Cell& other) {
            return other.column == cell.column && other.column_span == 1 && other.row_span == 1 &&
                   other.paragraphs.empty();
        });
        if (below == cells.end() || !is_new_row(part.rows[at], cell.column)) return;
        cells.erase(below);
        ++cell.row_span;
    }
}

// A cell that is merged over rows is cut by the page between two of them: its rest stands in front of a new row, and goes
// back to it. True where there is such a rest.
bool rejoin_merged(Table& table, Table& part, std::size_t at) {
    Row& row = part.rows[at];
    bool joined = false;
    for (Cell& cell : row.cells) {
        if (cell.paragraphs.empty() || cell.column_span != 1) continue;
        Cell* const above = last_filled(table, cell.column);
        if (above == nullptr || (!begins_small(cell) && ends_sentence(*above)) ||
            !is_new_row(row, cell.column))
            continue;
        const ColumnHabit habit = habit_of(table, cell.column, above);
        if (!habit.merged && cell.row_span == 1 && above->row_span == 1) continue;
        if (!begins_small(cell) && !habit.sentences) continue;
        Paragraph& end = above->paragraphs.back();
        end.text += ' ' + cell.paragraphs.front().text;
        std::move(cell.paragraphs.begin() + 1, cell.paragraphs.end(),
                  std::back_inserter(above->paragraphs));
        add_place(above->place, cell.place);
        cell.paragraphs.clear();
        reach_down(cell, part, at);
        joined = true;
    }
    return joined;
}

}  // namespace

bool same_columns(const std::vector<double>& above, const std::vector<double>& below) {
    if (above.size() != below.size() || above.size() < 2) return false;
    for (std::size_t i = 0; i < above.size(); ++i) {
        // Edges inferred from gaps move within the gap.
        double room = same_edge;
        if (i > 0 && i + 1 < above.size()) {
            room = std::max(
                room, std::min(most_room, share_of_column * std::min(above[i] - above[i - 1],
                                                                     above[i + 1] - above[i])));
        }
        if (std::fabs(above[i] - below[i]) > room) return false;
    }
    return true;
}

void align_columns(Table& table, std::vector<double>& xs, ContentTable& part) {
    if (xs.size() < part.xs.size()) {
        if (spread(table, xs, part.xs)) xs = part.xs;
    } else if (part.xs.size() < xs.size()) {
        if (spread(part.table, part.xs, xs)) part.xs = xs;
    }
}

Repeated repeated_rows(const Table& table, const Table& part) {
    Repeated repeated;
    if (part.rows.empty() || blank(part.rows.front())) return repeated;
    const std::string begins = text_of(part.rows.front());
    // The rows of the section that is open now, else those at the table's head.
    for (std::size_t k = table.rows.size(); k-- > 0;) {
        if (k > 0 && k + rows_looked_at < table.rows.size()) k = 0;
        if (k > 0 && !set_off(table.rows[k])) continue;
        if (text_of(table.rows[k]) != begins) continue;
        repeated.first = k;
        while (repeated.count < most_headings && k + repeated.count < table.rows.size() &&
               repeated.count < part.rows.size() && !blank(part.rows[repeated.count]) &&
               (k == 0 || set_off(part.rows[repeated.count])) &&
               text_of(table.rows[k + repeated.count]) == text_of(part.rows[repeated.count])) {
            ++repeated.count;
        }
        break;
    }
    return repeated;
}

void append(Table& table, ContentTable part, bool open_above, bool certain, std::size_t heading) {
    const Repeated repeated = repeated_rows(table, part.table);
    for (std::size_t i = 0; i < repeated.count; ++i) {
        table.rows[repeated.first + i].header = part.table.rows[i].header = true;
        part.table.rows[i].before = Break::page;
    }
    for (std::size_t i = repeated.count; i < heading; ++i) {
        part.table.rows[i].header = true;
        part.table.rows[i].before = Break::page;
    }
    const std::size_t headings = std::max(repeated.count, heading);
    if (headings < part.table.rows.size()) {
        const bool open = (open_above && (certain || headings > 0 || !part.closed_above)) ||
                          (!certain && !table.rows.empty() &&
                           complete_each_other(table.rows.back(), part.table.rows[headings]));
        const bool between = rejoin_merged(table, part.table, headings);
        part.table.rows[headings].before = open && !between ? Break::cut : Break::page;
    }
    add_place(table.place, part.table.place);
    std::move(part.table.rows.begin(), part.table.rows.end(), std::back_inserter(table.rows));
}

}  // namespace actionplan::pdf
