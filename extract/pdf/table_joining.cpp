#include "extract/pdf/table_joining.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace actionplan::pdf {
namespace {

constexpr double same_edge = 5.0;         // points between the edges of a column on two pages
constexpr double most_room = 20;          // points: the most that an inferred edge may move
constexpr double share_of_column = 0.3;   // and how much of the narrower column beside it
constexpr std::size_t most_headings = 4;  // rows of one heading

// Of all cells, without what depends on where lines and pages end.
std::string text_of(const Row& row) {
    std::string text;
    for (const Cell& cell : row.cells) {
        for (const Paragraph& paragraph : cell.paragraphs) {
            for (const char c : paragraph.text) {
                if (static_cast<unsigned char>(c) > ' ') text += c;
            }
        }
        text += '\t';
    }
    return text;
}

bool blank(const Row& row) {
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const Cell& cell) { return cell.paragraphs.empty(); });
}

void add_place(Place& place, const Place& more) {
    auto* parts = std::get_if<PagePlace>(&place);
    const auto* other = std::get_if<PagePlace>(&more);
    if (parts == nullptr || other == nullptr) return;
    parts->parts.insert(parts->parts.end(), other->parts.begin(), other->parts.end());
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

std::size_t repeated_rows(const Table& table, const Table& part) {
    std::size_t repeated = 0;
    while (repeated < std::min({most_headings, table.rows.size(), part.rows.size()}) &&
           !blank(part.rows[repeated]) &&
           text_of(table.rows[repeated]) == text_of(part.rows[repeated])) {
        ++repeated;
    }
    return repeated;
}

void append(Table& table, ContentTable part, bool open_above) {
    const std::size_t repeated = repeated_rows(table, part.table);
    for (std::size_t i = 0; i < repeated; ++i) {
        table.rows[i].header = part.table.rows[i].header = true;
        part.table.rows[i].before = Break::page;
    }
    if (repeated < part.table.rows.size()) {
        const bool open = open_above && (repeated > 0 || !part.closed_above);
        part.table.rows[repeated].before = open ? Break::cut : Break::page;
    }
    add_place(table.place, part.table.place);
    std::move(part.table.rows.begin(), part.table.rows.end(), std::back_inserter(table.rows));
}

}  // namespace actionplan::pdf
