// How often. Rows of the table that date_words.h searches.
#pragma once

#include <array>

#include "normalise/date_words.h"

namespace actionplan {

inline constexpr std::array frequency_words{
    DatePhrase{"daily", Sense::adverb, recurrence_value(Frequency::daily, 1)},
    DatePhrase{"day to day", Sense::adverb, recurrence_value(Frequency::daily, 1)},
    DatePhrase{"weekly", Sense::adverb, recurrence_value(Frequency::weekly, 1)},
    DatePhrase{"fortnightly", Sense::adverb, recurrence_value(Frequency::weekly, 2)},
    DatePhrase{"bi weekly", Sense::adverb, recurrence_value(Frequency::weekly, 2)},
    DatePhrase{"biweekly", Sense::adverb, recurrence_value(Frequency::weekly, 2)},
    DatePhrase{"two weekly", Sense::adverb, recurrence_value(Frequency::weekly, 2)},
    DatePhrase{"monthly", Sense::adverb, recurrence_value(Frequency::monthly, 1)},
    DatePhrase{"bi monthly", Sense::adverb, recurrence_value(Frequency::monthly, 2)},
    DatePhrase{"bimonthly", Sense::adverb, recurrence_value(Frequency::monthly, 2)},
    DatePhrase{"two monthly", Sense::adverb, recurrence_value(Frequency::monthly, 2)},
    DatePhrase{"quarterly", Sense::adverb, recurrence_value(Frequency::monthly, 3)},
    DatePhrase{"qtrly", Sense::adverb, recurrence_value(Frequency::monthly, 3)},
    DatePhrase{"three monthly", Sense::adverb, recurrence_value(Frequency::monthly, 3)},
    DatePhrase{"termly", Sense::adverb, recurrence_value(Frequency::monthly, 4)},
    DatePhrase{"half termly", Sense::unknown, 0},
    DatePhrase{"half yearly", Sense::adverb, recurrence_value(Frequency::monthly, 6)},
    DatePhrase{"six monthly", Sense::adverb, recurrence_value(Frequency::monthly, 6)},
    DatePhrase{"biannual", Sense::adverb, recurrence_value(Frequency::monthly, 6)},
    DatePhrase{"biannually", Sense::adverb, recurrence_value(Frequency::monthly, 6)},
    DatePhrase{"bi annual", Sense::adverb, recurrence_value(Frequency::monthly, 6)},
    DatePhrase{"bi annually", Sense::adverb, recurrence_value(Frequency::monthly, 6)},
    DatePhrase{"twice yearly", Sense::adverb, recurrence_value(Frequency::monthly, 6)},
    DatePhrase{"semi annually", Sense::adverb, recurrence_value(Frequency::monthly, 6)},
    DatePhrase{"semi annual", Sense::adverb, recurrence_value(Frequency::monthly, 6)},
    DatePhrase{"half annually", Sense::adverb, recurrence_value(Frequency::monthly, 6)},
    DatePhrase{"annual", Sense::adverb, recurrence_value(Frequency::yearly, 1)},
 // Events, and no rule of how often.
    DatePhrase{"annual council", Sense::unknown, 0},
    DatePhrase{"annual council meeting", Sense::unknown, 0},
    DatePhrase{"annual general meeting", Sense::unknown, 0},
    DatePhrase{"annual members meeting", Sense::unknown, 0},
    DatePhrase{"annual parish meeting", Sense::unknown, 0},
    DatePhrase{"annual public meeting", Sense::unknown, 0},
    DatePhrase{"annually", Sense::adverb, recurrence_value(Frequency::yearly, 1)},
    DatePhrase{"yearly", Sense::adverb, recurrence_value(Frequency::yearly, 1)},
    DatePhrase{"per annum", Sense::adverb, recurrence_value(Frequency::yearly, 1)},
    DatePhrase{"pa", Sense::adverb, recurrence_value(Frequency::yearly, 1)},
    DatePhrase{"p a", Sense::adverb, recurrence_value(Frequency::yearly, 1)},
    DatePhrase{"biennial", Sense::adverb, recurrence_value(Frequency::yearly, 2)},
    DatePhrase{"biennially", Sense::adverb, recurrence_value(Frequency::yearly, 2)},
    DatePhrase{"two yearly", Sense::adverb, recurrence_value(Frequency::yearly, 2)},
    DatePhrase{"triennial", Sense::adverb, recurrence_value(Frequency::yearly, 3)},
    DatePhrase{"triennially", Sense::adverb, recurrence_value(Frequency::yearly, 3)},
    DatePhrase{"three yearly", Sense::adverb, recurrence_value(Frequency::yearly, 3)},
    DatePhrase{"each", Sense::each, 0},
    DatePhrase{"every", Sense::each, 0},
    DatePhrase{"per", Sense::each, 0},
    DatePhrase{"each other", Sense::alternate, 0},
    DatePhrase{"every other", Sense::alternate, 0},
    DatePhrase{"every second", Sense::alternate, 0},
    DatePhrase{"every alternate", Sense::alternate, 0},
    DatePhrase{"alternate", Sense::alternate, 0},
    DatePhrase{"once", Sense::times, 1},
    DatePhrase{"twice", Sense::times, 2},
    DatePhrase{"times", Sense::times, 0},
    DatePhrase{"x", Sense::times, 0},
    DatePhrase{"thrice", Sense::times, 3},
};

}  // namespace actionplan
