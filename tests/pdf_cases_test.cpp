// The PDFs of tests/pdf/, each beside the text that a reader sees in it; make_cases.py makes both from the same rows.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "extract/pdf/pdf_reader.h"

namespace actionplan {
namespace {

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string line_of(const Paragraph& paragraph) {
    const std::string stars(static_cast<std::size_t>(paragraph.list_level), '*');
    return stars.empty() ? paragraph.text : stars + ' ' + paragraph.text;
}

std::string hex(const Colour& colour) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text = " [#";
    for (const unsigned value : {colour.red, colour.green, colour.blue}) {
        text += digits.at(value >> 4U);
        text += digits.at(value & 0xFU);
    }
    return text + ']';
}

std::string cell_text(const Cell& cell, bool fills) {
    std::string text;
    if (cell.row_span > 1 || cell.column_span > 1) {
        text = '(' + std::to_string(cell.row_span) + 'x' + std::to_string(cell.column_span) + ") ";
    }
    for (std::size_t i = 0; i < cell.paragraphs.size(); ++i)
        text += (i == 0 ? "" : " / ") + line_of(cell.paragraphs[i]);
    return fills && cell.fill ? text + hex(*cell.fill) : text;
}

void print(const Table& table, bool fills, std::string& out) {
    out += "table\n";
    for (const Row& row : table.rows) {
        if (row.header && row.before == Break::page) continue;  // the heading once more
        out += "row: ";
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            out += (i == 0 ? "" : " | ") + cell_text(row.cells[i], fills);
        out += '\n';
    }
}

std::string printed(const Result<Document>& read, bool fills) {
    if (!read) return "error: " + read.error().code + "\n";
    std::string out;
    for (const Block& block : read.value().blocks) {
        if (const auto* table = std::get_if<Table>(&block)) {
            print(*table, fills, out);
            continue;
        }
        const auto& paragraph = std::get<Paragraph>(block);
        if (paragraph.role != Role::body && paragraph.role != Role::footnote) continue;
        out += paragraph.role == Role::footnote ? "footnote: "
               : paragraph.heading_level > 0    ? "heading: "
               : paragraph.list_level > 0       ? "item: "
                                                : "paragraph: ";
        out += paragraph.text + '\n';
    }
    return out;
}

bool has_table(const Result<Document>& read) {
    return read &&
           std::any_of(read.value().blocks.begin(), read.value().blocks.end(),
                       [](const Block& block) { return std::holds_alternative<Table>(block); });
}

// The words of every paragraph, to set against the reader's own tally.
WordTally words_of(const Document& document) {
    WordTally tally;
    const auto add = [&](const Paragraph& paragraph) { tally.add(paragraph.text); };
    for (const Block& block : document.blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) add(*paragraph);
        const auto* table = std::get_if<Table>(&block);
        if (table == nullptr) continue;
        for (const Row& row : table->rows) {
            for (const Cell& cell : row.cells)
                std::for_each(cell.paragraphs.begin(), cell.paragraphs.end(), add);
        }
    }
    return tally;
}

