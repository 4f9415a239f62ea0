#include "extract/text/furniture.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "extract/text/line_words.h"
#include "extract/text/page_feet.h"
#include "extract/text/page_top.h"

namespace actionplan {

namespace {

constexpr std::size_t longest_furniture = 160;   // bytes; running lines are short
constexpr std::size_t reach = 3;                 // lines that a header or footer may have
constexpr std::size_t times_at_breaks = 2;       // a line at two page breaks runs
constexpr std::size_t times_without_breaks = 3;  // with nothing but repetition to go by

struct Sighting {
    std::size_t times = 0;
    std::size_t at_breaks = 0;
    std::size_t alone = 0;
};

enum class Side : std::uint8_t { nowhere, above_break, below_break };

bool is_candidate(const Line& line) {
    return !line.blank && line.text.size() <= longest_furniture && line.pipes < 2 &&
           (line.tabs <= 2 || (line.page_break && is_spread(line))) && !line.leading_tab &&
           !line.quotes;
}

// Cells that blanks part, more of them than stand left, middle and right of a running line.
bool is_set_row(const Line& line) {
    constexpr std::size_t most_of_a_running_line = 3;
    if (line.text.find("  ", leading_space(line.text)) == std::string_view::npos) return false;
    return stretches_of(words_of_line(line), line) > most_of_a_running_line;
}

// On which side of the nearest page break each line stands, within reach of it. The last lines of a text may be the
// footer of its last page.
std::vector<Side> sides_of(std::span<const Line> lines) {
    std::vector<Side> sides(lines.size(), Side::nowhere);
    std::vector<std::size_t> distances(lines.size(), reach + 1);
    const auto offer = [&](std::size_t at, Side side, std::size_t distance) {
        if (distance >= distances[at]) return;
        sides[at] = side;
        distances[at] = distance;
    };
    const auto offer_above = [&](std::size_t from) {
        std::size_t seen = 0;
        for (std::size_t above = from; above-- > 0 && seen < reach && above + 2 * reach > from;) {
            if (!lines[above].blank) offer(above, Side::above_break, ++seen);
        }
    };
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (!lines[at].page_break) continue;
        std::size_t seen = 0;
        for (std::size_t below = at; below < lines.size() && seen < reach && below < at + 2 * reach;
             ++below) {
            if (!lines[below].blank) offer(below, Side::below_break, ++seen);
        }
        offer_above(at);
    }
    offer_above(lines.size());
    return sides;
}

bool stands_alone(std::span<const Line> lines, std::size_t at) {
    const auto parts = [](const Line& line) { return line.blank && !line.leading_tab; };
    const bool above = at == 0 || parts(lines[at - 1]) || lines[at].page_break;
    const bool below = at + 1 == lines.size() || parts(lines[at + 1]) || lines[at + 1].page_break;
    return above && below;
}

// The first lines of a document: its title, and of what it is a part.
void learn_opening(std::span<const Line> lines, FurnitureMemory& memory) {
    constexpr std::size_t most_lines = 3;
    if (!memory.opening.empty()) return;
    for (const Line& line : lines) {
        if (line.blank) continue;
        const bool cells = line.tabs > 0 || line.pipes > 0;
        if (memory.opening.size() == most_lines || (cells && !memory.opening.empty())) return;
        memory.opening.push_back(running_key(line.text.substr(0, longest_furniture)));
    }
}

// Near page breaks, the second lines of headings that come again: "authority" below "Lead" in a row whose columns blanks part.
std::vector<char> lines_below_headings(std::span<const Line> lines,
                                       const std::vector<Side>& sides) {
    std::vector<std::size_t> rows;  // that a line follows at once
    std::unordered_map<std::uint64_t, std::size_t> times;
    for (std::size_t at = 0; at + 1 < lines.size(); ++at) {
        const Line& next = lines[at + 1];
        const bool near = sides[at] != Side::nowhere && sides[at + 1] == sides[at];
        if (!near || next.blank || next.page_break || !is_set_row(lines[at])) continue;
        rows.push_back(at);
        ++times[running_key(lines[at].text)];
    }
    std::vector<char> below(lines.size(), 0);
    for (const std::size_t row : rows)
        if (times[running_key(lines[row].text)] >= times_at_breaks) below[row + 1] = 1;
    return below;
}

}  // namespace

std::vector<Role> furniture_of(std::span<const Line> lines, bool cell_lines,
                               FurnitureMemory& memory) {
    const bool has_breaks =
        std::any_of(lines.begin(), lines.end(), [](const Line& l) { return l.page_break; });
    const std::vector<Side> sides =
        has_breaks ? sides_of(lines) : std::vector<Side>(lines.size(), Side::nowhere);
    learn_opening(lines, memory);
    const std::uint64_t first_line = memory.opening.empty() ? 0 : memory.opening.front();

    const std::vector<char> below_headings = lines_below_headings(lines, sides);
    std::unordered_map<std::uint64_t, Sighting> sightings;
    std::vector<std::uint64_t> keys(lines.size(), 0);
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (!is_candidate(lines[at])) continue;
        const bool alone = stands_alone(lines, at);
        if (sides[at] == Side::nowhere && !alone && !is_page_number(lines[at].text)) continue;
        if (is_set_row(lines[at]) || below_headings[at] != 0) continue;
        keys[at] = running_key(lines[at].text);
        Sighting& sighting = sightings[keys[at]];
        ++sighting.times;
        sighting.at_breaks += sides[at] != Side::nowhere ? 1U : 0U;
        sighting.alone += alone ? 1U : 0U;
    }

    const std::vector<char> feet = page_feet(lines, memory);
    std::vector<Role> roles(lines.size(), Role::body);
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (feet[at] != 0) roles[at] = Role::page_footer;
        if (feet[at] != 0 || keys[at] == 0) continue;
        const std::uint64_t key = keys[at];
        const Sighting& sighting = sightings[key];
        const std::string_view text = lines[at].text;
        const bool at_break = sides[at] != Side::nowhere;
        const bool runs =
            sighting.at_breaks >= times_at_breaks && sighting.at_breaks * 2 >= sighting.times;
        const bool repeats = !has_breaks && !cell_lines && lines[at].tabs == 0 &&
                             sighting.alone >= times_without_breaks;
        const bool title = key == first_line && sighting.alone >= times_at_breaks && !has_breaks;
        const bool known = std::binary_search(memory.known.begin(), memory.known.end(), key);
        const bool page_number =
            is_page_number(text) || (at_break && has_breaks && is_bare_number(text));
        const bool top = at_break && is_page_top(lines, at, memory.opening);
        if (!runs && !repeats && !title && !known && !page_number && !top) continue;
        roles[at] =
            sides[at] == Side::above_break || page_number ? Role::page_footer : Role::page_header;
        if (!known && !page_number && !top) {
            memory.known.insert(std::upper_bound(memory.known.begin(), memory.known.end(), key),
                                key);
        }
    }
    return roles;
}

}  // namespace actionplan
