// Tables on their grid: spans, header rows, nested tables, rows that are gone.
#include <doctest/doctest.h>

#include <array>

#include "tests/word_zip.h"

using namespace actionplan;

namespace {

using Texts = std::vector<std::string>;

std::string gridded(const std::string& content, int span) {
    return cell(para(content), "<w:gridSpan w:val=\"" + std::to_string(span) + "\"/>");
}

std::string merged(const std::string& content, const std::string& value) {
    return cell(para(content),
                value.empty() ? "<w:vMerge/>" : "<w:vMerge w:val=\"" + value + "\"/>");
}

Table table_of(const std::string& xml) { return only_table(read_body(xml)); }

const Cell& cell_at(const Table& of, std::size_t row_index, std::size_t cell_index) {
    return of.rows.at(row_index).cells.at(cell_index);
}

}  // namespace

TEST_CASE("a column span moves the cells behind it") {
    const Table seen = table_of(
        table({row({gridded("band", 3)}), row({"a", gridded("b", 2)}), row({"c", "d", "e"})}));
    CHECK(seen.columns == 3);
    CHECK(cell_at(seen, 0, 0).column_span == 3);
    CHECK(cell_at(seen, 1, 1).column == 1);
    CHECK(cell_at(seen, 1, 1).column_span == 2);
}

TEST_CASE("a row span counts the cells that go on below it") {
    const Table seen =
        table_of(table({row({merged("objective", "restart"), "a"}), row({merged("", ""), "b"}),
                        row({merged("", "continue"), "c"}), row({"next", "d"})}));
    CHECK(row_texts(seen) == Texts{"objective|a", "b", "c", "next|d"});
    CHECK(cell_at(seen, 0, 0).row_span == 3);
    CHECK(cell_at(seen, 1, 0).column == 1);
}

TEST_CASE("a cell that goes on from nothing is a cell of its own") {
    const Table seen =
        table_of(table({row({"a", merged("lost", "")}), row({"b", merged("", "")})}));
    CHECK(row_texts(seen) == Texts{"a|lost", "b"});
    CHECK(cell_at(seen, 0, 1).row_span == 2);
}

TEST_CASE("what a covered cell holds is not seen") {
    const Document document = read_body(
        table({row({merged("seen", "restart"), "a"}), row({merged("covered words", ""), "b"})}));
    CHECK(row_texts(only_table(document)) == Texts{"seen|a", "b"});
    CHECK(document.words.words() == 3);
}

TEST_CASE("cells merged across in the old way are one cell") {
    const Table seen = table_of(table({row({cell(para("both"), "<w:hMerge w:val=\"restart\"/>"),
                                            cell(para(""), "<w:hMerge/>"), "c"}),
                                       row({"d", "e", "f"})}));
    CHECK(row_texts(seen) == Texts{"both|c", "d|e|f"});
    CHECK(cell_at(seen, 0, 0).column_span == 2);
    CHECK(cell_at(seen, 0, 1).column == 2);
}

TEST_CASE("grid columns left free before a row move its cells") {
    const Table seen =
        table_of(table({row({"a", "b", "c"}), row({"d", "e"}, "<w:gridBefore w:val=\"1\"/>"),
                        row({"f"}, "<w:gridAfter w:val=\"2\"/>")}));
    CHECK(seen.columns == 3);
    CHECK(cell_at(seen, 1, 0).column == 1);
    CHECK(cell_at(seen, 2, 0).column == 0);
}

TEST_CASE("a span beyond the grid is cut to it") {
    const Table seen =
        table_of(table({row({gridded("wide", 100000)}), row({"a", "b", "c"})}, "", 3));
    CHECK(seen.columns == 3);
    CHECK(cell_at(seen, 0, 0).column_span == 3);
}

