// Pages to one document: tables that go on over pages become one, headings are told by size, joints are settled.
#pragma once

#include <deque>
#include <vector>

#include "extract/document.h"
#include "extract/pdf/card_ends.h"
#include "extract/pdf/furniture.h"
#include "extract/pdf/page_content.h"

namespace actionplan::pdf {

class DocumentBuilder {
 public:
    // Pages come in order.
    void add(PreparedPage page);
    Document finish();

 private:
    struct Waiting {
        PreparedPage page;
        std::vector<EdgeLine> edges;
    };

    void lay_out(std::size_t index);
    void take(PageContent content);
    void put(ContentParagraph& paragraph);
    bool take_over(ContentTable& next);

    std::deque<Waiting>
        waiting_;  // the page to lay out next, and those near it that show what repeats
    std::deque<std::vector<EdgeLine>> past_;
    WordFacts facts_;
    Document document_;
    std::vector<double> sizes_;  // of each block; 0 for a table
    std::deque<std::vector<double>>
        columns_;         // edges of the columns of the latest tables, latest first
    bool ruled_ = false;  // drawn lines part the rows of the latest table
    CardEnds cards_;
    std::vector<ContentTable>
        last_;  // the table that ended the body so far, without its rows; none or one
};

}  // namespace actionplan::pdf
