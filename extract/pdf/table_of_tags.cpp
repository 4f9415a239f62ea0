#include <algorithm>
#include <cmath>

#include "extract/pdf/boxes.h"
#include "extract/pdf/framed_table.h"
#include "extract/pdf/gutters.h"
#include "extract/pdf/row_splits.h"
#include "extract/pdf/table_of_region.h"

namespace actionplan::pdf {
namespace {

constexpr double line_margin = 2.0;  // points between text and the edge of its column

bool crosses(const std::vector<TextLine>& lines, std::span<const PageWord> words, double x) {
    return std::any_of(lines.begin(), lines.end(), [&](const TextLine& line) {
        const std::vector<Chunk> chunks = chunks_of(line, words, 0.45);
        return std::any_of(chunks.begin(), chunks.end(), [&](const Chunk& chunk) {
            return chunk.left < x - 1 && chunk.right > x + 1;
        });
    });
}

// Rows that are not tagged, such as headings that are printed once more.
void add_untagged(Frame& frame, const Region& region, const RegionView& view,
                  const std::vector<double>& xs, double from, double to) {
    std::vector<TextLine> slab;
    for (const TextLine& line : view.lines) {
        if (line.direction == Direction::right && middle_y(line.box) > from &&
            middle_y(line.box) < to)
            slab.push_back(line);
    }
    if (slab.empty()) return;
    std::vector<double> limits;
    for (std::size_t i = 1; i < xs.size(); ++i) limits.push_back(xs[i] - line_margin);
    std::vector<double> ys{from};
    for (const double y : row_splits({view.words, slab, xs, limits, false, false, false}))
        ys.push_back(y);
    ys.push_back(to);
    for (std::size_t i = 0; i + 1 < ys.size(); ++i) {
        std::vector<TextLine> row;
        for (const TextLine& line : slab) {
            if (middle_y(line.box) > ys[i] && middle_y(line.box) < ys[i + 1]) row.push_back(line);
        }
        for (std::size_t k = 1; k + 1 < xs.size(); ++k) {
            if (!crosses(row, view.words, xs[k]))
                frame.upright.push_back({xs[k], ys[i], ys[i + 1], false});
        }
        frame.level.push_back({ys[i + 1], region.box.left, region.box.right, false});
    }
    frame.level.push_back({from, region.box.left, region.box.right, false});
}

}  // namespace

PageTable table_of_tags(const Region& region, const RegionView& view, const TaggedPart& part) {
    Frame frame{part.level, part.upright};
    std::vector<double> xs = part.xs;
    xs.front() = region.box.left;
    xs.back() = region.box.right;
    for (RulingLine& line : frame.level) {
        if (line.from <= part.xs.front()) line.from = xs.front();
        if (line.to >= part.xs.back()) line.to = xs.back();
    }
    for (const double y : {region.box.top, region.box.bottom})
        frame.level.push_back({y, region.box.left, region.box.right, true});
    for (const double x : {region.box.left, region.box.right})
        frame.upright.push_back({x, region.box.top, region.box.bottom, true});
    add_untagged(frame, region, view, xs, region.box.top, part.ys.front());
    add_untagged(frame, region, view, xs, part.ys.back(), region.box.bottom);
    return framed_table(frame, region, view);
}

}  // namespace actionplan::pdf
