#include "extract/pdf/lines.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "extract/pdf/boxes.h"

namespace actionplan::pdf {
namespace {

constexpr double same_line = 0.55;  // share of the lower word's height that must overlap

// What a word is sorted by, side by side in memory with those of the others.
struct Standing {
    double at = 0;
    std::size_t word = 0;
    Direction direction = Direction::right;
};

// Most words come in reading order already.
template <typename Before>
void sort_if_needed(std::vector<Standing>& standing, const Before& before) {
    if (!std::is_sorted(standing.begin(), standing.end(), before)) {
        std::stable_sort(standing.begin(), standing.end(), before);
    }
}

bool above(const Standing& a, const Standing& b) {
    if (a.direction != b.direction) return a.direction < b.direction;
    return a.at < b.at;
}

bool left_of(const Standing& a, const Standing& b) { return a.at < b.at; }

// The words of one line, in the order of `band`.
TextLine line_of(std::span<const PageWord> words, std::span<const Standing> band,
                 std::vector<Standing>& from_left) {
    TextLine line;
    line.direction = band.front().direction;
    from_left.clear();
    for (const Standing& one : band) {
        from_left.push_back(
            {upright(words[one.word].box, line.direction).left, one.word, line.direction});
    }
    sort_if_needed(from_left, left_of);
    line.words.reserve(from_left.size());
    double most = 0;
    for (const Standing& one : from_left) {
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
    std::vector<Standing> standing;
    standing.reserve(chosen.size());
    for (const std::size_t word : chosen)
        standing.push_back({words[word].baseline, word, words[word].direction});
    sort_if_needed(standing, above);
    std::vector<TextLine> lines;
    std::vector<Standing> from_left;
    BoundingBox band;
    std::size_t begin = 0;  // of the line at hand
    const auto end_line = [&](std::size_t end) {
        if (end > begin)
            lines.push_back(
                line_of(words, std::span(standing).subspan(begin, end - begin), from_left));
        begin = end;
    };
    for (std::size_t i = 0; i < standing.size(); ++i) {
        const BoundingBox box = upright(words[standing[i].word].box, standing[i].direction);
        const double lower = std::min(height(box), height(band));
        const bool fits = i > begin && standing[i].direction == standing[begin].direction &&
                          overlap_y(box, band) > same_line * lower;
        if (!fits) {
            end_line(i);
            band = box;
        } else if (height(box) > height(band)) {
            band = box;
        }
    }
    end_line(standing.size());
    return lines;
}

std::vector<TextLine> lines_of(std::span<const PageWord> words) {
    std::vector<std::size_t> all(words.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return lines_of(words, all);
}

}  // namespace actionplan::pdf
