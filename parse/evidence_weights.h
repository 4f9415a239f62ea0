// What counts for and against a field of a column, beside the words of its heading.
#pragma once

#include <array>
#include <cstddef>

#include "parse/draft.h"

namespace actionplan {

// On the scale of HeadingRule::weight.
struct EvidenceWeights {
    double number_content = 6;
    double time_content = 5;  // with a heading that does not contradict
    double rag_content = 9;   // colour words are nothing else, whatever stands above them
    double fill_content = 6;  // empty cells in colours that differ from row to row
    double same_place =
        4;  // a blank heading, or the same one, over what the table before had there
    double long_text_action = 2.5;  // the longest text of a table without headings
    double later_update = 0.5;      // of several updates the later, that is the one further right
    double any_action =
        4;  // a plan has an action column, if only under a heading that could mean another
    double period_of_news = 4;  // "Q1" or "June 2024" over what has happened by then
    double behind_action = 4;   // where things stand, told behind the action and not before it
    double deeds = 6;  // the text that says what shall be done, under a heading of no known word
    double lower_heading =
        0.1;                   // share of a lower heading's weight that counts beside the upper one
    double contradiction = 6;  // values that the heading's field never has
    double other_words =
        3;  // "On track" in a column that could be a status in words as well as in colours
    double known = 20;         // more than any words say
    double worth_a_field = 2;  // below this a column is `other`
    double clear_words = 6;    // weight of words that are hardly anything else
    double mostly = 0.6;       // share of cells that settles a column's content
    double half_of_them = 0.5;
};
inline constexpr EvidenceWeights evidence_weights;

// The fields that a column is weighed for; one that gets none of them is `other`.
inline constexpr std::array weighed_fields{Field::number, Field::action,   Field::timescale,
                                           Field::lead,   Field::outcomes, Field::progress,
                                           Field::rag};

// The place of a field in FieldWeights.
constexpr std::size_t field_index(Field field) { return static_cast<std::size_t>(field); }

}  // namespace actionplan
