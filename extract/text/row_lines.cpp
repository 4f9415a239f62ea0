#include "extract/text/row_lines.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "extract/number_label.h"
#include "extract/text/bullets.h"
#include "extract/text/column_profile.h"
#include "extract/text/fields.h"
#include "extract/utf8.h"

namespace actionplan {

namespace {

constexpr std::size_t most_columns = 512;       // what is beyond stands in the last column
constexpr std::size_t most_surplus = 32;        // fields over the columns that are still worth fitting
constexpr std::size_t rows_to_learn_from = 200;
constexpr std::size_t most_lines_of_a_row = 400;
constexpr std::size_t longest_heading = 60;     // bytes of a cell of a header row

std::size_t separators_on(const Line& line, Separator separator) {
    switch (separator) {
        case Separator::tab: return line.tabs + (line.leading_tab ? 1U : 0U);
        case Separator::pipe: return line.pipes;
        case Separator::slash: return line.slashes;
    }
    return 0;
}

std::size_t next_filled(std::span<const Line> lines, std::size_t at) {
    while (at < lines.size() && lines[at].blank) ++at;
    return at;
}

// "|---|:--|" under the header row of a table in Markdown: it holds no cell.
bool is_rule(const Line& line) {
    return line.text.find('-') != std::string_view::npos &&
           line.text.find_first_not_of("|-: \t+=") == std::string_view::npos;
}

class RowTableReader {
 public:
    RowTableReader(std::span<const Line> lines, std::span<const Role> roles, Separator separator)
        : lines_(lines), roles_(roles), separator_(separator), profiles_(0) {}

    FoundBlocks read(std::size_t first);

 private:
    struct RowSource {
        std::vector<std::vector<Piece>> cells;  // the pieces of each cell
        std::size_t first = 0;
        std::size_t behind = 0;
        Break before = Break::none;
    };

    bool is_row_line(std::size_t at) const {
        return at < lines_.size() && !lines_[at].blank && roles_[at] == Role::body &&
               separators_on(lines_[at], separator_) > 0;
    }
    std::size_t count_at(std::size_t at) const { return field_count(lines_[at], separator_); }
    bool is_heading_row(std::size_t at) const;
    std::map<std::size_t, std::size_t> counts_of_stretch(std::size_t& at) const;
    std::size_t columns_from(std::size_t first) const;
    void learn(std::size_t first);
    bool begins_row(std::size_t at) const;
    bool goes_on_behind_gap(std::size_t at) const;
    bool continues_cell(std::size_t at) const;
    RowSource row_at(std::size_t at) const;
    bool gather_lines(std::size_t at, RowSource& row) const;
    Row row_of(const RowSource& source) const;
    FoundBlock furniture_at(std::size_t at) const;

