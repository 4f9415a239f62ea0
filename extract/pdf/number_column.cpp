#include "extract/pdf/number_column.h"

#include <algorithm>

#include "extract/pdf/extent.h"
#include "extract/pdf/row_splits.h"

namespace actionplan::pdf {
namespace {

struct NumberTolerances {
    double side = 6.0;        // points between the starts of numbers
    double same_start = 1.6;  // points between the starts of their texts
    double wide = 0.32;       // of the type size: no space between words is as wide
    double varies = 2.0;      // points between the ends of numbers: no space makes up for it
    std::size_t least = 3;    // rows with a number
    std::size_t others = 4;   // numbers for each other text at the left, at least
};
constexpr NumberTolerances tolerances;

// Rows that begin with a number and the text behind it.
struct Numbered {
    Extent starts;  // of the texts
    Extent ends;    // of the numbers
    double size = 0;
    std::size_t count = 0;
    std::size_t others = 0;
};

Numbered numbered_rows(const std::vector<TextLine>& lines, std::span<const PageWord> words) {
    double left = 1e9;
    for (const TextLine& line : lines) left = std::min(left, line.box.left);
    Numbered rows;
    for (const TextLine& line : lines) {
        if (line.direction != Direction::right || line.box.left > left + tolerances.side) continue;
        const PageWord& first = words[line.words.front()];
        if (line.words.size() < 2 || !is_row_label(first.text)) {
            rows.others += first.bold ? 0U : 1U;
            continue;
        }
        ++rows.count;
        const double start = words[line.words[1]].box.left;
        rows.starts.add(start, start);
        rows.ends.add(first.box.right, first.box.right);
        rows.size = std::max(rows.size, line.size);
    }
    return rows;
}

// Text that goes on below begins there as well.
bool goes_on_at(double start, const std::vector<TextLine>& lines) {
    return std::any_of(lines.begin(), lines.end(), [&](const TextLine& line) {
        return line.box.left > start - tolerances.same_start &&
               line.box.left < start + tolerances.same_start;
    });
}

bool crossed(double start, const std::vector<TextLine>& lines, std::span<const PageWord> words) {
    return std::any_of(lines.begin(), lines.end(), [&](const TextLine& line) {
        return std::any_of(line.words.begin(), line.words.end(), [&](std::size_t index) {
            const PageWord& word = words[index];
            return !word.bold && word.box.left < start - 1 && word.box.right > start + 1;
        });
    });
}

}  // namespace

std::optional<Gutter> number_column(const std::vector<TextLine>& lines,
                                    std::span<const PageWord> words) {
    const Numbered rows = numbered_rows(lines, words);
    if (rows.count < tolerances.least || rows.others * tolerances.others > rows.count ||
        rows.starts.to - rows.starts.from > tolerances.same_start ||
        rows.starts.from <= rows.ends.to)
        return std::nullopt;
    const bool column = rows.starts.from - rows.ends.to > tolerances.wide * rows.size ||
                        rows.ends.to - rows.ends.from > tolerances.varies ||
                        goes_on_at(rows.starts.from, lines);
    if (!column || crossed(rows.starts.from, lines, words)) return std::nullopt;
    return Gutter{rows.ends.to, rows.starts.from, static_cast<int>(rows.count),
                  (rows.ends.to + rows.starts.from) / 2};
}

}  // namespace actionplan::pdf
