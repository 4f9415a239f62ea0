#include "normalise/misspelt_name.h"

#include <algorithm>
#include <string>

#include "normalise/ascii.h"
#include "normalise/edit_distance.h"

namespace actionplan {

namespace {

constexpr std::size_t shortest = 4;        // "OUH" and "OHU" may both be bodies
constexpr std::size_t shortest_long = 12;  // bytes; below, other bodies are a slip away
constexpr std::size_t longest_name = 120;  // bytes; no name is longer

bool have_same_digits(std::string_view a, std::string_view b) {
    std::string digits;
    std::string other_digits;
    std::copy_if(a.begin(), a.end(), std::back_inserter(digits), is_ascii_digit);
    std::copy_if(b.begin(), b.end(), std::back_inserter(other_digits), is_ascii_digit);
    return digits == other_digits;
}

// "Primary Care Networks" are several of what one is.
bool is_plural_of(std::string_view longer, std::string_view shorter) {
    if (longer.size() != shorter.size() + 1) return false;
    const auto differ = std::mismatch(shorter.begin(), shorter.end(), longer.begin());
    const bool word_ends = differ.first == shorter.end() || *differ.first == ' ';
    return word_ends && *differ.second == 's';
}

bool has_space(std::string_view name) { return name.find(' ') != std::string_view::npos; }

}  // namespace

bool may_be_misspelt(std::string_view written, std::string_view meant) {
    if (written.size() < shortest || written.size() > longest_name) return false;
    const std::size_t difference =
        std::max(written.size(), meant.size()) - std::min(written.size(), meant.size());
    if (difference > 1) return false;
    const std::string written_lower = ascii_lower(written);
    const std::string meant_lower = ascii_lower(meant);
    if (!is_one_slip_away(written_lower, meant_lower)) return false;
    if (is_plural_of(written_lower, meant_lower) || is_plural_of(meant_lower, written_lower)) {
        return false;
    }
    if (written.size() >= shortest_long) return have_same_digits(written, meant);
    return difference == 0 && !has_space(written) && !has_space(meant) &&
           std::is_permutation(written_lower.begin(), written_lower.end(), meant_lower.begin());
}

}  // namespace actionplan
