#include "extract/number_label.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace actionplan {

namespace {

constexpr std::size_t longest_label = 14;  // bytes: "Priority 12.3."
constexpr std::size_t longest_prefix = 3;  // letters before digits: "HS2", "ENV3"

// Words that stand before a row's number.
constexpr std::array<std::string_view, 5> label_words{"Priority", "Action", "Ref", "Item", "No"};

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

std::size_t longest_run_of_letters(std::string_view text) {
    std::size_t run = 0;
    std::size_t longest = 0;
    for (const char c : text) {
        run = is_ascii_letter(c) ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

}  // namespace

bool is_number_label(std::string_view text) {
    if (text.empty() || text.size() > longest_label) return false;
    const auto is_part = [](char c) {
        return is_ascii_letter(c) || is_ascii_digit(c) ||
               std::string_view(".:()-* ").find(c) != std::string_view::npos;
    };
    if (!std::all_of(text.begin(), text.end(), is_part)) return false;
    const bool has_word =
        std::any_of(label_words.begin(), label_words.end(),
                    [&](std::string_view word) { return text.starts_with(word); });
    if (std::any_of(text.begin(), text.end(), is_ascii_digit)) {
        return has_word || longest_run_of_letters(text) <= longest_prefix;
    }
    // Without a digit: a single letter or a roman number, closed by a mark: "(a)", "iv.", "B)".
    const auto letters = std::count_if(text.begin(), text.end(), is_ascii_letter);
    const bool closed = text.back() == ')' || text.back() == '.';
    const bool roman = text.find_first_not_of("(ivxIVX).") == std::string_view::npos;
    return closed && letters > 0 && (letters == 1 || roman);
}

}  // namespace actionplan
