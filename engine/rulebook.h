// What documents are read by: the built-in tables, and the rows of a user's profile among them.
//
// One is made for a run and shared by its workers, which only read it.
#pragma once

#include "normalise/knowledge.h"
#include "parse/heading_rules.h"

namespace actionplan {

struct Rulebook {
    explicit Rulebook(const Profile& profile);

    static const Rulebook& built_in();

    HeadingVocabulary headings;
    Knowledge knowledge;
};

}  // namespace actionplan
