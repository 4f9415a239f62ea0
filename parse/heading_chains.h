// The headings that each table of actions stands under.
#pragma once

#include <vector>

#include "extract/document.h"
#include "parse/headings.h"
#include "parse/table_reading.h"

namespace actionplan {

// Takes the readings of the tables among the blocks, in their order, and the headings that stand above all of them; the
// latter are left as they stand behind the last block.
std::vector<HeadingChain> chains_of(const std::vector<Block>& blocks,
                                    const std::vector<TableReading>& readings,
                                    const HeadingLevels& levels, HeadingChain& chain);

}  // namespace actionplan
