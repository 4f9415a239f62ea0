// Makes a table on a resolved grid of the rows and cells that a Word file lists.
//
// Takes    rows and cells in order: properties first, then content, then their end.
// Gives    the table: spans resolved, cells that another one covers left out, deleted and hidden rows left out, fills
//          from the cell, its text or the table's style. A cell that holds nothing but a computed number has it as its
//          text; so has the one text of a row that runs over the whole table, in front.
// Errors   `word-too-large`: more columns than the limit. A span beyond the table's grid is cut to it.
// Source   ECMA-376 part 1, 17.4.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/document.h"
#include "extract/result.h"
#include "extract/word/shading.h"
#include "extract/word/table_fills.h"
#include "extract/word/word_options.h"

namespace actionplan {

enum class Merge { none, begins, continues };

struct RowFormat {
    bool header = false;
    bool removed = false;
    int columns_before = 0;
};

struct CellFormat {
    int span = 1;
    Merge down = Merge::none;
    Merge across = Merge::none;
    bool removed = false;  // by a tracked change: its place on the grid stays
    std::optional<WordShading> shading;
};

class TableBuilder {
 public:
    TableBuilder(std::string path, const WordLimits& limits)
        : path_(std::move(path)), limits_(&limits) {}

    const TableFormat* style = nullptr;
    TableLook look;
    Break before_first_row = Break::none;
    RowFormat row;
    CellFormat cell;

    void grid_column(int width) { widths_.push_back(width); }
    void begin_row();
    void end_row();
    void begin_cell();
    // Puts the cell on the grid, once its properties are known; gives whether a reader sees what it holds.
    bool place_cell();
    void end_cell(WordTally& words);

    // `number` is what the format computed for the paragraph, when that is no bullet.
    void add(Paragraph paragraph, bool number);
    void add(Table table);

    bool in_cell() const { return in_cell_; }
    bool row_has_cells() const { return in_row_ && column_ >= 0; }
    std::string cell_path() const;
    std::optional<Error> error;

    Table take(Palette& palette, WordTally& words);

 private:
    // What is known of a cell beyond what it becomes.
    struct Facts {
        std::optional<WordShading> shading;
        bool numbered = false;  // its first paragraph has a computed number as its marker
    };
    struct Open {
        bool open = false;
        std::size_t row = 0;
        std::size_t cell = 0;
    };

    bool end_taken();
    int grid_span() const;
    bool continues_above(int column) const;
    void close_columns(int from, int to);
    void settle_columns();
    void mark_header_rows();
    void fill_cells(Palette& palette);
    void number_bands(WordTally& words);
    void number_rows(WordTally& words);

    std::string path_;
    const WordLimits* limits_;
    Table table_;
    std::vector<std::vector<Facts>> facts_;  // by row and cell
    std::vector<Open> open_;                 // by column: the cell that may go on downwards
    Row current_row_;
    std::vector<Facts> current_facts_;
    Cell current_;
    Facts current_cell_facts_;
    std::vector<int> widths_;  // of the grid's columns, as the table declares them
    int column_ = 0;           // where the next cell begins
    int row_number_ = 0;       // of the elements, deleted ones among them
    int cell_number_ = 0;
    bool in_row_ = false;
    bool in_cell_ = false;
    std::vector<bool>
        taken_;  // of the rows and cells that are open: those that stand where they may
    bool placed_ = false;
    bool covered_ = false;
};

}  // namespace actionplan
