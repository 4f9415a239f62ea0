// What the text and the page of a comparison say in the same words.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "quality/compare/comparison.h"

namespace actionplan {

std::string pair_name(const Comparison& comparison);     // "Essex", or "Essex → Kent"
std::string edition_words(const EditionHead& head);      // "essex.txt, 2015-04-01, 12 actions"
std::string number_words(const ActionName& action);      // "1.2", or "no. 7 in the list"
std::string change_numbers(const ActionChange& change);  // "1.2", "1.2 → 2.1", "1.2 → 1.2, 1.3"
std::string title_words(const ActionName& action);  // the text on one line, cut to what tells it
std::string shift_words(const DateShift& shift);  // "May 2016 → June 2016: 30 days later (1 to 60)"
std::string move_words(const DeadlineMove& move);  // "2016-05-31 → 2016-06-30: 30 days later"
std::string days_words(int days);                  // "30 days later", "1 day earlier"
std::string lead_words(const LeadChange& leads);   // "no longer WMP; now CCG, PH"
std::string state_words(const StateFlip& flip);    // "in-progress → complete"
std::string rag_words(const RagFlip& flip);        // "amber → green"
std::string kin_words(const LoneAction& lone);  // "4.2: Complete …; shared words: pilot, triage"
// Empty where there is nothing of the kind to say.
std::string parts_words(const ActionChange& change);  // "Split into 1.2: Open a house; 1.3: …"
std::string dates_words(
    const ActionChange& change);  // every date that moved, and where the progress moves it to
std::string section_words(const ActionChange& change);  // "Access → Recovery"
bool any_rag_flip(const Comparison& comparison);
// Why flips of colours don't count; empty when they do.
std::string_view legend_caveat(LegendLikeness legends);
// In one sentence, what matters most.
std::string verdict_words(const Comparison& comparison);

// What is counted, in the order of the page: "2 reworded".
std::vector<std::pair<std::string_view, std::uint64_t>> named_counts(const ChangeCounts& counts);

}  // namespace actionplan
