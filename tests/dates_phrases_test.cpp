// Phrases put together from parts whose meaning is known, read back.
#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string>
#include <string_view>

#include "normalise/calendar.h"
#include "normalise/dates.h"
#include "normalise/edtf.h"
#include "normalise/recurrence.h"

using namespace actionplan;

namespace {

constexpr std::array<std::string_view, 12> month_names{
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

struct Phrase {
    std::string words;
    std::string first;  // EDTF of the first and the last end
    std::string last;
};

class Maker {
 public:
    explicit Maker(std::uint32_t seed) : random_(seed) {}

    int number(int least, int most) {
        return std::uniform_int_distribution<int>(least, most)(random_);
    }

    std::string padded(int value, std::size_t size) {
        std::string text = std::to_string(value);
        return std::string(size - std::min(size, text.size()), '0') + text;
    }

    std::string month_words(int month) {
        const std::string_view name = month_names.at(static_cast<std::size_t>(month - 1));
        switch (number(0, 3)) {
            case 0:
                return std::string(name.substr(0, 3));
            case 1:
                return month == 9 ? "Sept" : std::string(name);
            default:
                return std::string(name);
        }
    }

    Phrase day() {
        const int year = number(1999, 2040);
        const int month = number(1, 12);
        const int day = number(1, days_in_month(year, month));
        const std::string edtf = iso_date({year, month, day});
        switch (number(0, 4)) {
            case 0:
                return {padded(day, 2) + "/" + padded(month, 2) + "/" + std::to_string(year), edtf,
                        edtf};
            case 1:
                return {
                    std::to_string(day) + "." + std::to_string(month) + "." + std::to_string(year),
                    edtf, edtf};
            case 2:
                return {std::to_string(day) + ordinal(day) + " " + month_words(month) + " " +
                            std::to_string(year),
                        edtf, edtf};
            case 3:
                return {std::to_string(day) + " " + ordinal(day) + " " + month_words(month) + " " +
                            std::to_string(year),
                        edtf, edtf};
            default:
                return {std::to_string(day) + " " + month_words(month) + " " + std::to_string(year),
                        edtf, edtf};
        }
    }

    Phrase month() {
        const int year = number(2000, 2040);
        const int month = number(1, 12);
        const std::string edtf = std::to_string(year) + "-" + padded(month, 2);
        const std::string name = month_words(month);
        switch (number(0, 4)) {
            case 0:
                return {name + " " + padded(year % 100, 2), edtf, edtf};
            case 1:
                return {name + "-" + padded(year % 100, 2), edtf, edtf};
            case 2:
                return {name + " ’" + padded(year % 100, 2), edtf, edtf};
            default:
                return {name + " " + std::to_string(year), edtf, edtf};
        }
    }

    Phrase season() {
        constexpr std::array<std::string_view, 4> names{"Spring", "Summer", "Autumn", "Winter"};
        const int part = number(0, 3);
        const int year = number(2000, 2040);
        const std::string edtf = std::to_string(year) + "-2" + std::to_string(part + 1);
        return {std::string(names.at(static_cast<std::size_t>(part))) + " " + std::to_string(year),
                edtf, edtf};
    }

    Phrase financial_year() {
        const int year = number(2000, 2040);
        const std::string mark = number(0, 1) == 0 ? "/" : "-";
        return {std::to_string(year) + mark + padded((year + 1) % 100, 2),
                std::to_string(year) + "-04-01", std::to_string(year + 1) + "-03-31"};
    }

    Phrase quarter() {
        const int year = number(2000, 2040);
        const int quarter = number(1, 4);
        const CalendarDate first = first_of_month(year, 4, 3 * (quarter - 1));
        const CalendarDate last = first_of_month(year, 4, 3 * quarter - 1);
        constexpr std::array<std::string_view, 3> names{"Q", "Quarter ", "Qtr "};
        return {std::string(names.at(static_cast<std::size_t>(number(0, 2)))) +
                    std::to_string(quarter) + " " + std::to_string(year) + "/" +
                    padded((year + 1) % 100, 2),
                iso_date(first).substr(0, 7), iso_date(last).substr(0, 7)};
    }

    Phrase point() {
        switch (number(0, 4)) {
            case 0:
                return day();
            case 1:
                return season();
            case 2:
                return financial_year();
            case 3:
                return quarter();
            default:
                return month();
        }
    }

 private:
    static std::string ordinal(int day) {
        if (day % 100 >= 11 && day % 100 <= 13) return "th";
        return day % 10 == 1 ? "st" : day % 10 == 2 ? "nd" : day % 10 == 3 ? "rd" : "th";
    }

    std::mt19937 random_;
};

struct Expected {
    DateKind kind;
    std::string edtf;
};

std::string interval(const Phrase& phrase) {
    return phrase.first == phrase.last ? phrase.first : phrase.first + "/" + phrase.last;
}

// One phrase and what it says.
std::pair<std::string, Expected> make(Maker& maker) {
    const Phrase point = maker.point();
    constexpr std::array<std::string_view, 5> from{"From ", "Starting ", "Not before ",
                                                   "Commencing ", "With effect from "};
    constexpr std::array<std::string_view, 5> by{"By ", "Until ", "No later than ", "Before ",
                                                 "At the latest by "};
    switch (maker.number(0, 7)) {
        case 0:
            return {
                std::string(from.at(static_cast<std::size_t>(maker.number(0, 4)))) + point.words,
                {DateKind::from, point.first + "/.."}
            };
        case 1:
            return {
                std::string(by.at(static_cast<std::size_t>(maker.number(0, 4)))) + point.words,
                {DateKind::by, "../" + point.last}
            };
        case 2:
            return {
                point.words + " onwards", {DateKind::from, point.first + "/.."}
            };
        case 3:
            return {
                "Done (" + point.words + ")", {DateKind::complete, interval(point)}
            };
        case 4:
            return {
                "Monthly from " + point.words, {DateKind::recurring, point.first + "/.."}
            };
        case 5:
            return {
                "By end of " + point.words,
                {DateKind::by, "../" + iso_date(*latest_day(*parse_edtf(point.last)))}
            };
        case 6: {
            const bool single = point.first == point.last;
            return {
                point.words + " (TBC)",
                {single ? DateKind::date : DateKind::interval,
                                   single ? point.first + "?" : point.first + "?/" + point.last + "?"}
            };
        }
        default:
            return {
                point.words,
                {point.first == point.last ? DateKind::date : DateKind::interval, interval(point)}
            };
    }
}

}  // namespace

TEST_CASE("100,000 phrases of known meaning are read back without a mistake") {
    Maker maker(20150401);
    int mistakes = 0;
    for (int i = 0; i < 100'000; ++i) {
        const auto made = make(maker);
        const std::string& words = made.first;
        const TextBlock block{TextKind::paragraph, 0, words};
        const std::vector<ActionDate> dates = read_dates({&block, 1});
        const bool right = dates.size() == 1 && dates[0].kind == made.second.kind &&
                           dates[0].edtf == made.second.edtf &&
                           (!dates[0].recurrence || is_recurrence_rule(*dates[0].recurrence));
        if (right) continue;
        ++mistakes;
        if (mistakes > 20) continue;
        CAPTURE(words);
        CAPTURE(made.second.edtf);
        CHECK(right);
    }
    CHECK(mistakes == 0);
}

TEST_CASE("ranges of two known points are read back, or refused when they run backwards") {
    Maker maker(7);
    for (int i = 0; i < 5'000; ++i) {
        const Phrase first = maker.month();
        const Phrase last = maker.month();
        const TextBlock block{TextKind::paragraph, 0, first.words + " – " + last.words};
        const std::vector<ActionDate> dates = read_dates({&block, 1});
        CAPTURE(block.text);
        REQUIRE(dates.size() == 1);
        if (first.first > last.first) {
            CHECK(dates[0].kind == DateKind::unknown);
        } else if (first.first < last.first) {
            CHECK(dates[0].edtf == first.first + "/" + last.first);
        }
    }
}
