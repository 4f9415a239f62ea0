// Numbers that Word computes, and where they become text.
#include <doctest/doctest.h>

#include <array>

#include "extract/word/list_counters.h"
#include "tests/word_zip.h"

using namespace actionplan;

namespace {

using Texts = std::vector<std::string>;

std::string level(int at, const std::string& format, const std::string& text,
                  const std::string& more = "") {
    return "<w:lvl w:ilvl=\"" + std::to_string(at) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" +
           format + "\"/>" + more + "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}

std::string abstract(int id, const std::string& levels) {
    return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">" + levels +
           "</w:abstractNum>";
}

std::string list(int id, int abstract_id, const std::string& overrides = "") {
    return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" +
           std::to_string(abstract_id) + "\"/>" + overrides + "</w:num>";
}

std::string starts(int at, int start) {
    return "<w:lvlOverride w:ilvl=\"" + std::to_string(at) + "\"><w:startOverride w:val=\"" +
           std::to_string(start) + "\"/></w:lvlOverride>";
}

Numbering numbering_of(const std::string& content) {
    Result<Numbering> read =
        read_numbering("word/numbering.xml", word_part("numbering", content), {});
    REQUIRE(read);
    return std::move(read).value();
}

struct Item {
    int list = 0;
    int level = 0;
};

Texts numbers(const std::string& content, const std::vector<Item>& items) {
    const Numbering numbering = numbering_of(content);
    ListCounters counters(numbering);
    Texts texts;
    for (const Item& item : items) {
        const auto number = counters.next(item.list, item.level);
        texts.push_back(number ? number->text : "no list");
    }
    return texts;
}

const std::string outline =
    level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") + level(2, "lowerRoman", "(%3)");

std::string numbered(int list_id, int at) {
    return "<w:numPr><w:ilvl w:val=\"" + std::to_string(at) + "\"/><w:numId w:val=\"" +
           std::to_string(list_id) + "\"/></w:numPr>";
}

}  // namespace

TEST_CASE("each format prints as Word prints it") {
    struct Row {
        std::string format;
        int number;
        std::string text;
    };
    const std::array rows{
        Row{"decimal",         12,   "12"     },
        Row{"decimalZero",     7,    "07"     },
        Row{"upperLetter",     3,    "C"      },
        Row{"lowerLetter",     28,   "bb"     },
        Row{"upperRoman",      1994, "MCMXCIV"},
        Row{"lowerRoman",      4,    "iv"     },
        Row{"ordinal",         1,    "1st"    },
        Row{"ordinal",         12,   "12th"   },
        Row{"ordinal",         23,   "23rd"   },
        Row{"cardinalText",    3,    "Three"  },
        Row{"ordinalText",     2,    "Second" },
        Row{"none",            5,    ""       },
        Row{"upperRoman",      0,    "0"      },
        Row{"upperLetter",     9999, "9999"   },
        Row{"chineseCounting", 6,    "6"      },
    };
    for (const Row& one : rows) {
        CAPTURE(one.format);
        CHECK(formatted_number(number_format(one.format), one.number) == one.text);
    }
    CHECK(formatted_number(number_format("custom", "001, 002, 003, ..."), 7) == "007");
}

TEST_CASE("levels count, and start again below a level that counts") {
    const std::string lists = abstract(0, outline) + list(1, 0);
    CHECK(numbers(lists,
                  {
                      {1, 0},
                      {1, 1},
                      {1, 1},
                      {1, 2},
                      {1, 2},
                      {1, 0},
                      {1, 1},
                      {1, 2}
    }) ==
          Texts{"1.", "1.1", "1.2", "(i)", "(ii)", "2.", "2.1", "(i)"});
}

TEST_CASE("a level that was skipped counts once") {
    const std::string lists = abstract(0, outline) + list(1, 0);
    CHECK(numbers(lists, {
                             {1, 1},
                             {1, 1},
                             {1, 0},
                             {1, 1}
    }) == Texts{"1.1", "1.2", "2.", "2.1"});
}

TEST_CASE("lists of one abstract list go on from each other, until one starts anew") {
    const std::string lists =
        abstract(0, outline) + list(1, 0) + list(2, 0) + list(3, 0, starts(0, 1));
    CHECK(numbers(lists,
                  {
                      {1, 0},
                      {2, 0},
                      {3, 0},
                      {3, 0},
                      {1, 0}
    }) ==
          Texts{"1.", "2.", "1.", "2.", "3."});
}

TEST_CASE("a start override holds for the levels that are not printed themselves") {
    const std::string lists =
        abstract(0, outline) + list(1, 0) + list(2, 0, starts(0, 4) + starts(1, 3));
    CHECK(numbers(lists, {
                             {1, 0},
                             {1, 1},
                             {2, 1},
                             {2, 1}
    }) == Texts{"1.", "1.1", "4.3", "4.4"});
}

TEST_CASE("an override may replace the level") {
    const std::string other =
        "<w:lvlOverride w:ilvl=\"1\"><w:lvl w:ilvl=\"1\"><w:start w:val=\"3\"/>"
        "<w:numFmt w:val=\"upperLetter\"/><w:lvlText w:val=\"%1%2\"/></w:lvl></w:lvlOverride>";
    const std::string lists = abstract(0, outline) + list(1, 0, starts(0, 2) + other);
    CHECK(numbers(lists, {
                             {1, 0},
                             {1, 1},
                             {1, 1}
    }) == Texts{"2.", "2C", "2D"});
}

TEST_CASE("a level may go on through the levels above it, or restart after one of them only") {
    const std::string never =
        abstract(0, level(0, "decimal", "%1") +
                        level(1, "decimal", "%2", "<w:lvlRestart w:val=\"0\"/>")) +
        list(1, 0);
    CHECK(numbers(never, {
                             {1, 0},
                             {1, 1},
                             {1, 0},
                             {1, 1}
    }) == Texts{"1", "1", "2", "2"});
    const std::string first_only =
        abstract(0, level(0, "decimal", "%1") + level(1, "decimal", "%2") +
                        level(2, "decimal", "%3", "<w:lvlRestart w:val=\"1\"/>")) +
        list(1, 0);
    CHECK(numbers(first_only,
                  {
                      {1, 0},
                      {1, 1},
                      {1, 2},
                      {1, 1},
                      {1, 2},
                      {1, 0},
                      {1, 1},
                      {1, 2}
    }) ==
          Texts{"1", "1", "1", "2", "2", "2", "1", "1"});
}

TEST_CASE("legal numbering prints the counts above as decimals") {
    const std::string roman = level(0, "upperRoman", "Article %1");
    const std::string lists = abstract(0, roman + level(1, "decimal", "%1.%2", "<w:isLgl/>") +
                                              level(2, "decimal", "%1.%3")) +
                              list(1, 0);
    CHECK(numbers(lists, {
                             {1, 0},
                             {1, 1},
                             {1, 2}
    }) == Texts{"Article I", "1.1", "I.1"});
}

TEST_CASE("lists that are not there number nothing") {
    CHECK(numbers(abstract(0, outline) + list(1, 0) + list(2, 7),
                  {
                      {9, 0 },
                      {2, 0 },
                      {1, 9 },
                      {1, -1}
    }) ==
          Texts{"no list", "no list", "no list", "no list"});
}

TEST_CASE("bullets are marks, in Unicode") {
    const std::string fonts = R"(<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>)";
    const std::string lists =
        abstract(0, level(0, "bullet", "\xEF\x82\xB7", fonts) + level(1, "bullet", "o")) +
        list(1, 0);
    const Numbering numbering = numbering_of(lists);
    ListCounters counters(numbering);
    CHECK(counters.next(1, 0) == ListNumber{"•", true, false});
    CHECK(counters.next(1, 1) == ListNumber{"◦", true, false});
}

TEST_CASE("a computed number is a marker before text, and text where it is all that a cell holds") {
    const ZipParts parts{
        {"word/numbering.xml",
         word_part("numbering", abstract(0, outline) + abstract(1, level(0, "bullet", "•")) +
                                    list(1, 0) + list(2, 1))}
    };
    const std::string body =
        table({row({cell(para("Prevention", numbered(1, 0)), "<w:gridSpan w:val=\"2\"/>")}),
               row({cell(para("", numbered(1, 1))), "first"}),
               row({cell(para("") + para("", numbered(1, 1))),
                    cell(para("step one", numbered(2, 0)) + para("", numbered(2, 0)))}),
               row({cell(para("3.5a")),
                    cell(para("typed", numbered(1, 2)) + para("", numbered(1, 2)))})});
    const Document document =
        read_body(body + para("plain item", numbered(1, 0)) + para("", numbered(1, 0)), parts);
    const Table& seen = only_table(document);
    CHECK(row_texts(seen) == Texts{"1. Prevention", "1.1|first", "1.2|step one", "3.5a|typed"});
    const Paragraph& item = seen.rows.at(2).cells.at(1).paragraphs.front();
    CHECK(item.marker == "•");
    CHECK(item.list_level == 1);
    const Paragraph& typed = seen.rows.at(3).cells.at(1).paragraphs.front();
    CHECK(typed.marker == "(i)");
    CHECK(typed.list_level == 3);
    REQUIRE(document.blocks.size() == 2);
    CHECK(std::get<Paragraph>(document.blocks.back()).marker == "2.");
    WordTally same;
    same.add("1 Prevention 1 1 first 1 2 step one 3 5a typed plain item");
    CHECK(document.words == same);
}

TEST_CASE("a heading's number stands before its text") {
    const ZipParts parts{
        {"word/numbering.xml",
         word_part("numbering",
         abstract(0, level(0, "decimal", "%1.", "<w:pStyle w:val=\"H\"/>") +
                                   level(1, "upperLetter", "%2",
         "<w:pStyle w:val=\"H2\"/><w:suff w:val=\"nothing\"/>")) +
                       list(1, 0))},
        {"word/styles.xml",
         word_part(
             "styles", R"(<w:style w:type="paragraph" w:styleId="H"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
                      <w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>)")}
    };
    const Document document = read_body(
        para("Title", "<w:pStyle w:val=\"H\"/>") + para(": sub", "<w:pStyle w:val=\"H2\"/>") +
            para("none", "<w:pStyle w:val=\"H\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>") +
            para("Next", "<w:pStyle w:val=\"H\"/>"),
        parts);
    CHECK(paragraph_texts(document) == Texts{"1. Title", "A: sub", "none", "2. Next"});
}

TEST_CASE("a list that names a numbering style has the levels of that style's list") {
    const ZipParts parts{
        {"word/numbering.xml",
         word_part("numbering", abstract(0, "<w:numStyleLink w:val=\"Plan\"/>") +
                                    abstract(1, level(0, "decimal", "P%1")) + list(1, 0) +
                                    list(2, 1))},
        {"word/styles.xml",
         word_part(
             "styles", R"(<w:style w:type="numbering" w:styleId="Plan"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>)")}
    };
    const Document document = read_body(table({row({cell(para("", numbered(1, 0))), "x"})}), parts);
    CHECK(row_texts(only_table(document)) == Texts{"P1|x"});
}

TEST_CASE("text boxes, headers and notes count for themselves") {
    const ZipParts parts{
        {"word/numbering.xml", word_part("numbering", abstract(0,               outline) + list(1, 0))                   },
        {"word/footnotes.xml",
         word_part("footnotes",                       "<w:footnote w:type=\"separator\">" + para("line") +
                                    "</w:footnote>" + "<w:footnote w:id=\"1\">" +
                                    para("note", numbered(1,        0)) + "</w:footnote>")}
    };
    const std::string box = "<w:p><w:r><w:pict><w:txbxContent>" + para("boxed", numbered(1, 0)) +
                            "</w:txbxContent></w:pict></w:r></w:p>";
    const Document document =
        read_body(para("a", numbered(1, 0)) + box + para("b", numbered(1, 0)), parts);
    Texts markers;
    for (const Block& block : document.blocks) markers.push_back(std::get<Paragraph>(block).marker);
    CHECK(markers == Texts{"1.", "1.", "2.", "1."});
    CHECK(paragraph_texts(document) == Texts{"a", "boxed", "b", "note"});
}
