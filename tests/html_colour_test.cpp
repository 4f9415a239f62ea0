#include <doctest/doctest.h>

#include <array>
#include <optional>
#include <string_view>

#include "extract/html/class_rules.h"
#include "extract/html/colour.h"
#include "extract/html/legacy_colour.h"

using namespace actionplan;

TEST_CASE("colours of CSS") {
    struct Row {
        std::string_view value;
        Colour colour;
    };
    // clang-format off
    constexpr std::array rows{
        Row{"#00B050",                  {0x00, 0xB0, 0x50}},
        Row{"#f00",                     {0xFF, 0x00, 0x00}},
        Row{"#ff0000cc",                {0xFF, 0x00, 0x00}},
        Row{"Red",                      {0xFF, 0x00, 0x00}},
        Row{"WindowText",               {0x00, 0x00, 0x00}},
        Row{"rgb(0, 176, 80)",          {0x00, 0xB0, 0x50}},
        Row{"rgb(0 69.02% 31.37% / 1)", {0x00, 0xB0, 0x50}},
        Row{"rgba(255,192,0,.5)",       {0xFF, 0xC0, 0x00}},
        Row{"hsl(120, 100%, 50%)",      {0x00, 0xFF, 0x00}},
    };
    // clang-format on
    for (const Row& row : rows) {
        CAPTURE(row.value);
        REQUIRE(css_colour(row.value));
        CHECK(css_colour(row.value)->colour == row.colour);
    }
}

TEST_CASE("what is see-through, and what is no colour") {
    for (const std::string_view value : {"transparent", "#0000", "rgba(1,2,3,0)", "none"}) {
        CAPTURE(value);
        REQUIRE(css_colour(value));
        CHECK(!css_colour(value)->colour);
    }
    for (const std::string_view value : {"", "#12", "#gggggg", "inherit", "rgb(1)", "url(x.png)"}) {
        CAPTURE(value);
        CHECK(!css_colour(value));
    }
    CHECK(css_background("url(a b.png) no-repeat #c00")->colour == Colour{0xCC, 0, 0});
    CHECK(!css_background("url(red.png)"));
}

TEST_CASE("bgcolor is read as browsers read it") {
    CHECK(legacy_colour("#FFCC00") == Colour{0xFF, 0xCC, 0});
    CHECK(legacy_colour("FFCC00") == Colour{0xFF, 0xCC, 0});
    CHECK(legacy_colour("green") == Colour{0, 0x80, 0});
    CHECK(legacy_colour("lime") == Colour{0, 0xFF, 0});
    CHECK(legacy_colour("chucknorris") == Colour{0xC0, 0, 0});
    CHECK(legacy_colour("") == std::nullopt);
}

TEST_CASE("class names that promise a background") {
    CHECK(colour_of_class("govuk-tag--green"));
    CHECK(colour_of_class("council-badge_amber"));
    CHECK(!colour_of_class("nhsuk-link-blue"));
    CHECK(colour_of_class("rag-amber"));
    CHECK(colour_of_class("bg-danger"));
    CHECK(colour_of_class("red"));
    CHECK(!colour_of_class("text-red"));
    CHECK(!colour_of_class("btn-success"));
    CHECK(!colour_of_class("warning"));
    CHECK(!colour_of_class("greenwich"));
}
