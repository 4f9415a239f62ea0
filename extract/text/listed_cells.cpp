#include "extract/text/listed_cells.h"

#include <algorithm>
#include <limits>
#include <string_view>
#include <utility>

#include "extract/text/bullets.h"
#include "extract/text/cell_shape.h"
#include "extract/text/cell_text.h"
#include "extract/utf8.h"

namespace actionplan {

namespace {

constexpr std::size_t fewest_cells = 3;
constexpr std::size_t most_cells = 16;
constexpr std::size_t most_lines_of_row = 48;
constexpr std::size_t longest_heading_line = 60;  // bytes
constexpr std::size_t longest_number = 12;
constexpr std::size_t rows_to_try = 40;
constexpr std::size_t most_titles = 4;  // lines between two rows
constexpr std::size_t fewest_groups = 3;

std::string_view text_alone(const Line& line) { return trimmed({&line, line.text}).text; }

// The lines that each column takes, where a row has fewer than it has columns.
std::vector<std::size_t> columns_of_lines(const std::vector<Piece>& cells, std::size_t columns,
                                          const ColumnProfiles& profiles) {
    constexpr double unreachable = std::numeric_limits<double>::infinity();
    const std::size_t size = cells.size();
    std::vector<std::vector<double>> best(columns + 1, std::vector<double>(size + 1, unreachable));
    best[0][0] = 0;
    const auto cost = [&](std::size_t column, std::string_view text) {
        return profiles.empty() ? 0 : profiles.misfit(column, text);
    };
    for (std::size_t column = 0; column < columns; ++column) {
        for (std::size_t cell = 0; cell <= size; ++cell) {
            if (best[column][cell] == unreachable) continue;
            double& left_empty = best[column + 1][cell];
            left_empty = std::min(left_empty, best[column][cell] + cost(column, {}));
            if (cell == size) continue;
            double& taken = best[column + 1][cell + 1];
            taken = std::min(taken, best[column][cell] + cost(column, cells[cell].text));
        }
    }
    std::vector<std::size_t> result(size);
    std::size_t cell = size;
    for (std::size_t column = columns; column-- > 0 && cell > 0;) {
        const double with = best[column][cell - 1] + cost(column, cells[cell - 1].text);
        if (with <= best[column + 1][cell]) result[--cell] = column;
    }
    return result;
}

bool begins_with_label(std::string_view text) {
    constexpr std::size_t longest_part = 30;
    const std::size_t colon = text.find(": ");
    return colon != std::string_view::npos && colon <= longest_part;
}

// Whether the line below belongs to the cell of the line above, whatever the columns hold: both are items or labelled
// alike, or it goes on in the middle of a sentence.
bool goes_with(std::string_view above, std::string_view below) {
    if (is_lower(first_code_point(below))) return true;
    if (begins_with_label(above) && begins_with_label(below)) return true;
    return bullet_of(below).length > 0 && (bullet_of(above).length > 0 || above.ends_with(':'));
}

// Lines that belong together, as one piece each, as long as there are more than columns.
struct JoinedLines {
    std::vector<Piece> pieces;
    std::vector<std::size_t> piece_of_line;
};

JoinedLines lines_joined(const std::vector<Piece>& lines, std::size_t columns) {
    JoinedLines result;
    std::size_t surplus = lines.size() > columns ? lines.size() - columns : 0;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        // The first line is the number.
        if (surplus > 0 && at > 1 && goes_with(lines[at - 1].text, lines[at].text)) {
            std::string_view& text = result.pieces.back().text;
            const char* const end = lines[at].text.data() + lines[at].text.size();
            text = {text.data(), static_cast<std::size_t>(end - text.data())};
            --surplus;
        } else {
            result.pieces.push_back(lines[at]);
        }
        result.piece_of_line.push_back(result.pieces.size() - 1);
    }
    return result;
}

// The column of each line of a row.
std::vector<std::size_t> columns_of(const std::vector<Piece>& lines, std::size_t columns,
                                    const ColumnProfiles& profiles) {
    if (lines.size() < columns) return columns_of_lines(lines, columns, profiles);
    const JoinedLines joined = lines_joined(lines, columns);
    std::vector<std::size_t> firsts;
    if (joined.pieces.size() > columns) {
        firsts = fitted_cells(joined.pieces, columns, profiles);
    } else {
        for (std::size_t column = 0; column < columns; ++column) firsts.push_back(column);
    }
    std::vector<std::size_t> result;
    for (const std::size_t piece : joined.piece_of_line) {
        const auto behind = std::upper_bound(firsts.begin(), firsts.end(), piece);
        result.push_back(static_cast<std::size_t>(behind - firsts.begin()) - 1);
    }
    return result;
}

}  // namespace

