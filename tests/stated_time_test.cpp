#include "engine/stated_time.h"

#include <doctest/doctest.h>

using namespace actionplan;

TEST_CASE("dates and times of ISO 8601 are passed on, and nothing else") {
    for (const char* const good :
         {"2015", "2015-10", "2015-10-30", "2015-10-30T14:05", "2015-10-30T14:05Z",
          "2015-10-30T14:05:09", "2015-10-30T14:05:09.25+01:00", "2015-10-30T14:05:09-11:30"}) {
        CAPTURE(good);
        CHECK(is_stated_time(good));
    }
    for (const char* const bad :
         {"", "215", "4294967296-02-01T09:00:00", "2015-", "2015-1", "2015-10-30T", "2015-10-30T14",
          "2015-10-30 14:05", "2015-10-30T14:05:", "2015-10-30T14:05:09.", "2015-10-30T14:05:09+1",
          "2015-10-30T14:05:09+01:00 ", "30 October 2015", "Tuesday"}) {
        CAPTURE(bad);
        CHECK_FALSE(is_stated_time(bad));
    }
}
