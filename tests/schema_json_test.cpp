#include "schema/json_value.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>

#include "schema/json_pointer.h"

using namespace actionplan;

TEST_CASE("every kind of value is read") {
    const Result<JsonValue> json = parse_json(R"({"a": [null, true, 1, -1, 1.5, "x\u00e9"], "b": {}})");
    REQUIRE(json);
    const auto& object = std::get<JsonValue::Object>(json.value().content);
    REQUIRE(object.size() == 2);
    const JsonValue::Array expected{{nullptr},           {true}, {std::uint64_t{1}}, {std::int64_t{-1}},
                                    {1.5},               {std::string("xé")}};
    CHECK(*find_member(object, "a") == JsonValue{expected});
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
    const JsonValue last{JsonValue::Array{{JsonValue::Object{{"a", {JsonValue::Array{{std::uint64_t{999}}}}}}}}};
    CHECK(array[999] == last);
}

TEST_CASE("what is no JSON, or too much of it, is refused with its place") {
    struct Row {
        std::string text;
        std::string_view message;
    };
    const std::array rows{
        Row{"", "line 1, column 1: "},
        Row{"{\n  \"a\": tru\n}", "line 2, column "},
        Row{"[1] 2", "line 1, column 5: "},
        Row{"[1,]", "line 1, column 4: "},
        Row{"\"\xFF\"", "line 1, column 2: "},
        Row{"\"\\ud800\"", "line 1, column "},
        Row{"[1e999]", "number overflow"},
        Row{R"({"a": 1, "b": {"a": 2}, "a": 3})", "the key \"a\" stands twice in one object"},
        Row{std::string(5, '[') + std::string(5, ']'), "over 4 levels deep"},
        Row{"[1,2,3,4,5,6,7,8,9,10]", "over 10 values"},
        Row{R"({"a":1,"b":1,"c":1,"d":1})", "an object has over 3 keys"},
        Row{std::string(101, ' '), "over 100 bytes"},
    };
    const JsonLimits limits{100, 10, 4, 3};
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const Result<JsonValue> json = parse_json(row.text, limits);
        REQUIRE_FALSE(json);
        CAPTURE(json.error().message);
        CHECK(json.error().code == "not-json");
        CHECK(json.error().message.find(row.message) != std::string::npos);
    }
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
