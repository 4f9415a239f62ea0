#include "parse/field_assignment.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>

#include "parse/evidence_weights.h"

namespace actionplan {

namespace {

constexpr std::size_t sets = std::size_t{1} << weighed_fields.size();

// Of each column and each set of fields that are taken up to it.
struct Assignments {
    explicit Assignments(std::size_t columns) : best(columns + 1), taken(columns + 1) {
        for (auto& row : best) row.fill(impossible);
        best[0][0] = 0;
    }

    void offer(std::size_t column, std::size_t set, std::size_t next, double weight, Field field) {
        if (best[column][set] + weight <= best[column + 1][next]) return;
        best[column + 1][next] = best[column][set] + weight;
        taken[column + 1][next] = field;
    }

    static constexpr double impossible = -std::numeric_limits<double>::infinity();
    std::vector<std::array<double, sets>> best;  // sum of weights
    std::vector<std::array<Field, sets>> taken;  // the column's own field
};

// By columns from left to right and the set of fields that are taken.
Assignments all_assignments(const std::vector<FieldWeights>& weights) {
    Assignments found(weights.size());
    for (std::size_t column = 0; column < weights.size(); ++column) {
        for (std::size_t set = 0; set < sets; ++set) {
            if (found.best[column][set] == Assignments::impossible) continue;
            const double other = weights[column].at(field_index(Field::other));
            found.offer(column, set, set, other * 0.9, Field::other);
            for (std::size_t f = 0; f < weighed_fields.size(); ++f) {
                const double weight = weights[column].at(field_index(weighed_fields[f]));
                if ((set >> f & 1U) != 0 || weight < evidence_weights.worth_a_field) continue;
                found.offer(column, set, set | std::size_t{1} << f, weight, weighed_fields[f]);
            }
        }
    }
    return found;
}

std::size_t best_set(std::array<double, sets> last) {
    constexpr std::size_t action = 1;  // the place of Field::action among the fields
    for (std::size_t set = 0; set < sets; ++set) {
        if ((set >> action & 1U) != 0) last[set] += evidence_weights.any_action;
    }
    return static_cast<std::size_t>(std::max_element(last.begin(), last.end()) - last.begin());
}

}  // namespace

std::vector<Field> best_assignment(const std::vector<FieldWeights>& weights) {
    const Assignments found = all_assignments(weights);
    std::vector<Field> assigned(weights.size(), Field::other);
    std::size_t set = best_set(found.best.back());
    for (std::size_t column = weights.size(); column > 0; --column) {
        const Field field = found.taken[column][set];
        assigned[column - 1] = field;
        if (field == Field::other) continue;
        const auto f = static_cast<std::size_t>(
            std::find(weighed_fields.begin(), weighed_fields.end(), field) -
            weighed_fields.begin());
        set &= ~(std::size_t{1} << f);
    }
    return assigned;
}

}  // namespace actionplan
