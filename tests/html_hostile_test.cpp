// Pages that are made to take all time or memory there is: each is refused, or read within its bounds.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "extract/html/attribute_guard.h"
#include "extract/html/html_reader.h"

using namespace actionplan;

namespace {

std::string repeated(std::string_view text, std::size_t count) {
    std::string all;
    all.reserve(text.size() * count);
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

std::string error_of(std::string_view page, const HtmlLimits& limits = {}) {
    const Result<Document> document = read_html(page, limits);
    return document ? "" : document.error().code;
}

std::string numbered_attributes(int count) {
    std::string tag = "<p";
    for (int i = 0; i < count; ++i) tag += " a" + std::to_string(i) + "=''";
    return tag + ">text</p>";
}

constexpr std::string_view words = "<p>some words of the plan</p>";

}  // namespace

TEST_CASE("300,000 attributes are refused at once") {
    CHECK(error_of(numbered_attributes(300'000)) == "html-too-many-attributes");
    CHECK(error_of(numbered_attributes(200)) == "");
    // Wherever the tag hides from who looks for it: libxml2 takes it for a tag.
    CHECK(error_of("<!-- <a b=\" -->" + numbered_attributes(1000)) == "html-too-many-attributes");
    CHECK(error_of("<script>a<b c='</script>" + numbered_attributes(1000)) ==
          "html-too-many-attributes");
    CHECK(error_of("<p>'\"<" + numbered_attributes(1000)) == "html-too-many-attributes");
}

TEST_CASE("the guard counts as libxml2 does, and does not count for ever") {
    CHECK(most_attributes("<p a b=c d='e f' g=\"h>i\">", 100) == 4);
    CHECK(most_attributes("<br/><p a=b/>", 100) == 1);
    CHECK(most_attributes("a < b > c", 100) == 0);
    const std::string open_quotes = repeated("<a b='", 100'001);
    CHECK(most_attributes(open_quotes + std::string(10'000'000, 'x'), 100) == 101);
}

TEST_CASE("deep nesting is bounded") {
    const std::string text = "<p>the words</p>";
    for (const std::string_view open :
         {"<div>", "<table><tr><td>", "<ul><li>", "<b>", "<dl><dt>", "<table>", "<form>"}) {
        CAPTURE(open);
        const Result<Document> document = read_html(repeated(open, 10'000) + text);
        REQUIRE(document);
        CHECK(document.value().words.words() == 2);
    }
}

TEST_CASE("stray end tags under many open elements end the page") {
    HtmlLimits limits;
    limits.repair_steps = 1'000'000;
    CHECK(error_of(repeated("<b>", 10'000) + repeated("</i>", 10'000), limits) ==
          "html-too-broken");
    CHECK(error_of("<p>" + repeated("</i>", 10'000), limits) == "");
}

TEST_CASE("absurd spans and endless rows") {
    const Result<Document> document = read_html(
        "<table border=1><tr><td colspan=100000 rowspan=4294967296>a<td>b<tr><td "
        "colspan=99>c<td>d</table>");
    REQUIRE(document);
    const auto& table = std::get<Table>(document.value().blocks.front());
    CHECK(table.columns <= 4);
    CHECK(document.value().words.words() == 4);
    CHECK(table.rows.front().cells.at(1).paragraphs.at(0).text == "b");
    HtmlLimits limits;
    limits.cells = 1'000;
    limits.rows = 500;
    CHECK(error_of("<table><tr>" + repeated("<td>", 2'000), limits) == "html-too-many-cells");
    CHECK(error_of("<table>" + repeated("<tr>", 2'000), limits) == "html-too-many-rows");
    CHECK(error_of(repeated("<td>", 2'000), limits) == "");
}

TEST_CASE("sizes") {
    HtmlLimits limits;
    limits.bytes = 10;
    CHECK(error_of(words, limits) == "file-too-large");
    CHECK(error_of("") == "empty-file");
    CHECK(error_of(" \r\n\t") == "empty-file");
}

TEST_CASE("entities of the page's own, and files elsewhere, are left alone") {
    const std::string page =
        "<!DOCTYPE html SYSTEM \"file:///etc/passwd\" [<!ENTITY a \"aaaa\"><!ENTITY b SYSTEM "
        "\"file:///etc/passwd\">]>"
        "<link rel=stylesheet href=\"file:///etc/passwd\"><iframe "
        "src=\"file:///etc/passwd\"></iframe>"
        "<p>&a;&b; done</p>";
    const Result<Document> document = read_html(page);
    REQUIRE(document);
    for (const Block& block : document.value().blocks) {
        CHECK(std::get<Paragraph>(block).text.find("root") == std::string::npos);
    }
}

TEST_CASE("pages cut anywhere are read as far as they go") {
    const std::string page =
        "<!doctype html><html><head><style>p{color:red}</style></head><body><table><tr><th "
        "scope=col>No.</th>"
        "<td><ul><li>caf\u00E9 &amp; <![if x]>more<![endif]></ul><!-- c "
        "--></td></tr></table></body></html>";
    for (std::size_t length = 1; length <= page.size(); ++length) {
        CAPTURE(length);
        CHECK(read_html(std::string_view(page).substr(0, length)));
    }
}
