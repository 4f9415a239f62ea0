#include <algorithm>
#include <array>

#include "quality/action_facts.h"
#include "quality/audit_state.h"
#include "quality/edtf_day.h"
#include "quality/kinds_of_bodies.h"
#include "quality/plain_text.h"
#include "quality/rules/note_check.h"
#include "quality/rules/rule_lists.h"
#include "quality/text_signs.h"
#include "quality/verdict.h"

namespace actionplan {

namespace {

bool has_any_note(const Action& action, NoteKind kind) {
    return std::any_of(action.notes.begin(), action.notes.end(),
                       [&](const Note& note) { return note.kind == kind; });
}

void vague_time(const ActionFacts& facts, AuditState& /*state*/, Verdict& verdict) {
    if (facts.state(CellName::timescale) != CellState::filled) return;
    verdict.look();
    const Timescale& cell = *facts.action.timescale;
    if (cell.repeated || has_any_note(facts.action, NoteKind::impossible_date)) return;
    const auto vague = std::find_if(
        cell.dates.begin(), cell.dates.end(),
        [](const ActionDate& date) { return date.kind == DateKind::unknown && !date.edtf; });
    if (vague != cell.dates.end()) {
        verdict.fail("timescale", vague->text);
    } else if (cell.dates.empty()) {
        verdict.fail("timescale", quoted_words(cell));
    }
}

void relative_time(const ActionFacts& facts, AuditState& /*state*/, Verdict& verdict) {
    if (facts.state(CellName::timescale) != CellState::filled) return;
    verdict.look();
    for (const ActionDate& date : facts.action.timescale->dates) {
        if (date.kind == DateKind::relative && !date.latest) verdict.fail("timescale", date.text);
    }
}

void exception_time(const ActionFacts& facts, AuditState& /*state*/, Verdict& verdict) {
    if (facts.state(CellName::timescale) != CellState::filled) return;
    verdict.look();
    for (const ActionDate& date : facts.action.timescale->dates) {
        if (date.kind == DateKind::by_exception) verdict.fail("timescale", date.text);
    }
}

void backward_interval(const ActionFacts& facts, AuditState& /*state*/, Verdict& verdict) {
    if (!facts.action.timescale) return;
    for (const ActionDate& date : facts.action.timescale->dates) {
        if (!date.earliest || !date.latest) continue;
        verdict.look();
        if (*date.latest < *date.earliest) verdict.fail("timescale", date.text);
    }
}

void uncertain_date(const ActionFacts& facts, AuditState& /*state*/, Verdict& verdict) {
    if (!facts.action.timescale || has_any_note(facts.action, NoteKind::malformed_date)) return;
    for (const ActionDate& date : facts.action.timescale->dates) {
        verdict.look();
        if (date.edtf && date.edtf->find('?') != std::string::npos)
            verdict.fail("timescale", date.text);
    }
}

bool can_be_known(BodyKind kind) { return kind != BodyKind::group && kind != BodyKind::team; }

// "OCC (Public Health)" is a part of a body that the key explains.
bool is_part_of_known_body(std::string_view text, const AuditState& state) {
    const std::size_t bracket = text.find(" (");
    if (bracket == std::string_view::npos) return false;
    const std::string_view body = text.substr(0, bracket);
    return std::any_of(state.glossary.begin(), state.glossary.end(),
                       [&](const GlossaryEntry& entry) {
                           return entry.abbreviation == body || entry.expansion == body;
                       });
}

// Once a body: the first action that names it.
void unknown_body(const ActionFacts& facts, AuditState& state, Verdict& verdict) {
    if (!facts.action.lead || facts.state(CellName::lead) != CellState::filled) return;
    for (const Organisation& body : facts.action.lead->organisations) {
        if (!can_be_known(body.kind) || !body.candidates.empty() || names_a_kind_of_body(body.text))
            continue;
        verdict.look();
        if (body.matched_by != MatchedBy::none) continue;
        if (has_folded(std::string_view(body.text).substr(0, 4), "all ")) continue;
        if (is_part_of_known_body(body.text, state)) continue;
        if (state.unknown_bodies.add(body.text, "lead", facts.action)) {
            verdict.fail("lead", body.text);
        } else {
            verdict.miss();
        }
    }
}

void ambiguous_body(const ActionFacts& facts, AuditState& /*state*/, Verdict& verdict) {
    if (!facts.action.lead) return;
    for (const Organisation& body : facts.action.lead->organisations) {
        verdict.look();
        if (body.candidates.size() < 2) continue;
        std::string could_be;
        for (const Candidate& candidate : body.candidates)
            could_be += (could_be.empty() ? "" : ", or ") + candidate.name;
        verdict.fail("lead", body.text, "The name could stand for " + could_be + ".");
    }
}

void same_text(const ActionFacts& facts, AuditState& /*state*/, Verdict& verdict) {
    if (facts.state(CellName::outcomes) != CellState::filled ||
        facts.state(CellName::action) != CellState::filled)
        return;
    verdict.look();
    if (facts.action.outcomes->blocks == facts.action.action.blocks)
        verdict.fail("outcomes", quoted_words(facts.action.action));
}

void too_short(const ActionFacts& facts, AuditState& /*state*/, Verdict& verdict) {
    constexpr std::size_t fewest = 3;
    if (facts.state(CellName::action) != CellState::filled) return;
    verdict.look();
    const CellText& cell = facts.action.action;
    if (cell.blocks.size() == 1 && !has_as_many_words(quoted_words(cell), fewest))
        verdict.fail("action", quoted_words(cell));
}

template <typename Look>
void each_text(const ActionFacts& facts, const Look& look) {
    for (const CellName name : {CellName::action, CellName::timescale, CellName::lead,
                                CellName::outcomes, CellName::progress}) {
        const CellText* const cell = cell_text(facts.action, name);
        if (cell == nullptr || cell->repeated) continue;
        for (const TextBlock& block : cell->blocks) look(key_of(name), block.text);
    }
}

void mark_up(const ActionFacts& facts, AuditState& state, Verdict& verdict) {
    verdict.look();
    if (!state.signs.mark_up) return;
    each_text(facts, [&](std::string_view field, std::string_view text) {
        if (!mark_up_in(text).empty()) verdict.fail(field, text);
    });
}

void lost_character(const ActionFacts& facts, AuditState& state, Verdict& verdict) {
    verdict.look();
    if (!state.signs.lost_character) return;
    each_text(facts, [&](std::string_view field, std::string_view text) {
        if (signs_of(text).lost_character) verdict.fail(field, text);
    });
}

// A bracket may close in another block of the cell, so the cell counts as a whole.
void open_bracket(const ActionFacts& facts, AuditState& state, Verdict& verdict) {
    verdict.look();
    if (!state.signs.brackets_open) return;
    for (const CellName name : {CellName::action, CellName::outcomes, CellName::progress}) {
        const CellText* const cell = cell_text(facts.action, name);
        if (cell == nullptr || cell->repeated) continue;
        std::ptrdiff_t opened = 0;
        std::string_view where;
        for (const TextBlock& block : cell->blocks) {
            const std::ptrdiff_t before = opened;
            opened += std::count(block.text.begin(), block.text.end(), '(');
            // "a)" and "1)" number a list.
            opened -= std::min(opened, std::count(block.text.begin(), block.text.end(), ')'));
            if (opened > before) where = block.text;
        }
        if (opened > 0) verdict.fail(key_of(name), where);
    }
}

// The rows are sentences: several fields on a line read best.
// clang-format off
constexpr std::array rules{
    QualityRule{
        .code = "AP501", .title = "Impossible date",
        .dimension = Dimension::validity, .severity = Severity::error,
        .counted = "actions",
        .message = "The calendar has no such day.",
        .advice = "Correct the date.",
        .on_action = has_note<NoteKind::impossible_date>,
    },
    QualityRule{
        .code = "AP502", .title = "Malformed date",
        .dimension = Dimension::validity, .severity = Severity::warning,
        .counted = "actions",
        .message = "The date is misspelt; what it was taken for is uncertain.",
        .advice = "Correct the date.",
        .on_action = has_note<NoteKind::malformed_date>,
    },
    QualityRule{
        .code = "AP503", .title = "Vague timescale",
        .dimension = Dimension::validity, .severity = Severity::warning,
        .counted = "actions with a timescale that is no placeholder",
        .message = "The timescale names no time that a calendar has.",
        .advice = "Give a date, or at least a month.",
        .on_action = vague_time,
    },
    QualityRule{
        .code = "AP504", .title = "Time counted from an unknown day",
        .dimension = Dimension::validity, .severity = Severity::note,
        .counted = "actions with a timescale that is no placeholder",
        .message = "The timescale counts from a day that the plan does not name.",
        .advice = "Give the date itself.",
        .on_action = relative_time,
    },
    QualityRule{
        .code = "AP505", .title = "Time by exception",
        .dimension = Dimension::validity, .severity = Severity::note,
        .counted = "actions with a timescale that is no placeholder",
        .message = "The action is due by exception, so nobody can tell when it should have been done.",
        .advice = "Say when the action is reviewed.",
        .on_action = exception_time,
    },
    QualityRule{
        .code = "AP506", .title = "Period ends before it begins",
        .dimension = Dimension::validity, .severity = Severity::error,
        .counted = "dates with a beginning and an end",
        .message = "The end of the period is before its beginning.",
        .advice = "Correct the dates.",
        .on_action = backward_interval,
    },
    QualityRule{
        .code = "AP507", .title = "Date not certain",
        .dimension = Dimension::validity, .severity = Severity::note,
        .counted = "dates of timescales",
        .message = "The plan itself calls the date uncertain.",
        .advice = "Confirm the date as soon as it is settled.",
        .on_action = uncertain_date,
    },
    QualityRule{
        .code = "AP510", .title = "Body unknown",
        .dimension = Dimension::validity, .severity = Severity::note,
        .counted = "bodies named as leads, but for groups, teams and kinds of bodies",
        .message = "The body is in no key of the plan and in no official register.",
        .advice = "Use the body's official name, or explain the name in the plan's key.",
        .on_action = unknown_body,
    },
    QualityRule{
        .code = "AP511", .title = "Body ambiguous",
        .dimension = Dimension::validity, .severity = Severity::warning,
        .counted = "bodies named as leads",
        .message = "The name could stand for several bodies.",
        .advice = "Write the name out, or explain it in the plan's key.",
        .on_action = ambiguous_body,
    },
    QualityRule{
        .code = "AP512", .title = "Body probably misspelt",
        .dimension = Dimension::validity, .severity = Severity::warning,
        .counted = "actions",
        .message = "The name is all but that of a known body.",
        .advice = "Correct the spelling, or explain the name in the plan's key.",
        .on_action = has_note<NoteKind::typing_slip>,
    },
    QualityRule{
        .code = "AP520", .title = "Outcome repeats the action",
        .dimension = Dimension::validity, .severity = Severity::warning,
        .counted = "actions with outcomes",
        .message = "The outcomes are word for word the action.",
        .advice = "Say what will be different for people when the action is done.",
        .on_action = same_text,
    },
    QualityRule{
        .code = "AP521", .title = "Action of one or two words",
        .dimension = Dimension::validity, .severity = Severity::note,
        .counted = "actions",
        .message = "The action is too short to say what is to be done.",
        .advice = "Say who does what.",
        .on_action = too_short,
    },
    QualityRule{
        .code = "AP522", .title = "Remains of mark-up",
        .dimension = Dimension::validity, .severity = Severity::warning,
        .counted = "actions",
        .message = "The text holds pieces of a web page's mark-up.",
        .advice = "Take them out of the text.",
        .on_action = mark_up,
    },
    QualityRule{
        .code = "AP523", .title = "Characters lost",
        .dimension = Dimension::validity, .severity = Severity::warning,
        .counted = "actions",
        .message = "A character was lost when the document was saved; a mark stands in its place.",
        .advice = "Restore the character, and save the document as UTF-8 or in its own program's format.",
        .on_action = lost_character,
    },
    QualityRule{
        .code = "AP524", .title = "Bracket not closed",
        .dimension = Dimension::validity, .severity = Severity::note,
        .counted = "actions",
        .message = "A bracket is opened and never closed; words may be missing.",
        .advice = "Close the bracket, and check that nothing was cut off.",
        .on_action = open_bracket,
    },
};
// clang-format on

}  // namespace

std::span<const QualityRule> validity_rules() { return rules; }

}  // namespace actionplan
