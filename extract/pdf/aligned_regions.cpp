#include "extract/pdf/aligned_regions.h"

#include <algorithm>
#include <string_view>

#include "extract/pdf/boxes.h"
#include "extract/pdf/gutters.h"
#include "extract/pdf/heading_again.h"

namespace actionplan::pdf {
namespace {

struct AlignedTolerances {
    double cell_gap = 0.9;     // of the type size: parts the cells of a line
    double lines_apart = 2.2;  // of the type size: blank space that ends a table
    double rows_apart =
        5.0;              // of the type size: blank space between rows that stand below each other
    double prose = 0.62;  // share of the width of the text: a single run this long is prose
    double indent = 2;    // of the type size: text that begins further right is of another column
    double lines_step = 1.4;       // of the type size: from line to line of a cell
    double paragraphs_step = 2.2;  // of the type size: from paragraph to paragraph of a cell
    double same_start = 3;         // points between the starts of text in one column
    std::size_t least_rows = 3;    // lines with cells beside each other
    std::size_t two_columns_rows = 4;
    double full = 0.8;    // share of its column that a line of prose fills
    double mostly = 0.6;  // share of lines that makes a column prose, or a page of contents
};
constexpr AlignedTolerances tolerances;

// Dots run to a page number, with spaces between them or without.
bool leads_to_page(const TextLine& line, std::span<const PageWord> words) {
    constexpr int least_dots = 4;
    int dots = 0;
    for (const std::size_t index : line.words) {
        const std::string& text = words[index].text;
        dots = text == "." ? dots + 1 : 0;
        if (dots == least_dots || text.find("....") != std::string::npos) return true;
    }
    return false;
}

bool is_label(std::string_view text) {
    const bool ends =
        text.size() > 1 && text.size() <= 5 && (text.back() == '.' || text.back() == ')');
    return ends || text == "-" || text == "o";
}

struct Row {
    const TextLine* line = nullptr;
    std::vector<Chunk> chunks;
};

// Lists: what stands to the left of the gap is nothing but numbers of items.
bool is_list(const std::vector<Row>& rows, std::span<const PageWord> words) {
    std::size_t labels = 0;
    std::size_t several = 0;
    for (const Row& row : rows) {
        if (row.chunks.size() < 2) continue;
        ++several;
        const bool label =
            row.chunks.front().bullet || is_label(words[row.line->words.front()].text);
        labels += label && row.chunks.size() == 2 ? 1U : 0U;
    }
    return labels * 2 > several;
}

// Cells of two rows at least begin there.
bool begins_cell(const std::vector<Row>& rows, const Chunk& text) {
    const auto here = std::count_if(rows.begin(), rows.end(), [&](const Row& row) {
        return row.chunks.size() > 1 &&
               std::any_of(row.chunks.begin(), row.chunks.end(), [&](const Chunk& chunk) {
                   return std::abs(chunk.left - text.left) < tolerances.same_start;
               });
    });
    return here > 1;
}

// It ends before the second cell of any row begins.
bool within_first_column(const std::vector<Row>& rows, const Chunk& text) {
    return begins_cell(rows, text) && std::all_of(rows.begin(), rows.end(), [&](const Row& row) {
               return row.chunks.size() < 2 || row.chunks[1].left > text.right;
           });
}

class Finder {
 public:
    Finder(const std::vector<TextLine>& lines, std::span<const PageWord> words) : words_(words) {
        double left = 1e9;
        double right = 0;
        for (const TextLine& line : lines) {
            if (line.direction != Direction::right) continue;
            rows_.push_back({&line, chunks_of(line, words, tolerances.cell_gap)});
            left = std::min(left, line.box.left);
            right = std::max(right, line.box.right);
        }
        left_ = left;
        text_width_ = right - left;
    }