    std::span<const Line> lines_;
    std::span<const Role> roles_;
    Separator separator_;
    std::size_t columns_ = 0;
    ColumnProfiles profiles_;
};

bool RowTableReader::is_heading_row(std::size_t at) const {
    const std::vector<Piece> fields = fields_of(lines_[at], separator_);
    return std::all_of(fields.begin(), fields.end(), [](const Piece& field) {
        const std::size_t length = trimmed(field).text.size();
        return length > 0 && length <= longest_heading;
    });
}

// Field counts of the rows from `at` to the next line that is none; `at` moves behind them.
std::map<std::size_t, std::size_t> RowTableReader::counts_of_stretch(std::size_t& at) const {
    std::map<std::size_t, std::size_t> counts;
    for (std::size_t seen = 0; is_row_line(at) && seen < rows_to_learn_from; ++at, ++seen) {
        if (!is_rule(lines_[at])) ++counts[std::min(count_at(at), most_columns)];
    }
    return counts;
}

std::size_t most_frequent(const std::map<std::size_t, std::size_t>& counts) {
    std::size_t best = 0;
    std::size_t times = 0;
    for (const auto& [count, seen] : counts) {
        if (seen >= times) {  // the wider of two
            best = count;
            times = seen;
        }
    }
    return best;
}

std::size_t RowTableReader::columns_from(std::size_t first) const {
    std::size_t at = first;
    std::map<std::size_t, std::size_t> counts = counts_of_stretch(at);
    std::size_t rows = 0;
    while (at < lines_.size() && rows < rows_to_learn_from) {
        while (at < lines_.size() && !is_row_line(at)) ++at;
        const auto stretch = counts_of_stretch(at);
        std::size_t size = 0;
        for (const auto& [count, seen] : stretch) size += seen;
        const std::size_t columns = most_frequent(stretch);
        if (size > 1 && columns != most_frequent(counts)) break;  // another table
        for (const auto& [count, seen] : stretch) counts[count] += seen;
        rows += size;
    }
    std::size_t columns = most_frequent(counts);
    // A copy may drop the empty cells at the end of its rows; the header row has them all.
    for (std::size_t row = first; row < first + 2 && is_row_line(row); ++row) {
        if (separator_ != Separator::slash && is_heading_row(row)) {
            columns = std::max(columns, std::min(count_at(row), most_columns));
        }
    }
    return columns;
}

void RowTableReader::learn(std::size_t first) {
    profiles_ = ColumnProfiles(columns_);
    std::size_t learnt = 0;
    for (std::size_t at = first; at < lines_.size() && learnt < rows_to_learn_from; ++at) {
        if (!is_row_line(at) || count_at(at) != columns_ || is_heading_row(at)) continue;
        profiles_.learn(fields_of(lines_[at], separator_));
        ++learnt;
    }
}

bool RowTableReader::begins_row(std::size_t at) const {
    const std::size_t count = count_at(at);
    if (count >= columns_) return true;
    if (profiles_.empty() || !profiles_.first_is_number()) return false;
    return is_number_label(trimmed(fields_of(lines_[at], separator_).front()).text);
}

// Whether the row line behind a gap still belongs to this table.
bool RowTableReader::goes_on_behind_gap(std::size_t at) const {
    const std::size_t count = count_at(at);
    if (count >= columns_) return count < columns_ * 2 || columns_ > 2;
    std::size_t behind = at;
    const auto stretch = counts_of_stretch(behind);
    std::size_t same = 0;
    std::size_t rows = 0;
    for (const auto& [fields, seen] : stretch) {
        rows += seen;
        if (fields >= columns_) same += seen;
    }
    return same > 0 || rows == 1;
}

// Prose behind a whole row: the rest of its last cell, or a heading between rows?
bool RowTableReader::continues_cell(std::size_t at) const {
    const std::string_view text = lines_[at].text.substr(leading_space(lines_[at].text));
    return bullet_of(text).length > 0 || is_lower(first_code_point(text));
}

// Adds the lines that complete a row whose first line has too few cells. False: no number of lines completes it.
bool RowTableReader::gather_lines(std::size_t at, RowSource& row) const {
    std::size_t fields = count_at(at);
    std::size_t behind = at + 1;
    while (fields < columns_ && behind < lines_.size() && behind < at + most_lines_of_a_row) {
        if (lines_[behind].blank || roles_[behind] != Role::body) return false;
        if (separators_on(lines_[behind], separator_) > 0) {
            if (begins_row(behind)) return false;
            fields += count_at(behind) - 1;
        }
        ++behind;
    }
    if (fields != columns_) return false;
    for (std::size_t line = at; line < behind; ++line) {
        const std::vector<Piece> pieces = fields_of(lines_[line], separator_);
        for (std::size_t field = 0; field < pieces.size(); ++field) {
            if (line == at || field > 0) row.cells.emplace_back();
            row.cells.back().push_back(pieces[field]);
        }
    }
    row.behind = behind;
    return true;
}

RowTableReader::RowSource RowTableReader::row_at(std::size_t at) const {
    RowSource row;
    row.first = at;
    row.behind = at + 1;
    if (count_at(at) < columns_ && gather_lines(at, row)) return row;
    std::vector<Piece> fields = fields_of(lines_[at], separator_);
    while (fields.size() > columns_ && trimmed(fields.back()).text.empty()) fields.pop_back();
    if (fields.size() > columns_) {
        if (fields.size() - columns_ <= most_surplus && separator_ != Separator::tab) {
            fields = fitted_fields(fields, columns_, profiles_);
        } else {
            const char* const begin = fields[columns_ - 1].text.data();
            const char* const end = fields.back().text.data() + fields.back().text.size();
            fields.resize(columns_);
            fields.back().text = {begin, static_cast<std::size_t>(end - begin)};
        }
    }
    for (const Piece& field : fields) row.cells.push_back({field});
    return row;
}

Row RowTableReader::row_of(const RowSource& source) const {
    Row row;
    row.before = source.before;
    row.cells.resize(columns_);
    for (std::size_t column = 0; column < columns_; ++column) {
        Cell& cell = row.cells[column];
        cell.column = static_cast<int>(column);
        if (column >= source.cells.size()) continue;
        Place place = place_of(trimmed(source.cells[column].front()));
        for (const Piece& piece : source.cells[column]) {
            append_paragraphs(piece, cell.paragraphs);
            place = joined(place, place_of(trimmed(piece)));
        }
        cell.place = place;
    }
    row.place = LinePlace{lines_[source.first].number, lines_[source.behind - 1].number, 0, 0};
    return row;
}

FoundBlock RowTableReader::furniture_at(std::size_t at) const {
    std::vector<Paragraph> paragraphs;
    append_paragraphs({&lines_[at], lines_[at].text}, paragraphs);
    Paragraph paragraph = paragraphs.empty() ? Paragraph{} : std::move(paragraphs.front());
    paragraph.role = roles_[at];
    return {std::move(paragraph), at, {}};
}

FoundBlocks RowTableReader::read(std::size_t first) {
    columns_ = std::max<std::size_t>(columns_from(first), 2);
    learn(first);
    FoundBlock found{Table{}, first, {}};
    Table& table = std::get<Table>(found.block);
    table.columns = static_cast<int>(columns_);
    std::vector<FoundBlock> furniture;
    Break before = Break::none;
    std::size_t behind = first;  // the last row or continuation of it
    for (std::size_t at = first; at < lines_.size();) {
        const Line& line = lines_[at];
        if (line.page_break) before = Break::page;
        if (roles_[at] != Role::body) {
            const std::size_t next = at + 1;
            furniture.push_back(furniture_at(at));
            before = Break::page;
            at = next;
            continue;
        }
        if (line.blank && separators_on(line, separator_) == 0) {
            if (before == Break::none) before = Break::gap;
            ++at;
            continue;
        }
        if (separators_on(line, separator_) > 0) {
            if (before != Break::none && at != first && !line.blank && !goes_on_behind_gap(at)) break;
            if (line.blank || is_rule(line)) {
                ++at;
                behind = at;
                continue;
            }
            RowSource row = row_at(at);
            row.before = at == first ? Break::none : before;
            found.row_lines.push_back(at);
            table.rows.push_back(row_of(row));
            at = behind = row.behind;
            before = Break::none;
            continue;
        }
        if (before != Break::none || table.rows.empty() || !continues_cell(at)) break;
        Row& last = table.rows.back();
        append_paragraphs({&line, line.text}, last.cells.back().paragraphs);
        last.place = joined(last.place, LinePlace{line.number, line.number, 0, 0});
        behind = ++at;
    }
    if (!table.rows.empty()) table.place = joined(table.rows.front().place, table.rows.back().place);
    // Furniture behind the last row belongs to what follows.
    std::erase_if(furniture, [&](const FoundBlock& block) { return block.first_line >= behind; });
    FoundBlocks blocks;
    blocks.blocks.push_back(std::move(found));
    std::move(furniture.begin(), furniture.end(), std::back_inserter(blocks.blocks));
    blocks.behind = behind;
    return blocks;
}

}  // namespace

std::optional<Separator> separator_at(std::span<const Line> lines, std::size_t at) {
    const Line& line = lines[at];
    if (line.blank) return std::nullopt;
    const std::size_t next = next_filled(lines, at + 1);
    const Line* const below = next < lines.size() ? &lines[next] : nullptr;
    if (line.pipes >= 2 || (line.pipes == 1 && below != nullptr && below->pipes == 1)) return Separator::pipe;
    if (line.tabs >= 2 || (line.leading_tab && line.tabs >= 1)) return Separator::tab;
    // One tab makes two columns only where the lines around agree, or where it closes a title cell ("Key" and a tab).
    if (line.tabs == 1 && below != nullptr && below->tabs >= 1) return Separator::tab;
    if (line.tabs == 1 && at > 0 && lines[at - 1].tabs >= 1) return Separator::tab;
    if (line.slashes >= 2) {
        std::size_t rows = 0;
        for (std::size_t near = at + 1; near < lines.size() && near < at + 40; ++near) {
            rows += lines[near].slashes >= 2 ? 1U : 0U;
        }
        if (rows >= 1) return Separator::slash;
    }
    return std::nullopt;
}

FoundBlocks read_row_table(std::span<const Line> lines, std::span<const Role> roles, std::size_t first,
                           Separator separator) {
    return RowTableReader(lines, roles, separator).read(first);
}

}  // namespace actionplan
