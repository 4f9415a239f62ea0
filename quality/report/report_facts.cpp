#include "quality/report/report_facts.h"

#include <algorithm>
#include <set>

#include "quality/action_facts.h"
#include "quality/legend_words.h"
#include "quality/plan_name.h"
#include "quality/scores.h"

namespace actionplan {

namespace {

PlanFacts facts_of_plan(const Plan& plan) {
    PlanFacts facts;
    facts.name = plan_name(plan.plan);
    facts.score = plan_score(plan.quality.scores);
    for (const Score& score : plan.quality.scores) {
        facts.shares.at(static_cast<std::size_t>(score.dimension)) = share_passed(score);
    }
    for (const Finding& finding : plan.quality.findings) {
        ++facts.findings.at(static_cast<std::size_t>(finding.severity));
        if (finding.code == "AP402") ++facts.past_deadline;
    }
    for (const Action& action : plan.actions) {
        if (action.rag && action.rag->value)
            ++facts.rag.at(static_cast<std::size_t>(*action.rag->value));
    }
    return facts;
}

// Two plans of one area are told apart by their files.
void tell_apart(const ReportInput& input, std::vector<PlanFacts>& plans) {
    std::map<std::string, std::size_t> uses;
    for (const PlanFacts& plan : plans) ++uses[plan.name];
    for (std::size_t i = 0; i < plans.size(); ++i) {
        if (uses[plans[i].name] > 1) plans[i].name += " (" + input.plans[i].file + ")";
    }
}

void count_rules(const ReportInput& input, ReportFacts& facts) {
    std::map<std::string, RuleCount> counts;
    for (const ReportPlan& one : input.plans) {
        std::set<std::string> here;
        for (const Finding& finding : one.plan.quality.findings) {
            RuleCount& count = counts[finding.code];
            count.code = finding.code;
            ++count.findings;
            if (here.insert(finding.code).second) ++count.plans;
        }
    }
    for (const auto& [code, count] : counts) facts.rules.push_back(count);
    std::stable_sort(
        facts.rules.begin(), facts.rules.end(),
        [](const RuleCount& a, const RuleCount& b) { return a.findings > b.findings; });
}

void count_deadlines(const Plan& plan, ReportFacts& facts) {
    constexpr std::size_t month_length = 7;
    for (const Action& action : plan.actions) {
        const ActionFacts of(action);
        ++facts.actions;
        if (of.last_day.empty()) {
            ++facts.open_ended;
        } else {
            ++facts.deadlines[std::max(of.last_day, of.revised_day).substr(0, month_length)];
        }
    }
}

void compare_areas(const ReportInput& input, ReportFacts& facts) {
    for (const ExpectedArea& area : input.expected) {
        bool received = false;
        for (std::size_t i = 0; i < input.plans.size(); ++i) {
            if (!is_plan_of(area, input.plans[i].plan.plan)) continue;
            received = true;
            facts.plans[i].expected = true;
        }
        (received ? facts.received : facts.missing).push_back(area);
    }
}

void group_legends(const ReportInput& input, ReportFacts& facts) {
    std::map<std::string, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < input.plans.size(); ++i) {
        const auto& rag = facts.plans[i].rag;
        const bool rated =
            std::any_of(rag.begin(), rag.end(), [](std::uint64_t count) { return count > 0; });
        if (rated) groups[legend_words(input.plans[i].plan)].push_back(i);
    }
    for (const auto& [legend, plans] : groups) facts.legends.push_back({legend, plans});
}

}  // namespace

ReportFacts facts_of(const ReportInput& input) {
    ReportFacts facts;
    for (const ReportPlan& one : input.plans) {
        facts.plans.push_back(facts_of_plan(one.plan));
        facts.score += facts.plans.back().score;
        count_deadlines(one.plan, facts);
    }
    if (!facts.plans.empty()) facts.score /= static_cast<double>(facts.plans.size());
    tell_apart(input, facts.plans);
    count_rules(input, facts);
    compare_areas(input, facts);
    group_legends(input, facts);
    return facts;
}

}  // namespace actionplan
