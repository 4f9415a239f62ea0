#include "extract/text/gutters.h"

#include <algorithm>
#include <limits>

#include "extract/text/bullets.h"

namespace actionplan {

namespace {

constexpr std::size_t lines_per_crossing = 12;  // of so many lines, one may run over a gutter
constexpr std::size_t held_open = 3;            // by two lines with two blanks
constexpr std::size_t fewest_lines_to_cross = 6;
constexpr std::size_t wide_gap = 2;
constexpr std::size_t lines_of_no_chance = 6;
constexpr std::size_t most_rounds = 8;

// On how many lines each column holds a character.
std::vector<std::size_t> heights_of(const std::vector<SetLine>& lines) {
    std::vector<std::size_t> heights;
    for (const SetLine& line : lines) {
        if (!line.words.empty() && line.words.back().end > heights.size())
            heights.resize(line.words.back().end, 0);
        for (const LineWord& word : line.words) {
            for (std::size_t column = word.begin; column < word.end; ++column) ++heights[column];
        }
    }
    return heights;
}

// Low stretches of columns between higher ones.
std::vector<ColumnRange> low_ranges(const std::vector<std::size_t>& heights, std::size_t low) {
    std::vector<ColumnRange> ranges;
    bool text_before = false;
    std::size_t begin = 0;
    for (std::size_t column = 0; column < heights.size(); ++column) {
        if (heights[column] <= low) continue;
        if (text_before && column > begin) ranges.push_back({begin, column});
        text_before = true;
        begin = column + 1;
    }
    return ranges;
}

bool is_bullet_word(const SetLine& line, std::size_t word) {
    const LineWord& one = line.words[word];
    const Bullet bullet = bullet_of(line.line->text.substr(one.first));
    return bullet.length > 0 && bullet.mark.size() == one.behind - one.first;
}

struct GutterCount {
    std::size_t wide = 0;     // lines with two blanks at it
    std::size_t narrow = 0;   // lines with one
    std::size_t bullets = 0;  // lines with a bullet alone on its left
    bool headings =
        false;  // the first line has two blanks at it: a column may have no more than its heading
};

// What the lines show at each gutter.
std::vector<GutterCount> counts_at(const std::vector<ColumnRange>& gutters,
                                   const std::vector<SetLine>& lines) {
    std::vector<GutterCount> counts(gutters.size());
    for (const SetLine& line : lines) {
        const std::vector<std::size_t> cuts = cuts_at(gutters, line.words);
        for (std::size_t gutter = 0; gutter < gutters.size(); ++gutter) {
            const std::size_t cut = cuts[gutter];
            const std::size_t first = gutter == 0 ? 0 : cuts[gutter - 1];
            if (cut == first || cut >= line.words.size()) continue;
            if (cuts[gutter + 1] == cut) continue;  // the next cell is empty
            const std::size_t gap = line.words[cut].begin - line.words[cut - 1].end;
            ++(gap >= wide_gap ? counts[gutter].wide : counts[gutter].narrow);
            if (cut == first + 1 && is_bullet_word(line, first)) ++counts[gutter].bullets;
            if (&line == lines.data() && gap >= wide_gap) counts[gutter].headings = true;
        }
    }
    return counts;
}

// How firmly the lines hold the gutter open, up to held_open; 0 where others speak against it.
std::size_t holding(const GutterCount& count) {
    if (count.bullets > 0 && count.bullets * 2 > count.wide) return 0;
    // Words do not part at one column down many lines, unless it is blank for a reason.
    if (count.wide > 0 && count.wide + count.narrow >= lines_of_no_chance) return held_open;
    if (count.narrow > count.wide) return 0;
    if (count.headings && count.narrow == 0) return held_open;
    return std::min(count.wide + 1, held_open);
}

// A gutter that does not hold hides what its neighbours part, so the worst go first and the others are counted again.
void drop_loose(std::vector<ColumnRange>& gutters, const std::vector<SetLine>& lines) {
    for (std::size_t round = 0; round < most_rounds && !gutters.empty(); ++round) {
        const std::vector<GutterCount> counts = counts_at(gutters, lines);
        std::size_t worst = held_open;
        for (const GutterCount& count : counts) worst = std::min(worst, holding(count));
        if (worst == held_open) return;
        std::size_t kept = 0;
        for (std::size_t at = 0; at < gutters.size(); ++at) {
            if (holding(counts[at]) > worst) gutters[kept++] = gutters[at];
        }
        gutters.resize(kept);
    }
}

// How many of the columns in the range are blank between the two.
std::size_t shared_columns(const ColumnRange& range, std::size_t begin, std::size_t end) {
    const std::size_t from = std::max(range.begin, begin);
    const std::size_t to = std::min(range.end, end);
    return to > from ? to - from : 0;
}

}  // namespace

std::vector<std::size_t> cuts_at(const std::vector<ColumnRange>& gutters,
                                 const std::vector<LineWord>& words) {
    std::vector<std::size_t> cuts;
    cuts.reserve(gutters.size() + 1);
    std::size_t from = 0;
    for (const ColumnRange& gutter : gutters) {
        std::size_t best = 0;
        std::size_t cut = from;
        std::size_t at = from;
        for (; at <= words.size(); ++at) {
            const std::size_t begin = at == 0 ? 0 : words[at - 1].end;
            if (at > from && begin >= gutter.end) break;
            const std::size_t end =
                at < words.size() ? words[at].begin : std::numeric_limits<std::size_t>::max();
            const std::size_t shared = shared_columns(gutter, at == from ? 0 : begin, end);
            if (shared > 0 && shared >= best) {
                best = shared;
                cut = at;
            }
        }
        if (best == 0) {
            // The word before `at` reaches over the gutter.
            cut = std::min(at, words.size());
            while (cut < words.size() && cut > 0 &&
                   words[cut].begin - words[cut - 1].end < wide_gap)
                ++cut;
        }
        cuts.push_back(cut);
        from = cut;
    }
    cuts.push_back(words.size());
    return cuts;
}

std::size_t columns_with_words(const std::vector<ColumnRange>& gutters,
                               const std::vector<LineWord>& words) {
    std::size_t columns = 0;
    std::size_t first = 0;
    for (const std::size_t behind : cuts_at(gutters, words)) {
        columns += behind > first ? 1U : 0U;
        first = behind;
    }
    return columns;
}

std::size_t crossed_gutters(const std::vector<ColumnRange>& gutters,
                            const std::vector<LineWord>& words) {
    std::size_t crossed = 0;
    std::size_t at = 0;
    for (const ColumnRange& gutter : gutters) {
        // The first word that reaches into the next column, and the gap before it.
        while (at < words.size() && words[at].end <= gutter.end) ++at;
        if (at == words.size()) break;
        const bool over = words[at].begin <= gutter.begin;
        const bool narrow = gutter.end - gutter.begin >= wide_gap && at > 0 &&
                            words[at].begin <= gutter.end + 1 &&
                            words[at].begin - words[at - 1].end < wide_gap;
        crossed += over || narrow ? 1U : 0U;
    }
    return crossed;
}

std::vector<ColumnRange> gutters_between(const std::vector<ColumnRange>& runs) {
    std::vector<ColumnRange> gutters;
    for (std::size_t at = 1; at < runs.size(); ++at)
        gutters.push_back({runs[at - 1].end, runs[at].begin});
    return gutters;
}

std::vector<ColumnRange> gutters_of(const std::vector<SetLine>& lines) {
    const std::vector<std::size_t> heights = heights_of(lines);
    std::vector<ColumnRange> gutters = low_ranges(heights, 0);
    drop_loose(gutters, lines);
    // A line that runs over a gutter hides it; a column of which only the heading is filled is none all the same.
    for (const std::size_t low : {std::size_t{1}, lines.size() / lines_per_crossing}) {
        bool more = false;
        for (const ColumnRange& range : low_ranges(heights, low)) {
            const bool known =
                std::any_of(gutters.begin(), gutters.end(), [&](const ColumnRange& gutter) {
                    return range.begin <= gutter.end && gutter.begin <= range.end;
                });
            if (known || lines.size() < fewest_lines_to_cross) continue;
            gutters.push_back(range);
            more = true;
        }
        if (!more) continue;
        std::sort(gutters.begin(), gutters.end(),
                  [](const ColumnRange& a, const ColumnRange& b) { return a.begin < b.begin; });
        drop_loose(gutters, lines);
    }
    return gutters;
}

}  // namespace actionplan
