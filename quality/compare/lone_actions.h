// The actions of an edition that the other has not, each with the one there that may go on as it, where there is one.
//
// Takes    both editions, and which of their actions are matched with nothing.
// Gives    kin only from as many shared words as say something, and from a share of the shorter wording (MatchWeights).
#pragma once

#include <vector>

#include "quality/compare/edition_action.h"
#include "quality/compare/match_actions.h"
#include "quality/compare/word_bag.h"

namespace actionplan {

struct LoneSide {
    const Edition& edition;
    const std::vector<bool>& lone;
};

std::vector<LoneMatch> lone_actions(const LoneSide& here, const LoneSide& there,
                                    const WordWeights& weights);

}  // namespace actionplan
