#include "extract/clean_text.h"

#include <doctest/doctest.h>

#include <array>
#include <string_view>

TEST_CASE("white space collapses, what nobody sees goes") {
    struct Row {
        std::string_view raw;
        std::string_view clean;
    };
    constexpr std::array rows{
        Row{"plain words", "plain words"},
        Row{"  two  spaces\t and tabs ", "two spaces and tabs"},
        Row{"no\u00A0break", "no break"},
        Row{"thin\u2009 and\u202Fnarrow", "thin and narrow"},
        Row{"soft\u00ADhyphen", "softhyphen"},
        Row{"zero\u200Bwidth\uFEFF", "zerowidth"},
        Row{"no\x1E" "break hyphen", "no-break hyphen"},
        Row{"cell\x07mark", "cellmark"},
        Row{"£5 – “ok” café", "£5 – “ok” café"},
        Row{" leading £", "leading £"},
        Row{"a  b", "a b"},
        Row{"a b  c", "a b c"},
        Row{"", ""},
        Row{" \t\u00A0", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.raw);
        CHECK(actionplan::clean_text(row.raw) == row.clean);
    }
}
