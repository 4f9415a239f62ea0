// What a log says at last.
//
// While a run goes on, the log holds the lines of the run before, too: of two records of one input, or of one output,
// the later one counts.
// Errors   `unreadable`, with the line.
#pragma once

#include <string>
#include <vector>

#include "engine/run_log.h"

namespace actionplan {

// In the order of the log.
Result<std::vector<RunRecord>> last_records(const std::string& folder);

}  // namespace actionplan
