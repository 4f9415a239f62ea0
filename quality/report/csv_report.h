// The report as tidy tables, with the Frictionless Data Package that describes them.
//
// Gives    CSV by RFC 4180 in UTF-8: a header row, CRLF, text in quotation marks where it needs them. Text that a spreadsheet
//          would take for a formula has an apostrophe before it.
#pragma once

#include <string>
#include <vector>

#include "quality/report/report_input.h"

namespace actionplan {

struct CsvTable {
    std::string file_name;
    std::string bytes;
};

// areas, plans, scores, actions, leads, dates, findings, rules, and datapackage.json.
std::vector<CsvTable> csv_report(const ReportInput& input);

}  // namespace actionplan
