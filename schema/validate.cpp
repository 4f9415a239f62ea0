#include "schema/validate.h"

#include <cassert>

#include "schema/json_pointer.h"
#include "schema/schema_text.h"

namespace actionplan {

namespace {

const JsonSchema& schema_of_plans() {
    static const Result<JsonSchema> schema = JsonSchema::from(plan_schema());
    assert(schema && "the tests load the schema that is built in");
    return schema.value();
}

// The texts of a cell's blocks, joined by line breaks; the schema has seen to it that they are there.
std::string joined(const JsonValue::Array& blocks) {
    std::string text;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const JsonValue* const words =
            find_member(std::get<JsonValue::Object>(blocks[i].content), "text");
        if (i > 0) text += '\n';
        text += std::get<std::string>(words->content);
    }
    return text;
}

// Adds each cell below the value whose text is not its blocks'.
void check_cells(const JsonValue& value, const JsonPath& path, std::size_t most,
                 std::vector<Violation>& found) {
    if (found.size() == most) return;
    if (const auto* const array = std::get_if<JsonValue::Array>(&value.content)) {
        for (std::size_t i = 0; i < array->size(); ++i)
            check_cells((*array)[i], path.to(i), most, found);
    }
    const auto* const object = std::get_if<JsonValue::Object>(&value.content);
    if (object == nullptr) return;
    const JsonValue* const text = find_member(*object, "text");
    const JsonValue* const blocks = find_member(*object, "blocks");
    if (blocks != nullptr && std::get<std::string>(text->content) !=
                                 joined(std::get<JsonValue::Array>(blocks->content))) {
        found.push_back({json_pointer(path.to("text")), "is not the texts of the blocks",
                         "join them by line breaks"});
    }
    for (const JsonMember& member : *object)
        check_cells(member.value, path.to(member.name), most, found);
}

}  // namespace

std::vector<Violation> validate_plan(std::string_view json, std::size_t most,
                                     const JsonLimits& limits) {
    const Result<JsonValue> value = parse_json(json, limits);
    if (!value)
        return {
            {"", "is not JSON: " + value.error().message, "convert the document again"}
        };
    std::vector<Violation> found = schema_of_plans().check(value.value(), most);
    if (found.empty()) check_cells(value.value(), {}, most, found);
    return found;
}

}  // namespace actionplan
