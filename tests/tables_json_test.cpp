#include "cli/tables_json.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

using namespace actionplan;
using Json = nlohmann::json;

namespace {

Cell cell(int column, const std::string& text, std::uint64_t line) {
    Cell made;
    made.column = column;
    made.paragraphs.emplace_back().text = text;
    made.place = LinePlace{line, line, 0, 0};
    return made;
}

Table table(const std::string& text, std::uint64_t line) {
    Table made;
    made.columns = 1;
    made.rows.emplace_back().cells.push_back(cell(0, text, line));
    made.place = LinePlace{line, line, 0, 0};
    return made;
}

}  // namespace

TEST_CASE("cells keep their row, span, colour and place") {
    Document document;
    Table plan = table("No.", 1);
    plan.rows.front().header = true;
    Cell wide = cell(0, "1.1", 2);
    wide.paragraphs.emplace_back().text = "two";
    wide.column_span = 2;
    wide.fill = Colour{0, 0xB0, 0x50};
    plan.rows.emplace_back().cells.push_back(wide);
    document.blocks.emplace_back(plan);
    const Json json = Json::parse(tables_json("plan.txt", {document}));
    CHECK(json["document"] == "plan.txt");
    REQUIRE(json["tables"].size() == 1);
    CHECK(json["tables"][0]["rows"] == 2);
    CHECK(json["tables"][0]["cells"][0]["header"] == true);
    const Json expected = Json::parse(
        R"({"row": 1, "column": 0, "row_span": 1, "column_span": 2, "header": false, "text": "1.1\ntwo",
            "fill": "#00B050", "place": {"lines": [2, 2]}})");
    CHECK(json["tables"][0]["cells"][1] == expected);
}

TEST_CASE("a table that goes on in the next part is one table") {
    Document first;
    Table outer = table("one", 1);
    outer.rows.front().cells.front().tables.push_back(table("inner", 1));
    first.blocks.emplace_back(outer);
    first.last = false;
    Document second;
    Table rest = table("two", 2);
    rest.continues = true;
    second.blocks.emplace_back(rest);
    second.blocks.emplace_back(table("three", 3));
    const Json tables = Json::parse(tables_json("plan.txt", {first, second}))["tables"];
    REQUIRE(tables.size() == 3);
    CHECK(tables[0]["rows"] == 2);
    CHECK(tables[0]["cells"][1]["text"] == "two");
    CHECK(tables[0]["cells"][1]["row"] == 1);
    CHECK(tables[0]["place"]["lines"] == Json{1, 2});
    CHECK(tables[1]["cells"][0]["text"] == "inner");
    CHECK(tables[2]["cells"][0]["text"] == "three");
}
