#include "quality/scores.h"

#include <algorithm>
#include <array>

#include "quality/rules.h"
#include "schema/vocabulary.h"

namespace actionplan {

namespace {

constexpr std::array weights{
    DimensionWeight{Dimension::completeness, 0.30},
    DimensionWeight{Dimension::uniqueness,   0.10},
    DimensionWeight{Dimension::consistency,  0.15},
    DimensionWeight{Dimension::timeliness,   0.15},
    DimensionWeight{Dimension::validity,     0.20},
    DimensionWeight{Dimension::accuracy,     0.10},
};

}  // namespace

std::span<const DimensionWeight> dimension_weights() { return weights; }

std::uint64_t points_of(Severity severity) {
    switch (severity) {
        case Severity::error:
            return 4;
        case Severity::warning:
            return 2;
        case Severity::note:
            return 1;
    }
    return 1;
}

std::vector<Score> scores_of(std::span<const RuleTally> tallies) {
    std::vector<Score> scores;
    for (const Word<Dimension>& word : Vocabulary<Dimension>::words)
        scores.push_back({word.value, 0, 0});
    const std::span<const QualityRule> rules = quality_rules();
    for (std::size_t i = 0; i < rules.size() && i < tallies.size(); ++i) {
        // A warning of the extractor is looked for once a plan.
        const bool by_warning = rules[i].on_action == nullptr && rules[i].on_plan == nullptr;
        const std::uint64_t checked = by_warning ? 1 : tallies[i].checked;
        const std::uint64_t failed = std::min(checked, tallies[i].failed);
        Score& score = scores.at(static_cast<std::size_t>(rules[i].dimension));
        score.checked += checked * points_of(rules[i].severity);
        score.passed += (checked - failed) * points_of(rules[i].severity);
    }
    return scores;
}

double share_passed(const Score& score) {
    if (score.checked == 0) return 0;
    return static_cast<double>(score.passed) / static_cast<double>(score.checked);
}

double plan_score(std::span<const Score> scores) {
    double sum = 0;
    for (const Score& score : scores) {
        for (const DimensionWeight& weight : weights) {
            if (weight.dimension == score.dimension) sum += weight.weight * share_passed(score);
        }
    }
    return sum;
}

}  // namespace actionplan
