#include <algorithm>
#include <array>

#include "normalise/calendar.h"
#include "normalise/date_point.h"

namespace actionplan {

namespace {

constexpr int first_plausible_year = 1950;
constexpr int last_plausible_year = 2099;
constexpr int century_turn = 70;  // '70 is 1970, '69 is 2069

using Tokens = std::span<const DateToken>;

Sense sense_at(Tokens tokens, std::size_t at) {
    return at < tokens.size() ? tokens[at].sense : Sense::line_break;
}

bool is_number(Tokens tokens, std::size_t at, int least_digits, int most_digits) {
    return sense_at(tokens, at) == Sense::number && tokens[at].digits >= least_digits &&
           tokens[at].digits <= most_digits;
}

bool is_tight(Tokens tokens, std::size_t at) { return at < tokens.size() && !tokens[at].spaced; }

bool is_dash_or_slash(Tokens tokens, std::size_t at) {
    return sense_at(tokens, at) == Sense::dash || sense_at(tokens, at) == Sense::slash;
}

bool is_comma(Tokens tokens, std::size_t at) {
    return sense_at(tokens, at) == Sense::conjunction && tokens[at].value == ',';
}

int whole_year(int value, int digits) {
    if (digits == 4) return value;
    return value < century_turn ? 2000 + value : 1900 + value;
}

bool follows(int year, const DateToken& number) {
    const int next = year + 1;
    return number.digits == 4 ? number.value == next
                              : number.digits == 2 && number.value == next % 100;
}

// Takes "/16" after "2015/": the years of a chain.
std::size_t read_year_chain(Tokens tokens, std::size_t at, DatePoint& point) {
    int last = *point.year + 1;
    while (is_dash_or_slash(tokens, at) && is_tight(tokens, at) &&
           is_number(tokens, at + 1, 2, 4) && is_tight(tokens, at + 1) &&
           follows(last, tokens[at + 1])) {
        point.last_year = last;
        ++last;
        at += 2;
    }
    return at;
}

std::size_t skip_year_word(Tokens tokens, std::size_t at, DatePoint& point) {
    if (sense_at(tokens, at) == Sense::fiscal) return at + 1;
    if (sense_at(tokens, at) == Sense::academic) {
        point.year_kind = YearKind::academic;
        return at + 1;
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
        is_number(tokens, at + 3, 1, 4) && !follows(*point.year + 1, tokens[at + 3])) {
        return at;  // the start of a date in numbers
    }
    const bool financial = follows(*point.year, second) && (tight || second.digits == 2 || slash);
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

// A year: "2015", "2015/16", "15/16", "'15", "015". Two digits only where the words before call for a year.
std::size_t read_year(Tokens tokens, std::size_t at, bool two_digits, DatePoint& point) {
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

// The year behind a month, season, quarter or half; the point may stay without one.
std::size_t read_year_behind(Tokens tokens, std::size_t at, DatePoint& point) {
    const std::size_t year_at = skip_to_year(tokens, at);
    // "15 March" after "Jan 15 and" is a day, but "Jan 15 Mar 15" has a year in front of the month.
    const std::size_t end = read_year(tokens, year_at, true, point);
    if (end == year_at) return at;
    const bool bracket = year_at > at && tokens[year_at - 1].sense == Sense::open_bracket;
    if (bracket && sense_at(tokens, end) == Sense::close_bracket) return end + 1;
    return end;
}

void check_day(DatePoint& point) {
    if (point.day == 0 || point.month == 0) return;
    const int year = point.year.value_or(2000);
    point.impossible = point.month > 12 || point.day > days_in_month(year, point.month);
}

// "31/03/2016", "31.3.16", "2016-03-31".
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
    if (first.digits == 4 && follows(first.value, tokens[at + 2]) &&
        follows(first.value + 1, last)) {
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
    if (!point.impossible) check_day(point);
    return 5;
}

// "03/2016", "03/16", and "15/16" as a financial year.
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

std::size_t read_month_and_year(Tokens tokens, std::size_t at, DatePoint& point) {
    point.month = tokens[at].value;
    if (tokens[at].misprinted) point.misprinted = true;
    return read_year_behind(tokens, at + 1, point);
}

bool is_day(Tokens tokens, std::size_t at) {
    return (is_number(tokens, at, 1, 2) || sense_at(tokens, at) == Sense::ordinal_number) &&
           tokens[at].value >= 1 && tokens[at].value <= 99 && !tokens[at].apostrophe;
}

// "30 April 2016", "1st of March", "31-Mar-16".
std::size_t read_day_and_month(Tokens tokens, std::size_t at, DatePoint& point) {
    if (!is_day(tokens, at)) return 0;
    std::size_t next = at + 1;
    if (sense_at(tokens, next) == Sense::filler) ++next;
    const bool dash = sense_at(tokens, next) == Sense::dash && is_tight(tokens, next) &&
                      is_tight(tokens, next + 1);
    const bool stop = sense_at(tokens, next) == Sense::stop && is_tight(tokens, next);
    if (dash || stop) ++next;
    if (sense_at(tokens, next) != Sense::month) return 0;
    point.day = tokens[at].value;
    const std::size_t end = read_month_and_year(tokens, next, point);
    check_day(point);
    return end - at;
}

// "1st and 15th June", "5 – 9 May": a day whose month comes with a later day.
std::size_t read_lone_day(Tokens tokens, std::size_t at, DatePoint& point) {
    std::size_t next = at;
    while (is_day(tokens, next)) {
        const Sense joint = sense_at(tokens, next + 1);
        const bool joined = joint == Sense::conjunction || joint == Sense::dash ||
                            joint == Sense::slash || joint == Sense::to;
        if (!joined || !is_day(tokens, next + 2)) return 0;
        next += 2;
        const bool of = sense_at(tokens, next + 1) == Sense::filler;
        if (sense_at(tokens, next + (of ? 2 : 1)) == Sense::month) {
            point.day = tokens[at].value;
            point.impossible = point.day > 31;
            return 1;
        }
    }
    return 0;
}

std::size_t read_quarter_or_half(Tokens tokens, std::size_t at, DatePoint& point);

// A year first: "2015", "2015/16", "2016/17 Q3", "2016-03".
std::size_t read_leading_year(Tokens tokens, std::size_t at, DatePoint& point) {
    if (is_number(tokens, at, 4, 4) && sense_at(tokens, at + 1) == Sense::dash &&
        is_tight(tokens, at + 1) && is_number(tokens, at + 2, 2, 2) && is_tight(tokens, at + 2) &&
        tokens[at + 2].value >= 1 && tokens[at + 2].value <= 12 &&
        !follows(tokens[at].value, tokens[at + 2])) {
        point.year = tokens[at].value;
        point.month = tokens[at + 2].value;
        return 3;
    }
    std::size_t end = read_year(tokens, at, false, point);
    if (end == at) return 0;
    end = skip_year_word(tokens, end, point);
    const std::size_t quarter_at =
        is_comma(tokens, end) || is_dash_or_slash(tokens, end) ? end + 1 : end;
    DatePoint quarter = point;
    const bool before = sense_at(tokens, quarter_at) == Sense::quarter;
    const std::size_t taken = before ? read_quarter_or_half(tokens, quarter_at, quarter) : 0;
    if (taken > 0 && quarter.year == point.year && quarter.year_kind == point.year_kind) {
        point = quarter;
        return quarter_at + taken - at;
    }
    return end - at;
}

// "May 5, 2016", "March 31st".
std::size_t read_month_first(Tokens tokens, std::size_t at, DatePoint& point) {
    const bool ordinal = sense_at(tokens, at + 1) == Sense::ordinal_number;
    const bool day = is_number(tokens, at + 1, 1, 2) && !tokens[at + 1].apostrophe;
    if (!ordinal && !day) return read_month_and_year(tokens, at, point) - at;
    const std::size_t year_at = is_comma(tokens, at + 2) ? at + 3 : at + 2;
    const bool year_behind =
        is_number(tokens, year_at, 4, 4) && tokens[year_at].value >= first_plausible_year;
    const bool numeric_follows = year_behind && is_dash_or_slash(tokens, year_at + 1) &&
                                 is_tight(tokens, year_at + 1) && day;
    if (!ordinal && tokens[at + 1].digits == 2 && (!year_behind || numeric_follows)) {
        return read_month_and_year(tokens, at, point) - at;
    }
    point.month = tokens[at].value;
    point.day = tokens[at + 1].value;
    std::size_t end = at + 2;
    if (year_behind) end = read_year(tokens, year_at, false, point);
    check_day(point);
    return end - at;
}

std::size_t read_season(Tokens tokens, std::size_t at, DatePoint& point) {
    point.season = tokens[at].value;
    return read_year_behind(tokens, at + 1, point) - at;
}

// "Easter 2024"; without a year it is no point, as its month is not known.
std::size_t read_easter(Tokens tokens, std::size_t at, DatePoint& point) {
    const std::size_t end = read_year_behind(tokens, at + 1, point);
    if (!point.year || point.year_kind != YearKind::calendar) return 0;
    point.month = month_of_easter(*point.year);
    return end - at;
}

// The number of a quarter and, in "Q3/4" and "Q1-2", of the last one.
std::size_t read_quarter_numbers(Tokens tokens, std::size_t at, DatePoint& point) {
    const bool word = sense_at(tokens, at) == Sense::count_word;
    if (!word && !is_number(tokens, at, 1, 1)) return at;
    if (tokens[at].value < 1 || tokens[at].value > 4) return at;
    point.quarter = tokens[at].value;
    point.last_quarter = point.quarter;
    const bool joined = is_dash_or_slash(tokens, at + 1) ||
                        sense_at(tokens, at + 1) == Sense::conjunction ||
                        sense_at(tokens, at + 1) == Sense::to;
    if (joined && is_number(tokens, at + 2, 1, 1) && tokens[at + 2].value == point.quarter + 1 &&
        tokens[at + 2].value <= 4) {
        point.last_quarter = tokens[at + 2].value;
        return at + 3;
    }
    return at + 1;
}

// "Q3 2016/17", "H1 2016", "quarter 3 of 2016/17".
std::size_t read_quarter_or_half(Tokens tokens, std::size_t at, DatePoint& point) {
    if (tokens[at].sense == Sense::quarter) {
        const std::size_t end = read_quarter_numbers(tokens, at + 1, point);
        if (end == at + 1) return 0;
        return (point.year ? end : read_year_behind(tokens, end, point)) - at;
    }
    if (!is_number(tokens, at + 1, 1, 1) || tokens[at + 1].spaced) return 0;
    if (tokens[at + 1].value < 1 || tokens[at + 1].value > 2) return 0;
    point.half = tokens[at + 1].value;
    return read_year_behind(tokens, at + 2, point) - at;
}

// "third quarter of 2016/17", "2nd half of 2015".
std::size_t read_ordinal_part(Tokens tokens, std::size_t at, DatePoint& point) {
    constexpr int last_one = 5;
    const int value = tokens[at].value;
    const std::size_t next = sense_at(tokens, at + 1) == Sense::fiscal ? at + 2 : at + 1;
    if (sense_at(tokens, next) == Sense::quarter && (value <= 4 || value == last_one)) {
        point.quarter = value == last_one ? 4 : value;
        point.last_quarter = point.quarter;
    } else if (sense_at(tokens, next) == Sense::half && (value <= 2 || value == last_one)) {
        point.half = value == last_one ? 2 : value;
    } else {
        return 0;
    }
    const std::size_t end = read_year_behind(tokens, next + 1, point);
    return point.year ? end - at : 0;
}

std::size_t read_named_year(Tokens tokens, std::size_t at, DatePoint& point) {
    const Sense sense = tokens[at].sense;
    const std::size_t year_at = sense_at(tokens, at + 1) == Sense::filler ? at + 2 : at + 1;
    const std::size_t end = read_year(tokens, year_at, sense == Sense::fiscal, point);
    if (end == year_at) return 0;
    if (sense == Sense::academic) point.year_kind = YearKind::academic;
    return end - at;
}

std::size_t read_from_number(Tokens tokens, std::size_t at, DatePoint& point) {
    const bool staged =
        at > 0 && (tokens[at - 1].sense == Sense::stage || tokens[at - 1].sense == Sense::law);
    using Read = std::size_t (*)(Tokens, std::size_t, DatePoint&);
    constexpr std::array<Read, 5> ways{read_numeric_date, read_day_and_month, read_lone_day,
                                       read_two_numbers, read_leading_year};
    if (staged) return 0;
    for (const Read read : ways) {
        DatePoint tried;
        const std::size_t taken = read(tokens, at, tried);
        if (taken == 0) continue;
        point = tried;
        return taken;
    }
    return 0;
}

}  // namespace

std::size_t read_point(Tokens tokens, std::size_t at, DatePoint& point) {
    constexpr int a_year = 12;  // months
    point = DatePoint{};
    const Sense sense = sense_at(tokens, at);
    if (sense == Sense::number) return read_from_number(tokens, at, point);
    if (sense == Sense::month) return read_month_first(tokens, at, point);
    if (sense == Sense::season) return read_season(tokens, at, point);
    if (sense == Sense::easter) return read_easter(tokens, at, point);
    if (sense == Sense::quarter || sense == Sense::half) {
        return read_quarter_or_half(tokens, at, point);
    }
    if (sense == Sense::fiscal || sense == Sense::academic ||
        (sense == Sense::unit && tokens[at].value == a_year)) {
        return read_named_year(tokens, at, point);
    }
    if (sense != Sense::ordinal_number && sense != Sense::ordinal_word) return 0;
    const std::size_t taken = read_ordinal_part(tokens, at, point);
    if (taken > 0 || sense == Sense::ordinal_word) return taken;
    return read_from_number(tokens, at, point);
}

}  // namespace actionplan
