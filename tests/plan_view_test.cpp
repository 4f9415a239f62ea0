#include "cli/plan_view.h"

#include <doctest/doctest.h>

#include <string>

#include "cli/wrap_text.h"

using namespace actionplan;

namespace {

CellText cell(const std::string& text) {
    CellText made;
    made.blocks.push_back({TextKind::paragraph, 0, text});
    return made;
}

Plan small_plan() {
    Plan plan;
    plan.source.file_name = "plan.txt";
    plan.plan.title = "A plan";
    Section section;
    section.id = "s1";
    section.label = "Priority";
    section.number = "1";
    section.title = "Recovery";
    plan.sections.push_back(section);
    Action action;
    action.number = "1.1";
    action.section = "s1";
    action.subsection = "At home";
    action.action = cell("Open the café");
    action.outcomes = CellText{};
    action.outcomes->blocks = {
        {TextKind::item, 1, "One"},
        {TextKind::item, 1, "Two"}
    };
    action.rag.emplace().value = RagValue::amber;
    plan.actions.push_back(action);
    plan.glossary.push_back({"CCG", "Clinical Commissioning Group", {}});
    return plan;
}

}  // namespace

TEST_CASE("a plan reads as a table under its headings") {
    CHECK(plan_view(small_plan(), {60, false}) ==
          "A plan\n"
          "plan.txt: 1 action, 1 section, 1 abbreviation\n"
          "\n"
          "Priority 1 Recovery\n"
          "\n"
          "At home\n"
          "\n"
          "No.  Action         Outcomes  RAG\n"
          "---  -------------  --------  -----\n"
          "\n"
          "1.1  Open the café  •\u00A0One     amber\n"
          "                    •\u00A0Two\n"
          "\n"
          "Abbreviations\n"
          "CCG  Clinical Commissioning Group\n");
}

TEST_CASE("no line is wider than the terminal") {
    Plan plan = small_plan();
    plan.actions.front().action =
        cell("Incomprehensibilities of interdepartmental commissioning 計画計画計画計画");
    plan.actions.front().lead.emplace().blocks.push_back(
        {TextKind::paragraph, 0, "A long list of bodies"});
    for (const std::size_t width : {40U, 60U, 80U, 200U}) {
        CAPTURE(width);
        std::string text = plan_view(plan, {width, false});
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = text.find('\n', at);
            CHECK(display_width(text.substr(at, end - at)) <= width);
            at = end + 1;
        }
    }
}

TEST_CASE("colour stands beside the word, on a terminal only") {
    const std::string text = plan_view(small_plan(), {80, true});
    CHECK(text.find("\x1B[33mamber\x1B[0m") != std::string::npos);
    CHECK(plan_view(small_plan(), {80, false}).find('\x1B') == std::string::npos);
}
