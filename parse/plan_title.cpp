#include "parse/plan_title.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <variant>

#include "extract/utf8.h"
#include "parse/fold.h"
#include "parse/headings.h"
#include "parse/legend.h"
#include "parse/row_builder.h"
#include "parse/section_title.h"

namespace actionplan {

namespace {

constexpr std::size_t most_title_lines = 12;  // that may be titles

bool has_several_first_headings(const std::vector<Block>& blocks) {
    return std::count_if(blocks.begin(), blocks.end(), [](const Block& block) {
               const auto* const paragraph = std::get_if<Paragraph>(&block);
               return paragraph != nullptr && paragraph->heading_level == 1;
           }) > 1;
}

// A line that may be the title or a part of it.
struct Candidate {
    const Paragraph* paragraph = nullptr;
    std::size_t before = 0;  // what stands before it in the body
    int rank = 0;
    bool runs = false;  // over the pages
};

// "Home > Plans > Delivery plan", and "How to read the plan 5" of a contents page.
bool leads_elsewhere(std::string_view text) {
    if (text.find(" > ") != std::string_view::npos ||
        text.find(" \u203A ") != std::string_view::npos)
        return true;
    const std::size_t space = text.rfind(' ');
    if (space == std::string_view::npos || text.size() - space > 4) return false;
    const std::string_view last = text.substr(space + 1);
    const std::string words = folded(text.substr(0, space));
    constexpr std::array<std::string_view, 6> counted{"part",    "phase",   "quarter",
                                                      "version", "edition", "year"};
    return last.find_first_not_of("0123456789") == std::string_view::npos &&
           std::none_of(counted.begin(), counted.end(),
                        [&](std::string_view word) { return words.ends_with(word); });
}

bool names_plan(const std::string& words) {
    constexpr std::array<std::string_view, 4> kinds{"plan", "programme", "concordat", "tracker"};
    return std::any_of(kinds.begin(), kinds.end(),
                       [&](std::string_view kind) { return has_phrase(words, kind); });
}

// Worksheets have the title in the first row of the table.
const Paragraph* title_in(const TableReading& reading) {
    const auto first = std::find_if(reading.kinds.begin(), reading.kinds.end(),
                                    [](RowKind kind) { return kind != RowKind::empty; });
    if (first == reading.kinds.end() || *first != RowKind::band) return nullptr;
    const auto row = static_cast<std::size_t>(first - reading.kinds.begin());
    const ResolvedCell* const cell = single_cell(reading.grid[row]);
    if (cell == nullptr || cell->cell->paragraphs.size() != 1) return nullptr;
    const Paragraph& paragraph = cell->cell->paragraphs.front();
    const bool title = looks_like_title(paragraph.text) && names_plan(folded(paragraph.text)) &&
                       !section_title(paragraph.text).is_numbered();
    return title ? &paragraph : nullptr;
}

std::vector<Candidate> candidates_of(const std::vector<Block>& blocks,
                                     const std::vector<TableReading>& readings) {
    const bool several = has_several_first_headings(blocks);
    std::vector<Candidate> candidates;
    std::size_t table = 0;
    std::size_t before = 0;
    for (const Block& block : blocks) {
        const auto* const paragraph = std::get_if<Paragraph>(&block);
        if (paragraph == nullptr) {
            const TableReading& reading = readings[table++];
            ++before;
            if (!reading.actions) continue;
            const bool named = std::any_of(candidates.begin(), candidates.end(),
                                           [](const Candidate& one) { return one.rank > 1; });
            const Paragraph* const title = named ? nullptr : title_in(reading);
            if (title != nullptr)
                candidates.push_back({title, before, title_rank(*title, several), false});
            break;
        }
        if (candidates.size() == most_title_lines) break;
        if (paragraph->role == Role::body && !paragraph->text.empty()) ++before;
        const bool runs = paragraph->role == Role::page_header;
        if ((!runs && paragraph->role != Role::body) || !looks_like_title(paragraph->text) ||
            section_title(paragraph->text).is_numbered() || legend_of(*paragraph) ||
            leads_elsewhere(paragraph->text))
            continue;
        candidates.push_back({paragraph, before, title_rank(*paragraph, several), runs});
    }
    return candidates;
}

bool follows(const Candidate& above, const Candidate& below) {
    return !above.runs && !below.runs && above.before + 1 == below.before;
}

// What runs over the pages may be a marking, a date or a short form: it is the title where nothing else is.
std::size_t best_of(const std::vector<Candidate>& candidates) {
    std::size_t best = candidates.size();
    for (std::size_t at = 0; at < candidates.size(); ++at) {
        const Candidate& one = candidates[at];
        if (one.rank <= 0) continue;
        // "Action plan" far below a title is the heading of its tables.
        const bool alone = at == 0 || !follows(candidates[at - 1], one);
        if (best < candidates.size() && alone && is_kind_of_plan(one.paragraph->text)) continue;
        const bool none = best == candidates.size();
        if (!none && one.runs && !candidates[best].runs) continue;
        const bool first_of_body = !none && candidates[best].runs && !one.runs;
        if (none || first_of_body || one.rank > candidates[best].rank) best = at;
    }
    return best;
}

// "Delivery plan 2019-2022", "2023-26" or "improvement plan" below the first line of a title.
bool goes_on_with(const std::string& line, const std::string& title) {
    const std::string words = folded(line);
    const bool period = words.find_first_not_of("0123456789 to") == std::string::npos;
    return period || is_lower(first_code_point(line)) || is_kind_of_plan(line) ||
           (names_plan(words) && !names_plan(folded(title)));
}

bool has_figures(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos;
}

// "Housing Benefit 2004-2007" below "Improvement plan": what it is about, and the years that only it gives.
bool gives_years(const std::string& line, const std::string& title) {
    const std::size_t years = folded(line).find_last_not_of("0123456789 to");
    constexpr std::size_t shortest_years = 6;  // "2004 07", with the space before
    return !has_figures(title) && years != std::string::npos &&
           folded(line).size() - years > shortest_years;
}

bool look_alike(const Paragraph& one, const Paragraph& other) {
    return (one.heading_level > 0) == (other.heading_level > 0) && one.bold == other.bold;
}

// A heading or bold text, and below it the same or plain text; not plain text before a heading.
bool may_head(const Paragraph& above, const Paragraph& below) {
    const bool bolder = below.heading_level == 0 && above.bold;
    return above.heading_level > 0 || bolder || look_alike(above, below);
}

}  // namespace

std::string plan_title(const std::vector<Block>& blocks,
                       const std::vector<TableReading>& readings) {
    const std::vector<Candidate> candidates = candidates_of(blocks, readings);
    std::size_t first = best_of(candidates);
    if (first == candidates.size()) return {};
    std::size_t last = first;
    const auto text = [&](std::size_t at) -> const std::string& {
        return candidates[at].paragraph->text;
    };
    // "Action plan" below the words that say whose.
    if (first > 0 && is_kind_of_plan(text(first)) &&
        follows(candidates[first - 1], candidates[first]) &&
        may_head(*candidates[first - 1].paragraph, *candidates[first].paragraph))
        --first;
    std::string title = text(first);
    if (first < last) title += ' ' + text(last);
    constexpr std::size_t most_lines = 3;
    while (last + 1 < candidates.size() && last + 1 - first < most_lines) {
        const Candidate& above = candidates[last];
        const Candidate& below = candidates[last + 1];
        const bool more =
            goes_on_with(text(last + 1), title) ||
            (look_alike(*above.paragraph, *below.paragraph) && gives_years(text(last + 1), title));
        if (!more || !follows(above, below) || !may_head(*above.paragraph, *below.paragraph)) break;
        title += ' ' + text(++last);
    }
    return title;
}

}  // namespace actionplan
