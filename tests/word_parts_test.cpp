// Tracked changes, and the parts around the body.
#include <doctest/doctest.h>

#include "tests/word_zip.h"

using namespace actionplan;

namespace {

using Texts = std::vector<std::string>;

std::string section(const std::string& references) {
    return "<w:sectPr>" + references + "</w:sectPr>";
}

std::string reference(const std::string& kind, const std::string& id,
                      const std::string& type = "default") {
    return "<w:" + kind + "Reference w:type=\"" + type + "\" r:id=\"" + id + "\"/>";
}

std::string roles(const Document& document) {
    std::string seen;
    for (const Block& block : document.blocks) {
        const auto* paragraph = std::get_if<Paragraph>(&block);
        if (!paragraph) {
            seen += "T ";
            continue;
        }
        switch (paragraph->role) {
            case Role::body:
                seen += "body";
                break;
            case Role::page_header:
                seen += "header";
                break;
            case Role::page_footer:
                seen += "footer";
                break;
            case Role::footnote:
                seen += "footnote";
                break;
            case Role::endnote:
                seen += "endnote";
                break;
            case Role::comment:
                seen += "comment";
                break;
            case Role::text_box:
                seen += "box";
                break;
            case Role::caption:
                seen += "caption";
                break;
            case Role::furniture:
                seen += "furniture";
                break;
        }
        seen += ":" + paragraph->text + " ";
    }
    return seen;
}

}  // namespace

TEST_CASE("tracked changes are accepted, rejected or both kept") {
    const std::string change =
        "<w:p><w:r><w:t xml:space=\"preserve\">due </w:t></w:r><w:del "
        "w:id=\"1\"><w:r><w:delText>May</w:delText></w:r></w:del>"
        "<w:ins w:id=\"2\"><w:r><w:t>June</w:t></w:r></w:ins><w:moveFrom w:id=\"3\"><w:r><w:t> "
        "here</w:t></w:r></w:moveFrom>"
        "<w:moveTo w:id=\"4\"><w:r><w:t> there</w:t></w:r></w:moveTo></w:p>";
    CHECK(paragraph_texts(read_body(change)) == Texts{"due June there"});
    CHECK(paragraph_texts(read_body(change, {}, {Tracked::reject})) == Texts{"due May here"});
    CHECK(paragraph_texts(read_body(change, {}, {Tracked::all})) ==
          Texts{"due MayJune here there"});
}

TEST_CASE("rows that were deleted or inserted") {
    const std::string rows =
        table({row({"1"}), row({"2"}, "<w:del w:id=\"1\"/>"), row({"3"}, "<w:ins w:id=\"2\"/>")});
    CHECK(row_texts(only_table(read_body(rows))) == Texts{"1", "3"});
    CHECK(row_texts(only_table(read_body(rows, {}, {Tracked::reject}))) == Texts{"1", "2"});
    CHECK(row_texts(only_table(read_body(rows, {}, {Tracked::all}))) == Texts{"1", "2", "3"});
    CHECK(read_body(rows).words.words() == 2);
}

TEST_CASE("a deleted paragraph mark joins two paragraphs, and old properties are no properties") {
    const std::string mark = "<w:rPr><w:del w:id=\"1\"/></w:rPr>";
    CHECK(paragraph_texts(read_body(para("one ", mark) + para("two"))) == Texts{"one two"});
    CHECK(paragraph_texts(read_body(para("one ", mark) + para("two"), {}, {Tracked::reject})) ==
          Texts{"one", "two"});
    CHECK(row_texts(only_table(read_body(table({row({cell(para("last", mark)), "b"})})))) ==
          Texts{"last|b"});
    CHECK(paragraph_texts(read_body(para("end", mark))) == Texts{"end"});
    const Document changed =
        read_body(para("x", "<w:pPrChange><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:pPrChange>",
                       "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>"));
    CHECK(std::get<Paragraph>(changed.blocks.front()).text == "x");
    CHECK(std::get<Paragraph>(changed.blocks.front()).heading_level == 0);
}

