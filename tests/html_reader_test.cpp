// What becomes of a page's elements. The pairs in tests/cases/html-*.html show the same in whole plans.
#include "extract/html/html_reader.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>

#include "extract/html/list_markers.h"
#include "extract/html/nesting.h"

using namespace actionplan;

namespace {

std::string shown(const Paragraph& paragraph) {
    std::string text;
    if (paragraph.heading_level > 0) text += "h" + std::to_string(paragraph.heading_level) + ":";
    if (paragraph.role == Role::furniture) text += "~";
    if (paragraph.role == Role::caption) text += "^";
    if (paragraph.bold) text += "!";
    if (!paragraph.marker.empty()) text += paragraph.marker + " ";
    return text + paragraph.text;
}

std::string shown(const Table& table) {
    std::string text = "{";
    for (const Row& row : table.rows) {
        for (const Cell& cell : row.cells) {
            text += "[";
            if (cell.header) text += "#";
            for (const Paragraph& paragraph : cell.paragraphs) text += shown(paragraph) + "|";
            for (const Table& nested : cell.tables) text += shown(nested);
            if (cell.column_span > 1) text += "<" + std::to_string(cell.column_span);
            if (cell.row_span > 1) text += "v" + std::to_string(cell.row_span);
            text += "]";
        }
        text += "/";
    }
    return text + "}";
}

// The blocks of a page, one a line.
std::string shown(std::string_view page) {
    const Result<Document> document = read_html(page);
    REQUIRE(document);
    std::string text;
    for (const Block& block : document.value().blocks) {
        const auto* paragraph = std::get_if<Paragraph>(&block);
        text += (paragraph != nullptr ? shown(*paragraph) : shown(std::get<Table>(block))) + "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("pages and what a reader sees of them") {
    struct Row {
        std::string_view page;
        std::string_view shown;
    };
    // clang-format off
    constexpr std::array rows{
        // lines
        Row{"a <b>b</b>c<br>d<p>e\n f</p>", "a bc\nd\ne f\n"},
        Row{"<p><b>all</b> <strong>bold</strong></p><p><b>part</b> of it</p>", "!all bold\npart of it\n"},
        Row{"<h2>one<br>two</h2><div role=heading aria-level=3>x</div>", "h2:one two\nh3:x\n"},
        Row{"<p>30<sup>th</sup> of <q>May</q></p>", "30th of \u201CMay\u201D\n"},
        Row{"<p>e\xCC\x81t\xC3\xA9 co&shy;op&nbsp; x</p>", "\u00E9t\u00E9 coop x\n"},
        Row{"<p>one<p>two<div>three</div>four", "one\ntwo\nthree\nfour\n"},
        Row{"<p>a\x7F" "e</p>", "ae\n"},
        Row{"<pre>a\nb</pre><p style='white-space:pre-line'>c\nd", "a\nb\nc\nd\n"},
        // lists
        Row{"<ol type=i start=3><li>a<li>b<ul><li>c</ul></ol>", "iii. a\niv. b\n\u2022 c\n"},
        Row{"<ol reversed start=2><li>a<li>b</ol>", "2. a\n1. b\n"},
        Row{"<ul style='list-style:none'><li>a</ul>", "a\n"},
        Row{"<p>- one</p><p>-</p><p>\xE2\x80\xA2two</p>", "- one\n-\n\u2022 two\n"},
        // hidden
        Row{"<p hidden>a<p style='display:none'>b<p aria-hidden=true>c<p class=sr-only>d<p>e", "e\n"},
        Row{"<style>.sr-only{display:block}</style><p class=sr-only>shown", "shown\n"},
        Row{"<span class='d-none d-md-inline'>wide</span><span class='visible-xs'>narrow</span>", "wide\n"},
        Row{"<button aria-controls=x aria-expanded=false>More</button><div id=x hidden>panel</div>", "h2:More\npanel\n"},
        Row{"<style media=print>p{display:none}</style><p>shown", "shown\n"},
        Row{"<noscript>turn it on</noscript>", "turn it on\n"},
        Row{"<p>a page with words enough to be one<noscript>turn it on</noscript>",
            "a page with words enough to be one\n"},
        // tables
        Row{"<table><tr><th>a<th>b<tr><td>1<td>2</table>", "{[#a|][#b|]/[1|][2|]/}\n"},
        Row{"<table><caption>c</caption><tr><td>a<td>b</table>", "^c\n{[a|][b|]/}\n"},
        Row{"<table border=1><tr><td rowspan=0>a<td>b<tr><td>c</table>", "{[a|v2][b|]/[c|]/}\n"},
        Row{"<table border=1><tr><td colspan=9>t<tr><td>a<td>b</table>", "{[t|<2]/[a|][b|]/}\n"},
        Row{"<table border=1><tr><td>a<div>x<td>b<tr><td>c</table>", "{[a|x|][b|]/[c|][]/}\n"},
        Row{"<table><tr><td>one cell only</table>", "one cell only\n"},
        Row{"<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>", "a\nb\nc\nd\n"},
        Row{"<table><tr><th>a<th>b<tr><td>1<td>2<table border=1><tr><td>c<td>d</table>", "{[#a|][#b|]/[1|][2|{[c|][d|]/}]/}\n"},
        Row{"<table border=1>stray<tr><td>a<td>b</table>", "stray\n{[a|][b|]/}\n"},
        Row{"<tr><td>no table", "no table\n"},
        Row{"<dl><dt>a<dd>b<dd>c<dt>d<dt>e<dd>f</dl>", "{[a|][b|c|]/[d|e|][f|]/}\n"},
        Row{"<dl><dd>indented</dl>", "indented\n"},
        Row{"<table><tr><th>RAG<th>x<tr><td><img alt=Green><td><img alt=''>y</table>",
            "{[#RAG|][#x|]/[Green|][y|]/}\n"},
        // furniture
        Row{"<nav>n</nav><header>h</header><footer>f</footer><p>p", "~n\n~h\n~f\np\n"},
        Row{"<main><header>h</header></main>", "h\n"},
        Row{"<header><h1>t</h1>x</header>", "h1:t\n~x\n"},
        Row{"<header><h1>logo</h1></header><h1>t</h1>", "h1:~logo\nh1:t\n"},
        Row{"<form>label <input name=q><input type=submit value=Go></form>", "~label\n~Go\n"},
        Row{"<form><table><tr><th>a<th>b</table><input></form>", "{[#a|][#b|]/}\n"},
        Row{"<a href='#top'>Back to top</a><p>x <a href='#n'>1</a>", "~Back to top\nx 1\n"},
        Row{"<p><a href=a>a</a><p><a href=b>b</a><p><a href=c>c</a><p>text", "~a\n~b\n~c\ntext\n"},
        Row{"<div class=breadcrumbs>a</div><div class=page-footer><table><tr><th>a<th>b</table></div>",
            "~a\n{[#a|][#b|]/}\n"},
    };
    // clang-format on
    for (const Row& row : rows) {
        CAPTURE(std::string(row.page));
        CHECK(shown(row.page) == row.shown);
    }
}

TEST_CASE("places are paths, with rows counted through the table") {
    const Result<Document> document = read_html(
        "<body><div><p>x</div><table><thead><tr><th>a<th>b<tbody><tr><th>1<td>2</table></body>");
    REQUIRE(document);
    const auto& table = std::get<Table>(document.value().blocks.at(1));
    CHECK(std::get<Paragraph>(document.value().blocks.at(0)).place ==
          Place{PathPlace{"html/body/div[1]/p[1]"}});
    CHECK(table.rows.at(1).place == Place{PathPlace{"html/body/table[1]/tr[2]"}});
    CHECK(table.rows.at(1).cells.at(1).place == Place{PathPlace{"html/body/table[1]/tr[2]/td[1]"}});
    CHECK(table.rows.at(0).header);
    CHECK(!table.rows.at(1).header);
}

TEST_CASE("the fill is what a reader sees behind the cell") {
    const Result<Document> document = read_html(
        "<style>.g{background:#0a0}</style><table bgcolor=yellow border=1><tr "
        "bgcolor=white><td>a<td bgcolor=red>b"
        "<tr><td>c<td class=g>d<tr><td><p style='background:#00f'>e</p><td "
        "style='background:transparent'>f</table>");
    REQUIRE(document);
    const auto& rows = std::get<Table>(document.value().blocks.front()).rows;
    CHECK(rows.at(0).cells.at(0).fill == std::nullopt);
    CHECK(rows.at(0).cells.at(1).fill == Colour{255, 0, 0});
    CHECK(rows.at(1).cells.at(0).fill == Colour{255, 255, 0});
    CHECK(rows.at(1).cells.at(1).fill == Colour{0, 0xAA, 0});
    CHECK(rows.at(2).cells.at(0).fill == Colour{0, 0, 255});
    CHECK(rows.at(2).cells.at(1).fill == Colour{255, 255, 0});
}

TEST_CASE("what the head says") {
    const Result<Document> document = read_html(
        "<head><title> Plan &amp;\n more</title><meta name=DC.creator content='Policy Unit'>"
        "<meta property='article:modified_time' content=2024-05-01><meta name=generator "
        "content=Word></head><p>x");
    REQUIRE(document);
    const SourceFacts& source = document.value().source;
    CHECK(source.title == "Plan & more");
    CHECK(source.author == "Policy Unit");
    CHECK(source.modified == "2024-05-01");
    CHECK(source.producer == "Word");
    CHECK(source.media_type == "text/html");
}

TEST_CASE("markers of lists") {
    CHECK(list_marker(ListStyle::lower_alpha, 28) == "ab.");
    CHECK(list_marker(ListStyle::upper_roman, 1994) == "MCMXCIV.");
    CHECK(list_marker(ListStyle::lower_roman, 0) == "0.");
    CHECK(list_marker(ListStyle::decimal_leading_zero, 7) == "07.");
    CHECK(word_marker("1.\xC2\xA0\xC2\xA0 ") == "1.");
    CHECK(word_marker("o\xC2\xA0 ") == "\u2022");
    CHECK(is_number_marker("iv)"));
    CHECK(!is_number_marker("\u2022"));
}

TEST_CASE("what an element that starts closes") {
    using enum Tag;
    const std::array open{html, body, table, tr, td, div, p};
    CHECK(open_after_start(open, td) == 4);
    CHECK(open_after_start(open, tr) == 3);
    CHECK(open_after_start(open, div) == 6);
    CHECK(open_after_start(open, span) == 7);
    CHECK(open_after_start(open, table) == 6);
    const std::array list{html, body, ul, li, ul, li, b};
    CHECK(open_after_start(list, li) == 5);
    const std::array heading{html, body, h2, b};
    CHECK(open_after_start(heading, h3) == 2);
}
