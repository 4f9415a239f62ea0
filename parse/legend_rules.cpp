#include "parse/legend_rules.h"

#include <algorithm>
#include <array>
#include <string>

#include "parse/fold.h"

namespace actionplan {

namespace {

constexpr std::size_t most_entries = 12;  // plans have up to seven colours
constexpr int least_chroma = 40;          // of 255
constexpr int darkest_tint = 0x48;        // below it stand the fills of headings with white words
constexpr int lightest_tint = 0xF4;       // above it a page's white

bool is_mark(char c) {
    constexpr std::string_view marks = " .,;:/|()-=*";
    return marks.find(c) != std::string_view::npos;
}

std::string_view without_dash(std::string_view text) {
    for (const std::string_view dash : {"\u2013", "\u2014"}) {
        if (text.starts_with(dash)) return text.substr(dash.size());
        if (text.ends_with(dash)) return text.substr(0, text.size() - dash.size());
    }
    return text;
}

// A sign has no letters.
std::string name_in(std::string_view colour) {
    std::string words = folded(colour);
    return words.empty() ? std::string(colour) : words;
}

bool differ(const std::vector<DraftLegendEntry>& entries) {
    for (auto one = entries.begin(); one != entries.end(); ++one) {
        const bool again = std::any_of(entries.begin(), one, [&](const DraftLegendEntry& before) {
            const bool named = !one->colour.empty() || !before.colour.empty();
            return named ? name_in(one->colour) == name_in(before.colour)
                         : one->fill == before.fill;
        });
        if (again) return false;
    }
    return true;
}

}  // namespace

std::optional<Colour> status_fill(const std::optional<Colour>& fill) {
    if (!fill) return std::nullopt;
    const auto [least, most] = std::minmax({fill->red, fill->green, fill->blue});
    return most - least >= least_chroma ? fill : std::nullopt;
}

std::optional<Colour> tint_fill(const std::optional<Colour>& fill) {
    if (!fill) return std::nullopt;
    const auto [least, most] = std::minmax({fill->red, fill->green, fill->blue});
    const bool white = least > lightest_tint;
    return !white && most >= darkest_tint ? fill : std::nullopt;
}

std::string_view bare(std::string_view text) {
    for (std::size_t size = text.size() + 1; size != text.size();) {
        size = text.size();
        while (!text.empty() && is_mark(text.front())) text.remove_prefix(1);
        const bool bracketed = text.find('(') != std::string_view::npos;
        while (!text.empty() && is_mark(text.back()) && !(text.back() == ')' && bracketed))
            text.remove_suffix(1);
        text = without_dash(text);
    }
    return text;
}

DraftLegendEntry entry_of(const NamedColour& named, const std::optional<Colour>& fill,
                          const Place& place) {
    return {std::string(named.colour), fill, std::string(bare(named.rest)), place};
}

bool is_key_of_colours(const std::vector<DraftLegendEntry>& entries) {
    if (entries.size() < 2 || entries.size() > most_entries || !differ(entries)) return false;
    std::size_t coloured = 0;
    bool status = false;
    for (const DraftLegendEntry& entry : entries) {
        if (entry.meaning.empty() || entry.meaning.size() > longest_meaning) return false;
        coloured += is_colour(entry.colour) || entry.fill ? 1U : 0U;
        status = status || entry.fill || is_status_colour(entry.colour);
    }
    return coloured >= 2 && status;
}

}  // namespace actionplan
