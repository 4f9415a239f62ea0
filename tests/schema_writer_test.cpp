#include <doctest/doctest.h>

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>

#include "schema/json_writer.h"
#include "tests/schema_random_plan.h"

using namespace actionplan;
using Json = nlohmann::ordered_json;

namespace {

constexpr std::uint32_t seeds = 300;

// The entries that stand at `half` of the plan's lists, 0 or 1.
Plan half_of(const Plan& plan, std::size_t half) {
    Plan part;
    const auto take = [&](const auto& all, auto& some) {
        const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
        some.assign(half == 0 ? all.begin() : middle, half == 0 ? middle : all.end());
    };
    take(plan.sections, part.sections);
    take(plan.columns, part.columns);
    take(plan.actions, part.actions);
    take(plan.glossary, part.glossary);
    take(plan.legend, part.legend);
    take(plan.outside, part.outside);
    take(plan.quality.findings, part.quality.findings);
    return part;
}

std::string written_in_halves(const Plan& plan) {
    ListTexts texts;
    write_lists(texts, half_of(plan, 0));
    write_lists(texts, half_of(plan, 1));
    PerList<bool> filled;
    for (std::size_t i = 0; i < plan_list_count; ++i) filled.values[i] = !texts.values[i].empty();
    const PlanFrame frame = write_frame(plan, filled);
    std::string whole = frame.front();
    for (std::size_t i = 0; i < plan_list_count; ++i) {
        if (filled.values[i]) whole += texts.values[i].substr(1);
        whole += frame[i + 1];
    }
    return whole;
}

Json first_action(const Action& action) {
    Plan plan;
    plan.actions.push_back(action);
    return Json::parse(write_plan(plan)).at("actions").at(0);
}

}  // namespace

TEST_CASE("a plan is laid out as nlohmann lays it out") {
    CHECK(write_plan(Plan{}) == Json::parse(write_plan(Plan{})).dump(2) + '\n');
    for (std::uint32_t seed = 1; seed <= seeds; ++seed) {
        CAPTURE(seed);
        const std::string text = write_plan(random_plan(seed));
        CHECK(text == Json::parse(text).dump(2) + '\n');
    }
}

TEST_CASE("lists that grow in parts give the bytes of the whole") {
    for (std::uint32_t seed = 1; seed <= seeds; ++seed) {
        CAPTURE(seed);
        const Plan plan = random_plan(seed);
        CHECK(written_in_halves(plan) == write_plan(plan));
    }
}

TEST_CASE("an empty plan has every key, and empty lists on one line") {
    const std::string text = write_plan(Plan{});
    const Json plan = Json::parse(text);
    CHECK(plan.size() == 11);
    CHECK(plan.at("quality").at("findings") == Json::array());
    CHECK(text.find("\"actions\": [],\n") != std::string::npos);
    CHECK(text.find("\"findings\": []\n  }\n}\n") != std::string::npos);
}

TEST_CASE("a cell's text is its blocks joined, and only a repeated cell says so") {
    Action action;
    action.action.blocks = {
        {TextKind::paragraph, 0, "With\t\"care\""},
        {TextKind::item,      1, "of all"        }
    };
    action.rag.emplace();
    Json json = first_action(action);
    CHECK(json.at("action").at("text") == "With\t\"care\"\nof all");
    CHECK(json.at("action").at("text") == action.action.text());
    CHECK_FALSE(json.at("action").contains("repeated"));
    CHECK_FALSE(json.at("rag").contains("repeated"));

    action.action.repeated = true;
    action.rag->repeated = true;
    json = first_action(action);
    CHECK(json.at("action").at("repeated") == true);
    CHECK(json.at("rag").at("repeated") == true);
}

TEST_CASE("places have the form of their format") {
    const auto written = [](const Place& place) {
        Action action;
        action.place = place;
        return first_action(action).at("place").dump();
    };
    const PageBox page_2{
        2, {1, 2.5, 3, 4}
    };
    const PageBox page_3{
        3, {5, 6, 7, 8}
    };
    CHECK(written({}) == "null");
    CHECK(written(PagePlace{}) == "null");
    CHECK(written(PagePlace{{page_2}}) == R"({"page":2,"bbox":[1.0,2.5,3.0,4.0]})");
    CHECK(
        written(PagePlace{
            {page_2, page_3}
    }) ==
        R"({"page":2,"bbox":[1.0,2.5,3.0,4.0],"continued":[{"page":3,"bbox":[5.0,6.0,7.0,8.0]}]})");
    CHECK(written(LinePlace{3, 9, 0, 0}) == R"({"lines":[3,9]})");
    CHECK(written(LinePlace{3, 3, 4, 8}) == R"({"lines":[3,3],"columns":[4,8]})");
    CHECK(written(PathPlace{"body/p[1]"}) == R"({"path":"body/p[1]"})");
}
