// What a report is made of.
#pragma once

#include <string>
#include <vector>

#include "quality/report/expected_areas.h"
#include "schema/plan.h"

namespace actionplan {

// A document that was to be converted and was not.
struct FailedInput {
    std::string input;
    std::string code;
    std::string message;
};

struct ReportPlan {
    std::string file;  // the plan's JSON, within the folder
    Plan plan;
};

struct ReportInput {
    std::vector<ReportPlan> plans;
    std::vector<FailedInput> failed;
    std::vector<ExpectedArea> expected;
    std::string as_of;  // YYYY-MM-DD; empty for each plan's own date
};

}  // namespace actionplan
