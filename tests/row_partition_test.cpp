#include "extract/text/row_partition.h"

#include <doctest/doctest.h>

#include <string>

using namespace actionplan;

namespace {

// One letter a cell: n number, h heading, t text, e empty; a space begins a group.
std::vector<CellGroup> groups(const std::string& cells) {
    std::vector<CellGroup> result;
    bool begins = true;
    for (const char c : cells) {
        if (c == ' ') {
            begins = true;
            continue;
        }
        if (begins) {
            result.push_back({});
            result.back().first_filled = c != 'e';
            result.back().first_is_label = c == 'n';
            result.back().headings = c == 'h';
            result.back().first_length = 20;
        }
        begins = false;
        ++result.back().cells;
        result.back().filled += c != 'e' ? 1U : 0U;
    }
    return result;
}

// Cells of each row.
std::string rows(const std::string& cells) {
    const auto all = groups(cells);
    std::string result;
    std::size_t at = 0;
    for (const RowOfGroups& row : partition_rows(all)) {
        std::size_t count = 0;
        for (std::size_t taken = 0; taken < row.groups; ++taken) count += all[at++].cells;
        result += (result.empty() ? "" : " ") + std::to_string(count) + "/" + std::to_string(row.columns);
    }
    return result;
}

}  // namespace

TEST_CASE("rows of one width, with blank lines within cells") {
    CHECK(rows("hhhh nttt nttt nttt") == "4/4 4/4 4/4 4/4");
    CHECK(rows("hhhh nttt ntt t n t t t nttt") == "4/4 4/4 4/4 4/4 4/4");
}

TEST_CASE("a band before a row that a gap cuts is a band") {
    CHECK(rows("hhhh nttt t ntt t nttt") == "4/4 4/4 1/4 4/4 4/4");
}

TEST_CASE("a key table of another width stands apart") {
    CHECK(rows("te tt tt tt hhhhh ntttt ntttt ntttt") == "2/2 2/2 2/2 2/2 5/5 5/5 5/5 5/5");
}

TEST_CASE("no groups make no rows") { CHECK(partition_rows({}).empty()); }
