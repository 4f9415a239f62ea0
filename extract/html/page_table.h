// A table as its tags come, before its grid is known and before it is clear whether it holds data at all.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/document.h"

namespace actionplan {

enum class RowGroup { body, head, foot };

struct HtmlCell {
    int column_span = 1;
    int row_span = 1;  // 0: to the end of the row group
    bool header = false;
    bool row_header = false;  // of its row, not of a column
    std::optional<Colour> fill;
    std::optional<Colour> inner_fill;  // of something without words in it
    std::vector<Block> blocks;
    std::string
        instead;         // what stands for the cell's words where it has none: the alt of a picture
    std::string unseen;  // words hidden from the eye
    bool only_links = true;
    bool has_table = false;      // a table stands in it, be it for layout
    bool has_page_part = false;  // a form, a navigation, a first or second heading
    std::string path;
};

struct PageRow {
    std::vector<HtmlCell> cells;
    RowGroup group = RowGroup::body;
    int group_number = 0;  // spans end with their group
    bool flat = false;     // no height: Word writes such rows to hold the widths of columns
    std::optional<Colour> fill;
    std::string path;
};

enum class TableUse {
    unknown,
    data,         // it says so: role, th, caption
    layout,       // it says so: role="presentation"
    definitions,  // <dl>
};

struct HtmlTable {
    std::vector<PageRow> rows;
    std::vector<Block> caption;
    TableUse use = TableUse::unknown;
    bool border = false;
    bool furniture = false;  // it stands in the navigation or the like
    std::optional<Colour> fill;
    std::string path;
};

}  // namespace actionplan
