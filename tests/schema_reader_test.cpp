#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "schema/json_reader.h"
#include "schema/json_writer.h"
#include "tests/schema_random_plan.h"

using namespace actionplan;
using Json = nlohmann::ordered_json;

namespace {

CellText one_block() { return {{{TextKind::paragraph, 0, "words"}}, false}; }

// A plan in which every object of the schema stands once at index 0.
Plan full_plan() {
    Plan plan;
    plan.plan.area = Area{};
    plan.plan.dates = {
        {"published", "2015", "2015"}
    };
    plan.sections = {
        {"s1", {}, {}, "Title", Theme::recovery, {"Band"}, PathPlace{"body"}}
    };
    plan.columns = {
        {1, {{"RAG", {}, ColumnField::rag, ColumnEvidence::content}}}
    };
    Action action;
    action.action = one_block();
    action.timescale = Timescale{one_block(), {ActionDate{}}};
    action.lead = Lead{one_block(), {Organisation{}}, {Person{}}};
    action.lead->organisations[0].identifier = Identifier{"GB-NHS", "RYA"};
    action.lead->organisations[0].candidates = {
        {"A", {}}
    };
    action.progress = Progress{one_block(), {}, {RevisedDate{}}};
    action.rag.emplace();
    action.other = {
        OtherCell{one_block(), "Heading"}
    };
    action.links = {Link{}};
    action.place = LinePlace{1, 1, 2, 3};
    plan.actions = {action};
    plan.glossary = {
        {"A", "B", PagePlace{{{1, {0, 0, 1, 1}}, {2, {0, 0, 1, 1}}}}}
    };
    plan.legend = {LegendEntry{}};
    plan.outside = {OutsideText{}};
    plan.quality.scores = {Score{}};
    plan.quality.findings = {Finding{}};
    return plan;
}

Json full_json() { return Json::parse(write_plan(full_plan())); }

std::string trouble(const Json& json) {
    const Result<Plan> plan = read_plan(json.dump());
    if (plan) return "none";
    CHECK(plan.error().code == "not-a-plan");
    return plan.error().message;
}

// Every object below `json`, as pointers.
void collect_objects(const Json& json, const Json::json_pointer& at,
                     std::vector<Json::json_pointer>& found) {
    if (json.is_object()) {
        found.push_back(at);
        for (const auto& member : json.items())
            collect_objects(member.value(), at / member.key(), found);
    }
    if (json.is_array()) {
        for (std::size_t i = 0; i < json.size(); ++i) collect_objects(json[i], at / i, found);
    }
}

}  // namespace

TEST_CASE("what was written is read back the same") {
    CHECK(read_plan(write_plan(full_plan())).value() == full_plan());
    for (std::uint32_t seed = 1; seed <= 500; ++seed) {
        CAPTURE(seed);
        const Plan plan = random_plan(seed);
        const Result<Plan> read = read_plan(write_plan(plan));
        REQUIRE(read);
        CHECK(read.value() == plan);
    }
}

TEST_CASE("the order of keys and the layout do not matter") {
    const nlohmann::json sorted = nlohmann::json::parse(write_plan(full_plan()));
    const Result<Plan> read = read_plan(sorted.dump());
    REQUIRE(read);
    CHECK(read.value() == full_plan());
}

TEST_CASE("a key more or a key less is trouble in every object, and it is named") {
    const Json whole = full_json();
    std::vector<Json::json_pointer> objects;
    collect_objects(whole, Json::json_pointer(), objects);
    REQUIRE(objects.size() > 30);
    for (const Json::json_pointer& object : objects) {
        CAPTURE(object.to_string());
        Json more = whole;
        more.at(object)["surplus"] = nullptr;
        CHECK(trouble(more) ==
              object.to_string() + "/surplus: is a key that a plan does not have here");
        for (const auto& member : whole.at(object).items()) {
            const std::string& key = member.key();
            if (key == "repeated" || key == "number_repeated" || key == "continued" ||
                key == "columns")
                continue;
            CAPTURE(key);
            Json less = whole;
            less.at(object).erase(key);
            const std::string message = trouble(less);
            CHECK(message.find(object.to_string()) != std::string::npos);
            CHECK(message.find('"' + key + '"') != std::string::npos);
        }
    }
}

