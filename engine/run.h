// Converts many inputs into a folder: DIR/NAME.json each, and DIR/run.ndjson.
//
// Gives    the same files and the same log, times aside, whatever the number of jobs.
// Errors   those of an input stand in its record; `output-unwritable` when the folder or the log can't be written.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "engine/find_inputs.h"
#include "engine/read_options.h"
#include "engine/run_log.h"
#include "engine/worker_limits.h"

namespace actionplan {

struct RunOptions {
    std::string folder;
    unsigned jobs = 1;
    ReadOptions reading{};
    WorkerLimits limits{};  // of each document
    bool require_sandbox = false;
};

struct RunTotals {
    std::uint64_t converted = 0;
    std::uint64_t failed = 0;
    std::uint64_t skipped = 0;
    std::vector<std::string> missing_walls{};  // what the kernel would not close a worker in with

    bool operator==(const RunTotals&) const = default;
};

// Called once for each input, in order, never by two threads at once.
using Watch = std::function<void(const RunRecord&)>;

Result<RunTotals> run(const Inputs& inputs, const RunOptions& options, const Watch& watch);

}  // namespace actionplan
