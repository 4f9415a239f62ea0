#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>

#include "schema/json_pointer.h"
#include "schema/json_value.h"

using namespace actionplan;

TEST_CASE("every kind of value is read") {
    const Result<JsonValue> json =
        parse_json(R"({"a": [null, true, 1, -1, 1.5, "x\u00e9"], "b": {}})");
    REQUIRE(json);
    const auto& object = std::get<JsonValue::Object>(json.value().content);
    REQUIRE(object.size() == 2);
    const auto& array = std::get<JsonValue::Array>(find_member(object, "a")->content);
    REQUIRE(array.size() == 6);
    CHECK(array[0] == JsonValue{nullptr});
    CHECK(array[1] == JsonValue{true});
    CHECK(array[2] == JsonValue{std::uint64_t{1}});
    CHECK(array[3] == JsonValue{std::int64_t{-1}});
    CHECK(array[4] == JsonValue{1.5});
    CHECK(array[5] == JsonValue{std::string("xé")});
    CHECK(*find_member(object, "b") == JsonValue{JsonValue::Object{}});
    CHECK(find_member(object, "c") == nullptr);
}

TEST_CASE("a value stays where it is while those beside it are read") {
    std::string text = "[";
    for (int i = 0; i < 1000; ++i) text += "[{\"a\": [" + std::to_string(i) + "]}],";
    const Result<JsonValue> json = parse_json(text + "[]]");
    REQUIRE(json);
    const auto& array = std::get<JsonValue::Array>(json.value().content);
    REQUIRE(array.size() == 1001);
    const auto& inner = std::get<JsonValue::Array>(array[999].content);
    const JsonValue* const numbers =
        find_member(std::get<JsonValue::Object>(inner[0].content), "a");
    REQUIRE(numbers != nullptr);
    CHECK(std::get<JsonValue::Array>(numbers->content)[0] == JsonValue{std::uint64_t{999}});
}

TEST_CASE("what is no JSON, or too much of it, is refused with its place") {
    JsonLimits limits;
    limits.bytes = 100;
    limits.values = 10;
    limits.depth = 4;
    limits.keys = 3;
    const auto trouble = [&](const std::string& text) {
        const Result<JsonValue> json = parse_json(text, limits);
        REQUIRE_FALSE(json);
        CHECK(json.error().code == "not-json");
        return json.error().message;
    };
    CHECK(trouble("").starts_with("line 1, column 1: "));
    CHECK(trouble("{\n  \"a\": tru\n}").starts_with("line 3, column 0: "));
    CHECK(trouble("[1] 2").starts_with("line 1, column 5: "));
    CHECK(trouble("[1,]").starts_with("line 1, column 4: "));
    CHECK(trouble("\"\xFF\"").starts_with("line 1, column 2: "));
    CHECK(trouble("\"\\ud800\"").starts_with("line 1, column 8: "));
    CHECK(trouble("[1e999]").starts_with("number overflow"));
    CHECK(trouble(R"({"a": 1, "b": {"a": 2}, "a": 3})") ==
          "the key \"a\" stands twice in one object");
    CHECK(trouble("[[[[[]]]]]") == "over 4 levels deep");
    CHECK(trouble("[1,2,3,4,5,6,7,8,9,10]") == "over 10 values");
    CHECK(trouble(R"({"a":1,"b":1,"c":1,"d":1})") == "an object has over 3 keys");
    CHECK(trouble(std::string(101, ' ')) == "over 100 bytes");
    CHECK(parse_json("[[[[]]]]", limits));
    CHECK(parse_json("[1,2,3,4,5,6,7,8,9]", limits));
    CHECK(parse_json(R"({"a":1,"b":1,"c":1})", limits));
}

TEST_CASE("half a million brackets are refused without going down them") {
    CHECK_FALSE(parse_json(std::string(500'000, '[')));
}

TEST_CASE("a pointer names keys and indexes, with its two escapes") {
    const JsonPath whole;
    const JsonPath actions = whole.to("actions");
    const JsonPath third = actions.to(std::size_t{2});
    CHECK(json_pointer(whole).empty());
    CHECK(json_pointer(third) == "/actions/2");
    CHECK(json_pointer(third.to("a/b~c")) == "/actions/2/a~1b~0c");
}
