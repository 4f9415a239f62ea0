#include "parse/parser.h"

#include <optional>
#include <span>
#include <utility>

#include "parse/action_rows.h"
#include "parse/document_tables.h"
#include "parse/heading_chains.h"
#include "parse/headings.h"
#include "parse/lettered_titles.h"
#include "parse/outside.h"
#include "parse/plan_glossary.h"
#include "parse/plan_legend.h"
#include "parse/plan_title.h"
#include "parse/table_reading.h"
#include "parse/text_above.h"

namespace actionplan {

struct Parser::State {
    explicit State(const HeadingVocabulary& vocabulary) : vocabulary_(vocabulary) {}

    void take(Document part, Draft& draft);

 private:
    std::vector<TableReading> read_part(Document& part, Draft& draft);
    std::size_t add_paragraphs(std::span<Block> blocks, Draft& draft);
    void add_paragraph(Paragraph paragraph, Draft& draft);
    void add_table(const TableReading& reading, Draft& draft);
    void add_action_table(const TableReading& reading, Draft& draft);
    OutsideKind text_kind() const {
        return rows_.begun() ? OutsideKind::note : OutsideKind::preamble;
    }

    const HeadingVocabulary& vocabulary_;
    ColumnMemory memory_;
    HeadingChain chain_;  // headings above what is read now
    TextAbove above_;     // paragraphs since the last table of actions
    ActionRows rows_;
    PlanLegend legend_;
    PlanGlossary glossary_;
    bool records_ = false;  // the actions are records, which were made tables
    bool title_found_ = false;
};

// What the tables of the part are, and what its headings are to them.
std::vector<TableReading> Parser::State::read_part(Document& part, Draft& draft) {
    auto [readings, of_records] =
        read_tables(part.blocks, memory_, !rows_.begun() || records_, vocabulary_);
    records_ = records_ || of_records;
    const HeadingLevels levels(part.blocks);
    const std::vector<HeadingChain> chains = chains_of(part.blocks, readings, levels, chain_);
    above_.set_levels(levels, section_level(chains));
    if (!title_found_) {
        draft.title = plan_title(part.blocks, readings);
        rows_.set_plan_title(draft.title);
        title_found_ = true;
    }
    return std::move(readings);
}

void Parser::State::add_paragraph(Paragraph paragraph, Draft& draft) {
    if (paragraph.role != Role::body && !above_.heads(paragraph)) {
        if (glossary_.take_spelt_out(paragraph, draft)) return;
        put_outside(outside_kind_of(paragraph.role), std::move(paragraph.text), paragraph.place,
                    draft);
        return;
    }
    if (legend_.take_line(paragraph, draft)) {
        if (paragraph.text.empty()) return;
        paragraph.list_level = 1;  // what announces a key of colours is no heading
    }
    if (glossary_.take_line(paragraph, draft)) return;
    above_.add(std::move(paragraph), text_kind(), draft);
}

// Gives how many blocks from the first, a paragraph, on it took: a key of colours may be several.
std::size_t Parser::State::add_paragraphs(std::span<Block> blocks, Draft& draft) {
    const std::size_t taken = legend_.take_lines(blocks, above_.last_words(), draft);
    if (taken > 0) return taken;
    add_paragraph(std::move(std::get<Paragraph>(blocks.front())), draft);
    return 1;
}

void Parser::State::add_action_table(const TableReading& reading, Draft& draft) {
    const bool first_is_actions = reading.segments.front().actions || reading.segments.size() > 1;
    if (first_is_actions)
        above_.open_titles(rows_, begins_under_a_band(reading), text_kind(), draft);
    rows_.add_table(reading, records_, draft);
}

void Parser::State::add_table(const TableReading& reading, Draft& draft) {
    glossary_.end_list();
    legend_.take_headings(reading.keys_in_headings, draft);
    if (reading.actions) {
        add_action_table(reading, draft);
    } else if (reading.legend) {
        above_.put_outside_all(text_kind(), draft);
        legend_.take_table(*reading.legend, reading.grid, draft);
    } else if (reading.key) {
        above_.put_outside_all(text_kind(), draft);
        glossary_.take_table(reading.grid, draft);
    } else {
        for (const Segment& segment : reading.segments) put_rows_outside(reading, segment, draft);
    }
}

void Parser::State::take(Document part, Draft& draft) {
    const std::vector<TableReading> readings = read_part(part, draft);
    std::size_t table = 0;
    for (std::size_t at = 0; at < part.blocks.size();) {
        if (std::holds_alternative<Paragraph>(part.blocks[at])) {
            at += add_paragraphs(std::span(part.blocks).subspan(at), draft);
        } else {
            add_table(readings[table++], draft);
            ++at;
        }
    }
    if (part.last) {
        above_.put_outside_all(text_kind(), draft);
        rows_.close(draft);
    }
    number_by_letters(draft.sections);
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
