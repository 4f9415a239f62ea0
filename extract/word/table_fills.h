// The background that a table's style gives each cell.
//
// Takes    the style, which of its parts the table asks for, and where the cell stands among the table's own.
// Gives    what the style states there: banding counts as it is printed; nothing is added to it.
// Units    rows and columns from 0.
// Source   ECMA-376 part 1, 17.7.6 (conditional formats), 17.4.55 (which parts are on), 17.4.79 (bands).
#pragma once

#include <optional>

#include "extract/word/word_styles.h"

namespace actionplan {

// Which parts of its style a table shows. Without w:tblLook none but the whole.
struct TableLook {
    bool first_row = false;
    bool last_row = false;
    bool first_column = false;
    bool last_column = false;
    bool row_bands = false;
    bool column_bands = false;

    bool operator==(const TableLook&) const = default;
};

TableLook table_look(const WordAttributes& attributes);

struct GridPlace {
    std::size_t row = 0;
    std::size_t rows = 0;
    int column = 0;
    int column_span = 1;
    int columns = 0;
};

std::optional<WordShading> style_shading(const TableFormat& style, const TableLook& look,
                                         const GridPlace& at);

}  // namespace actionplan
