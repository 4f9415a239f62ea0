// A user's profile: what is wrong with it is told, what is right stands among the built-in rows.
#include "normalise/profile.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>

#include "normalise/dates.h"
#include "normalise/knowledge.h"
#include "normalise/leads.h"
#include "normalise/normaliser.h"

using namespace actionplan;

namespace {

constexpr std::string_view whole = R"({
    "name": "Kelderwick",
    "headings": [{"words": "Window", "field": "timescale"}, {"words": "Sponsor", "field": "lead", "match": "begins"}],
    "bodies": [{"name": "Kelderwick Mind", "short_names": ["KM", "K Mind"], "kind": "voluntary"},
               {"name": "Kelderwick Council", "identifier": {"scheme": "ONS", "id": "E06000099"}, "from": "2015-01-01"}],
    "date_words": [{"words": "Michaelmas Term", "means": "Autumn"}, {"words": "ongoing", "means": "by exception"}],
    "legend": [{"text": "P", "value": "blue", "meaning": "closed"}],
    "area": {"name": "Kelderwick"}
})";

DraftCell printed_cell(std::string_view text) {
    DraftCell made;
    Paragraph paragraph;
    paragraph.text = text;
    made.paragraphs.push_back(std::move(paragraph));
    return made;
}

}  // namespace

TEST_CASE("a profile is read whole") {
    const ProfileRead read = read_profile(whole);
    REQUIRE(read.wrong.empty());
    const Profile& profile = read.profile;
    CHECK(profile.name == "Kelderwick");
    REQUIRE(profile.headings.size() == 2);
    CHECK(profile.headings[0] == ProfileHeading{"Window", Field::timescale, ProfileMatch::whole});
    CHECK(profile.headings[1].match == ProfileMatch::begins);
    REQUIRE(profile.bodies.size() == 2);
    CHECK(profile.bodies[0].short_names.size() == 2);
    CHECK(profile.bodies[0].kind == BodyKind::voluntary);
    CHECK(profile.bodies[1].identifier == Identifier{"ONS", "E06000099"});
    CHECK(profile.bodies[1].first_day == "2015-01-01");
    CHECK(profile.date_words.at(0) == ProfileDateWord{"michaelmas term", "autumn"});
    CHECK(profile.legend.at(0).value == RagValue::blue);
    CHECK(profile.area->name == "Kelderwick");
    CHECK(read_profile("{}").wrong.empty());
}

TEST_CASE("what is wrong with a profile is told with its place") {
    struct Row {
        std::string_view json;
        std::string_view place;
        std::string_view what;
    };
    constexpr std::array rows{
        Row{R"({"headngs": []})",                                              "/headngs",            "is a key that the schema does not have here"},
        Row{R"({"headings": [{"words": "a", "field": "lead", "colour": 1}]})", "/headings/0/colour",
            "is a key that the schema does not have here"                                                                                          },
        Row{R"({"headings": [{"words": "a", "field": "owner"}]})",             "/headings/0/field",
            "is \"owner\""                                                                                                                         },
        Row{R"({"headings": [{"field": "lead"}]})",                            "/headings/0",         "the key \"words\" is missing"               },
        Row{R"({"headings": [{"words": "--", "field": "lead"}]})",             "/headings/0/words",
            "has no letter"                                                                                                                        },
        Row{R"({"headings": {}})",                                             "/headings",           "is an object, not an array"                 },
        Row{R"({"bodies": [{"name": "A", "kind": "club"}]})",                  "/bodies/0/kind",      "is \"club\""                                },
        Row{R"({"bodies": [{"name": "A", "to": "2015-02-30"}]})",              "/bodies/0/to",        "is no day"                                  },
        Row{R"({"date_words": [{"words": "soon", "means": "presently"}]})",    "/date_words/0/means",
            "is \"presently\", which the program does not know as one expression"                                                                  },
        Row{R"({"legend": [{"value": "blue"}]})",                              "/legend/0",           "says nothing of the colour"                 },
        Row{R"([])",                                                           "",                    "is an array, not an object"                 },
    };
    for (const Row& row : rows) {
        CAPTURE(row.json);
        const ProfileRead read = read_profile(row.json);
        REQUIRE(read.wrong.size() == 1);
        CHECK(read.wrong.front().pointer == row.place);
        CHECK(read.wrong.front().what == row.what);
        CHECK_FALSE(read.wrong.front().remedy.empty());
    }
    CHECK(read_profile("{").wrong.size() == 1);
    CHECK(read_profile("").wrong.size() == 1);
}

TEST_CASE("words of a profile are looked up where the built-in ones are") {
    const Knowledge knowledge(read_profile(whole).profile);
    const auto dates = [&](std::string_view words) {
        const TextBlock block{TextKind::paragraph, 0, std::string(words)};
        return read_dates({&block, 1}, {std::nullopt, &knowledge.dates()});
    };
    REQUIRE(dates("By Michaelmas term 2016").size() == 1);
    CHECK(dates("Michaelmas term 2016").front().edtf == "2016-23");
    CHECK(dates("autumn 2016").front().edtf == "2016-23");
    CHECK(dates("ongoing").front().kind == DateKind::by_exception);

    RegisterScope scope;
    scope.bodies = &knowledge.bodies();
    REQUIRE(registered_bodies("KM", scope).size() == 1);
    CHECK(registered_bodies("KM", scope).front().name == "Kelderwick Mind");
    CHECK(registered_bodies("K Mind", scope).front().kind == BodyKind::voluntary);
    CHECK(registered_bodies("Thames Valley Police", scope).size() == 1);
    CHECK(registered_bodies("KM", {}).empty());
}

TEST_CASE("a plan is normalised by a profile") {
    const Knowledge knowledge(read_profile(whole).profile);
    Draft draft;
    DraftRow& row = draft.rows.emplace_back();
    row[Field::action] = printed_cell("Review the referral routes");
    row[Field::timescale] = printed_cell("Michaelmas term 2016");
    row[Field::lead] = printed_cell("KM");
    row[Field::rag] = printed_cell("P");
    const Plan plan = Normaliser("plan.txt", knowledge).take(draft);
    const Action& action = plan.actions.at(0);
    CHECK(action.timescale->dates.at(0).edtf == "2016-23");
    CHECK(action.lead->organisations.at(0).name == "Kelderwick Mind");
    CHECK(action.rag->value == RagValue::blue);
    CHECK(action.rag->meaning == "closed");
    CHECK(plan.plan.area->name == "Kelderwick");
    CHECK(plan.legend.empty());  // the plan prints none

    Draft with_key = draft;
    DraftLegendEntry& entry = with_key.legend.emplace_back();
    entry.colour = "Green";
    entry.meaning = "P";
    CHECK(Normaliser("plan.txt", knowledge).take(with_key).actions.at(0).rag->value ==
          RagValue::blue);
}
