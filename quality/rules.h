// What we look for in a plan's data: one rule a finding code. The table behind docs/FINDINGS.md.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "quality/rule.h"

namespace actionplan {

// By code.
std::span<const QualityRule> quality_rules();

// Where a code stands in the table; its size when the table has no such code.
std::size_t rule_index(std::string_view code);
const QualityRule* find_rule(std::string_view code);

// A rule of the table, which must have it.
const QualityRule& quality_rule(std::string_view code);

// The rule for a warning of an extractor.
const QualityRule& rule_for_warning(std::string_view warning_code);

// What a rule looks for, as a page in Markdown prints it under its own heading.
std::string rule_page(const QualityRule& rule);
// docs/FINDINGS.md: all rules, and how scores are made of them.
std::string rules_page();

}  // namespace actionplan
