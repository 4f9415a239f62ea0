// Plans without tables: each action under a heading of its own, with its facts behind labels.
//
//     1.1 Joint patrols in five parks              Action 2.1: Insulate 900 homes
//     Who: Mallow Police                           Lead             Lydenfold Homes
//     By when: May 2024                            When             31 March 2027
//
// or as an item of a list, with its facts within it:
//
//     <li>Fence both banks<br>Who: Rivers Trust<br>By when: June 2023</li>
//
// Where two such records or more are found, those that follow one another become a table: a column for the number, one
// for the action, one for each label. Its header row has each label as the first record prints it that has it; the
// labels of the others are that row again.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/document.h"
#include "parse/draft.h"
#include "parse/heading_rules.h"

namespace actionplan {

// A table that was made of records, and what its columns hold by their places in a record.
struct RecordTable {
    std::size_t block = 0;
    std::vector<DraftHeading> columns;
};

// Takes    the blocks of a document in which no table holds actions.
// Gives    the tables that stand in the place of records now, in order; none: the blocks are as they were.
std::vector<RecordTable> gather_records(std::vector<Block>& blocks,
                                        const HeadingVocabulary& vocabulary);

}  // namespace actionplan
