#include "parse/table_rows.h"

#include <algorithm>
#include <string>
#include <vector>

#include "extract/number_label.h"
#include "parse/calendar_headings.h"
#include "parse/fold.h"
#include "parse/heading_rules.h"
#include "parse/row_builder.h"
#include "parse/section_title.h"

namespace actionplan {

namespace {

constexpr std::size_t longest_heading = 80;  // bytes, of all headings but one
constexpr std::size_t longest_odd_heading =
    400;  // that one may hold a key of colours, or a reporting date
constexpr std::size_t fewest_columns_of_band = 3;
constexpr double clear_heading = 6;  // weight of words that are hardly anything else

bool is_own(const ResolvedCell& cell) {
    return cell.cell != nullptr && !cell.covered && !cell.repeated;
}

std::size_t filled_cells(const ResolvedRow& row) {
    return static_cast<std::size_t>(std::count_if(
        row.cells.begin(), row.cells.end(),
        [](const ResolvedCell& cell) { return is_own(cell) && has_text(*cell.cell); }));
}

// How the cells of a row compare with headings.
struct HeadingLikeness {
    std::size_t filled = 0;
    std::size_t known = 0;  // some rule knows the words
    std::size_t clear = 0;  // the words are hardly anything else
    std::size_t core = 0;   // of them, those of a column that plans have in common
    std::size_t long_cells = 0;
    std::size_t times = 0;
    bool values = false;  // a label, a colour or a date is no heading
};

// A heading may name a date or a year, as "Position at 30 November 2024" does: beside several that are hardly anything
// but headings.
bool stands_with_headings(const HeadingLikeness& likeness) {
    return likeness.clear >= 3 && likeness.core >= 2 && likeness.times * 2 < likeness.filled;
}

// The words by which a cell could be a heading: those that a long one begins with, so that a sentence is none for
// holding "actions" or "comment" somewhere. Questions are headings whatever their length, closed sentences never.
std::string_view heading_words(std::string_view text) {
    constexpr std::size_t most_words = 4;
    if (text.ends_with('?')) return text;
    std::size_t words = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != ' ' && text[at] != '\n') continue;
        if (++words == most_words) return text.ends_with('.') ? "" : text.substr(0, at);
    }
    return text;
}

double best_weight(const HeadingVocabulary& vocabulary, std::string_view text) {
    const FieldWeights weights = vocabulary.weights(text);
    return *std::max_element(weights.begin(), weights.end());
}

// The cells that are months in order say nothing of the others.
std::vector<bool> months_of(const ResolvedRow& row) {
    constexpr std::size_t longest_month = 16;  // bytes; "September 2024" is shorter
    std::vector<std::string> texts;
    texts.reserve(row.cells.size());
    for (const ResolvedCell& cell : row.cells) {
        const bool may = is_own(cell) && length_of(*cell.cell) <= longest_month;
        texts.push_back(may ? text_of(*cell.cell) : std::string());
    }
    return months_in_order(texts);
}

HeadingLikeness likeness_of(const ResolvedRow& row, const HeadingVocabulary& vocabulary) {
    HeadingLikeness likeness;
    const std::vector<bool> months = months_of(row);
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const ResolvedCell& grid_cell = row.cells[column];
        if (!is_own(grid_cell) || !has_text(*grid_cell.cell) || months[column]) continue;
        ++likeness.filled;
        const std::size_t length = length_of(*grid_cell.cell);
        if (length > longest_heading) ++likeness.long_cells;
        if (length > longest_odd_heading || likeness.long_cells > 1) {
            likeness.values = true;
            return likeness;
        }
        const std::string text = text_of(*grid_cell.cell);
        const std::string_view words = heading_words(text);
        const FieldWeights weights = vocabulary.weights(words);
        const double best = *std::max_element(weights.begin(), weights.end());
        likeness.known += best >= 3 ? 1U : 0U;
        likeness.clear += best >= clear_heading ? 1U : 0U;
        const bool other = weights.at(static_cast<std::size_t>(Field::other)) == best;
        likeness.core += best >= clear_heading && !other ? 1U : 0U;
        const double whole = words.size() == text.size() ? best : best_weight(vocabulary, text);
        if (whole >= clear_heading) continue;
        likeness.values = likeness.values || is_number_label(text) || looks_like_rag(text);
        likeness.times += looks_like_time(text) ? 1U : 0U;
    }
    likeness.values = likeness.values || (likeness.times > 0 && !stands_with_headings(likeness));
    return likeness;
}

