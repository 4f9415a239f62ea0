// A check that repeats what an earlier stage noted of an action.
#pragma once

#include <algorithm>
#include <set>
#include <string>

#include "quality/action_facts.h"
#include "quality/audit_state.h"
#include "quality/verdict.h"
#include "schema/plan.h"

namespace actionplan {

// Each field counts once a kind: two slips in one cell are two findings, one slip noted twice is one.
template <NoteKind Kind>
void has_note(const ActionFacts& facts, AuditState& /*state*/, Verdict& verdict) {
    verdict.look();
    const std::vector<Note>& notes = facts.action.notes;
    for (auto note = notes.begin(); note != notes.end(); ++note) {
        if (note->kind != Kind) continue;
        const bool again =
            std::any_of(notes.begin(), note, [&](const Note& other) { return other == *note; });
        if (!again) verdict.fail(note->field, note->evidence);
    }
}

}  // namespace actionplan
