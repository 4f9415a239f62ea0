// Where the reader stands in the page, as a path: "html/body/div[2]/table[1]/tr[3]/td[1]".
//
// Elements that form lines are steps; those within a line are not, and neither are thead, tbody and tfoot, so that
// a row's number is its number in the table as printed. Siblings of one name count from 1.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/html/tags.h"

namespace actionplan {

class ElementPath {
 public:
    struct Step {
        std::size_t length = 0;
        std::size_t counters = 0;
        std::size_t parent_counters = 0;
    };

    // Gives what `leave` needs.
    Step enter(Tag tag, std::string_view name);
    void leave(const Step& step);

    std::string_view text() const { return path_; }

 private:
    struct Counter {
        Tag tag;
        std::uint32_t count;
    };

    std::string path_;
    std::vector<Counter> counters_;  // of the children of each step, the innermost step's last
    std::size_t begin_ = 0;          // where the innermost step's begin
};

}  // namespace actionplan
