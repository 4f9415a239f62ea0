#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>

#include "normalise/action_ids.h"
#include "normalise/links.h"
#include "normalise/progress_words.h"
#include "normalise/themes.h"

using namespace actionplan;

namespace {

std::vector<TextBlock> block_of(std::string_view words) {
    return {
        {TextKind::paragraph, 0, std::string(words)}
    };
}

}  // namespace

TEST_CASE("the strongest statement gives the state") {
    struct Row {
        std::string_view words;
        State state;
    };
    constexpr std::array rows{
        Row{"Action complete",                                                    State::complete   },
        Row{"Scheme in full operation. Action complete.",                         State::complete   },
        Row{"Action completed (new action once the protocol is live)",            State::complete   },
        Row{"Action complete and likely to go on next year.",                     State::complete   },
        Row{"97% and 95%. Action finished. The monitors belong to the midwives.", State::complete   },
        Row{"Complete",                                                           State::complete   },
        Row{"Completed March 2016",                                               State::complete   },
        Row{"Complete – May 2016",                                              State::complete   },
        Row{"Closed.",                                                            State::complete   },
        Row{"100%",                                                               State::complete   },
        Row{"✔",                                                                State::complete   },
        Row{"Completed 4 May",                                                    State::complete   },
        Row{"Completed 4 of 7 visits",                                            State::in_progress},
        Row{"Done in two wards",                                                  State::in_progress},
        Row{"✔ Autumn course full",                                             State::in_progress},
        Row{"Closed in March 2020",                                               State::complete   },
        Row{"Completed in June 2021 by Highways",                                 State::complete   },
        Row{"Work completed in June 2019",                                        State::complete   },
        Row{"Project complete",                                                   State::complete   },
        Row{"All done",                                                           State::complete   },
        Row{"In place since 2019",                                                State::complete   },
        Row{"In place in 4 of 7 wards",                                           State::in_progress},
        Row{"Opened 5 May 2021",                                                  State::complete   },
        Row{"Opened 5 May 2021. Two more to follow",                              State::in_progress},
        Row{"Order made on 1 August 2023",                                        State::complete   },
        Row{"Published March 2021",                                               State::complete   },
        Row{"Published draft for comment",                                        State::in_progress},
        Row{"Installed 12 chargers",                                              State::in_progress},
        Row{"Withdrawn as funding refused",                                       State::withdrawn  },
        Row{"Cancelled by the board in May",                                      State::withdrawn  },
        Row{"Abandoned after trial",                                              State::withdrawn  },
        Row{"Removed barriers at two stations",                                   State::in_progress},
        Row{"Discontinued in 2020",                                               State::withdrawn  },
        Row{"This will not go ahead",                                             State::withdrawn  },
        Row{"Merged with action 4",                                               State::withdrawn  },
        Row{"Merged with a neighbouring trust",                                   State::in_progress},
        Row{"Work has not begun",                                                 State::not_started},
        Row{"Yet to be agreed",                                                   State::not_started},
        Row{"Still to be done",                                                   State::not_started},
        Row{"Due to start in June 2022",                                          State::not_started},
        Row{"Will begin when funds allow",                                        State::not_started},
        Row{"Nine sites open. Will begin phase 2 in May.",                        State::in_progress},
        Row{"Started May 2021",                                                   State::in_progress},
        Row{"Nothing to report",                                                  State::unknown    },
        Row{"Strategy complete",                                                  State::in_progress},
        Row{"Adult strategy in draft. Young people's strategy complete",          State::in_progress},
        Row{"Audit of all plans completed. Second stage to follow.",              State::in_progress},
        Row{"Plans in place. Project terminated. Action withdrawn",               State::withdrawn  },
        Row{"Board in place. Superseded by the new programme.",                   State::withdrawn  },
        Row{"Withdrawn",                                                          State::withdrawn  },
        Row{"On track",                                                           State::in_progress},
        Row{"On hold until the new suite is ready",                               State::in_progress},
        Row{"46%. Smaller practices ask for help.",                               State::in_progress},
        Row{"Not started",                                                        State::not_started},
        Row{"Not begun.",                                                         State::not_started},
        Row{"Not due to start.",                                                  State::not_started},
        Row{"Update urgently required.",                                          State::unknown    },
        Row{"Full report at next meeting",                                        State::unknown    },
        Row{"Reporting improves. Full update at next meeting.",                   State::in_progress},
        Row{"N/A",                                                                State::unknown    },
        Row{"",                                                                   State::unknown    },
        Row{"-",                                                                  State::unknown    },
    };
    for (const Row& row : rows) {
        CAPTURE(row.words);
        CHECK(state_of(block_of(row.words)) == row.state);
    }
}

