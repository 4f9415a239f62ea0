#include "parse/summary_rows.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "parse/row_builder.h"
#include "parse/section_title.h"

namespace actionplan {

namespace {

constexpr std::size_t fewest_summaries = 2;

const Cell* cell_of(const ResolvedRow& row, const Segment& segment, Field field) {
    for (std::size_t column = 0; column < segment.headings.size(); ++column) {
        const ResolvedCell& cell = row.cells.at(column);
        if (segment.headings[column].field != field || cell.cell == nullptr || cell.covered)
            continue;
        return cell.repeated ? nullptr : cell.cell;
    }
    return nullptr;
}

std::string_view number_of(const ResolvedRow& row, const Segment& segment) {
    const Cell* const cell = cell_of(row, segment, Field::number);
    if (cell == nullptr || !has_text(*cell)) return {};
    std::string_view number = first_paragraph(*cell);
    while (number.ends_with('.')) number.remove_suffix(1);
    return number;
}

bool is_whole_number(std::string_view number) {
    return !number.empty() && number.find_first_of(".:-/") == std::string_view::npos;
}

bool is_part_of(std::string_view number, std::string_view whole) {
    return number.size() > whole.size() + 1 && number.starts_with(whole) &&
           number[whole.size()] == '.';
}

bool is_empty(const ResolvedRow& row, const Segment& segment, Field field) {
    const Cell* const cell = cell_of(row, segment, field);
    return cell == nullptr || !has_text(*cell);
}

bool is_bold(const Cell& cell) {
    return !cell.paragraphs.empty() &&
           std::all_of(cell.paragraphs.begin(), cell.paragraphs.end(),
                       [](const Paragraph& one) { return one.bold || one.text.empty(); });
}

// Signs that fold the rows below away.
std::string_view without_folding_sign(std::string_view text) {
    constexpr std::array<std::string_view, 6> signs{"\u25BC ", "\u25BE ", "\u25B6 ",
                                                    "\u25BA ", "\u25B8 ", "\u25BD "};
    for (const std::string_view sign : signs)
        if (text.starts_with(sign)) return text.substr(sign.size());
    return text;
}

bool may_sum_up(const ResolvedRow& row, const Segment& segment) {
    const Cell* const title = cell_of(row, segment, Field::action);
    return is_whole_number(number_of(row, segment)) && title != nullptr && has_text(*title) &&
           looks_like_title(without_folding_sign(text_of(*title))) &&
           is_empty(row, segment, Field::lead) && is_empty(row, segment, Field::outcomes) &&
           is_empty(row, segment, Field::progress);
}

bool is_set_unlike(const Cell& above, const Cell& below) {
    return is_bold(above) != is_bold(below) || (above.fill && above.fill != below.fill);
}

}  // namespace

void mark_summary_rows(TableReading& reading, const Segment& segment) {
    std::vector<std::size_t> summaries;
    for (std::size_t at = segment.first; at < segment.behind; ++at) {
        if (reading.kinds[at] != RowKind::values) continue;
        const ResolvedRow& row = reading.grid[at];
        const std::string_view number = number_of(row, segment);
        if (!is_whole_number(number)) {
            const bool below =
                number.empty() ||
                (!summaries.empty() &&
                 is_part_of(number, number_of(reading.grid[summaries.back()], segment)));
            if (!below) return;
            continue;
        }
        if (!may_sum_up(row, segment) || at + 1 >= segment.behind) return;
        const ResolvedRow& next = reading.grid[at + 1];
        const Cell* const below = cell_of(next, segment, Field::action);
        if (!is_part_of(number_of(next, segment), number) || below == nullptr ||
            !is_set_unlike(*cell_of(row, segment, Field::action), *below))
            return;
        summaries.push_back(at);
    }
    if (summaries.size() < fewest_summaries) return;
    for (const std::size_t at : summaries) reading.kinds[at] = RowKind::summary;
}

std::string SummaryTitle::text() const {
    return std::string(first_paragraph(*number)) + ' ' +
           std::string(without_folding_sign(text_of(*title)));
}

SummaryTitle summary_title(const ResolvedRow& row, const Segment& segment) {
    return {cell_of(row, segment, Field::number), cell_of(row, segment, Field::action)};
}

}  // namespace actionplan
