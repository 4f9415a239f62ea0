// A unit of a timescale as a date of the plan: its kind, its EDTF, its first and last day and its rule.
//
// Takes    a unit that has the year it was printed with or that was found for it.
// Gives    the date without its words, which the caller knows; of kind `unknown` when it can't be.
// Source   docs/SCHEMA.md, "Dates".
#pragma once

#include <optional>

#include "normalise/date_units.h"
#include "schema/plan.h"

namespace actionplan {

ActionDate date_of(const DateUnit& unit);

// What is wrong with how the date was printed: it can't be, or it has one likely meaning.
std::optional<NoteKind> slip_of(const DateUnit& unit);

}  // namespace actionplan
