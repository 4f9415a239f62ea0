#include "extract/word/table_builder.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "extract/number_label.h"
#include "extract/word/table_grid.h"

namespace actionplan {

namespace {

// Below this difference between its channels a colour is a grey, which no plan uses for a state beside others.
constexpr int least_chroma = 24;

bool grey(Colour colour) {
    const auto [least, most] = std::minmax({colour.red, colour.green, colour.blue});
    return most - least < least_chroma;
}

// The background that all the text of a cell has.
std::optional<Colour> fill_of_text(const Cell& cell) {
    if (cell.paragraphs.empty()) return std::nullopt;
    const std::optional<Colour> first = cell.paragraphs.front().fill;
    const bool same = std::all_of(cell.paragraphs.begin(), cell.paragraphs.end(),
                                  [&](const Paragraph& one) { return one.fill == first; });
    return same ? first : std::nullopt;
}

bool holds_only_numbers(const Cell& cell) {
    return cell.tables.empty() &&
           std::all_of(cell.paragraphs.begin(), cell.paragraphs.end(),
                       [](const Paragraph& one) { return one.text.empty(); });
}

}  // namespace

// Whether what ends now was a row or cell of this table, and no stray one within another.
bool TableBuilder::end_taken() {
    const bool taken = !taken_.empty() && taken_.back();
    if (!taken_.empty()) taken_.pop_back();
    return taken;
}

void TableBuilder::begin_row() {
    taken_.push_back(!in_row_);
    if (in_row_) return;
    in_row_ = true;
    ++row_number_;
    row = {};
    current_row_ = {};
    current_facts_.clear();
    current_row_.place = PathPlace{path_ + "/tr[" + std::to_string(row_number_) + "]"};
    column_ = -1;
    cell_number_ = 0;
}

void TableBuilder::begin_cell() {
    taken_.push_back(in_row_ && !in_cell_);
    if (!taken_.back()) return;
    if (column_ < 0) {
        column_ = std::clamp(row.columns_before, 0, limits_->columns);
        close_columns(0, column_);
    }
    ++cell_number_;
    cell = {};
    current_ = {};
    current_cell_facts_ = {};
    in_cell_ = true;
    placed_ = false;
    covered_ = false;
}

std::string TableBuilder::cell_path() const {
    constexpr std::size_t longest_numbers = 32;
    std::string path;
    path.reserve(path_.size() + longest_numbers);
    path.append(path_).append("/tr[").append(std::to_string(row_number_));
    return path.append("]/tc[").append(std::to_string(cell_number_)).append("]");
}

int TableBuilder::grid_span() const {
    if (cell.span <= limits_->columns) return std::max(1, cell.span);
    const auto most = static_cast<std::size_t>(limits_->columns);
    const int declared = static_cast<int>(std::min(widths_.size(), most));
    const int left = (declared > 0 ? declared : limits_->columns) - column_;
    return std::clamp(left, 1, limits_->columns);
}

bool TableBuilder::continues_above(int column) const {
    return static_cast<std::size_t>(column) < open_.size() &&
           open_.at(static_cast<std::size_t>(column)).open;
}

void TableBuilder::close_columns(int from, int to) {
    if (row.removed) return;
    if (static_cast<std::size_t>(to) > open_.size()) open_.resize(static_cast<std::size_t>(to));
    for (int column = from; column < to; ++column) open_.at(static_cast<std::size_t>(column)) = {};
}

bool TableBuilder::place_cell() {
    if (!in_cell_) return true;
    if (placed_) return !covered_ && !cell.removed;
    placed_ = true;
    const int span = grid_span();
    if (column_ + span > limits_->columns) {
        error =
            Error{"word-too-large", "a table has more than " + std::to_string(limits_->columns) +
                                        " columns (limit `columns`)"};
        return false;
    }
    current_.column = column_;
    current_.column_span = span;
    current_.place = PathPlace{cell_path()};
    current_cell_facts_.shading = cell.shading;
    column_ += span;
    if (row.removed) {
        covered_ = true;
    } else if (cell.across == Merge::continues && !current_row_.cells.empty()) {
        current_row_.cells.back().column_span += span;
        close_columns(current_.column, column_);
        covered_ = true;
    } else if (cell.down == Merge::continues && continues_above(current_.column)) {
        const Open& above = open_.at(static_cast<std::size_t>(current_.column));
        table_.rows.at(above.row).cells.at(above.cell).row_span =
            static_cast<int>(table_.rows.size() - above.row) + 1;
        covered_ = true;
    } else {
        close_columns(current_.column, column_);
        const bool may_go_on = cell.down != Merge::none;
        open_.at(static_cast<std::size_t>(current_.column)) = {may_go_on, table_.rows.size(),
                                                               current_row_.cells.size()};
    }
    return !covered_ && !cell.removed;
}

void TableBuilder::add(Paragraph paragraph, bool number) {
    if (current_.paragraphs.empty()) current_cell_facts_.numbered = number;
    current_.paragraphs.push_back(std::move(paragraph));
}

void TableBuilder::add(Table table) {
    table.after = current_.paragraphs.size();
    current_.tables.push_back(std::move(table));
}

void TableBuilder::end_cell(WordTally& words) {
    if (!end_taken()) return;
    place_cell();
    in_cell_ = false;
    if (covered_ || error) return;
    if (holds_only_numbers(current_)) {
        for (Paragraph& paragraph : current_.paragraphs) {
            paragraph.text = std::exchange(paragraph.marker, {});
            paragraph.list_level = 0;
            words.add(paragraph.text);
        }
        current_cell_facts_.numbered = false;
    }
    std::size_t kept = 0;
    std::vector<std::size_t> kept_before{0};
    for (const Paragraph& paragraph : current_.paragraphs) {
        kept += paragraph.text.empty() ? 0U : 1U;
        kept_before.push_back(kept);
    }
    for (Table& table : current_.tables) table.after = kept_before.at(table.after);
    std::erase_if(current_.paragraphs, [](const Paragraph& one) { return one.text.empty(); });
    current_row_.cells.push_back(std::move(current_));
    current_facts_.push_back(current_cell_facts_);
}

void TableBuilder::end_row() {
    if (!end_taken()) return;
    in_row_ = false;
    if (row.removed) return;
    if (column_ >= 0) close_columns(column_, static_cast<int>(open_.size()));
    table_.columns = std::max(table_.columns, column_);
    current_row_.header = row.header;
    table_.rows.push_back(std::move(current_row_));
    facts_.push_back(std::move(current_facts_));
}

// Converters put slivers of cells between columns, which are nothing to a reader unless they have a colour.
void TableBuilder::settle_columns() {
    join_near_edges(table_, widths_, [&](std::size_t row_at, std::size_t cell_at) {
        const Cell& one = table_.rows.at(row_at).cells.at(cell_at);
        return one.paragraphs.empty() && one.tables.empty() && one.row_span == 1 &&
               !facts_.at(row_at).at(cell_at).shading;
    });
    for (std::size_t at = 0; at < table_.rows.size(); ++at) {
        std::vector<Cell>& cells = table_.rows.at(at).cells;
        for (std::size_t i = cells.size(); i-- > 0;) {
            if (cells.at(i).column_span > 0) continue;
            cells.erase(cells.begin() + static_cast<std::ptrdiff_t>(i));
            facts_.at(at).erase(facts_.at(at).begin() + static_cast<std::ptrdiff_t>(i));
        }
    }
    drop_unused_edges(table_);
}

// Word repeats the leading rows alone, and none when all of them are marked.
void TableBuilder::mark_header_rows() {
    const auto body = std::find_if(table_.rows.begin(), table_.rows.end(),
                                   [](const Row& one) { return !one.header; });
    for (auto one = table_.rows.begin(); one != table_.rows.end(); ++one) {
        one->header = one < body && body != table_.rows.end();
        for (Cell& cell_of_row : one->cells) cell_of_row.header = one->header;
    }
}

void TableBuilder::fill_cells(Palette& palette) {
    static const TableFormat plain;
    for (std::size_t at = 0; at < table_.rows.size(); ++at) {
        for (std::size_t i = 0; i < table_.rows.at(at).cells.size(); ++i) {
            Cell& one = table_.rows.at(at).cells.at(i);
            const std::optional<WordShading>& own = facts_.at(at).at(i).shading;
            const std::optional<Colour> of_text = fill_of_text(one);
            if (own) one.fill = palette.seen(*own);
            if (of_text && (!one.fill || grey(*one.fill))) one.fill = of_text;
            if (own || one.fill) continue;
            const GridPlace place{at, table_.rows.size(), one.column, one.column_span,
                                  table_.columns};
            const auto shading = style_shading(style ? *style : plain, look, place);
            if (shading) one.fill = palette.seen(*shading);
        }
    }
}

// A band's number is the section's: a reader sees it in front of the title.
void TableBuilder::number_bands(WordTally& words) {
    for (std::size_t at = 0; at < table_.rows.size() && table_.columns > 1; ++at) {
        Row& one = table_.rows.at(at);
        if (one.cells.size() != 1 || one.cells.front().column_span != table_.columns) continue;
        Cell& band = one.cells.front();
        if (!facts_.at(at).front().numbered || band.paragraphs.size() != 1) continue;
        Paragraph& title = band.paragraphs.front();
        if (title.marker.empty()) continue;
        words.add(title.marker);
        title.text = std::exchange(title.marker, {}) + " " + title.text;
        title.list_level = 0;
    }
}

// Computed numbers that run on from row to row in front of the cells of a column number the rows: a reader sees them
// there. A list inside each cell begins anew.
void TableBuilder::number_rows(WordTally& words) {
    for (int column = 0; column < table_.columns; ++column) {
        std::vector<Paragraph*> numbered;
        std::set<std::string_view> markers;
        for (std::size_t at = 0; at < table_.rows.size(); ++at) {
            std::vector<Cell>& cells = table_.rows.at(at).cells;
            for (std::size_t i = 0; i < cells.size(); ++i) {
                Cell& one = cells.at(i);
                if (one.column != column || !facts_.at(at).at(i).numbered) continue;
                Paragraph& first = one.paragraphs.front();
                if (!is_number_label(first.marker)) continue;
                numbered.push_back(&first);
                markers.insert(first.marker);
            }
        }
        if (numbered.size() < 2 || markers.size() < numbered.size()) continue;
        for (Paragraph* const first : numbered) {
            words.add(first->marker);
            first->text = std::exchange(first->marker, {}) + " " + first->text;
            first->list_level = 0;
            first->filled.clear();
        }
        return;
    }
}

Table TableBuilder::take(Palette& palette, WordTally& words) {
    settle_columns();
    mark_header_rows();
    fill_cells(palette);
    number_bands(words);
    number_rows(words);
    if (!table_.rows.empty()) table_.rows.front().before = before_first_row;
    table_.place = PathPlace{path_};
    return std::move(table_);
}

}  // namespace actionplan
