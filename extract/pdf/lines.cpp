#include "extract/pdf/lines.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "extract/pdf/boxes.h"

namespace actionplan::pdf {
namespace {

constexpr double same_line = 0.55;  // share of the lower word's height that must overlap

// Most words come in reading order already.
template <typename Before>
void sort_if_needed(std::vector<std::size_t>& indexes, const Before& before) {
    if (!std::is_sorted(indexes.begin(), indexes.end(), before)) {
        std::stable_sort(indexes.begin(), indexes.end(), before);
    }
}

void finish(TextLine& line, std::span<const PageWord> words) {
    sort_if_needed(line.words, [&](std::size_t a, std::size_t b) {
        return upright(words[a].box, line.direction).left <
               upright(words[b].box, line.direction).left;
    });
    double most = 0;
    for (const std::size_t word : line.words) {
        const BoundingBox box = upright(words[word].box, line.direction);
        grow(line.box, box);
        if (width(box) > most) {
            most = width(box);
            line.size = words[word].size;
            line.baseline = words[word].baseline;
        }
    }
}

}  // namespace

std::vector<TextLine> lines_of(std::span<const PageWord> words, std::vector<std::size_t> chosen) {
    // A word's middle decides: raised ordinals and letters of another size stay on their line.
    sort_if_needed(chosen, [&](std::size_t a, std::size_t b) {
        if (words[a].direction != words[b].direction)
            return words[a].direction < words[b].direction;
        return words[a].baseline < words[b].baseline;
    });
    std::vector<TextLine> lines;
    BoundingBox band;
    for (const std::size_t index : chosen) {
        const PageWord& word = words[index];
        const BoundingBox box = upright(word.box, word.direction);
        const double lower = std::min(height(box), height(band));
        const bool fits = !lines.empty() && lines.back().direction == word.direction &&
                          overlap_y(box, band) > same_line * lower;
        if (!fits) {
            lines.push_back({});
            lines.back().direction = word.direction;
            band = box;
        } else if (height(box) > height(band)) {
            band = box;
        }
        lines.back().words.push_back(index);
    }
    for (TextLine& line : lines) finish(line, words);
    return lines;
}

std::vector<TextLine> lines_of(std::span<const PageWord> words) {
    std::vector<std::size_t> all(words.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return lines_of(words, std::move(all));
}

}  // namespace actionplan::pdf
