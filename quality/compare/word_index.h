// Which actions of an edition have words in common with another action, without looking at each of them.
//
// Takes    an edition, and which of its actions may be found.
// Gives    those that share most. Words and neighbouring words that many actions have are not followed, so that the
//          time grows with the number of actions, not its square.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "quality/compare/edition_action.h"

namespace actionplan {

class WordIndex {
 public:
    // `eligible` says of each action whether it may be found.
    WordIndex(const Edition& edition, const WordWeights& weights,
              const std::vector<bool>& eligible);

    // Those that share most first; a few at most.
    std::vector<std::size_t> nearest(const EditionAction& action) const;

 private:
    const WordWeights& weights_;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> actions_with_;
};

}  // namespace actionplan
