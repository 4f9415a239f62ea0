#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "schema/schema_text.h"
#include "schema/vocabulary.h"

using namespace actionplan;
using Json = nlohmann::ordered_json;

namespace {

// The words of an enum in the schema, null aside.
std::vector<std::string> schema_words(const std::string& pointer) {
    static const Json schema = Json::parse(plan_schema());
    std::vector<std::string> words;
    for (const Json& word : schema.at(Json::json_pointer("/$defs" + pointer)).at("enum")) {
        if (!word.is_null()) words.push_back(word);
    }
    return words;
}

template <typename Enum>
void check(const std::string& pointer) {
    CAPTURE(pointer);
    std::vector<std::string> words;
    for (const Word<Enum>& row : Vocabulary<Enum>::words) {
        CAPTURE(row.word);
        CHECK(to_text(row.value) == row.word);
        CHECK(from_text<Enum>(row.word) == row.value);
        words.emplace_back(row.word);
    }
    CHECK(words == schema_words(pointer));
    CHECK(std::set(words.begin(), words.end()).size() == words.size());
    CHECK_FALSE(from_text<Enum>("").has_value());
    CHECK_FALSE(from_text<Enum>("no such word").has_value());
}

}  // namespace

TEST_CASE("every word goes to its value and back, and the schema has the same words") {
    check<DateKind>("/date/properties/kind");
    check<Theme>("/theme");
    check<ColumnField>("/field");
    check<ColumnEvidence>("/heading/properties/by");
    check<TextKind>("/block/properties/kind");
    check<BodyKind>("/organisation/properties/kind");
    check<MatchedBy>("/organisation/properties/matched_by");
    check<PersonKind>("/person/properties/kind");
    check<State>("/progress/properties/state");
    check<RagValue>("/colour");
    check<RagFrom>("/rag/properties/from");
    check<OutsideTextKind>("/outside_text/properties/kind");
    check<Severity>("/finding/properties/severity");
    check<Dimension>("/dimension");
    check<Responsibility>("/finding/properties/responsibility");
}
