#include "normalise/links.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "normalise/ascii.h"
#include "normalise/find_digit.h"

namespace actionplan {

namespace {

// The word in front of a number: whether a number that the plan lacks is a dangling link.
struct LinkWord {
    std::string_view word;  // lower case
    bool dangles;
};

constexpr std::array link_words{
    LinkWord{"action",  true },
    LinkWord{"actions", true },
    LinkWord{"see",     false},
    LinkWord{"to",      false}, // "links to 2.4"
    LinkWord{"with",    false}, // "linked with 2.4"
    LinkWord{"item",    false},
    LinkWord{"items",   false},
    LinkWord{"ref",     false},
    LinkWord{"number",  false},
    LinkWord{"no",      false},
};

constexpr std::array<std::string_view, 7> linking_words{"link",  "links",   "linked", "linking",
                                                        "refer", "relates", "related"};

bool is_number_byte(char c) { return is_ascii_digit(c) || is_ascii_letter(c); }

// The word that ends before a place, in lower case, and where it begins.
std::string_view word_before(std::string_view text, std::size_t& place) {
    while (place > 0 && (text[place - 1] == ' ' || text[place - 1] == '(' ||
                         text[place - 1] == '.' || text[place - 1] == '#')) {
        --place;
    }
    const std::size_t end = place;
    while (place > 0 && is_ascii_letter(text[place - 1])) --place;
    return text.substr(place, end - place);
}

bool equals_folded(std::string_view word, std::string_view lower) {
    return std::equal(word.begin(), word.end(), lower.begin(), lower.end(),
                      [](char a, char b) { return ascii_lower(a) == b; });
}

// "links to", "linked with": the weak words count only behind a linking word.
bool is_link_phrase(std::string_view text, std::size_t place) {
    const std::string_view before = word_before(text, place);
    return std::any_of(linking_words.begin(), linking_words.end(),
                       [&](std::string_view word) { return equals_folded(before, word); });
}

// How strongly the words before a number say that it is an action's: 0 not, 1 weakly, 2 surely.
int strength_before(std::string_view text, std::size_t place) {
    const std::string_view word = word_before(text, place);
    for (const LinkWord& link : link_words) {
        if (!equals_folded(word, link.word)) continue;
        if (link.dangles) return 2;
        const bool weak =
            link.word == "to" || link.word == "with" || link.word == "no" || link.word == "number";
        return !weak || is_link_phrase(text, place) ? 1 : 0;
    }
    return 0;
}

// The printed number from a place: "1013", "2.4", "A1.1", "1:a"; without the stop of its sentence.
std::string_view number_at(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (end < text.size() &&
           (is_number_byte(text[end]) || text[end] == '.' || text[end] == ':')) {
        ++end;
    }
    while (end > begin && (text[end - 1] == '.' || text[end - 1] == ':')) --end;
    return text.substr(begin, end - begin);
}

// Where the next number of a list begins: "1013 and 3013", "2.1, 2.2".
std::size_t next_of_list(std::string_view text, std::size_t place) {
    for (const std::string_view joint :
         {" and ", " & ", ", ", "/", " / ", " or ", " and action "}) {
        if (text.substr(place, joint.size()) != joint) continue;
        const std::size_t next = place + joint.size();
        if (next < text.size() && is_ascii_digit(text[next])) return next;
    }
    return std::string_view::npos;
}

void add_link(Action& action, std::string_view number, int strength, std::string_view field,
              std::string_view words, const ActionIds& ids) {
    const std::optional<std::string> id = ids.find(number);
    if (!id && strength < 2) return;
    if (id && *id == action.id) return;
    const bool known = std::any_of(action.links.begin(), action.links.end(), [&](const Link& link) {
        return link.number == number && link.field == field;
    });
    if (!known)
        action.links.push_back({std::string(number), id, std::string(field), std::string(words)});
}

// Where the words that make the link begin: at "Links" of "Links to action 3023".
std::size_t start_of_words(std::string_view text, std::size_t place) {
    word_before(text, place);
    const std::size_t word = place;
    std::size_t before = word;
    const std::string_view joint = word_before(text, before);
    if (equals_folded(joint, "to") || equals_folded(joint, "with")) {
        if (is_link_phrase(text, before)) {
            word_before(text, before);
            return before;
        }
    } else if (is_link_phrase(text, word)) {
        return before;
    }
    return word;
}

void read_block(std::string_view text, std::string_view field, const ActionIds& ids,
                Action& action) {
    for (std::size_t i = find_digit(text); i < text.size(); i = find_digit(text, i + 1)) {
        std::size_t begin = i;
        while (begin > 0 && is_number_byte(text[begin - 1])) --begin;
        int strength = strength_before(text, begin);
        const std::size_t first = begin;
        std::size_t end = begin + std::max<std::size_t>(number_at(text, begin).size(), 1);
        while (strength > 0 && begin != std::string_view::npos) {
            const std::string_view number = number_at(text, begin);
            end = begin + number.size();
            const std::size_t start = start_of_words(text, first);
            add_link(action, number, strength, field, text.substr(start, end - start), ids);
            begin = next_of_list(text, end);
        }
        i = end;
    }
}

}  // namespace

void read_links(std::span<const TextBlock> blocks, std::string_view field, const ActionIds& ids,
                Action& action) {
    for (const TextBlock& block : blocks) read_block(block.text, field, ids, action);
}

std::string_view words_that_point_above(std::span<const TextBlock> blocks) {
    if (blocks.empty()) return {};
    const std::string_view text = blocks.front().text;
    for (const std::string_view words : {"as above", "ditto", "see above"}) {
        const bool whole = text.size() == words.size() ||
                           (text.size() > words.size() && !is_ascii_letter(text[words.size()]));
        if (whole && equals_folded(text.substr(0, words.size()), words))
            return text.substr(0, words.size());
    }
    return {};
}

}  // namespace actionplan
