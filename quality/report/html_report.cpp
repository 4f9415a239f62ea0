#include "quality/report/html_report.h"

#include "quality/report/report_parts.h"

namespace actionplan {

namespace {

void write_head(HtmlWriter& html) {
    html.open("head");
    html.lone("meta", {
                          {"charset", "utf-8"}
    });
    html.lone("meta",
              {
                  {"name",    "viewport"                           },
                  {"content", "width=device-width, initial-scale=1"}
    });
    // Nothing of the page may be fetched from anywhere.
    html.lone("meta",
              {
                  {"http-equiv", "Content-Security-Policy"                                    },
                  {"content",
                   "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"}
    });
    html.element("title", "Data quality of local action plans");
    html.trusted("style", report_style);
    html.close();
}

void write_contents(HtmlWriter& html, const ReportFacts& facts) {
    html.open("nav",
              {
                  {"aria-label", "Contents"}
    })
        .open("ul", {{"class", "contents"}});
    const auto entry = [&](const std::string& anchor, std::string_view title) {
        html.open("li")
            .element("a", title,
                     {
                         {"href", "#" + anchor}
        })
            .close();
    };
    entry("overview", "Overview");
    entry("areas", "Areas and plans");
    entry("heat-map", "Scores by dimension");
    entry("deadlines", "Deadlines");
    entry("rag", "RAG");
    html.open("li").element("a", "Plans",
                            {
                                {"href", "#plans"}
    });
    html.open("details")
        .element("summary", counted(facts.plans.size(), "plan", "plans"))
        .open("ul");
    for (std::size_t i = 0; i < facts.plans.size(); ++i) entry(plan_anchor(i), facts.plans[i].name);
    html.close().close().close();
    entry("actions", "All actions");
    entry("rules", "What the findings mean");
    html.close().close();
}

}  // namespace

std::string html_report(const ReportInput& input) {
    const ReportFacts facts = facts_of(input);
    HtmlWriter html;
    html.open("html", {
                          {"lang", "en-GB"}
    });
    write_head(html);
    html.open("body");
    html.element("a", "Skip to the report",
                 {
                     {"class", "skip"     },
                     {"href",  "#overview"}
    });
    html.open("header").element("h1", "Data quality of local action plans");
    html.element("p", input.as_of.empty() ? "Deadlines are looked at from each plan's own date."
                                          : "Deadlines are looked at from " + input.as_of + ".");
    html.close();
    write_contents(html, facts);
    html.open("main");
    write_overview(html, input, facts);
    write_areas(html, input, facts);
    write_heat_map(html, input, facts);
    write_deadlines(html, input, facts);
    write_rag(html, input, facts);
    html.open("section", {
                             {"id",              "plans"      },
                             {"aria-labelledby", "plans-title"}
    });
    html.element("h2", "Plans",
                 {
                     {"id", "plans-title"}
    });
    for (std::size_t i = 0; i < input.plans.size(); ++i)
        write_plan(html, input.plans[i], facts.plans[i], i);
    html.close();
    write_actions(html, input, facts);
    write_rules(html, facts);
    html.close();
    html.trusted("script", report_script);
    return html.finish();
}

}  // namespace actionplan
