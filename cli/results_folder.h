// What a run left: the plans, and the inputs that it could not convert.
//
// Takes    a folder that `convert` wrote. Without a run.ndjson in it, every file NAME.json counts as a plan. Or a store
//          that `convert --store` wrote: then its last run, or the one named behind it: plans.sqlite@7, or plans.sqlite@-1
//          for the one before the last.
// Gives    plans in the order of the log, else of their names.
// Errors   `bad-store`; those of engine/file_source.h, engine/folder_entries.h and schema/json_reader.h, with the file's name.
#pragma once

#include <string>
#include <vector>

#include "extract/result.h"
#include "quality/report/report_input.h"

namespace actionplan {

Result<ReportInput> read_results(const std::string& folder);

// Whether `path` is such a folder or store, and not one file.
bool holds_results(const std::string& path);

// The same one by one: what there is, and the plan of one name.
struct ResultNames {
    std::vector<std::string> plans;
    std::vector<FailedInput> failed;
};
Result<ResultNames> result_names(const std::string& folder);
Result<Plan> read_result(const std::string& folder, const std::string& name);

// The areas that plans are expected from: those of the day asked for, else of that of the newest plan.
void expect_official_areas(ReportInput& input);

}  // namespace actionplan
