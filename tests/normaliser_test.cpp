#include "normalise/normaliser.h"

#include <doctest/doctest.h>

#include <array>
#include <string_view>

#include "normalise/action_ids.h"
#include "normalise/slug.h"

using namespace actionplan;

namespace {

Paragraph paragraph(std::string_view text, int list_level = 0) {
    Paragraph made;
    made.text = text;
    made.list_level = list_level;
    return made;
}

DraftCell cell(std::string_view text) {
    DraftCell made;
    made.paragraphs.push_back(paragraph(text));
    return made;
}

DraftRow row(std::string_view number, std::string_view action) {
    DraftRow made;
    made[Field::number] = cell(number);
    made[Field::action] = cell(action);
    return made;
}

}  // namespace

TEST_CASE("slugs keep letters, digits and dots") {
    struct Row {
        std::string_view words;
        std::string_view slugged;
    };
    constexpr std::array rows{
        Row{"Priority 3",         "priority-3"},
        Row{"(ii)",               "ii"        },
        Row{"1.10",               "1.10"      },
        Row{"1.4.*",              "1.4"       },
        Row{"1:a",                "1-a"       },
        Row{"Élan.v2",           "elan.v2"   },
        Row{"a – b",            "a-b"       },
        Row{"..",                 ""          },
        Row{"план",           ""          },
        Row{"\xC3\x28"
            "broken", "broken"    },
    };
    for (const Row& wanted : rows) {
        CAPTURE(wanted.words);
        CHECK(slug(wanted.words) == wanted.slugged);
    }
    CHECK(plan_id("Herefordshire plan.v2.docx") == "herefordshire-plan.v2");
    CHECK(plan_id(".txt") == "txt");
    CHECK(plan_id("план.txt") == "plan");
}

TEST_CASE("action ids are unique whatever the numbers") {
    ActionIds ids("p");
    CHECK(ids.id_for("1.1", 1) == "p/1.1");
    CHECK(ids.id_for("1.1", 2) == "p/1.1-2");
    CHECK(ids.id_for("1.1-3", 3) == "p/1.1-3");
    CHECK(ids.id_for("1.1", 4) == "p/1.1-4");
    CHECK(ids.id_for("", 5) == "p/row-5");
    CHECK(ids.id_for("Row 5", 6) == "p/row-5-2");
    CHECK(ids.id_for("1.10", 7) == "p/1.10");
    for (std::uint64_t position = 8; position < 5000; ++position) {
        const std::string id = ids.id_for("A", position);
        CHECK(id == (position == 8 ? "p/a" : "p/a-" + std::to_string(position - 7)));
    }
}

TEST_CASE("numbers are as printed, without what closes them") {
    struct Row {
        std::string_view printed;
        std::optional<std::string> number;
    };
    const std::array rows{
        Row{"1.1.",  "1.1"       },
        Row{"1.4.*", "1.4.*"     },
        Row{"1:a",   "1:a"       },
        Row{"7:",    "7"         },
        Row{"(iv)",  "(iv)"      },
        Row{"",      std::nullopt},
    };
    Normaliser normaliser("plan.txt");
    Draft draft;
    for (const Row& wanted : rows) draft.rows.push_back(row(wanted.printed, "Do it"));
    const Plan plan = normaliser.take(draft);
    REQUIRE(plan.actions.size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) CHECK(plan.actions[i].number == rows[i].number);
}

TEST_CASE("the marker of an item is no part of a number") {
    DraftRow numbered = row("2.3", "Do it");
    numbered[Field::number]->paragraphs.front().marker = "7.";
    DraftRow bulleted = row("", "Do it");
    bulleted[Field::number]->paragraphs.front().marker = "•";
    Draft draft;
    draft.rows = {numbered, bulleted};
    const Plan plan = Normaliser("plan.docx").take(draft);
    CHECK(plan.actions.at(0).number == "2.3");
    CHECK_FALSE(plan.actions.at(1).number);
}

TEST_CASE("ids and positions count over the parts of a document") {
    Normaliser normaliser("my plan.txt");
    Draft first;
    first.title = "A plan";
    first.sections.resize(2);
    first.rows = {row("1", "Do it"), row("1", "Do it too")};
    first.rows[0].section = 0;
    Draft second;
    second.sections.resize(1);
    second.rows = {row("1", "Do it as well")};
    second.rows[0].section = 2;
    const Plan start = normaliser.take(first);
    const Plan rest = normaliser.take(second);
    CHECK(start.plan.id == "my-plan");
    CHECK(start.plan.title == "A plan");
    CHECK(start.sections.at(1).id == "s2");
    CHECK(rest.sections.at(0).id == "s3");
    CHECK(rest.actions.at(0).section == "s3");
    CHECK(rest.actions.at(0).position == 3);
    CHECK(rest.actions.at(0).id == "my-plan/1-3");
    CHECK_FALSE(start.actions.at(1).section);
}

TEST_CASE("cells keep their words, their lists and that they are repeated") {
    Draft draft;
    draft.rows = {row("1", "")};
    DraftCell& action = *draft.rows[0][Field::action];
    action.paragraphs = {paragraph(""), paragraph("Improve:"), paragraph("access", 1),
                         paragraph("beds", 2)};
    draft.rows[0][Field::lead] = cell("");
    draft.rows[0][Field::outcomes] = cell("Fewer calls");
    draft.rows[0][Field::outcomes]->repeated = true;
    const Action made = Normaliser("plan.txt").take(draft).actions.at(0);
    CHECK(made.action.text() == "Improve:\naccess\nbeds");
    CHECK(made.action.blocks.at(1) == TextBlock{TextKind::item, 1, "access"});
    CHECK(made.action.blocks.at(2).level == 2);
    REQUIRE(made.lead);
    CHECK(made.lead->text().empty());
    CHECK_FALSE(made.timescale);
    CHECK(made.outcomes->repeated);
}
