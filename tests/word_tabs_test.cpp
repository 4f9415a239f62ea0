// Rows whose cells tabs part, and running lines between tables.
#include <doctest/doctest.h>

#include <array>

#include "tests/word_zip.h"

using namespace actionplan;

namespace {

using Texts = std::vector<std::string>;

std::string line(const std::string& text, const std::string& properties = "",
                 const std::string& run = "") {
    std::string xml = "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:rPr>" + run + "</w:rPr>";
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && text[at] != '\t' && text[at] != '\n') continue;
        xml += "<w:t xml:space=\"preserve\">" + text.substr(begin, at - begin) + "</w:t>";
        if (at < text.size()) xml += text[at] == '\t' ? "<w:tab/>" : "<w:br/>";
        begin = at + 1;
    }
    return xml + "</w:r></w:p>";
}

std::string lines(const Texts& texts) {
    std::string xml;
    for (const std::string& text : texts) xml += line(text);
    return xml;
}

std::size_t tables_of(const Document& document) {
    std::size_t tables = 0;
    for (const Block& block : document.blocks)
        tables += std::holds_alternative<Table>(block) ? 1U : 0U;
    return tables;
}

const std::string two_rows = lines({"1\tJune\tMend the roof", "2\tMay\tInsure the hall"});

}  // namespace

TEST_CASE("lines of as many tabs are the rows of a table") {
    struct Sample {
        std::string body;
        Texts rows;
    };
    const std::array samples{
        Sample{two_rows + line("3\t\tSweep"),
               {"1|June|Mend the roof", "2|May|Insure the hall", "3|·|Sweep"}},
        Sample{line("No\tWhen\tWhat", "", "<w:b/>") + two_rows,
               {"No|When|What", "1|June|Mend the roof", "2|May|Insure the hall"}},
        Sample{two_rows + line("PEOPLE") + line("3\tJuly\tSweep"),
               {"1|June|Mend the roof", "2|May|Insure the hall", "PEOPLE", "3|July|Sweep"}},
        Sample{
               two_rows + line("3\tJuly\tSweep\nthe yard") + line("4\tJuly\tRest\n\t\thalf an hour"),
               {"1|June|Mend the roof", "2|May|Insure the hall", "3|July|Sweep/the yard",
             "4|July|Rest/half an hour"}},
        Sample{
               lines({"Mend\t\t\tJune\tCook", "Insure the hall\tMay\tChair", "Sweep\t\tJuly\tCook"}),
               {"Mend|June|Cook", "Insure the hall|May|Chair", "Sweep|July|Cook"}},
    };
    for (const Sample& sample : samples) {
        CAPTURE(sample.body);
        const Document document = read_body(sample.body);
        REQUIRE(tables_of(document) == 1);
        CHECK(row_texts(only_table(document)) == sample.rows);
    }
}

TEST_CASE("numbers that Word computes for such lines stand in front, and are counted") {
    const std::string numbering = word_part(
        "numbering",
        "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt "
        "w:val=\"decimal\"/><w:lvlText w:val=\"%1\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\">"
        "<w:abstractNumId w:val=\"1\"/></w:num>");
    const std::string item = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
    std::string body = line("When\tWho\tWhat", "", "<w:b/>");
    for (const std::string words : {"June\tCook\tMend", "May\tChair\tInsure", "July\tCook\tSweep"})
        body += line(words, item);
    const Document document = read_body(body, {
                                                  {"word/numbering.xml", numbering}
    });
    CHECK(row_texts(only_table(document)) ==
          Texts{"·|When|Who|What", "1|June|Cook|Mend", "2|May|Chair|Insure", "3|July|Cook|Sweep"});
    CHECK(document.words.words() == 15);
}

TEST_CASE("contents, forms, keys and two lines are no tables") {
    const std::string dots =
        "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"8000\"/></w:tabs>";
    const std::array samples{
        two_rows,
        lines({"1\tRoof\t3", "2\tHall\t5", "3\tYard\t9"}),
        line("1\tRoof\tp3", dots) + line("2\tHall\tp5", dots) + line("3\tYard\tp9", dots),
        lines({"Signed\t____\tDate", "Name\t____\tPost", "Seal\t____\tPlace"}),
        lines({"GP\t\tDoctor", "CCG\t\tGroup", "NHS\t\tHealth Service"}),
        lines({"Lead\tCook", "When\tJune", "How\tSoon"}),
    };
    for (const std::string& sample : samples) {
        CAPTURE(sample);
        CHECK(tables_of(read_body(sample)) == 0);
    }
}

TEST_CASE("entries of contents are furniture") {
    const std::string dots =
        "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"8000\"/></w:tabs>";
    const Document document =
        read_body(line("Roof\t3", dots) + line("Hall\t5", dots) + para("Roof"));
    CHECK(std::get<Paragraph>(document.blocks.at(1)).role == Role::furniture);
    CHECK(std::get<Paragraph>(document.blocks.at(2)).role == Role::body);
}

TEST_CASE("lines that come again between the tables of pages are running ones") {
    const std::string page = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";
    const std::string rows = table({row({"1", "a"})});
    const auto roles = [](const std::string& body) {
        std::string seen;
        for (const Block& block : read_body(body).blocks) {
            const auto* const paragraph = std::get_if<Paragraph>(&block);
            if (paragraph == nullptr) continue;
            seen += paragraph->role == Role::page_header   ? 'h'
                    : paragraph->role == Role::page_footer ? 'f'
                                                           : '-';
        }
        return seen;
    };
    const std::string head = para("Hall Committee");
    CHECK(roles(rows + page + head + rows + page + head + rows) == "hh");
    CHECK(roles(rows + page + head + rows + page + para("Money") + rows) == "--");
    CHECK(roles(rows + head + rows + head + rows) == "--");
    CHECK(roles(rows + para("Plan, page 1 of 2") + rows + para("Plan, page 2 of 2")) == "ff");
    CHECK(roles(rows + page + para("Lead: Cook") + rows + page + para("Lead: Cook") + rows) ==
          "--");
    CHECK(roles(page + head + page + head) == "--");
}
