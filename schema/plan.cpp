#include "schema/plan.h"

namespace actionplan {

std::string CellText::text() const {
    std::string joined;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (i > 0) joined += '\n';
        joined += blocks[i].text;
    }
    return joined;
}

}  // namespace actionplan
