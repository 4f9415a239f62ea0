#include "extract/text/cell_lines.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/number_label.h"
#include "extract/text/cell_text.h"
#include "extract/text/row_partition.h"

namespace actionplan {

namespace {

constexpr std::size_t longest_heading = 60;  // bytes of a cell of a header row
constexpr std::size_t longest_single_group =
    24;  // cells without a blank line between: more are several rows
constexpr std::size_t gap_that_parts = 2;  // blank lines, behind the last row of a table

struct CellSource {
    std::vector<Piece> pieces;  // one a line, blank lines among them
    std::size_t first = 0;
    std::size_t behind = 0;   // the line behind its last line
    bool gap_before = false;  // a blank line or page break stands before it
    Break before = Break::none;
    bool filled = false;
};

bool is_gap(const Line& line) { return line.blank && !line.leading_tab; }

std::string_view text_of(const CellSource& cell) {
    for (const Piece& piece : cell.pieces) {
        const std::string_view text = trimmed(piece).text;
        if (!text.empty()) return text;
    }
    return {};
}

std::size_t length_of(const CellSource& cell) {
    std::size_t length = 0;
    for (const Piece& piece : cell.pieces) length += trimmed(piece).text.size();
    return length;
}

// The cells that a line opens: one behind the tab at its front, one more behind each further tab.
void open_cells(const Line& line, std::size_t at, std::vector<CellSource>& cells) {
    std::string_view rest = line.text.substr(line.text.find('\t') + 1);
    while (true) {
        const std::size_t tab = line.tabs > 0 ? rest.find('\t') : std::string_view::npos;
        CellSource cell;
        cell.first = at;
        cell.behind = at + 1;
        cell.pieces.push_back({&line, rest.substr(0, tab)});
        cell.filled = !trimmed(cell.pieces.back()).text.empty();
        cells.push_back(std::move(cell));
        if (tab == std::string_view::npos) return;
        rest.remove_prefix(tab + 1);
    }
}

struct GatheredCells {
    std::vector<CellSource> cells;
    std::vector<std::size_t> furniture;
    std::size_t behind = 0;
};

bool ends_cells(const Line& line) {
    return line.pipes >= 2 || (!line.leading_tab && line.tabs >= 2);
}

GatheredCells gather_cells(std::span<const Line> lines, std::span<const Role> roles,
                           std::size_t first) {
    GatheredCells gathered;
    bool gap = true;
    Break before = Break::none;
    std::size_t at = first;
    for (; at < lines.size() && (at == first || !ends_cells(lines[at])); ++at) {
        const Line& line = lines[at];
        if (line.page_break) before = Break::page;
        if (roles[at] != Role::body) {
            gathered.furniture.push_back(at);
            before = Break::page;
            gap = true;
            continue;
        }
        if (line.leading_tab) {
            const std::size_t opened = gathered.cells.size();
            open_cells(line, at, gathered.cells);
            gathered.cells[opened].gap_before = gap;
            gathered.cells[opened].before = before;
            gap = false;
            before = Break::none;
            continue;
        }
        gap = is_gap(line);
        CellSource& cell = gathered.cells.back();
        cell.pieces.push_back({&line, line.text});
        cell.filled = cell.filled || !line.blank;
        cell.behind = at + 1;
    }
    gathered.behind = at;
    return gathered;
}

// Groups of cells between gaps. A table without any gap is one group as long as itself: there, every cell may open a row.
std::vector<CellGroup> groups_of(const std::vector<CellSource>& cells) {
    std::vector<CellGroup> groups;
    std::size_t begin = 0;
    const auto close = [&](std::size_t end) {
        const bool one = end - begin <= longest_single_group;
        for (std::size_t at = begin; at < end;) {
            const std::size_t behind = one ? end : at + 1;
            CellGroup group;
            group.headings = behind - at > 1;
            for (std::size_t cell = at; cell < behind; ++cell) {
                ++group.cells;
                group.filled += cells[cell].filled ? 1U : 0U;
                group.headings = group.headings && length_of(cells[cell]) <= longest_heading;
            }
            // The column of the numbers may have no heading.
            const bool but_first = group.cells > 3 && group.filled + 1 == group.cells;
            group.headings =
                group.headings && group.filled * 2 > group.cells && (cells[at].filled || but_first);
            group.first_filled = cells[at].filled;
            group.first_length = length_of(cells[at]);
            group.first_is_label = is_number_label(text_of(cells[at]));
            group.headings = group.headings && !group.first_is_label;
            groups.push_back(group);
            at = behind;
        }
        begin = end;
    };
    for (std::size_t cell = 1; cell < cells.size(); ++cell) {
        if (cells[cell].gap_before) close(cell);
    }
    close(cells.size());
    return groups;
}

struct RowSource {
    std::size_t first = 0;  // cells
    std::size_t behind = 0;
    std::size_t columns = 0;
};

std::vector<RowSource> rows_of(const std::vector<CellSource>& cells) {
    const std::vector<CellGroup> groups = groups_of(cells);
    std::vector<RowSource> rows;
    std::size_t group = 0;
    std::size_t cell = 0;
    for (const RowOfGroups& row : partition_rows(groups)) {
        RowSource source{cell, cell, row.columns};
        for (std::size_t taken = 0; taken < row.groups; ++taken)
            source.behind += groups[group++].cells;
        cell = source.behind;
        rows.push_back(source);
    }
    return rows;
}

// How many pieces of a cell that closes a row belong to it; the text behind them stands outside the table.
//
// Only blank lines part a last cell from text below the table, and cells hold blank lines too. What tells them apart is
// the cells of the same column above: whether they hold blank lines at all, and how many in a row.
class TableEnd {
 public:
    void learn(const CellSource& cell) {
        std::size_t blank = 0;
        for (const Piece& piece : without_trailing_blanks(cell)) {
            blank = trimmed(piece).text.empty() ? blank + 1 : 0;
            longest_gap_ = std::max(longest_gap_, blank);
        }
        ++cells_;
    }

