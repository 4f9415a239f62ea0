#include "extract/pdf/line_ends.h"

#include "extract/pdf/boxes.h"

namespace actionplan::pdf {
namespace {

constexpr double full = 0.75;  // share of the room that a line must fill
constexpr int least_lines = 12;

}  // namespace

void LineEnds::add(const std::vector<TextLine>& lines, std::span<const PageWord> words,
                   double right) {
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        const TextLine& line = lines[i];
        const double room = right - line.box.left;
        if (line.direction != Direction::right || width(line.box) < full * room) continue;
        ++full_;
        spaced_ += words[line.words.back()].spaced ? 1 : 0;
    }
}

bool LineEnds::spaced() const { return full_ >= least_lines && spaced_ * 10 >= full_ * 8; }

}  // namespace actionplan::pdf
