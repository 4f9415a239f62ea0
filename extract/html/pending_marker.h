// The marker of a list item that has opened, until its first paragraph is read.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "extract/document.h"

namespace actionplan {

class PendingMarker {
 public:
    // What the browser computes, and what Word wrote as text.
    void begin_item(std::string marker) { item_ = std::move(marker); }
    void add_word_text(std::string_view text) { word_ += text; }

    // The paragraph is the item's: its marker is the one that Word wrote, the one of the list, or a bullet that was
    // typed, which its text loses.
    void take(Paragraph& paragraph);

    // Whether the item is a number without words, as in a column of numbers: what there is of it is its marker.
    bool is_number_alone(bool in_cell) const;

    void end_item();
    void end_cell() { item_.reset(); }  // what Word wrote stays for the words to come

 private:
    std::optional<std::string> item_;
    std::string word_;
};

}  // namespace actionplan
