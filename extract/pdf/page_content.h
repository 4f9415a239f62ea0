// One page as blocks of the document: its tables and the paragraphs around them, in reading order.
//
// Takes    a prepared page, the role of each of its lines, and what tables on the pages before say.
// Gives    blocks whose texts may hold joints (joints.h); what the tally and the vocabulary know of the page's words.
#pragma once

#include <map>
#include <optional>
#include <variant>
#include <vector>

#include "extract/document.h"
#include "extract/pdf/joints.h"
#include "extract/pdf/page_table.h"
#include "extract/pdf/prepared_page.h"
#include "extract/pdf/table_text.h"

namespace actionplan::pdf {

// The card that text stands on (text_columns.h).
struct ContentCard {
    std::size_t number = 0;  // of those of the page
    double left = 0;
    double right = 0;
};

struct ContentParagraph {
    Paragraph paragraph;
    double size = 0;                  // of its type
    std::optional<ContentCard> card;  // none when it stands on none
};

struct ContentTable {
    Table table;
    std::vector<double> xs;  // edges of its columns on the page
    int tagged = -1;         // the table of the structure tree, and its first and last row here
    int first_row = -1;
    int last_row = -1;
    bool closed_above = false;  // a ruling line runs along its top
    bool closed_below = false;
    bool ruled = false;  // ruling lines part most of its rows
};

using ContentBlock = std::variant<ContentParagraph, ContentTable>;

struct PageContent {
    int number = 0;
    std::vector<ContentBlock> blocks;
};

// What all pages together say about words and lines.
struct WordFacts {
    WordTally tally;
    KnownWords vocabulary;
    LineHabits habits;
    std::map<long, std::size_t> sizes;  // characters of each type size, in tenths of points
};

PageContent content_of(const PreparedPage& page, const std::vector<Role>& roles,
                       const TablesBefore& before, WordFacts& facts);

}  // namespace actionplan::pdf
