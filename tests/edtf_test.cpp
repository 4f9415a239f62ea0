#include "normalise/edtf.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

using namespace actionplan;

namespace {

// Examples of the specification of 4 February 2019, levels 0 and 1, and its quarters and halves of level 2.
constexpr std::array examples{
    "1985-04-12",
    "1985-04",
    "1985",
    "1985-04-12T23:20:30",
    "1985-04-12T23:20:30Z",
    "1985-04-12T23:20:30-04",
    "1985-04-12T23:20:30+04:30",
    "1964/2008",
    "2004-06/2006-08",
    "2004-02-01/2005-02-08",
    "2004-02-01/2005-02",
    "2004-02-01/2005",
    "2005/2006-02",
    "Y170000002",
    "Y-170000002",
    "2001-21",
    "1984?",
    "2004-06~",
    "2004-06-11%",
    "201X",
    "20XX",
    "2004-XX",
    "1985-04-XX",
    "1985-XX-XX",
    "1985-04-12/..",
    "1985-04/..",
    "1985/..",
    "../1985-04-12",
    "../1985-04",
    "../1985",
    "1985-04-12/",
    "1985-04/",
    "1985/",
    "/1985-04-12",
    "/1985-04",
    "/1985",
    "-1985",
    "2001-34",
    "2001-40",
    "1984~/2004-06",
    "1984/2004-06~",
    "1984?/2004%",
    "1984-06-02?/2004-08-08~",
    "2015-21/2015-22",
    "0000",
};

constexpr std::array refused{
    "",
    "85",
    "1985-13",
    "1985-00",
    "1985-20",
    "1985-42",
    "2015-09-31",
    "2015-02-29",
    "1985-4-12",
    "1985-04-1",
    "19850412",
    "1985-04-12T",
    "1985-04-12T25:00:00",
    "1985-04-12T23:20:30+15",
    "1985-04T10:00:00",
    "2008/1964",
    "2008-06/2008-05",
    "/",
    "../..",
    "../",
    "1985??",
    "Y1985",
    "Y0170000002",
    "-0000",
    "2X15",
    "X015",
    "201X-04",
    "1985-XX-12",
    "1985-21-12",
    "1985/1986/1987",
    "1985 ",
    " 1985",
    "1985-04-12~T10:00:00",
    "2016-02-30/..",
    "Y17000000000000000000",
    "-201X",
};

struct Bounds {
    std::string_view edtf;
    std::string_view earliest;  // empty: none
    std::string_view latest;
};

constexpr std::array bounds{
    Bounds{"2015",                  "2015-01-01", "2015-12-31"},
    Bounds{"2015-04",               "2015-04-01", "2015-04-30"},
    Bounds{"2016-02",               "2016-02-01", "2016-02-29"},
    Bounds{"1900-02",               "1900-02-01", "1900-02-28"},
    Bounds{"2015-04-09",            "2015-04-09", "2015-04-09"},
    Bounds{"2015-04?",              "2015-04-01", "2015-04-30"},
    Bounds{"2015-21",               "2015-03-01", "2015-05-31"},
    Bounds{"2015-22",               "2015-06-01", "2015-08-31"},
    Bounds{"2015-23",               "2015-09-01", "2015-11-30"},
    Bounds{"2015-24",               "2015-12-01", "2016-02-29"},
    Bounds{"2015-30",               "2015-12-01", "2016-02-29"},
    Bounds{"2015-33",               "2015-01-01", "2015-03-31"},
    Bounds{"2015-36",               "2015-10-01", "2015-12-31"},
    Bounds{"2015-38",               "2015-05-01", "2015-08-31"},
    Bounds{"2015-41",               "2015-07-01", "2015-12-31"},
    Bounds{"201X",                  "2010-01-01", "2019-12-31"},
    Bounds{"20XX",                  "2000-01-01", "2099-12-31"},
    Bounds{"2015-XX",               "2015-01-01", "2015-12-31"},
    Bounds{"2015-04-XX",            "2015-04-01", "2015-04-30"},
    Bounds{"2015-04/..",            "2015-04-01", ""          },
    Bounds{"../2015-04",            "",           "2015-04-30"},
    Bounds{"2015-04/",              "2015-04-01", ""          },
    Bounds{"2015-03/2015-05",       "2015-03-01", "2015-05-31"},
    Bounds{"2015-04-01/2016-03-31", "2015-04-01", "2016-03-31"},
    Bounds{"-0044",                 "",           ""          },
    Bounds{"Y170000002",            "",           ""          },
    Bounds{"9999",                  "",           ""          },
};

std::string printed(const std::optional<CalendarDate>& date) {
    return date ? iso_date(*date) : std::string();
}

void check_round_trip(const Edtf& value) {
    const std::string text = print_edtf(value);
    const std::optional<Edtf> again = parse_edtf(text);
    if (!again || *again != value) {
        CAPTURE(text);
        CHECK(again.has_value());
        CHECK(*again == value);
    }
}

}  // namespace

TEST_CASE("the specification's own examples are read and printed as they are") {
    for (const std::string_view example : examples) {
        CAPTURE(example);
        const std::optional<Edtf> value = parse_edtf(example);
        REQUIRE(value.has_value());
        CHECK(print_edtf(*value) == example);
    }
}

TEST_CASE("what is no date is refused") {
    for (const std::string_view text : refused) {
        CAPTURE(text);
        CHECK_FALSE(parse_edtf(text).has_value());
    }
}

TEST_CASE("bounds are the first and the last day that a value can mean") {
    for (const Bounds& row : bounds) {
        CAPTURE(row.edtf);
        const std::optional<Edtf> value = parse_edtf(row.edtf);
        REQUIRE(value.has_value());
        CHECK(printed(earliest_day(*value)) == row.earliest);
        CHECK(printed(latest_day(*value)) == row.latest);
    }
}

TEST_CASE("every printable value is read back as it was") {
    std::size_t values = 0;
    std::vector<EdtfDate> dates;
    for (const int year : {0, 1, 1582, 1999, 2000, 2015, 2016, 9998, 9999, -1, -1985}) {
        for (int month = -1; month <= 41; ++month) {
            if (month > 12 && month < 21) continue;
            const bool has_days = month != 0 && month <= 12;
            for (int day = -1; day <= (has_days && month > 0 ? days_in_month(year, month) : 0);
                 ++day) {
                if (day != 0 && (!has_days || (month < 0 && day > 0))) continue;
                for (const Qualifier qualifier : {Qualifier::none, Qualifier::uncertain,
                                                  Qualifier::approximate, Qualifier::both}) {
                    dates.push_back({year, false, 0, month, day, "", qualifier});
                    check_round_trip({dates.back(), {}, EdtfEnd::date, EdtfEnd::date, false});
                    ++values;
                }
            }
        }
    }
    for (const EdtfDate& date : dates) {
        for (const EdtfEnd end : {EdtfEnd::open, EdtfEnd::unknown}) {
            check_round_trip({date, {}, EdtfEnd::date, end, true});
            check_round_trip({{}, date, end, EdtfEnd::date, true});
            values += 2;
        }
        const EdtfDate later{date.year + 2, date.year + 2 > 9999, 0, 0, 0, "", date.qualifier};
        check_round_trip({date, later, EdtfEnd::date, EdtfEnd::date, true});
    }
    CHECK(values > 50000);
}
