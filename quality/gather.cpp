#include "quality/gather.h"

#include <algorithm>

#include "quality/plain_text.h"

namespace actionplan {

namespace {

template <typename Entry>
void keep(std::vector<Entry>& kept, const std::vector<Entry>& entries) {
    for (const Entry& entry : entries) {
        if (kept.size() >= AuditState::most_kept) return;
        kept.push_back(entry);
    }
}

void gather_sections(AuditState& state, const std::vector<Section>& sections) {
    for (const Section& section : sections) {
        if (state.sections.size() >= AuditState::most_kept) return;
        state.section_index.emplace(section.id, state.sections.size());
        state.sections.push_back(section);
    }
}

void gather_tables(AuditState& state, const std::vector<Columns>& tables) {
    for (const Columns& table : tables) {
        if (!state.tables.empty() && state.tables.back().headings == table.headings) continue;
        if (state.tables.size() < AuditState::most_kept) state.tables.push_back(table);
    }
}

// Outside the rows there is no action to name; the place is enough.
Action at_place(const Place& place) {
    Action nowhere;
    nowhere.place = place;
    return nowhere;
}

void gather_outside(AuditState& state, const OutsideText& outside) {
    if (outside.kind == OutsideTextKind::table) {
        if (state.table_text++ == 0) {
            state.table_place = outside.place;
            state.table_words = outside.text;
        }
    }
    const TextSigns signs = signs_of(outside.text);
    if (signs.at_sign) {
        const std::string_view email = email_in(outside.text);
        if (!email.empty()) state.personal_outside.add(email, "", at_place(outside.place));
    }
    if (signs.many_figures) {
        const std::string_view telephone = telephone_in(outside.text);
        if (!telephone.empty()) state.personal_outside.add(telephone, "", at_place(outside.place));
    }
}

void add_signs(TextSigns& signs, const TextSigns& more) {
    signs.capitals |= more.capitals;
    signs.at_sign |= more.at_sign;
    signs.many_figures |= more.many_figures;
    signs.mark_up |= more.mark_up;
    signs.lost_character |= more.lost_character;
    signs.brackets_open |= more.brackets_open;
}

void gather_blocks(AuditState& state, std::string_view field, const std::vector<TextBlock>& blocks,
                   const Action& action) {
    for (const TextBlock& block : blocks) {
        const TextSigns signs = signs_of(block.text);
        add_signs(state.signs, signs);
        if (!signs.capitals) continue;
        for (const std::string_view word : abbreviations_in(block.text)) {
            state.abbreviations.add(word, field, action);
        }
    }
}

void gather_bodies(AuditState& state, const ActionFacts& facts) {
    if (!facts.action.lead) return;
    for (const Organisation& body : facts.action.lead->organisations) {
        if (!body.identifier) continue;
        if (state.names_of_body.size() >= AuditState::most_kept) return;
        std::vector<UsedName>& names =
            state.names_of_body[body.identifier->scheme + body.identifier->id];
        const std::string folded = folded_ascii(body.text);
        const auto known = std::find_if(names.begin(), names.end(), [&](const UsedName& name) {
            return folded_ascii(name.text) == folded;
        });
        if (known != names.end()) {
            ++known->uses;
        } else {
            names.push_back({
                body.text, "lead", {facts.action.id, facts.action.place},
                  1
            });
        }
    }
}

void gather_number(AuditState& state, const ActionFacts& facts) {
    const Section* const section = state.section_of(facts.action);
    state.last_fit = state.numbers.add(facts.action, section != nullptr && section->number
                                                         ? std::string_view(*section->number)
                                                         : std::string_view());
    if (!facts.action.number) return;
    constexpr std::size_t most_forms = 100;
    std::string form = number_form(*facts.action.number);
    const bool known = std::any_of(state.number_forms.begin(), state.number_forms.end(),
                                   [&](const UsedName& one) { return one.text == form; });
    if (known || state.number_forms.size() >= most_forms) return;
    state.number_forms.push_back({std::move(form), *facts.action.number, {}, 1});
}

void gather_links(AuditState& state, const ActionFacts& facts) {
    for (const Link& link : facts.action.links) {
        ++state.linked;
        if (link.id || state.links.size() >= AuditState::most_kept) continue;
        state.links.push_back({
            link, {facts.action.id, facts.action.place}
        });
    }
}

}  // namespace

void gather_part(AuditState& state, const Plan& part) {
    gather_sections(state, part.sections);
    gather_tables(state, part.columns);
    keep(state.glossary, part.glossary);
    keep(state.legend, part.legend);
    for (const OutsideText& outside : part.outside) gather_outside(state, outside);
}

void gather_action(AuditState& state, const ActionFacts& facts) {
    const Action& action = facts.action;
    ++state.actions;
    state.signs = {};
    for (std::size_t i = 0; i < field_count; ++i) {
        const auto name = static_cast<CellName>(i);
        if (facts.state(name) != CellState::absent) state.has_column.at(i) = true;
        const CellText* const cell = cell_text(action, name);
        if (cell != nullptr && !cell->repeated)
            gather_blocks(state, key_of(name), cell->blocks, action);
    }
    for (const OtherCell& cell : action.other) gather_blocks(state, "other", cell.blocks, action);
    if (action.section && state.sections_with_actions.size() < AuditState::most_kept) {
        state.sections_with_actions.insert(*action.section);
    }
    if (action.rag && action.rag->value) {
        state.colours.add(
            action.rag->text.empty() ? action.rag->fill.value_or("") : action.rag->text, "rag",
            action);
    }
    gather_bodies(state, facts);
    gather_number(state, facts);
    gather_links(state, facts);
}

}  // namespace actionplan
