// Which paragraphs above a table are the titles of its section and subsection.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "extract/document.h"

namespace actionplan {

// How high a paragraph stands among the headings of a document: the smaller, the higher. Where the format marks
// headings, its levels count; where it does not, a number or label before the words makes a higher heading than none.
// Captions are the lowest headings where they tell tables apart that no heading parts.
// None: the paragraph is no heading.
class HeadingLevels {
 public:
    // Looks at which means the document uses to mark headings.
    explicit HeadingLevels(const std::vector<Block>& blocks);
    HeadingLevels() = default;

    std::optional<int> level_of(const Paragraph& paragraph) const;

    // Levels that the format marks, as against those that are read from words and bold type.
    static bool is_marked(int level) { return level <= 9; }

 private:
    std::set<std::string> captions_;  // those that are headings
    bool marked_ = false;
    bool bold_ = false;
};

// Whether a heading names the plan by its kind and period alone: "Action plan 2024/25".
bool is_kind_of_plan(const std::string& heading);

// The headings that a table stands under: level → words.
using HeadingChain = std::map<int, std::string>;

// The level whose headings are the sections: the highest one under which the tables differ, or, where they do not, the
// heading nearest to the table, if it is one for certain. None: no heading above the tables opens a section.
std::optional<int> section_level(const std::vector<HeadingChain>& tables);

}  // namespace actionplan
