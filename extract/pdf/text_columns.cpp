#include "extract/pdf/text_columns.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "extract/pdf/boxes.h"

namespace actionplan::pdf {
namespace {

struct ColumnLimits {
    std::size_t most_lines = 400;  // of a page that is parted into columns of prose
    std::size_t most_areas = 200;  // on a page, that are looked at for cards
    double card_lines = 2.2;       // of the type size: the least height of a card
    double least_card = 0.15;      // of the page's width
    double beside = 0.5;           // share of its height that a card stands beside another
    double same_edge = 2;          // points
    double larger = 1.05;          // ratio of type sizes of a title and of text
    double gutter = 0.8;           // of the type size: least blank space between columns
    double least_column = 10;      // of the type size: least width of a column of prose
    std::size_t column_lines = 5;  // that a column has at least
    double full = 0.85;            // share of a column's width that a full line takes up
    double full_lines = 0.4;       // share of a column's lines that are full: prose is wrapped
    double cell_gap = 1.2;         // of the type size: justified words stand nearer
    double parted_lines = 0.34;  // share of a column's lines with wider gaps: rows of a table in it
    double blank_line = 0.45;    // of a line's height: blank space between paragraphs
    double step = 2;             // points between places that are tried for a gutter
    int most_columns = 4;
};
constexpr ColumnLimits limits;

// Words that stand in an area, taken out of those that are left.
std::vector<std::size_t> take_inside(const BoundingBox& area, std::span<const PageWord> words,
                                     std::vector<std::size_t>& left) {
    std::vector<std::size_t> inside;
    std::erase_if(left, [&](std::size_t word) {
        const bool in = holds(area, middle_x(words[word].box), middle_y(words[word].box));
        if (in) inside.push_back(word);
        return in;
    });
    return inside;
}

// Shaded or framed areas that hold several lines, the outermost first.
std::vector<BoundingBox> areas_of(const PreparedPage& page,
                                  const std::vector<std::size_t>& chosen) {
    std::vector<BoundingBox> areas;
    const auto add = [&](const BoundingBox& area) {
        double low = area.bottom;
        double high = area.top;
        double size = 0;
        for (const std::size_t index : chosen) {
            const PageWord& word = page.words[index];
            if (!holds(area, middle_x(word.box), middle_y(word.box))) continue;
            low = std::min(low, word.box.top);
            high = std::max(high, word.box.bottom);
            size = std::max(size, word.size);
        }
        const bool several_lines = size > 0 && high - low > limits.card_lines * size;
        if (several_lines && width(area) > limits.least_card * page.width) areas.push_back(area);
    };
    if (page.ruling.shadings.size() + page.drawings.size() + page.regions.size() >
        limits.most_areas)
        return areas;
    for (const Shading& shading : page.ruling.shadings) add(shading.box);
    for (const BoundingBox& drawing : page.drawings) add(drawing);
    for (const Region& region : page.regions) add(region.box);
    std::stable_sort(areas.begin(), areas.end(), [](const BoundingBox& a, const BoundingBox& b) {
        return width(a) * height(a) > width(b) * height(b);
    });
    return areas;
}

bool stands_beside(const BoundingBox& one, const BoundingBox& other) {
    return overlap_x(one, other) < limits.same_edge &&
           overlap_y(one, other) > limits.beside * std::min(height(one), height(other));
}

bool has_pair(const BoundingBox& area, const std::vector<BoundingBox>& areas) {
    return std::any_of(areas.begin(), areas.end(),
                       [&](const BoundingBox& other) { return stands_beside(area, other); });
}

// The last card of an odd number stands alone in its row, as wide as the others.
bool below_or_above(const BoundingBox& one, const BoundingBox& other) {
    return std::fabs(one.left - other.left) < limits.same_edge &&
           std::fabs(one.right - other.right) < limits.same_edge && overlap_y(one, other) < 0;
}

// Cards that stand side by side, row by row and from left to right.
std::vector<std::vector<BoundingBox>> card_rows(const std::vector<BoundingBox>& areas) {
    std::vector<BoundingBox> cards;
    for (const BoundingBox& area : areas) {
        const bool paired = std::any_of(areas.begin(), areas.end(), [&](const BoundingBox& other) {
            return stands_beside(area, other) ||
                   (below_or_above(area, other) && has_pair(other, areas));
        });
        const bool within = std::any_of(cards.begin(), cards.end(), [&](const BoundingBox& card) {
            return holds(card, middle_x(area), middle_y(area));
        });
        if (paired && !within) cards.push_back(area);
    }
    std::sort(cards.begin(), cards.end(),
              [](const BoundingBox& a, const BoundingBox& b) { return a.top < b.top; });
    std::vector<std::vector<BoundingBox>> rows;
    for (const BoundingBox& card : cards) {
        if (rows.empty() || !stands_beside(rows.back().front(), card)) rows.emplace_back();
        rows.back().push_back(card);
    }
    for (std::vector<BoundingBox>& row : rows) {
        std::sort(row.begin(), row.end(),
                  [](const BoundingBox& a, const BoundingBox& b) { return a.left < b.left; });
    }
    return rows;
}

// Larger or bolder than what stands below it.
bool begins_with_title(const std::vector<TextLine>& lines, std::span<const PageWord> words) {
    constexpr std::size_t least_lines = 3;
    if (lines.size() < least_lines) return false;
    const PageWord& title = words[lines.front().words.front()];
    const PageWord& last = words[lines.back().words.front()];
    return title.size > limits.larger * last.size || (title.bold && !last.bold);
}

// Columns of prose: lines that a blank strip parts over some height.
class ProseColumns {
 public:
    // `alone`: paragraphs of one column must not begin beside those of the other, as cells of rows do.
    ProseColumns(std::span<const PageWord> words, bool alone) : words_(words), alone_(alone) {}

