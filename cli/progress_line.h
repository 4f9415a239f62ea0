// The line that a terminal shows while a run goes on:
//     [#####               ] 120/400, 35/s, 8 s left; 12 s in thurrock.pdf
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "engine/run.h"

namespace actionplan {

// How fast a run is now: over the last seconds, not since its start, which may have been all of unchanged files.
class Pace {
 public:
    using Time = std::chrono::steady_clock::time_point;

    explicit Pace(Time start) : older_{start, 0}, newer_{start, 0} {}

    void see(std::uint64_t done, Time now);
    // Inputs a second; 0 while nothing is known.
    double rate() const { return rate_; }

 private:
    struct Mark {
        Time time;
        std::uint64_t done = 0;
    };

    Mark older_;
    Mark newer_;
    double rate_ = 0;
};

// No longer than `width` columns.
std::string progress_line(const RunView& view, double rate, std::size_t width);

}  // namespace actionplan
