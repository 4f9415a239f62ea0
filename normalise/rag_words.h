// Which status colour words name.
//
// Words are known by tables: colours ("Green", "orange" for amber), their letters ("G"), and the few words of status that
// every key seen gives the same colour to ("Complete" blue, "On track" green).
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "schema/plan.h"

namespace actionplan {

// Words of status, and the colour that keys usually give to them.
struct StatusWords {
    std::string_view words;  // lower case
    RagValue usual;
};

// Searched for the whole cell, and within the meanings of a key.
inline constexpr std::array rag_status_words{
    StatusWords{"complete",  RagValue::blue },
    StatusWords{"completed", RagValue::blue },
    StatusWords{"finished",  RagValue::blue },
    StatusWords{"on track",  RagValue::green},
    StatusWords{"on course", RagValue::green},
    StatusWords{"on target", RagValue::green},
};

// The colour that a status cell names or begins with: "G", "RAG: Green", "Green – on course". Two colours in one cell
// ("Amber/Green") are no single value.
std::optional<RagValue> rag_of_words(std::string_view words);

// A colour that stands alone in front of a comment: "Green – on course" and "Green", but not "Green spaces".
struct ColourInFront {
    RagValue value = RagValue::red;
    std::string_view word;  // as printed
};
std::optional<ColourInFront> colour_in_front(std::string_view comment);

}  // namespace actionplan
