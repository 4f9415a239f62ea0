// Tables that stand on their side: field names down the first column, an action in each column beside it. A table of
// two such columns is a card, and several cards can follow one another in one table.
//
//     Action 1.1 | Repave the square          1.1: Repave the square (over both columns)
//     Lead       | Weirbrook Council          Lead      | Weirbrook Council
//     Timescale  | May 2024                   Timescale | May 2024
#pragma once

#include <vector>

#include "extract/document.h"
#include "parse/draft.h"

namespace actionplan {

// Most of the first column names fields of an action, the action itself and two others among them. A card may have the
// action as its title, or beside its number, instead.
bool lies_on_its_side(const Table& table);

struct UprightTable {
    Table table;
    std::vector<Field>
        known;  // what the first columns hold; an action only where it has no heading
};

// Each run of field names becomes a header row, and each column beside it a row of values. Where the names begin anew,
// as in a list of definitions that holds several actions, so do the rows; names that were printed already make a
// repeated header row. A row over the whole width stays one, unless it is the title of a card without another action.
// A number that stands with the name of the action ("Action 1.1") gets a column of its own.
UprightTable upright(Table table);

// Puts the paragraph above a card into it as its title where it only numbers the card: "Action 3". The paragraph is
// left empty then.
void take_number_above(Paragraph& above, Table& card);

}  // namespace actionplan
