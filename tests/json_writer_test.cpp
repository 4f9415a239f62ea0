#include "schema/json_writer.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using namespace actionplan;
using Json = nlohmann::ordered_json;

namespace {

Plan small_plan() {
    Plan plan;
    plan.plan.id = "a-plan";
    plan.plan.title = "Plan \"A\"";
    plan.plan.area = Area{};
    plan.sections.push_back({
        "s1", "Theme", "2", "Getting help", Theme::urgent_access, {"One",          "Two"},
             {              }
    });
    plan.columns.push_back({1, {{"RAG", "Status", ColumnField::rag, ColumnEvidence::content}}});
    Action action;
    action.id = "a-plan/1";
    action.action.blocks = {
        {TextKind::paragraph, 0, "Do\tthis"       },
        {TextKind::item,      1, "and \\ that\x01"}
    };
    action.timescale.emplace();
    action.timescale->dates.push_back({});
    action.lead.emplace();
    action.lead->organisations.push_back({});
    action.lead->organisations.back().identifier = Identifier{"GB-NHS", "RXX"};
    action.lead->organisations.back().candidates.push_back({"A", std::nullopt});
    action.lead->people.push_back({"Head", PersonKind::post, 0});
    action.lead->repeated = true;
    action.rag.emplace();
    action.progress.emplace();
    action.progress->revised.push_back({"2016", "2016"});
    action.other.emplace_back();
    action.links.emplace_back();
    action.confidence = 1;
    action.place = PagePlace{
        {{1, {1.5, 2, 3.25, 1e-7}}, {2, {0, 0, 1, 1}}}
    };
    plan.actions = {action, action};
    plan.outside.push_back({
        OutsideTextKind::page_header, "x", LinePlace{1, 2, 0, 0}
    });
    plan.outside.push_back({
        OutsideTextKind::page_header, "x", LinePlace{1, 1, 3, 4}
    });
    plan.outside.push_back({OutsideTextKind::page_header, "x", PathPlace{"body/p[1]"}});
    plan.quality.findings.emplace_back();
    return plan;
}

}  // namespace

TEST_CASE("a plan is laid out as nlohmann lays it out") {
    for (const Plan& plan : {Plan{}, small_plan()}) {
        const std::string text = write_plan(plan);
        CHECK(text == Json::parse(text).dump(2) + '\n');
    }
}

TEST_CASE("parts give the bytes of the whole") {
    const Plan plan = small_plan();
    Plan first = plan;
    Plan second = plan;
    first.actions.pop_back();
    first.quality.findings.clear();
    second.sections.clear();
    second.columns.clear();
    second.actions.erase(second.actions.begin());
    second.outside.clear();

    ListTexts texts;
    write_lists(texts, first);
    write_lists(texts, second);
    PerList<bool> filled;
    for (std::size_t i = 0; i < plan_list_count; ++i) filled.values[i] = !texts.values[i].empty();
    const PlanFrame frame = write_frame(plan, filled);
    std::string whole = frame.front();
    for (std::size_t i = 0; i < plan_list_count; ++i) {
        if (filled.values[i]) whole += texts.values[i].substr(1);
        whole += frame[i + 1];
    }
    CHECK(whole == write_plan(plan));
}
