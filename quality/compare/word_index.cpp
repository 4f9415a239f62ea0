#include "quality/compare/word_index.h"

#include <algorithm>

namespace actionplan {

namespace {

constexpr std::size_t most_followed = 64;  // actions that have a word, before it tells nothing
constexpr std::size_t most_given = 8;

struct WordSign {
    std::uint64_t key = 0;
    double weight = 0;
};

// Each word that is no little one, and each two neighbours.
std::vector<WordSign> signs_in(const std::vector<std::uint32_t>& words,
                               const WordWeights& weights) {
    constexpr unsigned half = 32;
    std::vector<WordSign> signs;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!weights.is_little(words[i])) signs.push_back({words[i], weights.of(words[i])});
        if (i + 1 == words.size()) continue;
        const std::uint64_t pair = (std::uint64_t{words[i]} + 1) << half | words[i + 1];
        signs.push_back({pair, weights.of(words[i]) + weights.of(words[i + 1])});
    }
    std::sort(signs.begin(), signs.end(),
              [](const WordSign& a, const WordSign& b) { return a.key < b.key; });
    signs.erase(std::unique(signs.begin(), signs.end(),
                            [](const WordSign& a, const WordSign& b) { return a.key == b.key; }),
                signs.end());
    return signs;
}

// An action without words is known by its outcomes.
std::vector<WordSign> signs_of(const EditionAction& action, const WordWeights& weights) {
    return signs_in(action.order.empty() ? action.outcomes : action.order, weights);
}

}  // namespace

WordIndex::WordIndex(const Edition& edition, const WordWeights& weights,
                     const std::vector<bool>& eligible)
    : weights_(weights) {
    for (std::size_t i = 0; i < edition.size(); ++i) {
        if (!eligible[i]) continue;
        for (const WordSign& sign : signs_of(edition[i], weights)) {
            std::vector<std::uint32_t>& actions = actions_with_[sign.key];
            // One more than is followed marks the sign as too frequent.
            if (actions.size() <= most_followed) actions.push_back(static_cast<std::uint32_t>(i));
        }
    }
}

std::vector<std::size_t> WordIndex::nearest(const EditionAction& action) const {
    std::unordered_map<std::size_t, double> shared;
    for (const WordSign& sign : signs_of(action, weights_)) {
        const auto actions = actions_with_.find(sign.key);
        if (actions == actions_with_.end() || actions->second.size() > most_followed) continue;
        for (const std::uint32_t other : actions->second) shared[other] += sign.weight;
    }
    std::vector<std::pair<double, std::size_t>> order;
    order.reserve(shared.size());
    for (const auto& [other, weight] : shared) order.emplace_back(-weight, other);
    std::sort(order.begin(), order.end());
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < std::min(order.size(), most_given); ++i)
        found.push_back(order[i].second);
    return found;
}

}  // namespace actionplan
