#include "parse/colour_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "extract/colour_signs.h"
#include "parse/fold.h"

namespace actionplan {

namespace {

struct ColourName {
    std::string_view word;  // folded
    bool status;            // red, amber or green by any name
};

constexpr std::array colour_names{
    ColourName{"red",    true },
    ColourName{"amber",  true },
    ColourName{"green",  true },
    ColourName{"blue",   false},
    ColourName{"grey",   false},
    ColourName{"gray",   false},
    ColourName{"yellow", true },
    ColourName{"orange", true },
    ColourName{"purple", false},
    ColourName{"black",  false},
    ColourName{"white",  false},
    ColourName{"r",      true },
    ColourName{"a",      true },
    ColourName{"g",      true },
    ColourName{"b",      false},
    ColourName{"brag",   false},
};

// What stands between a colour and its meaning; the first that fits.
constexpr std::array<std::string_view, 10> marks_behind{":",  "=",       "\u2013",  "\u2014", "- ",
                                                        " =", " \u2013", " \u2014", " - ",    " ("};

// "Green", "G", the sign of a colour, or the sign and the word: "🟢 Green".
const ColourName* name_of(std::string_view text) {
    constexpr std::size_t longest_name = 18;  // bytes
    if (text.size() > longest_name) return nullptr;
    std::string words = folded(text);
    if (words.empty()) words = colour_sign(text).colour;
    // "R = Red".
    if (words.size() > 2 && words[1] == ' ' && words[0] == words[2]) words.erase(0, 2);
    const auto* const found =
        std::find_if(colour_names.begin(), colour_names.end(),
                     [&](const ColourName& name) { return name.word == words; });
    return found == colour_names.end() ? nullptr : found;
}

bool is_latin_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Most words are told by their first letter and length to be none.
bool may_be_colour(std::string_view word) {
    constexpr std::string_view first_letters = "ragbyopwRAGBYOPW";
    return word.size() <= 6 && first_letters.find(word.front()) != std::string_view::npos;
}

// The sign of a colour may have its name behind it.
std::size_t behind_colour_name(std::string_view text, std::size_t at) {
    std::size_t begin = at;
    while (begin < text.size() && text[begin] == ' ') ++begin;
    std::size_t end = begin;
    while (end < text.size() && is_latin_letter(text[end])) ++end;
    const bool named = end - begin > 1 && name_of(text.substr(begin, end - begin)) != nullptr;
    return named ? end : at;
}

// "R" right before "Red", with no more than a mark between them.
bool is_letter_of(const NamedColour& letter, std::size_t at, std::string_view colour,
                  std::string_view text) {
    const std::size_t behind = letter.at + letter.colour.size();
    if (letter.colour.size() != 1 || colour.size() < 2 || colour.front() != letter.colour.front())
        return false;
    const std::string_view between = text.substr(behind, at - behind);
    return between.find_first_not_of(" :=-\u2013\u2014") == std::string_view::npos;
}

bool is_part_of_word(char c) {
    return is_latin_letter(c) || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80 ||
           c == '-' || c == '\'';
}

}  // namespace

bool is_colour(std::string_view text) { return name_of(text) != nullptr; }

bool is_status_colour(std::string_view text) {
    const ColourName* const name = name_of(text);
    return name != nullptr && name->status;
}

std::vector<NamedColour> named_colours(std::string_view text) {
    std::vector<NamedColour> named;
    const auto add = [&](std::size_t at, std::string_view colour, std::string_view rest) {
        if (!named.empty() && is_letter_of(named.back(), at, colour, text)) {
            NamedColour& letter = named.back();
            letter.colour = text.substr(letter.at, at + colour.size() - letter.at);
            letter.rest = rest;
            return;
        }
        if (!named.empty())
            named.back().rest =
                named.back().rest.substr(0, named.back().rest.size() - (text.size() - at));
        named.push_back({at, colour, rest});
    };
    for (std::size_t at = 0; at < text.size();) {
        if (const ColourSign sign = colour_sign(text.substr(at)); sign.bytes > 0) {
            const std::size_t behind = behind_colour_name(text, at + sign.bytes);
            add(at, text.substr(at, behind - at), text.substr(behind));
            at = behind;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && is_latin_letter(text[end])) ++end;
        if (end == at) {
            ++at;
            continue;
        }
        const std::string_view word = text.substr(at, end - at);
        if (!may_be_colour(word)) {
            at = end;
            continue;
        }
        const std::string_view behind = text.substr(end);
        const auto* const mark =
            std::find_if(marks_behind.begin(), marks_behind.end(),
                         [&](std::string_view one) { return behind.starts_with(one); });
        const bool whole = at == 0 || !is_part_of_word(text[at - 1]);
        const bool capital = word.size() > 1 || (word.front() >= 'A' && word.front() <= 'Z');
        if (whole && capital && mark != marks_behind.end() && is_colour(word)) {
            add(at, word, behind.substr(mark->size()));
        }
        at = end;
    }
    return named;
}

std::vector<NamedColour> colours_before_phrases(std::string_view text) {
    constexpr std::size_t fewest = 3;
    std::vector<NamedColour> named;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string_view word = text.substr(at, end - at);
        const bool capital = !word.empty() && word.front() >= 'A' && word.front() <= 'Z';
        const bool phrase = end + 1 < text.size() && text[end + 1] >= 'a' && text[end + 1] <= 'z';
        if (capital && phrase &&
            std::all_of(word.begin(), word.end(), [](char c) { return is_latin_letter(c); }) &&
            is_colour(word)) {
            if (!named.empty()) named.back().rest.remove_suffix(text.size() - at);
            named.push_back({at, word, text.substr(end)});
        } else if (named.empty()) {
            return {};
        }
        at = end + 1;
    }
    const bool differ = std::all_of(named.begin(), named.end(), [&](const NamedColour& one) {
        return std::count_if(named.begin(), named.end(), [&](const NamedColour& other) {
                   return folded(other.colour) == folded(one.colour);
               }) == 1;
    });
    return named.size() >= fewest && differ ? named : std::vector<NamedColour>();
}

}  // namespace actionplan
