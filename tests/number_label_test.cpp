#include "extract/number_label.h"

#include <doctest/doctest.h>

#include <array>

TEST_CASE("labels that number rows, and short texts that do not") {
    constexpr std::array<std::string_view, 16> labels{"1",    "1.10", "1.1.", "1001", "A1",    "A1.1",   "HS2", "1:a",
                                                      "1.5.1", "(iv)", "iv.",  "(a)",  "3.5a", "1.4.*", "Priority 3", "7)"};
    for (const std::string_view label : labels) {
        CAPTURE(label);
        CHECK(actionplan::is_number_label(label));
    }
    constexpr std::array<std::string_view, 11> others{"",    "No.",  "Ref", "All",       "April 2015", "31/03/2016",
                                                      "CCG", "Q2 update", "-", "Green.", "2gether NHS"};
    for (const std::string_view other : others) {
        CAPTURE(other);
        CHECK_FALSE(actionplan::is_number_label(other));
    }
}
