// Facts of records whose values are set below each other by blanks, with the rest of a value below it:
//
//     Action:    Refresh the strategic needs assessment using police and
//                ambulance data
//     Lead:      Violence Reduction Unit
//     Due:       31/10/2024
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "extract/text/body_lines.h"
#include "extract/text/found_block.h"

namespace actionplan {

class HangingValues {
 public:
    explicit HangingValues(std::span<const Line> lines);

    // The fact that begins at a line, its value whole: a paragraph, and its items. Nothing where no such fact begins.
    FoundBlocks read(const BodyLines& lines, std::size_t at) const;

 private:
    bool is_fact(const Line& line) const;

    std::size_t column_ = 0;             // of the values, in bytes; 0 when there is none
    std::vector<std::uint64_t> labels_;  // hashes of those that come again, sorted
};

}  // namespace actionplan
