// What a reader sees of paragraphs and runs.
#include <doctest/doctest.h>

#include <array>

#include "tests/word_zip.h"

using namespace actionplan;

namespace {

using Texts = std::vector<std::string>;

Texts texts_of(const std::string& body) { return paragraph_texts(read_body(body)); }

std::string run(const std::string& content, const std::string& properties = "") {
    return "<w:r><w:rPr>" + properties + "</w:rPr>" + content + "</w:r>";
}

std::string text(const std::string& content) {
    return "<w:t xml:space=\"preserve\">" + content + "</w:t>";
}

std::string in_paragraph(const std::string& runs) { return "<w:p>" + runs + "</w:p>"; }

std::string mark(const std::string& type) {
    return run("<w:fldChar w:fldCharType=\"" + type + "\"/>");
}

std::string field(const std::string& instruction, const std::string& result) {
    return mark("begin") + run("<w:instrText> " + instruction + " </w:instrText>") +
           mark("separate") + run(text(result)) + mark("end");
}

const Paragraph& first(const Document& document) {
    return std::get<Paragraph>(document.blocks.front());
}

}  // namespace

TEST_CASE("runs are one text, tabs a space, line breaks a paragraph each") {
    CHECK(texts_of(in_paragraph(run(text("By ")) + run(text("March")) +
                                run("<w:tab/>" + text("2016  ")))) == Texts{"By March 2016"});
    CHECK(texts_of(in_paragraph(run(text("July") + "<w:br/>" + text("August") + "<w:cr/>" +
                                    text("May")))) == Texts{"July", "August", "May"});
    CHECK(texts_of(in_paragraph(run(text("co") + "<w:noBreakHyphen/>" + text("op") +
                                    "<w:softHyphen/>" + text("era\xC2\xADtion")))) ==
          Texts{"co-operation"});
    CHECK(texts_of(in_paragraph("") + in_paragraph(run(text(" \xC2\xA0 ")))).empty());
}

TEST_CASE("text is composed, in NFC") {
    CHECK(texts_of(in_paragraph(run(text("cafe")) + run(text("\xCC\x81")))) ==
          Texts{"caf\xC3\xA9"});
}

TEST_CASE("symbols are the characters that they look like") {
    struct Row {
        std::string xml;
        std::string seen;
    };
    const std::array rows{
        Row{R"(<w:sym w:font="Wingdings" w:char="F0FC"/>)",       "✔"},
        Row{R"(<w:sym w:font="Wingdings" w:char="00FB"/>)",       "✘"},
        Row{R"(<w:sym w:font="Wingdings" w:char="F0FE"/>)",       "☑"},
        Row{R"(<w:sym w:font="Wingdings 2" w:char="F052"/>)",     "☑"},
        Row{R"(<w:sym w:font="Wingdings 2" w:char="F0A3"/>)",     "☐"},
        Row{R"(<w:sym w:font="Webdings" w:char="F061"/>)",        "✔"},
        Row{R"(<w:sym w:font="Symbol" w:char="F0B3"/>)",          "≥"},
        Row{R"(<w:sym w:font="Segoe UI Symbol" w:char="2714"/>)", "✔"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.xml);
        CHECK(texts_of(in_paragraph(run(row.xml))) == Texts{row.seen});
    }
    const std::string font = R"(<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>)";
    CHECK(texts_of(in_paragraph(run(text("ü"), font) + run(text(" done")))) == Texts{"✔ done"});
}

