// Lines that come when they come, from a pipe.
//
// Gives    each line without its break, also the last one where that has none; none of them is longer than
//          longest_request in memory: of a longer line only that it was one.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace actionplan {

class RequestLines {
 public:
    // Reads what there is, once; waits only when there is nothing. To be called while not ended.
    void fill(int handle);

    bool ended() const { return ended_; }
    bool has_line() const { return end_ != std::string::npos || (ended_ && unfinished()); }

    struct Line {
        std::string text;
        bool too_long = false;
    };
    // None while there is no whole one.
    std::optional<Line> next();

 private:
    bool unfinished() const { return !buffer_.empty() || too_long_; }
    void find_end(std::size_t from);
    void drop_too_much();

    std::string buffer_;
    std::size_t end_ = std::string::npos;  // of the first line, where there is a whole one
    bool too_long_ = false;                // the line that the buffer begins within
    bool ended_ = false;
};

}  // namespace actionplan