bool is_header(const ResolvedRow& row, const HeadingVocabulary& vocabulary) {
    std::size_t filled = 0;
    std::size_t short_cells = 0;
    for (const ResolvedCell& cell : row.cells) {
        if (!is_own(cell) || !has_text(*cell.cell)) continue;
        const bool numbered = filled == 0 && is_number_label(first_paragraph(*cell.cell));
        if (numbered && !row.row->header) return false;
        ++filled;
        short_cells += length_of(*cell.cell) <= longest_heading ? 1U : 0U;
    }
    if (filled < 2 || short_cells + 1 < filled) return false;  // most rows of values stop here
    const HeadingLikeness likeness = likeness_of(row, vocabulary);
    if (row.row->header) return true;
    return !likeness.values && likeness.clear >= 2 && likeness.core >= 1 &&
           likeness.known * 2 >= likeness.filled;
}

// Whether all that the lower row has of its own stands under cells of the upper one that reach over several columns:
// so a heading is parted, into periods even.
bool only_splits(const ResolvedRow& upper, const ResolvedRow& lower) {
    for (std::size_t column = 0; column < lower.cells.size(); ++column) {
        const ResolvedCell& cell = lower.cells[column];
        if (!is_own(cell) || !has_text(*cell.cell)) continue;
        const Cell* const above = upper.cells[column].cell;
        if (above == nullptr || above->column_span < 2 || length_of(*cell.cell) > longest_heading)
            return false;
    }
    return true;
}

// The upper row of a two-tier header: some cell reaches over several columns, and headings stand below.
bool is_header_group(const ResolvedRow& upper, const ResolvedRow& lower,
                     const HeadingVocabulary& vocabulary) {
    const bool spans =
        std::any_of(upper.cells.begin(), upper.cells.end(), [](const ResolvedCell& cell) {
            return is_own(cell) && cell.cell->column_span > 1 && has_text(*cell.cell);
        });
    const bool repeats = std::any_of(lower.cells.begin(), lower.cells.end(),
                                     [](const ResolvedCell& cell) { return cell.repeated; });
    if (!spans || filled_cells(lower) == 0) return false;
    if (repeats && only_splits(upper, lower)) return true;
    const HeadingLikeness likeness = likeness_of(lower, vocabulary);
    return !likeness.values && likeness.long_cells == 0 &&
           (repeats || lower.row->header || likeness.known > 0);
}

// Nothing but bands and empty rows stand above.
bool begins_table(const std::vector<RowKind>& kinds, std::size_t at) {
    return std::all_of(
        kinds.begin(), kinds.begin() + static_cast<std::ptrdiff_t>(at),
        [](RowKind kind) { return kind == RowKind::band || kind == RowKind::empty; });
}

// Headings of groups stand above some columns only, wherever their cells are said to end.
bool has_few_short_cells(const ResolvedRow& row) {
    constexpr std::size_t longest_group = 40;  // bytes
    const bool are_short =
        std::all_of(row.cells.begin(), row.cells.end(), [](const ResolvedCell& cell) {
            return cell.cell == nullptr || cell.covered || length_of(*cell.cell) <= longest_group;
        });
    return are_short && filled_cells(row) * 2 <= row.cells.size();
}

bool has_first_cell(const ResolvedRow& row) {
    const Cell* const cell = row.cells.front().cell;
    return cell != nullptr && has_text(*cell);
}

bool is_band(const ResolvedRow& row) {
    const ResolvedCell* const single = single_cell(row);
    if (single == nullptr) return titled_cell(row) != nullptr;
    const auto columns = row.cells.size();
    if (columns < fewest_columns_of_band) return false;
    const bool wide = static_cast<std::size_t>(single->cell->column_span) * 5 >= columns * 3;
    const bool in_front = single == row.cells.data();
    return wide || in_front;
}

// All words of the row stand in the same columns of the other.
bool is_part_of(const ResolvedRow& row, const ResolvedRow& other) {
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const ResolvedCell& cell = row.cells[column];
        if (!is_own(cell) || !has_text(*cell.cell)) continue;
        const Cell* const above = other.cells[column].cell;
        if (above == nullptr || text_of(*above) != text_of(*cell.cell)) return false;
    }
    return true;
}

