#include "extract/text/bullets.h"

#include <doctest/doctest.h>

#include <array>

TEST_CASE("bullets open lines, values do not") {
    struct Row {
        std::string_view line;
        std::string_view mark;
    };
    constexpr std::array rows{
        Row{"· With support", "·"},  Row{"•\tEnsure", "•"},     Row{"•Ensure", "•"},
        Row{"\uF0B7 Ensure", "\uF0B7"}, Row{"- Primary care", "-"}, Row{"– Primary care", "–"},
        Row{"o\tnested", "o"},       Row{"o  nested", "o"},     Row{"*  starred", "*"},
        Row{"-", ""},                Row{"–", ""},              Row{"-5 degrees", ""},
        Row{"of the", ""},           Row{"o clock", ""},        Row{"§\tmark", "§"},
        Row{"§ 136", ""},            Row{"", ""},               Row{"v\titem", "v"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        CHECK(actionplan::bullet_of(row.line).mark == row.mark);
    }
}

TEST_CASE("a bullet's length takes the white space behind it") {
    CHECK(actionplan::bullet_of("-  two").length == 3);
    CHECK(actionplan::bullet_of("• x").length == 4);
}
