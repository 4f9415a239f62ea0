#include "normalise/year_read.h"

#include "normalise/token_shapes.h"

namespace actionplan {

namespace {

constexpr int century_turn = 70;  // '70 is 1970, '69 is 2069

using Tokens = std::span<const DateToken>;

// Takes "/16" after "2015/": the years of a chain.
std::size_t read_year_chain(Tokens tokens, std::size_t at, DatePoint& point) {
    int last = *point.year + 1;
    while (is_dash_or_slash(tokens, at) && is_tight(tokens, at) &&
           is_number(tokens, at + 1, 2, 4) && is_tight(tokens, at + 1) &&
           follows_year(last, tokens[at + 1])) {
        point.last_year = last;
        ++last;
        at += 2;
    }
    return at;
}

// What follows a first year: "/16", "-2016", "-18".
std::size_t read_second_year(Tokens tokens, std::size_t at, int first_digits, DatePoint& point) {
    if (!is_dash_or_slash(tokens, at) || !is_number(tokens, at + 1, 2, 4)) return at;
    const DateToken& second = tokens[at + 1];
    const bool tight = is_tight(tokens, at) && is_tight(tokens, at + 1);
    const bool slash = tokens[at].sense == Sense::slash;
    if (sense_at(tokens, at + 2) == Sense::month || second.digits == 3) return at;
    if (is_dash_or_slash(tokens, at + 2) && is_tight(tokens, at + 2) &&
        is_number(tokens, at + 3, 1, 4) && !follows_year(*point.year + 1, tokens[at + 3])) {
        return at;  // the start of a date in numbers
    }
    const bool financial =
        follows_year(*point.year, second) && (tight || second.digits == 2 || slash);
    if (financial && (first_digits == 4 || second.digits == 2)) {
        point.year_kind = YearKind::financial;
        return skip_year_word(tokens, read_year_chain(tokens, at + 2, point), point);
    }
    const int last = whole_year(second.value, second.digits);
    const Sense behind = sense_at(tokens, at + 2);
    const bool ends = behind == Sense::line_break || behind == Sense::stop ||
                      behind == Sense::close_bracket;  // "2023 – 26", not "2023 – 26 weeks"
    const bool later =
        first_digits == 4 && (tight || ends) && second.digits == 2 && second.value > 12;
    if (later && last > *point.year) {
        point.last_year = last;
        return at + 2;
    }
    return at;
}

// What may stand between a month, season or quarter and its year.
std::size_t skip_to_year(Tokens tokens, std::size_t at) {
    std::size_t next = at;
    if (sense_at(tokens, next) == Sense::stop && is_tight(tokens, next)) ++next;
    if (sense_at(tokens, next) == Sense::filler || sense_at(tokens, next) == Sense::fiscal ||
        sense_at(tokens, next) == Sense::open_bracket) {
        ++next;
    }
    if (sense_at(tokens, next) == Sense::fiscal) ++next;
    if (is_comma(tokens, next) && is_number(tokens, next + 1, 4, 4)) return next + 1;
    if (is_dash_or_slash(tokens, next)) {
        const bool long_year = is_number(tokens, next + 1, 4, 4);
        const bool tight = is_tight(tokens, next) && is_number(tokens, next + 1, 2, 2) &&
                           is_tight(tokens, next + 1);
        const bool a_day = sense_at(tokens, next + 2) == Sense::month;
        if (long_year || (tight && !a_day)) return next + 1;
    }
    return next;
}

}  // namespace

int whole_year(int value, int digits) {
    if (digits == 4) return value;
    return value < century_turn ? 2000 + value : 1900 + value;
}

bool follows_year(int year, const DateToken& number) {
    const int next = year + 1;
    return number.digits == 4 ? number.value == next
                              : number.digits == 2 && number.value == next % 100;
}

std::size_t skip_year_word(Tokens tokens, std::size_t at, DatePoint& point) {
    if (sense_at(tokens, at) == Sense::fiscal) return at + 1;
    if (sense_at(tokens, at) == Sense::academic) {
        point.year_kind = YearKind::academic;
        return at + 1;
    }
    return at;
}

std::size_t read_printed_year(Tokens tokens, std::size_t at, bool two_digits, DatePoint& point) {
    if (!is_number(tokens, at, 2, 4)) return at;
    const DateToken& number = tokens[at];
    if (number.digits == 3) {
        if (number.value < 10 || number.value > 50 || !two_digits) return at;
        point.misprinted = true;
        point.year = 2000 + number.value;
        return at + 1;
    }
    if (number.digits == 2 && !two_digits && !number.apostrophe) return at;
    const int year = whole_year(number.value, number.digits);
    if (year < first_plausible_year || year > last_plausible_year) return at;
    point.year = year;
    return read_second_year(tokens, at + 1, number.digits, point);
}

std::size_t read_year_behind(Tokens tokens, std::size_t at, DatePoint& point) {
    const std::size_t year_at = skip_to_year(tokens, at);
    // "15 March" after "Jan 15 and" is a day, but "Jan 15 Mar 15" has a year in front of the month.
    const std::size_t end = read_printed_year(tokens, year_at, true, point);
    if (end == year_at) return at;
    const bool bracket = year_at > at && tokens[year_at - 1].sense == Sense::open_bracket;
    if (bracket && sense_at(tokens, end) == Sense::close_bracket) return end + 1;
    return end;
}

}  // namespace actionplan
