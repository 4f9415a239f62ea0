#include "extract/text/text_reader.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace actionplan;

namespace {

std::vector<Document> parts_of(std::string bytes, const TextLimits& limits) {
    std::size_t at = 0;
    const auto reader = text_reader(
        [&](std::span<char> buffer) {
            const std::size_t length = std::min({buffer.size(), bytes.size() - at, std::size_t{700}});
            std::copy_n(bytes.data() + at, length, buffer.data());
            at += length;
            return length;
        },
        limits);
    std::vector<Document> parts;
    do {
        Result<Document> part = reader->next();
        REQUIRE(part);
        parts.push_back(std::move(part).value());
    } while (!parts.back().last);
    return parts;
}

std::string plan(int rows) {
    std::string text = "Borough plan\n\n1. Clinics\n\nNo.\tAction\tTimescale\tLead\n";
    for (int row = 1; row <= rows; ++row) {
        text += "1." + std::to_string(row) + "\tOpen clinic " + std::to_string(row) + "\tMay 2018\tBorough Council\n";
    }
    return text + "\nWritten by the board\n";
}

std::size_t rows_in(const std::vector<Document>& parts) {
    std::size_t rows = 0;
    for (const Document& part : parts) {
        for (const Block& block : part.blocks) {
            if (const auto* const table = std::get_if<Table>(&block)) rows += table->rows.size();
        }
    }
    return rows;
}

}  // namespace

TEST_CASE("a text in parts has the rows and words of the whole") {
    const std::string text = plan(300);
    const std::vector<Document> whole = parts_of(text, {});
    REQUIRE(whole.size() == 1);
    for (const std::size_t part_bytes : {2000U, 5000U, 9000U}) {
        CAPTURE(part_bytes);
        TextLimits limits;
        limits.part_bytes = part_bytes;
        const std::vector<Document> parts = parts_of(text, limits);
        CHECK(parts.size() > 1);
        CHECK(rows_in(parts) == rows_in(whole));
        WordTally words;
        for (const Document& part : parts) words.add(part.words);
        CHECK(words == whole.front().words);
    }
}

TEST_CASE("what is no text is told so") {
    CHECK(read_text("").error().code == "empty-file");
    CHECK(read_text(std::string(5000, '\0')).error().code == "not-text");
    TextLimits limits;
    limits.line_bytes = 10000;
    const Result<Document> part =
        text_reader([](std::span<char> buffer) { std::fill(buffer.begin(), buffer.end(), 'x'); return buffer.size(); },
                    limits)
            ->next();
    REQUIRE_FALSE(part);
    CHECK(part.error().code == "line-too-long");
}

TEST_CASE("places are lines and columns of the text") {
    const Result<Document> document = read_text("é\n\nNo.\tAction\tLead\n1\tOpen the café\tAll\n");
    REQUIRE(document);
    const Table& table = std::get<Table>(document.value().blocks.at(1));
    CHECK(table.rows.at(1).place == Place{LinePlace{4, 4, 0, 0}});
    CHECK(table.rows.at(1).cells.at(1).place == Place{LinePlace{4, 4, 3, 15}});
}
