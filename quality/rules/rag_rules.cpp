#include <algorithm>
#include <array>

#include "quality/action_facts.h"
#include "quality/audit_state.h"
#include "quality/plain_text.h"
#include "quality/rules/note_check.h"
#include "quality/rules/rule_lists.h"
#include "quality/verdict.h"
#include "schema/vocabulary.h"

namespace actionplan {

namespace {

// What a colour means is local: where the plan's own legend says that the colour stands for the state, all is well.
bool legend_says(const Rag& rag, std::initializer_list<std::string_view> words) {
    return rag.meaning && std::any_of(words.begin(), words.end(), [&](std::string_view word) {
               return has_folded(*rag.meaning, word);
           });
}

const Rag* rated(const ActionFacts& facts, State state) {
    const Action& action = facts.action;
    const bool both =
        action.rag && action.rag->value && action.progress && action.progress->state == state;
    return both ? &*action.rag : nullptr;
}

std::string both_cells(const ActionFacts& facts, const Rag& rag) {
    const std::string colour = rag.text.empty() ? std::string(to_text(*rag.value)) : rag.text;
    const std::vector<TextBlock>& blocks = facts.action.progress->blocks;
    return colour + "; " + (blocks.empty() ? "" : blocks.back().text);
}

void complete_but_not_green(const ActionFacts& facts, AuditState& /*state*/, Verdict& verdict) {
    const Rag* const rag = rated(facts, State::complete);
    if (rag == nullptr) return;
    verdict.look();
    const bool open = rag->value == RagValue::red || rag->value == RagValue::amber;
    if (open && !legend_says(*rag, {"complete", "achieved", "done"}))
        verdict.fail("rag", both_cells(facts, *rag));
}

void withdrawn_but_rated(const ActionFacts& facts, AuditState& /*state*/, Verdict& verdict) {
    const Rag* const rag = rated(facts, State::withdrawn);
    if (rag == nullptr) return;
    verdict.look();
    const bool open = rag->value == RagValue::red || rag->value == RagValue::amber;
    if (open && !legend_says(*rag, {"withdrawn", "removed", "cancelled", "no longer", "stopped"})) {
        verdict.fail("rag", both_cells(facts, *rag));
    }
}

void green_but_withdrawn(const ActionFacts& facts, AuditState& /*state*/, Verdict& verdict) {
    const Rag* const rag = rated(facts, State::withdrawn);
    if (rag == nullptr) return;
    verdict.look();
    if (rag->value == RagValue::green &&
        !legend_says(*rag, {"withdrawn", "removed", "superseded", "no longer"})) {
        verdict.fail("rag", both_cells(facts, *rag));
    }
}

void green_but_slipped(const ActionFacts& facts, AuditState& /*state*/, Verdict& verdict) {
    const Rag* const rag = rated(facts, State::in_progress);
    if (rag == nullptr || facts.last_day.empty()) return;
    verdict.look();
    if (rag->value != RagValue::green || facts.revised_day <= facts.last_day) return;
    verdict.fail("rag", rag->text.empty() ? "green" : rag->text,
                 "The action is rated green though its date has moved to " +
                     facts.action.progress->revised.back().text + ".");
}

void done_but_unstarted(const ActionFacts& facts, AuditState& /*state*/, Verdict& verdict) {
    const Rag* const rag = rated(facts, State::not_started);
    if (rag == nullptr) return;
    verdict.look();
    const bool good = rag->value == RagValue::blue;
    if (good && !legend_says(*rag, {"not started", "not yet"}))
        verdict.fail("rag", both_cells(facts, *rag));
}

void not_in_legend(const ActionFacts& facts, AuditState& state, Verdict& verdict) {
    const Action& action = facts.action;
    if (!action.rag || !action.rag->value || state.legend.empty()) return;
    verdict.look();
    const bool known =
        std::any_of(state.legend.begin(), state.legend.end(),
                    [&](const LegendEntry& entry) { return entry.value == action.rag->value; });
    if (!known && !action.rag->meaning)
        verdict.fail("rag", action.rag->text.empty() ? to_text(*action.rag->value)
                                                     : std::string_view(action.rag->text));
}

void unknown_rag(const ActionFacts& facts, AuditState& /*state*/, Verdict& verdict) {
    if (facts.state(CellName::rag) != CellState::filled) return;
    verdict.look();
    if (!facts.action.rag->value) verdict.fail("rag", facts.action.rag->text);
}

// The rows are sentences: several fields on a line read best.
// clang-format off
constexpr std::array rules{
    QualityRule{
        .code = "AP330", .title = "Complete, and rated red or amber",
        .dimension = Dimension::consistency, .severity = Severity::warning,
        .counted = "complete actions with a RAG",
        .message = "The progress says complete, and the RAG says otherwise.",
        .advice = "Correct the rating, or say what is still to be done.",
        .on_action = complete_but_not_green,
    },
    QualityRule{
        .code = "AP331", .title = "Withdrawn, and rated red or amber",
        .dimension = Dimension::consistency, .severity = Severity::warning,
        .counted = "withdrawn actions with a RAG",
        .message = "The action was withdrawn and still counts as one that is late or at risk.",
        .advice = "Rate withdrawn actions apart, for example grey, and explain it in the key.",
        .on_action = withdrawn_but_rated,
    },
    QualityRule{
        .code = "AP332", .title = "Withdrawn, and rated green",
        .dimension = Dimension::consistency, .severity = Severity::warning,
        .counted = "withdrawn actions with a RAG",
        .message = "The action was withdrawn or superseded and counts as one that goes well.",
        .advice = "Rate withdrawn actions apart, for example grey, and explain it in the key.",
        .on_action = green_but_withdrawn,
    },
    QualityRule{
        .code = "AP333", .title = "Slipped, and rated green",
        .dimension = Dimension::consistency, .severity = Severity::warning,
        .counted = "actions in progress with a RAG and a date",
        .message = "The action is rated green though its date has moved.",
        .advice = "Rate what has slipped amber or red, or change the timescale as well.",
        .on_action = green_but_slipped,
    },
    QualityRule{
        .code = "AP334", .title = "Not started, and rated complete",
        .dimension = Dimension::consistency, .severity = Severity::warning,
        .counted = "actions not started with a RAG",
        .message = "The progress says that nothing has begun, and the colour stands for complete.",
        .advice = "Correct the rating or the progress.",
        .on_action = done_but_unstarted,
    },
    QualityRule{
        .code = "AP335", .title = "RAG word against its colour",
        .dimension = Dimension::consistency, .severity = Severity::error,
        .counted = "actions",
        .message = "The word in the RAG cell and the colour of the cell differ.",
        .advice = "Correct the one that is wrong.",
        .on_action = has_note<NoteKind::word_against_fill>,
    },
    QualityRule{
        .code = "AP336", .title = "Colour not in the plan's key",
        .dimension = Dimension::consistency, .severity = Severity::warning,
        .counted = "actions with a RAG, in plans with a key of colours",
        .message = "The plan's own key of colours does not explain this one.",
        .advice = "Add the colour to the key.",
        .on_action = not_in_legend,
    },
    QualityRule{
        .code = "AP337", .title = "RAG of unknown meaning",
        .dimension = Dimension::validity, .severity = Severity::warning,
        .counted = "actions with a RAG",
        .message = "The words in the RAG cell name no colour.",
        .advice = "Use the colours that the plan's key explains.",
        .on_action = unknown_rag,
    },
};
// clang-format on

}  // namespace

std::span<const QualityRule> rag_rules() { return rules; }

}  // namespace actionplan