std::vector<std::filesystem::path> cases() {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator("tests/pdf")) {
        if (entry.path().extension() == ".pdf") paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

TEST_CASE("each PDF is read as a reader sees it") {
    REQUIRE(cases().size() >= 40);
    for (const std::filesystem::path& path : cases()) {
        const std::string name = path.filename().string();
        CAPTURE(name);
        std::filesystem::path beside = path;
        const std::string expected = read_file(beside.replace_extension(".txt"));
        const std::string bytes = read_file(path);
        const Result<Document> read = read_pdf(bytes);
        if (expected == "no table\n") {
            CHECK_FALSE(has_table(read));
        } else {
            CHECK(printed(read, expected.find("[#") != std::string::npos) == expected);
        }
    }
}

TEST_CASE("no word is lost and none is made up between the page and the cells") {
    for (const std::filesystem::path& path : cases()) {
        const std::string name = path.filename().string();
        CAPTURE(name);
        const std::string bytes = read_file(path);
        const Result<Document> read = read_pdf(bytes);
        if (!read) continue;
        CHECK(words_of(read.value()) == read.value().words);
    }
}

TEST_CASE("the same bytes give the same document") {
    const std::string bytes = read_file("tests/pdf/running-lines.pdf");
    const Result<Document> first = read_pdf(bytes);
    const Result<Document> second = read_pdf(bytes);
    REQUIRE(first);
    REQUIRE(second);
    CHECK(first.value() == second.value());
}

TEST_CASE("running lines have their roles, facts come from the file") {
    const std::string bytes = read_file("tests/pdf/running-lines.pdf");
    const Result<Document> read = read_pdf(bytes);
    REQUIRE(read);
    std::size_t headers = 0;
    std::size_t footers = 0;
    for (const Block& block : read.value().blocks) {
        const auto* paragraph = std::get_if<Paragraph>(&block);
        if (paragraph == nullptr) continue;
        headers += paragraph->role == Role::page_header ? 1U : 0U;
        footers += paragraph->role == Role::page_footer ? 1U : 0U;
    }
    const int pages = read.value().source.pages.value_or(0);
    CHECK(pages >= 2);
    CHECK(headers == static_cast<std::size_t>(pages));
    CHECK(footers == static_cast<std::size_t>(pages));
    CHECK(read.value().source.title == "Plan");
    CHECK(read.value().source.author == "Example Council");
    CHECK(read.value().source.media_type == "application/pdf");
}

TEST_CASE("every cell and row has its page and box") {
    const std::string bytes = read_file("tests/pdf/running-lines.pdf");
    const Result<Document> read = read_pdf(bytes);
    REQUIRE(read);
    for (const Block& block : read.value().blocks) {
        const auto* table = std::get_if<Table>(&block);
        if (table == nullptr) continue;
        for (const Row& row : table->rows) {
            for (const Cell& cell : row.cells) {
                const auto* place = std::get_if<PagePlace>(&cell.place);
                REQUIRE(place != nullptr);
                CHECK(place->parts.front().page >= 1);
                CHECK(place->parts.front().box.right > place->parts.front().box.left);
            }
        }
    }
}

TEST_CASE("limits end a file with an error that names them") {
    const std::string bytes = read_file("tests/pdf/grid.pdf");
    PdfLimits few_glyphs;
    few_glyphs.glyphs_per_page = 10;
    PdfLimits few_operators;
    few_operators.operators_per_page = 10;
    PdfLimits no_pages;
    no_pages.pages = 0;
    struct Case {
        const PdfLimits& limits;
        std::string_view names;
    };
    const std::array cases{
        Case{few_glyphs,    "glyphs_per_page"   },
        Case{few_operators, "operators_per_page"},
        Case{no_pages,      "pages"             },
    };
    for (const Case& one : cases) {
        CAPTURE(one.names);
        const Result<Document> read = read_pdf(bytes, one.limits);
        REQUIRE_FALSE(read);
        CHECK(read.error().code == "pdf-too-large");
        CHECK(read.error().message.find(one.names) != std::string::npos);
    }
}

TEST_CASE("lines beyond the limit are left out with a warning") {
    const std::string bytes = read_file("tests/pdf/grid.pdf");
    PdfLimits limits;
    limits.paths_per_page = 3;
    const Result<Document> read = read_pdf(bytes, limits);
    REQUIRE(read);
    REQUIRE_FALSE(read.value().warnings.empty());
    CHECK(read.value().warnings.front().code == "too-many-paths");
}

TEST_CASE("what is no PDF is an error, whatever it holds") {
    for (const std::string_view bytes :
         {"", "%PDF-1.4", "hello", "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>"}) {
        CAPTURE(bytes);
        const Result<Document> read = read_pdf(bytes);
        REQUIRE_FALSE(read);
        CHECK(read.error().code == "damaged-pdf");
    }
}

}  // namespace
}  // namespace actionplan
