#include "cli/nearest_name.h"

#include <doctest/doctest.h>

#include <array>

using namespace actionplan;

TEST_CASE("a mistyped name finds the one that was meant, and a strange one none") {
    constexpr std::array<std::string_view, 4> names{"--out", "--jobs", "--quiet", "--help"};
    CHECK(nearest_name("--ouput", names) == "--out");
    CHECK(nearest_name("--job", names) == "--jobs");
    CHECK(nearest_name("--silent", names) == std::nullopt);
    CHECK(nearest_name("--quite", names) == "--quiet");
    CHECK(nearest_name("", names) == std::nullopt);
    CHECK(nearest_name("--out", {}) == std::nullopt);
}
