// One object of a JSON Schema, its keywords read: a value is valid under a rule when every member says so.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/json_value.h"
#include "schema/pattern.h"

namespace actionplan {

// Types as bits of a set.
enum JsonType : std::uint8_t {
    json_null = 1,
    json_boolean = 2,
    json_integer = 4,  // a number without a fraction, also 3.0
    json_number = 8,
    json_string = 16,
    json_array = 32,
    json_object = 64,
};

// The set of types that the value has: a whole number is both integer and number.
unsigned types_of(const JsonValue& value);

// "a string or null".
std::string type_words(unsigned types);

// 0 when there is no such type.
unsigned type_from_text(std::string_view word);

struct Rule;

struct PropertyRule {
    std::string name;
    const Rule* rule = nullptr;
};

struct Rule {
    std::string description;
    std::optional<JsonValue> example;

    unsigned types = 0;  // 0: any
    std::optional<std::vector<JsonValue>> words;
    std::optional<double> minimum;
    std::optional<double> maximum;
    std::size_t min_length = 0;  // in characters
    std::optional<Pattern> pattern;
    std::size_t min_items = 0;
    std::size_t max_items = std::numeric_limits<std::size_t>::max();
    const Rule* items = nullptr;
    std::vector<PropertyRule> properties;
    std::vector<std::string> required;
    bool closed = false;  // no other keys
    const Rule* reference = nullptr;
    std::vector<const Rule*> one_of;
};

}  // namespace actionplan
