// What holds for every document: a plan read in parts is the plan read whole.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

#include "extract/text/text_reader.h"
#include "parse/parser.h"

using namespace actionplan;

namespace {

Draft draft_of(const std::string& bytes, std::size_t part_bytes) {
    TextLimits limits;
    limits.part_bytes = part_bytes;
    std::size_t at = 0;
    const auto reader = text_reader(
        [&](std::span<char> buffer) {
            const std::size_t length = std::min({buffer.size(), bytes.size() - at, std::size_t{512}});
            std::copy_n(bytes.data() + at, length, buffer.data());
            at += length;
            return length;
        },
        limits);
    Parser parser;
    Draft all;
    bool last = false;
    while (!last) {
        Result<Document> part = reader->next();
        REQUIRE(part);
        last = part.value().last;
        Draft draft = parser.take(std::move(part).value());
        const auto append = [](auto& to, auto& from) {
            to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
        };
        append(all.rows, draft.rows);
        append(all.sections, draft.sections);
        append(all.glossary, draft.glossary);
    }
    return all;
}

}  // namespace

TEST_CASE("a plan of rows on lines is the same in parts of any size") {
    std::ifstream file("samples/worcestershire-2017.txt", std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), {});
    const Draft whole = draft_of(bytes, 1 << 20);
    REQUIRE(whole.rows.size() == 24);
    for (const std::size_t part_bytes : {3000U, 4000U, 5000U, 6000U}) {
        CAPTURE(part_bytes);
        const Draft parts = draft_of(bytes, part_bytes);
        CHECK(parts.rows.size() == whole.rows.size());
        CHECK(parts.rows == whole.rows);
        CHECK(parts.glossary == whole.glossary);
    }
}
