// A plan as JSON text: UTF-8, two spaces a level, keys in the order of docs/SCHEMA.md, the same bytes for the same plan.
//
// A plan is a frame and seven lists. A long document comes in parts; each part's entries are appended to the texts of
// their lists, which the caller may keep in memory or on disk. When the last part has come, the whole is
//     frame[0] + list 0 + frame[1] + list 1 + … + list 6 + frame[7]
// in the order of PlanList, each list without its first byte: every entry begins with a comma, and the first one of a
// list must not have it. `write_plan` is made of the same pieces, so both ways give the same bytes.
//
// Takes    strings in UTF-8 that extractors have checked (asserted), finite numbers.
// Errors   none.
#pragma once

#include <array>
#include <string>

#include "schema/plan.h"
#include "schema/plan_list.h"

namespace actionplan {

using ListTexts = PerList<std::string>;

// Every entry of a part's lists, each with a comma before it, appended to the texts of the lists.
void write_lists(ListTexts& texts, const Plan& part);

// The text before each list, and after the last. Of `plan` only generator, source, plan and quality (without its
// findings) are read; `filled` says which lists have entries.
using PlanFrame = std::array<std::string, plan_list_count + 1>;
PlanFrame write_frame(const Plan& plan, const PerList<bool>& filled);

// A whole plan, with a line break at its end.
std::string write_plan(const Plan& plan);

}  // namespace actionplan