TEST_CASE("in a row whose timescale says done, a cell that tells of no more work is complete") {
    struct Row {
        std::string_view words;
        State state;
    };
    constexpr std::array rows{
        Row{"Signed by 14 bodies",           State::complete   },
        Row{"All 60 miles are now cut once", State::complete   },
        Row{"One more school to visit",      State::in_progress},
        Row{"18 mentors so far",             State::in_progress},
        Row{"In progress",                   State::in_progress},
        Row{"Withdrawn",                     State::withdrawn  },
        Row{"Update required",               State::unknown    },
        Row{"",                              State::unknown    },
    };
    for (const Row& row : rows) {
        CAPTURE(row.words);
        CHECK(read_progress(block_of(row.words), true).state == row.state);
    }
}

TEST_CASE("a progress cell revises a date only when it says so") {
    struct Row {
        std::string_view words;
        std::string_view edtf;
    };
    constexpr std::array rows{
        Row{"Picked up during 2016/17. Date to be revised – suggest April 2017.", "2017-04"   },
        Row{"New date of September 2017 for the audit.",                            "2017-09"   },
        Row{"It was late due to a late start. Revised data of march 2017.",         "2017-03"   },
        Row{"Timescales were over ambitious – March 2018.",                       "2018-03"   },
        Row{"Extended to 31 May 2018",                                              "2018-05-31"},
        Row{"Now due June 2018",                                                    "2018-06"   },
        Row{"Building work expected to start early 2017.",                          ""          },
        Row{"Agreed on 26 June 2016 and printed.",                                  ""          },
        Row{"The revised partnership will take this up.",                           ""          },
    };
    for (const Row& row : rows) {
        CAPTURE(row.words);
        const std::vector<RevisedDate> revised = revised_dates(block_of(row.words));
        CHECK((revised.empty() ? "" : revised.front().edtf) == row.edtf);
    }
}

TEST_CASE("links are resolved, or dangle when the words leave no doubt") {
    ActionIds ids("p");
    ids.id_for("1013", 1);
    ids.id_for("2.4", 2);
    Action action;
    action.id = "p/9";
    read_links(
        block_of("Links to action 1013 and 3013 (see 2.4; see 7.7). In 2016, 50 to 60 came."),
        "progress", ids, action);
    REQUIRE(action.links.size() == 3);
    CHECK(action.links[0] == Link{"1013", "p/1013", "progress", "Links to action 1013"});
    CHECK(action.links[1].number == "3013");
    CHECK_FALSE(action.links[1].id);
    CHECK(action.links[2].id == "p/2.4");
    CHECK(words_that_point_above(block_of("As above. Template sent.")) == "As above");
    CHECK(words_that_point_above(block_of("As abovementioned")).empty());
}

TEST_CASE("section titles are of a theme of the Concordat however they are worded") {
    CHECK(theme_of("Commissioning to allow earlier intervention and responsive crisis services") ==
          Theme::commissioning);
    CHECK(theme_of("ACCESS TO SUPPORT BEFORE CRISIS POINT") == Theme::access_before_crisis);
    CHECK(theme_of("Urgent and emergency access to crisis care") == Theme::urgent_access);
    CHECK(theme_of("URGENT AND EMERGENCY CARE ACCESS TO CARE") == Theme::urgent_access);
    CHECK(theme_of("Quality of treatment and care when in crisis") == Theme::quality_in_crisis);
    CHECK(theme_of("Recovery and staying well / preventing future crisis") == Theme::recovery);
    CHECK_FALSE(theme_of("Treatment that works, and life afterwards"));
    CHECK_FALSE(theme_of("Maintaining momentum response"));
}
