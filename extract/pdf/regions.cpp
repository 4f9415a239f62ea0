#include "extract/pdf/regions.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

#include "extract/pdf/boxes.h"
#include "extract/pdf/gutters.h"
#include "extract/pdf/heading_again.h"

namespace actionplan::pdf {
namespace {

struct RegionTolerances {
    double touch = 3.0;        // points between lines that still cross
    double same_extent = 6.0;  // points between the ends of lines of one table
    double chunk_gap = 0.8;    // of the type size: parts the cells of a line
    double indent = 3.0;   // of the type size: text that begins further right is of another column
    double beside = 0.25;  // of the type size: texts that overlap by this much are of one row
    double band = 2.4;     // of the type size: the highest row that is a title by itself
    double padded_band = 4.0;  // the same between rows that are at least as high
    double same_type = 1.1;    // ratio of type sizes of one table
    double least_part = 0.4;   // share of a table's width that a line between some of its cells has
    double wider = 1.3;        // ratio of a table's width to that of a group of its columns
    double tier = 40;          // points from a line above or below the tiers to that between them
    double above_group = 1.5;  // of the type size: most space between its heading and a group line
    double prose = 0.7;        // share of the width: a line that runs on this far is running text
};
constexpr RegionTolerances tolerances;
// Upright lines on a single level one: a row that the page cut, open above or below.
constexpr std::size_t least_teeth = 3;

class Groups {
 public:
    explicit Groups(std::size_t count) : parent_(count) {
        std::iota(parent_.begin(), parent_.end(), std::size_t{0});
    }
    std::size_t root(std::size_t i) {
        while (parent_[i] != i) {
            parent_[i] = parent_[parent_[i]];
            i = parent_[i];
        }
        return i;
    }
    void join(std::size_t a, std::size_t b) {
        parent_[std::max(root(a), root(b))] = std::min(root(a), root(b));
    }

