#include "engine/plan_words.h"

namespace actionplan {

namespace {

void add(WordTally& tally, const std::optional<std::string>& text) {
    if (text) tally.add(*text);
}

void add(WordTally& tally, const CellText& cell) {
    if (cell.repeated) return;
    for (const TextBlock& block : cell.blocks) tally.add(block.text);
}

template <typename Cell>
void add(WordTally& tally, const std::optional<Cell>& cell) {
    if (cell) add(tally, *cell);
}

void add(WordTally& tally, const Action& action) {
    if (!action.number_repeated) add(tally, action.number);
    add(tally, action.action);
    add(tally, action.timescale);
    add(tally, action.lead);
    add(tally, action.outcomes);
    add(tally, action.progress);
    if (action.rag && !action.rag->repeated) tally.add(action.rag->text);
    for (const OtherCell& other : action.other) add(tally, static_cast<const CellText&>(other));
}

void add(WordTally& tally, const Section& section) {
    add(tally, section.label);
    add(tally, section.number);
    tally.add(section.title);
    for (const std::string& subsection : section.subsections) tally.add(subsection);
}

void add(WordTally& tally, const Columns& columns) {
    for (const ColumnHeading& heading : columns.headings) {
        tally.add(heading.text);
        add(tally, heading.group);
    }
}

}  // namespace

void add_words(WordTally& tally, const Plan& part) {
    for (const Section& section : part.sections) add(tally, section);
    for (const Columns& columns : part.columns) add(tally, columns);
    for (const Action& action : part.actions) add(tally, action);
    for (const GlossaryEntry& entry : part.glossary) {
        tally.add(entry.abbreviation);
        tally.add(entry.expansion);
    }
    for (const LegendEntry& entry : part.legend) {
        tally.add(entry.text);
        tally.add(entry.meaning);
    }
    for (const OutsideText& text : part.outside) tally.add(text.text);
}

}  // namespace actionplan
