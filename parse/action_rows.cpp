#include "parse/action_rows.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

#include "extract/number_label.h"
#include "extract/utf8.h"
#include "parse/fold.h"
#include "parse/numbered_actions.h"
#include "parse/outside.h"
#include "parse/row_builder.h"
#include "parse/section_title.h"
#include "parse/stitch.h"
#include "parse/summary_rows.h"

namespace actionplan {

namespace {

constexpr std::size_t longest_sum = 40;  // bytes

// A row of nothing but what its columns are headed by: a header row that a page cuts, or repeats in part.
bool says_headings(const ResolvedRow& row, const std::vector<DraftHeading>& headings) {
    if (row.cells.size() != headings.size()) return false;
    for (std::size_t column = 0; column < headings.size(); ++column) {
        const ResolvedCell& cell = row.cells[column];
        if (cell.cell == nullptr || cell.covered || !has_text(*cell.cell)) continue;
        if (cell.repeated || folded(text_of(*cell.cell)) != folded(headings[column].text))
            return false;
    }
    return true;
}

// "Count= 16" and "Average= 70%", which a list's software puts above or below its columns.
bool is_sum_of_column(std::string_view text) {
    const std::size_t sign = text.find('=');
    if (sign == 0 || sign == std::string_view::npos) return false;
    constexpr std::string_view of_figures = "0123456789., %\u00A3\u00A0";
    const bool figures = has_digit(text.substr(sign)) &&
                         text.find_first_not_of(of_figures, sign + 1) == std::string_view::npos;
    constexpr std::array<std::string_view, 5> words{"count", "sum", "total", "average", "mean"};
    const std::string name = folded(text.substr(0, sign));
    return figures && std::find(words.begin(), words.end(), name) != words.end();
}

// "Total cost of this priority | £2,110": a sum below the rows, which is about all of them.
bool is_total(const ResolvedRow& row) {
    constexpr std::array<std::string_view, 6> words{"total",    "totals", "sub total",
                                                    "subtotal", "sum",    "grand total"};
    std::size_t filled = 0;
    bool of_column = false;
    for (const ResolvedCell& one : row.cells) {
        if (one.cell == nullptr || one.covered || one.repeated || !has_text(*one.cell)) continue;
        const std::string text = folded(text_of(*one.cell));
        const bool named = std::any_of(words.begin(), words.end(), [&](std::string_view word) {
            return text == word || (text.starts_with(word) && text[word.size()] == ' ');
        });
        const bool figures = text.find_first_of("0123456789") != std::string::npos;
        of_column = of_column || is_sum_of_column(text_of(*one.cell));
        if (filled == 0 ? !named && !of_column : !figures || text.size() > longest_sum)
            return false;
        ++filled;
    }
    return filled > 1 || of_column;
}

DraftRow row_of(const ResolvedRow& row, const Segment& segment, bool take) {
    DraftRow built = built_row(row, segment.headings, take);
    if (segment.number_in_action) part_number(built);
    return built;
}

// The number of a sheet's line, in a column without a heading beside that of the actions' numbers.
bool numbers_lines(const ResolvedRow& row, const Segment& segment, std::string_view text) {
    const bool figures = text.find_first_not_of("0123456789") == std::string_view::npos;
    return figures && segment.numbered && !segment.headings.empty() &&
           segment.headings.front().field == Field::other && row.cells.front().cell != nullptr &&
           has_text(*row.cells.front().cell);
}

// "Share this page: Facebook | Twitter | Email" behind a blank line or the end of a page: words for a number, and less than
// half of a row.
bool is_line_below(const ResolvedRow& row, const Segment& segment) {
    if (row.row->before == Break::none) return false;
    std::size_t filled = 0;
    bool words_for_number = false;
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const Cell* const cell = row.cells[column].cell;
        if (cell == nullptr || !has_text(*cell)) continue;
        ++filled;
        words_for_number =
            words_for_number || (segment.headings.at(column).field == Field::number &&
                                 !is_number_label(first_paragraph(*cell)));
    }
    return words_for_number && filled * 2 < row.cells.size();
}

}  // namespace

void ActionRows::flush_row(Draft& draft) {
    if (!row_) return;
    std::erase_if(row_->others, [](const DraftOther& other) {
        return other.heading.empty() && other.cell.paragraphs.empty();
    });
    draft.rows.push_back(std::move(*row_));
    row_.reset();
}

void ActionRows::add_header(const TableReading& reading, const Segment& segment, Draft& draft) {
    const ResolvedRow& row = reading.grid[*segment.header];
    const bool repeated = printed_ == segment.headings && row.row->before == Break::page;
    if (repeated) {
        if (segment.group)
            put_outside(OutsideKind::repeated_header, row_text(reading.grid[*segment.group]),
                        row.row->place, draft);
        put_outside(OutsideKind::repeated_header, row_text(row), row.row->place, draft);
        return;
    }
    flush_row(draft);
    if (!printed_.empty()) printed_before_ = std::move(printed_);
    printed_ = segment.headings;
    draft.columns.push_back({tables_, segment.headings, row.row->place});
    // A record's title needs no heading.
    if (of_records_)
        std::erase_if(draft.columns.back().headings,
                      [](const DraftHeading& heading) { return heading.text.empty(); });
}

