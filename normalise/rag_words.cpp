#include "normalise/rag_words.h"

#include <algorithm>
#include <span>

#include "extract/colour_signs.h"
#include "normalise/ascii.h"

namespace actionplan {

namespace {

struct ColourWord {
    std::string_view word;  // lower case
    RagValue value;
};

// Searched for the whole word.
constexpr std::array colour_words{
    ColourWord{"red",    RagValue::red  },
    ColourWord{"amber",  RagValue::amber},
    ColourWord{"orange", RagValue::amber},
    ColourWord{"yellow", RagValue::amber},
    ColourWord{"green",  RagValue::green},
    ColourWord{"blue",   RagValue::blue },
    ColourWord{"grey",   RagValue::grey },
    ColourWord{"gray",   RagValue::grey },
};

// Searched for the whole cell only: "A full report" is not amber.
constexpr std::array colour_letters{
    ColourWord{"r", RagValue::red  },
    ColourWord{"a", RagValue::amber},
    ColourWord{"y", RagValue::amber},
    ColourWord{"g", RagValue::green},
    ColourWord{"b", RagValue::blue },
};

// Words in front of the colour that add nothing to it.
constexpr std::array lead_words{
    ColourWord{"rag",    RagValue::red},
    ColourWord{"brag",   RagValue::red},
    ColourWord{"status", RagValue::red},
    ColourWord{"rating", RagValue::red},
    ColourWord{"rated",  RagValue::red},
};

constexpr std::size_t longest_colour_word = 6;

// Takes the first run of ASCII letters off the front, and what parts it from the front with it.
std::string_view take_word(std::string_view& rest) {
    std::size_t first = 0;
    while (first < rest.size() && !is_ascii_letter(rest[first])) ++first;
    std::size_t end = first;
    while (end < rest.size() && is_ascii_letter(rest[end])) ++end;
    const std::string_view word = rest.substr(first, end - first);
    rest.remove_prefix(end);
    return word;
}

bool same_word(std::string_view word, std::string_view lower) {
    return std::equal(word.begin(), word.end(), lower.begin(), lower.end(),
                      [](char a, char b) { return ascii_lower(a) == b; });
}

std::optional<RagValue> find(std::span<const ColourWord> table, std::string_view word) {
    if (word.empty() || word.size() > longest_colour_word) return std::nullopt;
    for (const ColourWord& entry : table) {
        if (same_word(word, entry.word)) return entry.value;
    }
    return std::nullopt;
}

// A colour follows at once, parted by no more than a slash, a dash or spaces.
bool another_colour_follows(std::string_view rest, RagValue first) {
    const std::size_t gap = rest.find_first_not_of(" /-&");
    if (gap == std::string_view::npos || !is_ascii_letter(rest[gap])) return false;
    rest.remove_prefix(gap);
    const std::optional<RagValue> next = find(colour_words, take_word(rest));
    return next && *next != first;
}

// "Amber → Green": the later holds.
std::optional<RagValue> colour_behind_arrow(std::string_view rest) {
    constexpr std::array<std::string_view, 4> arrows{"\u2192", "\u279C", "->", "=>"};
    const std::size_t gap = rest.find_first_not_of(' ');
    if (gap == std::string_view::npos) return std::nullopt;
    rest.remove_prefix(gap);
    for (const std::string_view arrow : arrows) {
        if (!rest.starts_with(arrow)) continue;
        rest.remove_prefix(arrow.size());
        return find(colour_words, take_word(rest));
    }
    return std::nullopt;
}

bool has_letters(std::string_view rest) {
    return std::any_of(rest.begin(), rest.end(), [](char c) { return is_ascii_letter(c); });
}

}  // namespace

std::optional<RagValue> rag_of_words(std::string_view words) {
    if (const ColourSign sign = colour_sign(words); sign.bytes > 0)
        return find(colour_words, sign.colour);
    std::string_view rest = words;
    std::string_view word = take_word(rest);
    while (find(lead_words, word)) word = take_word(rest);
    if (word.size() == 1 && !has_letters(rest)) return find(colour_letters, word);
    if (word.size() == 1) {  // "R = Red"
        const std::string_view name = take_word(rest);
        if (name.empty() || ascii_lower(name.front()) != ascii_lower(word.front()))
            return std::nullopt;
        word = name;
    }
    const std::optional<RagValue> value = find(colour_words, word);
    if (const std::optional<RagValue> now = colour_behind_arrow(rest); value && now) return now;
    if (!value || another_colour_follows(rest, *value)) return std::nullopt;
    return value;
}

std::optional<ColourInFront> colour_in_front(std::string_view comment) {
    if (const ColourSign sign = colour_sign(comment); sign.bytes > 0) {
        const std::optional<RagValue> value = find(colour_words, sign.colour);
        if (!value) return std::nullopt;
        return ColourInFront{*value, comment.substr(0, sign.bytes)};
    }
    std::string_view rest = comment;
    const std::string_view word = take_word(rest);
    const std::optional<RagValue> value = find(colour_words, word);
    if (!value || another_colour_follows(rest, *value)) return std::nullopt;
    const std::size_t next = rest.find_first_not_of(' ');
    const bool alone = next == std::string_view::npos ||
                       (!is_ascii_letter(rest[next]) && !is_ascii_digit(rest[next]));
    if (!alone || (next == 0 && rest[0] == '-')) return std::nullopt;
    return ColourInFront{*value, word};
}

}  // namespace actionplan
