// How far apart base lines stand in running text, by type size, as the pages so far show it.
//
// Takes    lines of one cell or of one run of text, from top to bottom.
// Gives    the least distance that is common: what stands further apart is parted by blank space.
// Units    points.
#pragma once

#include <map>
#include <vector>

#include "extract/pdf/lines.h"

namespace actionplan::pdf {

class LineSteps {
 public:
    void add(const std::vector<TextLine>& lines);

    // 0 when too few lines of this size were seen.
    double regular(double size) const;

 private:
    std::map<long, std::map<long, int>> counts_;  // by size, then by distance
};

}  // namespace actionplan::pdf
