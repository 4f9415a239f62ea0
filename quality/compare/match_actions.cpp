#include "quality/compare/match_actions.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "quality/compare/action_parts.h"
#include "quality/compare/assign_pairs.h"
#include "quality/compare/lone_actions.h"
#include "quality/compare/word_index.h"

namespace actionplan {

namespace {

constexpr MatchWeights match_weights;

double likeness_of(const EditionAction& a, const EditionAction& b, const WordWeights& weights) {
    if (a.words.empty() != b.words.empty()) return 0;
    const double wording = weights.likeness(a.words, b.words);
    if (a.words.empty()) return weights.likeness(a.outcomes, b.outcomes);
    if (a.outcomes.empty() || b.outcomes.empty()) return wording;
    const double both = (1 - match_weights.outcomes) * wording +
                        match_weights.outcomes * weights.likeness(a.outcomes, b.outcomes);
    return std::max(wording, both);
}

class Matcher {
 public:
    Matcher(Edition before, Edition after, const WordWeights& weights)
        : before_(std::move(before)),
          after_(std::move(after)),
          weights_(weights),
          partner_of_before_(before_.size(), no_partner),
          partner_of_after_(after_.size(), no_partner) {}

    Matching matching() {
        pair_off(
            [](const EditionAction& a) { return a.whole + '\0' + a.number + '\0' + a.section; });
        pair_off([](const EditionAction& a) { return a.wording + '\0' + a.number; });
        pair_off([](const EditionAction& a) { return worded(a, '\0' + a.section); });
        pair_off([](const EditionAction& a) { return worded(a, ""); });
        pair_by_likeness();
        add_splits_and_mergers();
        add_pairs();
        add_lone();
        std::sort(result_.matches.begin(), result_.matches.end(),
                  [](const ActionMatch& a, const ActionMatch& b) {
                      return std::tie(a.before, a.after) < std::tie(b.before, b.after);
                  });
        return std::move(result_);
    }

 private:
    // Rows without words have only their number.
    static std::string worded(const EditionAction& action, const std::string& more) {
        return action.wording.empty() ? "" : action.wording + more;
    }

    void pair(std::size_t before, std::size_t after) {
        partner_of_before_[before] = after;
        partner_of_after_[after] = before;
    }

    // Actions of one key go together in their order.
    template <typename Key>
    void pair_off(Key key) {
        std::unordered_map<std::string, std::deque<std::size_t>> waiting;
        for (std::size_t i = 0; i < before_.size(); ++i) {
            if (partner_of_before_[i] == no_partner) waiting[key(before_[i])].push_back(i);
        }
        waiting.erase("");
        for (std::size_t j = 0; j < after_.size(); ++j) {
            if (partner_of_after_[j] != no_partner) continue;
            const auto queue = waiting.find(key(after_[j]));
            if (queue == waiting.end() || queue->second.empty()) continue;
            pair(queue->second.front(), j);
            queue->second.pop_front();
        }
    }

    static std::vector<bool> alone(const std::vector<std::size_t>& partners) {
        std::vector<bool> alone(partners.size());
        for (std::size_t i = 0; i < partners.size(); ++i) alone[i] = partners[i] == no_partner;
        return alone;
    }

    // 0 where the two are not one action.
    std::int64_t worth_of(std::size_t before, std::size_t after) const {
        constexpr double scale = 1e6;
        const EditionAction& a = before_[before];
        const EditionAction& b = after_[after];
        const bool number = !a.number.empty() && a.number == b.number;
        const double likeness = likeness_of(a, b, weights_);
        if (likeness < (number ? match_weights.same_number_from : match_weights.likeness_from))
            return 0;
        double worth = likeness;
        if (number) worth += match_weights.number;
        if (!a.section.empty() && a.section == b.section) worth += match_weights.section;
        if (!a.lead.empty() && a.lead == b.lead) worth += match_weights.lead;
        const double far =
            std::abs(static_cast<double>(before) / static_cast<double>(before_.size()) -
                     static_cast<double>(after) / static_cast<double>(after_.size()));
        worth += match_weights.place * (1 - far);
        return std::llround(worth * scale);
    }

