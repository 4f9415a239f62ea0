// Fields: text that Word computes, such as page numbers and links. Their results are text, their instructions are not.
//
// Takes    the marks of a field in order, and its instruction in pieces.
// Gives    whether text that comes now is seen; results that are page numbers are not, since pages are not the plan's.
// Source   ECMA-376 part 1, 17.16.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace actionplan {

class FieldStack {
 public:
    void begin();
    void instruction(std::string_view piece);
    void separate();
    void end();

    // No field is open, or all that are have come to a result that counts.
    bool text_is_seen() const { return hidden_ == 0; }

 private:
    struct Field {
        std::string instruction;
        bool in_result = false;
        bool hidden = true;
    };
    std::vector<Field> fields_;
    std::size_t hidden_ = 0;
};

// Whether the result of this instruction is the number of a page or of pages.
bool is_page_number_field(std::string_view instruction);

}  // namespace actionplan
