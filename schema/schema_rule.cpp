#include "schema/schema_rule.h"

#include <array>
#include <cmath>

namespace actionplan {

namespace {

struct TypeWord {
    JsonType type;
    std::string_view word;
    std::string_view with_article;
};

constexpr std::array type_table{
    TypeWord{json_object,  "object",  "an object"     },
    TypeWord{json_array,   "array",   "an array"      },
    TypeWord{json_string,  "string",  "a string"      },
    TypeWord{json_integer, "integer", "a whole number"},
    TypeWord{json_number,  "number",  "a number"      },
    TypeWord{json_boolean, "boolean", "true or false" },
    TypeWord{json_null,    "null",    "null"          },
};

struct TypesOf {
    unsigned operator()(std::nullptr_t) const { return json_null; }
    unsigned operator()(bool) const { return json_boolean; }
    unsigned operator()(std::uint64_t) const { return json_integer | json_number; }
    unsigned operator()(std::int64_t) const { return json_integer | json_number; }
    unsigned operator()(double number) const {
        return number == std::floor(number) ? json_integer | json_number : json_number;
    }
    unsigned operator()(const std::string&) const { return json_string; }
    unsigned operator()(const JsonValue::Array&) const { return json_array; }
    unsigned operator()(const JsonValue::Object&) const { return json_object; }
};

}  // namespace

unsigned types_of(const JsonValue& value) { return std::visit(TypesOf{}, value.content); }

std::string type_words(unsigned types) {
    std::string words;
    for (const TypeWord& row : type_table) {
        if ((types & row.type) == 0) continue;
        if (row.type == json_number && (types & json_integer) != 0) continue;
        if (!words.empty()) words += " or ";
        words += row.with_article;
    }
    return words;
}

unsigned type_from_text(std::string_view word) {
    for (const TypeWord& row : type_table) {
        if (row.word == word) return row.type;
    }
    return 0;
}

}  // namespace actionplan
