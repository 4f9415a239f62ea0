// Paragraphs that may yet turn out to stand above a table: its titles, or text of their own.
//
// Takes    the paragraphs of a document's body in order.
// Gives    titles for the sections of a table of actions, the rest for `outside`.
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <string_view>

#include "extract/document.h"
#include "parse/action_rows.h"
#include "parse/draft.h"
#include "parse/headings.h"

namespace actionplan {

class TextAbove {
 public:
    // What headings are in this part of the document. Without a section level, that of the parts before stays.
    void set_levels(HeadingLevels levels, std::optional<int> section_level);

    // Whether a paragraph beside the body, such as a caption, is a heading here all the same.
    bool heads(const Paragraph& paragraph) const { return levels_.level_of(paragraph).has_value(); }

    // `kind`: what the text is if it turns out to be none of a table's.
    void add(Paragraph paragraph, OutsideKind kind, Draft& draft);

    // The next table holds actions: headings of the levels of sections and below open those. `bands_below`: it begins
    // with a row of values and has bands further down, so that a title right above it is the first of them.
    void open_titles(ActionRows& rows, bool bands_below, OutsideKind kind, Draft& draft);

    // The next table holds none: what waits is text of its own.
    void put_outside_all(OutsideKind kind, Draft& draft);

    // The words that stand last; empty when there are none.
    std::string_view last_words() const;

 private:
    void put_first(OutsideKind kind, Draft& draft);

    HeadingLevels levels_;
    std::optional<int> section_level_;
    std::deque<Paragraph> waiting_;
};

}  // namespace actionplan
