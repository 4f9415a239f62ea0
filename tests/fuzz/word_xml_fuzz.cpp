// Any bytes as the body of a Word document, and as the file itself: a document or an error that is documented; every
// cell lies on its table's grid, and no word is counted that no block has.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "engine/errors.h"
#include "extract/word/story_reader.h"
#include "extract/word/word_reader.h"

using namespace actionplan;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

void require_grid(const Table& table) {
    for (const Row& row : table.rows) {
        int next = 0;
        for (const Cell& cell : row.cells) {
            require(cell.column >= next && cell.column_span >= 1 && cell.row_span >= 1);
            next = cell.column + cell.column_span;
            require(next <= table.columns);
            for (const Table& nested : cell.tables) {
                require(nested.after <= cell.paragraphs.size());
                require_grid(nested);
            }
        }
    }
}

void add_words(const Paragraph& paragraph, WordTally& words) { words.add(paragraph.text); }

void add_words(const Table& table, WordTally& words) {
    for (const Row& row : table.rows) {
        for (const Cell& cell : row.cells) {
            for (const Paragraph& paragraph : cell.paragraphs) add_words(paragraph, words);
            for (const Table& nested : cell.tables) add_words(nested, words);
        }
    }
}

void require_known(const Error& error) {
    for (const ErrorCode& known : error_codes()) {
        if (known.code == error.code) return;
    }
    std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string input(data, data + size);
    if (const Result<Document> whole = read_word(input); !whole) require_known(whole.error());

    const WordLimits limits{.depth = 60, .columns = 64};
    const WordStyles styles;
    const Numbering numbering;
    Palette palette([] { return ThemeColours(); });
    const WordContext context{&styles, &numbering, &palette};
    for (const Tracked tracked : {Tracked::accept, Tracked::reject, Tracked::all}) {
        const WordOptions options{tracked};
        ListCounters counters(numbering);
        WordTally counted;
        StoryReader reader(context, options, limits, {}, counters, counted);
        if (const auto error = read_word_xml("word/document.xml", input, limits, reader)) {
            require_known(*error);
            continue;
        }
        WordTally kept;
        for (const Block& block : reader.blocks) {
            std::visit([&](const auto& one) { add_words(one, kept); }, block);
            if (const auto* table = std::get_if<Table>(&block)) require_grid(*table);
        }
        require(!reader.is_word || kept == counted);
    }
    return 0;
}
