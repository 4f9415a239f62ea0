// Writes random plans, and random damage to them, for the independent validator to judge as ours does.
//
//   schema_write_plans FOLDER
//
// FOLDER/valid and FOLDER/invalid hold what ours takes and what it refuses.
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "schema/json_schema.h"
#include "schema/json_writer.h"
#include "schema/schema_text.h"
#include "tests/schema_random_plan.h"

using namespace actionplan;
using Json = nlohmann::ordered_json;

namespace {

constexpr int plans = 60;
constexpr int damages = 10;  // of each plan

// A value below `json`, the whole seldom.
Json& any_value(Json& json, std::mt19937& random) {
    Json* value = &json;
    while (value->is_structured() && !value->empty() && random() % 6 != 0) {
        auto member = value->begin();
        std::advance(member, static_cast<std::ptrdiff_t>(random() % value->size()));
        value = &*member;
    }
    return *value;
}

void damage(Json& value, std::mt19937& random) {
    static const Json strange = Json::parse(
        R"([null, true, 0, -1, 1.0, 2.5, "", "x", "2015-04/..", "s1", "AP101", "#00B050", "red", [], {}, {"lines": [1, 2]}])");
    if (value.is_object() && !value.empty() && random() % 2 == 0) {
        auto member = value.begin();
        std::advance(member, static_cast<std::ptrdiff_t>(random() % value.size()));
        value.erase(member);
    } else if (value.is_object() && random() % 2 == 0) {
        value["repeated"] = true;
    } else if (value.is_array() && random() % 2 == 0) {
        value.push_back(value.empty() ? strange[random() % strange.size()] : value.back());
    } else {
        value = strange[random() % strange.size()];
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    const std::filesystem::path folder(argv[1]);
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder / "valid");
    std::filesystem::create_directories(folder / "invalid");
    const Result<JsonSchema> schema = JsonSchema::from(plan_schema());
    if (!schema) return 1;

    int valid = 0;
    int invalid = 0;
    const auto write = [&](const std::string& text, const std::string& name) {
        const bool taken = schema.value().check(parse_json(text).value(), 1).empty();
        std::ofstream(folder / (taken ? "valid" : "invalid") / (name + ".json")) << text;
        ++(taken ? valid : invalid);
    };
    for (int i = 1; i <= plans; ++i) {
        const auto seed = static_cast<std::uint32_t>(i);
        std::mt19937 random(seed);
        const std::string text = write_plan(random_plan(seed));
        write(text, std::to_string(seed));
        for (int j = 0; j < damages; ++j) {
            Json json = Json::parse(text);
            damage(any_value(json, random), random);
            write(json.dump(), std::to_string(seed) + "-" + std::to_string(j));
        }
    }
    // Either sort missing would make the comparison empty.
    return valid > plans && invalid > 100 ? 0 : 1;
}
