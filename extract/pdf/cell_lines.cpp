#include "extract/pdf/cell_lines.h"

#include <algorithm>

namespace actionplan::pdf {
namespace {

struct CellLineTolerances {
    double border = 6.0;     // a line this near the region's side is its border
    double same_edge = 3.0;  // ends of pieces this near are one edge
    std::size_t least = 2;   // level lines that must end a piece there
};
constexpr CellLineTolerances tolerances;

}  // namespace

std::vector<double> cell_line_edges(const Region& region, std::span<const PieceEnd> ends) {
    std::vector<double> at;
    for (const PieceEnd& end : ends) {
        if (end.y > region.box.top - tolerances.same_edge &&
            end.y < region.box.bottom + tolerances.same_edge &&
            end.x > region.box.left + tolerances.border &&
            end.x < region.box.right - tolerances.border)
            at.push_back(end.x);
    }
    std::sort(at.begin(), at.end());
    std::vector<double> edges;
    for (std::size_t i = 0; i < at.size();) {
        std::size_t end = i;
        while (end < at.size() && at[end] - at[i] <= tolerances.same_edge) ++end;
        if (end - i >= tolerances.least) edges.push_back(at[(i + end - 1) / 2]);
        i = end;
    }
    return edges;
}

}  // namespace actionplan::pdf
