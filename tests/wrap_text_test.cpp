#include "cli/wrap_text.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "cli/text_grid.h"

using namespace actionplan;
using Lines = std::vector<std::string>;

TEST_CASE("width is what the terminal shows") {
    CHECK(display_width("plan") == 4);
    CHECK(display_width("café – £5") == 9);
    CHECK(display_width("cafe\u0301") == 4);
    CHECK(display_width("計画") == 4);
}

TEST_CASE("text is broken at spaces, and long words are cut") {
    CHECK(wrap_text("one two three", 7) == Lines{"one two", "three"});
    CHECK(wrap_text("one\ntwo", 7) == Lines{"one", "two"});
    CHECK(wrap_text("commissioning", 5) == Lines{"commi", "ssion", "ing"});
    CHECK(wrap_text("a commissioning", 5) == Lines{"a", "commi", "ssion", "ing"});
    CHECK(wrap_text("", 5) == Lines{""});
    CHECK(wrap_text("計画計画", 5) == Lines{"計画", "計画"});
    CHECK(wrap_text("word", 0) == Lines{"w", "o", "r", "d"});
}

TEST_CASE("what could drive a terminal is taken out") {
    CHECK(wrap_text("a\x1B[2Jb", 10) == Lines{"a [2Jb"});
    CHECK(wrap_text("a\rb\tc", 10) == Lines{"a b c"});
    CHECK(wrap_text("a\u009Bb", 10) == Lines{"a b"});
}

TEST_CASE("columns that want little get it, the others share the rest") {
    using Widths = std::vector<std::size_t>;
    CHECK(fitted_widths(Widths{3, 100, 100}, 47) == Widths{3, 20, 20});
    CHECK(fitted_widths(Widths{3, 4, 5}, 80) == Widths{3, 4, 5});
    CHECK(fitted_widths(Widths{9, 9, 9}, 2) == Widths{1, 1, 1});
    CHECK(fitted_widths(Widths{}, 80).empty());
}

TEST_CASE("a row is as high as its highest cell") {
    const std::vector<TextCell> cells{
        {"1.1",         {}},
        {"one two six", {}},
        {"",            {}}
    };
    CHECK(grid_row(cells, std::vector<std::size_t>{3, 7, 4}) == "1.1  one two\n     six\n");
}
