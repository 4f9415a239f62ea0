#include "extract/text/column_profile.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "extract/number_label.h"

namespace actionplan {

namespace {

// Weights of one cell's difference from its column's mean, each of which lies between 0 and 1 but that of the length.
struct MisfitWeights {
    double log_length = 1.0;
    double digits = 0.8;
    double capitals = 1.5;
    double labels = 2.0;
    double dates = 2.5;
    double empty = 0.7;
    double unlike_parts = 1.0;
};
constexpr MisfitWeights weights;

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_ascii_letter(char c) { return is_ascii_upper(c) || (c >= 'a' && c <= 'z'); }

// Words that begin with a capital letter, of all words: names against prose.
double capitalised_share(std::string_view text) {
    double words = 0;
    double capitalised = 0;
    char before = ' ';
    for (const char c : text) {
        if (is_ascii_letter(c) && (before == ' ' || before == '/' || before == '\n')) {
            ++words;
            capitalised += is_ascii_upper(c) ? 1 : 0;
        }
        before = c;
    }
    return words == 0 ? 0 : capitalised / words;
}

struct Shape {
    double log_length = 0;
    double digits = 0;
    double capitals = 0;
    double labels = 0;
    double dates = 0;
    double empty = 0;
};

// A year or the name of a month, in a text as short as a date.
bool holds_date(std::string_view text) {
    constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    constexpr std::size_t longest_date = 60;
    if (text.size() > longest_date) return false;
    const bool digits = std::any_of(text.begin(), text.end(), is_ascii_digit);
    const bool month = std::any_of(months.begin(), months.end(), [&](std::string_view name) {
        return text.find(name) != std::string_view::npos;
    });
    return digits && (month || text.find("20") != std::string_view::npos);
}

Shape shape_of(std::string_view text) {
    if (text.empty()) return {0, 0, 0, 0, 0, 1};
    const bool digits = std::any_of(text.begin(), text.end(), is_ascii_digit);
    return {std::log2(1.0 + static_cast<double>(text.size())), digits ? 1.0 : 0.0,
            capitalised_share(text), is_number_label(text) ? 1.0 : 0.0,
            holds_date(text) ? 1.0 : 0.0, 0};
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
        profile.dates += shape.dates;
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
    return shape_of(text).log_length > usual + tolerance;
}

bool ColumnProfiles::fits_dates(std::size_t column, std::string_view text) const {
    const Profile& profile = profiles_.at(column);
    return profile.dates * 2 > rows_ - profile.empty && holds_date(text);
}

double ColumnProfiles::misfit(std::size_t column, std::string_view text) const {
    const Profile& profile = profiles_.at(column);
    const Shape shape = shape_of(text);
    const double filled = std::max(rows_ - profile.empty, 1.0);
    if (shape.empty > 0) return weights.empty * (1 - profile.empty / rows_);
    return weights.log_length * std::abs(shape.log_length - profile.log_length / filled) +
           weights.digits * std::abs(shape.digits - profile.digits / filled) +
           weights.capitals * std::abs(shape.capitals - profile.capitals / filled) +
           weights.labels * std::abs(shape.labels - profile.labels / filled) +
           weights.dates * std::abs(shape.dates - profile.dates / filled);
}

std::vector<std::size_t> fitted_cells(const std::vector<Piece>& fields, std::size_t columns,
                                      const ColumnProfiles& profiles) {
    // The fields lie one behind another in the text of the file.
    const auto run = [&](std::size_t from, std::size_t to) {
        const char* const begin = fields[from].text.data();
        const char* const end = fields[to - 1].text.data() + fields[to - 1].text.size();
        return trimmed({fields[from].line, std::string_view(begin, static_cast<std::size_t>(end - begin))}).text;
    };
    // Parts of one cell are alike: two names, or two stretches of prose.
    const auto unlike = [&](std::size_t from, std::size_t to) {
        double sum = 0;
        for (std::size_t field = from + 1; field < to; ++field) {
            const double before = capitalised_share(trimmed(fields[field - 1]).text);
            sum += weights.unlike_parts * std::abs(before - capitalised_share(trimmed(fields[field]).text));
        }
        return sum;
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
                const double misfit =
                    profiles.empty() ? 0 : profiles.misfit(column, run(begin, end)) + unlike(begin, end);
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
