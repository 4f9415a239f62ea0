#include "parse/upright_table.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "parse/fold.h"
#include "parse/grid.h"
#include "parse/heading_rules.h"

namespace actionplan {

namespace {

constexpr int most_upright_columns = 6;
constexpr std::size_t fewest_rows = 3;
constexpr std::size_t most_upright_rows = 2'000;
constexpr std::size_t longest_heading_text = 60;  // bytes
constexpr double clear_name = 6;  // weight of words that are hardly anything but a heading
constexpr std::size_t fewest_fields = 3;

bool is_title(const Row& row, const Table& table) {
    return row.cells.size() == 1 && row.cells.front().column_span == table.columns;
}

std::optional<Field> field_named(const Cell& cell) {
    if (cell.column_span != 1 || length_of(cell) > longest_heading_text) return std::nullopt;
    const FieldWeights weights = weights_of_heading(text_of(cell));
    const auto best = std::max_element(weights.begin(), weights.end());
    if (*best < clear_name) return std::nullopt;
    return static_cast<Field>(best - weights.begin());
}

const Cell* name_of(const Row& row) {
    if (row.cells.empty() || row.cells.front().column != 0) return nullptr;
    return &row.cells.front();
}

// A row of more names than one and what chance gives is a header row as usual.
bool is_header_row(const Row& row) {
    return std::count_if(row.cells.begin(), row.cells.end(),
                         [](const Cell& cell) { return field_named(cell).has_value(); }) > 2;
}

using Record = std::vector<Row>;

// The rows of each action, and the titles between them.
std::vector<Record> records_of(Table& table) {
    std::vector<Record> records;
    std::string first_name;
    bool after_title = true;
    for (Row& row : table.rows) {
        const bool title = is_title(row, table);
        const Cell* const name = name_of(row);
        const std::string words = name == nullptr ? "" : folded(text_of(*name));
        if (title || after_title || (!words.empty() && words == first_name)) {
            records.emplace_back();
            first_name = words;
        }
        after_title = title;
        records.back().push_back(std::move(row));
    }
    return records;
}

Cell placed(Cell cell, int column) {
    cell.column = column;
    cell.column_span = cell.row_span = 1;
    return cell;
}

// The cells that begin in the column, each under its name.
Row row_of_column(Record& record, int column) {
    Row row;
    row.place = record.front().place;
    for (std::size_t at = 0; at < record.size(); ++at) {
        std::vector<Cell>& cells = record[at].cells;
        const auto found = std::find_if(cells.begin(), cells.end(),
                                        [&](const Cell& cell) { return cell.column == column; });
        Cell cell;
        cell.place = record[at].place;
        if (found != cells.end()) cell = std::move(*found);
        row.cells.push_back(placed(std::move(cell), static_cast<int>(at)));
    }
    return row;
}

std::vector<std::string> texts_of(const Row& row) {
    std::vector<std::string> texts;
    for (const Cell& cell : row.cells) texts.push_back(text_of(cell));
    return texts;
}

bool has_words(const Row& row) { return std::any_of(row.cells.begin(), row.cells.end(), has_text); }

}  // namespace

bool lies_on_its_side(const Table& table) {
    if (table.columns < 2 || table.columns > most_upright_columns ||
        table.rows.size() < fewest_rows || table.rows.size() > most_upright_rows) {
        return false;
    }
    std::set<Field> fields;
    std::size_t rows = 0;
    std::size_t named = 0;
    for (const Row& row : table.rows) {
        if (is_title(row, table)) continue;
        ++rows;
        const Cell* const name = name_of(row);
        const auto field = name == nullptr ? std::nullopt : field_named(*name);
        if (!field) continue;
        if (is_header_row(row)) return false;
        fields.insert(*field);
        ++named;
    }
    return fields.contains(Field::action) && fields.size() >= fewest_fields &&
           named * 3 >= rows * 2;
}

Table upright(Table table) {
    std::vector<Record> records = records_of(table);
    Table result;
    result.place = std::move(table.place);
    result.continues = table.continues;
    result.after = table.after;
    for (const Record& record : records)
        result.columns = std::max(result.columns, static_cast<int>(record.size()));
    std::vector<std::string> printed;
    for (Record& record : records) {
        if (record.size() == 1 && is_title(record.front(), table)) {
            record.front().cells.front().column_span = result.columns;
            result.rows.push_back(std::move(record.front()));
            continue;
        }
        Row names = row_of_column(record, 0);
        names.header = true;
        std::vector<std::string> words = texts_of(names);
        if (words == printed) names.before = Break::page;
        printed = std::move(words);
        result.rows.push_back(std::move(names));
        for (int column = 1; column < table.columns; ++column) {
            Row values = row_of_column(record, column);
            if (has_words(values)) result.rows.push_back(std::move(values));
        }
    }
    return result;
}

}  // namespace actionplan