    // `single`: the cell is its whole row, a band, which is one stretch of text.
    std::size_t pieces_inside(const CellSource& cell, bool last_row, bool single) const {
        const std::vector<Piece> pieces = without_trailing_blanks(cell);
        const std::size_t needed = last_row ? gap_that_parts : gap_that_parts + 1;
        std::size_t blank = blank_lines_in_front(cell);
        if (blank >= needed && blank > longest_gap_) return 1;
        blank = 0;
        for (std::size_t at = 0; at < pieces.size(); ++at) {
            if (trimmed(pieces[at]).text.empty()) {
                ++blank;
                continue;
            }
            const bool wide = blank >= needed && blank > longest_gap_;
            const bool never_gaps = (single || (cells_ >= 3 && longest_gap_ == 0)) && blank > 0;
            if (at > 0 && (wide || never_gaps)) return at;
            blank = 0;
        }
        return cell.pieces.size();
    }

 private:
    // Between the tab of a cell without text in its own line and text below it; 0 when there is none.
    static std::size_t blank_lines_in_front(const CellSource& cell) {
        const auto first = std::find_if(cell.pieces.begin(), cell.pieces.end(),
                                        [](const Piece& p) { return !trimmed(p).text.empty(); });
        if (first == cell.pieces.end() || first == cell.pieces.begin()) return 0;
        return static_cast<std::size_t>(first - cell.pieces.begin()) - 1;
    }

    static std::vector<Piece> without_trailing_blanks(const CellSource& cell) {
        std::vector<Piece> pieces = cell.pieces;
        while (!pieces.empty() && trimmed(pieces.back()).text.empty()) pieces.pop_back();
        // A blank first line is how a number can stand under its tab.
        const auto first = std::find_if(pieces.begin(), pieces.end(),
                                        [](const Piece& p) { return !trimmed(p).text.empty(); });
        if (first != pieces.end() && first != pieces.begin()) {
            std::replace_if(
                pieces.begin(), first, [](const Piece&) { return true; }, *first);
        }
        return pieces;
    }

