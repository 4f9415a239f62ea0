#include "parse/band_titles.h"

#include <cstddef>
#include <string>
#include <utility>

#include "parse/grid.h"
#include "parse/section_title.h"

namespace actionplan {

namespace {

constexpr int fewest_columns = 3;

bool is_one_paragraph(const Cell& cell) {
    return cell.paragraphs.size() == 1 && cell.tables.empty() && cell.row_span == 1;
}

// "PRIORITY 1", "Theme A:", and nothing else.
bool names_section(const std::string& text) {
    std::string whole = text;
    if (!whole.ends_with(':')) whole += ':';
    const SectionTitle title = section_title(whole + " Homes");
    return title.is_numbered() && !title.label.empty() && title.title == "Homes";
}

bool is_parted_title(const Row& row, int columns) {
    if (row.cells.size() != 2) return false;
    const Cell& name = row.cells[0];
    const Cell& title = row.cells[1];
    return name.column == 0 && title.column == name.column_span &&
           title.column + title.column_span == columns && title.column_span > 1 &&
           is_one_paragraph(name) && is_one_paragraph(title) &&
           names_section(name.paragraphs.front().text) &&
           looks_like_title(title.paragraphs.front().text);
}

}  // namespace

void join_band_titles(Table& table) {
    if (table.columns < fewest_columns) return;
    for (Row& row : table.rows) {
        if (!is_parted_title(row, table.columns)) continue;
        Cell& name = row.cells[0];
        const Cell title = std::move(row.cells[1]);
        row.cells.pop_back();
        name.column_span = table.columns;
        Paragraph& words = name.paragraphs.front();
        words.text += ' ' + title.paragraphs.front().text;
        words.place = joined(words.place, title.paragraphs.front().place);
        words.filled.clear();
        name.place = joined(name.place, title.place);
    }
}

}  // namespace actionplan