ListedCells::ListedCells(std::span<const Line> lines, std::span<const Role> roles)
    : lines_(lines), roles_(roles) {
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (lines[at].text.size() > longest_number || !is_cell_line(at)) continue;
        if (is_row_number(text_alone(lines[at]))) numbers_.push_back(at);
    }
    keep_likely_numbers();
}

// A year, or a count, may stand alone on a line as well: most numbers of rows stand behind a blank line, or none do.
void ListedCells::keep_likely_numbers() {
    const auto keep = [&](auto likely) {
        const auto count = std::count_if(numbers_.begin(), numbers_.end(), likely);
        if (static_cast<std::size_t>(count) * 3 < numbers_.size() * 2) return;
        std::erase_if(numbers_, [&](std::size_t at) { return !likely(at); });
    };
    keep([&](std::size_t at) { return at == 0 || lines_[at - 1].blank; });
    keep([&](std::size_t at) {
        const std::string_view text = text_alone(lines_[at]);
        return text.size() != 4 || !(text.starts_with("19") || text.starts_with("20"));
    });
}

bool ListedCells::is_cell_line(std::size_t at) const {
    const Line& line = lines_[at];
    return !line.blank && roles_[at] == Role::body && line.tabs == 0 && !line.leading_tab &&
           line.pipes < 2;
}

std::size_t ListedCells::behind_run(std::size_t at) const {
    const std::size_t most = std::min(lines_.size(), at + most_lines_of_row);
    while (at < most && is_cell_line(at)) ++at;
    return at;
}

std::size_t ListedCells::next_number(std::size_t at) const {
    const auto found = std::lower_bound(numbers_.begin(), numbers_.end(), at);
    return found == numbers_.end() ? lines_.size() : *found;
}

// How many lines the row has that begins here.
std::size_t ListedCells::row_size(std::size_t at, bool numbered) const {
    const std::size_t behind = behind_run(at);
    return (numbered ? std::min(behind, next_number(at + 1)) : behind) - at;
}

bool ListedCells::are_headings(std::size_t at, std::size_t behind) const {
    for (; at < behind; ++at) {
        const std::string_view text = text_alone(lines_[at]);
        const bool sentence = text.ends_with(',') || text.ends_with(';') ||
                              (text.ends_with('.') && text.find(' ') != std::string_view::npos);
        if (!is_cell_line(at) || text.size() > longest_heading_line || sentence) return false;
        if (is_row_number(text) || is_whole_date(text)) return false;
    }
    return true;
}

// Headings, perhaps the title of a section, and rows of as many lines of which the first is a number.
bool ListedCells::numbered_form(std::size_t at, Form& form) const {
    const std::size_t number = next_number(at);
    if (number >= lines_.size() || number > at + most_cells + 2 * most_titles) return false;
    std::size_t rows = 0;
    std::vector<std::size_t> sizes(most_lines_of_row + 1, 0);
    for (std::size_t row = number; row < lines_.size() && rows < rows_to_try;
         row = next_number(row + 1), ++rows)
        ++sizes[std::min(row_size(row, true), most_lines_of_row)];
    const std::size_t headings = std::min(behind_run(at), number) - at;
    const auto try_columns = [&](std::size_t columns, std::size_t headed) {
        const bool usual = columns >= fewest_cells && columns <= most_cells &&
                           sizes[columns] >= 2 && sizes[columns] * 3 >= rows;
        if (!usual || !are_headings(at, at + headed)) return false;
        form = {columns, true, headed < columns};
        return true;
    };
    const std::size_t most_frequent_size =
        static_cast<std::size_t>(std::max_element(sizes.begin(), sizes.end()) - sizes.begin());
    // Without blank lines, a title may stand between the headings and the first row.
    const bool joined = behind_run(at) > number;
    if (headings >= most_frequent_size && headings <= most_frequent_size + (joined ? 1U : 0U))
        return try_columns(most_frequent_size, most_frequent_size);
    return headings + 1 == most_frequent_size && try_columns(headings + 1, headings);
}

