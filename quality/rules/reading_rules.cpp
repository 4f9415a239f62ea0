#include <algorithm>
#include <array>
#include <string>

#include "quality/action_facts.h"
#include "quality/audit_state.h"
#include "quality/rules/note_check.h"
#include "quality/rules/rule_lists.h"
#include "quality/verdict.h"
#include "schema/vocabulary.h"

namespace actionplan {

namespace {

void words_differ(AuditState& state, Verdict& verdict) {
    verdict.look();
    if (state.coverage < 1) verdict.fail_at({}, "", "");
}

void column_by_position(AuditState& state, Verdict& verdict) {
    for (const Columns& table : state.tables) {
        for (const ColumnHeading& heading : table.headings) {
            if (heading.field == ColumnField::other) continue;
            verdict.look();
            if (heading.by == ColumnEvidence::position)
                verdict.fail_at({}, to_text(heading.field), heading.text);
        }
    }
}

struct Reason {
    NoteKind kind;
    std::string_view words;
};

constexpr std::array reasons{
    Reason{NoteKind::impossible_date,   "a date that does not exist"                         },
    Reason{NoteKind::malformed_date,    "a misprinted date"                                  },
    Reason{NoteKind::typing_slip,       "a name with a typing slip"                          },
    Reason{NoteKind::ambiguous_body,    "a body that could be several"                       },
    Reason{NoteKind::lists_out_of_step, "lists out of step"                                  },
    Reason{NoteKind::word_against_fill, "a status word against its colour"                   },
    Reason{NoteKind::rows_joined,       "rows joined on thin evidence"                       },
    Reason{NoteKind::field_by_position, "a column known by its place only"                   },
    Reason{NoteKind::text_unsure,       "characters that may not be what is printed"         },
    Reason{NoteKind::row_cut,           "words that begin or end in the middle of a sentence"},
    Reason{NoteKind::row_unnumbered,    "no number among numbered rows"                      },
    Reason{NoteKind::cell_unlike_field, "a cell that does not hold what its column holds"    },
};

// What the stages noted of the row, each once: "a misprinted date, lists out of step".
std::string reasons_of(const std::vector<Note>& notes) {
    std::string list;
    for (const Reason& reason : reasons) {
        const bool noted = std::any_of(notes.begin(), notes.end(),
                                       [&](const Note& note) { return note.kind == reason.kind; });
        if (!noted) continue;
        if (!list.empty()) list += ", ";
        list += reason.words;
    }
    return list;
}

// Below this rows are right less than nine times in ten (docs/confidence.md).
void low_confidence(const ActionFacts& facts, AuditState& /*state*/, Verdict& verdict) {
    constexpr double enough = 0.9;
    verdict.look();
    if (!facts.action.confidence || *facts.action.confidence >= enough) return;
    const std::string list = reasons_of(facts.action.notes);
    std::string message = "The row was read with little confidence";
    if (!list.empty()) message += ": " + list;
    verdict.fail("", quoted_words(facts.action.action), message + ".");
}

void table_outside(AuditState& state, Verdict& verdict) {
    verdict.look();
    if (state.table_text == 0) return;
    verdict.fail_at({"", state.table_place}, "", state.table_words,
                    std::to_string(state.table_text) + (state.table_text == 1 ? " row" : " rows") +
                        " of tables hold no actions and stand outside.");
}

void state_unknown(const ActionFacts& facts, AuditState& /*state*/, Verdict& verdict) {
    if (facts.state(CellName::progress) != CellState::filled) return;
    verdict.look();
    if (facts.action.progress->state == State::unknown)
        verdict.fail("progress", quoted_words(*facts.action.progress));
}

// The rows are sentences: several fields on a line read best.
// clang-format off
constexpr std::array rules{
    QualityRule{
        .code = "AP901", .title = "Words lost or made up",
        .dimension = Dimension::accuracy, .severity = Severity::error, .responsibility = Responsibility::converter,
        .counted = "plans",
        .message = "The words of the source and of the plan differ.",
        .advice = "Compare the rows with the source, and report the document.",
        .on_plan = words_differ,
    },
    QualityRule{
        .code = "AP902", .title = "Encoding guessed",
        .dimension = Dimension::accuracy, .severity = Severity::note, .responsibility = Responsibility::converter,
        .counted = "plans",
        .message = "The file does not say in which encoding its text is; it was detected.",
        .advice = "Check accented letters, dashes and quotation marks; save the text as UTF-8.",
    },
    QualityRule{
        .code = "AP903", .title = "Characters replaced",
        .dimension = Dimension::accuracy, .severity = Severity::warning, .responsibility = Responsibility::converter,
        .counted = "plans",
        .message = "Bytes that stand for no character were replaced.",
        .advice = "Save the document again from the program that made it.",
    },
    QualityRule{
        .code = "AP904", .title = "Damage read round",
        .dimension = Dimension::accuracy, .severity = Severity::warning, .responsibility = Responsibility::converter,
        .counted = "plans",
        .message = "A damaged part of the file was read round.",
        .advice = "Save the document again from the program that made it.",
    },
    QualityRule{
        .code = "AP905", .title = "Pages without text",
        .dimension = Dimension::accuracy, .severity = Severity::error, .responsibility = Responsibility::publisher,
        .counted = "plans",
        .message = "Pages of the document are pictures of text, which can be neither read aloud nor searched.",
        .advice = "Publish the document that the pages were printed from, not a scan of them.",
    },
    QualityRule{
        .code = "AP906", .title = "Rows joined on thin evidence",
        .dimension = Dimension::accuracy, .severity = Severity::warning, .responsibility = Responsibility::converter,
        .counted = "actions",
        .message = "Rows of the source were taken for one action, and may be several.",
        .advice = "Compare the action with the source.",
        .on_action = has_note<NoteKind::rows_joined>,
    },
    QualityRule{
        .code = "AP907", .title = "Column known by its position only",
        .dimension = Dimension::accuracy, .severity = Severity::warning, .responsibility = Responsibility::converter,
        .counted = "columns",
        .message = "What the column holds was concluded from where it stands.",
        .advice = "Compare the column with the source; publishers: print a heading above every column.",
        .on_plan = column_by_position,
    },
    QualityRule{
        .code = "AP908", .title = "Field known by its position only",
        .dimension = Dimension::accuracy, .severity = Severity::warning, .responsibility = Responsibility::converter,
        .counted = "actions",
        .message = "What the words are was concluded from where they stand in the row.",
        .advice = "Compare the action with the source.",
        .on_action = has_note<NoteKind::field_by_position>,
    },
    QualityRule{
        .code = "AP909", .title = "Text unsure",
        .dimension = Dimension::accuracy, .severity = Severity::warning, .responsibility = Responsibility::converter,
        .counted = "actions",
        .message = "The characters in the file may not be those that are printed.",
        .advice = "Compare the action with the source.",
        .on_action = has_note<NoteKind::text_unsure>,
    },
    QualityRule{
        .code = "AP910", .title = "Reading unsure",
        .dimension = Dimension::accuracy, .severity = Severity::warning, .responsibility = Responsibility::converter,
        .counted = "actions",
        .message = "The row was read with little confidence.",
        .advice = "Compare the action with the source.",
        .on_action = low_confidence,
    },
    QualityRule{
        .code = "AP911", .title = "Table text outside the rows",
        .dimension = Dimension::accuracy, .severity = Severity::note, .responsibility = Responsibility::converter,
        .counted = "plans",
        .message = "Rows of tables hold no actions and stand outside.",
        .advice = "Check that none of them is an action.",
        .on_plan = table_outside,
    },
    QualityRule{
        .code = "AP912", .title = "State not understood",
        .dimension = Dimension::accuracy, .severity = Severity::note, .responsibility = Responsibility::converter,
        .counted = "actions with progress",
        .message = "It can't be told from the progress whether the action is complete, under way or not begun.",
        .advice = "Publishers: begin the progress with one of these words.",
        .on_action = state_unknown,
    },
};
// clang-format on

}  // namespace

std::span<const QualityRule> reading_rules() { return rules; }

}  // namespace actionplan
