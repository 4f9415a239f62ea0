#include <algorithm>
#include <array>

#include "quality/action_facts.h"
#include "quality/audit_state.h"
#include "quality/plain_text.h"
#include "quality/rules/rule_lists.h"
#include "quality/unfinished_text.h"
#include "quality/verdict.h"

namespace actionplan {

namespace {

void no_actions(AuditState& state, Verdict& verdict) {
    verdict.look();
    if (state.actions == 0) verdict.fail_at({}, "", "");
}

// A column that is missing counts against the score as empty cells do; the finding about it is another rule's.
template <CellName Name>
void needs_words(const ActionFacts& facts, AuditState& /*state*/, Verdict& verdict) {
    verdict.look();
    if (facts.state(Name) == CellState::absent) verdict.miss();
    if (facts.state(Name) == CellState::empty) {
        verdict.fail(key_of(Name), quoted_words(facts.action.action));
    }
}

// Only where the plan has the column.
template <CellName Name>
void wants_words(const ActionFacts& facts, AuditState& /*state*/, Verdict& verdict) {
    if (facts.state(Name) == CellState::absent) return;
    verdict.look();
    if (facts.state(Name) == CellState::empty) {
        verdict.fail(key_of(Name), quoted_words(facts.action.action));
    }
}

template <CellName Name>
void needs_column(AuditState& state, Verdict& verdict) {
    verdict.look();
    if (!state.has_column.at(static_cast<std::size_t>(Name))) verdict.fail_at({}, key_of(Name), "");
}

void needs_standing(const ActionFacts& facts, AuditState& /*state*/, Verdict& verdict) {
    verdict.look();
    const bool none = facts.state(CellName::progress) == CellState::absent &&
                      facts.state(CellName::rag) == CellState::absent;
    if (none) verdict.miss();
}

void tells_standing(AuditState& state, Verdict& verdict) {
    const bool progress = state.has_column.at(static_cast<std::size_t>(CellName::progress));
    const bool rag = state.has_column.at(static_cast<std::size_t>(CellName::rag));
    verdict.look();
    if (!progress && !rag) verdict.fail_at({}, "progress", "");
}

template <CellName Name>
void no_placeholder(const ActionFacts& facts, AuditState& /*state*/, Verdict& verdict) {
    if (!facts.has_words(Name)) return;
    verdict.look();
    const auto placeholder = facts.cell(Name).placeholder;
    if (!placeholder || facts.cell(Name).repeated) return;
    // "Ongoing" and "All" are what they say; each has a rule of its own where it matters.
    if (*placeholder == Placeholder::to_come || *placeholder == Placeholder::nothing) {
        const CellText* const cell = cell_text(facts.action, Name);
        verdict.fail(key_of(Name), cell != nullptr ? quoted_words(*cell) : facts.action.rag->text);
    }
}

void lead_is_everyone(const ActionFacts& facts, AuditState& /*state*/, Verdict& verdict) {
    if (!facts.has_words(CellName::lead)) return;
    verdict.look();
    if (facts.cell(CellName::lead).placeholder == Placeholder::everyone) {
        verdict.fail("lead", quoted_words(*facts.action.lead));
        return;
    }
    const std::string_view words = quoted_words(*facts.action.lead);
    if (facts.action.lead->blocks.size() == 1 && words.size() < 48 &&
        has_folded(words.substr(0, 4), "all ")) {
        verdict.fail("lead", words);
    }
}

void time_is_open(const ActionFacts& facts, AuditState& /*state*/, Verdict& verdict) {
    if (!facts.has_words(CellName::timescale)) return;
    verdict.look();
    if (facts.cell(CellName::timescale).placeholder == Placeholder::ongoing) {
        verdict.fail("timescale", quoted_words(*facts.action.timescale));
    }
}

void cut_off(const ActionFacts& facts, AuditState& /*state*/, Verdict& verdict) {
    for (const CellName name : {CellName::action, CellName::outcomes, CellName::progress}) {
        const CellText* const cell = cell_text(facts.action, name);
        if (cell == nullptr || cell->blocks.empty() || cell->repeated) continue;
        verdict.look();
        const std::string& last = cell->blocks.back().text;
        if (is_unfinished(last)) verdict.fail(key_of(name), quoted_end(last));
    }
}

void no_number(const ActionFacts& facts, AuditState& state, Verdict& verdict) {
    // Where nothing has been numbered so far, the plan has no numbers.
    if (state.numbers.size() == 0) return;
    verdict.look();
    if (!facts.action.number) verdict.fail("number", quoted_words(facts.action.action));
}

void number_missing(AuditState& state, Verdict& verdict) {
    verdict.look(state.numbers.size());
    for (const NumberSeries::Missing& gap : state.numbers.missing()) {
        verdict.look();
        const bool first = gap.before.empty();
        verdict.fail_at(
            gap.spot, "number", first ? gap.after : gap.before + ", " + gap.after,
            "There is no action " + gap.number +
                (first ? " before " + gap.after : " between " + gap.before + " and " + gap.after) +
                ".");
    }
}

void section_is_empty(AuditState& state, Verdict& verdict) {
    for (const Section& section : state.sections) {
        verdict.look();
        if (!state.sections_with_actions.contains(section.id)) {
            verdict.fail_at({"", section.place}, "", section.title);
        }
    }
}

// The rows are sentences: several fields on a line read best.
// clang-format off
constexpr std::array rules{
    QualityRule{
        .code = "AP101", .title = "No actions",
        .dimension = Dimension::completeness, .severity = Severity::error, .responsibility = Responsibility::converter,
        .counted = "plans",
        .message = "No table of actions was found; all text stands outside.",
        .advice = "Check that the document is a plan, and that its table is text and not a picture.",
        .on_plan = no_actions,
    },
    QualityRule{
        .code = "AP102", .title = "Action empty",
        .dimension = Dimension::completeness, .severity = Severity::error,
        .counted = "actions",
        .message = "The row does not say what is to be done.",
        .advice = "Write down the action, or take the row out.",
        .on_action = needs_words<CellName::action>,
    },
    QualityRule{
        .code = "AP103", .title = "Lead empty",
        .dimension = Dimension::completeness, .severity = Severity::error,
        .counted = "actions",
        .message = "Nobody is named who leads the action.",
        .advice = "Name the body that answers for the action.",
        .on_action = needs_words<CellName::lead>,
    },
    QualityRule{
        .code = "AP104", .title = "Timescale empty",
        .dimension = Dimension::completeness, .severity = Severity::error,
        .counted = "actions",
        .message = "No time is given for the action.",
        .advice = "Give the date by which it is to be done, or say that it is ongoing and when it is reviewed.",
        .on_action = needs_words<CellName::timescale>,
    },
    QualityRule{
        .code = "AP105", .title = "Outcome empty",
        .dimension = Dimension::completeness, .severity = Severity::warning,
        .counted = "actions",
        .message = "No outcome is given for the action.",
        .advice = "Say what will be different for people when the action is done.",
        .on_action = needs_words<CellName::outcomes>,
    },
    QualityRule{
        .code = "AP106", .title = "Progress empty",
        .dimension = Dimension::completeness, .severity = Severity::warning,
        .counted = "actions of plans with a progress column",
        .message = "The progress column says nothing about the action.",
        .advice = "Report where the action stands, even if nothing has happened.",
        .on_action = wants_words<CellName::progress>,
    },
    QualityRule{
        .code = "AP107", .title = "RAG missing",
        .dimension = Dimension::completeness, .severity = Severity::warning,
        .counted = "actions of plans with a RAG column",
        .message = "The RAG cell has neither a word nor a colour that counts.",
        .advice = "Rate the action, or say why it is not rated.",
        .on_action = wants_words<CellName::rag>,
    },
    QualityRule{
        .code = "AP108", .title = "No column for leads",
        .dimension = Dimension::completeness, .severity = Severity::warning,
        .counted = "plans",
        .message = "The plan has no column that says who leads an action.",
        .advice = "Add a column that names the body that answers for each action.",
        .on_plan = needs_column<CellName::lead>,
    },
    QualityRule{
        .code = "AP109", .title = "No column for timescales",
        .dimension = Dimension::completeness, .severity = Severity::warning,
        .counted = "plans",
        .message = "The plan has no column that says by when an action is done.",
        .advice = "Add a column with a date for each action.",
        .on_plan = needs_column<CellName::timescale>,
    },
    QualityRule{
        .code = "AP110", .title = "No column for outcomes",
        .dimension = Dimension::completeness, .severity = Severity::warning,
        .counted = "plans",
        .message = "The plan has no column that says what an action is to achieve.",
        .advice = "Add a column with the outcome of each action.",
        .on_plan = needs_column<CellName::outcomes>,
    },
    QualityRule{
        .code = "AP111", .title = "Progress is not reported",
        .dimension = Dimension::completeness, .severity = Severity::note,
        .counted = "actions",
        .message = "The plan has neither a progress nor a RAG column, so nobody can see how far it has come.",
        .advice = "Add a progress column when the plan is next updated.",
        .on_action = needs_standing,
        .on_plan = tells_standing,
    },
    QualityRule{
        .code = "AP112", .title = "Lead not settled",
        .dimension = Dimension::completeness, .severity = Severity::note,
        .counted = "actions with a lead",
        .message = "The lead is only a placeholder.",
        .advice = "Name the lead as soon as it is settled.",
        .on_action = no_placeholder<CellName::lead>,
    },
    QualityRule{
        .code = "AP113", .title = "Everybody leads",
        .dimension = Dimension::completeness, .severity = Severity::note,
        .counted = "actions with a lead",
        .message = "All partners lead the action, so that none of them answers for it.",
        .advice = "Name one body that answers for the action, and the others as partners.",
        .on_action = lead_is_everyone,
    },
    QualityRule{
        .code = "AP114", .title = "Timescale not settled",
        .dimension = Dimension::completeness, .severity = Severity::note,
        .counted = "actions with a timescale",
        .message = "The timescale is only a placeholder.",
        .advice = "Give a date as soon as it is settled.",
        .on_action = no_placeholder<CellName::timescale>,
    },
    QualityRule{
        .code = "AP115", .title = "Ongoing without an end",
        .dimension = Dimension::completeness, .severity = Severity::note,
        .counted = "actions with a timescale",
        .message = "The action is ongoing, with no date on which it is reviewed.",
        .advice = "Give a date of review, so that it can be seen whether the action still runs.",
        .on_action = time_is_open,
    },
    QualityRule{
        .code = "AP116", .title = "Placeholder for an outcome",
        .dimension = Dimension::completeness, .severity = Severity::note,
        .counted = "actions with an outcome",
        .message = "The outcome is only a placeholder.",
        .advice = "Say what will be different for people when the action is done.",
        .on_action = no_placeholder<CellName::outcomes>,
    },
    QualityRule{
        .code = "AP117", .title = "Placeholder for progress",
        .dimension = Dimension::completeness, .severity = Severity::note,
        .counted = "actions with progress",
        .message = "The progress is only a placeholder.",
        .advice = "Report where the action stands, even if nothing has happened.",
        .on_action = no_placeholder<CellName::progress>,
    },
    QualityRule{
        .code = "AP118", .title = "Placeholder for RAG",
        .dimension = Dimension::completeness, .severity = Severity::note,
        .counted = "actions with a RAG",
        .message = "The RAG is only a placeholder.",
        .advice = "Rate the action, or say in the progress why it is not rated.",
        .on_action = no_placeholder<CellName::rag>,
    },
    QualityRule{
        .code = "AP119", .title = "Text cut off",
        .dimension = Dimension::completeness, .severity = Severity::warning,
        .counted = "cells of action, outcomes and progress",
        .message = "The text stops in the middle of a sentence.",
        .advice = "Complete the sentence.",
        .on_action = cut_off,
    },
    QualityRule{
        .code = "AP120", .title = "Number missing",
        .dimension = Dimension::completeness, .severity = Severity::warning,
        .counted = "numbers of the series, those that are missing among them",
        .message = "A number of the series is missing.",
        .advice = "Say what became of the action: left out, moved to an appendix, or numbered wrongly.",
        .on_plan = number_missing,
    },
    QualityRule{
        .code = "AP121", .title = "Action without a number",
        .dimension = Dimension::completeness, .severity = Severity::warning,
        .counted = "actions of plans with numbers",
        .message = "The action has no number, though those before it have.",
        .advice = "Number every action, so that it can be referred to.",
        .on_action = no_number,
    },
    QualityRule{
        .code = "AP122", .title = "Section without actions",
        .dimension = Dimension::completeness, .severity = Severity::note,
        .counted = "sections",
        .message = "No action stands under the section's title.",
        .advice = "Say so if nothing is planned, or check that the section's table can be read.",
        .on_plan = section_is_empty,
    },
};
// clang-format on

}  // namespace

std::span<const QualityRule> cell_rules() { return rules; }

}  // namespace actionplan
