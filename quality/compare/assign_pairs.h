// Who goes with whom, so that the sum of what the pairs are worth is as high as it can be.
//
// Takes    pairs that could be, each with its worth, above 0. Pairs that have a side in common exclude each other.
// Gives    the pairs taken, by their first side. The best there are, but where over `most_exact` of a side hang together,
//          the worthiest pair first: that gives half the best at least, and takes no more than sorting.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace actionplan {

struct WorthyPair {
    std::size_t before = 0;
    std::size_t after = 0;
    std::int64_t worth = 0;

    bool operator==(const WorthyPair&) const = default;
};

inline constexpr std::size_t most_exact = 120;  // the exact way takes the cube of it

std::vector<WorthyPair> assign_pairs(const std::vector<WorthyPair>& pairs);

}  // namespace actionplan
