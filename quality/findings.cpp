#include "quality/findings.h"

#include "quality/rules.h"

namespace actionplan {

Finding finding_of_warning(const std::string& code, const std::string& message,
                           const Place& place) {
    const QualityRule& rule = rule_for_warning(code);
    Finding finding;
    finding.code = rule.code;
    finding.severity = rule.severity;
    finding.dimension = rule.dimension;
    finding.responsibility = rule.responsibility;
    finding.message = message.empty() ? std::string(rule.message) : message;
    finding.place = place;
    return finding;
}

}  // namespace actionplan
