// A row of the draft as an action of the plan.
//
// Takes    the row, its position in the document from 1, and what the rest of the plan says about its columns.
// Errors   none: what can't be read is null or empty.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "normalise/action_ids.h"
#include "normalise/body_register.h"
#include "normalise/cell_memory.h"
#include "normalise/confidence.h"
#include "normalise/dates.h"
#include "normalise/known_names.h"
#include "normalise/leads.h"
#include "normalise/rag.h"
#include "parse/draft.h"
#include "schema/plan.h"

namespace actionplan {

// What a row is read against.
struct RowContext {
    const std::vector<LegendEntry>& legend;
    StatusHeading progress_heading = StatusHeading::none;  // a joined column: "Comments / RAG"
    DateSettings dates;
    CellMemory<DatesRead>& read_before;  // by these settings
};

// What names and numbers are read against, once the rows of a part have theirs.
struct NameContext {
    const KnownNames& known;
    const RegisterScope& scope;
    const ActionIds& ids;
    CellMemory<LeadNames>& leads;
    bool leads_have_footprints = false;
};

// The id of the section at an index of the whole document, from 0.
std::string section_id(std::uint64_t index);

struct RowRead {
    Action action;
    RowOrigin origin;
};

RowRead read_row(DraftRow&& row, std::uint64_t position, ActionIds& ids, const RowContext& context);

// The blocks of a lead cell that name bodies.
std::span<const TextBlock> bodies_of(const Lead& lead, bool with_footprints);

// The bodies of an action and its links; `above` is the action of the row before, null for the first.
void read_names(Action& action, const Action* above, const NameContext& context);

}  // namespace actionplan
