#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/html/style_sheet.h"

using namespace actionplan;

namespace {

constexpr std::size_t most_rules = 100;
constexpr std::uint64_t most_steps = 10'000;

// The background of a <td class="a b" id="x"> in <table class="t">, <tr class="r">.
std::optional<CssColour> background(std::string_view css) {
    StyleSheet sheet(most_rules, most_steps);
    sheet.add(css);
    const std::vector<Selected> ancestors{
        {"html",  "",     ""      },
        {"table", "plan", "t wide"},
        {"tr",    "",     "r"     }
    };
    Declarations rules;
    if (!sheet.match({"td", "x", "a b"}, ancestors, rules)) return std::nullopt;
    Style style = rules.normal;
    lay_over(style, rules.important);
    return style.background;
}

}  // namespace

TEST_CASE("selectors that hold and that do not") {
    for (const std::string_view selector : {"td", ".a", "#x", "td.a.b", "*", ".t td",
                                            "table .r > td", "#plan .b", "h1, td", "tr>td#x"}) {
        CAPTURE(selector);
        CHECK(background(std::string(selector) + "{background:red}"));
    }
    for (const std::string_view selector :
         {"th", ".c", "#y", "td.a.c", ".t > td", ".r .t td", "td:hover", "td::before", "tr + td",
          "td:nth-child(2)", "td[x]", ".", "#"}) {
        CAPTURE(selector);
        CHECK(!background(std::string(selector) + "{background:red}"));
    }
}

TEST_CASE("the more specific rule wins, then the later, and !important above all") {
    CHECK(background("#x{background:#010101} .a.b{background:#020202}")->colour == Colour{1, 1, 1});
    CHECK(background(".a{background:#010101} .b{background:#020202}")->colour == Colour{2, 2, 2});
    CHECK(background("td{background:#010101!important} #x{background:#020202}")->colour ==
          Colour{1, 1, 1});
}

TEST_CASE("media are those of a wide screen") {
    CHECK(background("@media screen{td{background:red}}"));
    CHECK(background("@media (min-width:40em){td{background:red}}"));
    CHECK(background("@media print, screen{td{background:red}}"));
    CHECK(!background("@media print{td{background:red}}"));
    CHECK(!background("@media (max-width:600px){td{background:red}}"));
    CHECK(background("/* x */ @import 'a'; <!-- td{background:red} -->"));
}

TEST_CASE("ways to hide from the eye") {
    for (const std::string_view css :
         {"position:absolute;width:1px;height:1px;clip:rect(0 0 0 0)",
          "position:absolute;left:-9999px", "text-indent:-999em",
          "position:absolute;clip:rect(1px, 1px, 1px, 1px)", "opacity:0", "font-size:0",
          "clip-path:inset(50%);width:1px;height:1px"}) {
        CAPTURE(css);
        CHECK(hidden_from_the_eye(declarations_of(css).normal));
    }
    for (const std::string_view css :
         {"position:absolute;left:10px", "width:1px", "clip:auto;position:absolute", "opacity:0.5",
          "text-indent:-18pt", "height:0.5em;width:0.5em;position:absolute"}) {
        CAPTURE(css);
        CHECK(!hidden_from_the_eye(declarations_of(css).normal));
    }
}

TEST_CASE("too many selectors rest") {
    StyleSheet sheet(most_rules, 10);
    sheet.add("td{background:red} tr td{background:blue}");
    Declarations rules;
    for (int i = 0; i < 10; ++i) sheet.match({"td", "", ""}, {}, rules);
    CHECK(sheet.exhausted());
    CHECK(!sheet.match({"td", "", ""}, {}, rules));
}
