#include "extract/pdf/word_backgrounds.h"

#include <algorithm>
#include <cmath>

#include "extract/pdf/boxes.h"

namespace actionplan::pdf {
namespace {

struct BackgroundTolerances {
    double highest = 1.7;  // of the type size
    double edge = 1.2;     // points between the box and its words
    double space = 0.4;    // of the type size: a space may be part of it
    double beside = 0.8;   // of the type size: the next word is no farther
};
constexpr BackgroundTolerances tolerances;

// Lines stand from top to bottom: those that a box of some height can hold.
bool hugs(const BoundingBox& box, const TextLine& line, std::span<const PageWord> words) {
    const PageWord* first = nullptr;
    const PageWord* last = nullptr;
    bool goes_on = false;
    for (const std::size_t index : line.words) {
        const PageWord& word = words[index];
        if (holds(box, middle_x(word.box), middle_y(word.box))) {
            first = first == nullptr ? &word : first;
            last = &word;
            continue;
        }
        const double gap = std::max(word.box.left - box.right, box.left - word.box.right);
        goes_on = goes_on || gap < tolerances.beside * line.size;
    }
    if (first == nullptr || !goes_on) return false;
    const double room = tolerances.edge + tolerances.space * line.size;
    const double before = first->box.left - box.left;
    const double behind = box.right - last->box.right;
    return before > -tolerances.edge && behind > -tolerances.edge &&
           std::min(before, behind) < tolerances.edge && std::max(before, behind) < room;
}

}  // namespace

bool is_background_of_words(const BoundingBox& box, std::span<const PageWord> words,
                            const std::vector<TextLine>& lines) {
    const TextLine* within = nullptr;
    for (const TextLine& line : lines) {
        const double y = middle_y(line.box);
        if (y < box.top || y > box.bottom || line.direction != Direction::right) continue;
        const bool meets = overlap_x(line.box, box) > 0;
        if (!meets) continue;
        if (within != nullptr) return false;
        within = &line;
    }
    return within != nullptr && height(box) < tolerances.highest * within->size &&
           hugs(box, *within, words);
}

}  // namespace actionplan::pdf
