#include "parse/action_label.h"

#include <doctest/doctest.h>

#include <string_view>

using namespace actionplan;

TEST_CASE("words that number an action, and words that do not") {
    struct LabelRow {
        std::string_view text;
        std::string_view word;
        std::string_view number;
        std::string_view rest;
    };
    const LabelRow rows[] = {
        {"Action 1.1",                         "Action",         "1.1", ""                      },
        {"Action 1.1: Repave the square",      "Action",         "1.1", "Repave the square"     },
        {"Action 2 \u2013 Plant trees",        "Action",         "2",   "Plant trees"           },
        {"Recommendation 3:",                  "Recommendation", "3",   ""                      },
        {"Ref. A4 Plant trees",                "Ref.",           "A4",  "Plant trees"           },
        {"Action no. 7",                       "Action no.",     "7",   ""                      },
        {"Action 2.1: Monthly evening market", "Action",         "2.1", "Monthly evening market"},
        {"2b) Survey the bridges",             "",               "2b",  "Survey the bridges"    },
        {"1.1",                                "",               "1.1", ""                      },
        {"60 trees in the square",             "",               "",    ""                      },
        {"120 Trees in the square",            "",               "",    ""                      },
        {"31 March 2024",                      "",               "",    ""                      },
        {"Progress (January 2024)",            "",               "",    ""                      },
        {"Priority 1: Better homes",           "",               "",    ""                      },
        {"Lead",                               "",               "",    ""                      },
        {"",                                   "",               "",    ""                      },
    };
    for (const LabelRow& row : rows) {
        CAPTURE(row.text);
        const ActionLabel label = action_label(row.text);
        CHECK(label.word == row.word);
        CHECK(label.number == row.number);
        CHECK(label.rest == row.rest);
    }
}
