#include "extract/text/text_blocks.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "extract/text/cell_lines.h"
#include "extract/text/cell_text.h"
#include "extract/text/row_lines.h"

namespace actionplan {

namespace {

FoundBlocks paragraphs_at(std::span<const Line> lines, std::span<const Role> roles,
                          std::size_t at) {
    FoundBlocks found;
    found.behind = at + 1;
    std::vector<Paragraph> paragraphs;
    append_paragraphs({&lines[at], lines[at].text}, paragraphs);
    for (Paragraph& paragraph : paragraphs) {
        paragraph.role = roles[at];
        found.blocks.push_back({std::move(paragraph), at, {}});
    }
    return found;
}

FoundBlocks blocks_at(std::span<const Line> lines, std::span<const Role> roles, std::size_t at,
                      bool cell_lines) {
    if (roles[at] != Role::body) return paragraphs_at(lines, roles, at);
    if (cell_lines && lines[at].leading_tab) return read_cell_tables(lines, roles, at);
    if (const std::optional<Separator> separator = separator_at(lines, at)) {
        FoundBlocks found = read_row_table(lines, roles, at, *separator);
        if (found.behind > at) return found;
    }
    return paragraphs_at(lines, roles, at);
}

}  // namespace

std::vector<FoundBlock> blocks_of(std::span<const Line> lines, FurnitureMemory& memory) {
    const bool cell_lines = has_cell_lines(lines);
    const std::vector<Role> roles = furniture_of(lines, cell_lines, memory);
    std::vector<FoundBlock> blocks;
    for (std::size_t at = 0; at < lines.size();) {
        FoundBlocks found = blocks_at(lines, roles, at, cell_lines);
        std::move(found.blocks.begin(), found.blocks.end(), std::back_inserter(blocks));
        at = found.behind;
    }
    return blocks;
}

}  // namespace actionplan
