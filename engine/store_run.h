// Puts what a run left in its folder into a store: what the log says, and the plans that are not there yet.
//
// It comes after the run and not within it, so that no worker is forked from a process that has plans in its memory.
// Errors   `bad-store`; those of a plan that can't be read end with the rest stored.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "engine/plan_store.h"

namespace actionplan {

struct StoreProgress {
    std::uint64_t done = 0;
    std::uint64_t of = 0;
    std::string input{};
};

// `go_on` is asked before each input; false ends it, and what is stored stays.
std::optional<Error> store_run(const std::string& folder, PlanStore& store,
                               const std::function<bool(const StoreProgress&)>& go_on);

}  // namespace actionplan
