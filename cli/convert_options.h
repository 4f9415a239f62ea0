// What `convert` is asked for, from its arguments.
//
// Errors   `usage`
#pragma once

#include <string>
#include <vector>

#include "cli/exports.h"
#include "cli/options.h"
#include "cli/run_teller.h"
#include "engine/run.h"

namespace actionplan {

struct ConvertOptions {
    RunOptions run;
    bool stream = false;
    std::vector<ExportFormat> formats{};
    std::string store{};  // a path; empty for none
    Talk talk = Talk::normal;
};

Result<ConvertOptions> convert_options(const Arguments& arguments);

// Whether messages are to be JSON: known before all else, so that a fault in the rest is told in that form.
Result<bool> wants_json_log(const Arguments& arguments);

}  // namespace actionplan
