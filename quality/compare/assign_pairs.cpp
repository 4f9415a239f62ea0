#include "quality/compare/assign_pairs.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace actionplan {

namespace {

using Pairs = std::vector<WorthyPair>;

// Pairs that hang together by a side, directly or over others: each such heap can be settled for itself.
class Heaps {
 public:
    explicit Heaps(std::size_t count) : parents_(count) {
        std::iota(parents_.begin(), parents_.end(), std::size_t{0});
    }
    std::size_t root(std::size_t one) {
        while (parents_[one] != one) {
            parents_[one] = parents_[parents_[one]];
            one = parents_[one];
        }
        return one;
    }
    void join(std::size_t a, std::size_t b) { parents_[root(a)] = root(b); }

 private:
    std::vector<std::size_t> parents_;
};

std::vector<Pairs> parted(const Pairs& pairs) {
    std::size_t befores = 0;
    std::size_t afters = 0;
    for (const WorthyPair& pair : pairs) {
        befores = std::max(befores, pair.before + 1);
        afters = std::max(afters, pair.after + 1);
    }
    Heaps heaps(befores + afters);
    for (const WorthyPair& pair : pairs) heaps.join(pair.before, befores + pair.after);
    std::map<std::size_t, Pairs> parts;
    for (const WorthyPair& pair : pairs) parts[heaps.root(pair.before)].push_back(pair);
    std::vector<Pairs> list;
    list.reserve(parts.size());
    for (auto& [root, part] : parts) list.push_back(std::move(part));
    return list;
}

Pairs worthiest_first(Pairs pairs) {
    std::sort(pairs.begin(), pairs.end(), [](const WorthyPair& a, const WorthyPair& b) {
        return std::tuple(-a.worth, a.before, a.after) < std::tuple(-b.worth, b.before, b.after);
    });
    std::set<std::size_t> befores;
    std::set<std::size_t> afters;
    Pairs taken;
    for (const WorthyPair& pair : pairs) {
        if (befores.contains(pair.before) || afters.contains(pair.after)) continue;
        befores.insert(pair.before);
        afters.insert(pair.after);
        taken.push_back(pair);
    }
    return taken;
}

std::vector<std::size_t> sides(const Pairs& pairs, std::size_t WorthyPair::*side) {
    std::set<std::size_t> found;
    for (const WorthyPair& pair : pairs) found.insert(pair.*side);
    return {found.begin(), found.end()};
}

std::size_t index_in(const std::vector<std::size_t>& sorted, std::size_t value) {
    return static_cast<std::size_t>(std::lower_bound(sorted.begin(), sorted.end(), value) -
                                    sorted.begin());
}

// The Hungarian method with potentials, rows added one by one; every row has a column of its own at worth 0, which
// stands for going with nobody. Rows and columns count from 1, as 0 stands for none.
class Hungarian {
 public:
    Hungarian(std::size_t rows, std::size_t columns)
        : rows_(rows),
          columns_(columns + rows),
          costs_(rows * columns_, 0),
          row_potentials_(rows + 1, 0),
          column_potentials_(columns_ + 1, 0),
          row_of_(columns_ + 1, 0) {}

    void set_worth(std::size_t row, std::size_t column, std::int64_t worth) {
        costs_[row * columns_ + column] = -worth;
    }
    // For each column, from 1, the row that it goes with, from 1; 0 for none.
    std::vector<std::size_t> settled() {
        for (std::size_t row = 1; row <= rows_; ++row) add_row(row);
        return row_of_;
    }

 private:
    static constexpr std::int64_t endless = std::numeric_limits<std::int64_t>::max() / 4;

    std::int64_t reduced(std::size_t row, std::size_t column) const {
        return costs_[(row - 1) * columns_ + column - 1] - row_potentials_[row] -
               column_potentials_[column];
    }

    void add_row(std::size_t row) {
        std::vector<std::int64_t> slack(columns_ + 1, endless);
        std::vector<std::size_t> way(columns_ + 1, 0);
        std::vector<bool> used(columns_ + 1, false);
        row_of_[0] = row;
        std::size_t column = 0;
        do {
            used[column] = true;
            column = next_column(column, slack, way, used);
        } while (row_of_[column] != 0);
        while (column != 0) {
            row_of_[column] = row_of_[way[column]];
            column = way[column];
        }
    }

    std::size_t next_column(std::size_t from, std::vector<std::int64_t>& slack,
                            std::vector<std::size_t>& way, const std::vector<bool>& used) {
        std::int64_t least = endless;
        std::size_t next = 0;
        for (std::size_t column = 1; column <= columns_; ++column) {
            if (used[column]) continue;
            const std::int64_t cost = reduced(row_of_[from], column);
            if (cost < slack[column]) {
                slack[column] = cost;
                way[column] = from;
            }
            if (slack[column] < least) {
                least = slack[column];
                next = column;
            }
        }
        for (std::size_t column = 0; column <= columns_; ++column) {
            if (used[column]) {
                row_potentials_[row_of_[column]] += least;
                column_potentials_[column] -= least;
            } else {
                slack[column] -= least;
            }
        }
        return next;
    }

    std::size_t rows_;
    std::size_t columns_;
    std::vector<std::int64_t> costs_;
    std::vector<std::int64_t> row_potentials_;
    std::vector<std::int64_t> column_potentials_;
    std::vector<std::size_t> row_of_;
};

Pairs best_of(const Pairs& pairs) {
    const std::vector<std::size_t> befores = sides(pairs, &WorthyPair::before);
    const std::vector<std::size_t> afters = sides(pairs, &WorthyPair::after);
    if (befores.size() > most_exact || afters.size() > most_exact) return worthiest_first(pairs);
    Hungarian hungarian(befores.size(), afters.size());
    std::map<std::pair<std::size_t, std::size_t>, std::int64_t> worths;
    for (const WorthyPair& pair : pairs) {
        hungarian.set_worth(index_in(befores, pair.before), index_in(afters, pair.after),
                            pair.worth);
        worths[{pair.before, pair.after}] = pair.worth;
    }
    const std::vector<std::size_t> row_of = hungarian.settled();
    Pairs taken;
    for (std::size_t column = 1; column <= afters.size(); ++column) {
        if (row_of[column] == 0) continue;
        const std::pair sides{befores[row_of[column] - 1], afters[column - 1]};
        const auto worth = worths.find(sides);
        if (worth != worths.end()) taken.push_back({sides.first, sides.second, worth->second});
    }
    return taken;
}

}  // namespace

std::vector<WorthyPair> assign_pairs(const std::vector<WorthyPair>& pairs) {
    Pairs taken;
    for (const Pairs& part : parted(pairs)) {
        const Pairs best = part.size() == 1 ? part : best_of(part);
        taken.insert(taken.end(), best.begin(), best.end());
    }
    std::sort(taken.begin(), taken.end(),
              [](const WorthyPair& a, const WorthyPair& b) { return a.before < b.before; });
    return taken;
}

}  // namespace actionplan
