#include "extract/text/cell_shape.h"

#include <doctest/doctest.h>

#include <string>

#include "extract/text/column_profile.h"
#include "extract/text/fields.h"

using namespace actionplan;

TEST_CASE("which texts are nothing but a date") {
    struct Row {
        std::string_view text;
        bool whole_date;
    };
    const Row rows[] = {
        {"March 2020",                     true },
        {"Sept 19",                        true },
        {"From 1st April 2019",            true },
        {"Q1 2019/20",                     true },
        {"by end of Autumn 2019",          true },
        {"2019/20",                        true },
        {"",                               false},
        {"text",                           false},
        {"March",                          false},
        {"Borough Council",                false},
        {"400 people have one",            false},
        {"Chapter published in June 2020", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(is_whole_date(row.text) == row.whole_date);
    }
}

TEST_CASE("figures of a year, against other figures") {
    for (const std::string_view text :
         {"2019", "in 1998", "2019/20", "2019-20", "19/20", "20-21", "31/3/19", "31/03/2019"}) {
        CAPTURE(text);
        CHECK(holds_date(text));
    }
    for (const std::string_view text : {"200 boats", "6,200 swims", "20 schools", "16-25 year olds",
                                        "3/4 of staff", "12019", "20"}) {
        CAPTURE(text);
        CHECK_FALSE(holds_date(text));
    }
}

TEST_CASE("a month and a figure number no row") {
    for (const std::string_view text : {"1.0", "HS 2", "A3", "2001"}) CHECK(is_row_number(text));
    for (const std::string_view text : {"Nov 18", "May 19"}) CHECK_FALSE(is_row_number(text));
}

TEST_CASE("fields over the columns go where they fit, with rows to learn from or without") {
    const std::string learnt_text =
        "1.1 / Open a second clinic for adults / May 2018 / Borough Council / Short waits / Red\n"
        "1.2 / Find a building near the station / June 2018 / Hospital Trust / A lease / Green\n";
    struct Row {
        std::string_view line;
        std::vector<std::size_t> firsts;
        bool alone;  // the kinds of the fields say it without rows
    };
    const Row rows[] = {
        {"1.3 / Hire nurses / July 2018 / City Council / Hospital Trust / Short waits / Red",
         {0, 1, 2, 3, 5, 6},
         false},
        {"1.4 / Write by e-mail / text / 2019/20 / City Council / Fewer visits / Amber",
         {0, 1, 3, 4, 5, 6},
         true },
        {"1.5 / Open on Sundays / June 2018 / July 2018 / Hospital Trust / Short waits / Red",
         {0, 1, 2, 4, 5, 6},
         true },
    };
    ColumnProfiles profiles(6);
    for (const Line& line : lines_of(learnt_text, 1))
        profiles.learn(fields_of(line, Separator::slash));
    for (const Row& row : rows) {
        CAPTURE(row.line);
        const std::vector<Line> lines = lines_of(row.line, 1);
        const std::vector<Piece> fields = fields_of(lines.front(), Separator::slash);
        CHECK(fitted_cells(fields, 6, profiles) == row.firsts);
        if (row.alone) CHECK(fitted_cells(fields, 6, ColumnProfiles(6)) == row.firsts);
    }
}
