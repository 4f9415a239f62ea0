// The report as JSON, for other programs: areas, plans with their scores, findings, and counts by rule.
//
// Gives    UTF-8, two spaces a level, keys in one order; same input, same bytes.
#pragma once

#include <string>

#include "quality/report/report_input.h"

namespace actionplan {

std::string json_report(const ReportInput& input);

}  // namespace actionplan
