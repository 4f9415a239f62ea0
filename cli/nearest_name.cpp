#include "cli/nearest_name.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace actionplan {

namespace {

// How many letters must be put in, left out or changed (Levenshtein).
std::size_t edits_between(std::string_view first, std::string_view second) {
    std::vector<std::size_t> row(second.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < first.size(); ++i) {
        std::size_t diagonal = row.front();
        row.front() = i + 1;
        for (std::size_t j = 0; j < second.size(); ++j) {
            const std::size_t changed = diagonal + (first.at(i) == second.at(j) ? 0 : 1);
            diagonal = row.at(j + 1);
            row.at(j + 1) = std::min({row.at(j + 1) + 1, row.at(j) + 1, changed});
        }
    }
    return row.back();
}

}  // namespace

std::optional<std::string_view> nearest_name(std::string_view word,
                                             std::span<const std::string_view> names) {
    std::optional<std::string_view> nearest;
    std::size_t fewest = std::max<std::size_t>(2, word.size() / 3) + 1;
    for (const std::string_view name : names) {
        const std::size_t edits = edits_between(word, name);
        if (edits >= fewest) continue;
        fewest = edits;
        nearest = name;
    }
    return nearest;
}

}  // namespace actionplan
