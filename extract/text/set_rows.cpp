#include "extract/text/set_rows.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

#include "extract/text/cut_cells.h"
#include "extract/text/cut_rows.h"

namespace actionplan {

namespace {

std::vector<std::string_view> texts_of(const CutLine& line) {
    std::vector<std::string_view> texts;
    for (const Piece& piece : line.pieces) texts.push_back(piece.text);
    return texts;
}

// How many lines of headings the page prints again; 0 where it prints none.
std::size_t repeated_headings(const std::vector<CutLine>& lines, const SetHeadings& headings) {
    if (lines.size() < headings.size()) return 0;
    const bool again =
        std::equal(headings.begin(), headings.end(), lines.begin(),
                   [](const auto& texts, const CutLine& line) { return texts == texts_of(line); });
    return again ? headings.size() : 0;
}

std::vector<std::size_t> widths_of_page(const SetPage& page, std::size_t columns) {
    std::vector<std::size_t> widths(columns, 0);
    for (const SetStretch& stretch : page.stretches) {
        const std::vector<std::size_t> more = widths_of(stretch.lines);
        for (std::size_t column = 0; column < more.size(); ++column)
            widths[column] = std::max(widths[column], more[column]);
    }
    return widths;
}

Row band_of(const SetLines& lines, const std::vector<std::size_t>& band, int columns) {
    std::vector<CutLine> cut_lines;
    for (const std::size_t line : band)
        cut_lines.push_back({line, {trimmed(whole(lines[line]))}, false, false});
    Row row = row_of_cut_lines(cut_lines, widths_of(cut_lines));
    row.cells.front().column_span = columns;
    return row;
}

std::string_view text_of_first(const Cell& cell) {
    return cell.paragraphs.empty() ? std::string_view() : cell.paragraphs.front().text;
}

// The headings again; their second line may run along the pages, and be none of the table's then.
bool repeats_first_row(const Table& table) {
    const std::vector<Cell>& first = table.rows.front().cells;
    const std::vector<Cell>& last = table.rows.back().cells;
    return table.rows.size() > 1 && !text_of_first(last.front()).empty() &&
           std::equal(first.begin(), first.end(), last.begin(), last.end(),
                      [](const Cell& one, const Cell& again) {
                          return text_of_first(one).starts_with(text_of_first(again));
                      });
}

}  // namespace

void append_rows(const SetLines& lines, const SetPage& page, Break before, SetHeadings& headings,
                 FoundBlock& table) {
    const int columns = std::get<Table>(table.block).columns;
    const std::vector<std::size_t> widths = widths_of_page(page, static_cast<std::size_t>(columns));
    const auto add = [&](Row row, std::size_t line) {
        row.before = std::exchange(before, Break::none);
        append_row(table, std::move(row), line);
    };
    for (const SetStretch& stretch : page.stretches) {
        const bool first = &stretch == page.stretches.data();
        if (!first) add(band_of(lines, stretch.band, columns), stretch.band.front());
        const std::size_t again = first ? repeated_headings(stretch.lines, headings) : 0;
        const std::vector<CutRow> rows = rows_of_cut_lines(stretch.lines, again);
        for (const CutRow& row : rows) {
            if (row.gap && before == Break::none) before = Break::gap;
            const auto cut = std::span(stretch.lines).subspan(row.first, row.behind - row.first);
            const Break above = before;
            add(row_of_cut_lines(cut, widths), cut.front().at);
            // Repeated headings stand between the halves of a row.
            if (repeats_first_row(std::get<Table>(table.block))) before = above;
        }
        // A title may stand between the drawn line and the headings: then the first stretch is empty.
        if (!first || !headings.empty() || rows.empty()) continue;
        for (std::size_t line = 0; line < rows.front().behind; ++line)
            headings.push_back(texts_of(stretch.lines[line]));
    }
}

}  // namespace actionplan
