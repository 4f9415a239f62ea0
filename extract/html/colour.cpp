#include "extract/html/colour.h"

#include <algorithm>
#include <string>

#include "extract/html/ascii.h"
#include "extract/html/colour_functions.h"
#include "extract/html/colour_names.h"
#include "extract/html/hex_colour.h"

namespace actionplan {

namespace {

constexpr std::size_t longest_colour = 64;  // bytes

bool is_no_colour(std::string_view word) {
    return word == "transparent" || word == "none" || word == "initial" || word == "unset";
}

// The words of a value, where what stands between brackets is part of the word before them. `at` moves behind the next.
std::string_view next_word(std::string_view value, std::size_t& at) {
    while (at < value.size() && is_ascii_space(value[at])) ++at;
    const std::size_t begin = at;
    int depth = 0;
    for (; at < value.size() && (depth > 0 || !is_ascii_space(value[at])); ++at) {
        if (value[at] == '(') ++depth;
        if (value[at] == ')') --depth;
    }
    return value.substr(begin, at - begin);
}

}  // namespace

std::optional<CssColour> css_colour(std::string_view value) {
    value = trimmed(value);
    if (value.starts_with('#')) return hex_colour(value.substr(1));
    if (value.empty() || value.size() > longest_colour) return std::nullopt;
    const std::string word = ascii_lower(value);
    if (is_no_colour(word)) return CssColour{};
    if (const auto named = named_colour(word)) return CssColour{named};
    const std::size_t open = word.find('(');
    if (open == std::string::npos) return std::nullopt;
    const std::size_t close = std::min(word.find(')', open), word.size());
    return function_colour(std::string_view(word).substr(0, open),
                           std::string_view(word).substr(open + 1, close - open - 1));
}

std::optional<CssColour> css_background(std::string_view value) {
    for (std::size_t at = 0; at < value.size();) {
        const std::string_view word = next_word(value, at);
        if (auto colour = css_colour(word)) return colour;
    }
    return std::nullopt;
}

}  // namespace actionplan
