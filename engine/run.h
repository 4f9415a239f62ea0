// Converts many inputs into a folder: DIR/NAME.json each, and DIR/run.ndjson.
//
// An input whose bytes, settings and output are as a run before left them is `unchanged`: it costs their reading.
//
// Gives    the same files and the same log, times aside, whatever the number of jobs, and whether or not a run before
//          was cut off.
// Errors   those of an input stand in its record; `output-unwritable` when the folder or the log can't be written.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "engine/find_inputs.h"
#include "engine/read_options.h"
#include "engine/run_log.h"
#include "engine/worker_limits.h"

namespace actionplan {

// Where a run stands.
struct RunView {
    std::uint64_t done = 0;
    std::uint64_t of = 0;
    std::string slowest{};  // the input that has been read for longest; empty when none is
    double slowest_seconds = 0;
};

struct RunOptions {
    std::string folder;
    unsigned jobs = 1;
    ReadOptions reading{};
    WorkerLimits limits{};  // of each document
    bool require_sandbox = false;
    bool force = false;  // converts what is unchanged, too
    // Called between two steps, some times a second; false ends the run.
    std::function<bool(const RunView&)> go_on{};
};

struct RunTotals {
    std::uint64_t converted = 0;
    std::uint64_t failed = 0;
    std::uint64_t skipped = 0;
    std::uint64_t unchanged = 0;
    bool stopped = false;                      // by `go_on`, before its end
    std::vector<std::string> missing_walls{};  // what the kernel would not close a worker in with

    bool operator==(const RunTotals&) const = default;
};

// Called once for each input, in order, never by two threads at once.
using Watch = std::function<void(const RunRecord&)>;

Result<RunTotals> run(const Inputs& inputs, const RunOptions& options, const Watch& watch);

}  // namespace actionplan
