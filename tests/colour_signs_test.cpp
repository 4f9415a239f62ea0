#include "extract/colour_signs.h"

#include <doctest/doctest.h>

#include <string_view>

using namespace actionplan;

TEST_CASE("plain signs take the colour of their type") {
    CHECK(is_plain_sign("\u25CF"));
    CHECK(is_plain_sign(" \u25A0 \u25A0"));
    CHECK_FALSE(is_plain_sign("\u25CF late"));
    CHECK_FALSE(is_plain_sign("\U0001F7E2"));
    CHECK_FALSE(is_plain_sign(" "));
    CHECK_FALSE(is_plain_sign(""));
}

TEST_CASE("signs of colours are known where they begin a text") {
    CHECK(colour_sign("\U0001F7E2").colour == "green");
    CHECK(colour_sign("\U0001F7E2").bytes == 4);
    CHECK(colour_sign("\U0001F7E5 late").colour == "red");
    CHECK(colour_sign("\u26AA\uFE0F not begun").colour == "white");
    CHECK(colour_sign("\u26AA\uFE0F not begun").bytes == 6);
    CHECK(colour_sign("\u2713 done").bytes == 0);
    CHECK(colour_sign("late \U0001F534").bytes == 0);
    CHECK(colour_sign("").bytes == 0);
}
