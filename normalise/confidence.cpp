#include "normalise/confidence.h"

#include <utility>

#include "normalise/row_doubts.h"

namespace actionplan {

namespace {

constexpr int sure = 990;       // thousandths, of a row without any doubt
constexpr int least_told = 80;  // thousandths; what weighs less is no reason by itself

// What the notes of a row's own slips weigh: its words were read, but perhaps not as they were meant.
int weight_of(NoteKind kind) {
    switch (kind) {
        case NoteKind::impossible_date:
        case NoteKind::malformed_date:
        case NoteKind::word_against_fill:
            return 40;
        case NoteKind::typing_slip:
        case NoteKind::ambiguous_body:
            return 20;
        case NoteKind::lists_out_of_step:
        case NoteKind::rows_joined:
        case NoteKind::field_by_position:
        case NoteKind::text_unsure:
        case NoteKind::row_cut:
        case NoteKind::row_unnumbered:
        case NoteKind::cell_unlike_field:
            return 0;
    }
    return 0;
}

int less(int confidence, int weight) { return confidence * (1000 - weight) / 1000; }

}  // namespace

void weigh(Action& action, const RowOrigin& origin, const RowsBefore& before) {
    int confidence = sure;
    for (const Note& note : action.notes) confidence = less(confidence, weight_of(note.kind));
    for (RowDoubt& doubt : row_doubts(action, origin, before)) {
        confidence = less(confidence, doubt.weight);
        if (doubt.weight >= least_told) action.notes.push_back(std::move(doubt.note));
    }
    // Rounded in whole numbers, so that every machine writes the same.
    constexpr int step = 10;
    const int hundredths = (confidence + step / 2) / step;
    action.confidence = static_cast<double>(hundredths) / 100.0;
}

}  // namespace actionplan
