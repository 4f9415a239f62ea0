#include "quality/rules.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace actionplan {

namespace {

// clang-format off: the rows are sentences, one field a line reads best
constexpr std::array rules{
    QualityRule{
                .code = "AP101",
                .title = "No actions",
                .dimension = Dimension::completeness,
                .severity = Severity::error,
                .responsibility = Responsibility::converter,
                .message = "No table of actions was found; all text stands outside.",
                .advice =
            "Check that the document is a plan, and that its table is text and not a picture.", },
    QualityRule{
                .code = "AP901",
                .title = "Words lost or made up",
                .dimension = Dimension::accuracy,
                .severity = Severity::error,
                .responsibility = Responsibility::converter,
                .message = "The words of the source and of the plan differ.",
                .advice = "Compare the rows with the source, and report the document.",
                },
    QualityRule{
                .code = "AP902",
                .title = "Encoding guessed",
                .dimension = Dimension::accuracy,
                .severity = Severity::note,
                .responsibility = Responsibility::converter,
                .message = "The file does not say in which encoding its text is; it was detected.",
                .advice = "Check accented letters, dashes and quotation marks; save the text as UTF-8.",
                },
    QualityRule{
                .code = "AP903",
                .title = "Characters replaced",
                .dimension = Dimension::accuracy,
                .severity = Severity::warning,
                .responsibility = Responsibility::converter,
                .message = "Bytes that stand for no character were replaced.",
                .advice = "Save the document again from the program that made it.",
                },
    QualityRule{
                .code = "AP904",
                .title = "Damage read round",
                .dimension = Dimension::accuracy,
                .severity = Severity::warning,
                .responsibility = Responsibility::converter,
                .message = "A damaged part of the file was read round.",
                .advice = "Save the document again from the program that made it.",
                },
};
// clang-format on

struct WarningRule {
    std::string_view warning;
    std::string_view code;
};

// Warnings that have a rule of their own; the first match counts, and AP904 stands for the rest.
constexpr std::array warning_rules{
    WarningRule{"encoding-guessed",    "AP902"},
    WarningRule{"replaced-characters", "AP903"},
};

}  // namespace

std::span<const QualityRule> quality_rules() { return rules; }

const QualityRule& quality_rule(std::string_view code) {
    const auto* const rule = std::find_if(rules.begin(), rules.end(),
                                          [&](const QualityRule& r) { return r.code == code; });
    assert(rule != rules.end() && "codes in the program stand in the table");
    return *rule;
}

const QualityRule& rule_for_warning(std::string_view warning_code) {
    for (const WarningRule& rule : warning_rules) {
        if (rule.warning == warning_code) return quality_rule(rule.code);
    }
    return quality_rule("AP904");
}

}  // namespace actionplan
