// What one document may cost, and what the process that reads it may do.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace actionplan {

struct WorkerLimits {
    std::chrono::milliseconds time{std::chrono::seconds{60}};  // by the clock on the wall
    std::uint64_t memory = std::uint64_t{2} << 30;             // bytes of address space
    std::uint64_t output = std::uint64_t{8} << 30;             // bytes of one file
    std::size_t documents = 500;  // after which a worker makes room for a fresh one
};

}  // namespace actionplan