    std::size_t longest_gap_ = 0;
    std::size_t cells_ = 0;
};

Cell cell_of(const CellSource& source, std::size_t pieces, int column) {
    Cell cell;
    cell.column = column;
    Place place;
    for (std::size_t at = 0; at < pieces; ++at) {
        const Piece piece = trimmed(source.pieces[at]);
        if (piece.text.empty()) continue;
        append_paragraphs(piece, cell.paragraphs);
        place = joined(place, place_of(piece));
    }
    if (std::holds_alternative<std::monostate>(place))
        place = place_of(trimmed(source.pieces.front()));
    cell.place = place;
    return cell;
}

class CellTables {
 public:
    CellTables(std::span<const Line> lines, const std::vector<CellSource>& cells)
        : lines_(lines), cells_(cells) {}

    void add(const RowSource& source, const TableEnd& end, bool last_row) {
        if (found_.empty() || !is_open_ || table().columns != static_cast<int>(source.columns))
            open(source);
        Row row;
        row.before = cells_[source.first].before;
        const bool single = source.behind - source.first == 1;
        const bool band = source.behind - source.first < source.columns && is_band(source);
        for (std::size_t at = source.first; at < source.behind; ++at) {
            if (band && at > source.first) break;  // empty cells that the band is merged over
            const bool closes = at + 1 == source.behind;
            std::size_t inside = cells_[at].pieces.size();
            if (closes) inside = end.pieces_inside(cells_[at], last_row, single);
            row.cells.push_back(cell_of(cells_[at], inside, static_cast<int>(at - source.first)));
        }
        if (band) row.cells.front().column_span = static_cast<int>(source.columns);
        const CellSource& last = cells_[source.behind - 1];
        const std::size_t inside = end.pieces_inside(last, last_row, single);
        const std::size_t last_line = last_filled_line(source, inside);
        row.place =
            LinePlace{lines_[cells_[source.first].first].number, lines_[last_line].number, 0, 0};
        table().place = joined(table().place, row.place);
        found_.back().row_lines.push_back(cells_[source.first].first);
        table().rows.push_back(std::move(row));
        add_outside(last, inside);
    }

    // A "table" of nothing but one band is a paragraph that opens with a tab.
    std::vector<FoundBlock> finished() {
        std::vector<FoundBlock> blocks;
        for (FoundBlock& block : found_) {
            auto* const found_table = std::get_if<Table>(&block.block);
            if (found_table == nullptr || found_table->rows.size() != 1 ||
                found_table->rows[0].cells.size() != 1) {
                blocks.push_back(std::move(block));
                continue;
            }
            for (Paragraph& paragraph : found_table->rows[0].cells[0].paragraphs) {
                blocks.push_back({std::move(paragraph), block.first_line, {}});
            }
        }
        return blocks;
    }

 private:
    Table& table() { return std::get<Table>(found_.back().block); }

    bool is_band(const RowSource& source) const {
        for (std::size_t at = source.first + 1; at < source.behind; ++at) {
            if (cells_[at].filled) return false;
        }
        return cells_[source.first].filled;
    }

    void open(const RowSource& source) {
        found_.push_back({Table{}, cells_[source.first].first, {}});
        table().columns = static_cast<int>(source.columns);
        is_open_ = true;
    }

    std::size_t last_filled_line(const RowSource& source, std::size_t inside) const {
        std::size_t line = cells_[source.behind - 1].first;
        const CellSource& last = cells_[source.behind - 1];
        for (std::size_t at = 0; at < inside; ++at) {
            if (!trimmed(last.pieces[at]).text.empty()) {
                line = static_cast<std::size_t>(last.pieces[at].line - lines_.data());
            }
        }
        for (std::size_t at = source.first; at + 1 < source.behind; ++at) {
            if (cells_[at].filled) line = std::max(line, cells_[at].first);
        }
        return line;
    }