TEST_CASE("edges that lie closer together than the margins of a cell are one edge") {
    const std::string grid =
        "<w:tblGrid><w:gridCol w:w=\"900\"/><w:gridCol w:w=\"60\"/><w:gridCol "
        "w:w=\"4000\"/></w:tblGrid>";
    const Table seen = table_of("<w:tbl>" + grid + row({gridded("No.", 2), "Action"}) +
                                row({"1.1", gridded("a", 2)}) +
                                row({gridded("b", 2)}, "<w:gridBefore w:val=\"1\"/>") + "</w:tbl>");
    CHECK(seen.columns == 2);
    CHECK(cell_at(seen, 0, 0).column_span == 1);
    CHECK(cell_at(seen, 0, 1).column == 1);
    CHECK(cell_at(seen, 1, 1).column == 1);
    CHECK(cell_at(seen, 1, 1).column_span == 1);
    CHECK(cell_at(seen, 2, 0).column == 1);
    const Table narrow = table_of("<w:tbl>" + grid + row({"a", "b", "c"}) + "</w:tbl>");
    CHECK(narrow.columns == 3);
    CHECK(cell_at(narrow, 0, 1).column == 1);
}

TEST_CASE(
    "edges that differ from row to row are one, and empty slivers between cells are no column") {
    const auto grid = [](const std::vector<int>& widths) {
        std::string xml = "<w:tbl><w:tblGrid>";
        for (const int width : widths) xml += "<w:gridCol w:w=\"" + std::to_string(width) + "\"/>";
        return xml + "</w:tblGrid>";
    };
    const Table jittered =
        table_of(grid({700, 90, 90, 90, 4000}) + row({"1", gridded("a", 4)}) +
                 row({gridded("2", 2), gridded("b", 3)}) + row({gridded("3", 3), gridded("c", 2)}) +
                 row({gridded("4", 4), "d"}) + "</w:tbl>");
    CHECK(jittered.columns == 2);
    CHECK(row_texts(jittered) == Texts{"1|a", "2|b", "3|c", "4|d"});
    const Table parted =
        table_of(grid({700, 150, 4000}) + row({"1", "", "a"}) + row({"2", "", "b"}) + "</w:tbl>");
    CHECK(parted.columns == 2);
    CHECK(row_texts(parted) == Texts{"1|a", "2|b"});
    const std::string red = "<w:shd w:val=\"clear\" w:fill=\"FF0000\"/>";
    const Table coloured = table_of(grid({700, 150, 4000}) + row({"1", cell(para(""), red), "a"}) +
                                    row({"2", "", "b"}) + "</w:tbl>");
    CHECK(coloured.columns == 3);
    CHECK(hex(cell_at(coloured, 0, 1).fill) == "FF0000");
}

TEST_CASE("an edge of the grid at which no cell begins parts no columns") {
    const Table seen = table_of(table({row({gridded("1", 2), "a", gridded("b", 3)}),
                                       row({gridded("2", 2), "c", gridded("d", 2)})}));
    CHECK(seen.columns == 3);
    CHECK(row_texts(seen) == Texts{"1|a|b", "2|c|d"});
    for (std::size_t at = 0; at < 2; ++at) {
        CHECK(cell_at(seen, at, 1).column == 1);
        CHECK(cell_at(seen, at, 2).column == 2);
        CHECK(cell_at(seen, at, 2).column_span == 1);
    }
}

TEST_CASE("header rows are the leading ones that are marked, unless all are") {
    const std::string mark = "<w:tblHeader/>";
    const auto headers = [](const Table& of) {
        std::string seen;
        for (const Row& one : of.rows) seen += one.header ? 'h' : '-';
        return seen;
    };
    CHECK(headers(table_of(table({row({"No."}, mark), row({"1"}), row({"No."}, mark)}))) == "h--");
    CHECK(headers(table_of(table({row({"a"}, mark), row({"No."}, mark), row({"1"})}))) == "hh-");
    CHECK(headers(table_of(table({row({"1"}, mark), row({"2"}, mark)}))) == "--");
    CHECK(headers(table_of(table({row({"1"}, "<w:tblHeader w:val=\"0\"/>"), row({"2"})}))) == "--");
}