TEST_CASE("headers and footers once each, notes and comments after the body") {
    const ZipParts parts{
        {"word/header1.xml",   word_part("hdr", para("Plan") + table({row({"a", "b"})}))                        },
        {"word/footer1.xml",   word_part("ftr", para("v12"))                                                    },
        {"word/footnotes.xml",
         word_part("footnotes",                 "<w:footnote w:id=\"2\">" + para("see annex") + "</w:footnote>")},
        {"word/endnotes.xml",
         word_part("endnotes",                  "<w:endnote w:id=\"2\">" + para("end") + "</w:endnote>")        },
        {"word/comments.xml",
         word_part("comments",                  "<w:comment w:id=\"0\">" + para("check") + "</w:comment>")      }
    };
    const std::string shown =
        section(reference("header", "idheader") + reference("footer", "idfooter"));
    const Document document = read_body(para("body", shown) + para("more") + shown, parts);
    CHECK(roles(document) ==
          "header:Plan header:a header:b body:body body:more footnote:see annex endnote:end "
          "comment:check footer:v12 ");
    CHECK(std::get<Paragraph>(document.blocks.at(1)).place ==
          Place{PathPlace{"header[1]/tbl[1]/tr[1]/tc[1]/p[1]"}});
    CHECK(std::get<Paragraph>(document.blocks.at(5)).place == Place{PathPlace{"footnote[1]/p[1]"}});
    CHECK(document.words.words() == 10);
}

TEST_CASE("headers that no page shows are left out") {
    const ZipParts parts{
        {"word/header1.xml", word_part("hdr", para("Plan"))}
    };
    const auto seen = [&](const std::string& type, const std::string& more, ZipParts others) {
        others.insert(others.end(), parts.begin(), parts.end());
        return roles(
            read_body(para("x") + section(reference("header", "idheader", type) + more), others));
    };
    CHECK(seen("first", "", {}) == "body:x ");
    CHECK(seen("first", "<w:titlePg/>", {}) == "header:Plan body:x ");
    CHECK(seen("even", "", {}) == "body:x ");
    CHECK(seen("even", "",
               {
                   {"word/settings.xml", word_part("settings", "<w:evenAndOddHeaders/>")}
    }) ==
          "header:Plan body:x ");
}

TEST_CASE("what the file says of itself") {
    const ZipParts parts{
        {"docProps/core.xml",
         R"(<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
              xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">
            <dc:title>Crisis &amp; care  plan</dc:title><dc:creator>The Council</dc:creator>
            <dcterms:created>2015-03-01T09:00:00Z</dcterms:created><dcterms:modified>2015-10-01T10:00:00Z</dcterms:modified>
            </cp:coreProperties>)"},
        {"docProps/app.xml",
         R"(<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">
            <Application>Microsoft Office Word</Application></Properties>)"       }
    };
    const SourceFacts facts = read_body(para("x"), parts).source;
    CHECK(facts.title == "Crisis & care plan");
    CHECK(facts.author == "The Council");
    CHECK(facts.producer == "Microsoft Office Word");
    CHECK(facts.created == "2015-03-01T09:00:00Z");
    CHECK(facts.modified == "2015-10-01T10:00:00Z");
    CHECK(facts.media_type ==
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
}

TEST_CASE("a damaged part that is not the body is a warning") {
    const Document document = read_body(
        para("x"), {
                       {"word/styles.xml",   "<w:styles>"},
                       {"word/comments.xml", "no xml"    }
    });
    CHECK(paragraph_texts(document) == Texts{"x"});
    REQUIRE(document.warnings.size() == 2);
    CHECK(document.warnings.front().code == "damaged-part");
    CHECK(document.warnings.front().message.find("word/styles.xml") != std::string::npos);
}

TEST_CASE("text in a file within the file is told of") {
    const Document document = read_body(para("x") + "<w:altChunk r:id=\"a\"/>");
    REQUIRE(document.warnings.size() == 1);
    CHECK(document.warnings.front().code == "embedded-file");
}
