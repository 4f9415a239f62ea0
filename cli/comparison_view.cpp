#include "cli/comparison_view.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "cli/text_grid.h"
#include "cli/text_lines.h"
#include "quality/compare/comparison_words.h"
#include "quality/report/report_parts.h"
#include "schema/vocabulary.h"

namespace actionplan {

namespace {

class ComparisonText {
 public:
    explicit ComparisonText(const ViewStyle& style) : lines_(style) {}

    std::string text_of(const ComparisonSet& set) {
        if (set.folders) add_trend(set);
        for (const Comparison& comparison : set.pairs) add_comparison(comparison);
        add_lonely("Only in the earlier folder", set.only_before);
        add_lonely("Only in the later folder", set.only_after);
        return lines_.take();
    }

 private:
    using Changes = std::vector<const ActionChange*>;

    void add_trend(const ComparisonSet& set) {
        constexpr std::array headings{"Plan", "Actions", "Slipped", "Days",
                                      "Done", "Dropped", "Added",   "Score"};
        std::vector<std::vector<std::string>> rows{
            {headings.begin(), headings.end()}
        };
        for (const Comparison& one : set.pairs) {
            rows.push_back(
                {pair_name(one),
                 std::to_string(one.before.actions) + " → " + std::to_string(one.after.actions),
                 std::to_string(one.counts.slipped), std::to_string(median_slip(one)),
                 std::to_string(one.counts.completed), std::to_string(one.counts.dropped),
                 std::to_string(one.counts.added),
                 percent(one.before.score) + " → " + percent(one.after.score)});
        }
        lines_.add_heading("Trend by area");
        add_grid(rows);
    }

    void add_grid(const std::vector<std::vector<std::string>>& rows) {
        std::vector<std::size_t> wanted(rows.front().size());
        for (const std::vector<std::string>& row : rows) {
            for (std::size_t i = 0; i < row.size(); ++i)
                wanted[i] = std::max(wanted[i], longest_line(row[i]));
        }
        const std::vector<std::size_t> widths = fitted_widths(wanted, lines_.width());
        for (const std::vector<std::string>& row : rows) {
            std::vector<TextCell> cells;
            for (const std::string& text : row) cells.push_back({text, {}});
            lines_.add_ready(grid_row(cells, widths));
        }
    }

    void add_comparison(const Comparison& comparison) {
        lines_.add_heading(pair_name(comparison));
        lines_.add(edition_words(comparison.before) + " → " + edition_words(comparison.after), 0);
        lines_.add(verdict_words(comparison), 0);
        lines_.add(counts_line(comparison), 0);
        add_columns(comparison);
        Changes all;
        Changes others;
        for (const ActionChange& change : comparison.kept) {
            all.push_back(&change);
            if (!change.deadline || change.deadline->days < 0) others.push_back(&change);
        }
        add_kind("Slipped, the furthest first", slipped_actions(comparison), dates_words);
        add_kind("Other dates", others, dates_words);
        add_lone("Dropped", comparison.dropped, "may go on as ");
        add_lone("Added", comparison.added, "may come from ");
        add_kind("Split and merged", all, parts_words);
        add_kind("Other leads", all, [](const ActionChange& c) { return lead_words(c.leads); });
        add_kind("Other state", all, [](const ActionChange& c) {
            return c.state ? state_words(*c.state) : std::string();
        });
        add_kind("Other colour", all,
                 [](const ActionChange& c) { return c.rag ? rag_words(*c.rag) : std::string(); });
        const std::string caveat(legend_caveat(comparison.legends));
        if (any_rag_flip(comparison) && !caveat.empty()) lines_.add(caveat, 2);
        add_kind("In another section", all, section_words);
        add_rewordings(comparison);
    }

    static std::string counts_line(const Comparison& comparison) {
        std::string line;
        for (const auto& [name, count] : named_counts(comparison.counts)) {
            if (count > 0)
                line +=
                    (line.empty() ? "" : ", ") + std::to_string(count) + " " + std::string(name);
        }
        return line;
    }

    void add_columns(const Comparison& comparison) {
        for (const SectionRetitled& section : comparison.retitled)
            lines_.add("Section retitled: " + section.before + " → " + section.after, 0);
        for (const std::string& column : comparison.columns_dropped)
            lines_.add("Column dropped: " + column, 0);
        for (const std::string& column : comparison.columns_added)
            lines_.add("Column added: " + column, 0);
    }

    // A kind of change with the actions that it befell; nothing when there is none.
    template <typename Words>
    void add_kind(const std::string& title, const Changes& changes, Words words) {
        bool begun = false;
        for (const ActionChange* const change : changes) {
            const std::string said = words(*change);
            if (said.empty()) continue;
            if (!begun) lines_.add_heading(title);
            begun = true;
            lines_.add(change_numbers(*change) + "  " + title_words(change->after.front()), 2);
            lines_.add(said, 6);
        }
    }

    void add_lone(const std::string& title, const std::vector<LoneAction>& actions,
                  const std::string& kin) {
        if (!actions.empty()) lines_.add_heading(title);
        for (const LoneAction& lone : actions) {
            const std::string state =
                lone.action.state ? " (" + std::string(to_text(*lone.action.state)) + ")" : "";
            lines_.add(number_words(lone.action) + "  " + title_words(lone.action) + state, 2);
            if (lone.kin) lines_.add(kin + kin_words(lone), 6);
        }
    }

    // Marked so that they can be told apart without colours, too.
    std::string runs_text(const std::vector<WordRun>& runs) const {
        std::string text;
        for (const WordRun& run : runs) {
            if (!text.empty()) text += ' ';
            switch (run.fate) {
                case WordFate::kept:
                    text += shortened(run.text);
                    break;
                case WordFate::dropped:
                    text += "[-" + run.text + "-]";
                    break;
                case WordFate::added:
                    text += "{+" + run.text + "+}";
                    break;
            }
        }
        return text;
    }

    // Of a long text that stayed, the words next to the changes are enough.
    static std::string shortened(const std::string& text) {
        constexpr std::size_t most = 90;
        constexpr std::size_t beside = 40;
        if (text.size() <= most) return text;
        const std::size_t head = text.find(' ', beside);
        const std::size_t tail = text.rfind(' ', text.size() - beside);
        if (head == std::string::npos || tail == std::string::npos || head >= tail) return text;
        return text.substr(0, head) + " … " + text.substr(tail + 1);
    }

    void add_rewordings(const Comparison& comparison) {
        bool begun = false;
        for (const ActionChange& change : comparison.kept) {
            if (change.rewordings.empty()) continue;
            if (!begun) lines_.add_heading("Words changed: [-dropped-] {+added+}");
            begun = true;
            lines_.add(change_numbers(change) + "  " + title_words(change.after.front()), 2);
            for (const Rewording& rewording : change.rewordings) {
                lines_.add(rewording.field + ": " +
                               (rewording.marks_only ? "stops, capitals or spaces only"
                                                     : runs_text(rewording.runs)),
                           6);
            }
        }
    }

    void add_lonely(const std::string& title, const std::vector<EditionHead>& heads) {
        if (!heads.empty()) lines_.add_heading(title);
        for (const EditionHead& head : heads) lines_.add(head.name + ": " + edition_words(head), 2);
    }

    TextLines lines_;
};

}  // namespace

std::string comparison_view(const ComparisonSet& set, const ViewStyle& style) {
    return ComparisonText(style).text_of(set);
}

}  // namespace actionplan