TEST_CASE("a value that its key does not take is trouble at its place") {
    struct Row {
        std::string pointer;
        std::string_view value;
        std::string_view what;  // empty: of what stands inside the value
    };
    const std::array rows{
        Row{"/schema_version",                 R"("2.0.0")",      "is \"2.0.0\"; this program reads \"1.0.0\""          },
        Row{"/generator",                      "[]",              "is not an object"                                    },
        Row{"/source/file_name",               "1",               "is not a string"                                     },
        Row{"/source/bytes",                   "-1",              "is not a whole number from 0 to 18446744073709551615"},
        Row{"/source/bytes",                   "1.5",             "is not a whole number from 0 to 18446744073709551615"},
        Row{"/source/bytes",                   "1e30",            "is not a whole number from 0 to 18446744073709551615"},
        Row{"/source/pages",                   "2147483648",      "is not a whole number from 0 to 2147483647"          },
        Row{"/source/title",                   "false",           "is not a string"                                     },
        Row{"/plan/area",                      R"("Essex")",      "is not an object"                                    },
        Row{"/sections",                       "{}",              "is not an array"                                     },
        Row{"/columns/0/headings/0/by",        R"("luck")",
            "is none of \"vocabulary\", \"content\", \"position\""                                                      },
        Row{"/sections/0/subsections/0",       "null",            "is not a string"                                     },
        Row{"/sections/0/place",               "3",               "is not an object and not null"                       },
        Row{"/sections/0/place",               "{}",              "has none of the keys \"page\", \"lines\", \"path\""  },
        Row{"/actions/0/action",               "null",            "is not an object"                                    },
        Row{"/actions/0/action/blocks/0/kind", "1",               "is none of \"paragraph\", \"item\""                  },
        Row{"/actions/0/lead/people/0/block",  "4294967296",
            "is not a whole number from 0 to 4294967295"                                                                },
        Row{"/actions/0/rag/from",             "null",            "is none of \"text\", \"fill\""                       },
        Row{"/actions/0/place/lines",          "[1]",             "is not an array of 2 numbers"                        },
        Row{"/actions/0/place/columns",        R"([1, "2"])",     ""                                                    },
        Row{"/actions/0/confidence",           R"("high")",       "is not a number"                                     },
        Row{"/actions/0/findings",             R"("AP101")",      "is not an array"                                     },
        Row{"/glossary/0/place/bbox",          "[1, 2, 3, 4, 5]", "is not an array of 4 numbers"                        },
        Row{"/glossary/0/place/continued",     "[1]",             ""                                                    },
        Row{"/quality/coverage",               "null",            "is not a number"                                     },
    };
    for (const Row& row : rows) {
        CAPTURE(row.pointer);
        Json json = full_json();
        json.at(Json::json_pointer(row.pointer)) = Json::parse(row.value);
        const std::string message = trouble(json);
        if (row.what.empty()) {
            CHECK(message.starts_with(row.pointer + '/'));
        } else {
            CHECK(message == row.pointer + ": " + std::string(row.what));
        }
    }
}

TEST_CASE("a cell whose text is not its blocks is trouble") {
    for (const std::string cell : {"action", "timescale", "lead", "progress", "other/0"}) {
        CAPTURE(cell);
        const std::string pointer = "/actions/0/" + cell + "/text";
        Json json = full_json();
        json.at(Json::json_pointer(pointer)) = "other words";
        CHECK(trouble(json) == pointer + ": is not the texts of the blocks joined by line breaks");
    }
}

TEST_CASE("`repeated` is true where it stands") {
    Json json = full_json();
    json["actions"][0]["action"]["repeated"] = true;
    CHECK(trouble(json) == "none");
    json["actions"][0]["action"]["repeated"] = false;
    CHECK(trouble(json) ==
          "/actions/0/action/repeated: is not true; the key stands only where it is");
}

TEST_CASE("whole numbers may be written as reals, and reals as whole numbers") {
    Json json = full_json();
    json["source"]["bytes"] = 3.0;
    json["quality"]["coverage"] = 1;
    json["glossary"][0]["place"]["bbox"] = {-1, 0, 1, 2.5};
    const Result<Plan> plan = read_plan(json.dump());
    REQUIRE(plan);
    CHECK(plan.value().source.bytes == 3);
    CHECK(plan.value().quality.coverage == 1.0);
}

TEST_CASE("what is no JSON is no plan") {
    const Result<Plan> plan = read_plan("{\"schema_version\": }");
    REQUIRE_FALSE(plan);
    CHECK(plan.error().code == "not-a-plan");
    CHECK(plan.error().message.starts_with("not JSON: line 1, column 20: "));
    CHECK_FALSE(read_plan(""));
    CHECK(read_plan("[]").error().message == "the whole: is not an object");
}
