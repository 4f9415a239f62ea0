#include "cli/progress_line.h"

#include <doctest/doctest.h>

#include <string>

#include "cli/wrap_text.h"

using namespace actionplan;
using std::chrono::milliseconds;
using std::chrono::seconds;

TEST_CASE("a line of progress says how many, how fast, how long and what takes long") {
    struct Case {
        RunView view;
        double rate;
        const char* line;
    };
    const Case cases[] = {
        {{0, 0},                          0,     "[####################] 0/0"                           },
        {{0, 40},                         0,     "[                    ] 0/40"                          },
        {{10, 40},                        2.5,   "[#####               ] 10/40, 2.5/s, 12 s left"       },
        {{10, 40},                        120.4, "[#####               ] 10/40, 120/s, 0 s left"        },
        {{1, 301},                        2,     "[                    ] 1/301, 2.0/s, 2 min 30 s left" },
        {{0, 11100},                      1,     "[                    ] 0/11100, 1.0/s, 3 h 5 min left"},
        {{40, 40},                        2,     "[####################] 40/40"                         },
        {{10, 40, "in/quick.pdf", 0.9},   0,     "[#####               ] 10/40"                         },
        {{10, 40, "in/a\x1B[2J.pdf", 72},
         0,                                      "[#####               ] 10/40; 1 min 12 s in a [2J.pdf"},
    };
    for (const Case& one : cases)
        CHECK(progress_line(one.view, one.rate, 80) == std::string(one.line));
}

TEST_CASE("a line of progress fits whatever the terminal's width and the file's name") {
    const RunView view{3, 40, "in/\xE8\xA8\x88\xE7\x94\xBB and many more words.pdf", 5};
    for (std::size_t width = 1; width < 100; ++width) {
        CAPTURE(width);
        CHECK(display_width(progress_line(view, 1.5, width)) <= width);
    }
}

TEST_CASE("pace is that of the last seconds") {
    const Pace::Time start{};
    Pace pace(start);
    CHECK(pace.rate() == 0);
    pace.see(1000, start + milliseconds(500));  // unchanged files, gone over in no time
    CHECK(pace.rate() == doctest::Approx(2000));
    std::uint64_t done = 1000;
    for (int second = 1; second <= 30; ++second) pace.see(done += 2, start + seconds(second));
    CHECK(pace.rate() == doctest::Approx(2).epsilon(0.01));
}
