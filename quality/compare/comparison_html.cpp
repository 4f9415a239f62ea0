#include "quality/compare/comparison_set.h"
#include "quality/compare/comparison_words.h"
#include "quality/report/html_writer.h"
#include "quality/report/report_parts.h"
#include "schema/vocabulary.h"

namespace actionplan {

namespace {

constexpr const char* comparison_style = R"css(
del{background:#f9d9d4;color:#7a1414;text-decoration:line-through}
ins{background:#d5ecd9;color:#0d4a1e;text-decoration:underline}
.field{font-weight:600;margin:.3rem 0 0}
.words{margin:.1rem 0 .4rem;overflow-wrap:anywhere}
)css";

std::string anchor_of(std::size_t pair) { return "plan-" + std::to_string(pair + 1); }

void number_cell(HtmlWriter& html, const std::string& text) {
    html.element("td", text,
                 {
                     {"class", "number"}
    });
}

std::string signed_points(double change) {
    const int points = static_cast<int>(change * 100 + (change < 0 ? -0.5 : 0.5));
    return (points > 0   ? "+"
            : points < 0 ? "−"
                         : "±") +
           std::to_string(points < 0 ? -points : points);
}

void write_trend(HtmlWriter& html, const ComparisonSet& set) {
    html.element("h2", "Trend by area",
                 {
                     {"id", "trend"}
    });
    open_table(html, "Each plan against its earlier edition");
    header_cells(html,
                 {"Plan", "Actions", "Unchanged", "Slipped", "Median of days", "Completed since",
                  "Dropped", "Added", "Score", "Change, points", "Errors"});
    html.open("tbody");
    for (std::size_t i = 0; i < set.pairs.size(); ++i) {
        const Comparison& one = set.pairs[i];
        html.open("tr").open("th", {
                                       {"scope", "row"}
        });
        html.element("a", pair_name(one),
                     {
                         {"href", "#" + anchor_of(i)}
        });
        html.close();
        number_cell(html,
                    std::to_string(one.before.actions) + " → " + std::to_string(one.after.actions));
        number_cell(html, std::to_string(one.counts.unchanged));
        number_cell(html, std::to_string(one.counts.slipped));
        number_cell(html, one.counts.slipped == 0 ? "–" : std::to_string(median_slip(one)));
        number_cell(html, std::to_string(one.counts.completed));
        number_cell(html, std::to_string(one.counts.dropped));
        number_cell(html, std::to_string(one.counts.added));
        number_cell(html, percent(one.before.score) + " → " + percent(one.after.score));
        number_cell(html, signed_points(one.after.score - one.before.score));
        number_cell(html, std::to_string(one.before.findings[0]) + " → " +
                              std::to_string(one.after.findings[0]));
        html.close();
    }
    html.close().close().close();
}

void write_lonely_plans(HtmlWriter& html, const std::string& title,
                        const std::vector<EditionHead>& heads) {
    if (heads.empty()) return;
    html.element("h2", title).open("ul");
    for (const EditionHead& head : heads)
        html.element("li", head.name + ": " + edition_words(head));
    html.close();
}

void write_counts(HtmlWriter& html, const Comparison& comparison) {
    html.open("dl", {
                        {"class", "cards"}
    });
    for (const auto& [name, count] : named_counts(comparison.counts)) {
        if (count == 0) continue;
        html.open("div")
            .element("dt", capitalised(name))
            .element("dd", std::to_string(count))
            .close();
    }
    html.close();
}

// A heading and a list, where something is to be listed. `write` gives whether it wrote about an entry.
class ChangeList {
 public:
    ChangeList(HtmlWriter& html, std::string title) : html_(html), title_(std::move(title)) {}
    ChangeList(const ChangeList&) = delete;
    ChangeList& operator=(const ChangeList&) = delete;
    ~ChangeList() {
        if (begun_) html_.close();
    }
    HtmlWriter& entry(const std::string& numbers, const std::string& text) {
        if (!begun_)
            html_.element("h3", title_)
                .open("ul", {
                                {"class", "findings"}
            });
        begun_ = true;
        html_.open("li").element("strong", numbers);
        return html_.text(" " + text);
    }

 private:
    HtmlWriter& html_;
    std::string title_;
    bool begun_ = false;
};

void note(HtmlWriter& html, const std::string& text) {
    html.element("p", text,
                 {
                     {"class", "advice"}
    });
}

void write_lone(HtmlWriter& html, const std::string& title, const std::vector<LoneAction>& actions,
                const std::string& kin) {
    ChangeList list(html, title);
    for (const LoneAction& lone : actions) {
        list.entry(number_words(lone.action), title_words(lone.action));
        if (lone.action.state) note(html, "State: " + std::string(to_text(*lone.action.state)));
        if (lone.kin) note(html, kin + kin_words(lone));
        html.close();
    }
}

// One list for each kind of change, so that who looks for what slipped reads only that.
template <typename Words>
void write_kind(HtmlWriter& html, const std::string& title,
                const std::vector<const ActionChange*>& changes, Words words) {
    ChangeList list(html, title);
    for (const ActionChange* const change : changes) {
        const std::string text = words(*change);
        if (text.empty()) continue;
        list.entry(change_numbers(*change), title_words(change->after.front()));
        note(html, text);
        html.close();
    }
}

void write_runs(HtmlWriter& html, const Rewording& rewording) {
    html.element("p",
                 capitalised(rewording.field) +
                     (rewording.marks_only ? " (stops, capitals or spaces only)" : ""),
                 {
                     {"class", "field"}
    });
    html.open("p", {
                       {"class", "words"}
    });
    for (std::size_t i = 0; i < rewording.runs.size(); ++i) {
        const WordRun& run = rewording.runs[i];
        if (i > 0) html.text(" ");
        if (run.fate == WordFate::kept) html.text(run.text);
        if (run.fate == WordFate::dropped) html.element("del", run.text);
        if (run.fate == WordFate::added) html.element("ins", run.text);
    }
    html.close();
}

void write_rewordings(HtmlWriter& html, const Comparison& comparison) {
    ChangeList list(html, "Words changed");
    for (const ActionChange& change : comparison.kept) {
        if (change.rewordings.empty()) continue;
        list.entry(change_numbers(change), title_words(change.after.front()));
        for (const Rewording& rewording : change.rewordings) write_runs(html, rewording);
        html.close();
    }
}

void write_columns(HtmlWriter& html, const Comparison& comparison) {
    for (const SectionRetitled& section : comparison.retitled)
        note(html, "Section retitled: " + section.before + " → " + section.after);
    for (const std::string& column : comparison.columns_dropped)
        note(html, "Column dropped: " + column);
    for (const std::string& column : comparison.columns_added)
        note(html, "Column added: " + column);
}

void write_comparison(HtmlWriter& html, const Comparison& comparison, std::size_t index) {
    html.open("section", {
                             {"class", "plan"          },
                             {"id",    anchor_of(index)}
    });
    html.element("h2", pair_name(comparison));
    html.element("p", edition_words(comparison.before) + " → " + edition_words(comparison.after));
    html.open("p").element("strong", verdict_words(comparison)).close();
    write_counts(html, comparison);
    write_columns(html, comparison);
    std::vector<const ActionChange*> all;
    std::vector<const ActionChange*> sooner;
    for (const ActionChange& change : comparison.kept) {
        all.push_back(&change);
        if (!change.deadline || change.deadline->days < 0) sooner.push_back(&change);
    }
    write_kind(html, "Slipped, the furthest first", slipped_actions(comparison), dates_words);
    write_kind(html, "Other dates", sooner, dates_words);
    write_lone(html, "Dropped", comparison.dropped, "May go on as ");
    write_lone(html, "Added", comparison.added, "May come from ");
    write_kind(html, "Split and merged", all, parts_words);
    write_kind(html, "Other leads", all, [](const ActionChange& c) { return lead_words(c.leads); });
    write_kind(html, "Other state", all,
               [](const ActionChange& c) { return c.state ? state_words(*c.state) : ""; });
    write_kind(html, "Other colour", all,
               [](const ActionChange& c) { return c.rag ? rag_words(*c.rag) : ""; });
    const std::string caveat(legend_caveat(comparison.legends));
    if (any_rag_flip(comparison) && !caveat.empty()) note(html, caveat);
    write_kind(html, "In another section", all, section_words);
    write_rewordings(html, comparison);
    html.close();
}

void write_head_of_page(HtmlWriter& html, const std::string& title) {
    html.open("head");
    html.lone("meta", {
                          {"charset", "utf-8"}
    });
    html.lone("meta",
              {
                  {"name",    "viewport"                           },
                  {"content", "width=device-width, initial-scale=1"}
    });
    html.lone("meta", {
                          {"http-equiv", "Content-Security-Policy"                      },
                          {"content",    "default-src 'none'; style-src 'unsafe-inline'"}
    });
    html.element("title", title);
    html.trusted("style", report_style);
    html.trusted("style", comparison_style);
    html.close();
}

}  // namespace

std::string html_comparison(const ComparisonSet& set) {
    const std::string title = "What changed in local action plans";
    HtmlWriter html;
    html.open("html", {
                          {"lang", "en-GB"}
    });
    write_head_of_page(html, title);
    html.open("body").open("header").element("h1", title).close();
    html.open("main");
    if (set.folders) write_trend(html, set);
    write_lonely_plans(html, "Only in the earlier folder", set.only_before);
    write_lonely_plans(html, "Only in the later folder", set.only_after);
    for (std::size_t i = 0; i < set.pairs.size(); ++i) write_comparison(html, set.pairs[i], i);
    return html.finish();
}

}  // namespace actionplan
