#include "extract/text/furniture.h"

#include <doctest/doctest.h>

#include <string>

using namespace actionplan;

namespace {

std::vector<Role> roles_of(const std::string& text, bool cell_lines = false) {
    FurnitureMemory memory;
    const std::vector<Line> lines = lines_of(text, 1);
    return furniture_of(lines, cell_lines, memory);
}

}  // namespace

TEST_CASE("lines that come again at form feeds run, whatever their page number") {
    const auto roles =
        roles_of("one\nBoard\tPage 1\n\fPlan v2\ntwo\nBoard\tPage 2\n\fPlan v2\nthree\n");
    CHECK(roles == std::vector<Role>{Role::body, Role::page_footer, Role::page_header, Role::body,
                                     Role::page_footer, Role::page_header, Role::body});
}

TEST_CASE(
    "without form feeds a line that comes again alone runs, unless cells stand on lines of their "
    "own") {
    const std::string text = "PLAN A\n\na\n\nDone\n\nb\n\nDone\n\nc\n\nDone\n";
    CHECK(roles_of(text, false)[4] == Role::page_header);
    CHECK(roles_of(text, true)[4] == Role::body);
}

TEST_CASE("the first line of a document that comes again runs") {
    CHECK(roles_of("DRAFT PLAN\n\na\n\nDRAFT PLAN\n\nb\n", true)[4] == Role::page_header);
}

TEST_CASE("page numbers are furniture, counts are not") {
    const auto roles = roles_of("a\nPage 3 of 12\nb\n12 beds\n12\nc\n");
    CHECK(roles[1] == Role::page_footer);
    CHECK(roles[3] == Role::body);
    CHECK(roles[4] == Role::body);
}

TEST_CASE("a running header that is printed once, between the rows of a table") {
    struct Row {
        std::string top;
        std::string below;
        Role role;
    };
    const Row rows[] = {
        {"Cove Board\t\tDRAFT",         "3\tc\tx\ty\n",              Role::page_header},
        {"Cove Board – 14 June 2017", "3\tc\tx\ty\n",              Role::page_header},
        {"Cove Board – Item 6",       "\n3\tc\tx\ty\n",            Role::page_header},
        {"Cove Board",                  "\trest\t\tof it\n",         Role::page_header},
        {"Cove Board",                  "h\ta\tb\tc\n\trest\t\tx\n", Role::page_header},
        {"Cove Board",                  "3\tc\tx\ty\n",              Role::body       },
        {"Theme 2 – Spring 2017",     "3\tc\tx\ty\n",              Role::body       },
        {"3a\t\tc",                     "3\tc\tx\ty\n",              Role::body       },
        {"Cove Board – 14 June 2017", "3\tc\tx\n",                 Role::body       },
        {"Cove Board\t\tDRAFT",         "no table goes on\n",        Role::body       },
    };
    for (const Row& row : rows) {
        CAPTURE(row.top);
        CAPTURE(row.below);
        const auto roles = roles_of("Cove plan\nItem 6\nh\ta\tb\tc\n1\ta\tx\ty\n2\tb\tx\ty\n\f" +
                                    row.top + "\n" + row.below);
        CHECK(roles[5] == row.role);
    }
}

TEST_CASE("a running header with text at both ends comes again, whatever its tabs") {
    const auto roles = roles_of("a\n\fCove\t\t\t\tDRAFT\nb\n\fCove\t\t\t\tDRAFT\nc\n");
    CHECK(roles[1] == Role::page_header);
    CHECK(roles[3] == Role::page_header);
}
