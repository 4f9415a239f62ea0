// What a result depends on besides its input: program, profile, options and limits.
#pragma once

#include <string>

#include "engine/read_options.h"
#include "engine/worker_limits.h"

namespace actionplan {

// A short name for all of them: 16 hexadecimal digits, the same for the same settings of the same program.
std::string settings_name(const ReadOptions& reading, const WorkerLimits& limits);

}  // namespace actionplan
