#include "parse/calendar_headings.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "parse/fold.h"

namespace actionplan {

namespace {

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};
constexpr std::size_t fewest_months = 3;
constexpr std::size_t fewest_letters = 6;  // M and J by themselves name other things as well

// "S", "Sep", "Sept" and "September", with figures for the year behind them.
bool is_month(std::string_view words, std::size_t month) {
    words = words.substr(0, words.find_last_not_of("0123456789 ") + 1);
    return !words.empty() && words.find(' ') == std::string_view::npos &&
           months.at(month).starts_with(words);
}

std::size_t months_from(const std::vector<std::string>& headings, std::size_t first,
                        std::size_t month) {
    std::size_t count = 0;
    while (first + count < headings.size() &&
           is_month(headings[first + count], (month + count) % months.size()))
        ++count;
    return count;
}

}  // namespace

std::vector<bool> months_in_order(const std::vector<std::string>& headings) {
    std::vector<std::string> words;
    words.reserve(headings.size());
    for (const std::string& heading : headings) words.push_back(folded(heading));
    std::vector<bool> found(headings.size(), false);
    for (std::size_t at = 0; at < words.size();) {
        std::size_t longest = 0;
        for (std::size_t month = 0; month < months.size(); ++month)
            longest = std::max(longest, months_from(words, at, month));
        const bool names = std::any_of(words.begin() + static_cast<std::ptrdiff_t>(at),
                                       words.begin() + static_cast<std::ptrdiff_t>(at + longest),
                                       [](const std::string& one) { return one.size() > 2; });
        if (longest < (names ? fewest_months : fewest_letters)) {
            ++at;
            continue;
        }
        for (std::size_t i = 0; i < longest; ++i) found[at + i] = true;
        at += longest;
    }
    return found;
}

}  // namespace actionplan