// Groups of as many lines as the headings, one column of them dates or colours.
bool ListedCells::grouped_form(std::size_t at, Form& form) const {
    if (at > 0 && !lines_[at - 1].blank) return false;
    const std::size_t columns = behind_run(at) - at;
    if (columns <= fewest_cells || columns > most_cells || !are_headings(at, at + columns))
        return false;
    std::vector<std::size_t> kinds(columns, 0);
    std::size_t groups = 0;
    std::size_t rows = 0;
    std::size_t line = at + columns;
    while (line < lines_.size() && groups < rows_to_try) {
        if (!is_cell_line(line)) {
            if (!lines_[line].blank) break;
            ++line;
            continue;
        }
        const std::size_t behind = behind_run(line);
        groups += behind - line > 1 ? 1U : 0U;
        if (behind - line == columns) {
            ++rows;
            for (std::size_t column = 0; column < columns; ++column) {
                const CellShape shape = cell_shape(text_alone(lines_[line + column]));
                kinds[column] += shape.dates > 0 || shape.colours > 0 ? 1U : 0U;
            }
        } else if (behind - line > 1 && rows == 0) {
            return false;
        }
        line = behind;
    }
    const std::size_t alike = *std::max_element(kinds.begin(), kinds.end());
    if (rows < fewest_groups || rows * 3 < groups * 2 || alike * 4 < rows * 3) return false;
    form = {columns, false, false};
    return true;
}

// Where the next row begins; the end of the lines where none comes soon.
std::size_t ListedCells::next_row(std::size_t at, const Form& form) const {
    std::size_t titles = 0;
    for (; at < lines_.size() && titles <= most_titles; ++at) {
        if (lines_[at].blank) continue;
        if (!is_cell_line(at)) break;
        const bool opens =
            form.numbered ? next_number(at) == at : row_size(at, false) + 2 >= form.columns;
        if (opens) return at;
        ++titles;
    }
    return lines_.size();
}

ColumnProfiles ListedCells::profiles_from(std::size_t at, const Form& form) const {
    ColumnProfiles profiles(form.columns);
    std::size_t rows = 0;
    while (rows < rows_to_try && (at = next_row(at, form)) < lines_.size()) {
        const std::size_t size = row_size(at, form.numbered);
        if (size == form.columns) {
            std::vector<Piece> cells;
            for (std::size_t line = at; line < at + size; ++line)
                cells.push_back(trimmed({&lines_[line], lines_[line].text}));
            profiles.learn(cells);
            ++rows;
        }
        at += size;
    }
    return profiles;
}

// The line behind the cells of the row: a title that stands right below does not fit its last column, and an empty
// line may be an empty cell.
std::size_t ListedCells::cells_behind(std::size_t at, const Form& form,
                                      const ColumnProfiles& profiles) const {
    std::size_t behind = at + row_size(at, form.numbered);
    const std::size_t last = form.columns - 1;
    const auto misfit = [&](std::size_t line) {
        return profiles.empty() ? 0 : profiles.misfit(last, text_alone(lines_[line]));
    };
    while (behind > at + form.columns && behind < lines_.size() && next_number(behind) == behind &&
           misfit(behind - 1) > misfit(behind - 2))
        --behind;
    if (behind >= at + form.columns || !form.numbered) return behind;
    const std::size_t whole = at + form.columns;
    const std::size_t empty = static_cast<std::size_t>(
        std::count_if(lines_.begin() + static_cast<std::ptrdiff_t>(behind),
                      lines_.begin() + static_cast<std::ptrdiff_t>(std::min(whole, lines_.size())),
                      [](const Line& line) { return line.blank; }));
    const bool fits = whole <= lines_.size() && next_number(behind) >= whole && empty > 0 &&
                      !lines_[whole - 1].blank && (whole == lines_.size() || lines_[whole].blank) &&
                      profiles.fits_kind(last, text_alone(lines_[whole - 1])) &&
                      !profiles.is_overlong(last, text_alone(lines_[whole - 1]));
    return fits ? whole : behind;
}

