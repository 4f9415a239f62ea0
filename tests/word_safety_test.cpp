// Files that are made to harm: each gets a clear error or a bounded answer.
#include <doctest/doctest.h>

#include <array>
#include <chrono>

#include "tests/word_zip.h"

using namespace actionplan;

namespace {

std::string code_of(const std::string& file, const WordLimits& limits = {}) {
    const Result<Document> document = read_word(file, {}, limits);
    return document ? "read" : document.error().code;
}

std::string message_of(const std::string& file) {
    const Result<Document> document = read_word(file);
    return document ? "" : document.error().message;
}

std::string repeated(const std::string& text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

std::string with_document(const std::string& xml) {
    return docx("", {
                        {"word/document.xml", xml}
    });
}

void overwrite(std::string& file, std::size_t at, const std::string& bytes) {
    file.replace(at, bytes.size(), bytes);
}

}  // namespace

TEST_CASE("what is no Word file says so, and older ones say how to convert them") {
    CHECK(code_of("") == "empty-file");
    CHECK(code_of("plain text") == "not-word");
    CHECK(code_of("{\\rtf1 text}") == "legacy-word");
    CHECK(message_of("{\\rtf1 text}").find("soffice") != std::string::npos);
    CHECK(code_of(zip_of({
              {"mimetype",    "application/vnd.oasis.opendocument.text"},
              {"content.xml", "<x/>"                                   }
    })) ==
          "legacy-word");
    CHECK(code_of(zip_of({
              {"a.txt", "text"}
    })) == "not-word");
    CHECK(code_of(with_document("<workbook xmlns=\"urn:x\"/>")) == "not-word");
}

TEST_CASE("missing and damaged parts are named") {
    CHECK(code_of(zip_of({
              {"[Content_Types].xml", "<Types/>"}
    })) == "damaged-word");
    CHECK(message_of(zip_of({
                         {"[Content_Types].xml", "<Types/>"}
    }))
              .find("word/document.xml") == 0);
    CHECK(code_of(with_document("<w:document")) == "damaged-word");
    CHECK(code_of(with_document("")) == "damaged-word");
    CHECK(code_of(with_document(word_part("document", "<w:body>"))) == "damaged-word");
    CHECK(message_of(with_document("<a>\n<b></a>")).find("word/document.xml: line 2") == 0);
    CHECK(code_of(with_document("<a>\xFF\xFE</a>")) == "damaged-word");
    CHECK(code_of(with_document("<?xml version=\"1.0\" encoding=\"UTF-7\"?>+ADw-a/+AD4-")) ==
          "damaged-word");
}

TEST_CASE("a document type declaration is refused before its content is read") {
    const std::string bomb =
        "<!DOCTYPE a [<!ENTITY x \"xxxxxxxxxx\"><!ENTITY y "
        "\"&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;\">]><a>&y;</a>";
    const std::string external =
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
    CHECK(code_of(with_document(bomb)) == "unsafe-word");
    CHECK(code_of(with_document(external)) == "unsafe-word");
    CHECK(code_of(with_document("<!DOCTYPE a SYSTEM \"http://a.example/x.dtd\"><a/>")) ==
          "unsafe-word");
    CHECK(code_of(docx(para("x"), {
                                      {"word/styles.xml", external}
    })) == "unsafe-word");
    CHECK(code_of(with_document("<a>&undefined;</a>")) == "damaged-word");
}

TEST_CASE("bombs are refused by the size that they declare, and by what they inflate to") {
    const std::string empty_paragraphs =
        word_part("document", "<w:body>" + repeated("<w:p/>", 2'000'000) + "</w:body>");
    CHECK(code_of(with_document(empty_paragraphs)) == "zip-bomb");
    CHECK(code_of(docx(repeated("<w:p/>", 200)), {.inflated_bytes = 1000}) == "zip-bomb");
    CHECK(code_of(docx(para("x")), {.entries = 3}) == "zip-bomb");

    std::string lying = docx(repeated("<w:p/>", 200'000));
    const std::size_t entry = lying.rfind("PK\x01\x02");
    overwrite(lying, entry + 24, std::string("\x10\0\0\0", 4));
    CHECK(code_of(lying) == "damaged-word");
}

TEST_CASE("entries that share bytes, stand twice or climb are refused") {
    const std::string whole = docx(para("x"));
    std::string overlapping = whole;
    const std::size_t first = overlapping.find("PK\x01\x02");
    const std::size_t second = overlapping.find("PK\x01\x02", first + 4);
    overwrite(overlapping, second + 42, overlapping.substr(first + 42, 4));
    CHECK(code_of(overlapping) == "zip-bomb");

    CHECK(code_of(docx(para("x"), {
                                      {"word/Document.xml", "<a/>"}
    })) == "unsafe-word");
    for (const std::string name : {"../../etc/cron.d/x", "word/../../x", "/etc/passwd", "..\\x"}) {
        CAPTURE(name);
        CHECK(code_of(docx(para("x"), {
                                          {name, "x"}
        })) == "unsafe-word");
    }
    CHECK(code_of(docx(para("x"), {
                                      {"word/a..b.xml", "x"}
    })) == "read");
}

TEST_CASE("a relationship can't lead out of the file") {
    const std::string rels =
        R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
        R"(<Relationship Id="a" Type="x/styles" Target="../../../../etc/passwd"/>)"
        R"(<Relationship Id="b" Type="x/numbering" TargetMode="External" Target="http://a.example/"/></Relationships>)";
    CHECK(code_of(docx(para("x"), {
                                      {"word/_rels/document.xml.rels", rels}
    })) == "read");
}

TEST_CASE("a file that was cut short anywhere is damaged") {
    const std::string whole = docx(para("x"), {
                                                  {"word/styles.xml", word_part("styles", "")}
    });
    for (std::size_t size = 2; size < whole.size(); ++size) {
        CAPTURE(size);
        CHECK(code_of(whole.substr(0, size)) == "damaged-word");
    }
}

TEST_CASE("a byte that was changed anywhere ends in a document or an error") {
    const std::string whole = docx(table({
                                       row({"1", "x"}
                                       )
    }),
                                   {{"word/styles.xml", word_part("styles", "")}});
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (const char byte : {'\0', '\xFF', '<'}) {
            std::string changed = whole;
            changed.at(at) = byte;
            CHECK(!code_of(changed).empty());
        }
    }
}

TEST_CASE("depth, attributes, columns, rows and paragraphs have a limit each") {
    const std::string nested = repeated("<w:tbl><w:tr><w:tc>", 10'000) + para("x") +
                               repeated("</w:tc></w:tr></w:tbl>", 10'000);
    CHECK(code_of(docx(nested)) == "word-too-large");
    CHECK(message_of(docx(nested)).find("`depth`") != std::string::npos);
    const std::string some =
        repeated("<w:tbl><w:tr><w:tc>", 60) + para("x") + repeated("</w:tc></w:tr></w:tbl>", 60);
    CHECK(code_of(docx(some)) == "read");

    std::string attributes = "<w:p";
    for (int i = 0; i < 200'000; ++i) attributes += " a" + std::to_string(i) + "='>'";
    const auto begin = std::chrono::steady_clock::now();
    CHECK(code_of(docx(attributes + "/>")) == "word-too-large");
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(5));

    const std::string span =
        "<w:tc><w:tcPr><w:gridSpan w:val=\"100000\"/></w:tcPr>" + para("x") + "</w:tc>";
    CHECK(code_of(docx(table({row({span})}))) == "read");
    CHECK(code_of(docx(table({row({span, span})}))) == "word-too-large");
    CHECK(code_of(docx(table({row(std::vector<std::string>(20'000, "x"))}))) == "word-too-large");
    CHECK(code_of(docx(table({row({"x"}), row({"x"})})), {.rows = 1}) == "word-too-large");
    CHECK(code_of(docx(para("a") + para("b")), {.paragraphs = 1}) == "word-too-large");
}
