// Arithmetic of boxes that several steps of the page geometry share.
//
// Units    points, y down.
#pragma once

#include <algorithm>

#include "extract/place.h"

namespace actionplan::pdf {

inline double width(const BoundingBox& box) { return box.right - box.left; }
inline double height(const BoundingBox& box) { return box.bottom - box.top; }
inline double middle_x(const BoundingBox& box) { return (box.left + box.right) / 2; }
inline double middle_y(const BoundingBox& box) { return (box.top + box.bottom) / 2; }

// How far two intervals overlap; negative is the gap between them.
inline double overlap(double from, double to, double other_from, double other_to) {
    return std::min(to, other_to) - std::max(from, other_from);
}
inline double overlap_x(const BoundingBox& a, const BoundingBox& b) {
    return overlap(a.left, a.right, b.left, b.right);
}
inline double overlap_y(const BoundingBox& a, const BoundingBox& b) {
    return overlap(a.top, a.bottom, b.top, b.bottom);
}

inline bool holds(const BoundingBox& box, double x, double y) {
    return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

inline BoundingBox united(const BoundingBox& a, const BoundingBox& b) {
    return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
            std::max(a.bottom, b.bottom)};
}

// Grows to hold the other; a box without area that was never set takes the other over.
inline void grow(BoundingBox& box, const BoundingBox& other) {
    box = box == BoundingBox{} ? other : united(box, other);
}

}  // namespace actionplan::pdf
