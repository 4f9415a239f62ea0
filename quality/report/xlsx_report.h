// The report as a workbook (Office Open XML): an overview, and a sheet for each table of report_tables.h.
//
// Gives    the file's bytes; same input, same bytes. Every text is a string cell, so that none of it is run as a formula. Header
//          rows stay in sight and have filters; actions and codes are links to their rows.
// Units    a sheet holds 1,048,575 rows and a cell 32,767 characters: what is more is cut, and the last row or character says so.
#pragma once

#include <string>

#include "quality/report/report_input.h"

namespace actionplan {

std::string xlsx_report(const ReportInput& input);

}  // namespace actionplan
