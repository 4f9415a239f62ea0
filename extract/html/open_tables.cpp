#include "extract/html/open_tables.h"

#include <algorithm>
#include <string>
#include <utility>

namespace actionplan {

namespace {

std::optional<Colour> seen(const std::optional<CssColour>& own,
                           const std::optional<Colour>& behind) {
    return own && own->colour ? own->colour : behind;
}

}  // namespace

void OpenTables::open(HtmlTable table) {
    OpenTable& open = tables_.emplace_back();
    open.table = std::move(table);
    open.group_fill = open.table.fill;
}

HtmlTable OpenTables::close() {
    HtmlTable table = std::move(tables_.back().table);
    tables_.pop_back();
    return table;
}

void OpenTables::open_group(RowGroup group, const std::optional<CssColour>& fill) {
    OpenTable& open = tables_.back();
    open.group = group;
    ++open.group_number;
    open.group_fill = seen(fill, open.table.fill);
}

void OpenTables::open_row(const std::optional<CssColour>& fill, bool flat, std::string_view path) {
    OpenTable& open = tables_.back();
    std::vector<PageRow>& rows = open.table.rows;
    if (rows.size() >= static_cast<std::size_t>(limits_.rows)) {
        error_ =
            Error{"html-too-many-rows", "a table has more than " + std::to_string(limits_.rows) +
                                            " rows; split the page"};
        return;
    }
    PageRow row;
    row.group = open.group;
    row.group_number = open.group_number;
    row.flat = flat;
    row.fill = seen(fill, open.group_fill);
    row.path = path;
    constexpr std::size_t usual_cells = 16;  // at most: a row of thousands says nothing of the next
    if (!rows.empty()) row.cells.reserve(std::min(rows.back().cells.size(), usual_cells));
    rows.push_back(std::move(row));
    open.in_row = true;
}

void OpenTables::open_cell(const CellStart& start, std::string_view path) {
    if (++cells_ > limits_.cells) {
        error_ =
            Error{"html-too-many-cells", "the page has more than " + std::to_string(limits_.cells) +
                                             " table cells; split it"};
        return;
    }
    OpenTable& open = tables_.back();
    PageRow& row = open.table.rows.back();
    HtmlCell cell;
    cell.column_span = start.column_span;
    cell.row_span = start.row_span;
    cell.header = start.header;
    cell.row_header = start.row_header;
    cell.fill = seen(start.fill, row.fill);
    cell.path = path;
    row.cells.push_back(std::move(cell));
    open.in_cell = true;
}

void OpenTables::open_caption() {
    OpenTable& open = tables_.back();
    open.in_caption = true;
    if (open.table.use == TableUse::unknown) open.table.use = TableUse::data;
}

HtmlCell* OpenTables::cell() { return in_cell() ? &tables_.back().last_cell() : nullptr; }

std::vector<HtmlCell*> OpenTables::cells() {
    std::vector<HtmlCell*> cells;
    for (OpenTable& open : tables_) {
        if (open.in_cell) cells.push_back(&open.last_cell());
    }
    return cells;
}

std::vector<Block>* OpenTables::sink() {
    for (auto open = tables_.rbegin(); open != tables_.rend(); ++open) {
        if (open->in_caption) return &open->table.caption;
        if (open->in_cell) return &open->last_cell().blocks;
    }
    return nullptr;
}

}  // namespace actionplan
