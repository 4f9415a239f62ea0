#include "parse/key_table.h"

#include <doctest/doctest.h>

#include <string>

using namespace actionplan;

namespace {

Paragraph key_paragraph(std::string text) {
    Paragraph result;
    result.text = std::move(text);
    return result;
}

Table table_of(const std::vector<std::vector<std::string>>& rows) {
    Table table;
    table.columns = 2;
    for (const auto& cells : rows) {
        Row row;
        for (const std::string& text : cells) {
            Cell cell;
            cell.column = static_cast<int>(row.cells.size());
            if (!text.empty()) cell.paragraphs.push_back(key_paragraph(text));
            row.cells.push_back(std::move(cell));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

bool is_key(const std::vector<std::vector<std::string>>& rows, std::string_view above = "") {
    Table table = table_of(rows);
    return is_key_table(grid_of(table), above);
}

}  // namespace

TEST_CASE("tables of abbreviations, and tables of two columns that are none") {
    CHECK(is_key({
        {"CCG", "Clinical Commissioning Group"},
        {"OH",  "Oxford Health"               }
    }));
    CHECK(is_key({
        {"Key",      ""                            },
        {"CCG",      "Clinical Commissioning Group"},
        {"Lifeline", "The alarm service"           },
        {"HT",       "Hospital Trust"              }
    }));
    CHECK(is_key(
        {
            {"CCG", "Clinical Commissioning Group"}
    },
        "Glossary of abbreviations:"));
    CHECK_FALSE(is_key({
        {"Borough Council", "Chief Executive" },
        {"Hospital Trust",  "Medical Director"}
    }));
    CHECK_FALSE(is_key({
        {"Before a crisis", "3" },
        {"Glossary",        "12"}
    }));
    CHECK_FALSE(is_key({
        {"V1", "1 May 2018"},
        {"V2", "8 May 2018"}
    }));
}

TEST_CASE("keys of abbreviations in paragraphs") {
    const auto entry = glossary_entry(key_paragraph("ED – Emergency Department"));
    REQUIRE(entry);
    CHECK(entry->abbreviation == "ED");
    CHECK(entry->expansion == "Emergency Department");
    CHECK_FALSE(glossary_entry(key_paragraph("We met on 4 May - and agreed")));
}

TEST_CASE("words that spell an abbreviation out need no mark between") {
    for (const std::string_view text :
         {"MARAC Multi-Agency Risk Assessment Conference", "DfT Department for Transport",
          "eHR electronic Health Record", "YJS Youth and Justice Service",
          "PCN Primary Care Network"}) {
        CAPTURE(text);
        const auto entry = glossary_entry(key_paragraph(std::string(text)));
        REQUIRE(entry);
        CHECK(spells_out(*entry));
        CHECK(entry->abbreviation == text.substr(0, text.find(' ')));
    }
    for (const std::string_view text :
         {"PCN Primary Network Care", "NHS England", "GP practices"}) {
        CAPTURE(text);
        CHECK_FALSE(glossary_entry(key_paragraph(std::string(text))));
    }
}

TEST_CASE("a list of abbreviations in a line") {
    const auto list =
        glossary_list(key_paragraph("Abbreviations: IMCA \u2013 Independent Mental Capacity "
                                    "Advocate; QIP \u2013 Quality Plan."));
    REQUIRE(list);
    CHECK(list->before == "Abbreviations:");
    REQUIRE(list->entries.size() == 2);
    CHECK(list->entries[1].expansion == "Quality Plan");
    CHECK_FALSE(glossary_list(key_paragraph("PCN \u2013 North Network; GP \u2013 Mill Street")));
}
