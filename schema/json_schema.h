// A JSON Schema, ready to check values against.
//
// Debian's C++ validators end at draft 7 (valijson) and tell their findings in the terms of the schema's inside. Ours
// has just the keywords that action-plan.schema.json uses, with the meaning of 2020-12, and words for people. A
// schema with any other keyword is refused, so that none can stand there unchecked; the tests check the same files
// with an independent validator.
//
// Takes    JSON Schema 2020-12; `$ref` to "#/$defs/NAME" only.
// Errors   `not-a-schema`: no JSON, a keyword that is not known here or has another type than it should, a reference to nothing, a
//          pattern that is none. The message names the place as a JSON pointer.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extract/result.h"
#include "schema/json_value.h"

namespace actionplan {

// One way in which a value is not as it should be.
struct Violation {
    std::string pointer;  // RFC 6901; "" for the whole
    std::string what;
    std::string remedy;

    bool operator==(const Violation&) const = default;
};

class JsonSchema {
 public:
    static Result<JsonSchema> from(std::string_view text);

    JsonSchema(JsonSchema&&) noexcept;
    JsonSchema& operator=(JsonSchema&&) noexcept;
    ~JsonSchema();

    // The first `most` violations, in the order of the value; none when it is valid.
    std::vector<Violation> check(const JsonValue& value, std::size_t most) const;

 private:
    struct Rules;
    explicit JsonSchema(std::unique_ptr<Rules> rules);
    std::unique_ptr<Rules> rules_;
};

}  // namespace actionplan
