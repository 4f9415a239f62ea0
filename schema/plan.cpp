#include "schema/plan.h"

namespace actionplan {

std::string CellText::text() const {
    std::string joined;
    for (const TextBlock& block : blocks) {
        if (!joined.empty()) joined += '\n';
        joined += block.text;
    }
    return joined;
}

}  // namespace actionplan
