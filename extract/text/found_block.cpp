#include "extract/text/found_block.h"

#include <utility>

#include "extract/text/cell_text.h"

namespace actionplan {

FoundBlock empty_table(std::size_t columns, std::size_t first_line) {
    Table table;
    table.columns = static_cast<int>(columns);
    return {std::move(table), first_line, {}};
}

void append_row(FoundBlock& found, Row row, std::size_t line) {
    Table& table = std::get<Table>(found.block);
    table.place = joined(table.place, row.place);
    table.rows.push_back(std::move(row));
    found.row_lines.push_back(line);
}

Row band_row(const Line& line, std::size_t columns) {
    Row row;
    Cell& cell = row.cells.emplace_back();
    cell.column_span = static_cast<int>(columns);
    append_paragraphs(whole(line), cell.paragraphs);
    cell.place = place_of(trimmed(whole(line)));
    row.place = place_of_lines(line, line);
    return row;
}

void append_line(const Line& line, std::size_t at, Role role, std::vector<FoundBlock>& blocks) {
    std::vector<Paragraph> paragraphs;
    append_paragraphs(whole(line), paragraphs);
    for (Paragraph& paragraph : paragraphs) {
        paragraph.role = role;
        blocks.push_back({std::move(paragraph), at, {}});
    }
}

}  // namespace actionplan
