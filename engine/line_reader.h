// The lines of an open file, from some place on, a buffer at a time.
//
// Gives    each line without its break. One that the file ends in without a break is no line: whoever wrote it was cut
//          off.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/file_handle.h"

namespace actionplan {

class LineReader {
 public:
    static constexpr std::size_t many_lines = std::size_t{64} << 10;
    static constexpr std::size_t one_line = std::size_t{1} << 10;

    // The handle must outlive the reader; `step` is how many bytes are read at a time.
    LineReader(const FileHandle& file, std::uint64_t begin, std::size_t step = many_lines)
        : file_(file), begin_(begin), step_(step) {}

    // Valid until the next call; none at the end, or when reading fails.
    std::optional<std::string_view> next();

    // Where the line that next() gives will begin.
    std::uint64_t place() const { return begin_ + at_; }

    int failure() const { return failure_; }  // errno; 0 when there was none

 private:
    bool fill();

    const FileHandle& file_;
    std::uint64_t begin_;  // of the buffer, in the file
    std::size_t step_;
    std::string buffer_;
    std::size_t at_ = 0;  // of the next line, in the buffer
    int failure_ = 0;
};

}  // namespace actionplan
