#include "extract/text/column_profile.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "extract/text/cell_shape.h"

namespace actionplan {

namespace {

// Weights of one cell's difference from its column's mean, each of which lies between 0 and 1 but that of the length.
struct MisfitWeights {
    double log_length = 1.0;
    double digits = 0.8;
    double capitals = 1.5;
    double labels = 2.0;
    double dates = 2.5;
    double colours = 2.5;
    double empty = 0.7;
    double unlike_parts = 1.0;
    double unlike_dates = 2.5;
};
constexpr MisfitWeights weights;

// Two neighbouring fields that are the only one of their kind each do not belong in one cell.
double unlikeness(std::string_view a, std::string_view b) {
    if (a.empty() || b.empty()) return weights.unlike_parts;
    const double kinds = weights.unlike_dates * (is_whole_date(a) != is_whole_date(b) ? 1.0 : 0.0);
    return kinds + weights.unlike_parts * std::abs(capitalised_share(a) - capitalised_share(b));
}

}  // namespace

void ColumnProfiles::learn(const std::vector<Piece>& cells) {
    for (std::size_t column = 0; column < profiles_.size() && column < cells.size(); ++column) {
        const CellShape shape = cell_shape(trimmed(cells[column]).text);
        Profile& profile = profiles_[column];
        profile.log_length += shape.log_length;
        profile.digits += shape.digits;
        profile.capitals += shape.capitals;
        profile.labels += shape.labels;
        profile.dates += shape.dates;
        profile.colours += shape.colours;
        profile.empty += shape.empty;
    }
    ++rows_;
}

bool ColumnProfiles::first_is_number() const {
    return !profiles_.empty() && profiles_.front().labels * 2 > rows_ - profiles_.front().empty;
}

bool ColumnProfiles::is_overlong(std::size_t column, std::string_view text) const {
    if (empty()) return false;
    constexpr double tolerance = 1.3;  // of the logarithm to base 2: two and a half times as long
    const Profile& profile = profiles_.at(column);
    const double usual = profile.log_length / std::max(rows_ - profile.empty, 1.0);
    return cell_shape(text).log_length > usual + tolerance;
}

bool ColumnProfiles::fits_dates(std::size_t column, std::string_view text) const {
    const Profile& profile = profiles_.at(column);
    return profile.dates * 2 > rows_ - profile.empty && holds_date(text);
}

bool ColumnProfiles::fits_kind(std::size_t column, std::string_view text) const {
    if (empty()) return true;
    const Profile& profile = profiles_.at(column);
    const double filled = rows_ - profile.empty;
    if (profile.dates * 2 > filled) return holds_date(text);
    return profile.colours * 2 <= filled || cell_shape(text).colours > 0;
}

double ColumnProfiles::misfit(std::size_t column, std::string_view text) const {
    const Profile& profile = profiles_.at(column);
    const CellShape shape = cell_shape(text);
    const double filled = std::max(rows_ - profile.empty, 1.0);
    if (shape.empty > 0) return weights.empty * (1 - profile.empty / rows_);
    return weights.log_length * std::abs(shape.log_length - profile.log_length / filled) +
           weights.digits * std::abs(shape.digits - profile.digits / filled) +
           weights.capitals * std::abs(shape.capitals - profile.capitals / filled) +
           weights.labels * std::abs(shape.labels - profile.labels / filled) +
           weights.dates * std::abs(shape.dates - profile.dates / filled) +
           weights.colours * std::abs(shape.colours - profile.colours / filled);
}

namespace {

// What it costs to take fields `from` up to `to` as one cell of a column.
class CellCosts {
 public:
    CellCosts(const std::vector<Piece>& fields, const ColumnProfiles& profiles)
        : fields_(fields), profiles_(profiles) {}

    // A cell of several parts fits as a whole, as prose with a slash in it does, or part by part, as names do.
    double of(std::size_t column, std::size_t from, std::size_t to) const {
        double parts = 0;
        double unlike = 0;
        for (std::size_t field = from; field < to; ++field) {
            parts += misfit(column, trimmed(fields_[field]).text);
            if (field > from)
                unlike +=
                    unlikeness(trimmed(fields_[field - 1]).text, trimmed(fields_[field]).text);
        }
        parts /= static_cast<double>(to - from);
        return std::min(misfit(column, joined_text(from, to)), parts) + unlike;
    }

 private:
    double misfit(std::size_t column, std::string_view text) const {
        return profiles_.empty() ? 0 : profiles_.misfit(column, text);
    }

    // The fields lie one behind another in the text of the file.
    std::string_view joined_text(std::size_t from, std::size_t to) const {
        const char* const begin = fields_[from].text.data();
        const char* const end = fields_[to - 1].text.data() + fields_[to - 1].text.size();
        return trimmed({fields_[from].line,
                        std::string_view(begin, static_cast<std::size_t>(end - begin))})
            .text;
    }

    const std::vector<Piece>& fields_;
    const ColumnProfiles& profiles_;
};

}  // namespace

std::vector<std::size_t> fitted_cells(const std::vector<Piece>& fields, std::size_t columns,
                                      const ColumnProfiles& profiles) {
    const CellCosts costs(fields, profiles);
    constexpr double unreachable = std::numeric_limits<double>::infinity();
    // best[c][f]: the first f fields as the first c cells.
    std::vector<std::vector<double>> best(columns + 1,
                                          std::vector<double>(fields.size() + 1, unreachable));
    std::vector<std::vector<std::size_t>> from(columns + 1,
                                               std::vector<std::size_t>(fields.size() + 1, 0));
    best[0][0] = 0;
    for (std::size_t column = 0; column < columns; ++column) {
        for (std::size_t begin = column; begin < fields.size(); ++begin) {
            if (best[column][begin] == unreachable) continue;
            for (std::size_t end = begin + 1; end + (columns - column - 1) <= fields.size();
                 ++end) {
                const double misfit = costs.of(column, begin, end);
                if (best[column][begin] + misfit >= best[column + 1][end]) continue;
                best[column + 1][end] = best[column][begin] + misfit;
                from[column + 1][end] = begin;
            }
        }
    }
    std::vector<std::size_t> firsts(columns);
    std::size_t end = fields.size();
    for (std::size_t column = columns; column-- > 0;) {
        firsts[column] = from[column + 1][end];
        end = firsts[column];
    }
    return firsts;
}

}  // namespace actionplan
