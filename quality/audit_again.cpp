#include "quality/audit_again.h"

#include <algorithm>

#include "quality/auditor.h"
#include "quality/rules.h"

namespace actionplan {

namespace {

// All findings and scores of a plan, as from a day; empty for the plan's own.
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
    const Plan before = audited(plan, "");
    const Plan after = audited(plan, as_of);
    for (std::size_t i = 0; i < plan.actions.size(); ++i)
        replace_codes(plan.actions[i], after.actions[i]);
    replace_findings(plan.quality.findings, after.quality.findings);
    // Both looks lack the same notes, so that what differs between them is due to the day alone.
    for (std::size_t i = 0; i < plan.quality.scores.size() && i < after.quality.scores.size();
         ++i) {
        Score& score = plan.quality.scores[i];
        score.checked += after.quality.scores[i].checked - before.quality.scores[i].checked;
        score.passed += after.quality.scores[i].passed - before.quality.scores[i].passed;
    }
}

}  // namespace actionplan
