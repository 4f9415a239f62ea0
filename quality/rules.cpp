#include "quality/rules.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <vector>

#include "quality/rules/rule_lists.h"

namespace actionplan {

namespace {

struct WarningRule {
    std::string_view warning;
    std::string_view code;
};

// Warnings that have a rule of their own; the first match counts, and AP904 stands for the rest.
constexpr std::array warning_rules{
    WarningRule{"encoding-guessed",    "AP902"},
    WarningRule{"replaced-characters", "AP903"},
    WarningRule{"unmapped-characters", "AP903"},
    WarningRule{"no-text-layer",       "AP905"},
};

std::vector<QualityRule> joined_lists() {
    std::vector<QualityRule> rules;
    for (const std::span<const QualityRule> list :
         {cell_rules(), coverage_rules(), uniqueness_rules(), consistency_rules(), rag_rules(),
          timeliness_rules(), validity_rules(), personal_data_rules(), reading_rules()}) {
        rules.insert(rules.end(), list.begin(), list.end());
    }
    return rules;
}

}  // namespace

std::span<const QualityRule> quality_rules() {
    static const std::vector<QualityRule> rules = joined_lists();
    return rules;
}

std::size_t rule_index(std::string_view code) {
    const std::span<const QualityRule> rules = quality_rules();
    const auto rule = std::find_if(rules.begin(), rules.end(),
                                   [&](const QualityRule& one) { return one.code == code; });
    return static_cast<std::size_t>(rule - rules.begin());
}

const QualityRule* find_rule(std::string_view code) {
    const std::size_t index = rule_index(code);
    return index < quality_rules().size() ? &quality_rules()[index] : nullptr;
}

const QualityRule& quality_rule(std::string_view code) {
    const QualityRule* const rule = find_rule(code);
    assert(rule != nullptr && "codes in the program stand in the table");
    return *rule;
}

const QualityRule& rule_for_warning(std::string_view warning_code) {
    for (const WarningRule& rule : warning_rules) {
        if (rule.warning == warning_code) return quality_rule(rule.code);
    }
    return quality_rule("AP904");
}

}  // namespace actionplan
