// JSON as a value, from text that may be anything.
//
// Takes    UTF-8 text.
// Gives    one value; the keys of an object in printed order.
// Errors   `not-json`: no JSON, a key that stands twice in an object, or over a limit. The message says where.
// Source   RFC 8259; what it leaves open (keys that repeat, how deep) is refused or limited here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "extract/result.h"

namespace actionplan {

struct JsonMember;

struct JsonValue {
    using Array = std::vector<JsonValue>;
    using Object = std::vector<JsonMember>;

    // A whole number is std::int64_t only when it is negative, and a double when it fits neither.
    std::variant<std::nullptr_t, bool, std::uint64_t, std::int64_t, double, std::string, Array,
                 Object>
        content;

    bool operator==(const JsonValue&) const;
};

struct JsonMember {
    std::string name;
    JsonValue value;

    bool operator==(const JsonMember&) const;
};

// nullptr when the object has no such key.
const JsonValue* find_member(const JsonValue::Object& object, std::string_view name);

struct JsonLimits {
    std::size_t bytes = std::size_t{1} << 30;
    std::size_t values =
        20'000'000;          // of some 40 bytes each; a plan of 100 MB of text has 7 million
    std::size_t depth = 32;  // a plan has 9 levels, its schema 10
    std::size_t keys = 256;  // in one object; an action has 16
};

Result<JsonValue> parse_json(std::string_view text, const JsonLimits& limits = {});

}  // namespace actionplan
