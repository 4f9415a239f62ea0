#include "extract/text/text_blocks.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "extract/text/blank_columns.h"
#include "extract/text/cell_lines.h"
#include "extract/text/cell_text.h"
#include "extract/text/drawn_grid.h"
#include "extract/text/hanging_values.h"
#include "extract/text/hash_heading.h"
#include "extract/text/label_lines.h"
#include "extract/text/listed_cells.h"
#include "extract/text/row_lines.h"

namespace actionplan {

namespace {

// Two at least: a document with one may mark its title so and leave its other headings plain.
bool marks_headings(std::span<const Line> lines) {
    constexpr std::ptrdiff_t fewest = 2;
    return std::count_if(lines.begin(), lines.end(), [](const Line& line) {
               return hash_heading_of(line).level > 0;
           }) >= fewest;
}

FoundBlocks paragraphs_at(const BodyLines& lines, std::size_t at, bool marked) {
    FoundBlocks found;
    found.behind = at + 1;
    std::vector<Paragraph> paragraphs;
    const HashHeading heading = hash_heading_of(lines[at]);
    append_paragraphs({&lines[at], heading.level > 0 ? heading.text : lines[at].text}, paragraphs);
    if (marked && heading.level > 0 && paragraphs.size() == 1)
        paragraphs.front().heading_level = heading.level;
    for (Paragraph& paragraph : paragraphs) {
        paragraph.role = lines.roles[at];
        found.blocks.push_back({std::move(paragraph), at, {}});
    }
    return found;
}

// What the whole stretch shows of the forms that its lines may have.
struct Forms {
    bool cell_lines = false;
    bool marked_headings = false;
    LabelLines label_lines;
    HangingValues hanging_values;
    ListedLines listed_lines;
    BlankColumns blank_columns;
};

FoundBlocks blocks_at(const BodyLines& lines, std::size_t at, Forms& forms) {
    const bool marked = forms.marked_headings;
    if (lines.roles[at] != Role::body) return paragraphs_at(lines, at, marked);
    if (forms.cell_lines && lines[at].leading_tab) return read_cell_tables(lines, at);
    if (forms.label_lines.has(lines.lines, at)) return paragraphs_at(lines, at, marked);
    FoundBlocks fact = forms.hanging_values.read(lines, at);
    if (fact.behind > at) return fact;
    FoundBlocks drawn = read_drawn_grid(lines, at);
    if (drawn.behind > at) return drawn;
    FoundBlocks set_by_blanks = forms.blank_columns.read(lines, at);
    if (set_by_blanks.behind > at) return set_by_blanks;
    if (const std::optional<Separator> separator = separator_at(lines.lines, at)) {
        FoundBlocks found = read_row_table(lines, at, *separator);
        if (found.behind > at) return found;
    }
    FoundBlocks listed = read_listed_cells(forms.listed_lines, at);
    if (listed.behind > at) return listed;
    return paragraphs_at(lines, at, marked);
}

}  // namespace

std::vector<FoundBlock> blocks_of(std::span<const Line> lines, FurnitureMemory& memory) {
    const bool cell_lines = has_cell_lines(lines);
    const std::vector<Role> roles = furniture_of(lines, cell_lines, memory);
    memory.hash_headings = memory.hash_headings || marks_headings(lines);
    Forms forms{cell_lines,           memory.hash_headings,        LabelLines(lines),
                HangingValues(lines), ListedLines({lines, roles}), {}};
    std::vector<FoundBlock> blocks;
    for (std::size_t at = 0; at < lines.size();) {
        FoundBlocks found = blocks_at({lines, roles}, at, forms);
        std::move(found.blocks.begin(), found.blocks.end(), std::back_inserter(blocks));
        at = found.behind;
    }
    return blocks;
}

}  // namespace actionplan
