// What a rule finds: how often it looked, how often all was well, and the findings.
//
// A rule lists its first `most_listed` findings of a plan; what it counts, and the codes on the actions, go on.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "quality/rule.h"
#include "schema/plan.h"

namespace actionplan {

struct RuleTally {
    std::uint64_t checked = 0;
    std::uint64_t failed = 0;
};

// Where a finding of the whole plan points to.
struct Spot {
    std::string action;  // id; empty when it is about none
    Place place;
};

class Verdict {
 public:
    static constexpr std::uint64_t most_listed = 250;

    // The rule, and the action when there is one, that the next calls are about.
    void begin(const QualityRule& rule, RuleTally& tally, Action* action);

    // One thing more was looked at.
    void look(std::uint64_t times = 1) { tally_->checked += times; }
    // Something that was looked at is not as it should be, and another finding says so.
    void miss(std::uint64_t times = 1) { tally_->failed += times; }
    // Something that was looked at is not as it should be. An empty message means the rule's own.
    void fail(std::string_view field, std::string_view evidence, std::string message = {});
    void fail_at(const Spot& spot, std::string_view field, std::string_view evidence,
                 std::string message = {});

    std::vector<Finding>& findings() { return findings_; }

 private:
    const QualityRule* rule_ = nullptr;
    RuleTally* tally_ = nullptr;
    Action* action_ = nullptr;
    std::vector<Finding> findings_;
};

}  // namespace actionplan
