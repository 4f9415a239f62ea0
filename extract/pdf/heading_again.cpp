#include "extract/pdf/heading_again.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "extract/pdf/gutters.h"

namespace actionplan::pdf {
namespace {

struct HeadingTolerances {
    double cell_gap = 0.8;           // of the type size: parts the cells of a line
    std::size_t least_cells = 3;     // of a heading
    double same_place = 1.2;         // points
    std::ptrdiff_t least_moved = 1;  // words
    double larger = 1.1;             // ratio of a title's type to that of the heading
    double side = 6.0;               // points between the starts of title and heading
};
constexpr HeadingTolerances tolerances;

bool is_heading(const TextLine& line, std::span<const PageWord> words) {
    return line.direction == Direction::right && line.words.size() >= tolerances.least_cells &&
           chunks_of(line, words, tolerances.cell_gap).size() >= tolerances.least_cells;
}

// One text from the left, in stronger type than cells.
bool is_title(const TextLine& line, const TextLine& heading, std::span<const PageWord> words) {
    if (line.direction != Direction::right || line.box.left > heading.box.left + tolerances.side ||
        chunks_of(line, words, tolerances.cell_gap).size() > 1)
        return false;
    return line.size > tolerances.larger * heading.size ||
           std::all_of(line.words.begin(), line.words.end(),
                       [&](std::size_t word) { return words[word].bold; });
}

// How many words of the line stand elsewhere than in the heading; none where they are other words.
std::optional<std::ptrdiff_t> moved_words(const TextLine& heading, const TextLine& line,
                                          std::span<const PageWord> words) {
    const bool same =
        std::equal(heading.words.begin(), heading.words.end(), line.words.begin(), line.words.end(),
                   [&](std::size_t a, std::size_t b) { return words[a].text == words[b].text; });
    if (!same) return std::nullopt;
    std::ptrdiff_t moved = 0;
    for (std::size_t i = 0; i < line.words.size(); ++i) {
        const double off = words[line.words[i]].box.left - words[heading.words[i]].box.left;
        moved += std::fabs(off) > tolerances.same_place ? 1 : 0;
    }
    return moved;
}

}  // namespace

const TextLine* heading_line(const std::vector<TextLine>& lines, std::span<const PageWord> words) {
    const auto found = std::find_if(lines.begin(), lines.end(),
                                    [&](const TextLine& line) { return is_heading(line, words); });
    return found == lines.end() ? nullptr : &*found;
}

bool is_heading_moved(const TextLine& heading, const TextLine& line,
                      std::span<const PageWord> words) {
    const std::optional<std::ptrdiff_t> moved = moved_words(heading, line, words);
    return moved && *moved >= tolerances.least_moved;
}

bool is_heading_repeated(const TextLine& heading, const TextLine& line,
                         std::span<const PageWord> words) {
    return moved_words(heading, line, words) == 0;
}

std::vector<std::size_t> tables_below(const std::vector<TextLine>& lines,
                                      std::span<const PageWord> words) {
    std::vector<std::size_t> starts;
    const TextLine* heading = heading_line(lines, words);
    if (heading == nullptr) return starts;
    for (auto i = static_cast<std::size_t>(heading - lines.data()) + 1; i < lines.size(); ++i) {
        if (lines[i].direction != heading->direction) continue;
        const bool titled = lines[i - 1].size > tolerances.larger * heading->size &&
                            is_title(lines[i - 1], *heading, words);
        const bool another = is_heading_moved(*heading, lines[i], words) ||
                             (titled && is_heading_repeated(*heading, lines[i], words));
        if (!another) continue;
        heading = &lines[i];
        std::size_t start = i;
        while (is_title(lines[start - 1], *heading, words)) --start;
        starts.push_back(start);
    }
    return starts;
}

}  // namespace actionplan::pdf
