#include "engine/convert_document.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

using namespace actionplan;
using Json = nlohmann::json;

namespace {

Result<Conversion> convert(std::string_view bytes, const std::string& name, MemorySink& sink) {
    MemorySource source(bytes);
    return convert_document(source, name, {}, sink);
}

std::string error_of(std::string_view bytes, const std::string& name) {
    MemorySink sink;
    const Result<Conversion> conversion = convert(bytes, name, sink);
    return conversion ? "" : conversion.error().code;
}

}  // namespace

TEST_CASE("text without a table is a plan without actions, with all its words") {
    MemorySink sink;
    const Result<Conversion> conversion =
        convert("We met on Tuesday.\n\nIt rained.\n", "notes.txt", sink);
    REQUIRE(conversion);
    CHECK(conversion.value().actions == 0);
    CHECK(conversion.value().findings == 1);
    CHECK(conversion.value().digest.bytes == 31);
    const Json plan = Json::parse(sink.bytes());
    CHECK(plan["source"]["sha256"] == conversion.value().digest.sha256);
    CHECK(plan["source"]["media_type"] == "text/plain");
    CHECK(plan["source"]["bytes"] == 31);
    CHECK(plan["plan"]["id"] == "notes");
    CHECK(plan["actions"].empty());
    CHECK(plan["quality"]["coverage"] == 1);
    CHECK(plan["quality"]["counts"]["words"] == 6);
    CHECK(plan["quality"]["findings"][0]["code"] == "AP101");
}

TEST_CASE("what is no plan's format is refused with its reason") {
    CHECK(error_of("", "plan.txt") == "empty-file");
    CHECK(error_of("{\"a\": 1}", "plan.json") == "unknown-format");
    CHECK(error_of("PK\x03\x04....", "plan.zip") == "unknown-format");
    CHECK(error_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "plan.doc") == "damaged-word");
    CHECK(error_of("{\\rtf1", "plan.rtf") == "legacy-word");
    CHECK(error_of("\x89PNG\r\n\x1A\n", "plan.txt") == "not-text");
}

TEST_CASE("a name that is not UTF-8 costs nothing but its odd bytes") {
    MemorySink sink;
    REQUIRE(convert("words\n", "Pl\xE2n.txt", sink));
    CHECK(Json::parse(sink.bytes())["source"]["file_name"] == "Pl\xEF\xBF\xBDn.txt");
}
