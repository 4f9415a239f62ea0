// The plan's own key of its colours: what each stands for in this plan.
//
// A key is a line ("Red – late; Amber – begun"), lines of an entry each, words on backgrounds, or a small table. At least
// two colours make one: a single coloured word or "Section A – …" is none.
// Source   the cases html-legend-* in tests/cases/; layouts of plans.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parse/draft.h"
#include "parse/grid.h"

namespace actionplan {

struct Legend {
    std::string before;  // words of the source that announce the key and are no part of it
    std::vector<DraftLegendEntry> entries;
};

// The key that a paragraph is.
std::optional<Legend> legend_of(const Paragraph& paragraph);

// The key that the first of the blocks are, one paragraph an entry. `words_above` stand right before them.
std::vector<DraftLegendEntry> legend_lines(std::span<const Block> blocks,
                                           std::string_view words_above);

// The key that the heading of a column holds, taken out of its cell: "RAG (R = late, A = begun, G = done)", or a line an
// entry below the heading's own words.
std::vector<DraftLegendEntry> take_key(Cell& heading);

// The key that a table is; words of it that are no part of the key, its headings, come row by row in `headings`.
struct LegendTable {
    std::vector<std::size_t> headings;  // rows
    std::vector<DraftLegendEntry> entries;
};
std::optional<LegendTable> legend_of_table(const std::vector<ResolvedRow>& rows);

}  // namespace actionplan
