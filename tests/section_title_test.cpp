#include "parse/section_title.h"

#include <doctest/doctest.h>

using namespace actionplan;

TEST_CASE("titles with their labels and numbers") {
    struct Row {
        std::string_view heading;
        std::string_view label;
        std::string_view number;
        std::string_view title;
    };
    const Row rows[] = {
        {"1. Access to support",              "",                     "1",   "Access to support"           },
        {"2.   ACCESS TO SUPPORT",            "",                     "2",   "ACCESS TO SUPPORT"           },
        {"Theme 2 – Access",                "Theme",                "2",   "Access"                      },
        {"Section A - Access",                "Section",              "A",   "Access"                      },
        {"Priority 2: Access",                "Priority",             "2",   "Access"                      },
        {"Objective 1: See it and say it",    "Objective",            "1",   "See it and say it"           },
        {"STRAND ONE - Being seen",           "STRAND",               "ONE", "Being seen"                  },
        {"Strategic Priority 3 Better homes", "Strategic Priority",   "3",   "Better homes"                },
        {"A. Helping people",                 "",                     "A",   "Helping people"              },
        {"A1 The stop smoking service",       "",                     "A1",  "The stop smoking service"    },
        {"(iv) Housing",                      "",                     "iv",  "Housing"                     },
        {"Priority 1è Local need",           "",                     "",    "Priority 1è Local need"     },
        {"1.2 Local need",                    "",                     "1.2", "Local need"                  },
        {"Section 136 of the Act",            "",                     "",    "Section 136 of the Act"      },
        {"A safe place for everyone",         "",                     "",    "A safe place for everyone"   },
        {"2015 in review",                    "",                     "",    "2015 in review"              },
        {"24 hour helpline",                  "",                     "",    "24 hour helpline"            },
        {"Being seen",                        "",                     "",    "Being seen"                  },
        {"Area for improvement 1: Plans",     "Area for improvement", "1",   "Plans"                       },
        {"Recommendation 3 – Scrutiny",     "Recommendation",       "3",   "Scrutiny"                    },
        {"Priority One: Homes",               "Priority",             "One", "Homes"                       },
        {"Theme A – Protect what we have",  "Theme",                "A",   "Protect what we have"        },
        {"Objective: Better homes",           "Objective",            "",    "Better homes"                },
        {"Appendix: Completed actions",       "Appendix",             "",    "Completed actions"           },
        {"Objective 1",                       "Objective",            "1",   ""                            },
        {"FINDING A PLOT",                    "",                     "",    "FINDING A PLOT"              },
        {"KLOE 2: Well-led",                  "KLOE",                 "2",   "Well-led"                    },
        {"Regulation 12 – Safe care",       "Regulation",           "12",  "Safe care"                   },
        {"Table 2: Spending",                 "",                     "",    "Table 2: Spending"           },
        {"April 25: Launch",                  "",                     "",    "April 25: Launch"            },
        {"Highways England 2: the road",      "",                     "",    "Highways England 2: the road"},
        {"Area: the whole of it",             "",                     "",    "Area: the whole of it"       },
        {"Area of weakness 1: Timeliness",    "Area of weakness",     "1",   "Timeliness"                  },
        {"Must do 12 – Records",            "Must do",              "12",  "Records"                     },
        {"Figure 3: Waiting times",           "",                     "",    "Figure 3: Waiting times"     },
        {"May to June 2: Review",             "",                     "",    "May to June 2: Review"       },
    };
    for (const Row& row : rows) {
        CAPTURE(row.heading);
        const SectionTitle title = section_title(row.heading);
        CHECK(title.label == row.label);
        CHECK(title.number == row.number);
        CHECK(title.title == row.title);
    }
}

TEST_CASE("titles, and texts that are none") {
    CHECK(looks_like_title("Improve access to support"));
    CHECK(looks_like_title("1. Commissioning. And more"));
    CHECK_FALSE(looks_like_title("What we heard: \"I was told to come back.\" (a resident)"));
    CHECK(looks_like_title("\"No wrong door\" for young people") ==
          looks_like_title("\"No wrong door\""));
    CHECK_FALSE(looks_like_title("The courts have asked for the following:"));
    CHECK(
        looks_like_title("Aim 1: We will make sure that everyone who lives here has somewhere to "
                         "sit in the shade."));
    CHECK_FALSE(looks_like_title("The partners met in June and agreed to share the cost."));
    CHECK_FALSE(looks_like_title("Key Outcome: people know where to turn"));
    CHECK_FALSE(looks_like_title("“I get help.”"));
    CHECK_FALSE(looks_like_title(""));
}

TEST_CASE("numbers below others") {
    CHECK(is_below("1.1", "1"));
    CHECK(is_below("A1", "A"));
    CHECK_FALSE(is_below("12", "1"));
    CHECK_FALSE(is_below("2", "1"));
    CHECK_FALSE(is_below("1", "1"));
}