Row ListedCells::row_at(std::size_t at, std::size_t behind, const Form& form,
                        const ColumnProfiles& profiles) const {
    std::vector<Piece> pieces;
    for (std::size_t line = at; line < behind; ++line)
        pieces.push_back(trimmed({&lines_[line], lines_[line].text}));
    const std::vector<std::size_t> columns = columns_of(pieces, form.columns, profiles);
    Row row;
    row.place = LinePlace{lines_[at].number, lines_[behind - 1].number, 0, 0};
    row.cells.resize(form.columns);
    for (std::size_t column = 0; column < form.columns; ++column) {
        row.cells[column].column = static_cast<int>(column);
        row.cells[column].place = row.place;
    }
    for (std::size_t line = 0; line < pieces.size(); ++line) {
        Cell& cell = row.cells[columns[line]];
        const bool first = line == 0 || columns[line - 1] != columns[line];
        cell.place =
            first ? Place(place_of(pieces[line])) : joined(cell.place, place_of(pieces[line]));
        append_paragraphs(pieces[line], cell.paragraphs);
    }
    return row;
}

Row ListedCells::heading_row(std::size_t at, const Form& form) const {
    const std::size_t empty = form.unheaded_number ? 1 : 0;
    Row row;
    row.place = LinePlace{lines_[at].number, lines_[at + form.columns - empty - 1].number, 0, 0};
    row.cells.resize(form.columns);
    for (std::size_t column = 0; column < form.columns; ++column) {
        Cell& cell = row.cells[column];
        cell.column = static_cast<int>(column);
        cell.place = row.place;
        if (column < empty) continue;
        const Line& line = lines_[at + column - empty];
        append_paragraphs({&line, line.text}, cell.paragraphs);
        cell.place = place_of(trimmed({&line, line.text}));
    }
    return row;
}

Row ListedCells::band_at(std::size_t at, const Form& form) const {
    const Piece piece = trimmed({&lines_[at], lines_[at].text});
    Row row;
    Cell& cell = row.cells.emplace_back();
    cell.column_span = static_cast<int>(form.columns);
    append_paragraphs(piece, cell.paragraphs);
    cell.place = place_of(piece);
    row.place = LinePlace{piece.line->number, piece.line->number, 0, 0};
    return row;
}

FoundBlocks ListedCells::read(std::size_t at) {
    FoundBlocks found;
    found.behind = at;
    Form form;
    if (!is_cell_line(at) || (!numbered_form(at, form) && !grouped_form(at, form))) return found;
    FoundBlock block{Table{}, at, {}};
    Table& table = std::get<Table>(block.block);
    table.columns = static_cast<int>(form.columns);
    const auto add = [&](Row row, std::size_t line) {
        table.place = joined(table.place, row.place);
        block.row_lines.push_back(line);
        table.rows.push_back(std::move(row));
    };
    add(heading_row(at, form), at);
    std::size_t behind = at + form.columns - (form.unheaded_number ? 1 : 0);
    const ColumnProfiles profiles = profiles_from(behind, form);
    for (std::size_t row = next_row(behind, form); row < lines_.size();
         row = next_row(behind, form)) {
        for (std::size_t line = behind; line < row; ++line) {
            if (!lines_[line].blank) add(band_at(line, form), line);
        }
        behind = cells_behind(row, form, profiles);
        add(row_at(row, behind, form, profiles), row);
    }
    found.behind = behind;
    found.blocks.push_back(std::move(block));
    return found;
}

}  // namespace actionplan
