#include "extract/html/status_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "extract/html/ascii.h"

namespace actionplan {

namespace {

constexpr std::size_t most_words = 8;

// In lower case; a status begins with one of them, as whole words.
constexpr std::array<std::string_view, 28> status_words{
    "red",         "amber",    "green",     "blue",    "grey",     "gray",      "yellow",
    "orange",      "purple",   "black",     "white",   "complete", "completed", "done",
    "finished",    "on track", "off track", "behind",  "delayed",  "overdue",   "in progress",
    "not started", "started",  "ongoing",   "on hold", "yes",      "no",        "withdrawn"};

}  // namespace

bool is_short_alternative(std::string_view text) {
    std::size_t words = 0;
    for_each_word(text, [&](std::string_view) { ++words; });
    return words > 0 && words <= most_words;
}

bool is_status(std::string_view text) {
    text = trimmed(text);
    if (!is_short_alternative(text) || text.ends_with(':')) return false;
    const std::string lower = ascii_lower(text);
    return std::any_of(status_words.begin(), status_words.end(), [&](std::string_view word) {
        if (!lower.starts_with(word)) return false;
        const char behind = lower.size() > word.size() ? lower[word.size()] : ' ';
        return !(behind >= 'a' && behind <= 'z');
    });
}

}  // namespace actionplan
