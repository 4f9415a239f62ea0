// JSON without the white space between its parts, a piece at a time.
#pragma once

#include <string>
#include <string_view>

namespace actionplan {

class CompactJson {
 public:
    // Appends what counts of the next piece of well-formed JSON.
    void add(std::string& out, std::string_view piece);

 private:
    bool in_text_ = false;
    bool escaped_ = false;
};

}  // namespace actionplan
