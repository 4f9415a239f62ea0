#include "normalise/date_in_numbers.h"

#include "normalise/token_shapes.h"
#include "normalise/year_read.h"

namespace actionplan {

namespace {

using Tokens = std::span<const DateToken>;

}  // namespace

std::size_t read_numeric_date(Tokens tokens, std::size_t at, DatePoint& point) {
    if (!is_number(tokens, at, 1, 4) || !is_number(tokens, at + 2, 1, 2) ||
        !is_number(tokens, at + 4, 1, 4)) {
        return 0;
    }
    const Sense mark = tokens[at + 1].sense;
    const bool marks =
        mark == sense_at(tokens, at + 3) && tokens[at + 1].value == tokens[at + 3].value;
    if (!marks || (mark != Sense::slash && mark != Sense::dash && mark != Sense::stop)) return 0;
    if (mark == Sense::stop && (tokens[at + 1].value != '.' || !is_tight(tokens, at + 2))) return 0;
    const DateToken& first = tokens[at];
    const DateToken& last = tokens[at + 4];
    if (first.digits == 4 && follows_year(first.value, tokens[at + 2]) &&
        follows_year(first.value + 1, last)) {
        return 0;  // the years of a chain
    }
    if (first.digits == 4 && last.digits <= 2) {
        point.year = first.value;
        point.month = tokens[at + 2].value;
        point.day = last.value;
    } else if (first.digits <= 2 && (last.digits == 4 || last.digits == 2)) {
        point.year = whole_year(last.value, last.digits);
        point.month = tokens[at + 2].value;
        point.day = first.value;
    } else {
        return 0;
    }
    if (*point.year < first_plausible_year || *point.year > last_plausible_year) return 0;
    if (point.month == 0 || point.day == 0) point.impossible = true;
    if (!point.impossible) check_day_of_month(point);
    return 5;
}

std::size_t read_two_numbers(Tokens tokens, std::size_t at, DatePoint& point) {
    const bool pair = is_number(tokens, at, 1, 2) && is_dash_or_slash(tokens, at + 1) &&
                      is_number(tokens, at + 2, 2, 4) && tokens[at + 2].digits != 3;
    if (!pair || !is_tight(tokens, at + 1) || !is_tight(tokens, at + 2)) return 0;
    const DateToken& first = tokens[at];
    const DateToken& second = tokens[at + 2];
    if (is_dash_or_slash(tokens, at + 3) && is_tight(tokens, at + 3)) return 0;
    if (sense_at(tokens, at + 3) == Sense::month || sense_at(tokens, at + 3) == Sense::unit ||
        sense_at(tokens, at + 3) == Sense::day_unit) {
        return 0;
    }
    if (first.digits == 2 && second.digits == 2 && second.value == first.value + 1) {
        point.year = whole_year(first.value, 2);
        point.year_kind = YearKind::financial;
        return skip_year_word(tokens, at + 3, point) - at;
    }
    const bool a_month = first.value >= 1 && first.value <= 12;
    const bool a_year =
        second.digits == 4
            ? second.value >= first_plausible_year && second.value <= last_plausible_year
            : second.value > 12 && tokens[at + 1].sense == Sense::slash;
    if (!a_month || !a_year) return 0;
    point.month = first.value;
    point.year = whole_year(second.value, second.digits);
    return 3;
}

}  // namespace actionplan
