// Titles of sections: the word and number before them, and whether words are a title at all.
#pragma once

#include <string>
#include <string_view>

namespace actionplan {

struct SectionTitle {
    std::string label;   // "Priority", "Theme", "STRAND"; empty when there is none
    std::string number;  // "1", "A", "ONE", "iv"; empty when there is none
    std::string title;

    bool is_numbered() const { return !number.empty(); }
};

// Takes    a heading as printed.
// Gives    its parts; the words of the parts are the words of the heading.
SectionTitle section_title(std::string_view heading);

// "Priority 1: Homes (cont.)" as "Priority 1: Homes"; the same words where none say that a title goes on.
std::string_view without_continuation(std::string_view heading);

// Whether the words can be a title: short, no sentence, no lead-in ("We will:"), no label of a value ("Key outcome: …").
bool looks_like_title(std::string_view text);

// Whether a number is one of those below another: "1.2" and "A1" below "1" and "A".
bool is_below(std::string_view number, std::string_view above);

// Whether every letter of the text is a capital one, and it has some.
bool is_all_capitals(std::string_view text);

}  // namespace actionplan
