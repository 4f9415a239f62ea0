// The record of a run: DIR/run.ndjson, one line an input, written as the run goes.
//
// Everything but `seconds` is the same whenever the same inputs are converted.
// Errors   `output-unwritable`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/file_handle.h"
#include "extract/result.h"

namespace actionplan {

enum class RunStatus { converted, unchanged, failed, skipped };

struct RunRecord {
    std::string input;  // the path as given
    RunStatus status = RunStatus::failed;
    std::optional<std::string> sha256;
    std::optional<std::string> output;  // name in the output folder
    std::optional<std::uint64_t> actions;
    std::optional<std::uint64_t> findings;
    std::optional<Error> error;
    double seconds = 0;

    bool operator==(const RunRecord&) const = default;
};

inline constexpr const char* run_log_name = "run.ndjson";

// The record as one line of JSON, its line break included.
std::string run_log_line(const RunRecord& record);

class RunLog {
 public:
    // Begins anew; what a run before wrote is gone.
    static Result<RunLog> open(const std::string& folder);

    std::optional<Error> add(const RunRecord& record);

 private:
    explicit RunLog(FileHandle file) : file_(std::move(file)) {}

    FileHandle file_;
};

}  // namespace actionplan
