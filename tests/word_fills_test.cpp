// Backgrounds: of cells, of their text, of table styles and of the theme.
#include <doctest/doctest.h>

#include <array>

#include "extract/word/theme_colours.h"
#include "tests/word_zip.h"

using namespace actionplan;

namespace {

std::string shaded_cell(const std::string& attributes, const std::string& content = "x") {
    return cell(para(content), "<w:shd " + attributes + "/>");
}

std::string fill_of(const std::string& cell_xml, const ZipParts& parts = {}) {
    return hex(
        only_table(read_body(table({row({cell_xml})}), parts)).rows.front().cells.front().fill);
}

std::vector<std::string> fills(const Table& of) {
    std::vector<std::string> seen;
    for (const Row& one : of.rows) {
        std::string text;
        for (const Cell& of_row : one.cells) text += (text.empty() ? "" : " ") + hex(of_row.fill);
        seen.push_back(text);
    }
    return seen;
}

std::string style_part(const std::string& name, const std::string& fill) {
    return "<w:tblStylePr w:type=\"" + name +
           "\"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val=\"clear\" w:fill=\"" + fill +
           "\"/></w:tcPr></w:tblStylePr>";
}

ZipParts table_style(const std::string& content, const std::string& base = "") {
    return {
        {"word/styles.xml", word_part("styles", "<w:style w:type=\"table\" w:styleId=\"Plan\">" +
                                                    base + content + "</w:style>")}
    };
}

std::string three_by_three(const std::string& look) {
    return table({row({"a", "b", "c"}), row({"d", "e", "f"}), row({"g", "h", "i"})},
                 "<w:tblStyle w:val=\"Plan\"/>" + look);
}

}  // namespace

TEST_CASE("a cell's own shading") {
    struct Row {
        std::string attributes;
        std::string fill;
    };
    const std::array rows{
        Row{R"(w:val="clear" w:color="auto" w:fill="00B050")",   "00B050"},
        Row{R"(w:val="clear" w:color="auto" w:fill="auto")",     "none"  },
        Row{R"(w:val="clear" w:fill="FFFFFF")",                  "none"  },
        Row{R"(w:val="nil" w:fill="FF0000")",                    "none"  },
        Row{R"(w:val="solid" w:color="FF0000" w:fill="auto")",   "FF0000"},
        Row{R"(w:val="pct50" w:color="FF0000" w:fill="FFFF00")", "FF8000"},
        Row{R"(w:val="pct10" w:color="auto" w:fill="auto")",     "E6E6E6"},
        Row{R"(w:val="clear" w:fill="nonsense")",                "none"  },
    };
    for (const Row& one : rows) {
        CAPTURE(one.attributes);
        CHECK(fill_of(shaded_cell(one.attributes)) == one.fill);
    }
}

TEST_CASE("colours of the theme, with tint and shade") {
    const std::string theme =
        R"(<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x">
           <a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>
           <a:dk2><a:srgbClr val="1F497D"/></a:dk2><a:lt2><a:srgbClr val="EEECE1"/></a:lt2>
           <a:accent1><a:srgbClr val="4F81BD"/></a:accent1><a:accent2><a:srgbClr val="C0504D"/></a:accent2>
           <a:accent3><a:srgbClr val="9BBB59"/></a:accent3></a:clrScheme></a:themeElements></a:theme>)";
    const ZipParts parts{
        {"word/theme1.xml", theme}
    };
    struct Row {
        std::string attributes;
        std::string fill;
    };
    const std::array rows{
        Row{R"(w:val="clear" w:fill="000000" w:themeFill="accent3")",                       "9BBB59"},
        Row{R"(w:val="clear" w:fill="C2D69B" w:themeFill="accent3" w:themeFillTint="99")",
            "C2D69B"                                                                                },
        Row{R"(w:val="clear" w:themeFill="accent3" w:themeFillTint="99")",                  "C3D69B"},
        Row{R"(w:val="clear" w:fill="76923C" w:themeFill="accent3" w:themeFillShade="BF")",
            "76923C"                                                                                },
        Row{R"(w:val="clear" w:themeFill="background1" w:themeFillShade="D9")",             "D9D9D9"},
        Row{R"(w:val="clear" w:themeFill="text2")",                                         "1F497D"},
        Row{R"(w:val="clear" w:themeFill="background1")",                                   "none"  },
    };
    for (const Row& one : rows) {
        CAPTURE(one.attributes);
        CHECK(fill_of(shaded_cell(one.attributes), parts) == one.fill);
    }
    CHECK(fill_of(shaded_cell(R"(w:val="clear" w:themeFill="accent6")")) == "70AD47");
}

