// How often something comes back, as words say it and as a rule of RFC 5545.
//
// Gives    rules of FREQ, INTERVAL, BYMONTH, BYMONTHDAY and BYDAY, in that order: "FREQ=MONTHLY;INTERVAL=3" for
//          "quarterly". What a rule can't say exactly takes the nearest: "three times a year" is every four months,
//          "termly" too.
// Source   RFC 5545, section 3.3.10, whose grammar `is_recurrence_rule` checks for these parts.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "normalise/date_tokens.h"

namespace actionplan {

struct Recurrence {
    Frequency frequency = Frequency::yearly;
    int interval = 1;
    std::vector<int> months;  // 1-12
    int month_day = 0;        // 1-31, -1 the last day, 0 none
    std::string weekday;      // "MO", "1MO", "-1FR"

    bool operator==(const Recurrence&) const = default;
};

// Reads the recurrence that begins at a token; gives how many tokens it took, 0 when there is none.
std::size_t read_recurrence(std::span<const DateToken> tokens, std::size_t at,
                            Recurrence& recurrence);

std::string recurrence_rule(const Recurrence& recurrence);

bool is_recurrence_rule(std::string_view rule);

}  // namespace actionplan
