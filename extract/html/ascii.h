// Letters and spaces of HTML's and CSS's own words, which are ASCII whatever the language of the page.
#pragma once

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>

namespace actionplan {

inline bool is_ascii_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

inline char ascii_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

inline std::string ascii_lower(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return ascii_lower(c); });
    return lower;
}

// Takes `lower` in lower case.
inline bool equal_in_any_case(std::string_view text, std::string_view lower) {
    return text.size() == lower.size() &&
           std::equal(text.begin(), text.end(), lower.begin(),
                      [](char a, char b) { return ascii_lower(a) == b; });
}

inline bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

inline std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
    return text;
}

// The number that a text begins with: "12px" gives 12. None: it begins with no number. One out of range is a
// million, which is beyond every limit.
inline std::optional<int> leading_int(std::string_view text) {
    text = trimmed(text);
    if (text.starts_with('+')) text.remove_prefix(1);
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc::result_out_of_range)
        return text.starts_with('-') ? -1'000'000 : 1'000'000;
    if (error != std::errc{}) return std::nullopt;
    return number;
}

// Calls `take` with each word between white space.
template <typename Take>
void for_each_word(std::string_view text, Take take) {
    std::size_t at = 0;
    while (at < text.size()) {
        while (at < text.size() && is_ascii_space(text[at])) ++at;
        const std::size_t begin = at;
        while (at < text.size() && !is_ascii_space(text[at])) ++at;
        if (at > begin) take(text.substr(begin, at - begin));
    }
}

}  // namespace actionplan
