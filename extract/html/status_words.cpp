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

struct PictureColour {
    std::string_view word;
    Colour colour;
};

// As plans paint them.
constexpr std::array picture_colours{
    PictureColour{"red",    {0xFF, 0x00, 0x00}},
    PictureColour{"amber",  {0xFF, 0xC0, 0x00}},
    PictureColour{"orange", {0xFF, 0xC0, 0x00}},
    PictureColour{"yellow", {0xFF, 0xFF, 0x00}},
    PictureColour{"green",  {0x00, 0xB0, 0x50}},
    PictureColour{"blue",   {0x00, 0x70, 0xC0}},
};

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

std::optional<Colour> colour_of_picture(std::string_view address) {
    constexpr std::size_t longest_name = 40;  // bytes
    if (address.starts_with("data:")) return std::nullopt;
    address = address.substr(0, address.find_first_of("?#"));
    const std::size_t slash = address.rfind('/');
    std::string_view name = address.substr(slash == std::string_view::npos ? 0 : slash + 1);
    name = name.substr(0, name.rfind('.'));
    if (name.size() > longest_name) return std::nullopt;
    std::string words = ascii_lower(name);
    std::replace_if(
        words.begin(), words.end(), [](char c) { return c < 'a' || c > 'z'; }, ' ');
    std::optional<Colour> found;
    bool several = false;
    for_each_word(words, [&](std::string_view word) {
        for (const PictureColour& one : picture_colours) {
            if (one.word != word) continue;
            several = several || found.has_value();
            found = one.colour;
        }
    });
    return several ? std::nullopt : found;
}

}  // namespace actionplan
