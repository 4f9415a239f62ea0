#include "quality/auditor.h"

#include <algorithm>
#include <span>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "quality/audit_state.h"
#include "quality/edtf_day.h"
#include "quality/findings.h"
#include "quality/gather.h"
#include "quality/rules.h"
#include "quality/scores.h"
#include "quality/verdict.h"

namespace actionplan {

namespace {

std::vector<std::size_t> indexes_of_action_rules() {
    std::vector<std::size_t> indexes;
    const std::span<const QualityRule> rules = quality_rules();
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (rules[i].on_action != nullptr) indexes.push_back(i);
    }
    return indexes;
}

}  // namespace

struct Auditor::State {
    std::string as_of;
    AuditState plan;
    Verdict verdict;
    std::vector<RuleTally> tallies = std::vector<RuleTally>(quality_rules().size());
    std::vector<std::size_t> action_rules = indexes_of_action_rules();

    template <typename Which>
    void apply_to_plan(Which which) {
        const std::span<const QualityRule> rules = quality_rules();
        for (std::size_t i = 0; i < rules.size(); ++i) {
            if (rules[i].on_plan == nullptr || !which(rules[i])) continue;
            verdict.begin(rules[i], tallies[i], nullptr);
            rules[i].on_plan(plan, verdict);
        }
    }

    void apply_to(Action& action) {
        const ActionFacts facts(action);
        gather_action(plan, facts);
        const std::span<const QualityRule> rules = quality_rules();
        for (const std::size_t i : action_rules) {
            verdict.begin(rules[i], tallies[i], &action);
            rules[i].on_action(facts, plan, verdict);
        }
    }
};

namespace {

// Known only when all words of the document have been counted.
bool needs_whole(const QualityRule& rule) { return rule.code == "AP101" || rule.code == "AP901"; }

using Actions = std::unordered_map<std::string_view, Action*>;

Actions actions_of(Plan& part) {
    Actions actions;
    actions.reserve(part.actions.size());
    for (Action& action : part.actions) actions.emplace(action.id, &action);
    return actions;
}

const Action* action_of(const Actions& actions, const Finding& finding) {
    const auto known = finding.action ? actions.find(*finding.action) : actions.end();
    return known == actions.end() ? nullptr : known->second;
}

// The codes that the last look at the plan gave an action.
void add_codes(const Actions& actions, std::span<const Finding> findings) {
    for (const Finding& finding : findings) {
        const auto known = finding.action ? actions.find(*finding.action) : actions.end();
        if (known == actions.end()) continue;
        std::vector<std::string>& codes = known->second->findings;
        const auto at = std::lower_bound(codes.begin(), codes.end(), finding.code);
        if (at == codes.end() || *at != finding.code) codes.insert(at, finding.code);
    }
}

// Plan first, then action by action; within each by code.
void sort_findings(const Actions& actions, std::vector<Finding>& findings) {
    struct Key {
        std::uint64_t position;
        std::string_view code;
        std::size_t index;
    };
    std::vector<Key> keys;
    keys.reserve(findings.size());
    for (const Finding& finding : findings) {
        const Action* const action = action_of(actions, finding);
        keys.push_back({action == nullptr ? 0 : action->position, finding.code, keys.size()});
    }
    std::sort(keys.begin(), keys.end(), [](const Key& a, const Key& b) {
        return std::tie(a.position, a.code, a.index) < std::tie(b.position, b.code, b.index);
    });
    std::vector<Finding> sorted;
    sorted.reserve(findings.size());
    for (const Key& key : keys) sorted.push_back(std::move(findings[key.index]));
    findings = std::move(sorted);
}

}  // namespace

Auditor::Auditor(std::string as_of) : state_(std::make_unique<State>()) {
    state_->as_of = std::move(as_of);
}
Auditor::Auditor(Auditor&&) noexcept = default;
Auditor& Auditor::operator=(Auditor&&) noexcept = default;
Auditor::~Auditor() = default;

void Auditor::take_warning(const std::string& code, const std::string& message,
                           const Place& place) {
    const std::size_t rule = rule_index(rule_for_warning(code).code);
    ++state_->tallies[rule].failed;
    state_->verdict.findings().push_back(finding_of_warning(code, message, place));
}

void Auditor::take(Plan& part, const PlanIdentity& identity, bool last) {
    AuditState& plan = state_->plan;
    plan.identity = identity;
    plan.as_of = state_->as_of.empty() ? day_of_plan(identity) : state_->as_of;
    gather_part(plan, part);
    for (Action& action : part.actions) state_->apply_to(action);
    std::vector<Finding>& findings = state_->verdict.findings();
    const std::size_t before = findings.size();
    if (last && plan.actions > 0) {
        state_->apply_to_plan([](const QualityRule& rule) { return !needs_whole(rule); });
    }
    if (!findings.empty()) {
        const Actions actions = actions_of(part);
        add_codes(actions, std::span(findings).subspan(before));
        sort_findings(actions, findings);
    }
    std::move(findings.begin(), findings.end(), std::back_inserter(part.quality.findings));
    findings.clear();
}

std::vector<Finding> Auditor::close(const Counts& counts, double coverage) {
    state_->plan.counts = counts;
    state_->plan.coverage = coverage;
    state_->apply_to_plan(needs_whole);
    return std::exchange(state_->verdict.findings(), {});
}

std::vector<Score> Auditor::scores() const { return scores_of(state_->tallies); }

std::string day_of_plan(const PlanIdentity& identity) {
    std::string day;
    for (const PlanDate& date : identity.dates) day = std::max(day, first_day_of_edtf(date.edtf));
    return day;
}

}  // namespace actionplan