TEST_CASE("a nested table stands after its paragraph") {
    const std::string inner = table({row({"North", "9 of 14"})});
    const Table seen =
        table_of(table({row({"1", cell(para("") + para("see") + inner + para("end"))})}));
    CHECK(row_texts(seen) == Texts{"1|see/end"});
    const Cell& outer = cell_at(seen, 0, 1);
    REQUIRE(outer.tables.size() == 1);
    CHECK(outer.tables.front().after == 1);
    CHECK(row_texts(outer.tables.front()) == Texts{"North|9 of 14"});
    CHECK(cell_at(outer.tables.front(), 0, 1).place ==
          Place{PathPlace{"body/tbl[1]/tr[1]/tc[2]/tbl[1]/tr[1]/tc[2]"}});
}

TEST_CASE("hidden rows are left out, and spans run over them") {
    const Table seen = table_of(
        table({row({merged("a", "restart"), "1"}), row({merged("", ""), "hidden"}, "<w:hidden/>"),
               row({merged("", ""), "3"})}));
    CHECK(row_texts(seen) == Texts{"a|1", "3"});
    CHECK(cell_at(seen, 0, 0).row_span == 2);
    CHECK(cell_at(seen, 1, 0).place == Place{PathPlace{"body/tbl[1]/tr[3]/tc[2]"}});
}

TEST_CASE("content controls round rows and cells leave them where they are") {
    const auto control = [](const std::string& content) {
        return "<w:sdt><w:sdtPr/><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
    };
    const Table seen = table_of("<w:tbl>" + control(row({"a", "b"})) + "<w:tr>" + cell(para("c")) +
                                control(cell(para("d"))) + "</w:tr></w:tbl>");
    CHECK(row_texts(seen) == Texts{"a|b", "c|d"});
    CHECK(cell_at(seen, 1, 1).place == Place{PathPlace{"body/tbl[1]/tr[2]/tc[2]"}});
}

TEST_CASE("a page break before a table is on its first row; Word's own page ends are not") {
    const std::string plain = table({row({"a"}), row({"b"})});
    const std::string page = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";
    const std::string rendered = "<w:p><w:r><w:lastRenderedPageBreak/><w:t>x</w:t></w:r></w:p>";
    const std::string section = "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>";
    struct Row {
        std::string before;
        std::string after;
        Break kind;
    };
    const std::array rows{
        Row{page, "", Break::page},
        Row{rendered, "", Break::none},
        Row{para("x", "<w:pageBreakBefore/>"), "", Break::page},
        Row{section, "<w:sectPr/>", Break::page},
        Row{section, "<w:sectPr><w:type w:val=\"continuous\"/></w:sectPr>", Break::none},
        Row{page + table({row({"c"})}), "", Break::none},
    };
    for (const Row& one : rows) {
        CAPTURE(one.before);
        const Document document = read_body(one.before + plain + one.after);
        const auto& seen = std::get<Table>(document.blocks.back());
        CHECK(seen.rows.front().before == one.kind);
        CHECK(seen.rows.back().before == Break::none);
    }
}

TEST_CASE("stray rows and cells lose no word") {
    const Document document =
        read_body("<w:tc>" + para("lone") + "</w:tc><w:tr>" + cell(para("row")) + "</w:tr>" +
                  table({"<w:tr><w:tc>" + para("a") + "<w:tc>" + para("b") + "</w:tc>" +
                         row({"c"}) + para("d") + "</w:tc></w:tr>"}));
    CHECK(document.words.words() == 6);
    CHECK(paragraph_texts(document) == Texts{"lone", "row"});
    CHECK(row_texts(only_table(document)) == Texts{"a/b/c/d"});
}