// A band that reports on the row above it, in a plan that has no column for progress.
bool ActionRows::adds_update(const std::string& text, const ResolvedCell& band) {
    if (!row_ || !is_update(text)) return false;
    std::optional<DraftCell>& progress = (*row_)[Field::progress];
    if (progress && !progress->paragraphs.empty()) return false;
    progress = cell_of(*band.cell, false);
    row_->place = joined(row_->place, band.cell->place);
    return true;
}

// "ACTION | First meeting held": a label in the first column and news beside it, where other rows have more columns.
bool ActionRows::adds_labelled_update(const ResolvedRow& row, Draft& draft) {
    constexpr std::size_t fewest_columns = 3;
    if (!row_ || row.cells.size() < fewest_columns) return false;
    const ResolvedCell& label = row.cells.front();
    if (label.cell == nullptr || label.covered || label.repeated) return false;
    const ResolvedCell* news = nullptr;
    for (std::size_t column = 1; column < row.cells.size(); ++column) {
        const ResolvedCell& cell = row.cells[column];
        if (cell.cell == nullptr || cell.covered || !has_text(*cell.cell)) continue;
        if (news != nullptr || cell.repeated) return false;
        news = &cell;
    }
    if (news == nullptr || !names_update(text_of(*label.cell))) return false;
    put_outside(OutsideKind::note, text_of(*label.cell), label.cell->place, draft);
    DraftCell told = cell_of(*news->cell, false);
    std::optional<DraftCell>& progress = (*row_)[Field::progress];
    if (progress) {
        progress->place = joined(progress->place, told.place);
        std::move(told.paragraphs.begin(), told.paragraphs.end(),
                  std::back_inserter(progress->paragraphs));
    } else {
        progress = std::move(told);
    }
    row_->place = joined(row_->place, row.row->place);
    return true;
}

// A text alone in one column of a new page that ends the sentence of the row above, and so is no band.
bool ActionRows::adds_rest(const ResolvedRow& row, const Segment& segment) {
    const bool cut = row.row->before == Break::page || row.row->before == Break::cut;
    if (!row_ || !cut || segment.headings.size() != row.cells.size()) return false;
    const Cell& cell = *single_cell(row)->cell;
    const bool sure = row.row->before == Break::cut && cell.column_span == 1;
    if (!sure && !is_lower(first_code_point(first_paragraph(cell)))) return false;
    DraftRow rest = row_of(row, segment, false);
    if (!continues_row(*row_, rest, row.row->before, false)) return false;
    append_row(*row_, std::move(rest));
    return true;
}

void ActionRows::add_band(const TableReading& reading, const Segment& segment, std::size_t at,
                          Draft& draft) {
    const ResolvedRow& row = reading.grid[at];
    const ResolvedCell* const single = single_cell(row);
    const ResolvedCell& band = single == nullptr ? *titled_cell(row) : *single;
    const std::string text = text_of(*band.cell);
    if (single != nullptr && (adds_update(text, band) || adds_rest(row, segment))) return;
    const bool title_of_plan = text == plan_title_ && !row_;
    if (single != nullptr && (title_of_plan || outline_.goes_on(text))) {
        put_outside(OutsideKind::heading, text, row.row->place, draft);
        return;
    }
    flush_row(draft);
    for (const ResolvedCell& other : row.cells) {
        const bool beside = other.cell != nullptr && !other.covered && other.cell != band.cell;
        if (beside) put_outside(OutsideKind::note, text_of(*other.cell), other.cell->place, draft);
    }
    if (!looks_like_title(text) || numbers_lines(row, segment, text)) {
        put_outside(OutsideKind::note, text, row.row->place, draft);
        return;
    }
    Title title;
    title.text = text;
    title.place = row.row->place;
    title.fill = band.cell->fill;
    title.bold = !band.cell->paragraphs.empty() && band.cell->paragraphs.front().bold;
    title.before_header = segment.header && at < *segment.header;
    outline_.open(title, draft);
}

void ActionRows::add_key(const ResolvedRow& row, Draft& draft) {
    flush_row(draft);
    DraftGlossaryEntry entry;
    entry.place = row.row->place;
    for (const ResolvedCell& one : row.cells) {
        if (one.cell == nullptr || one.covered || !has_text(*one.cell)) continue;
        (entry.abbreviation.empty() ? entry.abbreviation : entry.expansion) = text_of(*one.cell);
    }
    if (entry.expansion.empty())
        put_outside(OutsideKind::heading, std::move(entry.abbreviation), entry.place, draft);
    else
        draft.glossary.push_back(std::move(entry));
}