 private:
    std::vector<std::size_t> parent_;
};

BoundingBox level_box(const RulingLine& line) { return {line.from, line.at, line.to, line.at}; }
BoundingBox upright_box(const RulingLine& line) { return {line.at, line.from, line.at, line.to}; }

std::vector<Region> crossing_groups(const Ruling& ruling) {
    const std::size_t levels = ruling.level.size();
    Groups groups(levels + ruling.upright.size());
    for (std::size_t i = 0; i < levels; ++i) {
        const RulingLine& line = ruling.level[i];
        const auto first = std::lower_bound(
            ruling.upright.begin(), ruling.upright.end(), line.from - tolerances.touch,
            [](const RulingLine& upright, double x) { return upright.at < x; });
        for (auto upright = first;
             upright != ruling.upright.end() && upright->at <= line.to + tolerances.touch;
             ++upright) {
            if (line.at >= upright->from - tolerances.touch &&
                line.at <= upright->to + tolerances.touch) {
                groups.join(i, levels + static_cast<std::size_t>(upright - ruling.upright.begin()));
            }
        }
    }
    std::vector<Region> by_root(levels + ruling.upright.size());
    for (std::size_t i = 0; i < by_root.size(); ++i) {
        Region& region = by_root[groups.root(i)];
        if (i < levels) {
            grow(region.box, level_box(ruling.level[i]));
            region.level.push_back(ruling.level[i]);
        } else {
            grow(region.box, upright_box(ruling.upright[i - levels]));
            region.upright.push_back(ruling.upright[i - levels]);
        }
    }
    std::erase_if(by_root, [](const Region& region) { return region.level.empty(); });
    return by_root;
}

// Drawn lines both ways inside, not only around, and not only shading.
bool is_grid(const Region& region) {
    const auto inside_x = [&](const RulingLine& line) {
        return !line.shading && line.at > region.box.left + tolerances.same_extent &&
               line.at < region.box.right - tolerances.same_extent;
    };
    const auto inside_y = [&](const RulingLine& line) {
        return line.at > region.box.top + tolerances.same_extent &&
               line.at < region.box.bottom - tolerances.same_extent;
    };
    return std::any_of(region.upright.begin(), region.upright.end(), inside_x) &&
           std::any_of(region.level.begin(), region.level.end(), inside_y);
}

bool same_extent(const BoundingBox& a, const BoundingBox& b) {
    return std::fabs(a.left - b.left) < tolerances.same_extent &&
           std::fabs(a.right - b.right) < tolerances.same_extent;
}

// The type of the rows of a region, with cells beside each other; 0 when there are none.
double size_of_rows(const BoundingBox& box, const std::vector<TextLine>& lines,
                    std::span<const PageWord> words) {
    double size = 0;
    for (const TextLine& line : lines) {
        const double y = middle_y(line.box);
        if (line.direction != Direction::right || y < box.top || y > box.bottom ||
            line.box.right < box.left || line.box.left > box.right)
            continue;
        if (chunks_of(line, words, tolerances.chunk_gap).size() > 1)
            size = std::max(size, line.size);
    }
    return size;
}

// A title in larger type than the cells beside each other: another table begins below it. The type of the rows above is
// known where there are any: then a number set off before the title makes it no row.
bool title_between(const BoundingBox& box, const std::vector<TextLine>& lines,
                   std::span<const PageWord> words, double rows_above) {
    double title = 0;
    double cells = 0;
    for (const TextLine& line : lines) {
        const double y = middle_y(line.box);
        if (line.direction != Direction::right || y < box.top || y > box.bottom ||
            line.box.right < box.left || line.box.left > box.right)
            continue;
        const bool several = chunks_of(line, words, tolerances.chunk_gap).size() > 1;
        const bool larger = rows_above > 0 && line.size > tolerances.same_type * rows_above;
        if (several && !larger)
            cells = std::max(cells, line.size);
        else if (line.box.left < box.left + tolerances.indent * line.size)
            title = std::max(title, line.size);
    }
    if (cells == 0) cells = rows_above;
    return cells > 0 && title > tolerances.same_type * cells;
}

// Some line between has cells beside each other, and none runs on like a sentence from the left. Cells that are set in
// the middle of their row stand at other heights, but overlap.
bool rows_between(const BoundingBox& box, const std::vector<TextLine>& lines,
                  std::span<const PageWord> words) {
    int rows = 0;
    const TextLine* above = nullptr;
    for (const TextLine& line : lines) {
        const double y = middle_y(line.box);
        if (line.direction != Direction::right || y < box.top || y > box.bottom) continue;
        std::vector<Chunk> inside = chunks_of(line, words, tolerances.chunk_gap);
        std::erase_if(inside, [&](const Chunk& chunk) {
            return chunk.right < box.left - 3 || chunk.left > box.right + 3;
        });
        if (inside.empty()) continue;
        const bool beside = above != nullptr && overlap_x(above->box, line.box) < 0 &&
                            overlap_y(above->box, line.box) > tolerances.beside * line.size;
        above = &line;
        if (inside.size() > 1 || beside) {
            ++rows;
            continue;
        }
        // A long line that begins further right is of a cell.
        const Chunk& run = inside.front();
        const bool from_left = run.left < box.left + tolerances.indent * line.size;
        if (from_left && run.right - run.left > tolerances.prose * width(box)) return false;
    }
    return rows > 0;
}

// A title over the row between two lines: one line of text from the left that leaves little room, in type like that of
// the rows around it.
bool band_between(const BoundingBox& box, const std::vector<TextLine>& lines,
                  std::span<const PageWord> words, double highest_row) {
    const TextLine* band = nullptr;
    double rows_size = 0;  // the type of the nearest line above
    for (const TextLine& line : lines) {
        if (line.direction != Direction::right || line.box.right < box.left ||
            line.box.left > box.right)
            continue;
        const double y = middle_y(line.box);
        if (y < box.top) rows_size = line.size;
        if (y < box.top || y > box.bottom) continue;
        if (band != nullptr) return false;
        band = &line;
    }
    return band != nullptr && chunks_of(*band, words, tolerances.chunk_gap).size() == 1 &&
           band->box.left < box.left + tolerances.indent * band->size &&
           (height(box) < tolerances.band * band->size ||
            (height(box) < tolerances.padded_band * band->size && height(box) <= highest_row)) &&
           band->size <= tolerances.same_type * rows_size;
}

// The greatest distance between lines of the same ends that follow each other from there on: no row is higher.
double highest_row(const std::vector<Region>& regions, std::size_t first) {
    constexpr std::size_t most_looked_at = 32;
    const std::size_t behind = std::min(regions.size(), first + most_looked_at);
    double highest = 0;
    double last = regions[first].box.bottom;
    for (std::size_t i = first + 1; i < behind; ++i) {
        if (regions[i].level.empty() || !same_extent(regions[i].box, regions[first].box)) continue;
        highest = std::max(highest, regions[i].box.top - last);
        last = regions[i].box.bottom;
    }
    return highest;
}

// A table of its own stands there.
bool grid_between(const BoundingBox& box, const std::vector<Region>& regions, std::size_t first,
                  std::size_t last) {
    for (std::size_t m = first + 1; m < last; ++m) {
        if (!regions[m].level.empty() && is_grid(regions[m]) && overlap_y(regions[m].box, box) > 0)
            return true;
    }
    return false;
}

void take_over(Region& above, Region& below) {
    above.box = united(above.box, below.box);
    above.level.insert(above.level.end(), below.level.begin(), below.level.end());
    above.upright.insert(above.upright.end(), below.upright.begin(), below.upright.end());
    below.level.clear();
    below.upright.clear();
}

// Lines that lie above each other with rows of text between them, and stripes of shading, belong to one table.
void join_stacks(std::vector<Region>& regions, const std::vector<TextLine>& lines,
                 std::span<const PageWord> words) {
    std::stable_sort(regions.begin(), regions.end(), [](const Region& a, const Region& b) {
        if (a.box.top != b.box.top) return a.box.top < b.box.top;
        return a.box.left < b.box.left;
    });
    for (std::size_t i = 0; i < regions.size(); ++i) {
        if (regions[i].level.empty()) continue;
        for (std::size_t k = i + 1; k < regions.size(); ++k) {
            if (regions[k].level.empty() || !same_extent(regions[i].box, regions[k].box)) continue;
            const BoundingBox between{regions[i].box.left, regions[i].box.bottom,
                                      regions[i].box.right, regions[k].box.top};
            const bool touching = height(between) < tolerances.same_extent;
            if (is_grid(regions[i]) && is_grid(regions[k]) && !touching) break;
            if (!touching &&
                (grid_between(between, regions, i, k) ||
                 title_between(between, lines, words, size_of_rows(regions[i].box, lines, words)) ||
                 (!rows_between(between, lines, words) &&
                  !band_between(between, lines, words, highest_row(regions, k)))))
                break;
            take_over(regions[i], regions[k]);
        }
    }
    std::erase_if(regions, [](const Region& region) { return region.level.empty(); });
}

// Lines between rows of a cell that is merged over them stop short of it, but reach the other side of the table.
bool parts_rows_of(const Region& part, const Region& whole) {
    // The last of them may stand below the last line of the whole, on a page that cuts the cell.
    const bool within = part.box.top < whole.box.bottom && part.box.bottom > whole.box.top &&
                        part.box.left > whole.box.left - tolerances.same_extent &&
                        part.box.right < whole.box.right + tolerances.same_extent;
    const bool at_side = std::fabs(part.box.left - whole.box.left) < tolerances.same_extent ||
                         std::fabs(part.box.right - whole.box.right) < tolerances.same_extent;
    return part.upright.empty() && within && at_side &&
           width(part.box) > tolerances.least_part * width(whole.box);
}

// The other piece of such a line, on the other side of the cell that is merged.
bool parts_beside(const Region& part, const Region& whole) {
    return part.upright.empty() && part.box.left > whole.box.left - tolerances.same_extent &&
           part.box.right < whole.box.right + tolerances.same_extent &&
           std::all_of(part.level.begin(), part.level.end(), [&](const RulingLine& piece) {
               return std::any_of(whole.level.begin(), whole.level.end(),
                                  [&](const RulingLine& line) {
                                      return std::fabs(line.at - piece.at) < 1 &&
                                             overlap(line.from, line.to, piece.from, piece.to) < 1;
                                  });
           });
}

template <typename Parts>
void join_parts(std::vector<Region>& regions, const Parts& parts) {
    for (Region& part : regions) {
        if (part.level.empty()) continue;
        const auto whole = std::find_if(regions.begin(), regions.end(), [&](const Region& other) {
            return &other != &part && other.level.size() > 1 && parts(part, other);
        });
        if (whole != regions.end()) take_over(*whole, part);
    }
    std::erase_if(regions, [](const Region& region) { return region.level.empty(); });
}

// A level line of the region, or one of its sides, ends a cell there.
bool cell_ends_at(double x, const Region& region, std::span<const PieceEnd> ends) {
    if (std::fabs(x - region.box.left) < tolerances.same_extent ||
        std::fabs(x - region.box.right) < tolerances.same_extent)
        return true;
    return std::any_of(ends.begin(), ends.end(), [&](const PieceEnd& end) {
        return std::fabs(end.x - x) < tolerances.touch &&
               end.y > region.box.top - tolerances.touch &&
               end.y < region.box.bottom + tolerances.touch;
    });
}

// The line below the lower tier of a heading: some programs draw none below the cells that reach over both tiers. It ends
// where cells of the rows below do.
bool heads_rows_of(const Region& part, const Region& whole, std::span<const PieceEnd> ends) {
    return part.upright.empty() && whole.upright.empty() && height(part.box) < tolerances.touch &&
           part.box.bottom < whole.box.top + 1 &&
           part.box.left > whole.box.left - tolerances.same_extent &&
           part.box.right < whole.box.right + tolerances.same_extent &&
           !same_extent(part.box, whole.box) && cell_ends_at(part.box.left, whole, ends) &&
           cell_ends_at(part.box.right, whole, ends);
}

// All text between stands alone in a column further right: the rest of a row that the page cut.
bool rest_of_cell_between(const BoundingBox& box, const std::vector<TextLine>& lines,
                          std::span<const PageWord> words) {
    return std::all_of(lines.begin(), lines.end(), [&](const TextLine& line) {
        const double y = middle_y(line.box);
        return line.direction != Direction::right || y < box.top || y > box.bottom ||
               (line.box.left > box.left + tolerances.indent * line.size &&
                line.box.right < box.right + tolerances.touch &&
                chunks_of(line, words, tolerances.chunk_gap).size() == 1);
    });
}

// Such a line goes to the nearest rows below it, and parts the heading from them over their whole width.
void join_heading_lines(std::vector<Region>& regions, const Ruling& ruling,
                        const std::vector<TextLine>& lines, std::span<const PageWord> words) {
    for (Region& part : regions) {
        Region* nearest = nullptr;
        for (Region& other : regions) {
            if (part.level.empty() || other.level.empty() || &other == &part ||
                !heads_rows_of(part, other, ruling.piece_ends))
                continue;
            if (nearest == nullptr || other.box.top < nearest->box.top) nearest = &other;
        }
        if (nearest == nullptr) continue;
        const BoundingBox between{nearest->box.left, part.box.bottom, nearest->box.right,
                                  nearest->box.top};
        const bool touching = height(between) < tolerances.same_extent;
        if (!touching && (title_between(between, lines, words, 0) ||
                          (!rows_between(between, lines, words) &&
                           !rest_of_cell_between(between, lines, words))))
            continue;
        part.level.push_back(
            {part.box.top, nearest->box.left, nearest->box.right, part.level.front().shading});
        take_over(*nearest, part);
    }
    std::erase_if(regions, [](const Region& region) { return region.level.empty(); });
}

// Short lines between the first two lines of a table, below words that each stand above one of them: the upper tier of a
// heading, whose lines part no rows.
void set_groups_aside(std::vector<Region>& regions, const std::vector<TextLine>& lines,
                      std::span<const PageWord> words, std::vector<RulingLine>& groups) {
    const auto single = [](const Region& region) {
        return region.upright.empty() && region.level.size() == 1;
    };
    for (Region& region : regions) {
        if (!single(region)) continue;
        const RulingLine& line = region.level.front();
        // Colours of cells may hang on the line below, and a band on that above.
        const auto covers = [&](const Region& other, double at, double from, double to) {
            return &other != &region && at > from && at < to &&
                   other.box.left < line.from + tolerances.touch &&
                   other.box.right > line.to - tolerances.touch &&
                   width(other.box) > tolerances.wider * width(region.box) &&
                   std::any_of(other.level.begin(), other.level.end(), [&](const RulingLine& l) {
                       return std::fabs(l.at - at) < 1 && !l.shading &&
                              same_extent({l.from, at, l.to, at}, other.box);
                   });
        };
        const auto above = std::find_if(regions.begin(), regions.end(), [&](const Region& other) {
            return covers(other, other.box.bottom, line.at - tolerances.tier,
                          line.at - tolerances.touch);
        });
        const auto below = std::find_if(regions.begin(), regions.end(), [&](const Region& other) {
            return covers(other, other.box.top, line.at + tolerances.touch,
                          line.at + tolerances.tier);
        });
        if (above != regions.end() && below != regions.end() &&
            same_extent(above->box, below->box) && !line.shading)
            groups.push_back(line);
    }
    Region all;
    all.groups = groups;
    std::erase_if(groups, [&](const RulingLine& line) {
        return std::none_of(lines.begin(), lines.end(), [&](const TextLine& text) {
            return overlap(text.box.left, text.box.right, line.from, line.to) > 0 &&
                   line.at > text.box.bottom - tolerances.touch &&
                   line.at < text.box.bottom + tolerances.above_group * text.size &&
                   heads_groups(text, all, words);
        });
    });
    std::erase_if(regions, [&](const Region& region) {
        return single(region) &&
               std::any_of(groups.begin(), groups.end(), [&](const RulingLine& l) {
                   return l.at == region.level.front().at && l.from == region.level.front().from;
               });
    });
}

// What lies below y, taken out of the region.
Region cut_off(Region& region, double y) {
    Region below;
    below.box = {region.box.left, y, region.box.right, region.box.bottom};
    region.box.bottom = y;
    const auto parted = [&](const RulingLine& line) { return line.at > y - tolerances.touch; };
    std::copy_if(region.level.begin(), region.level.end(), std::back_inserter(below.level), parted);
    std::erase_if(region.level,
                  [&](const RulingLine& line) { return line.at > y + tolerances.touch; });
    for (RulingLine& line : region.upright) {
        if (line.to <= y) continue;
        below.upright.push_back(line);
        below.upright.back().from = std::max(line.from, y);
        line.to = y;
    }
    std::erase_if(region.upright, [](const RulingLine& line) { return line.to <= line.from; });
    return below;
}

// Tables without upright lines that follow each other, of which each has columns of its own.
void part_tables(std::vector<Region>& regions, const std::vector<TextLine>& lines,
                 std::span<const PageWord> words) {
    std::vector<Region> more;
    for (Region& region : regions) {
        if (is_grid(region)) continue;
        std::vector<TextLine> inside;
        std::copy_if(lines.begin(), lines.end(), std::back_inserter(inside),
                     [&](const TextLine& line) {
                         return holds(region.box, middle_x(line.box), middle_y(line.box));
                     });
        const std::vector<std::size_t> starts = tables_below(inside, words);
        for (auto start = starts.rbegin(); start != starts.rend(); ++start) {
            const double from = inside[*start - 1].box.bottom;
            const double to = inside[*start].box.top + tolerances.touch;
            double y = (from + to) / 2;
            double nearest = from;
            for (const RulingLine& line : region.level) {
                if (line.at >= nearest && line.at <= to) y = nearest = line.at;
            }
            more.push_back(cut_off(region, y));
        }
    }
    regions.insert(regions.end(), more.begin(), more.end());
}

}  // namespace

bool heads_groups(const TextLine& line, const Region& region, std::span<const PageWord> words) {
    if (region.groups.empty() || line.direction != Direction::right) return false;
    const std::vector<Chunk> chunks = chunks_of(line, words, tolerances.chunk_gap);
    return std::all_of(chunks.begin(), chunks.end(), [&](const Chunk& chunk) {
        return std::any_of(
            region.groups.begin(), region.groups.end(), [&](const RulingLine& group) {
                return group.at > line.box.bottom - tolerances.touch &&
                       group.at < line.box.bottom + tolerances.above_group * line.size &&
                       chunk.left > group.from - tolerances.touch &&
                       chunk.right < group.to + tolerances.touch;
            });
    });
}

std::vector<Region> ruled_regions(const Ruling& ruling, const std::vector<TextLine>& lines,
                                  std::span<const PageWord> words) {
    std::vector<Region> regions = crossing_groups(ruling);
    std::vector<RulingLine> groups;
    set_groups_aside(regions, lines, words, groups);
    join_stacks(regions, lines, words);
    join_parts(regions, parts_rows_of);
    join_parts(regions, parts_beside);
    join_heading_lines(regions, ruling, lines, words);
    constexpr double least = 10;
    std::erase_if(regions, [](const Region& region) {
        const bool comb = region.level.size() == 1 && region.upright.size() >= least_teeth;
        return (region.level.size() < 2 && !comb) || width(region.box) < least ||
               height(region.box) < least;
    });
    part_tables(regions, lines, words);
    for (Region& region : regions) {
        for (const RulingLine& line : groups) {
            if (line.at > region.box.top && line.at < region.box.bottom &&
                line.from > region.box.left - tolerances.touch &&
                line.to < region.box.right + tolerances.touch)
                region.groups.push_back(line);
        }
    }
    return regions;
}

}  // namespace actionplan::pdf
