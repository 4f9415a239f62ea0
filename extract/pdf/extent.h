// How far something reaches along one axis.
//
// Units    points.
#pragma once

#include <algorithm>

namespace actionplan::pdf {

struct Extent {
    double from = 1e9;
    double to = -1e9;

    void add(double low, double high) {
        from = std::min(from, low);
        to = std::max(to, high);
    }
    bool known() const { return from <= to; }
};

}  // namespace actionplan::pdf