TEST_CASE("tint and shade keep the hue") {
    for (const Colour colour : {
             Colour{155, 187, 89 },
             Colour{0,   0,   0  },
             Colour{255, 0,   0  },
             Colour{31,  73,  125}
    }) {
        CHECK(tinted(colour, 255) == colour);
        CHECK(shaded(colour, 255) == colour);
        CHECK(tinted(colour, 0) == Colour{255, 255, 255});
        CHECK(shaded(colour, 0) == Colour{0, 0, 0});
    }
}

TEST_CASE(
    "a background that all the text has is the cell's, unless the cell has a colour of its own") {
    const std::string green = "<w:highlight w:val=\"green\"/>";
    const std::string whole = para("Green", "", green) + para("done", "", green);
    CHECK(fill_of(cell(whole)) == "00FF00");
    CHECK(fill_of(cell(para("Green", "", green) + para("done"))) == "none");
    CHECK(fill_of(cell(whole, R"(<w:shd w:val="clear" w:fill="D9D9D9"/>)")) == "00FF00");
    CHECK(fill_of(cell(whole, R"(<w:shd w:val="clear" w:fill="FF0000"/>)")) == "FF0000");
    CHECK(fill_of(cell(para("Red", R"(<w:shd w:val="clear" w:fill="FF0000"/>)"))) == "FF0000");
}

TEST_CASE(
    "a table style fills the parts that the table asks for, the last of them over the others") {
    const ZipParts styles =
        table_style(style_part("firstRow", "111111") + style_part("lastCol", "222222") +
                    style_part("band1Horz", "333333") + style_part("nwCell", "444444"));
    using Fills = std::vector<std::string>;
    const auto seen = [&](const std::string& look) {
        return fills(only_table(read_body(three_by_three(look), styles)));
    };
    CHECK(seen("") == Fills{"none none none", "none none none", "none none none"});
    CHECK(seen(R"(<w:tblLook w:val="04A0"/>)") ==
          Fills{"444444 111111 111111", "333333 333333 333333", "none none none"});
    CHECK(seen(R"(<w:tblLook w:val="0000" w:firstRow="1" w:lastColumn="1" w:noHBand="1"/>)") ==
          Fills{"111111 111111 111111", "none none 222222", "none none 222222"});
    CHECK(seen(R"(<w:tblLook w:val="0600"/>)") ==
          Fills{"none none none", "none none none", "none none none"});
}

TEST_CASE(
    "bands count from below the header row, in their own size, and a cell's shading takes them "
    "away") {
    const ZipParts styles =
        table_style("<w:tblPr><w:tblStyleRowBandSize w:val=\"2\"/></w:tblPr>" +
                    style_part("band2Horz", "333333") + style_part("wholeTable", "EEEEEE"));
    const std::string look =
        "<w:tblStyle w:val=\"Plan\"/><w:tblLook w:firstRow=\"1\" w:noHBand=\"0\" w:noVBand=\"1\"/>";
    const Document document =
        read_body(table({row({"h"}), row({"a"}), row({"b"}), row({"c"}),
                         row({shaded_cell(R"(w:val="clear" w:fill="auto")")})},
                        look),
                  styles);
    CHECK(fills(only_table(document)) ==
          std::vector<std::string>{"EEEEEE", "EEEEEE", "EEEEEE", "333333", "none"});
}

TEST_CASE("a table style takes what it does not state from the style that it is based on") {
    ZipParts styles = table_style(style_part("firstRow", "111111"), "<w:basedOn w:val=\"Base\"/>");
    std::string& xml = styles.front().second;
    xml.insert(xml.rfind("</w:styles>"), "<w:style w:type=\"table\" w:styleId=\"Base\">" +
                                             style_part("lastCol", "222222") + "</w:style>");
    const Document document = read_body(three_by_three(R"(<w:tblLook w:val="0720"/>)"), styles);
    CHECK(fills(only_table(document)) ==
          std::vector<std::string>{"111111 111111 111111", "none none 222222", "none none 222222"});
}
