#include <array>
#include <map>
#include <set>

#include "quality/action_facts.h"
#include "quality/audit_state.h"
#include "quality/plain_text.h"
#include "quality/rules/rule_lists.h"
#include "quality/verdict.h"

namespace actionplan {

namespace {

constexpr std::size_t fewest_words = 4;  // two actions "Review protocol" may well be two

std::size_t hash_of(const CellText& cell) {
    std::size_t hash = 0;
    for (const TextBlock& block : cell.blocks) {
        hash = hash * 1'000'003U + std::hash<std::string_view>{}(block.text);
    }
    return hash;
}

// The first action with the text, when there is one before this.
const std::string* seen_before(std::unordered_map<std::size_t, std::string>& seen,
                               const CellText& cell, const Action& action) {
    const std::size_t hash = hash_of(cell);
    const auto known = seen.find(hash);
    if (known != seen.end()) return &known->second;
    if (seen.size() < AuditState::most_kept) seen.emplace(hash, action.number.value_or(action.id));
    return nullptr;
}

void action_again(const ActionFacts& facts, AuditState& state, Verdict& verdict) {
    const CellText& cell = facts.action.action;
    if (cell.blocks.empty() || cell.repeated ||
        !has_as_many_words(quoted_words(cell), fewest_words))
        return;
    verdict.look();
    if (const std::string* const first = seen_before(state.action_texts, cell, facts.action)) {
        verdict.fail("action", quoted_words(cell), "Action " + *first + " has the same words.");
    }
}

void outcome_again(const ActionFacts& facts, AuditState& state, Verdict& verdict) {
    if (facts.state(CellName::outcomes) != CellState::filled) return;
    const CellText& cell = *facts.action.outcomes;
    if (cell.repeated || !has_as_many_words(quoted_words(cell), fewest_words)) return;
    verdict.look();
    if (const std::string* const first = seen_before(state.outcome_texts, cell, facts.action)) {
        verdict.fail("outcomes", quoted_words(cell),
                     "The outcomes of action " + *first + " have the same words.");
    }
}

void number_again(const ActionFacts& facts, AuditState& state, Verdict& verdict) {
    if (!facts.action.number) return;
    verdict.look();
    if (state.last_fit == NumberFit::repeated) verdict.fail("number", *facts.action.number);
}

void section_again(AuditState& state, Verdict& verdict) {
    std::map<std::string, std::string> seen;
    for (const Section& section : state.sections) {
        verdict.look();
        const auto [known, first] =
            seen.emplace(folded_ascii(section.title), section.number.value_or(section.id));
        if (!first) verdict.fail_at({"", section.place}, "", section.title);
    }
}

void subsection_again(AuditState& state, Verdict& verdict) {
    std::map<std::string, const Section*> seen;
    for (const Section& section : state.sections) {
        for (const std::string& title : section.subsections) {
            verdict.look();
            const auto [known, first] = seen.emplace(folded_ascii(title), &section);
            if (first || known->second == &section) continue;
            verdict.fail_at({"", section.place}, "", title,
                            "The subsection stands under \"" + known->second->title +
                                "\" and under \"" + section.title + "\".");
        }
    }
}

void key_entry_again(AuditState& state, Verdict& verdict) {
    std::map<std::string, std::string> seen;
    for (const GlossaryEntry& entry : state.glossary) {
        verdict.look();
        const auto [known, first] = seen.emplace(entry.abbreviation, entry.expansion);
        if (first || folded_ascii(known->second) == folded_ascii(entry.expansion)) continue;
        verdict.fail_at({"", entry.place}, "",
                        entry.abbreviation + ": " + known->second + "; " + entry.expansion);
    }
}

void body_by_many_names(AuditState& state, Verdict& verdict) {
    // By the identifier, so that the order is the same on every machine.
    const std::map<std::string, std::vector<UsedName>> bodies(state.names_of_body.begin(),
                                                              state.names_of_body.end());
    for (const auto& [identifier, names] : bodies) {
        verdict.look();
        if (names.size() < 2) continue;
        std::string listed;
        for (const UsedName& name : names) listed += (listed.empty() ? "" : "; ") + name.text;
        verdict.fail_at(names.at(1).spot, "lead", listed);
    }
}

// The rows are sentences: several fields on a line read best.
// clang-format off
constexpr std::array rules{
    QualityRule{
        .code = "AP201", .title = "Number repeated",
        .dimension = Dimension::uniqueness, .severity = Severity::error,
        .counted = "actions with a number",
        .message = "Another action of the series has the same number.",
        .advice = "Give each action a number of its own, so that a reference can mean only one.",
        .on_action = number_again,
    },
    QualityRule{
        .code = "AP202", .title = "Action repeated",
        .dimension = Dimension::uniqueness, .severity = Severity::warning,
        .counted = "actions of four words and more",
        .message = "Another action has the same words.",
        .advice = "Keep one of them, or say in what they differ.",
        .on_action = action_again,
    },
    QualityRule{
        .code = "AP203", .title = "Outcome repeated",
        .dimension = Dimension::uniqueness, .severity = Severity::note,
        .counted = "outcomes of four words and more",
        .message = "Another action has outcomes of the same words.",
        .advice = "Check that the text was not copied by mistake; say what this action adds.",
        .on_action = outcome_again,
    },
    QualityRule{
        .code = "AP204", .title = "Section title repeated",
        .dimension = Dimension::uniqueness, .severity = Severity::warning,
        .counted = "sections",
        .message = "Another section has the same title.",
        .advice = "Give each section a title of its own, or join the two.",
        .on_plan = section_again,
    },
    QualityRule{
        .code = "AP205", .title = "Subsection under several sections",
        .dimension = Dimension::uniqueness, .severity = Severity::note,
        .counted = "subsections",
        .message = "The same subsection stands under another section.",
        .advice = "Check that the heading was not copied from another section.",
        .on_plan = subsection_again,
    },
    QualityRule{
        .code = "AP206", .title = "One body, several names",
        .dimension = Dimension::uniqueness, .severity = Severity::note,
        .counted = "bodies that the register or the key knows",
        .message = "The plan calls one body by several names.",
        .advice = "Use one name, or one abbreviation from the key, throughout.",
        .on_plan = body_by_many_names,
    },
    QualityRule{
        .code = "AP207", .title = "Abbreviation explained twice",
        .dimension = Dimension::uniqueness, .severity = Severity::warning,
        .counted = "entries of the key",
        .message = "The key explains the abbreviation in two ways.",
        .advice = "Use different abbreviations for different things.",
        .on_plan = key_entry_again,
    },
};
// clang-format on

}  // namespace

std::span<const QualityRule> uniqueness_rules() { return rules; }

}  // namespace actionplan
