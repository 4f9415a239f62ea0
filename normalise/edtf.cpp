#include "normalise/edtf.h"

#include <array>
#include <utility>

namespace actionplan {

namespace {

// A numbered part of a year, in months.
struct YearPart {
    int number;
    int first_month;  // of the year that is printed
    int months;
};

constexpr std::array year_parts{
    YearPart{21, 3,  3}, // spring, summer, autumn, winter
    YearPart{22, 6,  3},
    YearPart{23, 9,  3},
    YearPart{24, 12, 3},
    YearPart{25, 3,  3}, // the same, said to be of the northern hemisphere
    YearPart{26, 6,  3},
    YearPart{27, 9,  3},
    YearPart{28, 12, 3},
    YearPart{29, 9,  3}, // of the southern hemisphere
    YearPart{30, 12, 3},
    YearPart{31, 3,  3},
    YearPart{32, 6,  3},
    YearPart{33, 1,  3}, // quarters
    YearPart{34, 4,  3},
    YearPart{35, 7,  3},
    YearPart{36, 10, 3},
    YearPart{37, 1,  4}, // thirds
    YearPart{38, 5,  4},
    YearPart{39, 9,  4},
    YearPart{40, 1,  6}, // halves
    YearPart{41, 7,  6},
};

constexpr int first_part = 21;

const YearPart& year_part(int number) {
    return year_parts.at(static_cast<std::size_t>(number - first_part));
}

// Four digits print it, and a winter that runs into the year after.
bool printable(const EdtfDate& date) {
    return !date.long_year && date.year >= 0 && date.year <= 9998;
}

int last_year(const EdtfDate& date) {
    constexpr std::array spans{0, 9, 99};
    return static_cast<int>(date.year) +
           spans.at(static_cast<std::size_t>(date.unspecified_digits));
}

void add_digits(std::string& text, std::int64_t value, std::size_t count) {
    std::string digits = std::to_string(value);
    if (digits.size() < count) digits.insert(0, count - digits.size(), '0');
    text += digits;
}

void add_year(std::string& text, const EdtfDate& date) {
    if (date.long_year) {
        text += 'Y' + std::to_string(date.year);
        return;
    }
    if (date.year < 0) text += '-';
    add_digits(text, date.year < 0 ? -date.year : date.year, 4);
    const auto unspecified = static_cast<std::size_t>(date.unspecified_digits);
    text.replace(text.size() - unspecified, unspecified, unspecified, 'X');
}

void add_part(std::string& text, int part) {
    if (part == 0) return;
    text += '-';
    if (part < 0) {
        text += "XX";
    } else {
        add_digits(text, part, 2);
    }
}

std::string_view sign(Qualifier qualifier) {
    switch (qualifier) {
        case Qualifier::none:
            return "";
        case Qualifier::uncertain:
            return "?";
        case Qualifier::approximate:
            return "~";
        case Qualifier::both:
            return "%";
    }
    return "";
}

void add_end(std::string& text, const EdtfDate& date, EdtfEnd end) {
    switch (end) {
        case EdtfEnd::date:
            text += print_edtf(date);
            return;
        case EdtfEnd::open:
            text += "..";
            return;
        case EdtfEnd::unknown:
            return;
    }
}

}  // namespace

std::string print_edtf(const EdtfDate& date) {
    std::string text;
    add_year(text, date);
    add_part(text, date.month);
    add_part(text, date.day);
    text += date.time;
    text += sign(date.qualifier);
    return text;
}

std::string print_edtf(const Edtf& value) {
    if (!value.interval) return print_edtf(value.first);
    std::string text;
    add_end(text, value.first, value.first_end);
    text += '/';
    add_end(text, value.last, value.last_end);
    return text;
}

std::optional<CalendarDate> earliest_day(const EdtfDate& date) {
    if (!printable(date)) return std::nullopt;
    const int year = static_cast<int>(date.year);
    if (date.month <= 0) return CalendarDate{year, 1, 1};
    if (date.month > 12) return CalendarDate{year, year_part(date.month).first_month, 1};
    return CalendarDate{year, date.month, date.day > 0 ? date.day : 1};
}

std::optional<CalendarDate> latest_day(const EdtfDate& date) {
    if (!printable(date)) return std::nullopt;
    const int year = last_year(date);
    if (date.month <= 0) return CalendarDate{year, 12, 31};
    if (date.month > 12) {
        const YearPart& part = year_part(date.month);
        const CalendarDate last = first_of_month(year, part.first_month, part.months - 1);
        return last_of_month(last.year, last.month);
    }
    if (date.day > 0) return CalendarDate{year, date.month, date.day};
    return last_of_month(year, date.month);
}

std::optional<CalendarDate> earliest_day(const Edtf& value) {
    return value.first_end == EdtfEnd::date ? earliest_day(value.first) : std::nullopt;
}

std::optional<CalendarDate> latest_day(const Edtf& value) {
    if (!value.interval) return latest_day(value.first);
    return value.last_end == EdtfEnd::date ? latest_day(value.last) : std::nullopt;
}

}  // namespace actionplan