void ActionRows::add_summary(const ResolvedRow& row, const Segment& segment, Draft& draft) {
    flush_row(draft);
    const SummaryTitle found = summary_title(row, segment);
    for (const ResolvedCell& other : row.cells) {
        const bool beside = other.cell != nullptr && !other.covered && !other.repeated &&
                            other.cell != found.number && other.cell != found.title;
        if (beside) put_outside(OutsideKind::note, text_of(*other.cell), other.cell->place, draft);
    }
    Title title;
    title.text = found.text();
    title.place = row.row->place;
    title.fill = found.title->fill;
    outline_.open(title, draft);
}

// A row whose only text stands in the action column: a lead-in, a title, or the rest of the row above. False: an action.
bool ActionRows::add_text_row(const ResolvedRow& row, const Segment& segment, std::size_t at,
                              const TableReading& reading, Draft& draft) {
    const ResolvedCell* const single = single_cell(row);
    if (single == nullptr) return false;
    const auto column = static_cast<std::size_t>(single - row.cells.data());
    if (segment.headings.at(column).field != Field::action) return false;
    const std::string text = text_of(*single->cell);
    if (adds_update(text, *single)) return true;
    if (!segment.numbered) return false;
    const DraftRow built = row_of(row, segment, false);
    if (row_ && continues_row(*row_, built, row.row->before, segment.numbered)) return false;
    if (looks_like_title(text) && text.size() <= 100) {
        add_band(reading, segment, at, draft);
    } else {
        flush_row(draft);
        put_outside(OutsideKind::note, text, row.row->place, draft);
    }
    return true;
}

void ActionRows::add_values(DraftRow row, Break before, const Segment& segment, Draft& draft) {
    if (row_ && is_further_part(row)) {
        append_row(*row_, std::move(row));
        return;
    }
    if (row_ && continues_row(*row_, row, before, segment.numbered)) {
        row_->thinly_joined = row_->thinly_joined || is_thin_join(*row_, row, before);
        append_row(*row_, std::move(row));
        return;
    }
    flush_row(draft);
    outline_.add_row(row);
    row_ = std::move(row);
}

// A title beside its rows opens a section where it begins, and is no cell of theirs.
void ActionRows::open_title_beside(const ResolvedRow& row, Draft& draft) {
    const ResolvedCell& first = row.cells.front();
    if (first.repeated) return;
    flush_row(draft);
    Title title;
    title.text = text_of(*first.cell);
    title.place = first.cell->place;
    title.fill = first.cell->fill;
    outline_.open(title, draft);
}

void ActionRows::add_row(const TableReading& reading, const Segment& segment, std::size_t at,
                         Draft& draft) {
    const ResolvedRow& row = reading.grid[at];
    switch (reading.kinds[at]) {
        case RowKind::empty:
        case RowKind::header_group:
            return;
        case RowKind::header:
            add_header(reading, segment, draft);
            return;
        case RowKind::repeated:
            put_outside(OutsideKind::repeated_header, row_text(row), row.row->place, draft);
            return;
        case RowKind::band:
            add_band(reading, segment, at, draft);
            return;
        case RowKind::key:
            add_key(row, draft);
            return;
        case RowKind::summary:
            add_summary(row, segment, draft);
            return;
        case RowKind::values:
            break;
    }
    if (says_headings(row, segment.headings) || says_headings(row, printed_before_)) {
        put_outside(OutsideKind::repeated_header, row_text(row), row.row->place, draft);
        return;
    }
    if (adds_labelled_update(row, draft)) return;
    if (is_total(row) || (segment.numbered && is_line_below(row, segment))) {
        flush_row(draft);
        put_outside(OutsideKind::note, row_text(row), row.row->place, draft);
        return;
    }
    if (add_text_row(row, segment, at, reading, draft)) return;
    if (segment.titled) open_title_beside(row, draft);
    DraftRow built = row_of(row, segment, true);
    if (segment.titled) built.others.erase(built.others.begin());
    add_values(std::move(built), row.row->before, segment, draft);
}

void ActionRows::add_table(const TableReading& reading, bool of_records, Draft& draft) {
    of_records_ = of_records;
    ++tables_;
    for (const Segment& segment : reading.segments) {
        if (!segment.actions) {
            const bool only_bands = value_rows(reading, segment).empty() && !segment.header;
            if (!only_bands) {
                flush_row(draft);
                put_rows_outside(reading, segment, draft);
                continue;
            }
        }
        begun_ = true;
        for (std::size_t at = segment.first; at < segment.behind; ++at)
            add_row(reading, segment, at, draft);
    }
}

void ActionRows::open(const Title& title, Draft& draft) {
    if (outline_.goes_on(title.text)) {
        put_outside(OutsideKind::heading, title.text, title.place, draft);
        return;
    }
    flush_row(draft);
    outline_.open(title, draft);
}

void ActionRows::close(Draft& draft) {
    flush_row(draft);
    outline_.close(draft);
}

}  // namespace actionplan
