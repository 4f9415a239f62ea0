// The key of abbreviations that a plan prints, in lines below words that announce it or in a table.
#pragma once

#include <vector>

#include "parse/draft.h"
#include "parse/grid.h"

namespace actionplan {

class PlanGlossary {
 public:
    // Whether the paragraph is an entry of a list that words above it have announced. Then it is in the draft. Several that
    // end a paragraph are taken from it.
    bool take_line(Paragraph& paragraph, Draft& draft);

    // Whether a line beside the body, such as a footer, is an entry whose letters its words spell out. Then it is in the draft.
    static bool take_spelt_out(const Paragraph& paragraph, Draft& draft);

    // A table that is a key (is_key_table).
    void take_table(const std::vector<ResolvedRow>& grid, Draft& draft);

    // A table ends a list of lines.
    void end_list() { open_ = false; }

 private:
    bool open_ = false;  // a heading has announced a list of abbreviations
};

}  // namespace actionplan
