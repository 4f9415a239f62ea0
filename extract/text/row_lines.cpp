#include "extract/text/row_lines.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "extract/text/bullets.h"
#include "extract/text/cell_shape.h"
#include "extract/text/column_profile.h"
#include "extract/text/fields.h"
#include "extract/text/first_cells.h"
#include "extract/text/hash_heading.h"
#include "extract/utf8.h"

namespace actionplan {

namespace {

constexpr std::size_t most_line_columns = 512;  // what is beyond stands in the last column
constexpr std::size_t most_surplus = 32;  // fields over the columns that are still worth fitting
constexpr std::size_t rows_to_learn_from = 60;
constexpr std::size_t lines_to_count =
    240;  // in which numbered rows may give the number of columns
constexpr std::size_t most_lines_of_a_row = 400;
constexpr std::size_t longest_line_heading = 60;  // bytes of a cell of a header row

std::size_t separators_on(const Line& line, Separator separator) {
    switch (separator) {
        case Separator::tab:
            return line.tabs + (line.leading_tab ? 1U : 0U);
        case Separator::pipe:
            return line.pipes;
        case Separator::slash:
            return line.slashes;
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
        : lines_(lines), roles_(roles), separator_(separator) {}

    FoundBlocks read(std::size_t first);

 private:
    // The fields of a row in order, each whole and as its pieces, one a line.
    struct Fields {
        std::vector<Piece> whole;
        std::vector<std::vector<Piece>> pieces;
    };
    struct RowSource {
        std::vector<std::vector<Piece>> cells;  // the pieces of each cell
        std::size_t first = 0;
        std::size_t behind = 0;
    };

    bool is_row_line(std::size_t at) const {
        return at < lines_.size() && !lines_[at].blank && roles_[at] == Role::body &&
               separators_on(lines_[at], separator_) > 0;
    }
    std::size_t count_at(std::size_t at) const { return field_count(lines_[at], separator_); }
    bool has_short_cells(std::size_t at) const;
    bool is_heading_row(std::size_t at) const;
    std::size_t columns_of_numbered_rows(std::size_t first) const;
    std::map<std::size_t, std::size_t> counts_of_stretch(std::size_t& at) const;
    std::size_t columns_from(std::size_t first) const;
    const ColumnProfiles& profiles() const;
    bool is_number_line(std::size_t at) const;
    bool begins_row(std::size_t at) const;
    bool opens_row(std::size_t at) const {
        return is_number_line(at) || (is_row_line(at) && begins_row(at));
    }
    bool goes_on_behind_gap(std::size_t at) const;
    bool is_text_line(std::size_t at) const;
    bool continues_cell(std::size_t at) const;
    std::optional<std::size_t> first_cell_row(std::size_t at) const;
    std::size_t behind_row(std::size_t at) const;
    RowSource row_at(std::size_t at) const;
    bool is_band_line(std::size_t at) const;
    Row band_at(std::size_t at) const;
    bool last_cells_run_on() const;
    Fields fields_at(std::size_t first, std::size_t behind) const;
    Row row_of(const RowSource& source) const;
    Row whole_row_at(std::size_t at) const;
    bool is_whole_row(std::size_t at) const;
    bool repeats_header(std::size_t at, const std::vector<std::size_t>& rows) const;
    bool is_half_row(std::size_t at) const;
    FoundBlock furniture_at(std::size_t at) const;

    std::span<const Line> lines_;
    std::span<const Role> roles_;
    Separator separator_;
    std::size_t columns_ = 0;
    std::size_t first_ = 0;
    // Learnt when they are first needed: a table of whole rows on single lines needs neither.
    mutable std::optional<ColumnProfiles> profiles_;
    mutable std::optional<FirstCells> first_cells_;
    mutable std::optional<bool>
        last_cells_run_on_;  // lines without separators behind a row belong to its last cell
};

bool RowTableReader::has_short_cells(std::size_t at) const {
    const std::vector<Piece> fields = fields_of(lines_[at], separator_);
    return std::all_of(fields.begin(), fields.end(), [](const Piece& field) {
        const std::size_t length = trimmed(field).text.size();
        return length > 0 && length <= longest_line_heading;
    });
}

bool RowTableReader::is_heading_row(std::size_t at) const {
    const std::vector<Piece> fields = fields_of(lines_[at], separator_);
    if (is_row_number(trimmed(fields.front()).text)) return false;
    const bool dated = std::any_of(fields.begin(), fields.end(), [](const Piece& field) {
        return is_whole_date(trimmed(field).text);
    });
    if (dated && at > first_ + 1) return false;  // a header may name years
    return has_short_cells(at);
}

// Field counts of the rows from `at` to the next line that is none; `at` moves behind them.
std::map<std::size_t, std::size_t> RowTableReader::counts_of_stretch(std::size_t& at) const {
    std::map<std::size_t, std::size_t> counts;
    for (std::size_t seen = 0; is_row_line(at) && seen < rows_to_learn_from; ++at, ++seen) {
        if (!is_rule(lines_[at])) ++counts[std::min(count_at(at), most_line_columns)];
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

// The most frequent number of fields from one number to the next, over lines; 0 where no two rows are numbered.
std::size_t RowTableReader::columns_of_numbered_rows(std::size_t first) const {
    std::map<std::size_t, std::size_t> counts;
    std::size_t rows = 0;
    std::size_t fields = 0;  // of the row that is open
    const auto close = [&] {
        if (fields > 1) ++counts[std::min(fields, most_line_columns)];
        rows += fields > 1 ? 1U : 0U;
        fields = 0;
    };
    const std::size_t most = std::min(lines_.size(), first + lines_to_count);
    for (std::size_t at = first; at < most && rows < rows_to_learn_from; ++at) {
        if (lines_[at].blank || roles_[at] != Role::body) {
            close();
        } else if (is_row_line(at)) {
            const std::string_view front = trimmed(fields_of(lines_[at], separator_).front()).text;
            // A row may lack its number; the line that closes a cell has fewer fields than the row above it.
            const bool opens =
                is_row_number(front) || (front.empty() && fields >= count_at(at) && fields > 2);
            if (opens) close();
            if (opens || fields > 0) fields += count_at(at) - (opens ? 0U : 1U);
        }
    }
    close();
    return rows < 2 ? 0 : most_frequent(counts);
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
    // The header row has all cells on one line, and no separators within them; rows may go on over several lines, and
    // a copy may drop the empty cells at their ends.
    for (std::size_t row = first; row < first + 2 && is_row_line(row); ++row) {
        const std::size_t cells = std::min(count_at(row), most_line_columns);
        const bool slash = separator_ == Separator::slash;
        // No header stands below a row; a line of short fields there goes on with it.
        if (slash && is_row_number(trimmed(fields_of(lines_[row], separator_).front()).text)) break;
        if (cells < 3) continue;
        if (!slash && has_short_cells(row)) return std::max(columns, cells);
        if (slash && is_heading_row(row)) return cells;
    }
    const std::size_t numbered = columns_of_numbered_rows(first);
    if (separator_ != Separator::slash) return std::max(numbered, columns);
    return numbered > 0 ? numbered : columns;
}

// What the columns hold, from the rows that have as many fields as there are columns.
const ColumnProfiles& RowTableReader::profiles() const {
    if (profiles_) return *profiles_;
    profiles_.emplace(columns_);
    ColumnProfiles learnt(columns_);
    std::size_t rows = 0;
    for (std::size_t at = first_; at < lines_.size() && rows < rows_to_learn_from; ++at) {
        if (!opens_row(at) || is_heading_row(at)) continue;
        ++rows;
        const Fields fields = fields_at(at, behind_row(at));
        if (fields.whole.size() == columns_) learnt.learn(fields.whole);
    }
    profiles_ = std::move(learnt);
    return *profiles_;
}

// A number alone on its line, and below it a line whose slash closes the cell: "1.0", "/", "Train the staff".
bool RowTableReader::is_number_line(std::size_t at) const {
    if (separator_ != Separator::slash || !is_text_line(at) || !is_row_line(at + 1)) return false;
    return is_row_number(trimmed({&lines_[at], lines_[at].text}).text) &&
           trimmed(fields_of(lines_[at + 1], separator_).front()).text.empty();
}

// Whether a line with separators opens a row, rather than going on with the one above.
bool RowTableReader::begins_row(std::size_t at) const {
    if (count_at(at) >= columns_) return true;
    if (!profiles().empty() && !profiles().first_is_number()) return false;
    return is_row_number(trimmed(fields_of(lines_[at], separator_).front()).text);
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

bool RowTableReader::is_text_line(std::size_t at) const {
    return at < lines_.size() && !lines_[at].blank && roles_[at] == Role::body &&
           separators_on(lines_[at], separator_) == 0 && hash_heading_of(lines_[at]).level == 0;
}

// The line with the separators of the row whose first cell opens at this line of text. Numbers have no lines above.
std::optional<std::size_t> RowTableReader::first_cell_row(std::size_t at) const {
    if (separator_ != Separator::tab || !is_text_line(at)) return std::nullopt;
    if (!first_cells_) first_cells_.emplace(lines_, roles_, first_, columns_);
    const std::optional<std::size_t> row = first_cells_->row_line(at);
    if (!row || (!profiles().empty() && profiles().first_is_number())) return std::nullopt;
    return row;
}

// Text behind a whole row: the rest of its last cell, or a band?
bool RowTableReader::continues_cell(std::size_t at) const {
    const std::string_view text = lines_[at].text.substr(leading_space(lines_[at].text));
    if (bullet_of(text).length > 0 || is_lower(first_code_point(text))) return true;
    if (profiles().fits_dates(columns_ - 1, text)) return true;
    return last_cells_run_on() && profiles().fits_kind(columns_ - 1, text) &&
           !profiles().is_overlong(columns_ - 1, text);
}

// Bands are few; where many rows have lines without separators behind them, those are the ends of last cells.
bool RowTableReader::last_cells_run_on() const {
    if (last_cells_run_on_) return *last_cells_run_on_;
    last_cells_run_on_ = false;
    std::size_t rows = 0;
    std::size_t trailing = 0;
    for (std::size_t at = first_; at < lines_.size() && rows < rows_to_learn_from; ++at) {
        if (!opens_row(at)) continue;
        if (at < first_ + 2 && is_heading_row(at)) {
            // What stands right below the header goes on with no cell.
            if (is_text_line(at + 1) && !is_number_line(at + 1)) return false;
            continue;
        }
        ++rows;
        const std::size_t behind = behind_row(at);
        trailing += is_text_line(behind) && !first_cell_row(behind) ? 1U : 0U;
    }
    last_cells_run_on_ = rows >= 4 && trailing * 3 > rows;
    return *last_cells_run_on_;
}

// The line behind the row that opens at `at`. Where rows are numbered, a row goes on to the next number; elsewhere, to
// the line that fills its columns. A row whose lines never fill them is its first line.
std::size_t RowTableReader::behind_row(std::size_t at) const {
    const std::size_t parted_line = first_cell_row(at).value_or(at);
    std::size_t fields = count_at(parted_line);
    std::size_t behind = parted_line + 1;
    std::size_t filled =
        fields >= columns_ ? behind : 0;  // the line behind the last with separators
    if (filled != 0 && is_heading_row(at)) return filled;
    const bool numbered =
        separator_ == Separator::slash && !profiles().empty() && profiles().first_is_number();
    const std::size_t most = std::min(lines_.size(), at + most_lines_of_a_row);
    while (filled == 0 || numbered) {
        while (separator_ == Separator::slash && behind < most && lines_[behind].blank) ++behind;
        const bool usable = behind < most && !lines_[behind].blank && roles_[behind] == Role::body;
        if (!usable || opens_row(behind)) break;
        const bool parted = separators_on(lines_[behind], separator_) > 0;
        fields += count_at(behind) - 1;
        ++behind;
        if (fields >= columns_ && (parted || filled == 0)) filled = behind;
    }
    if (filled == 0) return parted_line + 1;
    behind = filled;
    while (behind < most && is_text_line(behind) && !is_number_line(behind) &&
           !first_cell_row(behind) && continues_cell(behind))
        ++behind;
    return behind;
}

RowTableReader::Fields RowTableReader::fields_at(std::size_t first, std::size_t behind) const {
    Fields fields;
    for (std::size_t line = first; line < behind; ++line) {
        if (lines_[line].blank && line > first) continue;
        const std::vector<Piece> parts = fields_of(lines_[line], separator_);
        for (std::size_t part = 0; part < parts.size(); ++part) {
            if (part > 0 || line == first) {
                fields.whole.push_back(parts[part]);
                fields.pieces.push_back({parts[part]});
                continue;
            }
            // The texts lie one behind another in the file: a field over several lines is one stretch of it.
            std::string_view& text = fields.whole.back().text;
            const char* const end = parts[part].text.data() + parts[part].text.size();
            text = {text.data(), static_cast<std::size_t>(end - text.data())};
            fields.pieces.back().push_back(parts[part]);
        }
    }
    return fields;
}

RowTableReader::RowSource RowTableReader::row_at(std::size_t at) const {
    RowSource row;
    row.first = at;
    row.behind = behind_row(at);
    Fields found = fields_at(at, row.behind);
    std::vector<Piece>& fields = found.whole;
    const std::vector<std::vector<Piece>>& pieces = found.pieces;
    while (fields.size() > columns_ && trimmed(fields.back()).text.empty()) fields.pop_back();
    std::vector<std::size_t> firsts;
    if (fields.size() > columns_ && fields.size() - columns_ <= most_surplus &&
        separator_ != Separator::tab) {
        firsts = fitted_cells(fields, columns_, profiles());
    } else {
        for (std::size_t field = 0; field < std::min(fields.size(), columns_); ++field)
            firsts.push_back(field);
    }
    for (std::size_t cell = 0; cell < firsts.size(); ++cell) {
        const std::size_t behind = cell + 1 < firsts.size() ? firsts[cell + 1] : fields.size();
        std::vector<Piece>& joined_pieces = row.cells.emplace_back();
        for (std::size_t field = firsts[cell]; field < behind; ++field) {
            for (const Piece& piece : pieces[field]) {
                if (joined_pieces.empty() || joined_pieces.back().line != piece.line) {
                    joined_pieces.push_back(piece);
                    continue;
                }
                const char* const begin = joined_pieces.back().text.data();
                const char* const end = piece.text.data() + piece.text.size();
                joined_pieces.back().text = {begin, static_cast<std::size_t>(end - begin)};
            }
        }
    }
    return row;
}

// Text right above a row, with no blank line between, stands over it: a band, or a section's and a subsection's.
bool RowTableReader::is_band_line(std::size_t at) const {
    constexpr std::size_t most_bands = 3;
    if (columns_ <= 2 || !is_text_line(at)) return false;
    std::size_t behind = at + 1;
    while (behind < at + most_bands && is_text_line(behind)) ++behind;
    return is_row_line(behind) && (begins_row(behind) || count_at(behind) * 2 > columns_);
}

Row RowTableReader::band_at(std::size_t at) const {
    Row row;
    Cell& cell = row.cells.emplace_back();
    cell.column_span = static_cast<int>(columns_);
    append_paragraphs({&lines_[at], lines_[at].text}, cell.paragraphs);
    cell.place = place_of(trimmed({&lines_[at], lines_[at].text}));
    row.place = LinePlace{lines_[at].number, lines_[at].number, 0, 0};
    return row;
}

Row RowTableReader::row_of(const RowSource& source) const {
    Row row;
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

// The usual row: all its cells on one line, and nothing behind it that could belong to it.
bool RowTableReader::is_whole_row(std::size_t at) const {
    return separator_ != Separator::slash && count_at(at) == columns_ && !is_text_line(at + 1);
}

Row RowTableReader::whole_row_at(std::size_t at) const {
    const std::vector<Piece> fields = fields_of(lines_[at], separator_);
    Row row;
    row.cells.resize(columns_);
    for (std::size_t column = 0; column < columns_; ++column) {
        Cell& cell = row.cells[column];
        cell.column = static_cast<int>(column);
        if (column >= fields.size()) continue;
        const Piece piece = trimmed(fields[column]);
        append_paragraphs(piece, cell.paragraphs);
        cell.place = place_of(piece);
    }
    row.place = LinePlace{lines_[at].number, lines_[at].number, 0, 0};
    return row;
}

// The header printed again, word for word.
bool RowTableReader::repeats_header(std::size_t at, const std::vector<std::size_t>& rows) const {
    constexpr std::size_t most_title_rows = 1;  // above the header
    for (std::size_t row = 0; row < rows.size() && row <= most_title_rows; ++row) {
        if (lines_[rows[row]].text == lines_[at].text) return true;
    }
    return false;
}

// A row without a number, in a table of numbered rows, that goes on in the middle of a sentence.
bool RowTableReader::is_half_row(std::size_t at) const {
    if (!is_row_line(at) || profiles().empty() || !profiles().first_is_number()) return false;
    const std::vector<Piece> fields = fields_of(lines_[at], separator_);
    if (!trimmed(fields.front()).text.empty()) return false;
    const auto filled = std::find_if(fields.begin(), fields.end(), [](const Piece& field) {
        return !trimmed(field).text.empty();
    });
    return filled != fields.end() && is_lower(first_code_point(trimmed(*filled).text));
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
    first_ = first;
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
        const bool opens_above = before != Break::gap && first_cell_row(at);
        if (separators_on(line, separator_) > 0 || is_number_line(at) || opens_above) {
            if (before != Break::none && at != first && !line.blank && !is_number_line(at) &&
                !opens_above && !goes_on_behind_gap(at))
                break;
            if (line.blank || is_rule(line)) {
                ++at;
                behind = at;
                continue;
            }
            // A header between the halves of a row is that of a new page, and what it parts is the row below it.
            const bool header_again = repeats_header(at, found.row_lines);
            if (header_again && before == Break::none && is_half_row(at + 1)) before = Break::page;
            const bool new_page = header_again && before == Break::page;
            found.row_lines.push_back(at);
            const Break before_row = at == first ? Break::none : before;
            if (is_whole_row(at)) {
                table.rows.push_back(whole_row_at(at));
                behind = ++at;
            } else {
                const RowSource row = row_at(at);
                table.rows.push_back(row_of(row));
                at = behind = row.behind;
            }
            table.rows.back().before = before_row;
            before = new_page && is_half_row(at) ? Break::page : Break::none;
            continue;
        }
        if (before != Break::none || table.rows.empty() || !is_band_line(at)) break;
        found.row_lines.push_back(at);
        table.rows.push_back(band_at(at));
        behind = ++at;
    }
    if (!table.rows.empty())
        table.place = joined(table.rows.front().place, table.rows.back().place);
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
    if (line.pipes >= 2 || (line.pipes == 1 && below != nullptr && below->pipes == 1))
        return Separator::pipe;
    if (line.tabs >= 2 || (line.leading_tab && line.tabs >= 1)) return Separator::tab;
    // One tab makes two columns only where the lines around agree, or where it closes a title cell ("Key" and a tab).
    if (line.tabs == 1 && below != nullptr && below->tabs >= 1) return Separator::tab;
    if (line.tabs == 1 && at > 0 && lines[at - 1].tabs >= 1) return Separator::tab;
    // A row may go on over lines behind its number: "2.1 / Map the night".
    const bool numbered =
        line.slashes == 1 && is_row_number(trimmed(fields_of(line, Separator::slash).front()).text);
    if (line.slashes >= 2 || numbered) {
        std::size_t rows = 0;
        for (std::size_t near = at + 1; near < lines.size() && near < at + 40; ++near) {
            rows += lines[near].slashes >= 2 ? 1U : 0U;
        }
        if (rows >= 1) return Separator::slash;
    }
    return std::nullopt;
}

FoundBlocks read_row_table(std::span<const Line> lines, std::span<const Role> roles,
                           std::size_t first, Separator separator) {
    return RowTableReader(lines, roles, separator).read(first);
}

}  // namespace actionplan
