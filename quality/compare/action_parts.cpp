#include "quality/compare/action_parts.h"

#include <algorithm>
#include <map>
#include <optional>

#include "quality/compare/match_actions.h"
#include "quality/compare/word_index.h"

namespace actionplan {

namespace {

constexpr MatchWeights part_weights;
constexpr std::ptrdiff_t fewest_words =
    3;  // beside the little ones; fewer could stand in many an action

bool says_enough(const WordBag& words, const WordWeights& weights) {
    return std::count_if(words.begin(), words.end(), [&](std::uint32_t word) {
               return !weights.is_little(word);
           }) >= fewest_words;
}

struct PartSearch {
    const Edition& wholes;
    const Edition& parts;
    const std::vector<std::size_t>& partner_of_whole;
    const WordWeights& weights;

    WordBag left_over(std::size_t whole) const {
        const std::size_t partner = partner_of_whole[whole];
        const WordBag& words = wholes[whole].words;
        return partner == no_partner ? words : words_without(words, parts[partner].words);
    }

    // The whole that this part's words come from.
    std::optional<std::size_t> whole_of(const WordBag& part,
                                        const std::vector<std::size_t>& near) const {
        std::optional<std::size_t> best;
        double most = part_weights.part_from_whole;
        const double weight = weights.of(part);
        for (const std::size_t whole : near) {
            const double shared = weights.of_shared(part, left_over(whole));
            if (shared < part_weights.whole_in_part * weights.of(wholes[whole].words)) continue;
            if (shared / weight < most || (best && shared / weight == most)) continue;
            most = shared / weight;
            best = whole;
        }
        return best;
    }
};

}  // namespace

std::vector<ActionParts> find_parts(const Edition& wholes, const Edition& parts,
                                    const std::vector<std::size_t>& partner_of_whole,
                                    const std::vector<std::size_t>& partner_of_part,
                                    const WordWeights& weights) {
    const PartSearch search{wholes, parts, partner_of_whole, weights};
    const WordIndex index(wholes, weights, std::vector<bool>(wholes.size(), true));
    std::map<std::size_t, std::vector<std::size_t>> found;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (partner_of_part[i] != no_partner || !says_enough(parts[i].words, weights)) continue;
        const auto whole = search.whole_of(parts[i].words, index.nearest(parts[i]));
        if (whole) found[*whole].push_back(i);
    }
    std::vector<ActionParts> groups;
    for (auto& [whole, of] : found) {
        if (partner_of_whole[whole] != no_partner) of.push_back(partner_of_whole[whole]);
        std::sort(of.begin(), of.end());
        // A single part is a shorter wording, and no split.
        if (of.size() > 1) groups.push_back({whole, std::move(of)});
    }
    return groups;
}

}  // namespace actionplan
