// Lines of text as paragraphs and tables.
#pragma once

#include <span>
#include <vector>

#include "extract/text/found_block.h"
#include "extract/text/furniture.h"
#include "extract/text/lines.h"

namespace actionplan {

// Takes    the lines of a text, or of the next stretch of it, and what the stretches before have shown.
// Gives    its blocks in the order of their first lines.
std::vector<FoundBlock> blocks_of(std::span<const Line> lines, FurnitureMemory& memory);

}  // namespace actionplan