TEST_CASE("hidden text is left out, also by a style, and shown again by a run") {
    const ZipParts styles{
        {"word/styles.xml",
         word_part(
             "styles", R"(<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>
                                        <w:style w:type="paragraph" w:styleId="Note"><w:rPr><w:vanish/></w:rPr></w:style>)")}
    };
    const std::string body =
        in_paragraph(run(text("seen ")) + run(text("hidden "), "<w:vanish/>") +
                     run(text("secret "), "<w:rStyle w:val=\"Secret\"/>") +
                     run(text("again"), "<w:rStyle w:val=\"Secret\"/><w:vanish w:val=\"0\"/>")) +
        para("unseen", "<w:pStyle w:val=\"Note\"/>");
    const Document document = read_body(body, styles);
    CHECK(paragraph_texts(document) == Texts{"seen again"});
    CHECK(document.words.words() == 2);
}

TEST_CASE("a field is its result; numbers of pages are no text") {
    CHECK(texts_of(in_paragraph(run(text("see ")) + field("HYPERLINK \"http://a.example\"",
                                                          "the site"))) == Texts{"see the site"});
    CHECK(texts_of(in_paragraph(run(text("Page ")) + field("PAGE", "3") + run(text(" of ")) +
                                field("NUMPAGES \\* Arabic", "9"))) == Texts{"Page of"});
    const std::string nested = mark("begin") + run("<w:instrText>IF </w:instrText>") +
                               field("PAGE", "1") + mark("separate") + run(text("Draft")) +
                               mark("end");
    CHECK(texts_of(in_paragraph(nested)) == Texts{"Draft"});
    CHECK(texts_of(in_paragraph("<w:fldSimple w:instr=\" PAGE \">" + run(text("4")) +
                                "</w:fldSimple>" + "<w:fldSimple w:instr=\" DATE \">" +
                                run(text("May 2016")) + "</w:fldSimple>")) == Texts{"May 2016"});
    CHECK(texts_of(in_paragraph("<w:hyperlink r:id=\"x\">" + run(text("link")) +
                                "</w:hyperlink>")) == Texts{"link"});
}

TEST_CASE("form fields show what was chosen") {
    const auto form = [](const std::string& data) {
        return in_paragraph("<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>" + data +
                            "</w:ffData></w:fldChar></w:r>" +
                            run("<w:instrText>FORM</w:instrText>") + mark("end"));
    };
    CHECK(texts_of(form("<w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox>")) ==
          Texts{"☒"});
    CHECK(texts_of(form("<w:checkBox><w:default w:val=\"0\"/></w:checkBox>")) == Texts{"☐"});
    CHECK(texts_of(form(R"(<w:ddList><w:result w:val="1"/><w:listEntry w:val="Red"/>)"
                        R"(<w:listEntry w:val="Amber"/></w:ddList>)")) == Texts{"Amber"});
}

TEST_CASE("content controls are transparent, and empty while they show a prompt") {
    const auto control = [](const std::string& properties, const std::string& content) {
        return "<w:sdt><w:sdtPr>" + properties + "</w:sdtPr><w:sdtContent>" + content +
               "</w:sdtContent></w:sdt>";
    };
    CHECK(texts_of(in_paragraph(control("<w:dropDownList/>", run(text("On track"))))) ==
          Texts{"On track"});
    CHECK(texts_of(control("", para("a")) + para("b")) == Texts{"a", "b"});
    CHECK(texts_of(in_paragraph(run(text("x ")) +
                                control("<w:showingPlcHdr/>", run(text("Choose an item."))))) ==
          Texts{"x"});
    CHECK(texts_of(control("<w:showingPlcHdr/>", control("", para("Click here"))) + para("b")) ==
          Texts{"b"});
    const Document document = read_body(
        table({row({"1", "<w:tc>" + control("<w:showingPlcHdr/>", para("Choose")) + "</w:tc>"})}));
    CHECK(row_texts(only_table(document)) == Texts{"1|·"});
}

TEST_CASE("one branch of alternate content is read, and a text box stands after its block") {
    const std::string box = "<w:txbxContent>" + para("in the box") + "</w:txbxContent>";
    const std::string both = "<mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx>" + box +
                             "</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box +
                             "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>";
    const Document document =
        read_body(in_paragraph(run(text("before ")) + run(both) + run(text("after"))));
    REQUIRE(document.blocks.size() == 2);
    CHECK(first(document).text == "before after");
    const auto& boxed = std::get<Paragraph>(document.blocks.back());
    CHECK(boxed.text == "in the box");
    CHECK(boxed.role == Role::text_box);
    CHECK(boxed.place == Place{PathPlace{"body/p[1]/txbx[1]/p[1]"}});
    const Document in_table =
        read_body(table({row({cell(in_paragraph(run(text("a")) + run(both))), "b"})}));
    CHECK(row_texts(only_table(in_table)) == Texts{"a|b"});
    CHECK(paragraph_texts(in_table) == Texts{"in the box"});
}

TEST_CASE("headings are known by outline level, by name and through what a style is based on") {
    const ZipParts styles{
        {"word/styles.xml",
         word_part(
             "styles", R"(<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
               <w:style w:type="paragraph" w:styleId="Theme"><w:name w:val="Theme"/><w:basedOn w:val="berschrift1"/></w:style>
               <w:style w:type="paragraph" w:styleId="Body9"><w:basedOn w:val="Theme"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
               <w:style w:type="paragraph" w:styleId="Sub"><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
               <w:style w:type="paragraph" w:styleId="Ring"><w:basedOn w:val="Gnir"/></w:style>
               <w:style w:type="paragraph" w:styleId="Gnir"><w:basedOn w:val="Ring"/></w:style>
               <w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style>)")}
    };
    struct Row {
        std::string properties;
        int level;
    };
    const std::array rows{
        Row{"<w:pStyle w:val=\"berschrift1\"/>",                    1},
        Row{"<w:pStyle w:val=\"Theme\"/>",                          1},
        Row{"<w:pStyle w:val=\"Body9\"/>",                          0},
        Row{"<w:pStyle w:val=\"Sub\"/>",                            2},
        Row{"<w:pStyle w:val=\"Ring\"/>",                           0},
        Row{"<w:outlineLvl w:val=\"2\"/>",                          3},
        Row{"<w:pStyle w:val=\"Sub\"/><w:outlineLvl w:val=\"9\"/>", 0},
    };
    for (const Row& row : rows) {
        CAPTURE(row.properties);
        CHECK(first(read_body(para("text", row.properties), styles)).heading_level == row.level);
    }
    CHECK(first(read_body(para("text", "<w:pStyle w:val=\"Sub\"/>"), styles)).bold);
    CHECK(!first(read_body(para("text", "<w:pStyle w:val=\"Sub\"/>", "<w:b w:val=\"false\"/>"),
                           styles))
               .bold);
    CHECK(first(read_body(para("text", "<w:pStyle w:val=\"Caption\"/>"), styles)).role ==
          Role::caption);
}

TEST_CASE("a paragraph is bold or filled when all of it is") {
    const std::string bold = "<w:b/>";
    const std::string green = "<w:highlight w:val=\"green\"/>";
    CHECK(first(read_body(in_paragraph(run(text("a "), bold) + run(text("b"), bold)))).bold);
    CHECK(!first(read_body(in_paragraph(run(text("a "), bold) + run(text("b"))))).bold);
    CHECK(first(read_body(in_paragraph(run(text("a"), "<w:i/>") + run(text(" "))))).italic);
    CHECK(hex(first(read_body(para("Green", "", green))).fill) == "00FF00");
    CHECK(hex(first(read_body(in_paragraph(run(text("a"), green) + run(text(" b"))))).fill) ==
          "none");
    CHECK(hex(first(read_body(para("Red", "<w:shd w:val=\"clear\" w:fill=\"FF0000\"/>"))).fill) ==
          "FF0000");
}

TEST_CASE("typed bullets become markers; typed numbers, ticks and lone marks stay text") {
    const Document document =
        read_body(para("• item") + para("✔ done") + para("1. one") + para("– dash") +
                  para("-5 days") + para("-") + para("●") + para("·joined"));
    CHECK(paragraph_texts(document) ==
          Texts{"item", "✔ done", "1. one", "dash", "-5 days", "-", "●", "joined"});
    CHECK(first(document).marker == "•");
    CHECK(first(document).list_level == 1);
}

TEST_CASE("words are counted as they come") {
    const Document document =
        read_body(para("one two") + table({row({"three", cell(para("four") + para("five six"))})}));
    WordTally same;
    same.add("one two three four five six");
    CHECK(document.words == same);
}

TEST_CASE("the strict namespace reads like the transitional one") {
    std::string strict = word_part(
        "document", "<w:body>" + para("strict", "<w:outlineLvl w:val=\"0\"/>") + "</w:body>");
    const std::string transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    strict.replace(strict.find(transitional), transitional.size(),
                   "http://purl.oclc.org/ooxml/wordprocessingml/main");
    const Document document = read_body("", {
                                                {"word/document.xml", strict}
    });
    CHECK(first(document).text == "strict");
    CHECK(first(document).heading_level == 1);
}

TEST_CASE("a part in UTF-16 reads like one in UTF-8") {
    const std::string utf8 = word_part("document", "<w:body>" + para("wide") + "</w:body>");
    std::string wide = "\xFF\xFE";
    for (const char c : "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + utf8) {
        wide.push_back(c);
        wide.push_back('\0');
    }
    CHECK(paragraph_texts(read_body("", {
                                            {"word/document.xml", wide}
    })) == Texts{"wide"});
}
