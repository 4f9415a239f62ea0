#include "extract/html/table_blocks.h"

#include <iterator>
#include <utility>

#include "extract/html/page_blocks.h"
#include "extract/html/table_grid.h"
#include "extract/html/table_kind.h"

namespace actionplan {

namespace {

void move_behind(std::vector<Block>& blocks, std::vector<Block>&& more) {
    std::move(more.begin(), more.end(), std::back_inserter(blocks));
}

template <typename Take>
void for_each_block(HtmlTable& table, Take take) {
    for (PageRow& row : table.rows) {
        for (HtmlCell& cell : row.cells) {
            for (Block& block : cell.blocks) take(block);
        }
    }
}

// A heading in a caption is marked as a heading by the page itself.
void make_caption(Block& block) {
    auto* paragraph = std::get_if<Paragraph>(&block);
    if (paragraph == nullptr || paragraph->role != Role::body || paragraph->heading_level > 0)
        return;
    paragraph->role = Role::caption;
}

// What a table of data holds is none, whatever it stands in.
void make_body(Block& block) {
    auto* paragraph = std::get_if<Paragraph>(&block);
    if (paragraph != nullptr && paragraph->role == Role::furniture) paragraph->role = Role::body;
}

// What stands below the columns in one cell, as in a foot of the table, is a note and no row.
std::vector<Block> notes_below(HtmlTable& table) {
    std::vector<Block> notes;
    std::erase_if(table.rows, [&](PageRow& row) {
        const bool note = row.group == RowGroup::foot && row.cells.size() == 1 &&
                          row.cells.front().column_span > 1;
        if (note) move_behind(notes, std::move(row.cells.front().blocks));
        return note;
    });
    return notes;
}

void append_data(HtmlTable&& table, const HtmlLimits& limits, std::vector<Block>& blocks) {
    for_each_block(table, make_body);
    std::vector<Block> notes = notes_below(table);
    Table grid = grid_of(std::move(table), limits);
    if (!grid.rows.empty()) blocks.emplace_back(std::move(grid));
    move_behind(blocks, std::move(notes));
}

void append_layout(HtmlTable&& table, std::vector<Block>& blocks) {
    const bool menu =
        is_menu(table) && table.rows.size() + table.rows.front().cells.size() > links_of_a_menu;
    for_each_block(table, [&](Block& block) {
        if (menu || table.furniture) make_furniture(block);
        blocks.push_back(std::move(block));
    });
}

}  // namespace

bool append_table(HtmlTable&& table, const HtmlLimits& limits, std::vector<Block>& blocks) {
    for (Block& block : table.caption) make_caption(block);
    move_behind(blocks, std::move(table.caption));
    const bool data = holds_data(table);
    if (data) {
        append_data(std::move(table), limits, blocks);
    } else {
        append_layout(std::move(table), blocks);
    }
    return data;
}

}  // namespace actionplan
