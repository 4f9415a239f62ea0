// Which action of the one edition is which of the other.
//
// Takes    two editions of a plan.
// Gives    every action of both once: in a match, or alone. What the rows say in the same words goes together first; the
//          rest is matched by likeness of wording, with number, section and lead as further signs, so that the whole
//          fits best. An action that was split or merged is matched with all its parts. A number alone is no sign:
//          plans number anew. Of an action that is alone, the one of the other edition that it may have become, when
//          there is one, with the words they share.
//          match_actions(b, a) is match_actions(a, b) with its sides swapped.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "schema/plan.h"

namespace actionplan {

// Indexes of actions. One on both sides; one before and several after for a split, the other way for a merger.
struct ActionMatch {
    std::vector<std::size_t> before;
    std::vector<std::size_t> after;
    double likeness = 1;  // of the wording of the first of each side, from 0 to 1

    bool operator==(const ActionMatch&) const = default;
};

struct LoneMatch {
    std::size_t action = 0;
    std::optional<std::size_t> kin;   // of the other edition, and alone there
    std::vector<std::string> shared;  // words, folded

    bool operator==(const LoneMatch&) const = default;
};

struct Matching {
    std::vector<ActionMatch> matches;  // by the first of the earlier edition
    std::vector<LoneMatch> dropped;    // of the earlier edition, in its order
    std::vector<LoneMatch> added;      // of the later edition, in its order

    bool operator==(const Matching&) const = default;
};

// From when on two wordings are one action's.
struct MatchWeights {
    double same_number_from = 0.4;  // of likeness, where the number is the same too
    double likeness_from = 0.65;    // where only the wording speaks for it
    double outcomes = 0.3;          // how much the outcomes' likeness counts beside the wording's
    // What speaks for a pair besides its likeness.
    double number = 0.25;
    double section = 0.1;
    double lead = 0.05;
    double place = 0.01;  // as far into the plan: decides between equals only
    // Splits and mergers: how much of a part must be words that the whole has and its other part has not, and how much of
    // the whole a part must be.
    double part_from_whole = 0.7;
    double whole_in_part = 0.15;
    // What an action may have become: how much of the shorter wording they share.
    double kin_from = 0.5;
    std::size_t kin_words = 3;
};

Matching match_actions(const Plan& before, const Plan& after);

}  // namespace actionplan
