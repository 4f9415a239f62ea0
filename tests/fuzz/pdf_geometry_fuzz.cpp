// Any page at all: the geometry ends, every grid is covered by its cells, and every word comes out once.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <variant>

#include "extract/pdf/document_builder.h"
#include "extract/pdf/prepared_page.h"

using namespace actionplan;

namespace {

// Reads numbers off the input, zeros at its end.
class Numbers {
 public:
    Numbers(const std::uint8_t* data, std::size_t size) : data_(data), size_(size) {}
    bool ended() const { return at_ >= size_; }
    unsigned byte() { return ended() ? 0 : data_[at_++]; }
    double point() { return static_cast<double>(byte() << 8U | byte()) / 64 - 100; }

 private:
    const std::uint8_t* data_;
    std::size_t size_;
    std::size_t at_ = 0;
};

pdf::Glyph glyph_of(Numbers& numbers, const pdf::PageModel& page) {
    pdf::Glyph glyph;
    glyph.character = numbers.byte() | (numbers.byte() % 4) << 8U;
    glyph.style = static_cast<std::uint16_t>(numbers.byte() % page.styles.size());
    glyph.direction = static_cast<pdf::Direction>(numbers.byte() % 4);
    glyph.invisible = numbers.byte() > 250;
    glyph.x = numbers.point();
    glyph.y = numbers.point();
    glyph.advance = numbers.byte() / 8.0;
    return glyph;
}

pdf::Path path_of(Numbers& numbers) {
    pdf::Path path;
    path.kind = numbers.byte() % 2 == 0 ? pdf::PathKind::stroke : pdf::PathKind::fill;
    path.colour = {static_cast<std::uint8_t>(numbers.byte()), 0, 0};
    path.box.left = numbers.point();
    path.box.top = numbers.point();
    const bool level = numbers.byte() % 2 == 0;
    const double length = numbers.byte() * 4.0;
    const double thickness = path.kind == pdf::PathKind::fill ? numbers.byte() / 2.0 : 0;
    path.box.right = path.box.left + (level ? length : thickness);
    path.box.bottom = path.box.top + (level ? thickness : length);
    return path;
}

pdf::PageModel page_of(Numbers& numbers, int number) {
    pdf::PageModel page;
    page.number = number;
    page.width = 600;
    page.height = 800;
    page.styles.push_back({"Plain", 10, false, false, false, {}});
    page.styles.push_back({"Bold", 14, true, false, false, {}});
    page.styles.push_back({"Symbol", 2, false, true, true, {}});
    for (unsigned count = numbers.byte(); count > 0 && !numbers.ended(); --count) {
        if (numbers.byte() % 3 == 0)
            page.paths.push_back(path_of(numbers));
        else
            page.glyphs.push_back(glyph_of(numbers, page));
    }
    return page;
}

void add(const Paragraph& paragraph, WordTally& tally) { tally.add(paragraph.text); }

void add(const Table& table, WordTally& tally) {
    int area = 0;
    for (const Row& row : table.rows) {
        for (const Cell& cell : row.cells) {
            area += cell.row_span * cell.column_span;
            for (const Paragraph& paragraph : cell.paragraphs) add(paragraph, tally);
        }
    }
    if (area != table.columns * static_cast<int>(table.rows.size())) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Numbers numbers(data, size);
    pdf::DocumentBuilder builder;
    for (int number = 1; number <= 4 && !numbers.ended(); ++number) {
        builder.add(pdf::prepare(page_of(numbers, number), {}));
    }
    const Document document = builder.finish();
    WordTally found;
    for (const Block& block : document.blocks) {
        std::visit([&](const auto& value) { add(value, found); }, block);
    }
    if (found.words() != document.words.words()) std::abort();
    return 0;
}
