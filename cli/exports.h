// The plans of a folder in other forms, written into it when a run has ended.
//
// Gives    ndjson: actions.ndjson, one action a line with its plan and area; csv: tables/, and xlsx: plans.xlsx, what
//          `report --format csv` and `--format xlsx` write.
// Errors   those of cli/results_folder.h; `output-unwritable`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/result.h"

namespace actionplan {

enum class ExportFormat { ndjson, csv, xlsx };

// From a list like "json,csv"; json is always written. The error's code is `usage`.
Result<std::vector<ExportFormat>> export_formats(const std::string& list);

std::optional<Error> write_exports(const std::string& folder,
                                   const std::vector<ExportFormat>& formats);

}  // namespace actionplan
