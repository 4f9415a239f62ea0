#include <algorithm>
#include <map>
#include <unordered_map>

#include "quality/report/report_parts.h"
#include "quality/rules.h"
#include "schema/vocabulary.h"

namespace actionplan {

namespace {

using Positions = std::unordered_map<std::string, const Action*>;

Positions positions_of(const Plan& plan) {
    Positions positions;
    for (const Action& action : plan.actions) positions.emplace(action.id, &action);
    return positions;
}

// The findings of each rule together, the gravest rules first.
std::vector<std::vector<const Finding*>> by_rule(const Plan& plan, Responsibility whose) {
    std::map<std::pair<Severity, std::string>, std::vector<const Finding*>> groups;
    for (const Finding& finding : plan.quality.findings) {
        if (finding.responsibility == whose)
            groups[{finding.severity, finding.code}].push_back(&finding);
    }
    std::vector<std::vector<const Finding*>> lists;
    lists.reserve(groups.size());
    for (auto& [key, list] : groups) lists.push_back(std::move(list));
    return lists;
}

void write_finding(HtmlWriter& html, const Finding& finding, const Positions& positions,
                   std::size_t plan) {
    html.open("li");
    const auto known = finding.action ? positions.find(*finding.action) : positions.end();
    if (known != positions.end()) {
        const Action& action = *known->second;
        html.element("a", "Action " + action.number.value_or(std::to_string(action.position)),
                     {
                         {"href", "#" + action_anchor(plan, action.position)}
        });
        html.text(finding.field ? ", " + *finding.field + ": " : ": ");
    }
    html.text(finding.message);
    const std::string place = place_words(finding.place);
    if (!place.empty())
        html.element("span", " (" + place + ")",
                     {
                         {"class", "place"}
        });
    if (!finding.evidence.empty()) html.element("blockquote", finding.evidence);
    html.close();
}

void write_rule(HtmlWriter& html, const std::vector<const Finding*>& findings,
                const Positions& positions, std::size_t plan) {
    const Finding& first = *findings.front();
    const QualityRule* const rule = find_rule(first.code);
    const std::string severity(to_text(first.severity));
    html.open("h5");
    html.element("span", capitalised(severity),
                 {
                     {"class", "severity " + severity}
    })
        .text(" ");
    html.element("a", first.code,
                 {
                     {"href", "#rule-" + first.code}
    });
    html.text((rule == nullptr ? std::string() : " " + std::string(rule->title)) + " (" +
              std::to_string(findings.size()) + ")")
        .close();
    if (rule != nullptr)
        html.element("p", rule->advice,
                     {
                         {"class", "advice"}
        });
    html.open("ul", {
                        {"class", "findings"}
    });
    for (const Finding* const finding : findings) write_finding(html, *finding, positions, plan);
    html.close();
}

void write_facts(HtmlWriter& html, const ReportPlan& report, const PlanFacts& facts) {
    const Plan& plan = report.plan;
    html.open("dl", {
                        {"class", "cards"}
    });
    const auto card = [&](std::string_view name, const std::string& value) {
        html.open("div").element("dt", name).element("dd", value).close();
    };
    card("Score", percent(facts.score));
    card("Actions", std::to_string(plan.actions.size()));
    card("Sections", std::to_string(plan.sections.size()));
    card("Errors", std::to_string(facts.findings[0]));
    card("Warnings", std::to_string(facts.findings[1]));
    card("Notes", std::to_string(facts.findings[2]));
    html.close();
    std::string about = "Read from " + plan.source.file_name;
    if (plan.plan.title) about += ": “" + *plan.plan.title + "”";
    for (const PlanDate& date : plan.plan.dates) about += ", " + date.kind + " " + date.text;
    html.element("p", about + ".");
}

}  // namespace

void write_plan(HtmlWriter& html, const ReportPlan& report, const PlanFacts& facts,
                std::size_t index) {
    const std::string anchor = plan_anchor(index);
    html.open("article",
              {
                  {"class",           "plan"           },
                  {"id",              anchor           },
                  {"aria-labelledby", anchor + "-title"}
    });
    html.element("h3", facts.name,
                 {
                     {"id", anchor + "-title"}
    });
    write_facts(html, report, facts);
    const Positions positions = positions_of(report.plan);
    for (const Responsibility whose : {Responsibility::publisher, Responsibility::converter}) {
        const auto rules = by_rule(report.plan, whose);
        if (rules.empty()) continue;
        html.element("h4", whose == Responsibility::publisher ? "What the publisher should look at"
                                                              : "Where the reading may be wrong");
        for (const auto& findings : rules) write_rule(html, findings, positions, index);
    }
    if (report.plan.quality.findings.empty()) html.element("p", "Nothing was found.");
    html.close();
}

}  // namespace actionplan
