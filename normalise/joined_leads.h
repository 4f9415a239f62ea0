// Parts of a lead cell's line joined again where one name had a mark in it: "Foss and Dunmere Partnership", "Children’s
// Services, Marlsea Council", "Director (Nursing)".
#pragma once

#include <string_view>
#include <vector>

#include "normalise/lead_parts.h"

namespace actionplan {

// Takes the parts of the line, and the line itself, for what is printed between them. Brackets that hold no name of their
// own, but initials or words like "(lead)", are left out.
std::vector<LeadPart> joined_lead_parts(std::vector<LeadPart> parts, std::string_view line,
                                        const KnownNames& known);

// Whether the name is that of a body which the law has made: a trust, a council, the police.
bool is_statutory_body(std::string_view name);

}  // namespace actionplan
