#include "quality/action_facts.h"

#include <algorithm>

#include "quality/edtf_day.h"

namespace actionplan {

namespace {

CellFacts facts_of(const CellText* cell) {
    CellFacts facts;
    if (cell == nullptr) return facts;
    facts.repeated = cell->repeated;
    const bool said = std::any_of(cell->blocks.begin(), cell->blocks.end(),
                                  [](const TextBlock& block) { return !block.text.empty(); });
    facts.state = said ? CellState::filled : CellState::empty;
    if (cell->blocks.size() != 1) return facts;
    facts.placeholder = placeholder_of(cell->blocks.front().text);
    if (facts.placeholder) facts.state = CellState::placeholder;
    return facts;
}

// "TBC" is a body where the plan's key or the register says so.
CellFacts facts_of_lead(const std::optional<Lead>& lead) {
    CellFacts facts = facts_of(lead ? &*lead : nullptr);
    const bool known = lead && std::any_of(lead->organisations.begin(), lead->organisations.end(),
                                           [](const Organisation& body) {
                                               return body.matched_by != MatchedBy::none;
                                           });
    if (facts.state == CellState::placeholder && known) {
        facts.state = CellState::filled;
        facts.placeholder.reset();
    }
    return facts;
}

CellFacts facts_of_rag(const std::optional<Rag>& rag) {
    CellFacts facts;
    if (!rag) return facts;
    facts.repeated = rag->repeated;
    facts.state = CellState::filled;
    if (rag->value) return facts;
    facts.placeholder = placeholder_of(rag->text);
    if (facts.placeholder) facts.state = CellState::placeholder;
    if (rag->text.empty()) facts.state = CellState::empty;
    return facts;
}

// The last of the days by which it is to be done; nothing when one of them is open.
std::string last_day_of(const std::optional<Timescale>& timescale) {
    std::string last;
    if (!timescale) return last;
    for (const ActionDate& date : timescale->dates) {
        switch (date.kind) {
            case DateKind::date:
            case DateKind::by:
            case DateKind::interval:
                if (!date.latest) return {};
                last = std::max(last, *date.latest);
                break;
            case DateKind::complete:
                break;
            case DateKind::from:
            case DateKind::ongoing:
            case DateKind::recurring:
            case DateKind::by_exception:
            case DateKind::relative:
            case DateKind::unknown:
                return {};
        }
    }
    return last;
}

std::string revised_day_of(const std::optional<Progress>& progress) {
    std::string last;
    if (!progress) return last;
    for (const RevisedDate& date : progress->revised)
        last = std::max(last, last_day_of_edtf(date.edtf));
    return last;
}

}  // namespace

const CellText* cell_text(const Action& action, CellName field) {
    switch (field) {
        case CellName::action:
            return &action.action;
        case CellName::timescale:
            return action.timescale ? &*action.timescale : nullptr;
        case CellName::lead:
            return action.lead ? &*action.lead : nullptr;
        case CellName::outcomes:
            return action.outcomes ? &*action.outcomes : nullptr;
        case CellName::progress:
            return action.progress ? &*action.progress : nullptr;
        case CellName::rag:
            return nullptr;
    }
    return nullptr;
}

std::string_view quoted_words(const CellText& cell) {
    for (const TextBlock& block : cell.blocks) {
        if (!block.text.empty()) return block.text;
    }
    return {};
}

ActionFacts::ActionFacts(const Action& of)
    : action(of),
      cells{facts_of(&of.action),
            facts_of(cell_text(of, CellName::timescale)),
            facts_of_lead(of.lead),
            facts_of(cell_text(of, CellName::outcomes)),
            facts_of(cell_text(of, CellName::progress)),
            facts_of_rag(of.rag)},
      last_day(last_day_of(of.timescale)),
      revised_day(revised_day_of(of.progress)) {}

}  // namespace actionplan
