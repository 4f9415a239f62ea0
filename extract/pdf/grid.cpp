#include "extract/pdf/grid.h"

#include <cmath>
#include <numeric>

#include "extract/pdf/boxes.h"

namespace actionplan::pdf {
namespace {

struct GridTolerances {
    double same_position = 3.0;  // positions this close are one
    double border =
        8.0;  // lines that run out this far beyond the last crossing line hold cells there
    double parts = 0.6;           // share of a box's side that a drawn line must cover to part it
    double shading_parts = 0.85;  // the same for an edge of shading
    std::size_t most_boxes = 400'000;
};
constexpr GridTolerances tolerances;

std::vector<double> positions(const std::vector<RulingLine>& lines,
                              const std::vector<RulingLine>& across) {
    std::vector<double> all;
    for (const RulingLine& line : lines) all.push_back(line.at);
    std::sort(all.begin(), all.end());
    std::vector<double> merged;
    std::vector<int> count;
    for (const double at : all) {
        if (!merged.empty() && at - merged.back() <= tolerances.same_position) {
            ++count.back();
            merged.back() += (at - merged.back()) / count.back();
        } else {
            merged.push_back(at);
            count.push_back(1);
        }
    }
    if (across.empty()) return merged;
    double first = across.front().from;
    double last = across.front().to;
    for (const RulingLine& line : across) {
        first = std::min(first, line.from);
        last = std::max(last, line.to);
    }
    if (merged.empty() || first < merged.front() - tolerances.border)
        merged.insert(merged.begin(), first);
    if (last > merged.back() + tolerances.border) merged.push_back(last);
    return merged;
}

std::size_t nearest(const std::vector<double>& positions, double at) {
    const auto above = std::lower_bound(positions.begin(), positions.end(), at);
    if (above == positions.begin()) return 0;
    if (above == positions.end()) return positions.size() - 1;
    const auto index = static_cast<std::size_t>(above - positions.begin());
    return at - positions[index - 1] < *above - at ? index - 1 : index;
}

// Which sides of the boxes are lines. parts[k * spaces + i]: position k, between the across positions i and i + 1.
std::vector<bool> parting(const std::vector<RulingLine>& lines, const std::vector<double>& at,
                          const std::vector<double>& across) {
    const std::size_t spaces = across.size() - 1;
    std::vector<double> covered(at.size() * spaces, 0.0);
    std::vector<bool> drawn(at.size() * spaces, false);
    for (const RulingLine& line : lines) {
        const std::size_t k = nearest(at, line.at);
        const std::size_t first = nearest(across, line.from);
        for (std::size_t i = first == 0 ? 0 : first - 1; i < spaces && across[i] < line.to; ++i) {
            const double length = overlap(line.from, line.to, across[i], across[i + 1]);
            if (length <= 0) continue;
            covered[k * spaces + i] += length;
            if (!line.shading) drawn[k * spaces + i] = true;
        }
    }
    std::vector<bool> parts(covered.size(), false);
    for (std::size_t k = 0; k < at.size(); ++k) {
        for (std::size_t i = 0; i < spaces; ++i) {
            const double share =
                drawn[k * spaces + i] ? tolerances.parts : tolerances.shading_parts;
            parts[k * spaces + i] = covered[k * spaces + i] >= share * (across[i + 1] - across[i]);
        }
    }
    return parts;
}

class Boxes {
 public:
    explicit Boxes(std::size_t count) : parent_(count) {
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

struct Extent {
    std::size_t top = SIZE_MAX;
    std::size_t bottom = 0;
    std::size_t left = SIZE_MAX;
    std::size_t right = 0;
    std::size_t boxes = 0;

    void add(std::size_t row, std::size_t column) {
        top = std::min(top, row);
        bottom = std::max(bottom, row);
        left = std::min(left, column);
        right = std::max(right, column);
        ++boxes;
    }
    bool rectangle() const { return boxes == (bottom - top + 1) * (right - left + 1); }
};

std::vector<Extent> extents(const std::vector<double>& xs, const std::vector<double>& ys,
                            const std::vector<bool>& level, const std::vector<bool>& upright) {
    const std::size_t rows = ys.size() - 1;
    const std::size_t columns = xs.size() - 1;
    Boxes boxes(rows * columns);
    for (std::size_t r = 0; r < rows; ++r) {
        for (std::size_t c = 0; c < columns; ++c) {
            if (c + 1 < columns && !upright[(c + 1) * rows + r])
                boxes.join(r * columns + c, r * columns + c + 1);
            if (r + 1 < rows && !level[(r + 1) * columns + c])
                boxes.join(r * columns + c, (r + 1) * columns + c);
        }
    }
    std::vector<Extent> groups(rows * columns);
    for (std::size_t i = 0; i < rows * columns; ++i)
        groups[boxes.root(i)].add(i / columns, i % columns);
    std::vector<Extent> result;
    for (std::size_t i = 0; i < rows * columns; ++i) {
        const Extent& group = groups[boxes.root(i)];
        if (group.rectangle()) {
            if (boxes.root(i) == i) result.push_back(group);
            continue;
        }
        // Not a rectangle: each of its rows is joined by itself, from the first box of each run.
        const std::size_t r = i / columns;
        const std::size_t c = i % columns;
        if (c > 0 && boxes.root(i - 1) == boxes.root(i) && !upright[c * rows + r]) continue;
        Extent run;
        run.add(r, c);
        for (std::size_t k = c + 1;
             k < columns && boxes.root(r * columns + k) == boxes.root(i) && !upright[k * rows + r];
             ++k) {
            run.add(r, k);
        }
        result.push_back(run);
    }
    return result;
}

// Keeps the positions where some cell begins or ends; gives the new index of each.
std::vector<int> compress(std::vector<double>& at, const std::vector<bool>& used) {
    std::vector<int> index(at.size(), 0);
    std::vector<double> kept;
    for (std::size_t i = 0; i < at.size(); ++i) {
        index[i] = static_cast<int>(kept.size());
        if (used[i]) kept.push_back(at[i]);
    }
    at = std::move(kept);
    return index;
}

}  // namespace

Grid grid_of(const std::vector<RulingLine>& level, const std::vector<RulingLine>& upright) {
    Grid grid;
    std::vector<double> xs = positions(upright, level);
    std::vector<double> ys = positions(level, upright);
    if (xs.size() < 2 || ys.size() < 2 || xs.size() * ys.size() > tolerances.most_boxes)
        return grid;
    const std::vector<Extent> cells =
        extents(xs, ys, parting(level, ys, xs), parting(upright, xs, ys));
    std::vector<bool> used_x(xs.size(), false);
    std::vector<bool> used_y(ys.size(), false);
    for (const Extent& cell : cells) {
        used_x[cell.left] = used_x[cell.right + 1] = true;
        used_y[cell.top] = used_y[cell.bottom + 1] = true;
    }
    const std::vector<int> column_of = compress(xs, used_x);
    const std::vector<int> row_of = compress(ys, used_y);
    for (const Extent& extent : cells) {
        GridCell cell;
        cell.row = row_of[extent.top];
        cell.column = column_of[extent.left];
        cell.row_span = row_of[extent.bottom + 1] - cell.row;
        cell.column_span = column_of[extent.right + 1] - cell.column;
        const auto left = static_cast<std::size_t>(cell.column);
        const auto top = static_cast<std::size_t>(cell.row);
        const auto columns = static_cast<std::size_t>(cell.column_span);
        const auto rows = static_cast<std::size_t>(cell.row_span);
        cell.box = {xs[left], ys[top], xs[left + columns], ys[top + rows]};
        grid.cells.push_back(cell);
    }
    std::sort(grid.cells.begin(), grid.cells.end(), [](const GridCell& a, const GridCell& b) {
        if (a.row != b.row) return a.row < b.row;
        return a.column < b.column;
    });
    grid.xs = std::move(xs);
    grid.ys = std::move(ys);
    return grid;
}

}  // namespace actionplan::pdf
