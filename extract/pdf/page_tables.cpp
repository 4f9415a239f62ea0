#include "extract/pdf/page_tables.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "extract/pdf/aligned_regions.h"
#include "extract/pdf/boxes.h"
#include "extract/pdf/reach_out.h"
#include "extract/pdf/regions.h"
#include "extract/pdf/table_gate.h"
#include "extract/pdf/table_of_region.h"

namespace actionplan::pdf {
namespace {

constexpr double same_side = 6;  // points between the sides of tables of one form

std::vector<std::size_t> words_inside(const BoundingBox& box, std::span<const PageWord> words,
                                      const std::vector<bool>& free) {
    std::vector<std::size_t> inside;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (free[i] && holds(box, middle_x(words[i].box), middle_y(words[i].box)))
            inside.push_back(i);
    }
    return inside;
}

// Lines of this region and of all others between the same sides.
std::vector<TextLine> lines_like(const Region& region, const std::vector<Region>& regions,
                                 std::span<const PageWord> words, const std::vector<bool>& free) {
    std::vector<TextLine> lines;
    for (const Region& other : regions) {
        if (std::fabs(other.box.left - region.box.left) > same_side ||
            std::fabs(other.box.right - region.box.right) > same_side)
            continue;
        std::vector<TextLine> more = lines_of(words, words_inside(other.box, words, free));
        lines.insert(lines.end(), std::make_move_iterator(more.begin()),
                     std::make_move_iterator(more.end()));
    }
    return lines;
}

}  // namespace

std::vector<PageTable> page_tables(const PreparedPage& page, const std::vector<bool>& free,
                                   const std::vector<std::vector<double>>& columns_before) {
    std::vector<bool> left = free;
    std::vector<Region> regions = page.regions;
    const std::span<const PageWord> words = page.words;
    // The largest first: a grid inside another one's cell is text of that cell.
    std::stable_sort(regions.begin(), regions.end(), [](const Region& a, const Region& b) {
        return width(a.box) * height(a.box) > width(b.box) * height(b.box);
    });
    std::vector<PageTable> tables;
    for (Region& region : regions) reach_out(region, regions, page, left);
    const auto take = [&](PageTable table, const std::vector<std::size_t>& inside) {
        for (const std::size_t index : inside) left[index] = false;
        tables.push_back(std::move(table));
    };
    for (const Region& region : regions) {
        const std::vector<std::size_t> inside = words_inside(region.box, words, left);
        if (inside.size() < 2) continue;
        const std::vector<TextLine> lines = lines_of(words, inside);
        const auto alike = [&] { return lines_like(region, regions, words, left); };
        PageTable table =
            table_of(region, {words, page.ruling.shadings, inside, lines, alike, columns_before});
        if (is_table(table, page)) take(std::move(table), inside);
    }
    for (const Region& region : aligned_regions(words, left)) {
        const std::vector<std::size_t> inside = words_inside(region.box, words, left);
        const std::vector<TextLine> lines = lines_of(words, inside);
        const auto alike = [&]() -> std::vector<TextLine> { return {lines.begin(), lines.end()}; };
        PageTable table =
            table_of(region, {words, page.ruling.shadings, inside, lines, alike, columns_before});
        if (is_table(table, page) && is_aligned_table(table)) take(std::move(table), inside);
    }
    std::stable_sort(tables.begin(), tables.end(),
                     [](const PageTable& a, const PageTable& b) { return a.box.top < b.box.top; });
    return tables;
}

}  // namespace actionplan::pdf
