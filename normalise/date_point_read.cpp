#include <array>

#include "normalise/calendar.h"
#include "normalise/date_in_numbers.h"
#include "normalise/date_point.h"
#include "normalise/token_shapes.h"
#include "normalise/year_part_read.h"
#include "normalise/year_read.h"

namespace actionplan {

namespace {

using Tokens = std::span<const DateToken>;

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
    check_day_of_month(point);
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

// "2016/17 Q3", "2016/17, Q3": the quarter behind a year. Gives where it ends, or where it was looked for.
std::size_t read_quarter_behind(Tokens tokens, std::size_t at, DatePoint& point) {
    const std::size_t quarter_at =
        is_comma(tokens, at) || is_dash_or_slash(tokens, at) ? at + 1 : at;
    DatePoint quarter = point;
    const bool before = sense_at(tokens, quarter_at) == Sense::quarter;
    const std::size_t taken = before ? read_quarter_or_half(tokens, quarter_at, quarter) : 0;
    if (taken == 0 || quarter.year != point.year || quarter.year_kind != point.year_kind) return at;
    point = quarter;
    return quarter_at + taken;
}

// A year first: "2015", "2015/16", "2016/17 Q3", "2016-03".
std::size_t read_leading_year(Tokens tokens, std::size_t at, DatePoint& point) {
    if (is_number(tokens, at, 4, 4) && sense_at(tokens, at + 1) == Sense::dash &&
        is_tight(tokens, at + 1) && is_number(tokens, at + 2, 2, 2) && is_tight(tokens, at + 2) &&
        tokens[at + 2].value >= 1 && tokens[at + 2].value <= 12 &&
        !follows_year(tokens[at].value, tokens[at + 2])) {
        point.year = tokens[at].value;
        point.month = tokens[at + 2].value;
        return 3;
    }
    std::size_t end = read_printed_year(tokens, at, false, point);
    if (end == at) return 0;
    end = skip_year_word(tokens, end, point);
    return read_quarter_behind(tokens, end, point) - at;
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
    if (year_behind) end = read_printed_year(tokens, year_at, false, point);
    check_day_of_month(point);
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

std::size_t read_named_year(Tokens tokens, std::size_t at, DatePoint& point) {
    const Sense sense = tokens[at].sense;
    const std::size_t year_at = sense_at(tokens, at + 1) == Sense::filler ? at + 2 : at + 1;
    const std::size_t end = read_printed_year(tokens, year_at, sense == Sense::fiscal, point);
    if (end == year_at) return 0;
    if (sense == Sense::academic) point.year_kind = YearKind::academic;
    return read_quarter_behind(tokens, end, point) - at;
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

bool point_follows(Tokens tokens, std::size_t at) {
    DatePoint point;
    const std::size_t next = sense_at(tokens, at + 1) == Sense::filler ? at + 2 : at + 1;
    return read_point(tokens, next, point) > 0;
}

}  // namespace actionplan
