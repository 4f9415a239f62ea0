#include <array>

#include "quality/action_facts.h"
#include "quality/audit_state.h"
#include "quality/rules/rule_lists.h"
#include "quality/text_signs.h"
#include "quality/verdict.h"

namespace actionplan {

namespace {

void named_person(const ActionFacts& facts, AuditState& /*state*/, Verdict& verdict) {
    if (!facts.action.lead) return;
    verdict.look();
    for (const Person& person : facts.action.lead->people) {
        if (person.kind == PersonKind::person) verdict.fail("lead", person.text);
    }
}

void only_people(const ActionFacts& facts, AuditState& /*state*/, Verdict& verdict) {
    if (!facts.action.lead || facts.state(CellName::lead) != CellState::filled) return;
    verdict.look();
    const Lead& lead = *facts.action.lead;
    if (lead.organisations.empty() && !lead.people.empty())
        verdict.fail("lead", lead.people.front().text);
}

using Finder = std::string_view (*)(std::string_view);

template <Finder Find>
void in_any_cell(const ActionFacts& facts, Verdict& verdict) {
    for (const CellName name : {CellName::action, CellName::timescale, CellName::lead,
                                CellName::outcomes, CellName::progress}) {
        const CellText* const cell = cell_text(facts.action, name);
        if (cell == nullptr || cell->repeated) continue;
        for (const TextBlock& block : cell->blocks) {
            if (const std::string_view found = Find(block.text); !found.empty())
                verdict.fail(key_of(name), found);
        }
    }
    for (const OtherCell& cell : facts.action.other) {
        for (const TextBlock& block : cell.blocks) {
            if (const std::string_view found = Find(block.text); !found.empty())
                verdict.fail("other", found);
        }
    }
}

void email(const ActionFacts& facts, AuditState& state, Verdict& verdict) {
    verdict.look();
    if (state.signs.at_sign) in_any_cell<email_in>(facts, verdict);
}

void telephone(const ActionFacts& facts, AuditState& state, Verdict& verdict) {
    verdict.look();
    if (state.signs.many_figures) in_any_cell<telephone_in>(facts, verdict);
}

void outside_rows(AuditState& state, Verdict& verdict) {
    verdict.look();
    for (const UsedName& one : state.personal_outside.names())
        verdict.fail_at(one.spot, "", one.text);
}

// The rows are sentences: several fields on a line read best.
// clang-format off
constexpr std::array rules{
    QualityRule{
        .code = "AP540", .title = "Person named",
        .dimension = Dimension::validity, .severity = Severity::warning,
        .counted = "actions with a lead column",
        .message = "A person is named. A post lasts longer, and a name is personal data.",
        .advice = "Name the post and the body instead, or make sure that the person has agreed before the plan is "
                   "published again.",
        .on_action = named_person,
    },
    QualityRule{
        .code = "AP541", .title = "E-mail address in a row",
        .dimension = Dimension::validity, .severity = Severity::warning,
        .counted = "actions",
        .message = "The row holds an e-mail address.",
        .advice = "Take personal addresses out before the plan is published again; print an address of the body.",
        .on_action = email,
    },
    QualityRule{
        .code = "AP542", .title = "Telephone number in a row",
        .dimension = Dimension::validity, .severity = Severity::warning,
        .counted = "actions",
        .message = "The row holds a telephone number.",
        .advice = "Take personal numbers out before the plan is published again; print a number of the body.",
        .on_action = telephone,
    },
    QualityRule{
        .code = "AP543", .title = "E-mail or telephone outside the rows",
        .dimension = Dimension::validity, .severity = Severity::note,
        .counted = "plans",
        .message = "The text outside the rows holds an e-mail address or a telephone number.",
        .advice = "Check that it is a body's and not a person's before the plan is published again.",
        .on_plan = outside_rows,
    },
    QualityRule{
        .code = "AP544", .title = "Person without a body",
        .dimension = Dimension::validity, .severity = Severity::note,
        .counted = "actions with a lead",
        .message = "Only people lead the action; the body that they act for is not named.",
        .advice = "Name the body that answers for the action.",
        .on_action = only_people,
    },
};
// clang-format on

}  // namespace

std::span<const QualityRule> personal_data_rules() { return rules; }

}  // namespace actionplan
