// What changed between two texts, line by line, as a reader of a review wants it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace actionplan::test {

struct LineDiff {
    std::size_t lines = 0;  // that stand in one of the texts only
    std::string text;       // "-" before the lines of the first, "+" before those of the second
};

LineDiff line_diff(std::string_view first, std::string_view second);

}  // namespace actionplan::test
