#include <doctest/doctest.h>

#include <array>
#include <set>
#include <string>
#include <string_view>

#include "schema/json_schema.h"

using namespace actionplan;

namespace {

std::vector<Violation> check(std::string_view schema, std::string_view value) {
    const Result<JsonSchema> rules = JsonSchema::from(schema);
    REQUIRE(rules);
    const Result<JsonValue> json = parse_json(value);
    REQUIRE(json);
    return rules.value().check(json.value(), 10);
}

}  // namespace

TEST_CASE("each keyword takes what it should and tells what it does not") {
    struct Row {
        std::string_view schema;
        std::string_view valid;
        std::string_view invalid;
        std::string_view pointer;
        std::string_view what;
        std::string_view remedy;
    };
    constexpr std::array rows{
        Row{R"({"type": "string", "description": "A name."})",                                                                     R"("x")",                   "1",            "",
            "is a whole number, not a string",                                                                                                                                                                                         "make it a string (A name)"     },
        Row{R"({"type": ["integer", "null"]})",                                                                                    "3.0",                      "3.5",          "",
            "is a number, not a whole number or null",                                                                                                                                                                                 "make it a whole number or null"},
        Row{R"({"type": ["integer", "null"]})",                                                                                    "null",                     "[]",           "",
            "is an array, not a whole number or null",                                                                                                                                                                                 "make it a whole number or null"},
        Row{R"({"type": "number"})",                                                                                               "3",                        "true",         "",      "is true or false, not a number",
            "make it a number"                                                                                                                                                                                                                                         },
        Row{R"({"enum": ["red", null]})",                                                                                          "null",                     R"("purple")",  "",      "is \"purple\"",
            "use one of \"red\", null"                                                                                                                                                                                                                                 },
        Row{R"({"const": true})",                                                                                                  "true",                     "false",        "",      "is false",                                    "write true"                    },
        Row{R"({"minimum": 1})",                                                                                                   "1",                        "0.5",          "",      "is 0.5",                                      "make it 1 or more"             },
        Row{R"({"minimum": -1.5})",                                                                                                "-1",                       "-2",           "",      "is -2",                                       "make it -1.5 or more"          },
        Row{R"({"maximum": 1})",                                                                                                   "1.0",                      "2",            "",      "is 2",                                        "make it 1 or less"             },
        Row{R"({"minLength": 2})",                                                                                                 R"("é😀")",              R"("é")",      "",      "is \"é\", which is too short",
            "write at least 2 characters"                                                                                                                                                                                                                              },
        Row{R"({"pattern": "^[0-9]{4}$", "examples": ["2015"]})",                                                                  R"("1999")",                R"("in 1999")", "",
            "is \"in 1999\", which has not the form that it should have",                                                                                                                                                              "write it as in \"2015\""       },
        Row{R"({"pattern": "b$"})",                                                                                                R"("ab")",                  R"("ba")",      "",
            "is \"ba\", which has not the form that it should have",                                                                                                                                                                   "make it match b$"              },
        Row{R"({"minItems": 2})",                                                                                                  "[1, 2]",                   "[1]",          "",      "has 1 entries",                               "give it at least 2"            },
        Row{R"({"maxItems": 1})",                                                                                                  "[1]",                      "[1, 2]",       "",      "has 2 entries",                               "give it at most 1"             },
        Row{R"({"items": {"type": "null"}})",                                                                                      "[null]",                   "[null, 1]",    "/1",
            "is a whole number, not null",                                                                                                                                                                                             "make it null"                  },
        Row{R"({"properties": {"a/b": {"type": "null"}}})",                                                                        R"({"a/b": null, "c": 1})",
            R"({"a/b": 1})",                                                                                                                                                   "/a~1b", "is a whole number, not null",                 "make it null"                  },
        Row{R"({"properties": {"a": {"description": "The first."}}, "required": ["a"]})",
            R"({"a": 1})",                                                                                                                                     "{}",           "",      "the key \"a\" is missing",                    "add it (The first)"            },
        Row{R"({"properties": {"a": {}, "b": {}}, "additionalProperties": false})",                                                R"({"a": 1})",
            R"({"c": 1})",                                                                                                                                                     "/c",    "is a key that the schema does not have here",
            "remove it; the keys are a, b"                                                                                                                                                                                                                             },
        Row{R"({"$defs": {"day": {"type": "string"}}, "items": {"$ref": "#/$defs/day"}})",
            R"(["x"])",                                                                                                                                        "[1]",          "/0",    "is a whole number, not a string",             "make it a string"              },
        Row{R"({"oneOf": [{"type": "string"}, {"type": "null"}], "description": "A name."})",
            "null",                                                                                                                                            "1",            "",      "is a whole number, not a string or null",
            "make it a string or null (A name)"                                                                                                                                                                                                                        },
        Row{R"({"oneOf": [{"minimum": 1}, {"minimum": 2}]})",                                                                      "1",                        "2",            "",
            "fits several forms that exclude each other",                                                                                                                                                                              "decide for one"                },
        Row{R"({"oneOf": [{"type": "object", "required": ["a", "b"]}, {"type": "object", "required": ["c"]}, {"type": "null"}]})",
            R"({"c": 1})",                                                                                                                                     "{}",           "",      "the key \"c\" is missing",                    "add it"                        },
    };
    for (const Row& row : rows) {
        CAPTURE(row.schema);
        CHECK(check(row.schema, row.valid).empty());
        const std::vector<Violation> found = check(row.schema, row.invalid);
        REQUIRE(found.size() == 1);
        CHECK(found[0].pointer == row.pointer);
        CHECK(found[0].what == row.what);
        CHECK(found[0].remedy == row.remedy);
    }
}

