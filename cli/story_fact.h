// A line of the story of an action, and what stands indented below it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace actionplan {

struct StoryFact {
    std::string name;
    std::string text;
    std::vector<std::string> more{};
};

inline std::string in_quotes(std::string_view text) { return "“" + std::string(text) + "”"; }

}  // namespace actionplan
