#include <doctest/doctest.h>

#include "quality/findings.h"
#include "quality/rules.h"

using namespace actionplan;

TEST_CASE("a plan without actions is one finding") {
    CHECK(findings_of_whole({}, 1).size() == 1);
    CHECK(findings_of_whole({}, 1).front().code == "AP101");
    Counts counts;
    counts.actions = 1;
    CHECK(findings_of_whole(counts, 1).empty());
}

TEST_CASE("words that differ are the converter's fault") {
    Counts counts;
    counts.actions = 1;
    const std::vector<Finding> findings = findings_of_whole(counts, 0.999);
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().code == "AP901");
    CHECK(findings.front().responsibility == Responsibility::converter);
}

TEST_CASE("a warning becomes a finding with its words and place") {
    const Finding guessed =
        finding_of_warning("encoding-guessed", "windows-1252", LinePlace{3, 3, 0, 0});
    CHECK(guessed.code == "AP902");
    CHECK(guessed.message == "windows-1252");
    CHECK(guessed.place == Place{
                               LinePlace{3, 3, 0, 0}
    });
    CHECK(finding_of_warning("replaced-characters", "", {}).code == "AP903");
    CHECK_FALSE(finding_of_warning("replaced-characters", "", {}).message.empty());
    CHECK(finding_of_warning("something-new", "", {}).code == "AP904");
}
