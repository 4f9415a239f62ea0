// What a run says on standard error while it goes on and when it has ended.
//
// Failures and a short summary; with `verbose` a line for each input; with `quiet` failures only. On a terminal a
// progress line besides.
#pragma once

#include <chrono>
#include <string>

#include "cli/console.h"
#include "cli/progress_line.h"
#include "engine/convert_stream.h"
#include "engine/find_inputs.h"
#include "engine/run.h"

namespace actionplan {

enum class Talk { quiet, normal, verbose };

class RunTeller {
 public:
    RunTeller(Console& console, Talk talk, std::string folder);

    void tell(const RunRecord& record);
    void show(const RunView& view);

    void tell_end(const RunTotals& totals, const Inputs& inputs);
    void tell_end(const StreamTotals& totals);

 private:
    void tell_walls(const std::vector<std::string>& missing);
    void tell_stop(const RunTotals& totals, const Inputs& inputs);
    void tell_summary(const RunTotals& totals, const Inputs& inputs);

    Console& console_;
    Talk talk_;
    std::string folder_;
    Pace pace_;
    std::chrono::steady_clock::time_point shown_;
};

}  // namespace actionplan
