#include "extract/text/row_partition.h"

#include <algorithm>
#include <limits>
#include <map>

namespace actionplan {

namespace {

// What a row costs; a whole row is the unit of comparison. A width must save a few irregular rows to be worth a change.
struct RowCosts {
    double full_without_label = 2.0;  // in a table whose rows are numbered
    double full_empty_label = 0.6;  // the same, with nothing where the number stands in other rows
    double loose_without_label = 3.0;  // the same, and made of several groups
    double full_band = 0.3;            // a title cell and empty cells
    double empty = 0.5;
    double band = 0.8;
    double long_band = 1.8;   // a paragraph of its own across the table
    double loose_cell = 3.0;  // a label without the rest of its row
    double short_row = 2.5;
    double wide_row = 6.0;  // and one more for each cell too many
    double further_group = 0.05;
    double further_label = 1.0;  // a group that begins with a label begins a row
    double like_group = 0.8;     // full groups of one size are more likely rows of a narrower table
    double change = 1.5;
};
constexpr RowCosts costs;

constexpr std::size_t most_columns = 64;
constexpr std::size_t most_widths = 6;
constexpr std::size_t longest_band = 200;  // bytes
constexpr std::size_t shortest_row = 4;    // cells of a row that is known by their number alone

struct Run {
    std::size_t cells = 0;
    std::size_t filled = 0;
    std::size_t groups = 0;
    std::size_t further_labels = 0;
    std::size_t like_groups =
        0;  // further groups as large as the first, all of them full, or as long as rows are
    const CellGroup* first = nullptr;
};

bool are_alike(const CellGroup& a, const CellGroup& b) {
    const bool full = a.filled == a.cells && b.filled == b.cells;
    const bool long_enough = a.cells >= shortest_row && a.filled * 2 > a.cells;
    return a.cells > 1 && a.cells == b.cells && (full || (long_enough && b.filled * 2 > b.cells));
}

double cost_of(const Run& run, std::size_t columns, bool numbered) {
    const double groups = costs.further_group * static_cast<double>(run.groups - 1) +
                          costs.further_label * static_cast<double>(run.further_labels) +
                          costs.like_group * static_cast<double>(run.like_groups);
    const bool title = run.filled == 1 && run.first->first_filled;
    if (run.cells == columns) {
        if (run.filled == 0) return groups + costs.empty;
        if (title && columns > 2) return groups + costs.full_band;
        const bool header = run.groups == 1 && run.first->headings;
        const bool unlabelled = numbered && columns > 2 && !run.first->first_is_label && !header;
        if (!unlabelled) return groups;
        if (run.groups > 1) return groups + costs.loose_without_label;
        return groups +
               (run.first->first_filled ? costs.full_without_label : costs.full_empty_label);
    }
    if (run.cells > columns)
        return groups + costs.wide_row + static_cast<double>(run.cells - columns);
    if (run.filled == 0) return groups + costs.empty;
    if (!title) return groups + costs.short_row;
    if (numbered && run.first->first_is_label) return groups + costs.loose_cell;
    return groups + (run.first->first_length > longest_band ? costs.long_band : costs.band);
}

// Widths worth trying: what groups of more than one cell have most often, and how far numbered cells stand apart.
std::vector<std::size_t> candidate_widths(const std::vector<CellGroup>& groups) {
    std::map<std::size_t, std::size_t> votes;
    std::size_t since_label = 0;
    bool label_seen = false;
    for (const CellGroup& group : groups) {
        if (group.cells > 1 && group.cells <= most_columns)
            votes[group.cells] += group.headings ? 4 : 2;
        if (group.first_is_label) {
            if (label_seen && since_label > 1 && since_label <= most_columns) ++votes[since_label];
            label_seen = true;
            since_label = 0;
        }
        since_label += group.cells;
    }
    std::vector<std::pair<std::size_t, std::size_t>> ranked;
    for (const auto& [width, times] : votes) ranked.emplace_back(times, width);
    std::sort(ranked.rbegin(), ranked.rend());
    std::vector<std::size_t> widths;
    for (const auto& [times, width] : ranked) {
        if (widths.size() < most_widths) widths.push_back(width);
    }
    if (widths.empty()) widths.push_back(1);
    return widths;
}

// Whether most rows of that width that stand in one group begin with a label.
bool is_numbered(const std::vector<CellGroup>& groups, std::size_t width) {
    std::size_t rows = 0;
    std::size_t labelled = 0;
    for (const CellGroup& group : groups) {
        if (group.cells != width || group.filled < 2 || group.headings) continue;
        ++rows;
        labelled += group.first_is_label ? 1U : 0U;
    }
    const auto labels = static_cast<std::size_t>(std::count_if(
        groups.begin(), groups.end(), [](const CellGroup& g) { return g.first_is_label; }));
    return rows > 0 ? labelled * 2 > rows : labels > 2;
}

struct Step {
    double cost = std::numeric_limits<double>::infinity();
    std::size_t groups = 0;        // of the last row
    std::size_t width_before = 0;  // index of the width of the row before
};

}  // namespace

std::vector<RowOfGroups> partition_rows(const std::vector<CellGroup>& groups) {
    const std::vector<std::size_t> widths = candidate_widths(groups);
    std::vector<bool> numbered;
    for (const std::size_t width : widths) numbered.push_back(is_numbered(groups, width));

    // steps[g][w]: the first g groups as rows, the last of them in a table of width w.
    std::vector<std::vector<Step>> steps(groups.size() + 1, std::vector<Step>(widths.size()));
    for (Step& step : steps[0]) step.cost = 0;
    for (std::size_t begin = 0; begin < groups.size(); ++begin) {
        const auto cheapest = static_cast<std::size_t>(
            std::min_element(steps[begin].begin(), steps[begin].end(),
                             [](const Step& a, const Step& b) { return a.cost < b.cost; }) -
            steps[begin].begin());
        for (std::size_t width = 0; width < widths.size(); ++width) {
            const double changed = steps[begin][cheapest].cost + (begin == 0 ? 0 : costs.change);
            const bool stays = steps[begin][width].cost <= changed;
            const double before = stays ? steps[begin][width].cost : changed;
            Run run{0, 0, 0, 0, 0, &groups[begin]};
            for (std::size_t end = begin + 1; end <= groups.size(); ++end) {
                run.cells += groups[end - 1].cells;
                run.filled += groups[end - 1].filled;
                ++run.groups;
                if (run.groups > 1 && groups[end - 1].first_is_label) ++run.further_labels;
                if (run.groups > 1 && are_alike(groups[begin], groups[end - 1])) ++run.like_groups;
                if (run.groups > 1 && run.cells > widths[width]) break;
                const double cost = before + cost_of(run, widths[width], numbered[width]);
                Step& step = steps[end][width];
                if (cost < step.cost) step = {cost, run.groups, stays ? width : cheapest};
            }
        }
    }

    std::vector<RowOfGroups> rows;
    const std::vector<Step>& last = steps[groups.size()];
    auto width = static_cast<std::size_t>(
        std::min_element(last.begin(), last.end(),
                         [](const Step& a, const Step& b) { return a.cost < b.cost; }) -
        last.begin());
    for (std::size_t end = groups.size(); end > 0;) {
        const Step& step = steps[end][width];
        rows.push_back({step.groups, widths[width]});
        end -= step.groups;
        width = step.width_before;
    }
    std::reverse(rows.begin(), rows.end());
    return rows;
}

}  // namespace actionplan