TEST_CASE("a keyword says nothing about values of other types") {
    for (const std::string_view schema :
         {R"({"minimum": 1})", R"({"maximum": 0})", R"({"minLength": 9})", R"({"pattern": "x"})",
          R"({"minItems": 9})", R"({"required": ["a"]})", R"({"items": {"type": "null"}})",
          R"({"additionalProperties": false})"}) {
        CAPTURE(schema);
        CHECK(check(schema, "true").empty());
        CHECK(check(schema, "null").empty());
    }
}

TEST_CASE("violations come in the order of the value, up to the number asked for") {
    const Result<JsonSchema> rules = JsonSchema::from(R"({"items": {"type": "string"}})");
    const Result<JsonValue> json = parse_json("[1, \"x\", 2, 3, 4]");
    const std::vector<Violation> found = rules.value().check(json.value(), 3);
    REQUIRE(found.size() == 3);
    CHECK(found[0].pointer == "/0");
    CHECK(found[1].pointer == "/2");
    CHECK(found[2].pointer == "/3");
    CHECK(rules.value().check(json.value(), 0).empty());
}

TEST_CASE("a message shows a long or odd value in part, cut between characters, on one line") {
    std::string value = "\"\\n";
    for (int i = 0; i < 100; ++i) value += "é";
    const std::vector<Violation> found = check(R"({"const": true})", value + '"');
    REQUIRE(found.size() == 1);
    CHECK(found[0].what.starts_with("is \"\\né"));
    CHECK(found[0].what.ends_with("é…\""));
    CHECK(found[0].what.size() < 80);
}

TEST_CASE("a schema that could not be checked whole is refused, with the place") {
    struct Row {
        std::string_view schema;
        std::string_view message;
    };
    constexpr std::array rows{
        Row{"1",                                                                                   "the whole: is not an object"                   },
        Row{"{",                                                                                   "line 1, column 2: "                            },
        Row{R"({"items": {"uniqueItems": true}})",
            "/items/uniqueItems: is a keyword that is not known here"                                                                              },
        Row{R"({"format": "date"})",                                                               "/format: is a keyword that is not known here"  },
        Row{R"({"type": "text"})",                                                                 "/type: is no type"                             },
        Row{R"({"type": [1]})",                                                                    "/type/0: is not a string"                      },
        Row{R"({"enum": "red"})",                                                                  "/enum: is not an array"                        },
        Row{R"({"enum": [1]})",                                                                    "/enum/0: is not a string, true, false or null" },
        Row{R"({"const": {}})",                                                                    "/const: is not a string, true, false or null"  },
        Row{R"({"minimum": "1"})",                                                                 "/minimum: is not a number"                     },
        Row{R"({"minItems": -1})",                                                                 "/minItems: is not a whole number"              },
        Row{R"~({"pattern": "("})~",                                                               "/pattern: is no pattern"                       },
        Row{R"~({"pattern": "(?=x)"})~",                                                           "/pattern: is no pattern"                       },
        Row{R"({"properties": []})",                                                               "/properties: is not an object"                 },
        Row{R"({"required": [1]})",                                                                "/required/0: is not a string"                  },
        Row{R"({"additionalProperties": true})",                                                   "/additionalProperties: is not false"           },
        Row{R"({"items": true})",                                                                  "/items: is not an object"                      },
        Row{R"({"$ref": "#/$defs/none"})",                                                         "/$ref: refers to nothing in \"$defs\""         },
        Row{R"({"$ref": "other.json"})",                                                           "/$ref: refers to nothing in \"$defs\""         },
        Row{R"({"items": {"$defs": {}}})",                                                         "/items/$defs: stands elsewhere than at the top"},
        Row{R"({"description": 1})",                                                               "/description: is not a string"                 },
        Row{R"({"$defs": {"a": {"$ref": "#/$defs/a"}}})",
            "the whole: has a reference that comes round to itself"                                                                                },
        Row{R"({"$defs": {"a": {"oneOf": [{"$ref": "#/$defs/b"}]}, "b": {"$ref": "#/$defs/a"}}})",
            "the whole: has a reference that comes round to itself"                                                                                },
    };
    for (const Row& row : rows) {
        CAPTURE(row.schema);
        const Result<JsonSchema> rules = JsonSchema::from(row.schema);
        REQUIRE_FALSE(rules);
        CHECK(rules.error().code == "not-a-schema");
        CHECK(rules.error().message.starts_with(row.message));
    }
}

TEST_CASE("a schema may refer to itself by way of what it holds") {
    constexpr std::string_view tree =
        R"({"$defs": {"node": {"type": "array", "items": {"$ref": "#/$defs/node"}}}, "$ref": "#/$defs/node"})";
    CHECK(check(tree, "[[], [[]]]").empty());
    CHECK(check(tree, "[[], [[1]]]").at(0).pointer == "/1/0/0");
}
