#include "quality/report/report_parts.h"
#include "quality/rules.h"
#include "schema/vocabulary.h"

namespace actionplan {

namespace {

void option(HtmlWriter& html, const std::string& value, std::string_view words) {
    html.element("option", words,
                 {
                     {"value", value}
    });
}

void write_filters(HtmlWriter& html, const ReportFacts& facts) {
    html.open("form", {
                          {"class",      "filters"           },
                          {"aria-label", "Filter the actions"},
                          {"onsubmit",   "return false"      }
    });
    html.open("div").element("label", "Words",
                             {
                                 {"for", "filter-words"}
    });
    html.lone("input",
              {
                  {"id",           "filter-words"},
                  {"type",         "search"      },
                  {"autocomplete", "off"         }
    })
        .close();
    html.open("div")
        .element("label", "Plan",
                 {
                     {"for", "filter-plan"}
    })
        .open("select", {{"id", "filter-plan"}});
    option(html, "", "All plans");
    for (std::size_t i = 0; i < facts.plans.size(); ++i)
        option(html, std::to_string(i + 1), facts.plans[i].name);
    html.close().close();
    html.open("div")
        .element("label", "State",
                 {
                     {"for", "filter-state"}
    })
        .open("select", {{"id", "filter-state"}});
    option(html, "", "All states");
    for (const Word<State>& word : Vocabulary<State>::words)
        option(html, std::string(word.word), capitalised(word.word));
    html.close().close();
    html.open("div").element("label", "With findings only",
                             {
                                 {"for", "filter-found"}
    });
    html.lone("input",
              {
                  {"id",   "filter-found"},
                  {"type", "checkbox"    }
    })
        .close();
    html.element("p", "",
                 {
                     {"id",   "filter-count"},
                     {"role", "status"      }
    });
    html.close();
}

void write_action(HtmlWriter& html, const Action& action, const std::string& plan,
                  std::size_t index) {
    const std::string state(action.progress && action.progress->state
                                ? to_text(*action.progress->state)
                                : std::string_view());
    html.open("tr", {
                        {"id", action_anchor(index, action.position)},
                        {"data-plan", std::to_string(index + 1)},
                        {"data-state", state},
                        {"data-findings", std::to_string(action.findings.size())}
    });
    html.open("td")
        .element("a", plan,
                 {
                     {"href", "#" + plan_anchor(index)}
    })
        .close();
    html.element("td", action.number.value_or(""));
    html.element("td", flat_text(action.action));
    html.element("td", action.timescale ? flat_text(*action.timescale) : "");
    html.element("td", action.lead ? flat_text(*action.lead) : "");
    html.element("td", state);
    html.element("td", action.rag ? (action.rag->value ? std::string(to_text(*action.rag->value))
                                                       : action.rag->text)
                                  : "");
    html.open("td");
    for (std::size_t i = 0; i < action.findings.size(); ++i) {
        if (i > 0) html.text(" ");
        html.element("a", action.findings[i],
                     {
                         {"href", "#rule-" + action.findings[i]}
        });
    }
    html.close().close();
}

}  // namespace

void write_actions(HtmlWriter& html, const ReportInput& input, const ReportFacts& facts) {
    html.open("section", {
                             {"id",              "actions"      },
                             {"aria-labelledby", "actions-title"}
    });
    html.element("h2", "All actions",
                 {
                     {"id", "actions-title"}
    });
    write_filters(html, facts);
    open_table(html, "Actions of all plans");
    header_cells(html, {"Plan", "No.", "Action", "Timescale", "Lead", "State", "RAG", "Findings"});
    html.open("tbody", {
                           {"id", "action-rows"}
    });
    for (std::size_t i = 0; i < input.plans.size(); ++i) {
        for (const Action& action : input.plans[i].plan.actions)
            write_action(html, action, facts.plans[i].name, i);
    }
    html.close().close().close().close();
}

void write_rules(HtmlWriter& html, const ReportFacts& facts) {
    html.open("section", {
                             {"id",              "rules"      },
                             {"aria-labelledby", "rules-title"}
    });
    html.element("h2", "What the findings mean",
                 {
                     {"id", "rules-title"}
    });
    // An action may name a code whose findings are too many to be listed, so all rules stand here.
    for (const QualityRule& rule : quality_rules()) {
        html.open("article", {
                                 {"id", "rule-" + std::string(rule.code)}
        });
        html.element("h3", std::string(rule.code) + " " + std::string(rule.title));
        html.element("p", rule.message)
            .element("p", rule.advice,
                     {
                         {"class", "advice"}
        });
        html.element("p",
                     capitalised(to_text(rule.severity)) + ", " +
                         std::string(to_text(rule.dimension)) +
                         "; checked on: " + std::string(rule.counted) + ".",
                     {
                         {"class", "place"}
        });
        html.close();
    }
    if (facts.plans.empty()) html.element("p", "No plan was read.");
    html.close();
}

}  // namespace actionplan
