#include "parse/content.h"

#include <doctest/doctest.h>

#include <string_view>

using namespace actionplan;

TEST_CASE("texts that say when, and texts that do not") {
    for (const std::string_view text : {"April 2015", "31/03/2016", "08.11.2023", "Q3", "Ongoing", "TBC", "Within 6 months",
                                        "30 th April 2016", "By end of March 2020", "2015/16", "Summer 2014", "Monthly from Dec 14",
                                        "In place since 2012", "By exception", "Immediate", "Done"}) {
        CAPTURE(text);
        CHECK(looks_like_time(text));
    }
    for (const std::string_view text : {"", "All", "Herefordshire Council", "1001", "Open a second clinic",
                                        "The plan of March was discussed at length by every partner", "Green"}) {
        CAPTURE(text);
        CHECK_FALSE(looks_like_time(text));
    }
}

TEST_CASE("colours and abbreviations") {
    CHECK(looks_like_rag("AMBER"));
    CHECK(looks_like_rag("g"));
    CHECK(looks_like_rag("-"));
    CHECK_FALSE(looks_like_rag("Greenwich"));
    CHECK(looks_like_abbreviation("RB & WFCCG"));
    CHECK(looks_like_abbreviation("WaHT"));
    CHECK_FALSE(looks_like_abbreviation("Lifeline"));
    CHECK_FALSE(looks_like_abbreviation("Borough Council"));
}
