// One thing that we look for in a plan's data, as a row of a table: what it is called, whose it is, and how it is found.
//
// A row without a check is fired by a warning of an extractor; see quality/findings.h.
#pragma once

#include <string_view>

#include "schema/plan.h"

namespace actionplan {

struct ActionFacts;
struct AuditState;
class Verdict;

// Looks at one action, in the order of the plan, with what is known of the plan up to it.
using ActionCheck = void (*)(const ActionFacts&, AuditState&, Verdict&);
// Looks at the plan when its last part has been read.
using PlanCheck = void (*)(AuditState&, Verdict&);

struct QualityRule {
    std::string_view code;
    std::string_view title;
    Dimension dimension = Dimension::completeness;
    Severity severity = Severity::note;
    Responsibility responsibility = Responsibility::publisher;
    std::string_view
        counted;  // what it is checked on, and how many of those is its denominator: "actions"
    std::string_view message;  // unless there is more to say
    std::string_view advice;
    ActionCheck on_action = nullptr;
    PlanCheck on_plan = nullptr;
    bool dated = false;  // depends on the day that the plan is looked at from
};

}  // namespace actionplan
