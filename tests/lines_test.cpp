#include "extract/text/lines.h"

#include <doctest/doctest.h>

#include <string>

using namespace actionplan;

TEST_CASE("line breaks of every kind, form feeds between lines") {
    const std::string text = "a\r\nb\rc\nd\f\fe\n\ff\n";
    const std::vector<Line> lines = lines_of(text, 1);
    REQUIRE(lines.size() == 6);
    CHECK(lines[0].text == "a");
    CHECK(lines[1].text == "b");
    CHECK(lines[2].number == 3);
    CHECK(lines[3].text == "d");
    CHECK(lines[4].text == "e");
    CHECK(lines[4].page_break);
    CHECK(lines[4].number == 4);
    CHECK(lines[5].page_break);
    CHECK(lines[5].number == 5);
}

TEST_CASE("what a line holds") {
    struct Row {
        std::string_view text;
        bool leading_tab;
        bool blank;
        int tabs;
        int pipes;
        int slashes;
        bool markup;
    };
    const Row rows[] = {
        {"\tcell",      true,  false, 0, 0, 0,     false},
        {"a\tb\tc",     false, false, 2, 0, 0,     false},
        {"\t\tthird",   true,  false, 1, 0, 0,     false},
        {"•\tbullet", false, false, 0, 0, 0,     false},
        {" \tcell",     true,  false, 0, 0, 0,     false},
        {"\t",          true,  true,  0, 0, 0,     false},
        {"",            false, true,  0, 0, 0,     false},
        {"a | b |",     false, false, 0, 2, 0,     false},
        {"a / b /c",    false, false, 0, 0, 1,     false},
        {"/",           false, false, 0, 0, 1,     false},
        {"<b>x</b>",    false, false, 0, 0, 1 - 1, true },
        {"A&E",         false, false, 0, 0, 0,     false},
        {"A &amp; E",   false, false, 0, 0, 0,     true },
        {"key\t",       false, false, 1, 0, 0,     false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const std::vector<Line> lines = lines_of(row.text, 1);
        const Line line = lines.empty() ? Line{{}, 1, false, false, true} : lines.front();
        CHECK(line.leading_tab == row.leading_tab);
        CHECK(line.blank == row.blank);
        CHECK(line.tabs == row.tabs);
        CHECK(line.pipes == row.pipes);
        CHECK(line.slashes == row.slashes);
        CHECK(line.markup == row.markup);
    }
}

TEST_CASE(
    "a slash that closes a line parts cells where another in front of a line closes the cell") {
    const std::vector<Line> lines = lines_of(
        "1.2/\nTrain\nstaff\n/ May 2018 / Red\n"
        "police and/\nor nurses\n1.3 / Open / Red\n"
        "4/\n\n/ x\n",
        1);
    REQUIRE(lines.size() == 10);
    CHECK(lines[0].closing_slash);
    CHECK(lines[0].slashes == 1);
    CHECK_FALSE(lines[4].closing_slash);  // no cell is closed below
    CHECK(lines[4].slashes == 0);
    CHECK_FALSE(lines[7].closing_slash);  // a blank line parts them
}
