// The rows of a card, each a name and its value: where its number and its action stand when no name says so.
#pragma once

#include <vector>

#include "extract/document.h"
#include "parse/draft.h"

namespace actionplan {

struct Card {
    std::vector<Row> rows;
    bool numbered =
        false;  // the first row is the number, apart from the name that it was printed with
    bool unnamed_action = false;  // the row behind it, or the first, is the action and has no name
};

// "1.1" or "Ref 1.1" as the name, and the action beside it.
bool is_numbered_action(const Row& row);

// A title that numbers a card and says no more: "Action 3".
bool numbers_only(const Row& title);

// Puts the title of a card into its rows: its number, and, unless a name says what the action is, its words.
void put_title(Card& card, const Row& title, bool has_action);

// Gives the number that stands in the name of the action a row of its own, in front.
void split_numbered_action(Card& card);

// Takes    the cards of a table, and titles among them. Where some are numbered, all others get an empty number.
// Gives    what the first rows of the cards are, whatever their names say; an action only where it has none.
std::vector<Field> rows_in_front(std::vector<Card>& cards);

}  // namespace actionplan
