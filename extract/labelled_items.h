// Numbers that a format computes in front of items which labels follow:
//
//     1. Fence both banks at Alder Meadow
//     Lead: Rivers Trust
//     When: June 2023
#pragma once

#include <vector>

#include "extract/document.h"

namespace actionplan {

// Makes the number of such an item text, as a reader sees it there.
//
// Takes    the blocks of a body, and the words of the document, to which the numbers are added.
// Gives    items as paragraphs with their numbers in front, where two of them or more have two lines below them that
//          begin with a few words and a colon; other lists are as they were.
void number_labelled_items(std::vector<Block>& blocks, WordTally& words);

}  // namespace actionplan
