#include "normalise/cell_signs.h"

#include <algorithm>
#include <array>
#include <string>

#include "normalise/ascii.h"
#include "normalise/dates.h"
#include "normalise/find_digit.h"
#include "normalise/rag_words.h"

namespace actionplan {

namespace {

constexpr std::size_t longest_value = 40;   // bytes of a date that is a whole cell
constexpr std::size_t longest_colour = 12;  // bytes of a colour that is one: "RAG: amber"
constexpr std::size_t longest_open_word = 5;

// Words that no sentence ends with; many end with "to", "in" or "with".
constexpr std::array<std::string_view, 10> open_words{"a",  "an", "and", "from", "into",
                                                      "of", "or", "our", "the",  "their"};

bool is_small(char c) { return c >= 'a' && c <= 'z'; }

std::string_view last_word(std::string_view text) {
    const std::size_t space = text.rfind(' ');
    return space == std::string_view::npos ? text : text.substr(space + 1);
}

std::string_view word_before_space(std::string_view text) { return text.substr(0, text.find(' ')); }

// U+E000 to U+F8FF, of which only the font's maker knows the shapes, and U+FFFD.
bool is_unsure(std::string_view text, std::size_t place) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    if (byte(place) == 0xEE) return true;
    if (place + 2 >= text.size()) return false;
    const bool replacement = byte(place + 1) == 0xBF && byte(place + 2) == 0xBD;
    return replacement || byte(place + 1) < 0xA4;
}

bool has_unsure_character(std::string_view text) {
    for (const char lead : {'\xEE', '\xEF'}) {
        for (std::size_t at = text.find(lead); at != std::string_view::npos;
             at = text.find(lead, at + 1)) {
            if (is_unsure(text, at)) return true;
        }
    }
    return false;
}

// Two digits side by side; without them there is no year, and without a year no date.
bool has_year(std::string_view text) {
    for (std::size_t at = find_digit(text); at + 1 < text.size(); at = find_digit(text, at + 1)) {
        if (is_ascii_digit(text[at + 1])) return true;
    }
    return false;
}

}  // namespace

bool is_cut(const CellText& cell) {
    if (cell.blocks.empty()) return false;
    const std::string_view first = word_before_space(cell.blocks.front().text);
    // "e-learning" and "iPad" begin with a small letter too, but few actions do.
    if (first.size() > 1 && std::all_of(first.begin(), first.end(), is_small)) return true;
    const std::string_view end = cell.blocks.back().text;
    if (end.empty()) return false;
    if (end.back() == ',' || end.back() == '&' || end.back() == '(') return true;
    const std::string_view last = last_word(end);
    if (last.size() > longest_open_word) return false;
    return std::any_of(open_words.begin(), open_words.end(), [&](std::string_view word) {
        return word.size() == last.size() &&
               std::equal(word.begin(), word.end(), last.begin(),
                          [](char wanted, char c) { return ascii_lower(c) == wanted; });
    });
}

bool is_value(const CellText& cell) {
    if (cell.blocks.size() != 1) return false;
    const std::string& text = cell.blocks.front().text;
    if (text.empty() || text.size() > longest_value) return false;
    if (text.size() <= longest_colour && rag_of_words(text)) return true;
    if (!has_year(text)) return false;
    const std::vector<ActionDate> dates = read_dates(cell.blocks);
    return dates.size() == 1 && dates.front().edtf && dates.front().text == text;
}

bool has_few_words(const CellText& cell) {
    std::size_t words = 0;
    for (const TextBlock& block : cell.blocks) {
        ++words;
        for (std::size_t at = block.text.find(' '); at != std::string::npos && words < 3;
             at = block.text.find(' ', at + 1)) {
            ++words;
        }
        if (words >= 3) return false;
    }
    return true;
}

bool is_sentence(const CellText& cell) {
    std::size_t words = 0;
    std::size_t small = 0;
    for (const TextBlock& block : cell.blocks) {
        for (std::size_t at = 0; at < block.text.size();) {
            ++words;
            small += is_small(block.text[at]) ? 1U : 0U;
            at = std::min(block.text.find(' ', at), block.text.size() - 1) + 1;
        }
    }
    return words >= 4 && small * 2 > words;
}

bool has_unsure_characters(const CellText& cell) {
    return std::any_of(cell.blocks.begin(), cell.blocks.end(),
                       [](const TextBlock& block) { return has_unsure_character(block.text); });
}

std::string_view opening_words(const CellText& cell) {
    return cell.blocks.empty() ? std::string_view() : std::string_view(cell.blocks.front().text);
}

}  // namespace actionplan
