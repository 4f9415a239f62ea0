#include "engine/in_order.h"

#include <doctest/doctest.h>

#include <atomic>
#include <cstddef>
#include <vector>

using actionplan::InOrder;

TEST_CASE("results come in order, each once, whatever the number of jobs") {
    constexpr std::size_t count = 200;
    for (const unsigned jobs : {1U, 2U, 8U, 300U}) {
        CAPTURE(jobs);
        std::atomic<std::size_t> worked = 0;
        std::vector<std::size_t> told;
        InOrder<std::size_t> work(
            count,
            [&](std::size_t index) {
                ++worked;
                // Unequal work, so that later things finish before earlier ones.
                volatile std::size_t turns = (count - index) % 7 * 1000;
                while (turns != 0) turns = turns - 1;
                return index;
            },
            [&](std::size_t index) { told.push_back(index); });
        work.run(jobs);
        CHECK(worked == count);
        REQUIRE(told.size() == count);
        for (std::size_t index = 0; index < count; ++index) CHECK(told.at(index) == index);
    }
}

TEST_CASE("no work is no trouble") {
    InOrder<int> work(
        0, [](std::size_t) { return 1; }, [](int) { FAIL("nothing was to be done"); });
    work.run(4);
}
