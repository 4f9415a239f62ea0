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
    const auto roles = roles_of("one\nBoard\tPage 1\n\fPlan v2\ntwo\nBoard\tPage 2\n\fPlan v2\nthree\n");
    CHECK(roles == std::vector<Role>{Role::body, Role::page_footer, Role::page_header, Role::body,
                                     Role::page_footer, Role::page_header, Role::body});
}

TEST_CASE("without form feeds a line that comes again alone runs, unless cells stand on lines of their own") {
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
