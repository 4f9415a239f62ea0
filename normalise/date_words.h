// The words in which plans speak of time, and the sense of each.
//
// Search   the longest phrase that begins at a word; words of a phrase may be joined by hyphens ("on-going").
// Source   timescale columns of published plans; every row is shown by a row of tests/dates_test.cpp.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace actionplan {

// What a token of a timescale says.
enum class Sense : std::uint8_t {
    other,           // a word that says nothing about time
    number,          // value: the number
    ordinal_number,  // "30th"; value: the number
    ordinal_suffix,  // "th", parted from its number
    ordinal_word,    // "first"; value: 1-4, 5 is "last"
    count_word,      // "two"; value: the number
    article,         // "a", "an"
    month,           // value: 1-12
    season,          // value: 21-24
    easter,          // in another month from year to year
    weekday,         // value: 0 Monday to 6 Sunday
    quarter,         // "Q3", "quarter 3"; value: 1-4, 0 when the number stands apart
    half,            // "H1"; value: 1-2, 0 when the number stands apart
    day_unit,        // "days"; the units' value: months, or days below zero
    unit,
    fiscal,     // "financial year", "FY"
    academic,   // "academic year"
    adverb,     // "monthly"; value: see Frequency
    each,       // "every"
    alternate,  // "every other"
    times,      // "times", "once" and "twice" with a value
    from,
    by,
    to,  // between two dates a range, at the start of a phrase "by"
    between,
    until,  // as `to`, and "by" everywhere
    end_of,
    start_of,
    near,     // "early", "mid", "late", "around"
    doubt,    // "provisional", "TBC": the date beside it is uncertain
    onwards,  // after a date: from then on
    latest,   // after a date: by then
    then,     // after a date, before a recurrence: from then on
    since,
    ongoing,
    complete,
    exception,
    unknown,
    within,       // "within", "in the next"; a length of time follows
    horizon,      // "short term": a length of time by itself
    after_event,  // "of", "after", "following" behind a length of time
    filler,       // "the", "in", "on": parts nothing
    stage,        // "phase", "year": the number behind it is no day
    law,          // "Act": the year behind it is part of a name
    conjunction,  // "and", "or", "&", "+", ","
    slash,
    dash,
    stop,  // ";", ".", ":"
    open_bracket,
    close_bracket,
    question,
    line_break,  // the next block
    sign,        // any other mark
};

// How often, in the terms of RFC 5545.
enum class Frequency : std::uint8_t { daily, weekly, monthly, yearly };

// A recurrence as a single value of a table: the frequency and every how many of it.
constexpr int recurrence_value(Frequency frequency, int interval) {
    return static_cast<int>(frequency) * 100 + interval;
}

struct DatePhrase {
    std::string_view words;  // lower case, one space between words
    Sense sense;
    int value;
};

// Searched for the longest phrase that begins at a word.
class DateVocabulary {
 public:
    // The built-in phrases and more, which must outlive the vocabulary; of two phrases of the same words the one from
    // `more` counts.
    explicit DateVocabulary(std::span<const DatePhrase> more);

    static const DateVocabulary& built_in();

    // All phrases that begin with the word (lower case), in alphabetical order.
    std::span<const DatePhrase> phrases_from(std::string_view word) const;
    // The phrase of just these words; null when there is none.
    const DatePhrase* find(std::string_view words) const;

    std::span<const DatePhrase> all() const { return phrases_; }

 private:
    struct Front {
        std::string_view word;  // first of its phrases; empty: a free place
        std::uint32_t first = 0;
        std::uint32_t behind = 0;
    };

    const Front& place_of(std::string_view word) const;

    std::vector<DatePhrase> phrases_;  // in alphabetical order
    std::vector<Front> fronts_;        // a hash table, a power of two and at least half free
};

}  // namespace actionplan
