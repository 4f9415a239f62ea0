#include "parse/parser.h"

#include <algorithm>
#include <deque>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "extract/utf8.h"
#include "parse/document_tables.h"
#include "parse/fold.h"
#include "parse/heading_chains.h"
#include "parse/headings.h"
#include "parse/key_table.h"
#include "parse/numbered_actions.h"
#include "parse/outline.h"
#include "parse/plan_legend.h"
#include "parse/plan_title.h"
#include "parse/row_builder.h"
#include "parse/section_title.h"
#include "parse/stitch.h"
#include "parse/table_reading.h"

namespace actionplan {

namespace {

constexpr std::size_t most_waiting = 64;  // paragraphs that may yet turn out to stand above a table

OutsideKind kind_of(Role role) {
    switch (role) {
        case Role::body:
            return OutsideKind::note;
        case Role::page_header:
            return OutsideKind::page_header;
        case Role::page_footer:
            return OutsideKind::page_footer;
        case Role::footnote:
            return OutsideKind::footnote;
        case Role::endnote:
            return OutsideKind::endnote;
        case Role::comment:
            return OutsideKind::comment;
        case Role::text_box:
            return OutsideKind::text_box;
        case Role::caption:
            return OutsideKind::caption;
        case Role::furniture:
            return OutsideKind::furniture;
    }
    return OutsideKind::note;
}

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

DraftRow row_of(const ResolvedRow& row, const Segment& segment, bool take) {
    DraftRow built = built_row(row, segment.headings, take);
    if (segment.number_in_action) part_number(built);
    return built;
}

}  // namespace

struct Parser::State {
    explicit State(const HeadingVocabulary& vocabulary) : vocabulary_(vocabulary) {}

    void take(Document part, Draft& draft);

 private:
    void add_paragraph(Paragraph paragraph, Draft& draft);
    void add_key_table(TableReading& reading, Draft& draft);
    void add_other_rows(TableReading& reading, const Segment& segment, Draft& draft);
    void add_action_table(TableReading& reading, Draft& draft);
    void add_header(const TableReading& reading, const Segment& segment, Draft& draft);
    void add_row(const TableReading& reading, const Segment& segment, std::size_t at, Draft& draft);
    bool add_text_row(const ResolvedRow& row, const Segment& segment, std::size_t at,
                      const TableReading& reading, Draft& draft);
    void add_band(const TableReading& reading, const Segment& segment, std::size_t at,
                  Draft& draft);
    void open_title_beside(const ResolvedRow& row, Draft& draft);
    void add_values(DraftRow row, Break before, const Segment& segment, Draft& draft);
    bool adds_update(const std::string& text, const ResolvedCell& band);
    bool adds_rest(const ResolvedRow& row, const Segment& segment);
    void open_titles_above(Draft& draft);
    OutsideKind text_kind() const {
        return in_actions_ ? OutsideKind::note : OutsideKind::preamble;
    }
    void put_outside(OutsideKind kind, std::string text, const Place& place, Draft& draft) const;
    void put_waiting(std::size_t keep, Draft& draft);
    void flush_row(Draft& draft);

