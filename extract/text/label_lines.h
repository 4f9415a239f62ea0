// Lines of a label, a tab and a value: the facts of a record, one below the other, rather than rows of two cells.
//
//     Action 4	Restorative meetings for all under 18
//     Owner:	Eastrigg Youth Justice Service
//     Timescale:	Ongoing
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "extract/text/lines.h"

namespace actionplan {

class LabelLines {
 public:
    explicit LabelLines(std::span<const Line> lines);

    // Whether the line is such a fact, or the title right above one. A label closes with a colon and comes again.
    bool has(std::span<const Line> lines, std::size_t at) const;

 private:
    bool is_fact(const Line& line) const;

    std::vector<std::uint64_t> labels_;  // hashes of those that come again, sorted
};

}  // namespace actionplan
