// Actions that stand in no table: a title, and facts behind labels (record_lists.h shows them).
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "extract/document.h"
#include "parse/draft.h"
#include "parse/heading_rules.h"

namespace actionplan {

// A label and what stands behind it.
struct RecordFact {
    Paragraph label;  // without its colon
    Field field = Field::other;
    std::vector<Paragraph> value;
};

struct ActionRecord {
    std::size_t first = 0;  // of the blocks that it takes
    std::size_t behind = 0;
    Place place;
    std::optional<Paragraph> title;   // none where a label says what the action is
    bool item = false;                // the title is an item of a list
    std::vector<Paragraph> rest;      // of the action, below its title
    std::optional<Paragraph> status;  // a colour on a line of its own
    std::vector<RecordFact> facts;
};

// Those of a document, in order. Each has two facts at least that an action has: when, who, what for, how far.
std::vector<ActionRecord> action_records(const std::vector<Block>& blocks,
                                         const HeadingVocabulary& vocabulary);

}  // namespace actionplan