    const HeadingVocabulary& vocabulary_;
    ColumnMemory memory_;
    Outline outline_;
    HeadingLevels levels_;
    std::optional<int> section_level_;
    HeadingChain chain_;                        // headings above what is read now
    std::deque<Paragraph> waiting_;             // paragraphs since the last table of actions
    std::optional<DraftRow> row_;               // the last row, which the next may go on
    std::vector<DraftHeading> printed_;         // the header row printed last
    std::vector<DraftHeading> printed_before_;  // and the one before that
    std::uint64_t tables_ = 0;
    PlanLegend legend_;
    bool in_actions_ = false;     // a table of actions has begun
    bool records_ = false;        // and was made of records
    bool glossary_open_ = false;  // a heading has announced a list of abbreviations
    bool title_found_ = false;
};

void Parser::State::put_outside(OutsideKind kind, std::string text, const Place& place,
                                Draft& draft) const {
    if (!text.empty()) draft.outside.push_back({kind, std::move(text), place});
}

// What waited above no table is text of its own.
void Parser::State::put_waiting(std::size_t keep, Draft& draft) {
    while (waiting_.size() > keep) {
        Paragraph& paragraph = waiting_.front();
        OutsideKind kind = text_kind();
        if (levels_.level_of(paragraph)) kind = OutsideKind::heading;
        put_outside(kind, std::move(paragraph.text), paragraph.place, draft);
        waiting_.pop_front();
    }
}

void Parser::State::flush_row(Draft& draft) {
    if (!row_) return;
    std::erase_if(row_->others, [](const DraftOther& other) {
        return other.heading.empty() && other.cell.paragraphs.empty();
    });
    draft.rows.push_back(std::move(*row_));
    row_.reset();
}

void Parser::State::add_paragraph(Paragraph paragraph, Draft& draft) {
    if (paragraph.role != Role::body) {
        put_outside(kind_of(paragraph.role), std::move(paragraph.text), paragraph.place, draft);
        return;
    }
    if (legend_.take_line(paragraph, draft)) {
        if (paragraph.text.empty()) return;
        paragraph.list_level = 1;  // what announces a key of colours is no heading
    }
    if (glossary_open_) {
        if (auto entry = glossary_entry(paragraph)) {
            draft.glossary.push_back(std::move(*entry));
            return;
        }
    }
    glossary_open_ = announces_key(paragraph.text) || (glossary_open_ && paragraph.text.size() < 4);
    waiting_.push_back(std::move(paragraph));
    put_waiting(most_waiting, draft);
}

void Parser::State::add_key_table(TableReading& reading, Draft& draft) {
    put_waiting(0, draft);
    for (const ResolvedRow& row : reading.grid) {
        const Cell* const term = row.cells[0].cell;
        const Cell* const expansion = row.cells[1].cell;
        const bool pair = term != nullptr && expansion != nullptr && term != expansion &&
                          has_text(*term) && has_text(*expansion) && !row.cells[0].repeated;
        if (!pair || (announces_key(text_of(*term)) && &row == reading.grid.data())) {
            put_outside(OutsideKind::heading, row_text(row), row.row->place, draft);
            continue;
        }
        draft.glossary.push_back({text_of(*term), text_of(*expansion), row.row->place});
    }
}

void Parser::State::add_other_rows(TableReading& reading, const Segment& segment, Draft& draft) {
    for (std::size_t at = segment.first; at < segment.behind; ++at) {
        const ResolvedRow& row = reading.grid[at];
        put_outside(OutsideKind::table, row_text(row), row.row->place, draft);
    }
}

void Parser::State::add_header(const TableReading& reading, const Segment& segment, Draft& draft) {
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
    if (records_)
        std::erase_if(draft.columns.back().headings,
                      [](const DraftHeading& heading) { return heading.text.empty(); });
}

// A band that reports on the row above it, in a plan that has no column for progress.
bool Parser::State::adds_update(const std::string& text, const ResolvedCell& band) {
    if (!row_ || !is_update(text)) return false;
    std::optional<DraftCell>& progress = (*row_)[Field::progress];
    if (progress && !progress->paragraphs.empty()) return false;
    progress = cell_of(*band.cell, false);
    row_->place = joined(row_->place, band.cell->place);
    return true;
}

// A text alone in one column of a new page that ends the sentence of the row above, and so is no band.
bool Parser::State::adds_rest(const ResolvedRow& row, const Segment& segment) {
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

void Parser::State::add_band(const TableReading& reading, const Segment& segment, std::size_t at,
                             Draft& draft) {
    const ResolvedRow& row = reading.grid[at];
    const ResolvedCell* const single = single_cell(row);
    const ResolvedCell& band = single == nullptr ? *titled_cell(row) : *single;
    const std::string text = text_of(*band.cell);
    if (single != nullptr && (adds_update(text, band) || adds_rest(row, segment))) return;
    flush_row(draft);
    for (const ResolvedCell& other : row.cells) {
        const bool beside = other.cell != nullptr && !other.covered && other.cell != band.cell;
        if (beside) put_outside(OutsideKind::note, text_of(*other.cell), other.cell->place, draft);
    }
    if (!looks_like_title(text)) {
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

// A row whose only text stands in the action column: a lead-in, a title, or the rest of the row above. False: an action.
bool Parser::State::add_text_row(const ResolvedRow& row, const Segment& segment, std::size_t at,
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

void Parser::State::add_values(DraftRow row, Break before, const Segment& segment, Draft& draft) {
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

void Parser::State::add_row(const TableReading& reading, const Segment& segment, std::size_t at,
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
        case RowKind::values:
            break;
    }
    if (says_headings(row, segment.headings) || says_headings(row, printed_before_)) {
        put_outside(OutsideKind::repeated_header, row_text(row), row.row->place, draft);
        return;
    }
    if (add_text_row(row, segment, at, reading, draft)) return;
    if (segment.titled) open_title_beside(row, draft);
    DraftRow built = row_of(row, segment, true);
    if (segment.titled) built.others.erase(built.others.begin());
    add_values(std::move(built), row.row->before, segment, draft);
}

// A title beside its rows opens a section where it begins, and is no cell of theirs.
void Parser::State::open_title_beside(const ResolvedRow& row, Draft& draft) {
    const ResolvedCell& first = row.cells.front();
    if (first.repeated) return;
    flush_row(draft);
    Title title;
    title.text = text_of(*first.cell);
    title.place = first.cell->place;
    title.fill = first.cell->fill;
    outline_.open(title, draft);
}

// Paragraphs above a table that are headings of the levels of sections and below open those; the rest is text.
void Parser::State::open_titles_above(Draft& draft) {
    const std::size_t none = waiting_.size();
    std::size_t section = none;
    std::size_t subsection = none;
    for (std::size_t at = 0; section_level_ && at < waiting_.size(); ++at) {
        const auto level = levels_.level_of(waiting_[at]);
        if (!level || *level < *section_level_) continue;
        if (*level == *section_level_) {
            section = at;
            subsection = none;
        } else if (HeadingLevels::is_marked(*level)) {
            subsection = at;
        }
    }
    for (std::size_t at = 0; !waiting_.empty(); ++at) {
        Paragraph paragraph = std::move(waiting_.front());
        waiting_.pop_front();
        if (at == section || at == subsection) {
            Title title{paragraph.text, paragraph.place, std::nullopt, paragraph.bold, false,
                        true,           at == subsection};
            flush_row(draft);
            outline_.open(title, draft);
            continue;
        }
        OutsideKind kind = text_kind();
        if (levels_.level_of(paragraph)) kind = OutsideKind::heading;
        put_outside(kind, std::move(paragraph.text), paragraph.place, draft);
    }
}

void Parser::State::add_action_table(TableReading& reading, Draft& draft) {
    const bool first_is_actions = reading.segments.front().actions || reading.segments.size() > 1;
    if (first_is_actions) open_titles_above(draft);
    ++tables_;
    for (const Segment& segment : reading.segments) {
        if (!segment.actions) {
            const bool only_bands = value_rows(reading, segment).empty() && !segment.header;
            if (!only_bands) {
                flush_row(draft);
                add_other_rows(reading, segment, draft);
                continue;
            }
        }
        in_actions_ = true;
        for (std::size_t at = segment.first; at < segment.behind; ++at)
            add_row(reading, segment, at, draft);
    }
}

void Parser::State::take(Document part, Draft& draft) {
    auto [readings, of_records] =
        read_tables(part.blocks, memory_, !in_actions_ || records_, vocabulary_);
    records_ = records_ || of_records;
    levels_ = HeadingLevels(part.blocks);
    const std::vector<HeadingChain> chains = chains_of(part.blocks, readings, levels_, chain_);
    if (const auto level = section_level(chains); level || !section_level_) section_level_ = level;
    if (!title_found_) draft.title = plan_title(part.blocks, readings);
    title_found_ = true;

    std::size_t table = 0;
    for (std::size_t at = 0; at < part.blocks.size(); ++at) {
        if (auto* const paragraph = std::get_if<Paragraph>(&part.blocks[at])) {
            const std::string_view above =
                waiting_.empty() ? "" : std::string_view(waiting_.back().text);
            const std::size_t taken =
                legend_.take_lines(std::span<const Block>(part.blocks).subspan(at), above, draft);
            if (taken == 0) add_paragraph(std::move(*paragraph), draft);
            at += taken == 0 ? 0 : taken - 1;
            continue;
        }
        TableReading& reading = readings[table++];
        glossary_open_ = false;
        legend_.take_headings(reading.keys_in_headings, draft);
        if (reading.actions) {
            add_action_table(reading, draft);
        } else if (reading.legend) {
            put_waiting(0, draft);
            legend_.take_table(*reading.legend, reading.grid, draft);
        } else if (reading.key) {
            add_key_table(reading, draft);
        } else {
            for (const Segment& segment : reading.segments) add_other_rows(reading, segment, draft);
        }
    }
    if (part.last) {
        flush_row(draft);
        put_waiting(0, draft);
        outline_.close(draft);
    }
}

Parser::Parser(const HeadingVocabulary& vocabulary) : state_(std::make_unique<State>(vocabulary)) {}
Parser::Parser(Parser&&) noexcept = default;
Parser& Parser::operator=(Parser&&) noexcept = default;
Parser::~Parser() = default;

Draft Parser::take(Document part) {
    Draft draft;
    state_->take(std::move(part), draft);
    return draft;
}

Draft parse(Document document) {
    document.last = true;
    return Parser().take(std::move(document));
}

}  // namespace actionplan
