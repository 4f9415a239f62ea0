#include <algorithm>
#include <array>
#include <set>

#include "quality/action_facts.h"
#include "quality/audit_state.h"
#include "quality/plain_text.h"
#include "quality/rules/note_check.h"
#include "quality/rules/rule_lists.h"
#include "quality/text_signs.h"
#include "quality/verdict.h"
#include "schema/vocabulary.h"

namespace actionplan {

namespace {

void out_of_order(const ActionFacts& facts, AuditState& state, Verdict& verdict) {
    if (!facts.action.number) return;
    verdict.look();
    if (state.last_fit == NumberFit::out_of_order) verdict.fail("number", *facts.action.number);
}

// "3.2" belongs into section 3, where the plan numbers its sections with figures.
void number_of_other_section(const ActionFacts& facts, AuditState& state, Verdict& verdict) {
    const Section* const section = state.section_of(facts.action);
    if (section == nullptr || !section->number || !facts.action.number) return;
    const std::string_view number = *facts.action.number;
    const std::size_t dot = number.find('.');
    const auto all_figures = [](std::string_view text) {
        return !text.empty() && std::all_of(text.begin(), text.end(), is_figure);
    };
    if (dot == std::string_view::npos || !all_figures(number.substr(0, dot)) ||
        !all_figures(*section->number)) {
        return;
    }
    verdict.look();
    if (number.substr(0, dot) == *section->number) return;
    verdict.fail("number", number, "The action stands in section " + *section->number + ".");
}

void several_forms(AuditState& state, Verdict& verdict) {
    if (state.number_forms.empty()) return;
    verdict.look();
    // "1.1.1" is a level below "1.1", and "3a" a part of 3: neither is another form.
    std::set<std::string> forms;
    std::string listed;
    for (const UsedName& form : state.number_forms) {
        std::string outline = form.text.substr(0, form.text.find_first_of(".:"));
        if (outline.size() > 1 && outline.back() == 'a' && outline.front() == '9')
            outline.pop_back();
        if (!forms.insert(outline).second) continue;
        listed += (listed.empty() ? "" : ", ") + form.field;
    }
    if (forms.size() > 1) verdict.fail_at({}, "number", listed);
}

std::set<ColumnField> fields_of(const Columns& table) {
    std::set<ColumnField> fields;
    for (const ColumnHeading& heading : table.headings) {
        if (heading.field != ColumnField::other) fields.insert(heading.field);
    }
    return fields;
}

void columns_change(AuditState& state, Verdict& verdict) {
    for (std::size_t i = 1; i < state.tables.size(); ++i) {
        verdict.look();
        const std::set<ColumnField> first = fields_of(state.tables.front());
        const std::set<ColumnField> here = fields_of(state.tables[i]);
        std::string lacking;
        for (const ColumnField field : first) {
            if (!here.contains(field))
                lacking += (lacking.empty() ? "" : ", ") + std::string(to_text(field));
        }
        if (lacking.empty()) continue;
        verdict.fail_at({}, "", lacking,
                        "Table " + std::to_string(state.tables[i].table) +
                            " lacks a column that the first table has: " + lacking + ".");
    }
}

const ColumnHeading* heading_of(const Columns& table, ColumnField field) {
    const auto found = std::find_if(table.headings.begin(), table.headings.end(),
                                    [&](const ColumnHeading& one) { return one.field == field; });
    return found == table.headings.end() ? nullptr : &*found;
}

// Each other wording once, however many tables have it.
void headings_change(AuditState& state, Verdict& verdict) {
    std::set<std::pair<ColumnField, std::string>> seen;
    for (std::size_t i = 1; i < state.tables.size(); ++i) {
        for (const ColumnHeading& first : state.tables.front().headings) {
            if (first.field == ColumnField::other) continue;
            const ColumnHeading* const here = heading_of(state.tables[i], first.field);
            if (here == nullptr) continue;
            verdict.look();
            if (folded_ascii(here->text) == folded_ascii(first.text)) continue;
            if (!seen.emplace(first.field, folded_ascii(here->text)).second) {
                verdict.miss();
                continue;
            }
            verdict.fail_at(
                {}, to_text(first.field),
                here->text.empty() ? first.text : first.text + "; " + here->text,
                here->text.empty() ? "The column has no heading in a later table." : std::string());
        }
    }
}

void heading_missing(AuditState& state, Verdict& verdict) {
    if (state.tables.empty()) return;
    for (const ColumnHeading& heading : state.tables.front().headings) {
        verdict.look();
        if (heading.text.empty()) verdict.fail_at({}, to_text(heading.field), "");
    }
}

bool uses(const AuditState& state, const std::string& abbreviation) {
    if (state.abbreviations.has(abbreviation)) return true;
    // "RB & WFCCG" is used when one of its parts is.
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= abbreviation.size(); ++at) {
        if (at < abbreviation.size() && is_word_byte(abbreviation[at])) continue;
        if (at > begin && state.abbreviations.has(abbreviation.substr(begin, at - begin)))
            return true;
        begin = at + 1;
    }
    return false;
}

void key_entry_unused(AuditState& state, Verdict& verdict) {
    for (const GlossaryEntry& entry : state.glossary) {
        // Words of the other kind are not looked for in the text.
        if (abbreviations_in(entry.abbreviation).empty()) continue;
        verdict.look();
        if (!uses(state, entry.abbreviation)) {
            verdict.fail_at({"", entry.place}, "", entry.abbreviation + ": " + entry.expansion);
        }
    }
}

void dangling_link(AuditState& state, Verdict& verdict) {
    verdict.look(state.linked);
    for (const DanglingLink& one : state.links) {
        if (state.numbers.has(one.link.number)) continue;
        verdict.fail_at(one.spot, one.link.field, one.link.text,
                        "The plan has no action " + one.link.number + ".");
    }
}

void link_to_itself(const ActionFacts& facts, AuditState& /*state*/, Verdict& verdict) {
    for (const Link& link : facts.action.links) {
        verdict.look();
        if (link.id == facts.action.id) verdict.fail(link.field, link.text);
    }
}

void section_numbers(AuditState& state, Verdict& verdict) {
    std::uint64_t before = 0;
    for (const Section& section : state.sections) {
        const auto parts = section.number ? number_parts(*section.number) : std::nullopt;
        if (!parts || !parts->prefix.empty()) continue;
        verdict.look();
        const bool gap = before != 0 && parts->ordinal != before + 1 && parts->ordinal != before;
        if (gap) {
            verdict.fail_at(
                {"", section.place}, "", *section.number + " " + section.title,
                "Section " + *section.number + " follows section " + std::to_string(before) + ".");
        }
        before = parts->ordinal;
    }
}

// The rows are sentences: several fields on a line read best.
// clang-format off
constexpr std::array rules{
    QualityRule{
        .code = "AP301", .title = "Number out of order",
        .dimension = Dimension::consistency, .severity = Severity::warning,
        .counted = "actions with a number",
        .message = "The number is lower than that of the action before it.",
        .advice = "Put the actions in the order of their numbers, or correct the number.",
        .on_action = out_of_order,
    },
    QualityRule{
        .code = "AP302", .title = "Number of another section",
        .dimension = Dimension::consistency, .severity = Severity::warning,
        .counted = "actions with a number of two parts, in numbered sections",
        .message = "The number belongs to another section.",
        .advice = "Correct the number, or move the action.",
        .on_action = number_of_other_section,
    },
    QualityRule{
        .code = "AP303", .title = "Numbers of several forms",
        .dimension = Dimension::consistency, .severity = Severity::note,
        .counted = "plans with numbers",
        .message = "The actions are numbered in more than one way.",
        .advice = "Number all actions in the same way.",
        .on_plan = several_forms,
    },
    QualityRule{
        .code = "AP304", .title = "Section numbers not in a row",
        .dimension = Dimension::consistency, .severity = Severity::note,
        .counted = "numbered sections",
        .message = "The number of the section does not follow that of the one before.",
        .advice = "Check that no section was left out.",
        .on_plan = section_numbers,
    },
    QualityRule{
        .code = "AP305", .title = "Column missing from a table",
        .dimension = Dimension::consistency, .severity = Severity::warning,
        .counted = "tables after the first whose headings differ",
        .message = "A table lacks a column that the first table has.",
        .advice = "Give every section the same columns.",
        .on_plan = columns_change,
    },
    QualityRule{
        .code = "AP306", .title = "Heading changed",
        .dimension = Dimension::consistency, .severity = Severity::note,
        .counted = "headings of tables after the first",
        .message = "The heading of a column is worded otherwise than in the first table.",
        .advice = "Use the same headings in every section.",
        .on_plan = headings_change,
    },
    QualityRule{
        .code = "AP307", .title = "Column without a heading",
        .dimension = Dimension::consistency, .severity = Severity::warning,
        .counted = "columns of the first table",
        .message = "A column has no heading; what it holds was found out from its cells.",
        .advice = "Print a heading above every column.",
        .on_plan = heading_missing,
    },
    QualityRule{
        .code = "AP308", .title = "Lists out of step",
        .dimension = Dimension::consistency, .severity = Severity::warning,
        .counted = "actions",
        .message = "The cells of the row list different numbers of things, so that it can't be told which belong "
                   "together.",
        .advice = "Give each deliverable a row of its own, with its lead and its date.",
        .on_action = has_note<NoteKind::lists_out_of_step>,
    },
    QualityRule{
        .code = "AP309", .title = "Entry of the key never used",
        .dimension = Dimension::consistency, .severity = Severity::note,
        .counted = "entries of the key",
        .message = "The plan explains an abbreviation that it never uses.",
        .advice = "Take the entry out, or check that the abbreviation is spelt as in the plan.",
        .on_plan = key_entry_unused,
    },
    QualityRule{
        .code = "AP310", .title = "Link to no action",
        .dimension = Dimension::consistency, .severity = Severity::warning,
        .counted = "references to other actions",
        .message = "The text refers to an action that the plan does not have.",
        .advice = "Correct the number that is referred to.",
        .on_plan = dangling_link,
    },
    QualityRule{
        .code = "AP311", .title = "Link to itself",
        .dimension = Dimension::consistency, .severity = Severity::warning,
        .counted = "references to other actions",
        .message = "The action refers to itself.",
        .advice = "Correct the number that is referred to.",
        .on_action = link_to_itself,
    },
};
// clang-format on

}  // namespace

std::span<const QualityRule> consistency_rules() { return rules; }

}  // namespace actionplan
