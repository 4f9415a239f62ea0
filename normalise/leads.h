// Who a lead cell names: bodies and people, as printed, and which registered body each is.
//
// Takes    the blocks of a cell, the names of the plan's own key, and where and when the plan is of.
// Gives    bodies, teams and groups each once, in printed order; named persons and posts apart from them. A body is
//          settled by the plan's own key, then by its area, then by the register; where that leaves several, they are its
//          candidates and it has no name. A name one slip from a known one is not that body, but has it as candidate.
// Errors   none: what is known nowhere has its text, a kind by its words, and no name.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "normalise/body_register.h"
#include "normalise/known_names.h"
#include "schema/plan.h"

namespace actionplan {

struct LeadNames {
    std::vector<Organisation> organisations;
    std::vector<Person> people;
    std::vector<Note> notes;  // of bodies that stay open; their `field` is left empty

    bool operator==(const LeadNames&) const = default;
};

// Whether the heading says that its cells hold where bodies act, too: "Lead Agency + Footprint".
bool names_footprint(std::string_view heading);

// The blocks of such a cell but for the last, where that names no body: "School Standards", "Vale and Foss".
std::span<const TextBlock> without_footprint(std::span<const TextBlock> blocks);

LeadNames read_leads(std::span<const TextBlock> blocks, const KnownNames& known,
                     const RegisterScope& scope);

}  // namespace actionplan
