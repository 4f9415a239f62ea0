#include "extract/html/table_kind.h"

#include <algorithm>
#include <cstddef>

namespace actionplan {

namespace {

// A table in a cell speaks for layout; in a large regular table it is a detail of that cell.
constexpr std::size_t rows_of_regular_table = 3;
constexpr std::size_t columns_of_regular_table = 3;
// Bytes of text to a cell, on average, above which cells are columns of a page.
constexpr std::size_t cell_of_page_columns = 1500;

struct Facts {
    std::size_t rows = 0;
    std::size_t columns = 0;  // cells of the longest row
    std::size_t cells = 0;
    std::size_t headers = 0;
    std::size_t coloured_blanks = 0;  // a key of colours is made of them
    std::size_t with_table = 0;
    std::size_t with_page_part = 0;
    std::size_t text_bytes = 0;
};

std::size_t text_bytes(const HtmlCell& cell) {
    std::size_t bytes = 0;
    for (const Block& block : cell.blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) bytes += paragraph->text.size();
    }
    return bytes;
}

Facts facts_of(const HtmlTable& table) {
    Facts facts;
    for (const PageRow& row : table.rows) {
        facts.rows += row.cells.empty() ? 0U : 1U;
        facts.columns = std::max(facts.columns, row.cells.size());
        facts.cells += row.cells.size();
        for (const HtmlCell& cell : row.cells) {
            facts.headers += cell.header ? 1U : 0U;
            facts.coloured_blanks += cell.fill && cell.blocks.empty() ? 1U : 0U;
            facts.with_table += cell.has_table ? 1U : 0U;
            facts.with_page_part += cell.has_page_part ? 1U : 0U;
            facts.text_bytes += text_bytes(cell);
        }
    }
    return facts;
}

bool looks_like_data(const HtmlTable& table, const Facts& facts) {
    if (facts.columns < 2) return false;
    const bool regular =
        facts.rows >= rows_of_regular_table && facts.columns >= columns_of_regular_table;
    if (facts.with_table > 0) return regular && facts.with_table * 4 <= facts.cells;
    if (facts.with_page_part > 0 && !regular) return false;
    if (facts.rows == 1) return facts.coloured_blanks > 0 || table.border;
    if (facts.text_bytes > facts.cells * cell_of_page_columns) return false;
    return true;
}

}  // namespace

bool holds_data(const HtmlTable& table) {
    if (table.furniture || table.use == TableUse::layout) return false;
    const Facts facts = facts_of(table);
    if (facts.cells == 0) return false;
    if (table.use == TableUse::definitions) return facts.columns == 2;
    if (table.use == TableUse::data) return true;
    if (facts.headers > 0) return facts.columns > 1 || facts.rows > 1;
    if (is_menu(table)) return false;
    return looks_like_data(table, facts);
}

bool is_menu(const HtmlTable& table) {
    bool any = false;
    for (const PageRow& row : table.rows) {
        for (const HtmlCell& cell : row.cells) {
            if (cell.blocks.empty()) continue;
            if (!cell.only_links) return false;
            any = true;
        }
    }
    return any;
}

}  // namespace actionplan
