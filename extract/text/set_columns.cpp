#include "extract/text/set_columns.h"

#include <algorithm>
#include <utility>

namespace actionplan {

namespace {

constexpr std::size_t most_heading_lines = 4;
constexpr std::size_t deep_indent = 4;  // columns
constexpr std::size_t set_lines_to_learn_from = 160;
constexpr std::size_t fewest_columns = 3;  // where no drawn line shows them
constexpr std::size_t fewest_full_lines = 2;

using Gutters = std::vector<ColumnRange>;

// The drawn line under the headings that begin at `at`, or at `at` itself.
std::optional<std::size_t> rule_below(const SetLines& lines, std::size_t at) {
    for (std::size_t line = at; line <= at + most_heading_lines && lines.is_body(line); ++line) {
        if (line > at && lines[line].page_break) break;
        if (drawn_runs(lines[line]).size() > 1) return line;
    }
    return std::nullopt;
}

// Whether the lines from `at` to the drawn one are headings of its columns.
bool are_headings(const SetLines& lines, std::size_t at, std::size_t rule, const Gutters& gutters) {
    if (rule == at) return lines.is_body(at + 1);  // the headings stand below
    std::size_t columns = 0;
    for (std::size_t line = at; line < rule; ++line) {
        const SetLine set = lines.set_line(line);
        if (!lines.may_stand(line) || crossed_gutters(gutters, set.words) > 0) return false;
        columns = std::max(columns, columns_with_words(gutters, set.words));
    }
    return columns > 1;
}

std::optional<Gutters> drawn_columns(const SetLines& lines, std::size_t at) {
    const std::optional<std::size_t> rule = rule_below(lines, at);
    if (!rule) return std::nullopt;
    Gutters gutters = gutters_between(drawn_runs(lines[*rule]));
    if (!are_headings(lines, at, *rule, gutters)) return std::nullopt;
    return gutters;
}

// What shows at a glance that no table begins here.
bool may_open(const SetLines& lines, std::size_t at) {
    const std::size_t indent = leading_space(lines[at].text);
    if (indent < deep_indent && lines[at].text.find("  ", indent) == std::string_view::npos)
        return false;
    for (std::size_t line = at; line < at + most_heading_lines && lines.is_body(line); ++line) {
        if (stretches_of(words_of_line(lines[line]), lines[line]) >= fewest_columns) return true;
    }
    return false;
}

// Lines of the table, as far as can be seen without its columns: up to a paragraph that is no cell.
std::vector<SetLine> lines_to_learn(const SetLines& lines, std::size_t at) {
    std::vector<SetLine> learnt;
    std::size_t blanks = 0;
    std::size_t widest = 0;
    std::size_t margin = most_columns_of_a_line;
    for (std::size_t line = at; line < lines.size() && learnt.size() < set_lines_to_learn_from;
         ++line) {
        if (line > at && lines[line].page_break) break;
        if (lines[line].blank && ++blanks > most_blank_lines) break;
        if (!lines.is_body(line)) continue;
        if (!lines.may_stand(line)) break;
        if (!drawn_runs(lines[line]).empty()) continue;
        SetLine set = lines.set_line(line);
        if (set.words.empty()) break;
        margin = std::min(margin, set.words.front().begin);
        const bool gap = std::exchange(blanks, 0) > 0;
        if (line > at && is_plain(set, margin)) {
            // The rest of a first cell, or a band, or no line of the table: only others show the columns.
            const bool long_one = set.words.back().end * 2 > widest;
            if (lines.stands_alone(line) || (gap && long_one)) break;
            continue;
        }
        widest = std::max(widest, set.words.back().end);
        learnt.push_back(std::move(set));
    }
    return learnt;
}

bool fits(const std::vector<SetLine>& lines, const Gutters& gutters) {
    return std::all_of(lines.begin(), lines.end(), [&](const SetLine& line) {
        return crossed_gutters(gutters, line.words) == 0;
    });
}

std::size_t full_lines(const std::vector<SetLine>& lines, const Gutters& gutters) {
    const auto full = std::count_if(lines.begin(), lines.end(), [&](const SetLine& line) {
        return columns_with_words(gutters, line.words) >= fewest_columns;
    });
    return static_cast<std::size_t>(full);
}

std::optional<Gutters> blank_columns(const SetLines& lines, std::size_t at, const Gutters& before,
                                     std::size_t& effort) {
    if (!may_open(lines, at)) return std::nullopt;
    const std::vector<SetLine> learnt = lines_to_learn(lines, at);
    if (learnt.empty()) return std::nullopt;
    for (const SetLine& line : learnt) effort += effort_of(line);
    Gutters gutters = gutters_of(learnt);
    const bool as_before = before.size() > gutters.size() && fits(learnt, before);
    if (as_before) gutters = before;
    if (gutters.size() + 1 < fewest_columns) return std::nullopt;
    if (crossed_gutters(gutters, learnt.front().words) > 0) return std::nullopt;
    if (full_lines(learnt, gutters) < (as_before ? 1 : fewest_full_lines)) return std::nullopt;
    return gutters;
}

}  // namespace

std::optional<std::vector<ColumnRange>> columns_of_set_table(const SetLines& lines, std::size_t at,
                                                             const std::vector<ColumnRange>& before,
                                                             std::size_t& effort) {
    if (!lines.is_body(at) || !lines.may_stand(at)) return std::nullopt;
    if (std::optional<Gutters> drawn = drawn_columns(lines, at)) return drawn;
    return blank_columns(lines, at, before, effort);
}

}  // namespace actionplan
