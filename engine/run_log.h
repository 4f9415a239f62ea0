// The record of a run: DIR/run.ndjson, one line an input, written as the run goes.
//
// Everything but `seconds` is the same whenever the same inputs are converted.
//
// The file can be read at any time. Until a run has ended, the lines of the last one stay in front of its own, and its
// own say `unfinished`: a later line counts for more. When it has ended, only its own are left, and no longer say that.
// A run that was killed so leaves what it did for the next one to go on from.
// Errors   `output-unwritable`: also when another run is writing to the folder.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/file_handle.h"
#include "extract/result.h"

namespace actionplan {

enum class RunStatus { converted, unchanged, failed, skipped };

struct RunRecord {
    std::string input;  // the path as given
    RunStatus status = RunStatus::failed;
    std::optional<std::string> sha256;
    std::optional<std::string> output;  // name in the output folder
    std::optional<std::string> output_xxh128{};
    std::optional<std::uint64_t> actions;
    std::optional<std::uint64_t> findings;
    std::optional<Error> error;
    std::optional<std::string> settings{};  // engine/run_settings.h
    double seconds = 0;
    bool unfinished = false;  // the run that it is of has not ended

    bool operator==(const RunRecord&) const = default;
};

inline constexpr const char* run_log_name = "run.ndjson";

// The word of the log: "converted".
std::string_view word_for(RunStatus status);

// The record as one line of JSON, its line break included.
std::string run_log_line(const RunRecord& record);
// The record of a line; none when it is not one.
std::optional<RunRecord> read_log_line(std::string_view line);

class RunLog {
 public:
    // Goes on behind what a run before wrote.
    static Result<RunLog> open(const std::string& folder);

    // What the last run, or one that did not end, said about an input.
    std::optional<RunRecord> before(const std::string& input) const;

    std::optional<Error> add(RunRecord record);

    // The run has ended: its lines are the log.
    std::optional<Error> finish() const;

 private:
    // Where a line about an input begins. Lines stay on the disk, so that memory hardly grows with them.
    struct Line {
        std::uint64_t input = 0;  // a hash
        std::uint64_t begin = 0;
    };

    RunLog(FileHandle file, std::string folder)
        : file_(std::move(file)), folder_(std::move(folder)) {}

    std::optional<Error> take_lines();

    FileHandle file_;
    std::string folder_;
    std::vector<Line> lines_;  // of the runs before, by hash, then from the last to the first
    std::uint64_t begin_ = 0;  // of this run's lines
};

}  // namespace actionplan
