#include "engine/plan_words.h"

#include <doctest/doctest.h>

using namespace actionplan;

namespace {

template <typename Cell>
Cell cell(const std::string& text, bool repeated = false) {
    Cell made;
    made.blocks.push_back({TextKind::paragraph, 0, text});
    made.repeated = repeated;
    return made;
}

}  // namespace

TEST_CASE("each printed word of a plan counts once") {
    Plan plan;
    Section section;
    section.id = "s1";
    section.label = "one";
    section.number = "two";
    section.title = "three";
    section.subsections = {"four", "five"};
    plan.sections.push_back(section);
    plan.columns.push_back({1, {{"six", "seven", ColumnField::action, ColumnEvidence::content}}});
    Action action;
    action.id = "uncounted";
    action.section = "uncounted";
    action.subsection = "five";  // stands in its section
    action.number = "eight";
    action.action = cell<CellText>("nine");
    action.timescale = cell<Timescale>("ten");
    action.lead = cell<Lead>("eleven");
    action.outcomes = cell<CellText>("twelve");
    action.progress = cell<Progress>("thirteen");
    action.rag.emplace().text = "fourteen";
    OtherCell other = cell<OtherCell>("fifteen");
    other.heading = "six";  // stands in the columns
    action.other.push_back(other);
    plan.actions.push_back(action);
    plan.glossary.push_back({"sixteen", "seventeen", {}});
    plan.legend.push_back({RagValue::red, "eighteen", "#FF0000", "nineteen", {}});
    plan.outside.push_back({OutsideTextKind::note, "twenty", {}});
    plan.quality.findings.emplace_back().message = "uncounted";

    WordTally expected;
    expected.add(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen");
    expected.add("sixteen seventeen eighteen nineteen twenty");
    WordTally words;
    add_words(words, plan);
    CHECK(words == expected);
}

TEST_CASE("a merged cell counts in the row that prints it") {
    Plan plan;
    for (const bool repeated : {false, true}) {
        Action& action = plan.actions.emplace_back();
        action.number = "one";
        action.number_repeated = repeated;
        action.lead = cell<Lead>("council", repeated);
        action.rag.emplace().text = "green";
        action.rag->repeated = repeated;
        action.other.push_back(cell<OtherCell>("gap", repeated));
    }
    WordTally words;
    add_words(words, plan);
    CHECK(words.words() == 4);
}
