#include "quality/findings.h"

#include "quality/rules.h"

namespace actionplan {

namespace {

Finding finding_of(const QualityRule& rule) {
    Finding finding;
    finding.code = rule.code;
    finding.severity = rule.severity;
    finding.dimension = rule.dimension;
    finding.responsibility = rule.responsibility;
    finding.message = rule.message;
    return finding;
}

}  // namespace

std::vector<Finding> findings_of_whole(const Counts& counts, double coverage) {
    std::vector<Finding> findings;
    if (counts.actions == 0) findings.push_back(finding_of(quality_rule("AP101")));
    if (coverage < 1) findings.push_back(finding_of(quality_rule("AP901")));
    return findings;
}

Finding finding_of_warning(const std::string& code, const std::string& message,
                           const Place& place) {
    Finding finding = finding_of(rule_for_warning(code));
    if (!message.empty()) finding.message = message;
    finding.place = place;
    return finding;
}

}  // namespace actionplan
