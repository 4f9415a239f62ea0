#include "extract/text/row_lines.h"

#include <iterator>
#include <utility>
#include <vector>

#include "extract/text/column_count.h"
#include "extract/text/parted_rows.h"
#include "extract/text/row_cells.h"

namespace actionplan {

namespace {

class RowTableReader {
 public:
    RowTableReader(const PartedLines& lines, std::size_t first)
        : lines_(lines),
          rows_(lines, first, column_count(lines, first)),
          table_(empty_table(rows_.columns(), first)),
          at_(first),
          behind_(first) {}

    FoundBlocks read() {
        while (at_ < lines_.size() && take_line()) {
        }
        return found();
    }

 private:
    // Each says whether the line belongs to the table, and moves on behind it if so.
    bool take_line();
    bool take_furniture();
    bool take_gap();
    bool take_rule();
    bool take_row();
    bool take_band();

    bool repeats_header() const;
    FoundBlocks found();

    PartedLines lines_;
    PartedRows rows_;
    FoundBlock table_;
    std::vector<FoundBlock> furniture_;
    Break before_ = Break::none;
    std::size_t at_;
    std::size_t behind_;  // the last row or continuation of it
};

bool RowTableReader::take_line() {
    if (lines_[at_].page_break) before_ = Break::page;
    if (lines_.roles[at_] != Role::body) return take_furniture();
    const bool parted = lines_.is_parted(at_);
    if (lines_.is_row_line(at_)) {
        const bool parted_off = before_ != Break::none && at_ != table_.first_line;
        if (parted_off && !rows_.goes_on_behind_gap(at_)) return false;
        return lines_.is_rule(at_) ? take_rule() : take_row();
    }
    if (lines_[at_].blank) return parted ? take_rule() : take_gap();
    const bool opens_above = before_ != Break::gap && rows_.first_cell_row(at_);
    if (!opens_above && !lines_.is_number_line(at_)) return take_band();
    return lines_.is_rule(at_) ? take_rule() : take_row();
}

bool RowTableReader::take_furniture() {
    append_line(lines_[at_], at_, lines_.roles[at_], furniture_);
    before_ = Break::page;
    ++at_;
    return true;
}

bool RowTableReader::take_gap() {
    if (before_ == Break::none) before_ = Break::gap;
    ++at_;
    return true;
}

// A line below the header, or one of separators alone: nothing to read, but of the table.
bool RowTableReader::take_rule() {
    behind_ = ++at_;
    return true;
}

// The header printed again, word for word.
bool RowTableReader::repeats_header() const {
    constexpr std::size_t most_title_rows = 1;  // above the header
    for (std::size_t row = 0; row < table_.row_lines.size() && row <= most_title_rows; ++row) {
        if (lines_[table_.row_lines[row]].text == lines_[at_].text) return true;
    }
    return false;
}

bool RowTableReader::take_row() {
    // A header between the halves of a row is that of a new page, and what it parts is the row below it.
    const bool header_again = repeats_header();
    if (header_again && before_ == Break::none && rows_.is_half(at_ + 1)) before_ = Break::page;
    const bool new_page = header_again && before_ == Break::page;
    const std::size_t first = at_;
    const bool whole = rows_.is_whole(first);
    at_ = behind_ = whole ? first + 1 : rows_.behind(first);
    Row row = whole ? row_of_line(rows_, first) : row_of_lines(rows_, first, at_);
    row.before = first == table_.first_line ? Break::none : before_;
    append_row(table_, std::move(row), first);
    before_ = new_page && rows_.is_half(at_) ? Break::page : Break::none;
    return true;
}

bool RowTableReader::take_band() {
    const bool empty = table_.row_lines.empty();
    if (before_ != Break::none || empty || !rows_.is_band(at_)) return false;
    append_row(table_, band_row(lines_[at_], rows_.columns()), at_);
    behind_ = ++at_;
    return true;
}

FoundBlocks RowTableReader::found() {
    // Furniture behind the last row belongs to what follows.
    std::erase_if(furniture_, [&](const FoundBlock& block) { return block.first_line >= behind_; });
    FoundBlocks blocks;
    blocks.blocks.push_back(std::move(table_));
    std::move(furniture_.begin(), furniture_.end(), std::back_inserter(blocks.blocks));
    blocks.behind = behind_;
    return blocks;
}

}  // namespace

FoundBlocks read_row_table(const BodyLines& lines, std::size_t first, Separator separator) {
    return RowTableReader(PartedLines(lines, separator), first).read();
}

}  // namespace actionplan
