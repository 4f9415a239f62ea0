// The report that a national team opens: one HTML file, without network, that reads without script.
//
// Takes    the plans of a folder, and what was to be converted and was not.
// Gives    an overview, a section for each plan that its publisher can act on, all actions in a table that a small script
//          filters, and what the findings mean. Same input, same bytes.
// Source   WCAG 2.2, level AA.
#pragma once

#include <string>

#include "quality/report/report_input.h"

namespace actionplan {

std::string html_report(const ReportInput& input);

}  // namespace actionplan
