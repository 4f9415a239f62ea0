// What a progress cell says of the state of its action, and of a date that it moves.
//
// The strongest statement decides: one about the action itself ("Action complete"), then a sentence that is nothing but a
// state ("On track"), then words that leave no other reading ("superseded"), then, in a cell that says nothing else,
// statements that are as good as one ("Opened 5 May", "Will start in June"). "CAMHS strategy complete" is about a part, so
// it decides nothing. Words about anything else mean that work is going on.
//
// Takes    the blocks of a progress cell.
// Gives    the state: `unknown` for a cell without words or that only promises an update; and the dates that it revises.
// Errors   none.
#pragma once

#include <span>
#include <vector>

#include "schema/plan.h"

namespace actionplan {

struct ProgressRead {
    State state = State::unknown;
    std::vector<RevisedDate> revised;

    bool operator==(const ProgressRead&) const = default;
};

// Where the row's own timescale says that its time is over ("Done"), words that tell of no unfinished work are of a
// complete action.
ProgressRead read_progress(std::span<const TextBlock> blocks, bool time_is_over = false);

// One of the two by itself.
State state_of(std::span<const TextBlock> blocks);
std::vector<RevisedDate> revised_dates(std::span<const TextBlock> blocks);

}  // namespace actionplan
