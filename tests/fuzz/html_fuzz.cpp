// Any bytes as a web page: it becomes a plan that has every visible word once, or is refused.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "engine/plan_words.h"
#include "extract/html/html_reader.h"
#include "normalise/normaliser.h"
#include "parse/parser.h"
#include "schema/json_writer.h"

namespace {

using namespace actionplan;

void require(bool holds) {
    if (!holds) std::abort();
}

void check_grid(const Table& table) {
    for (const Row& row : table.rows) {
        int column = 0;
        for (const Cell& cell : row.cells) {
            require(cell.column >= column && cell.column_span >= 1 && cell.row_span >= 1);
            column = cell.column + cell.column_span;
            require(column <= table.columns);
            for (const Table& nested : cell.tables) check_grid(nested);
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(data, data + size);
    HtmlLimits limits;
    limits.depth = 64;
    limits.cells = 5'000;
    limits.rows = 1'000;
    limits.columns = 50;
    Result<Document> page = read_html(bytes, limits);
    if (!page) return 0;
    for (const Block& block : page.value().blocks) {
        if (const auto* table = std::get_if<Table>(&block)) check_grid(*table);
    }
    const WordTally source_words = page.value().words;
    Parser parser;
    Normaliser normaliser("plan.html");
    const Plan plan = normaliser.take(parser.take(std::move(page).value()));
    WordTally plan_words;
    add_words(plan_words, plan);
    require(!write_plan(plan).empty());
    require(shared_words(source_words, plan_words) == 1);
    return 0;
}
