#include "extract/text/cell_shape.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "extract/number_label.h"

namespace actionplan {

namespace {

constexpr std::size_t longest_date = 60;  // bytes

bool is_figure(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_plain_letter(char c) { return is_capital(c) || (c >= 'a' && c <= 'z'); }

// Words that stand in dates beside figures.
constexpr std::array<std::string_view, 24> date_words{
    "by",    "from", "to",   "end",    "of",     "until",  "before",  "and",
    "early", "mid",  "late", "spring", "summer", "autumn", "winter",  "start",
    "st",    "nd",   "rd",   "th",     "q",      "since",  "quarter", "due"};
constexpr std::array<std::string_view, 11> colours{
    "red", "amber", "green", "blue", "yellow", "grey", "r", "a", "g", "b", "y"};

std::string lower_case(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) c = is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
    return lower;
}

bool is_month(std::string_view word) {
    constexpr std::size_t shortest = 3;  // "Mar", "Sept"
    constexpr std::array<std::string_view, 12> names{
        "january", "february", "march",     "april",   "may",      "june",
        "july",    "august",   "september", "october", "november", "december"};
    return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
        return word.size() >= shortest && name.starts_with(word);
    });
}

bool is_colour(std::string_view text) {
    constexpr std::size_t longest = 6;  // "yellow"
    return text.size() <= longest &&
           std::find(colours.begin(), colours.end(), lower_case(text)) != colours.end();
}

int two_digits(std::string_view figures) { return (figures[0] - '0') * 10 + (figures[1] - '0'); }

// What makes figures a year: "2019"; behind a stroke, "19/20", "31/3/19"; behind a hyphen only the next year, "19-20",
// since ages and weeks run from one figure to another as well.
bool is_year(std::string_view figures, std::string_view before, char mark) {
    constexpr int years_of_century = 100;
    if (figures.size() == 4) return figures.starts_with("19") || figures.starts_with("20");
    if (figures.size() != 2) return false;
    if (mark == '/') return !before.empty();
    return mark == '-' && before.size() == 2 &&
           (two_digits(before) + 1) % years_of_century == two_digits(figures);
}

bool holds_year(std::string_view text) {
    std::string_view before;  // figures right before the mark
    char mark = ' ';
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t begin = at;
        while (at < text.size() && is_figure(text[at])) ++at;
        const std::string_view figures = text.substr(begin, at - begin);
        if (is_year(figures, before, mark)) return true;
        before = figures;
        mark = at < text.size() ? text[at] : ' ';
    }
    return false;
}

}  // namespace

double capitalised_share(std::string_view text) {
    double words = 0;
    double capitalised = 0;
    char before = ' ';
    for (const char c : text) {
        if (is_plain_letter(c) && (before == ' ' || before == '/' || before == '\n')) {
            ++words;
            capitalised += is_capital(c) ? 1 : 0;
        }
        before = c;
    }
    return words == 0 ? 0 : capitalised / words;
}

bool holds_date(std::string_view text) {
    if (text.size() > longest_date) return false;
    constexpr std::array<std::string_view, 12> printed{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    if (std::none_of(text.begin(), text.end(), is_figure)) return false;
    const bool month = std::any_of(printed.begin(), printed.end(), [&](std::string_view name) {
        return text.find(name) != std::string_view::npos;
    });
    return month || holds_year(text);
}

bool is_whole_date(std::string_view text) {
    if (!holds_date(text)) return false;
    const std::string lower = lower_case(text);
    for (std::size_t at = 0; at < lower.size();) {
        if (!is_plain_letter(lower[at])) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        while (at < lower.size() && is_plain_letter(lower[at])) ++at;
        const std::string_view word = std::string_view(lower).substr(begin, at - begin);
        const bool known =
            std::find(date_words.begin(), date_words.end(), word) != date_words.end();
        if (!known && !is_month(word)) return false;
    }
    return true;
}

bool is_row_number(std::string_view text) {
    const bool letters = std::any_of(text.begin(), text.end(), is_plain_letter);
    return is_number_label(text) && !(letters && is_whole_date(text));
}

CellShape cell_shape(std::string_view text) {
    if (text.empty()) return {0, 0, 0, 0, 0, 0, 1};
    const bool digits = std::any_of(text.begin(), text.end(), is_figure);
    return {std::log2(1.0 + static_cast<double>(text.size())),
            digits ? 1.0 : 0.0,
            capitalised_share(text),
            is_row_number(text) ? 1.0 : 0.0,
            holds_date(text) ? 1.0 : 0.0,
            is_colour(text) ? 1.0 : 0.0,
            0};
}

}  // namespace actionplan