    // Parts the words at the best gutter and looks at both sides again; groups that stand in no columns have no `top`.
    void part(const std::vector<std::size_t>& chosen, int most, std::optional<double> top,
              std::vector<TextGroup>& groups) const {
        if (chosen.empty()) return;
        const std::vector<TextLine> lines = lines_of(words_, chosen);
        const bool look = most > 1 && lines.size() <= limits.most_lines;
        const Stretch best = look ? best_stretch(lines) : Stretch{};
        if (best.lines == 0) {
            groups.push_back({chosen, top, std::nullopt});
            return;
        }
        std::vector<std::size_t> above;
        std::vector<std::size_t> left;
        std::vector<std::size_t> right;
        std::vector<std::size_t> below;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            for (const std::size_t word : lines[i].words) {
                if (i < best.first) {
                    above.push_back(word);
                } else if (i >= best.behind) {
                    below.push_back(word);
                } else {
                    (middle_x(words_[word].box) < best.x ? left : right).push_back(word);
                }
            }
        }
        part(above, most, top, groups);
        const double begin = top.value_or(lines[best.first].box.top);
        part(left, most - 1, begin, groups);
        part(right, most - 1, begin, groups);
        part(below, most, top, groups);
    }

 private:
    struct Stretch {
        double x = 0;
        std::size_t first = 0;
        std::size_t behind = 0;
        std::size_t lines = 0;  // of the shorter side; 0 when there is none
    };

    // What stands on one side of a gutter.
    struct Side {
        double from = 0;
        double to = 0;
        double top = 0;
        double bottom = 0;
        std::vector<double> rights;  // of its lines
        std::vector<double> starts;  // tops of lines below blank space
        std::size_t parted = 0;      // lines with wide gaps

        void add(const BoundingBox& piece, bool gaps) {
            parted += gaps ? 1U : 0U;
            const double space = piece.top - bottom;
            if (!rights.empty() && space > limits.blank_line * height(piece))
                starts.push_back(piece.top);
            from = rights.empty() ? piece.left : std::min(from, piece.left);
            to = rights.empty() ? piece.right : std::max(to, piece.right);
            top = rights.empty() ? piece.top : std::min(top, piece.top);
            bottom = rights.empty() ? piece.bottom : std::max(bottom, piece.bottom);
            rights.push_back(piece.right);
        }
        bool is_prose(double size) const {
            if (rights.size() < limits.column_lines || to - from < limits.least_column * size)
                return false;
            const auto full = std::count_if(rights.begin(), rights.end(), [&](double right) {
                return right > from + limits.full * (to - from);
            });
            return static_cast<double>(full) >=
                       limits.full_lines * static_cast<double>(rights.size()) &&
                   static_cast<double>(parted) <=
                       limits.parted_lines * static_cast<double>(rights.size());
        }
    };

    bool crosses(const TextLine& line, double x) const {
        const double half = limits.gutter * line.size / 2;
        return line.direction != Direction::right ||
               std::any_of(line.words.begin(), line.words.end(), [&](std::size_t word) {
                   return words_[word].box.left < x + half && words_[word].box.right > x - half;
               });
    }

