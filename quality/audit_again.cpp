#include "quality/audit_again.h"

#include <algorithm>
#include <span>

#include "quality/auditor.h"
#include "quality/rules.h"

namespace actionplan {

namespace {

// All findings and scores of a plan, as from a day.
Plan audited(const Plan& plan, const std::string& as_of) {
    Plan again = plan;
    again.quality.findings.clear();
    for (Action& action : again.actions) action.findings.clear();
    Auditor auditor(as_of);
    auditor.take(again, again.plan, true);
    auditor.close(again.quality.counts, again.quality.coverage);
    again.quality.scores = auditor.scores();
    return again;
}

bool is_dated(const std::string& code) {
    const QualityRule* const rule = find_rule(code);
    return rule != nullptr && rule->dated;
}

bool has_dated_rule(Dimension dimension) {
    const std::span<const QualityRule> rules = quality_rules();
    return std::any_of(rules.begin(), rules.end(), [&](const QualityRule& rule) {
        return rule.dated && rule.dimension == dimension;
    });
}

void replace_codes(Action& action, const Action& again) {
    std::vector<std::string>& codes = action.findings;
    codes.erase(std::remove_if(codes.begin(), codes.end(), is_dated), codes.end());
    std::copy_if(again.findings.begin(), again.findings.end(), std::back_inserter(codes), is_dated);
    std::sort(codes.begin(), codes.end());
}

void replace_findings(std::vector<Finding>& findings, const std::vector<Finding>& again) {
    findings.erase(std::remove_if(findings.begin(), findings.end(),
                                  [](const Finding& one) { return is_dated(one.code); }),
                   findings.end());
    std::copy_if(again.begin(), again.end(), std::back_inserter(findings),
                 [](const Finding& one) { return is_dated(one.code); });
}

}  // namespace

void look_from(Plan& plan, const std::string& as_of) {
    const Plan again = audited(plan, as_of);
    for (std::size_t i = 0; i < plan.actions.size(); ++i)
        replace_codes(plan.actions[i], again.actions[i]);
    replace_findings(plan.quality.findings, again.quality.findings);
    // From which day the plan was looked at before is not known, so a dimension that depends on it is scored anew as a
    // whole; none of these leans on what only the conversion could see.
    for (Score& score : plan.quality.scores) {
        if (!has_dated_rule(score.dimension)) continue;
        for (const Score& other : again.quality.scores) {
            if (other.dimension == score.dimension) score = other;
        }
    }
}

}  // namespace actionplan
