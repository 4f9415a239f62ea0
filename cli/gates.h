// What plans must be like for a command to succeed: --fail-on and --min-score.
//
// Errors   `usage`: a word that is neither a severity nor a code, a score that is none.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/options.h"
#include "quality/report/report_input.h"

namespace actionplan {

struct Gates {
    std::optional<Severity> severity;  // and all that is worse
    std::string code;                  // empty for none
    double least_score = 0;
};

Result<Gates> read_gates(const Arguments& arguments);

// Why plans don't pass, a line each: "plan.json: …".
std::vector<std::string> failed_gates(const Gates& gates, const ReportInput& input);

}  // namespace actionplan
