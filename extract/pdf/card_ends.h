// Where text of a card goes in the document: cards stand side by side, and a page may cut a whole row of them. What the next
// page has of each goes behind what this page has of it.
//
// Takes    the paragraphs of the document in reading order, page by page.
// Gives    the index of the block before which the next one stands.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/pdf/page_content.h"

namespace actionplan::pdf {

class CardEnds {
 public:
    // The next paragraph stands on a card; `blocks` are in the document so far.
    std::size_t place_of(const ContentParagraph& paragraph, std::size_t blocks);
    // Other text follows: no card goes on behind it.
    void other_text() { cards_.clear(); }
    void end_page();

 private:
    struct Card {
        ContentCard sides;
        int page = 0;  // that has the last of it
        double title_size = 0;
        bool title_bold = false;
        std::size_t behind = 0;  // its last block
        bool goes_on_from(const ContentParagraph& rest) const;
    };

    std::size_t put_behind(Card& card);

    std::vector<Card> cards_;  // of the last row
    int page_ = 0;
};

}  // namespace actionplan::pdf
