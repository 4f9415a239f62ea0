// One input of a run from its path to its record: what a worker does.
//
// Whatever goes wrong, faults of our own included, ends in the record and costs no other input.
#pragma once

#include <string>

#include "engine/find_inputs.h"
#include "engine/read_options.h"
#include "engine/run_log.h"

namespace actionplan {

struct Job {
    Input input;
    std::string output;  // name in the folder
};

RunRecord convert_file(const Job& job, const std::string& folder, const ReadOptions& options);

}  // namespace actionplan