    std::vector<Region> run() {
        std::vector<Row> block;
        for (const Row& row : rows_) {
            const bool apart = !block.empty() && stands_apart(block, row);
            // A long line of a column further right is of a cell.
            const bool first_column =
                row.line->box.left < left_ + tolerances.indent * row.line->size;
            const bool prose = row.chunks.size() == 1 && first_column &&
                               width(row.line->box) > tolerances.prose * text_width_;
            if (apart || prose) close(block);
            if (!prose) block.push_back(row);
        }
        close(block);
        return std::move(regions_);
    }

 private:
    // Blank space ends a table, unless what follows begins where its cells do.
    static bool stands_apart(const std::vector<Row>& block, const Row& row) {
        constexpr double aligned = 3;
        const double gap = row.line->box.top - block.back().line->box.bottom;
        const double size = std::max(row.line->size, block.back().line->size);
        if (gap <= tolerances.lines_apart * size) return false;
        if (gap > tolerances.rows_apart * size ||
            std::abs(row.line->size - block.back().line->size) > 1)
            return true;
        const auto known =
            std::count_if(row.chunks.begin(), row.chunks.end(), [&](const Chunk& chunk) {
                const std::size_t first = block.size() > 12 ? block.size() - 12 : 0;
                return std::any_of(
                    block.begin() + static_cast<std::ptrdiff_t>(first), block.end(),
                    [&](const Row& above) {
                        return above.chunks.size() > 1 &&
                               std::any_of(above.chunks.begin(), above.chunks.end(),
                                           [&](const Chunk& other) {
                                               return std::abs(other.left - chunk.left) < aligned;
                                           });
                    });
            });
        return known < static_cast<std::ptrdiff_t>(std::min<std::size_t>(2, row.chunks.size()));
    }

    // Without the lines before the first and after the last row of cells; those after may end cells of that row.
    void close(std::vector<Row>& block) {
        const auto several = [](const Row& row) { return row.chunks.size() > 1; };
        const auto first = std::find_if(block.begin(), block.end(), several);
        auto last = std::find_if(block.rbegin(), block.rend(), several).base();
        if (first < last) {
            while (last != block.end() && goes_on(block, *std::prev(last), *last)) ++last;
            add_each({first, last});
        }
        block.clear();
    }

    // Below the text of a column: the rest of a cell. The first column goes on without space between the lines and within
    // its width, others also with the space between paragraphs.
    bool goes_on(const std::vector<Row>& rows, const Row& above, const Row& below) const {
        const double size = above.line->size;
        const double step = below.line->baseline - above.line->baseline;
        const Chunk& rest = below.chunks.front();
        if (std::abs(below.line->size - size) > 1) return false;
        if (rest.left < left_ + tolerances.indent * size)
            return step < tolerances.lines_step * size && within_first_column(rows, rest);
        if (step < tolerances.paragraphs_step * size && begins_cell(rows, rest)) return true;
        return step < tolerances.lines_step * size &&
               std::any_of(above.chunks.begin(), above.chunks.end(), [&](const Chunk& chunk) {
                   return std::abs(chunk.left - rest.left) < tolerances.same_start ||
                          (chunk.left >= left_ + 1 &&
                           rest.left >= chunk.left - tolerances.same_start &&
                           rest.right <= chunk.right + tolerances.same_start);
               });
    }

    // Tables with the same headings and other columns, or below larger titles, are several.
    void add_each(const std::vector<Row>& rows) {
        std::vector<TextLine> lines;
        for (const Row& row : rows) lines.push_back(*row.line);
        std::vector<std::size_t> starts = tables_below(lines, words_);
        starts.push_back(rows.size());
        auto from = rows.begin();
        for (const std::size_t start : starts) {
            const auto to = rows.begin() + static_cast<std::ptrdiff_t>(start);
            add({std::find_if(from, to, [](const Row& row) { return row.chunks.size() > 1; }), to});
            from = to;
        }
    }

