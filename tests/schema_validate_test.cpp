#include <doctest/doctest.h>

#include <cstdint>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "schema/json_reader.h"
#include "schema/json_writer.h"
#include "schema/schema_text.h"
#include "schema/validate.h"
#include "tests/schema_random_plan.h"

using namespace actionplan;
using Json = nlohmann::ordered_json;

namespace {

// Calls `visit` with every schema below the plan's, and where it stands.
template <typename Visit>
void for_each_schema(const Json& schema, const std::string& at, const Visit& visit) {
    visit(schema, at);
    for (const std::string key : {"properties", "$defs"}) {
        if (!schema.contains(key)) continue;
        for (const auto& member : schema.at(key).items()) {
            for_each_schema(
                member.value(),
                std::string(at).append("/").append(key).append("/").append(member.key()), visit);
        }
    }
    if (schema.contains("items")) for_each_schema(schema.at("items"), at + "/items", visit);
    if (schema.contains("oneOf")) {
        for (const Json& form : schema.at("oneOf")) for_each_schema(form, at + "/oneOf", visit);
    }
}

// A plan with an action that has every cell.
Json some_plan() {
    for (std::uint32_t seed = 1;; ++seed) {
        const Plan plan = random_plan(seed);
        if (plan.actions.empty() || !plan.actions[0].timescale || !plan.actions[0].rag) continue;
        return Json::parse(write_plan(plan));
    }
}

}  // namespace

TEST_CASE("the schema in the binary is the file") {
    std::ifstream file("schema/action-plan.schema.json", std::ios::binary);
    CHECK(std::string(std::istreambuf_iterator<char>(file), {}) == plan_schema());
}

TEST_CASE("the schema loads, closes every object, asks for every key and describes each") {
    REQUIRE(JsonSchema::from(plan_schema()));
    // Keys that say by their absence that there is nothing to say.
    const std::array<std::string, 4> absent_at_times{"repeated", "number_repeated", "continued",
                                                     "columns"};
    for_each_schema(Json::parse(plan_schema()), "", [&](const Json& schema, const std::string& at) {
        CAPTURE(at);
        if (!schema.contains("properties")) return;
        CHECK(schema.at("type") == "object");
        CHECK(schema.at("additionalProperties") == false);
        CHECK(schema.contains("description"));
        Json required = Json::array();
        for (const auto& member : schema.at("properties").items()) {
            const Json& property = member.value();
            CAPTURE(member.key());
            const bool optional = std::find(absent_at_times.begin(), absent_at_times.end(),
                                            member.key()) != absent_at_times.end();
            if (!optional || at.empty()) required.push_back(member.key());
            CHECK((property.contains("description") || property.contains("$ref")));
        }
        CHECK(schema.at("required") == required);
    });
}

TEST_CASE("every example of the schema is valid where it stands") {
    const Json whole = Json::parse(plan_schema());
    std::size_t examples = 0;
    for_each_schema(whole, "", [&](const Json& schema, const std::string& at) {
        CAPTURE(at);
        if (!schema.contains("examples")) return;
        Json alone = schema;
        alone["$defs"] = whole.at("$defs");
        const Result<JsonSchema> rules = JsonSchema::from(alone.dump());
        REQUIRE(rules);
        for (const Json& example : schema.at("examples")) {
            CAPTURE(example.dump());
            CHECK(rules.value().check(parse_json(example.dump()).value(), 10).empty());
            ++examples;
        }
    });
    CHECK(examples > 50);
}

TEST_CASE("dates and intervals have the form of EDTF") {
    Json schema = Json::parse(plan_schema());
    const auto takes = [&](const std::string& definition, const std::string& text) {
        Json alone = {
            {"$defs", schema.at("$defs")     },
            {"$ref",  "#/$defs/" + definition}
        };
        const JsonValue value{text};
        return JsonSchema::from(alone.dump()).value().check(value, 1).empty();
    };
    for (const char* date : {"2015", "2015-04", "2015-04-30", "2015-23", "2014-12?", "2022-06~",
                             "2015%", "201X", "2015-XX", "20XX"}) {
        CAPTURE(date);
        CHECK(takes("edtf", date));
        CHECK_FALSE(takes("interval", date));
    }
    for (const char* interval : {"2015-04/..", "../2015-11-01", "2015-03/2015-05", "2015-04?/..",
                                 "2015-04/", "/2015", "2015-04-01/2016-03-31"}) {
        CAPTURE(interval);
        CHECK(takes("edtf", interval));
        CHECK(takes("interval", interval));
    }
    for (const char* neither : {"", "..", "/", "15-04", "April 2015", "2015-4", "2015-04-",
                                "2015/2016/2017", "2015?~", "2015-04 ", "2015/16", "31/09/2017"}) {
        CAPTURE(neither);
        CHECK_FALSE(takes("edtf", neither));
        CHECK_FALSE(takes("interval", neither));
    }
}

TEST_CASE("what the writer writes is valid") {
    for (std::uint32_t seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        const std::vector<Violation> found = validate_plan(write_plan(random_plan(seed)));
        CAPTURE(found.size());
        if (!found.empty()) CAPTURE(found[0].pointer);
        CHECK(found.empty());
    }
}

TEST_CASE("what is wrong is told in the words of the plan") {
    const auto told = [](const std::string& pointer, std::string_view value) {
        Json json = some_plan();
        json.at(Json::json_pointer(pointer)) = Json::parse(value);
        const std::vector<Violation> found = validate_plan(json.dump());
        REQUIRE(found.size() == 1);
        return found[0].pointer + ": " + found[0].what + "; " + found[0].remedy;
    };
    CHECK(told("/actions/0/rag/fill", R"("green")") ==
          "/actions/0/rag/fill: is \"green\", which has not the form that it should have; write it "
          "as in \"#00B050\" "
          "(A colour in sRGB, as red, green and blue in two hexadecimal digits each)");
    CHECK(told("/actions/0/rag/value", R"("purple")") ==
          "/actions/0/rag/value: is \"purple\"; use one of \"red\", \"amber\", \"green\", "
          "\"blue\", \"grey\", null");
    CHECK(told("/actions/0/timescale", R"("May")") ==
          "/actions/0/timescale: is a string, not an object or null; make it an object or null "
          "(When it is to be done. Of a start and a finish column this is the finish)");
    CHECK(told("/actions/0/place", R"({"lines": [1]})") ==
          "/actions/0/place/lines: has 1 entries; give it at least 2 (The first and the last)");
    CHECK(told("/actions/0/position", "0") ==
          "/actions/0/position: is 0; make it 1 or more (The action's place among the plan's "
          "actions, from 1)");
    CHECK(told("/schema_version", R"("0.9")") == "/schema_version: is \"0.9\"; write \"1.0.0\"");
    CHECK(told("/actions/0/action/text", R"("other")") ==
          "/actions/0/action/text: is not the texts of the blocks; join them by line breaks");
}

TEST_CASE("a text that is no JSON, or another JSON, is told so, and the list is bounded") {
    REQUIRE(validate_plan("not JSON").size() == 1);
    CHECK(validate_plan("not JSON")[0].what.starts_with("is not JSON: line 1, column 2: "));
    CHECK(validate_plan("{}").size() == 11);
    CHECK(validate_plan("{}", 4).size() == 4);
    CHECK(validate_plan("[]").at(0).what == "is an array, not an object");
}