    void pair_by_likeness() {
        constexpr std::size_t most_of_a_number = 8;
        const WordIndex index(after_, weights_, alone(partner_of_after_));
        std::unordered_map<std::string, std::vector<std::size_t>> numbered;
        for (std::size_t j = 0; j < after_.size(); ++j) {
            std::vector<std::size_t>& list = numbered[after_[j].number];
            if (partner_of_after_[j] == no_partner && list.size() < most_of_a_number)
                list.push_back(j);
        }
        numbered.erase("");
        std::vector<WorthyPair> pairs;
        for (std::size_t i = 0; i < before_.size(); ++i) {
            if (partner_of_before_[i] != no_partner) continue;
            std::vector<std::size_t> near = index.nearest(before_[i]);
            const auto same = numbered.find(before_[i].number);
            if (same != numbered.end())
                near.insert(near.end(), same->second.begin(), same->second.end());
            std::sort(near.begin(), near.end());
            near.erase(std::unique(near.begin(), near.end()), near.end());
            for (const std::size_t j : near) {
                const std::int64_t worth = worth_of(i, j);
                if (worth > 0) pairs.push_back({i, j, worth});
            }
        }
        for (const WorthyPair& taken : assign_pairs(pairs)) pair(taken.before, taken.after);
    }

    void add_splits_and_mergers() {
        for (const ActionParts& split :
             find_parts(before_, after_, partner_of_before_, partner_of_after_, weights_)) {
            // Taken, so that no merger takes them too.
            if (partner_of_before_[split.whole] == no_partner)
                partner_of_before_[split.whole] = split.parts.front();
            for (const std::size_t part : split.parts) partner_of_after_[part] = split.whole;
            add_match({split.whole}, split.parts);
        }
        for (const ActionParts& merger :
             find_parts(after_, before_, partner_of_after_, partner_of_before_, weights_)) {
            // What was split is not merged as well.
            if (!done_after_[merger.whole]) add_match(merger.parts, {merger.whole});
        }
    }

    void add_pairs() {
        for (std::size_t i = 0; i < before_.size(); ++i) {
            if (partner_of_before_[i] != no_partner && !done_before_[i])
                add_match({i}, {partner_of_before_[i]});
        }
    }

    void add_match(std::vector<std::size_t> before, std::vector<std::size_t> after) {
        for (const std::size_t i : before) done_before_[i] = true;
        for (const std::size_t j : after) done_after_[j] = true;
        const double likeness =
            likeness_of(before_[before.front()], after_[after.front()], weights_);
        result_.matches.push_back({std::move(before), std::move(after), likeness});
    }

    void add_lone() {
        std::vector<bool> lone_before = done_before_;
        std::vector<bool> lone_after = done_after_;
        lone_before.flip();
        lone_after.flip();
        result_.dropped = lone_actions({before_, lone_before}, {after_, lone_after}, weights_);
        result_.added = lone_actions({after_, lone_after}, {before_, lone_before}, weights_);
    }

    Edition before_;
    Edition after_;
    const WordWeights& weights_;
    std::vector<std::size_t> partner_of_before_;
    std::vector<std::size_t> partner_of_after_;
    std::vector<bool> done_before_ = std::vector<bool>(before_.size());
    std::vector<bool> done_after_ = std::vector<bool>(after_.size());
    Matching result_;
};

Matching turned(Matching matching) {
    for (ActionMatch& match : matching.matches) std::swap(match.before, match.after);
    std::swap(matching.dropped, matching.added);
    std::sort(matching.matches.begin(), matching.matches.end(),
              [](const ActionMatch& a, const ActionMatch& b) {
                  return std::tie(a.before, a.after) < std::tie(b.before, b.after);
              });
    return matching;
}

bool stands_first(const Edition& a, const Edition& b) {
    return std::lexicographical_compare(
        a.begin(), a.end(), b.begin(), b.end(), [](const EditionAction& x, const EditionAction& y) {
            return std::tie(x.whole, x.number, x.section) < std::tie(y.whole, y.number, y.section);
        });
}

bool stands_first_in(const Plan& before, const Plan& after) {
    WordWeights weights;
    const Edition first = edition_of(before, weights);
    return stands_first(first, edition_of(after, weights));
}

Matching matched_in_order(const Plan& before, const Plan& after) {
    WordWeights weights;
    Edition first = edition_of(before, weights);
    Edition second = edition_of(after, weights);
    weights.settle();
    return Matcher(std::move(first), std::move(second), weights).matching();
}

}  // namespace

// Ties must fall alike whichever edition is named first, so the two always come in one order.
Matching match_actions(const Plan& before, const Plan& after) {
    if (stands_first_in(after, before)) return turned(matched_in_order(after, before));
    return matched_in_order(before, after);
}

}  // namespace actionplan
