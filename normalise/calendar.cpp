#include "normalise/calendar.h"

#include <cassert>

namespace actionplan {

std::string iso_date(const CalendarDate& date) {
    assert(date.year >= 0 && date.year <= 9999 && "EDTF prints four digits");
    const auto digit = [](int value) { return static_cast<char>('0' + value % 10); };
    std::string text = "0000-00-00";
    text[0] = digit(date.year / 1000);
    text[1] = digit(date.year / 100);
    text[2] = digit(date.year / 10);
    text[3] = digit(date.year);
    text[5] = digit(date.month / 10);
    text[6] = digit(date.month);
    text[8] = digit(date.day / 10);
    text[9] = digit(date.day);
    return text;
}

}  // namespace actionplan