    void add_outside(const CellSource& cell, std::size_t from) {
        for (std::size_t at = from; at < cell.pieces.size(); ++at) {
            std::vector<Paragraph> paragraphs;
            append_paragraphs(cell.pieces[at], paragraphs);
            for (Paragraph& paragraph : paragraphs) {
                is_open_ = false;
                const auto line = static_cast<std::size_t>(cell.pieces[at].line - lines_.data());
                found_.push_back({std::move(paragraph), line, {}});
            }
        }
    }

    std::span<const Line> lines_;
    const std::vector<CellSource>& cells_;
    std::vector<FoundBlock> found_;
    bool is_open_ = false;
};

bool is_whole(const RowSource& row) {
    return row.columns > 1 && row.behind - row.first == row.columns;
}

// The short texts of a row that could be a header; none of any other row.
std::vector<std::string_view> headings_of(const std::vector<CellSource>& cells,
                                          const RowSource& row) {
    std::vector<std::string_view> headings;
    if (!is_whole(row) || is_number_label(text_of(cells[row.first]))) return headings;
    for (std::size_t at = row.first; at < row.behind; ++at) {
        if (length_of(cells[at]) > longest_heading) return {};
        headings.push_back(text_of(cells[at]));
    }
    const auto empty = std::count(headings.begin(), headings.end(), std::string_view{});
    return static_cast<std::size_t>(empty) * 2 < headings.size() ? headings
                                                                 : std::vector<std::string_view>{};
}

// Whether each row closes its table, as far as rows tell: the next row is of another width, or the header row once
// more, or there is none.
std::vector<bool> last_rows(const std::vector<CellSource>& cells,
                            const std::vector<RowSource>& rows) {
    std::vector<bool> last(rows.size(), false);
    std::vector<std::string_view> header;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const std::vector<std::string_view> headings = headings_of(cells, rows[at]);
        const bool repeated = !headings.empty() && headings == header;
        const bool other_table = at > 0 && rows[at].columns != rows[at - 1].columns;
        if (at > 0) last[at - 1] = repeated || other_table;
        if (header.empty() || other_table) header = headings;
    }
    if (!last.empty()) last.back() = true;
    return last;
}

TableEnd end_of_tables(const std::vector<CellSource>& cells, const std::vector<RowSource>& rows,
                       const std::vector<bool>& last) {
    TableEnd end;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        if (is_whole(rows[at]) && !last[at] &&
            rows[at + 1].behind - rows[at + 1].first == rows[at].columns) {
            end.learn(cells[rows[at].behind - 1]);
        }
    }
    return end;
}

}  // namespace

bool has_cell_lines(std::span<const Line> lines) {
    std::size_t cell_lines = 0;
    std::size_t row_lines = 0;
    for (const Line& line : lines) {
        if (line.leading_tab && line.tabs == 0) ++cell_lines;
        if (line.tabs >= 2 || (!line.leading_tab && line.tabs == 1)) ++row_lines;
    }
    return cell_lines >= 3 && cell_lines > row_lines;
}

FoundBlocks read_cell_tables(std::span<const Line> lines, std::span<const Role> roles,
                             std::size_t first) {
    const GatheredCells gathered = gather_cells(lines, roles, first);
    const std::vector<RowSource> rows = rows_of(gathered.cells);
    const std::vector<bool> last = last_rows(gathered.cells, rows);
    const TableEnd end = end_of_tables(gathered.cells, rows, last);
    CellTables tables(lines, gathered.cells);
    for (std::size_t at = 0; at < rows.size(); ++at) tables.add(rows[at], end, last[at]);
    FoundBlocks found;
    found.blocks = tables.finished();
    for (const std::size_t at : gathered.furniture) {
        std::vector<Paragraph> paragraphs;
        append_paragraphs({&lines[at], lines[at].text}, paragraphs);
        for (Paragraph& paragraph : paragraphs) {
            paragraph.role = roles[at];
            found.blocks.push_back({std::move(paragraph), at, {}});
        }
    }
    found.behind = gathered.behind;
    return found;
}

}  // namespace actionplan
