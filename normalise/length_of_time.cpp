#include "normalise/length_of_time.h"

#include "normalise/date_point.h"
#include "normalise/recurrence.h"
#include "normalise/token_shapes.h"

namespace actionplan {

namespace {

using Tokens = std::span<const DateToken>;

bool is_unit_of_time(Tokens tokens, std::size_t at) {
    return sense_at(tokens, at) == Sense::unit || sense_at(tokens, at) == Sense::day_unit ||
           (sense_at(tokens, at) == Sense::quarter && tokens[at].end - tokens[at].begin > 1);
}

// "6 months", "3-6 months", "a year"; gives the token behind it, 0 when there is none.
std::size_t length_at(Tokens tokens, std::size_t at) {
    std::size_t next = at;
    if (!is_count_of_units(tokens, next)) return 0;
    ++next;
    const bool joined =
        sense_at(tokens, next) == Sense::dash || sense_at(tokens, next) == Sense::to ||
        sense_at(tokens, next) == Sense::slash || sense_at(tokens, next) == Sense::conjunction;
    if (joined && is_count_of_units(tokens, next + 1) && is_unit_of_time(tokens, next + 2))
        return next + 3;
    if (sense_at(tokens, next) == Sense::dash && is_unit_of_time(tokens, next + 1)) return next + 2;
    return is_unit_of_time(tokens, next) ? next + 1 : 0;
}

// "Year 1", "Years 1-3", "first year", "month 6".
std::size_t plan_year_at(Tokens tokens, std::size_t at) {
    if (sense_at(tokens, at) == Sense::ordinal_word && sense_at(tokens, at + 1) == Sense::unit)
        return at + 2;
    if (sense_at(tokens, at) != Sense::unit || !is_count_of_units(tokens, at + 1) ||
        sense_at(tokens, at + 1) == Sense::article)
        return 0;
    if (sense_at(tokens, at + 1) == Sense::number && tokens[at + 1].digits > 2) return 0;
    std::size_t next = at + 2;
    const bool joined =
        sense_at(tokens, next) == Sense::dash || sense_at(tokens, next) == Sense::slash ||
        sense_at(tokens, next) == Sense::conjunction || sense_at(tokens, next) == Sense::to;
    if (joined && is_count_of_units(tokens, next + 1)) next += 2;
    return next;
}

// An event that a length of time counts from runs to the end of the phrase.
std::size_t end_of_event(Tokens tokens, std::size_t at) {
    const bool event = sense_at(tokens, at) == Sense::after_event ||
                       sense_at(tokens, at) == Sense::from ||
                       (sense_at(tokens, at) == Sense::filler && at < tokens.size());
    if (!event) return at;
    while (at < tokens.size() && tokens[at].sense != Sense::line_break &&
           tokens[at].sense != Sense::open_bracket && tokens[at].value != ';') {
        ++at;
    }
    return at;
}

// Behind "within" a unit needs no count and "a year" is a length; without it, "a year" says too little.
std::size_t end_of_length(Tokens tokens, std::size_t at, bool within) {
    std::size_t end = length_at(tokens, at);
    if (end == 0) end = plan_year_at(tokens, at);
    if (end == 0 && within && is_unit_of_time(tokens, at)) end = at + 1;
    if (!within && sense_at(tokens, at) == Sense::article) return 0;
    return end;
}

bool is_recurrence_or_point(Tokens tokens, std::size_t at) {
    Recurrence recurrence;
    DatePoint point;
    return read_recurrence(tokens, at, recurrence) > 0 || read_point(tokens, at, point) > 0;
}

}  // namespace

bool is_count_of_units(Tokens tokens, std::size_t at) {
    const bool number = sense_at(tokens, at) == Sense::number && tokens[at].digits <= 3;
    return number || sense_at(tokens, at) == Sense::count_word ||
           sense_at(tokens, at) == Sense::article;
}

std::size_t read_length_of_time(Tokens tokens, std::size_t at) {
    const bool within = sense_at(tokens, at) == Sense::within;
    const bool possible = within || is_count_of_units(tokens, at) || is_unit_of_time(tokens, at) ||
                          sense_at(tokens, at) == Sense::ordinal_word;
    if (!possible) return 0;
    std::size_t next = at;
    if (within) ++next;
    if (within && sense_at(tokens, next) == Sense::filler) ++next;
    if (!within && is_recurrence_or_point(tokens, at)) return 0;
    std::size_t end = end_of_length(tokens, next, within);
    if (end == 0) return 0;
    const bool anchored = within || sense_at(tokens, end) == Sense::after_event ||
                          (sense_at(tokens, end) == Sense::from && !point_follows(tokens, end));
    if (anchored) end = end_of_event(tokens, end);
    return end - at;
}

}  // namespace actionplan