// A header row above it says the same.
bool said(const ResolvedRow& row, const std::vector<ResolvedRow>& rows) {
    for (const ResolvedRow& above : rows) {
        if (&above == &row) return false;
        if (above.row->header && is_part_of(row, above)) return true;
    }
    return false;
}

}  // namespace

const ResolvedCell* single_cell(const ResolvedRow& row) {
    const ResolvedCell* single = nullptr;
    for (const ResolvedCell& cell : row.cells) {
        if (cell.cell == nullptr || cell.covered || !has_text(*cell.cell)) continue;
        if (cell.repeated || single != nullptr) return nullptr;
        single = &cell;
    }
    return single;
}

const ResolvedCell* titled_cell(const ResolvedRow& row) {
    const ResolvedCell& first = row.cells.front();
    if (!is_own(first) || first.cell->column_span < 2 || !has_text(*first.cell)) return nullptr;
    const std::string text = text_of(*first.cell);
    const SectionTitle title = section_title(text);
    if (!title.is_numbered() || title.label.empty() || !looks_like_title(text)) return nullptr;
    for (const ResolvedCell& cell : row.cells) {
        if (cell.cell == nullptr || cell.covered || &cell == &first) continue;
        if (cell.repeated) return nullptr;
        const std::string beside = text_of(*cell.cell);
        const std::size_t colon = beside.find(':');
        if (beside.empty()) continue;
        if (colon == std::string::npos ||
            best_weight(HeadingVocabulary::built_in(), beside.substr(0, colon)) < clear_heading)
            return nullptr;
    }
    return &first;
}

std::vector<RowKind> row_kinds(const std::vector<ResolvedRow>& rows,
                               const HeadingVocabulary& vocabulary) {
    std::vector<RowKind> kinds;
    kinds.reserve(rows.size());
    for (const ResolvedRow& row : rows) {
        RowKind kind = RowKind::values;
        if (filled_cells(row) == 0) {
            kind = RowKind::empty;
        } else if (row.row->header && row.row->before == Break::page && said(row, rows)) {
            kind = RowKind::repeated;
        } else if (is_header(row, vocabulary)) {
            kind = RowKind::header;
        } else if (is_band(row)) {
            kind = RowKind::band;
        }
        kinds.push_back(kind);
    }
    for (std::size_t at = 0; at + 1 < rows.size(); ++at) {
        const bool first = at == 0 || kinds[at - 1] != RowKind::header_group;
        const bool in_front = kinds[at] == RowKind::values && kinds[at + 1] == RowKind::header &&
                              begins_table(kinds, at) && !has_first_cell(rows[at]);
        if (in_front && has_few_short_cells(rows[at])) kinds[at] = RowKind::header_group;
        if (first && (kinds[at] == RowKind::header || in_front) && kinds[at + 1] != RowKind::band &&
            is_header_group(rows[at], rows[at + 1], vocabulary)) {
            kinds[at] = RowKind::header_group;
            kinds[at + 1] = RowKind::header;
        }
    }
    // A row of fills without words holds statuses.
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const bool coloured = std::any_of(
            rows[at].cells.begin(), rows[at].cells.end(),
            [](const ResolvedCell& cell) { return is_own(cell) && cell.cell->fill.has_value(); });
        const bool spanned = std::any_of(rows[at].cells.begin(), rows[at].cells.end(),
                                         [](const ResolvedCell& cell) { return cell.repeated; });
        if (kinds[at] == RowKind::empty && coloured && spanned) kinds[at] = RowKind::values;
    }
    return kinds;
}

std::vector<ColumnClues> headings_of(const ResolvedRow& header, const ResolvedRow* group) {
    std::vector<ColumnClues> headings(header.cells.size());
    for (std::size_t column = 0; column < header.cells.size(); ++column) {
        const ResolvedCell& lower = header.cells[column];
        // What reaches down from a row of values, or from a header row of its own, is printed there.
        const bool above =
            lower.repeated && (group == nullptr || group->cells[column].cell != lower.cell);
        if (lower.cell != nullptr && !lower.covered && !above)
            headings[column].heading = text_of(*lower.cell);
        if (group == nullptr) continue;
        const ResolvedCell& upper = group->cells[column];
        if (upper.cell == nullptr || upper.cell == lower.cell) continue;
        headings[column].upper = text_of(*upper.cell);
        if (!upper.covered) headings[column].group = headings[column].upper;
    }
    return headings;
}

}  // namespace actionplan
