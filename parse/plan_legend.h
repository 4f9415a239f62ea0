// The keys of colours that are met on the way through a document.
//
// Gives    their entries to the draft, and the words around them to its `outside`. A key that is printed again is text
//          like any other.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "parse/draft.h"
#include "parse/legend.h"

namespace actionplan {

class PlanLegend {
 public:
    // Whether the paragraph is a key; the words before it are left in it.
    bool take_line(Paragraph& paragraph, Draft& draft);

    // How many of the first blocks are a key, an entry each.
    std::size_t take_lines(std::span<const Block> blocks, std::string_view words_above,
                           Draft& draft);

    // Entries that stood in the heading of a column.
    void take_headings(const std::vector<DraftLegendEntry>& entries, Draft& draft);

    void take_table(const LegendTable& legend, const std::vector<ResolvedRow>& rows, Draft& draft);

 private:
    // Whether all of it is known; else it is from now on.
    bool is_known(const std::vector<DraftLegendEntry>& entries);

    std::vector<DraftLegendEntry> known_;
};

}  // namespace actionplan
