// What a caller may choose about a Word document, and how much of one is read before it is refused.
//
// Units    bytes; counts.
#pragma once

#include <cstddef>

namespace actionplan {

// What becomes of changes that Word tracked and nobody has accepted yet.
enum class Tracked { accept, reject, all };

struct WordOptions {
    Tracked tracked = Tracked::accept;
};

// The largest plan seen has 2,190 rows, 12 columns and 6 MB of XML; each limit leaves ten times that or more.
struct WordLimits {
    std::size_t entries = 4096;                          // files in the zip
    std::size_t inflated_bytes = std::size_t{64} << 20;  // all parts that are read, together
    std::size_t ratio = 250;  // of one part, inflated to packed; Word stays below 60
    std::size_t ratio_from_bytes = std::size_t{8}
                                   << 20;  // smaller parts may have any ratio, as empty rows do
    std::size_t depth = 200;               // elements within each other
    std::size_t attributes = 256;          // of one element
    int columns = 512;                     // of one table; Word itself stops at 63
    std::size_t rows = 100'000;            // of all tables
    std::size_t paragraphs = 500'000;      // and cells, together
};

}  // namespace actionplan
