#include "cli/manual.h"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

using namespace actionplan;

TEST_CASE("the manual has the day that it is given, and the sections of a manual in their order") {
    const std::string page = manual_page("2016-04-30");
    CHECK(page.find(".TH ACTIONPLAN 1 2016-04-30 ") != std::string::npos);
    std::size_t before = 0;
    for (const std::string section :
         {"NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "EXIT STATUS", "FILES", "ENVIRONMENT"}) {
        CAPTURE(section);
        const std::size_t at = page.find(".SH " + section + "\n");
        CHECK(at != std::string::npos);
        CHECK(at > before);
        before = at;
    }
}

TEST_CASE("no text of the tables is taken for a request of troff") {
    std::istringstream lines(manual_page("2016-04-30"));
    for (std::string line; std::getline(lines, line);) {
        CAPTURE(line);
        if (line.starts_with('.')) {
            CHECK((line.starts_with(".\\\"") || line.starts_with(".TH ") ||
                   line.starts_with(".SH ") || line.starts_with(".SS ") || line == ".TP" ||
                   line == ".PP" || line == ".nf" || line == ".fi"));
        }
        CHECK_FALSE(line.starts_with('\''));
    }
}
