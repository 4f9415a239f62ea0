#include "cli/gates.h"

#include <algorithm>
#include <charconv>

#include "quality/report/report_parts.h"
#include "quality/rules.h"
#include "quality/scores.h"
#include "schema/vocabulary.h"

namespace actionplan {

namespace {

std::optional<double> share_of(const std::string& text) {
    double share = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), share);
    const bool whole = read.ec == std::errc() && read.ptr == text.data() + text.size();
    return whole && share >= 0 && share <= 1 ? std::optional(share) : std::nullopt;
}

bool counts(const Gates& gates, const Finding& finding) {
    return (gates.severity && finding.severity <= *gates.severity) || finding.code == gates.code;
}

}  // namespace

Result<Gates> read_gates(const Arguments& arguments) {
    Gates gates;
    if (const std::optional<std::string> word = arguments.value("--fail-on")) {
        gates.severity = from_text<Severity>(*word);
        gates.code = gates.severity ? "" : *word;
        if (!gates.severity && find_rule(*word) == nullptr) {
            return Error{"usage",
                         "--fail-on wants error, warning, note or a code like AP101, not " + *word};
        }
    }
    if (const std::optional<std::string> score = arguments.value("--min-score")) {
        const std::optional<double> least = share_of(*score);
        if (!least) return Error{"usage", "--min-score wants a number from 0 to 1, not " + *score};
        gates.least_score = *least;
    }
    return gates;
}

std::vector<std::string> failed_gates(const Gates& gates, const ReportInput& input) {
    std::vector<std::string> reasons;
    for (const ReportPlan& one : input.plans) {
        const std::vector<Finding>& findings = one.plan.quality.findings;
        const auto first =
            std::find_if(findings.begin(), findings.end(),
                         [&](const Finding& finding) { return counts(gates, finding); });
        if (first != findings.end()) {
            const auto count = std::count_if(first, findings.end(), [&](const Finding& finding) {
                return counts(gates, finding);
            });
            reasons.push_back(one.file + ": " +
                              counted(static_cast<std::uint64_t>(count), "finding", "findings") +
                              " that must not be, the first " + first->code + ": " +
                              first->message);
        }
        const double score = plan_score(one.plan.quality.scores);
        if (score < gates.least_score) {
            reasons.push_back(one.file + ": its score of " + percent(score) + " is below " +
                              percent(gates.least_score));
        }
    }
    return reasons;
}

}  // namespace actionplan