    Stretch judged(const std::vector<TextLine>& lines, double x, std::size_t first,
                   std::size_t behind) const {
        Side left;
        Side right;
        double size = 0;
        for (std::size_t i = first; i < behind; ++i) {
            BoundingBox before;
            BoundingBox after;
            bool gap_before = false;
            bool gap_after = false;
            for (const std::size_t word : lines[i].words) {
                const BoundingBox& box = words_[word].box;
                BoundingBox& piece = middle_x(box) < x ? before : after;
                bool& gaps = middle_x(box) < x ? gap_before : gap_after;
                gaps = gaps || (piece != BoundingBox{} &&
                                box.left - piece.right > limits.cell_gap * lines[i].size);
                grow(piece, box);
            }
            if (before != BoundingBox{}) left.add(before, gap_before);
            if (after != BoundingBox{}) right.add(after, gap_after);
            size = std::max(size, lines[i].size);
        }
        const double beside = overlap(left.top, left.bottom, right.top, right.bottom);
        const double shorter = std::min(left.bottom - left.top, right.bottom - right.top);
        if (!left.is_prose(size) || !right.is_prose(size) || beside < limits.beside * shorter)
            return {};
        if (alone_ && begin_together(left, right)) return {};
        return {x, first, behind, std::min(left.rights.size(), right.rights.size())};
    }

    // Most paragraphs of the side that has fewer begin beside one of the other: they are cells of rows.
    static bool begin_together(const Side& left, const Side& right) {
        const bool fewer = left.starts.size() < right.starts.size();
        const std::vector<double>& some = fewer ? left.starts : right.starts;
        const std::vector<double>& others = fewer ? right.starts : left.starts;
        const auto together = std::count_if(some.begin(), some.end(), [&](double top) {
            return std::any_of(others.begin(), others.end(), [&](double other) {
                return std::fabs(other - top) < limits.same_edge;
            });
        });
        return !some.empty() && static_cast<std::size_t>(together) * 2 >= some.size();
    }

    Stretch best_stretch(const std::vector<TextLine>& lines) const {
        if (lines.size() < limits.column_lines) return {};
        BoundingBox whole;
        for (const TextLine& line : lines) grow(whole, line.box);
        const double margin = limits.least_column * lines.front().size;
        Stretch best;
        for (double x = whole.left + margin; x < whole.right - margin; x += limits.step) {
            std::size_t first = 0;
            for (std::size_t i = 0; i <= lines.size(); ++i) {
                if (i < lines.size() && !crosses(lines[i], x)) continue;
                if (i - first >= limits.column_lines) {
                    const Stretch found = judged(lines, x, first, i);
                    if (found.lines > best.lines) best = found;
                }
                first = i + 1;
            }
        }
        return best;
    }

    std::span<const PageWord> words_;
    bool alone_;
};

std::vector<std::size_t> indexes_of(const std::vector<bool>& free) {
    std::vector<std::size_t> words;
    for (std::size_t i = 0; i < free.size(); ++i) {
        if (free[i]) words.push_back(i);
    }
    return words;
}

}  // namespace

std::vector<std::vector<BoundingBox>> titled_cards(const PreparedPage& page,
                                                   const std::vector<bool>& free) {
    const std::vector<std::size_t> words = indexes_of(free);
    std::vector<std::vector<BoundingBox>> rows = card_rows(areas_of(page, words));
    std::erase_if(rows, [&](const std::vector<BoundingBox>& row) {
        std::vector<std::size_t> left = words;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool apart = i == 0 || row[i].left - row[i - 1].right > limits.same_edge;
            const std::vector<std::size_t> own = take_inside(row[i], page.words, left);
            if (!apart || !begins_with_title(lines_of(page.words, own), page.words)) return true;
        }
        // Text between cards: shaded columns of a table.
        const BoundingBox between{row.front().left, row.front().top, row.back().right,
                                  row.front().bottom};
        return !take_inside(between, page.words, left).empty();
    });
    return rows;
}

std::vector<std::vector<std::size_t>> prose_columns(const PreparedPage& page,
                                                    const std::vector<bool>& free) {
    std::vector<TextGroup> groups;
    ProseColumns(page.words, true)
        .part(indexes_of(free), limits.most_columns, std::nullopt, groups);
    std::vector<std::vector<std::size_t>> columns;
    for (TextGroup& group : groups) {
        if (group.top) columns.push_back(std::move(group.words));
    }
    return columns;
}

std::vector<TextGroup> text_groups(const PreparedPage& page,
                                   const std::vector<std::size_t>& words) {
    std::vector<TextGroup> groups;
    std::vector<std::size_t> left = words;
    for (const std::vector<BoundingBox>& row : card_rows(areas_of(page, words))) {
        for (const BoundingBox& card : row)
            groups.push_back({take_inside(card, page.words, left), row.front().top, card});
    }
    ProseColumns(page.words, false).part(left, limits.most_columns, std::nullopt, groups);
    return groups;
}

}  // namespace actionplan::pdf
