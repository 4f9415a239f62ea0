#include <algorithm>

#include "quality/report/report_parts.h"
#include "quality/rules.h"
#include "schema/vocabulary.h"

namespace actionplan {

namespace {

constexpr std::size_t most_rules = 12;  // what a reader can take in

void card(HtmlWriter& html, std::string_view name, const std::string& value) {
    html.open("div").element("dt", name).element("dd", value).close();
}

// A bar as long as its share of the longest.
void bar(HtmlWriter& html, std::uint64_t value, std::uint64_t most) {
    const std::uint64_t width = most == 0 ? 0 : value * 200 / most;
    html.open(
        "svg",
        {
            {"width",       "200"  },
            {"height",      "14"   },
            {"aria-hidden", "true" },
            {"focusable",   "false"}
    });
    html.element("rect", "",
                 {
                     {"width", std::to_string(std::max<std::uint64_t>(width, 1))},
                     {"height", "14"},
                     {"fill", "#0b4f9e"}
    });
    html.close();
}

void write_rule_counts(HtmlWriter& html, const ReportFacts& facts) {
    open_table(html, "Findings that are made most");
    header_cells(html, {"Finding", "Severity", "Whose", "Findings", "Plans", "How many"});
    html.open("tbody");
    for (std::size_t i = 0; i < std::min(most_rules, facts.rules.size()); ++i) {
        const RuleCount& count = facts.rules[i];
        const QualityRule* const rule = find_rule(count.code);
        html.open("tr").open("th", {
                                       {"scope", "row"}
        });
        html.element("a", count.code,
                     {
                         {"href", "#rule-" + count.code}
        });
        html.text(rule == nullptr ? "" : " " + std::string(rule->title)).close();
        html.element("td", rule == nullptr ? "" : to_text(rule->severity),
                     {
                         {"class", rule == nullptr ? "" : std::string(to_text(rule->severity))}
        });
        html.element("td", rule == nullptr ? "" : to_text(rule->responsibility));
        html.element("td", std::to_string(count.findings),
                     {
                         {"class", "number"}
        });
        html.element("td", std::to_string(count.plans),
                     {
                         {"class", "number"}
        });
        html.open("td");
        bar(html, count.findings, facts.rules.front().findings);
        html.close().close();
    }
    html.close().close().close();
}

}  // namespace

void write_overview(HtmlWriter& html, const ReportInput& input, const ReportFacts& facts) {
    std::uint64_t errors = 0;
    std::uint64_t late = 0;
    for (const PlanFacts& plan : facts.plans) {
        errors += plan.findings.front();
        late += plan.past_deadline;
    }
    html.open("section", {
                             {"id",              "overview"      },
                             {"aria-labelledby", "overview-title"}
    });
    html.element("h2", "Overview",
                 {
                     {"id", "overview-title"}
    });
    html.open("dl", {
                        {"class", "cards"}
    });
    card(html, "Areas expected", std::to_string(input.expected.size()));
    card(html, "Areas received", std::to_string(facts.received.size()));
    card(html, "Plans read", std::to_string(facts.plans.size()));
    card(html, "Files not read", std::to_string(input.failed.size()));
    card(html, "Actions", std::to_string(facts.actions));
    card(html, "Mean score", percent(facts.score));
    card(html, "Errors found", std::to_string(errors));
    card(html, "Past their deadline", std::to_string(late));
    html.close();
    if (!facts.rules.empty()) write_rule_counts(html, facts);
    html.close();
}

void write_areas(HtmlWriter& html, const ReportInput& input, const ReportFacts& facts) {
    html.open("section", {
                             {"id",              "areas"      },
                             {"aria-labelledby", "areas-title"}
    });
    html.element("h2", "Areas and plans",
                 {
                     {"id", "areas-title"}
    });
    if (!input.plans.empty()) {
        open_table(html, "Plans read");
        header_cells(html, {"Plan", "File", "Actions", "Score", "Errors", "Warnings", "Notes",
                            "Past deadline"});
        html.open("tbody");
        for (std::size_t i = 0; i < input.plans.size(); ++i) {
            const PlanFacts& plan = facts.plans[i];
            html.open("tr").open("th", {
                                           {"scope", "row"}
            });
            html.element("a", plan.name,
                         {
                             {"href", "#" + plan_anchor(i)}
            });
            if (!plan.expected && !input.expected.empty())
                html.text(" (not among the areas expected)");
            html.close().element("td", input.plans[i].plan.source.file_name);
            html.element("td", std::to_string(input.plans[i].plan.actions.size()),
                         {
                             {"class", "number"}
            });
            html.element("td", percent(plan.score),
                         {
                             {"class", "number"}
            });
            for (const std::uint64_t count : plan.findings)
                html.element("td", std::to_string(count),
                             {
                                 {"class", "number"}
                });
            html.element("td", std::to_string(plan.past_deadline),
                         {
                             {"class", "number"}
            })
                .close();
        }
        html.close().close().close();
    }
    if (!input.failed.empty()) {
        open_table(html, "Files that could not be read");
        header_cells(html, {"File", "Code", "Why, and what to do"});
        html.open("tbody");
        for (const FailedInput& one : input.failed) {
            html.open("tr").element("th", one.input,
                                    {
                                        {"scope", "row"}
            });
            html.element("td", one.code).element("td", one.message).close();
        }
        html.close().close().close();
    }
    if (!facts.missing.empty()) {
        html.open("details").element("summary", counted(facts.missing.size(), "area without a plan",
                                                        "areas without a plan"));
        html.open("ul");
        for (const ExpectedArea& area : facts.missing) {
            html.element("li", area.name + (area.region.empty() ? "" : " (" + area.region + ")"));
        }
        html.close().close();
    }
    html.close();
}

void write_heat_map(HtmlWriter& html, const ReportInput& /*input*/, const ReportFacts& facts) {
    html.open("section", {
                             {"id",              "heat-map"      },
                             {"aria-labelledby", "heat-map-title"}
    });
    html.element("h2", "Scores by dimension",
                 {
                     {"id", "heat-map-title"}
    });
    html.element("p",
                 "How much of what was checked is as it should be. What a plan leaves out counts "
                 "against it.");
    html.open("div", {
                         {"class", "heat"}
    });
    open_table(html, "Plans and dimensions");
    html.open("thead").open("tr").element("th", "Plan",
                                          {
                                              {"scope", "col"}
    });
    for (const Word<Dimension>& word : Vocabulary<Dimension>::words)
        html.element("th", capitalised(word.word),
                     {
                         {"scope", "col"}
        });
    html.element("th", "Score",
                 {
                     {"scope", "col"}
    })
        .close()
        .close()
        .open("tbody");
    const auto cell = [&](double share) {
        // The lowest of five steps ends at a half: below that, how far below makes no difference.
        const int step = share < 0.5    ? 0
                         : share < 0.75 ? 1
                         : share < 0.9  ? 2
                         : share < 0.97 ? 3
                                        : 4;
        html.element("td", percent(share),
                     {
                         {"class", "h" + std::to_string(step)}
        });
    };
    for (std::size_t i = 0; i < facts.plans.size(); ++i) {
        html.open("tr").open("th", {
                                       {"scope", "row"}
        });
        html.element("a", facts.plans[i].name,
                     {
                         {"href", "#" + plan_anchor(i)}
        })
            .close();
        for (const double share : facts.plans[i].shares) cell(share);
        cell(facts.plans[i].score);
        html.close();
    }
    html.close().close().close().close().close();
}

}  // namespace actionplan
