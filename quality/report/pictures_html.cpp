#include <algorithm>
#include <array>

#include "quality/report/report_parts.h"
#include "schema/vocabulary.h"

namespace actionplan {

namespace {

constexpr int picture_width = 900;
constexpr int bar_area = 150;
constexpr int label_area = 46;
constexpr std::size_t most_months = 240;  // twenty years: more bars than that are no picture

struct Colour {
    RagValue value;
    const char* fill;
};
constexpr std::array colours{
    Colour{RagValue::red,   "#b3261e"},
    Colour{RagValue::amber, "#e69f00"},
    Colour{RagValue::green, "#2e7d32"},
    Colour{RagValue::blue,  "#1e5aa8"},
    Colour{RagValue::grey,  "#8a8f98"},
};

std::string next_month(const std::string& month) {
    int year = std::stoi(month.substr(0, 4));
    int number = std::stoi(month.substr(5, 2)) + 1;
    if (number > 12) {
        number = 1;
        ++year;
    }
    std::string digits = std::to_string(year);
    while (digits.size() < 4) digits.insert(0, 1, '0');
    return digits + (number < 10 ? "-0" : "-") + std::to_string(number);
}

std::vector<std::string> months_between(const std::string& first, const std::string& last) {
    std::vector<std::string> months{first};
    while (months.back() < last && months.size() <= most_months)
        months.push_back(next_month(months.back()));
    return months;
}

void write_timeline(HtmlWriter& html, const ReportInput& input, const ReportFacts& facts,
                    const std::vector<std::string>& months) {
    std::uint64_t most = 1;
    for (const auto& [month, count] : facts.deadlines) most = std::max(most, count);
    const double step = static_cast<double>(picture_width) / static_cast<double>(months.size());
    html.open("figure").open("svg", {
                                        {"viewBox",         "0 0 " + std::to_string(picture_width) + " " +
                                                        std::to_string(bar_area + label_area)},
                                        {"role",            "img"                                                                               },
                                        {"aria-labelledby", "timeline-title"                                                                    }
    });
    html.element("title",
                 "Deadlines by month, from " + months.front() + " to " + months.back() +
                     "; the table below has the numbers",
                 {
                     {"id", "timeline-title"}
    });
    for (std::size_t i = 0; i < months.size(); ++i) {
        const std::string left = std::to_string(static_cast<double>(i) * step);
        const auto found = facts.deadlines.find(months[i]);
        if (found != facts.deadlines.end()) {
            const double height =
                static_cast<double>(found->second) * (bar_area - 20) / static_cast<double>(most);
            html.element("rect", "",
                         {
                             {"x", left},
                             {"y", std::to_string(bar_area - height)},
                             {"width", std::to_string(std::max(step - 1, 1.0))},
                             {"height", std::to_string(height)},
                             {"fill", "#0b4f9e"}
            });
        }
        if (months[i].ends_with("-01")) {
            html.element("text", months[i].substr(0, 4),
                         {
                             {"x", left                         },
                             {"y", std::to_string(bar_area + 18)}
            });
            html.element("rect", "",
                         {
                             {"x",      left                    },
                             {"y",      std::to_string(bar_area)},
                             {"width",  "1"                     },
                             {"height", "6"                     },
                             {"fill",   "#1d2129"               }
            });
        }
        if (!input.as_of.empty() && months[i] == input.as_of.substr(0, 7)) {
            html.element("rect", "",
                         {
                             {"x",      left                         },
                             {"y",      "0"                          },
                             {"width",  "2"                          },
                             {"height", std::to_string(bar_area + 24)},
                             {"fill",   "#a01919"                    }
            });
            html.element("text", input.as_of,
                         {
                             {"x", left                         },
                             {"y", std::to_string(bar_area + 38)}
            });
        }
    }
    html.element("rect", "",
                 {
                     {"y",      std::to_string(bar_area)     },
                     {"width",  std::to_string(picture_width)},
                     {"height", "1"                          },
                     {"fill",   "#1d2129"                    }
    });
    html.close()
        .element("figcaption", "Deadlines by month, dates that were moved at their new place.")
        .close();
}

void write_stack(HtmlWriter& html, const std::array<std::uint64_t, rag_count>& counts) {
    std::uint64_t sum = 0;
    for (const std::uint64_t count : counts) sum += count;
    html.open(
        "svg",
        {
            {"width",       "240"  },
            {"height",      "16"   },
            {"aria-hidden", "true" },
            {"focusable",   "false"}
    });
    double left = 0;
    for (const Colour& colour : colours) {
        const std::uint64_t count = counts.at(static_cast<std::size_t>(colour.value));
        const double width =
            sum == 0 ? 0 : 240.0 * static_cast<double>(count) / static_cast<double>(sum);
        if (count > 0)
            html.element("rect", "",
                         {
                             {"x",      std::to_string(left) },
                             {"width",  std::to_string(width)},
                             {"height", "16"                 },
                             {"fill",   colour.fill          }
            });
        left += width;
    }
    html.close();
}

void rag_row(HtmlWriter& html, const std::string& name,
             const std::array<std::uint64_t, rag_count>& counts) {
    html.open("tr").element("th", name,
                            {
                                {"scope", "row"}
    });
    for (const std::uint64_t count : counts)
        html.element("td", std::to_string(count),
                     {
                         {"class", "number"}
        });
    html.open("td");
    write_stack(html, counts);
    html.close().close();
}

void write_group(HtmlWriter& html, const ReportFacts& facts, const LegendGroup& group) {
    html.element("h3", group.legend.empty() ? "Plans that do not explain their colours"
                                            : "Plans that explain: " + group.legend);
    open_table(html, group.legend.empty() ? "RAG, not added up" : "RAG of the plans with this key");
    html.open("thead").open("tr").element("th", "Plan",
                                          {
                                              {"scope", "col"}
    });
    for (const Word<RagValue>& word : Vocabulary<RagValue>::words)
        html.element("th", capitalised(word.word),
                     {
                         {"scope", "col"}
        });
    html.element("th", "Shares",
                 {
                     {"scope", "col"}
    })
        .close()
        .close()
        .open("tbody");
    std::array<std::uint64_t, rag_count> sum{};
    for (const std::size_t plan : group.plans) {
        rag_row(html, facts.plans[plan].name, facts.plans[plan].rag);
        for (std::size_t i = 0; i < rag_count; ++i) sum.at(i) += facts.plans[plan].rag.at(i);
    }
    if (!group.legend.empty() && group.plans.size() > 1) rag_row(html, "Together", sum);
    html.close().close().close();
}

}  // namespace

void write_deadlines(HtmlWriter& html, const ReportInput& input, const ReportFacts& facts) {
    html.open("section", {
                             {"id",              "deadlines"      },
                             {"aria-labelledby", "deadlines-title"}
    });
    html.element("h2", "Deadlines",
                 {
                     {"id", "deadlines-title"}
    });
    html.element("p", counted(facts.actions - facts.open_ended, "action has", "actions have") +
                          " a deadline, " + counted(facts.open_ended, "has", "have") + " none.");
    if (!facts.deadlines.empty()) {
        const std::vector<std::string> months =
            months_between(facts.deadlines.begin()->first, facts.deadlines.rbegin()->first);
        if (months.size() <= most_months) write_timeline(html, input, facts, months);
        html.open("details").element("summary", "The numbers as a table");
        open_table(html, "Deadlines by month");
        header_cells(html, {"Month", "Actions"});
        html.open("tbody");
        for (const auto& [month, count] : facts.deadlines) {
            html.open("tr")
                .element("th", month,
                         {
                             {"scope", "row"}
            })
                .element("td", std::to_string(count), {{"class", "number"}})
                .close();
        }
        html.close().close().close().close();
    }
    html.close();
}

void write_rag(HtmlWriter& html, const ReportInput& /*input*/, const ReportFacts& facts) {
    html.open("section", {
                             {"id",              "rag"      },
                             {"aria-labelledby", "rag-title"}
    });
    html.element("h2", "RAG",
                 {
                     {"id", "rag-title"}
    });
    html.element("p", facts.legends.empty() ? "No plan rates its actions by colour."
                                            : "What a colour means is for each plan to say. Only "
                                              "plans whose keys agree are added up.");
    for (const LegendGroup& group : facts.legends) write_group(html, facts, group);
    html.close();
}

}  // namespace actionplan
