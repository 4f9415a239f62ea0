// The tables that are open, one in a cell of another, and where the next block stands in them.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extract/html/html_limits.h"
#include "extract/html/page_table.h"
#include "extract/html/style.h"
#include "extract/result.h"

namespace actionplan {

struct CellStart {
    int column_span = 1;
    int row_span = 1;
    bool header = false;
    bool row_header = false;
    std::optional<CssColour> fill;
};

// What opens or closes within the innermost table; its callers see to it that one is open. A background that is not
// stated, or see-through, is that of what lies behind: the row, the row group, the table.
class OpenTables {
 public:
    explicit OpenTables(const HtmlLimits& limits) : limits_(limits) {}

    std::size_t size() const { return tables_.size(); }
    bool empty() const { return tables_.empty(); }
    bool in_row() const { return !empty() && tables_.back().in_row; }
    bool in_cell() const { return !empty() && tables_.back().in_cell; }

    void open(HtmlTable table);
    HtmlTable close();
    void open_group(RowGroup group, const std::optional<CssColour>& fill);
    void open_row(const std::optional<CssColour>& fill, bool flat, std::string_view path);
    void close_row() { tables_.back().in_row = false; }
    void open_cell(const CellStart& start, std::string_view path);
    void close_cell() { tables_.back().in_cell = false; }
    void open_caption();
    void close_caption() { tables_.back().in_caption = false; }

    // The cell that is open in the innermost table; null where none is.
    HtmlCell* cell();

    // All cells that are open, from the outermost table on.
    std::vector<HtmlCell*> cells();

    // Where the next block stands: the innermost caption or cell; null outside all of them.
    std::vector<Block>* sink();

    // A limit that was passed: the row or cell that did so is not there.
    const std::optional<Error>& failed() const { return error_; }

 private:
    struct OpenTable {
        HtmlTable table;
        std::optional<Colour> group_fill;
        RowGroup group = RowGroup::body;
        int group_number = 0;
        bool in_row = false;
        bool in_cell = false;
        bool in_caption = false;

        HtmlCell& last_cell() { return table.rows.back().cells.back(); }
    };

    const HtmlLimits& limits_;
    std::vector<OpenTable> tables_;
    std::size_t cells_ = 0;  // of all tables so far
    std::optional<Error> error_;
};

}  // namespace actionplan
