#include "engine/output_names.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

using namespace actionplan;

namespace {

std::vector<std::string> all_names(const Inputs& inputs) {
    const OutputNames names(inputs);
    std::vector<std::string> all;
    for (std::size_t index = 0; index < inputs.size(); ++index) all.push_back(names.at(index));
    return all;
}

std::vector<std::string> names_for(const std::vector<std::string>& paths) {
    Inputs inputs;
    for (const std::string& path : paths) inputs.add({path, std::nullopt, false});
    return all_names(inputs);
}

}  // namespace

TEST_CASE("an output is named as its input") {
    CHECK(names_for({"a/plan.txt"}) == std::vector<std::string>{"plan.json"});
    CHECK(names_for({"a/plan v1.2"}) == std::vector<std::string>{"plan v1.2.json"});
}

TEST_CASE("inputs of one name are numbered, and never take another's name") {
    CHECK(names_for({"a/plan.txt", "b/plan.html", "c/plan.txt"}) ==
          std::vector<std::string>{"plan.json", "plan-2.json", "plan-3.json"});
    CHECK(names_for({"a/plan.txt", "b/plan-2.txt", "c/plan.txt"}) ==
          std::vector<std::string>{"plan.json", "plan-2.json", "plan-3.json"});
    CHECK(names_for({"a/plan-2.txt", "b/plan-2.txt", "c/plan.txt", "d/plan.txt", "e/other.txt"}) ==
          std::vector<std::string>{"plan-2.json", "plan-2-2.json", "plan.json", "plan-3.json",
                                   "other.json"});
}

TEST_CASE("an input that failed already takes no name") {
    Inputs inputs;
    inputs.add({
        "a/plan.txt", Error{"no-plans", ""},
         false
    });
    inputs.add({"b/plan.txt", std::nullopt, false});
    CHECK(all_names(inputs) == std::vector<std::string>{"", "plan.json"});
}

TEST_CASE("long names are cut between characters and stay apart") {
    std::string longest;
    while (longest.size() < 248) longest += "é";
    const std::vector<std::string> names =
        names_for({"a/" + longest + "1.txt", "a/" + longest + "2.txt"});
    CHECK(std::set<std::string>(names.begin(), names.end()).size() == 2);
    for (const std::string& name : names) {
        CAPTURE(name);
        CHECK(name.size() < 200);
        CHECK((static_cast<unsigned char>(name.at(name.rfind("\xC3") + 1)) & 0xC0U) == 0x80U);
    }
}
