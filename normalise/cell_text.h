// The words of a cell as the plan's blocks.
//
// Paragraphs without words are dropped; an item of a list keeps its level. Words move, they are not copied.
#pragma once

#include <string>

#include "parse/draft.h"
#include "schema/plan.h"

namespace actionplan {

CellText cell_text(DraftCell&& cell);

// The words of a number cell without the stop or colon that closes them: "1.1." is "1.1", "1.4.*" stays. Empty when there
// are none. A number that Word computed is the cell's text where it stands alone.
std::string number_text(const DraftCell& cell);

}  // namespace actionplan
