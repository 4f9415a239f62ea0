// Actions of one edition that became several in the other.
#pragma once

#include <cstddef>
#include <vector>

#include "quality/compare/edition_action.h"

namespace actionplan {

inline constexpr std::size_t no_partner = static_cast<std::size_t>(-1);

struct ActionParts {
    std::size_t whole = 0;           // index in the one edition
    std::vector<std::size_t> parts;  // indexes in the other, in its order
};

// `partner_of_whole` and `partner_of_part` say what each action goes with so far. A part that goes with nobody belongs to a
// whole when the whole has its words, and the whole's partner has them not.
std::vector<ActionParts> find_parts(const Edition& wholes, const Edition& parts,
                                    const std::vector<std::size_t>& partner_of_whole,
                                    const std::vector<std::size_t>& partner_of_part,
                                    const WordWeights& weights);

}  // namespace actionplan
