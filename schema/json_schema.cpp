#include "schema/json_schema.h"

#include <utility>

#include "schema/schema_check.h"
#include "schema/schema_loader.h"

namespace actionplan {

struct JsonSchema::Rules : SchemaRules {};

JsonSchema::JsonSchema(std::unique_ptr<Rules> rules) : rules_(std::move(rules)) {}
JsonSchema::JsonSchema(JsonSchema&&) noexcept = default;
JsonSchema& JsonSchema::operator=(JsonSchema&&) noexcept = default;
JsonSchema::~JsonSchema() = default;

Result<JsonSchema> JsonSchema::from(std::string_view text) {
    const Result<JsonValue> json = parse_json(text);
    if (!json) return Error{"not-a-schema", json.error().message};
    Result<SchemaRules> rules = load_schema(json.value());
    if (!rules) return rules.error();
    return JsonSchema(std::make_unique<Rules>(Rules{std::move(rules).value()}));
}

std::vector<Violation> JsonSchema::check(const JsonValue& value, std::size_t most) const {
    return check_rule(rules_->rules.front(), value, most);
}

}  // namespace actionplan
