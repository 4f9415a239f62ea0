#include "normalise/year_part_read.h"

#include "normalise/token_shapes.h"
#include "normalise/year_read.h"

namespace actionplan {

namespace {

using Tokens = std::span<const DateToken>;

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

// The year behind a part of one; "2023 to 2024" is a financial year there, as web pages of government write it.
std::size_t read_year_of_part(Tokens tokens, std::size_t at, DatePoint& point) {
    const std::size_t end = read_year_behind(tokens, at, point);
    const bool plain = end > at && point.year_kind == YearKind::calendar && !point.last_year;
    if (!plain || sense_at(tokens, end) != Sense::to || !is_number(tokens, end + 1, 4, 4) ||
        !follows_year(*point.year, tokens[end + 1]))
        return end;
    point.year_kind = YearKind::financial;
    return end + 2;
}

}  // namespace

std::size_t read_quarter_or_half(Tokens tokens, std::size_t at, DatePoint& point) {
    if (tokens[at].sense == Sense::quarter) {
        const std::size_t end = read_quarter_numbers(tokens, at + 1, point);
        if (end == at + 1) return 0;
        return (point.year ? end : read_year_of_part(tokens, end, point)) - at;
    }
    if (!is_number(tokens, at + 1, 1, 1) || tokens[at + 1].spaced) return 0;
    if (tokens[at + 1].value < 1 || tokens[at + 1].value > 2) return 0;
    point.half = tokens[at + 1].value;
    return read_year_of_part(tokens, at + 2, point) - at;
}

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
    const std::size_t end = read_year_of_part(tokens, next + 1, point);
    return point.year ? end - at : 0;
}

}  // namespace actionplan
