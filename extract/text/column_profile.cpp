#include "extract/text/column_profile.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "extract/number_label.h"

namespace actionplan {

namespace {

// Weights of one cell's difference from its column's mean, each of which lies between 0 and 1 but that of the length.
struct MisfitWeights {
    double log_length = 1.0;
    double digits = 0.8;
    double capitals = 0.5;
    double labels = 2.0;
    double empty = 0.7;
};
constexpr MisfitWeights weights;

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }

struct Shape {
    double log_length = 0;
    double digits = 0;
    double capitals = 0;
    double labels = 0;
    double empty = 0;
};

Shape shape_of(std::string_view text) {
    if (text.empty()) return {0, 0, 0, 0, 1};
    const bool digits = std::any_of(text.begin(), text.end(), is_ascii_digit);
    return {std::log2(1.0 + static_cast<double>(text.size())), digits ? 1.0 : 0.0,
            is_ascii_upper(text.front()) ? 1.0 : 0.0, is_number_label(text) ? 1.0 : 0.0, 0};
}

}  // namespace

void ColumnProfiles::learn(const std::vector<Piece>& cells) {
    for (std::size_t column = 0; column < profiles_.size() && column < cells.size(); ++column) {
        const Shape shape = shape_of(trimmed(cells[column]).text);
        Profile& profile = profiles_[column];
        profile.log_length += shape.log_length;
        profile.digits += shape.digits;
        profile.capitals += shape.capitals;
        profile.labels += shape.labels;
        profile.empty += shape.empty;
    }
    ++rows_;
}

bool ColumnProfiles::first_is_number() const {
    return !profiles_.empty() && profiles_.front().labels * 2 > rows_ - profiles_.front().empty;
}

double ColumnProfiles::misfit(std::size_t column, std::string_view text) const {
    const Profile& profile = profiles_.at(column);
    const Shape shape = shape_of(text);
    const double filled = std::max(rows_ - profile.empty, 1.0);
    if (shape.empty > 0) return weights.empty * (1 - profile.empty / rows_);
    return weights.log_length * std::abs(shape.log_length - profile.log_length / filled) +
           weights.digits * std::abs(shape.digits - profile.digits / filled) +
           weights.capitals * std::abs(shape.capitals - profile.capitals / filled) +
           weights.labels * std::abs(shape.labels - profile.labels / filled);
}

std::vector<Piece> fitted_fields(const std::vector<Piece>& fields, std::size_t columns,
                                 const ColumnProfiles& profiles) {
    const auto run = [&](std::size_t from, std::size_t to) {
        const char* const begin = fields[from].text.data();
        const char* const end = fields[to - 1].text.data() + fields[to - 1].text.size();
        return trimmed({fields[from].line, std::string_view(begin, static_cast<std::size_t>(end - begin))});
    };
    constexpr double unreachable = std::numeric_limits<double>::infinity();
    // best[c][f]: the first f fields as the first c cells.
    std::vector<std::vector<double>> best(columns + 1, std::vector<double>(fields.size() + 1, unreachable));
    std::vector<std::vector<std::size_t>> from(columns + 1, std::vector<std::size_t>(fields.size() + 1, 0));
    best[0][0] = 0;
    for (std::size_t column = 0; column < columns; ++column) {
        for (std::size_t begin = column; begin < fields.size(); ++begin) {
            if (best[column][begin] == unreachable) continue;
            for (std::size_t end = begin + 1; end + (columns - column - 1) <= fields.size(); ++end) {
                const double misfit = profiles.empty() ? 0 : profiles.misfit(column, run(begin, end).text);
                if (best[column][begin] + misfit >= best[column + 1][end]) continue;
                best[column + 1][end] = best[column][begin] + misfit;
                from[column + 1][end] = begin;
            }
        }
    }
    std::vector<Piece> cells(columns);
    std::size_t end = fields.size();
    for (std::size_t column = columns; column-- > 0;) {
        const std::size_t begin = from[column + 1][end];
        cells[column] = run(begin, end);
        end = begin;
    }
    return cells;
}

}  // namespace actionplan
