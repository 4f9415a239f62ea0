#include "parse/table_reading.h"

#include <algorithm>
#include <array>
#include <string>

#include "parse/fold.h"
#include "parse/headings.h"
#include "parse/key_table.h"
#include "parse/numbered_actions.h"
#include "parse/row_builder.h"
#include "parse/section_title.h"
#include "parse/summary_rows.h"

namespace actionplan {

std::vector<const ResolvedRow*> value_rows(const TableReading& reading, const Segment& segment) {
    std::vector<const ResolvedRow*> rows;
    for (std::size_t at = segment.first; at < segment.behind; ++at) {
        if (reading.kinds[at] == RowKind::values) rows.push_back(&reading.grid[at]);
    }
    return rows;
}

namespace {

std::optional<std::size_t> column_of(const std::vector<DraftHeading>& headings, Field field) {
    for (std::size_t column = 0; column < headings.size(); ++column) {
        if (headings[column].field == field) return column;
    }
    return std::nullopt;
}

// Whether most rows have a number; a number cell that is empty is then the rest of a row, or text between rows.
bool are_numbered(const std::vector<const ResolvedRow*>& rows,
                  const std::vector<DraftHeading>& headings) {
    const auto column = column_of(headings, Field::number);
    if (!column) return false;
    std::size_t numbered = 0;
    for (const ResolvedRow* row : rows) {
        const Cell* const cell = row->cells.at(*column).cell;
        numbered += cell != nullptr && has_text(*cell) ? 1U : 0U;
    }
    return numbered * 3 >= rows.size() * 2;
}

// "Share this page: Facebook | Twitter | Email", below a table of numbered actions.
bool have_words_for_numbers(const std::vector<const ResolvedRow*>& rows,
                            const std::vector<DraftHeading>& headings) {
    const auto column = column_of(headings, Field::number);
    if (!column || rows.empty()) return false;
    const ColumnContent content = content_of(rows, *column);
    return content.filled == rows.size() && content.number == 0;
}

std::vector<Segment> segments_of(const TableReading& reading) {
    std::vector<Segment> segments(1);
    std::size_t bands = 0;  // right before the row that is looked at
    for (std::size_t at = 0; at < reading.kinds.size(); ++at) {
        const bool upper = reading.kinds[at] == RowKind::header_group;
        const bool below_upper = at > 0 && reading.kinds[at - 1] == RowKind::header_group;
        if (upper || (reading.kinds[at] == RowKind::header && !below_upper)) {
            segments.back().behind = at - bands;
            if (segments.back().first == segments.back().behind) segments.pop_back();
            segments.push_back({});
            segments.back().first = at - bands;
        }
        if (upper) segments.back().group = at;
        if (reading.kinds[at] == RowKind::header) segments.back().header = at;
        const bool may_lead = reading.kinds[at] == RowKind::band ||
                              reading.kinds[at] == RowKind::repeated ||
                              reading.kinds[at] == RowKind::empty;
        bands = may_lead ? bands + 1 : 0;
    }
    segments.back().behind = reading.kinds.size();
    return segments;
}

// A column without a heading in front, whose titles stand beside several rows each: those of sections.
bool has_titles_in_front(const std::vector<const ResolvedRow*>& rows,
                         const std::vector<DraftHeading>& headings) {
    if (headings.empty() || !headings.front().text.empty() ||
        headings.front().field != Field::other)
        return false;
    bool merged = false;
    for (const ResolvedRow* row : rows) {
        const ResolvedCell& first = row->cells.front();
        if (first.cell == nullptr || !has_text(*first.cell) ||
            !looks_like_title(text_of(*first.cell)))
            return false;
        merged = merged || first.repeated;
    }
    return merged;
}

// Indicators and their values: what is counted, and figures of it; nobody does it, and no day is set.
bool are_indicators(const std::vector<ColumnClues>& columns,
                    const std::vector<DraftHeading>& headings) {
    std::size_t others = 0;
    std::size_t figures = 0;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const ColumnContent& content = columns[column].content;
        const Field field = headings[column].field;
        const bool plans =
            field == Field::lead || (field == Field::timescale && content.time >= 0.5);
        if (plans && content.filled > 0) return false;
        if (field == Field::action || field == Field::number || content.filled == 0) continue;
        ++others;
        figures += content.figures >= 0.6 ? 1U : 0U;
    }
    return figures > 0 && figures * 3 >= others * 2;
}

// A register of risks, whose actions are about risks: they stand in front, and are weighed.
bool are_risks(const std::vector<DraftHeading>& headings) {
    constexpr std::array<std::string_view, 4> weighings{"likelihood", "probability", "severity",
                                                        "score"};
    const auto first = std::find_if(headings.begin(), headings.end(), [](const DraftHeading& one) {
        return one.field != Field::number && !one.text.empty();
    });
    if (first == headings.end() || !folded(first->text).starts_with("risk")) return false;
    return std::any_of(first + 1, headings.end(), [&](const DraftHeading& one) {
        const std::string words = folded(one.text);
        return std::any_of(weighings.begin(), weighings.end(),
                           [&](std::string_view word) { return has_phrase(words, word); });
    });
}

// Keys of colours leave the headings that they stand in.
void take_keys(TableReading& reading) {
    for (std::size_t at = 0; at < reading.kinds.size(); ++at) {
        if (reading.kinds[at] != RowKind::header) continue;
        for (const ResolvedCell& cell : reading.grid[at].cells) {
            if (cell.cell == nullptr || cell.covered || cell.repeated) continue;
            const std::vector<DraftLegendEntry> key = take_key(*cell.cell);
            reading.keys_in_headings.insert(reading.keys_in_headings.end(), key.begin(), key.end());
        }
    }
}

// The two cells of a row that are filled; less where another number of them is.
std::vector<const Cell*> pair_of(const ResolvedRow& row) {
    std::vector<const Cell*> filled;
    for (const ResolvedCell& one : row.cells) {
        if (one.cell == nullptr || one.covered || !has_text(*one.cell)) continue;
        if (one.repeated || filled.size() == 2) return {};
        filled.push_back(one.cell);
    }
    return filled;
}

// A sheet has its abbreviations below its actions, in the same columns.
void mark_key_rows(TableReading& reading) {
    const std::size_t none = reading.kinds.size();
    std::size_t title = none;  // that announces them
    for (std::size_t at = 0; at < reading.kinds.size(); ++at) {
        const ResolvedRow& row = reading.grid[at];
        if (reading.kinds[at] == RowKind::band) {
            const ResolvedCell* const single = single_cell(row);
            const bool announced = single != nullptr && announces_key(text_of(*single->cell));
            title = announced ? at : none;
            continue;
        }
        if (title == none || reading.kinds[at] == RowKind::empty) continue;
        const std::vector<const Cell*> pair = pair_of(row);
        const bool entry = pair.size() == 2 && looks_like_abbreviation(text_of(*pair[0])) &&
                           text_of(*pair[1]).size() > text_of(*pair[0]).size();
        if (entry) reading.kinds[title] = reading.kinds[at] = RowKind::key;
        if (!entry) title = none;
    }
}

void read_columns(TableReading& reading, Segment& segment, ColumnMemory& memory,
                  const HeadingVocabulary& vocabulary) {
    const std::vector<const ResolvedRow*> rows = value_rows(reading, segment);
    const std::size_t columns = reading.grid.empty() ? 0 : reading.grid.front().cells.size();
    const bool same_width = memory.headings.size() == columns && columns > 2;
    if (!segment.header && same_width) {
        if (memory.numbered && have_words_for_numbers(rows, memory.headings)) return;
        segment.headings = memory.headings;
        segment.actions = true;
        segment.numbered = memory.numbered;
        segment.number_in_action = number_their_actions(rows, segment.headings);
        return;
    }
    std::vector<ColumnClues> evidence(columns);
    if (segment.header) {
        const ResolvedRow* const group = segment.group ? &reading.grid[*segment.group] : nullptr;
        evidence = headings_of(reading.grid[*segment.header], group);
    }
    for (std::size_t column = 0; column < columns; ++column) {
        evidence[column].content = content_of(rows, column);
        if (!same_width) continue;
        evidence[column].before = memory.headings[column].field;
        evidence[column].same_heading = evidence[column].heading == memory.headings[column].text;
    }
    for (std::size_t column = 0; column < std::min(columns, memory.known.size()); ++column) {
        const Field field = memory.known[column];
        if (field == Field::number || evidence[column].heading.empty())
            evidence[column].known = field;
    }
    segment.headings = assigned_fields(evidence, vocabulary);
    segment.actions = are_action_columns(segment.headings) &&
                      !are_indicators(evidence, segment.headings) && !are_risks(segment.headings);
    if (!segment.header) {
        // Without a heading, only values that say when make a table of actions.
        segment.actions = segment.actions && columns > 2 && rows.size() > 1 &&
                          column_of(segment.headings, Field::timescale);
    }
    segment.numbered = are_numbered(rows, segment.headings);
    segment.number_in_action = number_their_actions(rows, segment.headings);
    segment.titled = has_titles_in_front(rows, segment.headings);
    if (!segment.actions) return;
    memory.headings = segment.headings;
    memory.numbered = segment.numbered;
}

}  // namespace

TableReading read_table(Table& table, ColumnMemory& memory, std::string_view words_above,
                        const HeadingVocabulary& vocabulary) {
    TableReading reading;
    memory.merged.add(table);
    reading.grid = grid_of(table, memory.merged.flags());
    reading.kinds = row_kinds(reading.grid, vocabulary);
    reading.segments = segments_of(reading);
    reading.legend = legend_of_table(reading.grid);
    reading.key = !reading.legend && is_key_table(reading.grid, words_above);
    if (reading.legend || reading.key) return reading;
    take_keys(reading);
    mark_key_rows(reading);
    for (Segment& segment : reading.segments) {
        read_columns(reading, segment, memory, vocabulary);
        if (segment.actions) mark_summary_rows(reading, segment);
        reading.actions = reading.actions || segment.actions;
    }
    return reading;
}

bool begins_under_a_band(const TableReading& reading) {
    const auto first = std::find_if(reading.kinds.begin(), reading.kinds.end(),
                                    [](RowKind kind) { return kind != RowKind::empty; });
    return first != reading.kinds.end() && *first == RowKind::values &&
           std::find(first, reading.kinds.end(), RowKind::band) != reading.kinds.end();
}

}  // namespace actionplan
