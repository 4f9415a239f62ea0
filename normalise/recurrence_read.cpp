#include <array>

#include "normalise/calendar.h"
#include "normalise/recurrence.h"
#include "normalise/token_shapes.h"

namespace actionplan {

namespace {

using Tokens = std::span<const DateToken>;

constexpr std::array<std::string_view, 7> weekday_names{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

void set_value(Recurrence& recurrence, int value) {
    recurrence.frequency = static_cast<Frequency>(value / 100);
    recurrence.interval = value % 100;
}

bool is_count(Tokens tokens, std::size_t at) {
    const Sense sense = sense_at(tokens, at);
    if (sense == Sense::count_word) return true;
    return sense == Sense::number && tokens[at].digits <= 2 && tokens[at].value > 0;
}

// "2 weeks", "quarter", "fortnight" as a frequency and an interval.
bool set_unit(Recurrence& recurrence, const DateToken& unit, int count) {
    constexpr int days_of_a_week = 7;
    constexpr int months_of_a_year = 12;
    if (unit.sense == Sense::quarter) {
        recurrence = {Frequency::monthly, 3 * count, {}, 0, ""};
    } else if (unit.sense == Sense::unit && unit.value == months_of_a_year) {
        recurrence = {Frequency::yearly, count, {}, 0, ""};
    } else if (unit.sense == Sense::unit) {
        recurrence = {Frequency::monthly, unit.value * count, {}, 0, ""};
    } else if (unit.sense == Sense::day_unit && unit.value % days_of_a_week == 0) {
        recurrence = {Frequency::weekly, unit.value / days_of_a_week * count, {}, 0, ""};
    } else if (unit.sense == Sense::day_unit) {
        recurrence = {Frequency::daily, count, {}, 0, ""};
    } else {
        return false;
    }
    return true;
}

// "every two weeks", "each quarter", "every other month", "every half year".
std::size_t read_every_unit(Tokens tokens, std::size_t at, Recurrence& recurrence) {
    const bool other = sense_at(tokens, at) == Sense::alternate;
    std::size_t next = at + 1;
    int count = other ? 2 : 1;
    if (is_count(tokens, next)) count = tokens[next++].value;
    if (sense_at(tokens, next) == Sense::half) {
        const bool year = sense_at(tokens, next + 1) == Sense::unit;
        if (!year) return 0;
        recurrence = {Frequency::monthly, 6, {}, 0, ""};
        return next + 2 - at;
    }
    if (sense_at(tokens, next) == Sense::fiscal) {
        recurrence = {Frequency::yearly, count, {}, 0, ""};
        return next + 1 - at;
    }
    if (next >= tokens.size() || !set_unit(recurrence, tokens[next], count)) return 0;
    // "Every year 2015" names a year; "each quarter 3" does not happen.
    return next + 1 - at;
}

// "every May", "each March and September", "every Monday", "every spring".
std::size_t read_every_name(Tokens tokens, std::size_t at, Recurrence& recurrence) {
    std::size_t next = at + 1;
    if (sense_at(tokens, next) == Sense::weekday) {
        recurrence = {Frequency::weekly,
                      sense_at(tokens, at) == Sense::alternate ? 2 : 1,
                      {},
                      0,
                      std::string(weekday_names.at(static_cast<std::size_t>(tokens[next].value)))};
        return 2;
    }
    recurrence = {Frequency::yearly, sense_at(tokens, at) == Sense::alternate ? 2 : 1, {}, 0, ""};
    if (sense_at(tokens, next) == Sense::season || sense_at(tokens, next) == Sense::easter)
        return 2;
    int day = 0;
    if (sense_at(tokens, next) == Sense::ordinal_number) day = tokens[next++].value;
    if (day > 0 && sense_at(tokens, next) == Sense::filler) ++next;
    if (sense_at(tokens, next) != Sense::month) return 0;
    recurrence.months.push_back(tokens[next++].value);
    if (is_day_of_month(recurrence.months.front(), day)) recurrence.month_day = day;
    while (
        (sense_at(tokens, next) == Sense::conjunction || sense_at(tokens, next) == Sense::slash) &&
        sense_at(tokens, next + 1) == Sense::month && sense_at(tokens, next + 2) != Sense::number) {
        recurrence.months.push_back(tokens[next + 1].value);
        next += 2;
    }
    if (sense_at(tokens, next) == Sense::number && tokens[next].digits >= 2) return 0;
    return next - at;
}

// "first Monday of every month", "last Friday of each month".
std::size_t read_weekday_of_month(Tokens tokens, std::size_t at, Recurrence& recurrence) {
    const Sense sense = sense_at(tokens, at);
    if (sense != Sense::ordinal_word && sense != Sense::ordinal_number) return 0;
    if (sense_at(tokens, at + 1) != Sense::weekday || tokens[at].value < 1 || tokens[at].value > 5)
        return 0;
    std::size_t next = at + 2;
    while (sense_at(tokens, next) == Sense::filler) ++next;
    if (sense_at(tokens, next) == Sense::each) ++next;
    if (sense_at(tokens, next) != Sense::unit || tokens[next].value != 1) return 0;
    const bool last = sense == Sense::ordinal_word && tokens[at].value == 5;
    recurrence = {Frequency::monthly, 1, {}, 0, last ? "-1" : std::to_string(tokens[at].value)};
    recurrence.weekday += weekday_names.at(static_cast<std::size_t>(tokens[at + 1].value));
    return next + 1 - at;
}

// So many times as often; a rule can't say every such number.
bool divide(Recurrence& recurrence, int times) {
    if (times == 1) return true;
    const int months = recurrence.frequency == Frequency::yearly    ? 12 * recurrence.interval
                       : recurrence.frequency == Frequency::monthly ? recurrence.interval
                                                                    : 0;
    if (months == 1 && times == 2) {
        recurrence = {Frequency::weekly, 2, {}, 0, ""};
        return true;
    }
    if (months == 0 || months % times != 0) return false;
    recurrence = {Frequency::monthly, months / times, {}, 0, ""};
    return true;
}

// "twice a year", "4 times per annum", "once a month", "three per year". So many things as do not divide the time come
// each time: "two each quarter".
std::size_t read_times(Tokens tokens, std::size_t at, Recurrence& recurrence) {
    int times = 0;
    std::size_t next = at;
    bool things = false;
    if (is_count(tokens, at)) {
        times = tokens[at].value;
        ++next;
        things = sense_at(tokens, next) != Sense::times;
        if (!things) ++next;
    } else {
        times = tokens[at].value;
        ++next;
    }
    const bool per =
        sense_at(tokens, next) == Sense::article || sense_at(tokens, next) == Sense::each;
    if (sense_at(tokens, next) == Sense::adverb) {  // "per annum", "twice annually"
        set_value(recurrence, tokens[next].value);
        return times > 0 && divide(recurrence, times) ? next + 1 - at : 0;
    }
    if (!per || times <= 0 || next + 1 >= tokens.size()) return 0;
    const DateToken& unit = tokens[next + 1];
    if (!set_unit(recurrence, unit, 1)) return 0;
    const Recurrence each_time = recurrence;
    if (!divide(recurrence, times)) {
        if (!things) return 0;
        recurrence = each_time;
    }
    return next + 2 - at;
}

// "6 monthly", "two-yearly".
std::size_t read_counted_adverb(Tokens tokens, std::size_t at, Recurrence& recurrence) {
    const std::size_t next = sense_at(tokens, at + 1) == Sense::dash ? at + 2 : at + 1;
    if (sense_at(tokens, next) != Sense::adverb || tokens[next].value % 100 != 1) return 0;
    set_value(recurrence, tokens[next].value);
    recurrence.interval = tokens[at].value;
    return next + 1 - at;
}

}  // namespace

std::size_t read_recurrence(Tokens tokens, std::size_t at, Recurrence& recurrence) {
    recurrence = Recurrence{};
    const Sense sense = sense_at(tokens, at);
    if (sense == Sense::adverb) {
        set_value(recurrence, tokens[at].value);
        return 1;
    }
    if (sense == Sense::each || sense == Sense::alternate) {
        const std::size_t unit = read_every_unit(tokens, at, recurrence);
        return unit > 0 ? unit : read_every_name(tokens, at, recurrence);
    }
    if (sense == Sense::times && tokens[at].value > 0) return read_times(tokens, at, recurrence);
    if (is_count(tokens, at)) {
        const std::size_t counted = read_counted_adverb(tokens, at, recurrence);
        return counted > 0 ? counted : read_times(tokens, at, recurrence);
    }
    return read_weekday_of_month(tokens, at, recurrence);
}

}  // namespace actionplan
