#include <array>
#include <cmath>

#include "quality/rules.h"
#include "quality/scores.h"
#include "quality/verdict.h"
#include "schema/vocabulary.h"

namespace actionplan {

namespace {

std::string hundredths(double share) {
    return std::to_string(static_cast<int>(std::lround(share * 100))) + " %";
}

std::string scores_chapter() {
    std::string page =
        "## Scores\n\n"
        "`quality.scores` says for each dimension of the UK Government Data Quality Framework how "
        "many points the plan "
        "kept (`passed`) of those that it could have (`checked`). Each check of a rule is worth " +
        std::to_string(points_of(Severity::error)) + " points where it could find an error, " +
        std::to_string(points_of(Severity::warning)) + " where a warning, " +
        std::to_string(points_of(Severity::note)) +
        " where a note. A column that the plan leaves out fails the checks of every action's cell "
        "in it, and a "
        "dimension in which nothing can be checked scores 0: a plan can't look good by leaving "
        "things out. A report "
        "adds the dimensions up by these weights:\n\n| Dimension | Weight |\n| --- | --- |\n";
    for (const DimensionWeight& one : dimension_weights()) {
        page +=
            "| " + std::string(to_text(one.dimension)) + " | " + hundredths(one.weight) + " |\n";
    }
    return page;
}

}  // namespace

std::string rule_page(const QualityRule& rule) {
    return std::string(rule.code) + " " + std::string(rule.title) + "\n\n" +
           std::string(rule.message) + "\n\n" +
           "* Severity: " + std::string(to_text(rule.severity)) +
           "\n* Dimension: " + std::string(to_text(rule.dimension)) +
           "\n* Responsibility: " + std::string(to_text(rule.responsibility)) +
           "\n* Checked on: " + std::string(rule.counted) +
           "\n* What to do: " + std::string(rule.advice) + "\n";
}

std::string rules_page() {
    std::string page =
        "# Findings\n\n"
        "What is odd about a plan's data, or about how it was read: `quality.findings` of its "
        "JSON. Generated from the "
        "tables in quality/rules/; `actionplan explain CODE` prints one, `actionplan explain all` "
        "this page.\n\n"
        "A rule lists its first " +
        std::to_string(Verdict::most_listed) +
        " findings of a plan; the codes on the actions and the scores count all. A finding of the "
        "publisher's is in the "
        "plan itself, one of the converter's says that the reading may be wrong.\n\n" +
        scores_chapter();
    for (const QualityRule& rule : quality_rules()) page += "\n## " + rule_page(rule);
    return page;
}

}  // namespace actionplan