    void add(const std::vector<Row>& rows) {
        std::vector<TextLine> lines;
        std::size_t several = 0;
        std::size_t contents = 0;
        for (const Row& row : rows) {
            lines.push_back(*row.line);
            several += row.chunks.size() > 1 ? 1U : 0U;
            contents += leads_to_page(*row.line, words_) ? 1U : 0U;
        }
        if (several < tolerances.least_rows || contents * 3 > rows.size() || is_list(rows, words_))
            return;
        if (!has_cells(lines, words_)) return;
        Region region;
        for (const TextLine& line : lines) grow(region.box, line.box);
        constexpr double margin = 2;
        region.box = {region.box.left - margin, region.box.top - margin, region.box.right + margin,
                      region.box.bottom + margin};
        regions_.push_back(std::move(region));
    }

    std::span<const PageWord> words_;
    std::vector<Row> rows_;
    std::vector<Region> regions_;
    double left_ = 0;
    double text_width_ = 0;
};

}  // namespace

std::vector<Region> aligned_regions(std::span<const PageWord> words,
                                    const std::vector<bool>& free) {
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (free[i]) chosen.push_back(i);
    }
    const std::vector<TextLine> lines = lines_of(words, chosen);
    return Finder(lines, words).run();
}

void take_in_fills(Region& region, const std::vector<Shading>& shadings) {
    constexpr double same_side = 1.5;  // points
    const BoundingBox text = region.box;
    std::vector<BoundingBox> fills;
    for (const Shading& shading : shadings) {
        if (middle_y(shading.box) > text.top && middle_y(shading.box) < text.bottom &&
            overlap_x(shading.box, text) > 0)
            fills.push_back(shading.box);
    }
    std::sort(fills.begin(), fills.end(), [](const BoundingBox& a, const BoundingBox& b) {
        return a.left != b.left ? a.left < b.left : a.right < b.right;
    });
    for (std::size_t i = 1; i < fills.size(); ++i) {
        if (fills[i].left - fills[i - 1].left > same_side ||
            std::abs(fills[i].right - fills[i - 1].right) > same_side)
            continue;
        region.box.left = std::min(region.box.left, fills[i].left);
        region.box.right = std::max(region.box.right, fills[i].right);
    }
}

bool has_cells(const std::vector<TextLine>& lines, std::span<const PageWord> words) {
    const std::vector<Gutter> gutters = gutters_of(lines, words);
    if (gutters.empty()) return false;
    std::size_t rows = 0;
    std::vector<std::size_t> present(gutters.size() + 1, 0);
    std::vector<std::size_t> full(gutters.size() + 1, 0);
    double left = lines.front().box.left;
    double right = lines.front().box.right;
    for (const TextLine& line : lines) {
        left = std::min(left, line.box.left);
        right = std::max(right, line.box.right);
    }
    for (const TextLine& line : lines) {
        std::size_t filled = 0;
        for (const Chunk& chunk : chunks_of(line, words, tolerances.cell_gap)) {
            const auto behind =
                std::find_if(gutters.begin(), gutters.end(),
                             [&](const Gutter& gutter) { return gutter.middle() > chunk.left; });
            const auto column = static_cast<std::size_t>(behind - gutters.begin());
            const double from = column == 0 ? left : gutters[column - 1].to;
            const double to = column == gutters.size() ? right : gutters[column].from;
            ++present[column];
            ++filled;
            full[column] += chunk.right - chunk.left > tolerances.full * (to - from) ? 1U : 0U;
        }
        rows += filled > 1 ? 1U : 0U;
    }
    if (gutters.size() == 1 && rows < tolerances.two_columns_rows) return false;
    // Prose in columns: nearly every line of every column is full, and there are many.
    constexpr std::size_t many = 6;
    std::size_t prose = 0;
    for (std::size_t i = 0; i < present.size(); ++i) {
        prose += present[i] >= many &&
                         static_cast<double>(full[i]) >
                             tolerances.mostly * static_cast<double>(present[i]) &&
                         (i == 0 ? gutters[0].from - left
                                 : (i == gutters.size() ? right : gutters[i].from) -
                                       gutters[i - 1].to) > 0.25 * (right - left)
                     ? 1U
                     : 0U;
    }
    return prose < 2;
}

}  // namespace actionplan::pdf
