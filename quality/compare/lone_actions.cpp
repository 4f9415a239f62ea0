#include "quality/compare/lone_actions.h"

#include <algorithm>
#include <utility>

#include "quality/compare/word_index.h"

namespace actionplan {

namespace {

constexpr MatchWeights kin_weights;

std::vector<std::string> telling_words(WordBag shared, const WordWeights& weights) {
    shared.erase(std::unique(shared.begin(), shared.end()), shared.end());
    std::vector<std::string> telling;
    for (const std::uint32_t word : shared) {
        if (!weights.is_little(word)) telling.push_back(weights.word(word));
    }
    return telling;
}

void add_kin(LoneMatch& one, const EditionAction& action, const Edition& other,
             const std::vector<std::size_t>& near, const WordWeights& weights) {
    double most = kin_weights.kin_from;
    for (const std::size_t j : near) {
        const WordBag shared = shared_words(action.words, other[j].words);
        std::vector<std::string> telling = telling_words(shared, weights);
        const double share =
            weights.of(shared) / std::min(weights.of(action.words), weights.of(other[j].words));
        if (telling.size() < kin_weights.kin_words || share < most) continue;
        if (one.kin && share == most) continue;
        most = share;
        one.kin = j;
        one.shared = std::move(telling);
    }
}

}  // namespace

std::vector<LoneMatch> lone_actions(const LoneSide& here, const LoneSide& there,
                                    const WordWeights& weights) {
    const WordIndex index(there.edition, weights, there.lone);
    std::vector<LoneMatch> list;
    for (std::size_t i = 0; i < here.edition.size(); ++i) {
        if (!here.lone[i]) continue;
        LoneMatch one{i, std::nullopt, {}};
        add_kin(one, here.edition[i], there.edition, index.nearest(here.edition[i]), weights);
        list.push_back(std::move(one));
    }
    return list;
}

}  // namespace actionplan
