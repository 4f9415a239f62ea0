#include "extract/pdf/lines.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "extract/pdf/boxes.h"

namespace actionplan::pdf {
namespace {

constexpr double same_line = 0.55;  // share of the lower word's height that must overlap

// What a word is sorted by, side by side in memory with those of the others.
struct PlacedWord {
    double at = 0;
    std::size_t word = 0;
    Direction direction = Direction::right;
};

// Most words come in reading order already.
template <typename Before>
void sort_if_needed(std::span<PlacedWord> placed, const Before& before) {
    if (!std::is_sorted(placed.begin(), placed.end(), before)) {
        std::stable_sort(placed.begin(), placed.end(), before);
    }
}

bool above(const PlacedWord& a, const PlacedWord& b) {
    if (a.direction != b.direction) return a.direction < b.direction;
    return a.at < b.at;
}

bool left_of(const PlacedWord& a, const PlacedWord& b) { return a.at < b.at; }

// The words of one line, in the order of `band`.
TextLine line_of(std::span<const PageWord> words, std::span<PlacedWord> band) {
    TextLine line;
    line.direction = band.front().direction;
    for (PlacedWord& one : band) one.at = upright(words[one.word].box, line.direction).left;
    sort_if_needed(band, left_of);
    line.words.reserve(band.size());
    double most = 0;
    for (const PlacedWord& one : band) {
        const PageWord& word = words[one.word];
        const BoundingBox box = upright(word.box, line.direction);
        line.words.push_back(one.word);
        grow(line.box, box);
        if (width(box) > most) {
            most = width(box);
            line.size = word.size;
            line.baseline = word.baseline;
        }
    }
    return line;
}

}  // namespace

std::vector<TextLine> lines_of(std::span<const PageWord> words,
                               const std::vector<std::size_t>& chosen) {
    // A word's middle decides: raised ordinals and letters of another size stay on their line.
    std::vector<PlacedWord> placed;
    placed.reserve(chosen.size());
    for (const std::size_t word : chosen)
        placed.push_back({words[word].baseline, word, words[word].direction});
    sort_if_needed(placed, above);
    std::vector<TextLine> lines;
    BoundingBox band;
    std::size_t begin = 0;  // of the line at hand
    const auto end_line = [&](std::size_t end) {
        if (end > begin)
            lines.push_back(line_of(words, std::span(placed).subspan(begin, end - begin)));
        begin = end;
    };
    for (std::size_t i = 0; i < placed.size(); ++i) {
        const BoundingBox box = upright(words[placed[i].word].box, placed[i].direction);
        const double lower = std::min(height(box), height(band));
        const bool fits = i > begin && placed[i].direction == placed[begin].direction &&
                          overlap_y(box, band) > same_line * lower;
        if (!fits) {
            end_line(i);
            band = box;
        } else if (height(box) > height(band)) {
            band = box;
        }
    }
    end_line(placed.size());
    return lines;
}

std::vector<TextLine> lines_of(std::span<const PageWord> words) {
    std::vector<std::size_t> all(words.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return lines_of(words, all);
}

}  // namespace actionplan::pdf
