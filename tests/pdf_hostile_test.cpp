// PDFs that were made to harm: each ends soon, with a document or an error that has a code.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "extract/pdf/pdf_reader.h"

namespace actionplan {
namespace {

// Objects numbered from 1 to a file with a right table of references; the first is the catalogue.
std::string file_of(const std::vector<std::string>& objects) {
    std::string file = "%PDF-1.7\n";
    std::vector<std::size_t> offsets;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        offsets.push_back(file.size());
        file += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::size_t table = file.size();
    file += "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (const std::size_t offset : offsets) {
        std::string digits = std::to_string(offset);
        file += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
    }
    return file + "trailer\n<< /Size " + std::to_string(objects.size() + 1) +
           " /Root 1 0 R >>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
}

std::string stream_of(const std::string& entries, const std::string& content) {
    return "<< " + entries + " /Length " + std::to_string(content.size()) + " >>\nstream\n" +
           content + "\nendstream";
}

const std::string font = "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>";
const std::string hello = "BT /F 12 Tf 50 700 Td (Action plan) Tj ET\n";

// One page with this content; `more` are objects from 5 on, `resources` stand beside the font.
std::string page_of(const std::string& content, const std::string& resources = "",
                    const std::vector<std::string>& more = {},
                    const std::string& box = "[0 0 595 842]", const std::string& catalogue = "") {
    std::vector<std::string> objects{"<< /Type /Catalog /Pages 2 0 R " + catalogue + " >>",
                                     "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                                     "<< /Type /Page /Parent 2 0 R /MediaBox " + box +
                                         " /Contents 4 0 R /Resources << " + font + resources +
                                         " >> >>",
                                     stream_of("", content)};
    objects.insert(objects.end(), more.begin(), more.end());
    return file_of(objects);
}

std::string times(std::size_t count, const std::string& text) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

// Forms that each draw the next ten times: ten to the power of their number.
std::string fan(std::size_t levels) {
    std::vector<std::string> forms;
    for (std::size_t i = 0; i < levels; ++i) {
        const std::string next = std::to_string(6 + i) + " 0 R";
        const bool last = i + 1 == levels;
        forms.push_back(
            stream_of("/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << " + font +
                          (last ? "" : " /XObject << /X " + next + " >>") + " >>",
                      last ? hello : times(10, "/X Do ")));
    }
    return page_of("/X Do", " /XObject << /X 5 0 R >>", forms);
}

std::string code_of(const std::string& bytes, const PdfLimits& limits = {}) {
    const Result<Document> read = read_pdf(bytes, limits);
    return read ? "read" : read.error().code;
}

PdfLimits small_limits() {
    PdfLimits limits;
    limits.operators_per_page = 20'000;
    limits.glyphs_per_page = 5'000;
    limits.paths_per_page = 1'000;
    limits.rules_per_page = 500;
    return limits;
}

TEST_CASE("an honest page made in the same way is read") {
    CHECK(code_of(page_of(hello)) == "read");
}

TEST_CASE("a page that draws without end meets a limit") {
    const PdfLimits limits = small_limits();
    CHECK(code_of(fan(7), limits) == "pdf-too-large");
    CHECK(code_of(page_of(times(200'000, "q Q ")), limits) == "pdf-too-large");
    CHECK(code_of(page_of(times(500, hello)), limits) == "pdf-too-large");
    CHECK(code_of(page_of(times(60'000, "q ") + hello), limits) == "pdf-too-large");
}

TEST_CASE("a page of very many paths is read without them") {
    const Result<Document> read =
        read_pdf(page_of(hello + times(9'000, "50 600 100 0.5 re f ")), small_limits());
    REQUIRE(read);
    REQUIRE(read.value().warnings.size() == 1);
    CHECK(read.value().warnings.front().code == "too-many-paths");
}

TEST_CASE("what refers to itself is met once") {
    const std::string itself = stream_of(
        "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X "
        "5 0 R >> >>",
        "/X Do");
    CHECK(code_of(page_of(hello + "/X Do", " /XObject << /X 5 0 R >>", {itself})) == "read");
    const std::string pages = file_of(
        {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"});
    CHECK(code_of(pages) == "damaged-pdf");
}

TEST_CASE("a structure tree that refers to itself, or is too deep, leaves the page") {
    const std::string tagged = "/MarkInfo << /Marked true >> /StructTreeRoot 5 0 R";
    CHECK(
        code_of(page_of(hello, "",
                        {"<< /Type /StructTreeRoot /K 6 0 R >>",
                         "<< /S /Table /K [6 0 R 7 0 R 6 0 R] >>", "<< /S /TR /K [7 0 R 6 0 R] >>"},
                        "[0 0 595 842]", tagged)) == "read");
    std::vector<std::string> deep{"<< /Type /StructTreeRoot /K 6 0 R >>"};
    for (int i = 0; i < 5'000; ++i)
        deep.push_back("<< /S /Sect /K " + std::to_string(7 + i) + " 0 R >>");
    deep.push_back("<< /S /P /Pg 3 0 R /K 0 >>");
    CHECK(code_of(page_of(hello, "", deep, "[0 0 595 842]", tagged)) == "read");
    const std::string wide =
        "<< /S /TD /A << /O /Table /RowSpan 1000 /ColSpan 1000 >> /Pg 3 0 R /K 0 >> ";
    CHECK(code_of(page_of(hello, "",
                          {"<< /Type /StructTreeRoot /K << /S /Table /K << /S /TR /K [" +
                           times(2'000, wide) + "] >> >> >>"},
                          "[0 0 595 842]", tagged)) == "read");
}

TEST_CASE("odd sizes of pages and numbers are read or refused") {
    for (const std::string& box :
         {std::string("[0 0 1e9 1e9]"), std::string("[0 0 0 0]"), std::string("[0 0 -5 -5]"),
          std::string("[1e30 1e30 2e30 2e30]"), std::string("[0 0 99999999999999999999 1]")}) {
        CAPTURE(box);
        const std::string code = code_of(page_of(
            hello + "0 0 m 1e30 1e30 l S 1e9 0 0 1e9 0 0 cm " + hello + "0 0 1e20 1e20 re f", "",
            {}, box));
        CHECK((code == "read" || code == "no-text-layer" || code == "damaged-pdf"));
    }
}

TEST_CASE("a broken table of references is mended or refused") {
    std::string bytes = page_of(hello);
    const std::size_t table = bytes.find("xref\n0");
    CHECK(code_of(std::string(bytes).replace(table, 4, "gone")) == "read");
    CHECK(code_of(bytes.substr(0, table)) == "damaged-pdf");
    std::string shifted = bytes;
    shifted.replace(bytes.find("startxref\n") + 10, 2, "99");
    CHECK(code_of(shifted) == "read");
    CHECK(code_of(bytes.substr(0, 40)) == "damaged-pdf");
    CHECK(code_of("%PDF-1.7\n" + std::string(10'000, '\0')) == "damaged-pdf");
}

TEST_CASE("more pages than the limit are refused by its name") {
    PdfLimits limits;
    limits.pages = 0;
    const Result<Document> read = read_pdf(page_of(hello), limits);
    REQUIRE(!read);
    CHECK(read.error().code == "pdf-too-large");
    CHECK(read.error().message.find("`pages`") != std::string::npos);
}

}  // namespace
}  // namespace actionplan
