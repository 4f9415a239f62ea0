#include "extract/word/compound_file.h"

#include <doctest/doctest.h>

#include "extract/word/word_reader.h"
#include "tests/compound_files.h"

using namespace actionplan;

namespace {

using Names = std::vector<std::string>;

std::string refusal_of(const std::string& bytes) {
    const Result<Document> document = read_word(bytes);
    return document ? "" : document.error().code;
}

}  // namespace

TEST_CASE("the names in a compound file are found, however long its table of chains is") {
    for (const std::uint32_t before : {0U, 200U, 13'900U, 13'951U, 14'500U, 20'000U}) {
        CAPTURE(before);
        const CompoundNames found =
            compound_names(compound_file({"1Table", "WordDocument"}, before));
        CHECK(found.whole);
        CHECK(found.names == Names{"1Table", "WordDocument"});
    }
    CHECK(compound_names(compound_file({})).whole);
    CHECK(compound_names(compound_file({})).names.empty());
}

TEST_CASE("an old Word document is told from other Office files and from wrecks") {
    CHECK(refusal_of(compound_file({"WordDocument", "1Table"})) == "legacy-word");
    CHECK(refusal_of(compound_file({"Workbook"})) == "not-word");
    CHECK(refusal_of(compound_file({"EncryptedPackage", "EncryptionInfo"})) == "encrypted");
    CHECK(refusal_of(compound_file({})) == "not-word");
}

TEST_CASE("a compound file that is cut off anywhere is damaged, and never read beyond") {
    const std::string file = compound_file({"Workbook"});
    for (std::size_t size = 4; size < file.size() - 512; ++size) {
        CAPTURE(size);
        CHECK(refusal_of(file.substr(0, size)) == "damaged-word");
    }
}

TEST_CASE("chains and trees that lead out of the file or round in a circle end") {
    struct Row {
        const char* what;
        std::size_t at;
        std::uint32_t number;
    };
    const std::size_t directory = std::size_t{4} * 512;  // sector 3
    const Row rows[] = {
        {"sectors of a size that there is none of", 30,                   10         },
        {"a directory beyond the end",              48,                   0x7FFF'FFFF},
        {"a table of chains beyond the end",        76,                   0xFFFF'FFFA},
        {"a directory that goes on beyond the end", 512 + 4 * 3,          5000       },
        {"a directory that goes on with its front", 512 + 4 * 3,          3          },
        {"an entry beyond the end",                 directory + 76,       100        },
        {"a sibling that is its own",               directory + 512 + 68, 4          },
        {"a sibling beyond the end",                directory + 512 + 72, 0xFFFF'FFFE},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        std::string file = compound_file({"Workbook"});
        REQUIRE(refusal_of(file) == "not-word");
        put_number(file, row.at, row.number);
        CHECK(refusal_of(file) == "damaged-word");
    }
    // A list of the table's sectors that is its own next.
    std::string file = compound_file({"Workbook"}, 14'500);
    put_number(file, 48, 0x7000'0000);
    put_number(file, 68, 0);
    put_number(file, 512 + 127 * 4, 0);
    CHECK(refusal_of(file) == "damaged-word");
}
