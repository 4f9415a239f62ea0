// What we look for in a plan's data: one rule a finding code. The table behind docs/FINDINGS.md.
//
// Codes    AP1xx what the plan lacks; AP9xx how well it was read. A code is never used for something else later.
#pragma once

#include <span>
#include <string_view>

#include "schema/plan.h"

namespace actionplan {

struct QualityRule {
    std::string_view code;
    std::string_view title;
    Dimension dimension;
    Severity severity;
    Responsibility responsibility;
    std::string_view message;  // unless there is more to say
    std::string_view advice;
};

// By code.
std::span<const QualityRule> quality_rules();

// A rule of the table, which must have it.
const QualityRule& quality_rule(std::string_view code);

// The rule for a warning of an extractor.
const QualityRule& rule_for_warning(std::string_view warning_code);

}  // namespace actionplan
