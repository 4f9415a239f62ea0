#include "normalise/cell_signs.h"

#include <algorithm>
#include <array>
#include <string>

#include "normalise/ascii.h"
#include "normalise/dates.h"
#include "normalise/rag_words.h"

namespace actionplan {

namespace {

constexpr std::size_t longest_value = 40;  // bytes of a date or colour that is a whole cell

// Words that no sentence ends with; many end with "to", "in" or "with".
constexpr std::array<std::string_view, 10> open_words{"a",  "an", "and", "from", "into",
                                                      "of", "or", "our", "the",  "their"};

bool is_small(char c) { return c >= 'a' && c <= 'z'; }

std::string_view last_word(std::string_view text) {
    const std::size_t space = text.find_last_of(" \n");
    return space == std::string_view::npos ? text : text.substr(space + 1);
}

std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }

}  // namespace

bool is_cut(std::string_view text) {
    if (text.empty()) return false;
    // "e-learning" and "iPad" begin with a small letter too, but few actions do.
    const std::string_view first = first_word(text);
    const bool plain = std::all_of(first.begin(), first.end(), is_small);
    if (plain && first.size() > 1) return true;
    if (text.back() == ',' || text.back() == '&' || text.back() == '(') return true;
    const std::string last = ascii_lower(last_word(text));
    return std::find(open_words.begin(), open_words.end(), last) != open_words.end();
}

bool is_value(const CellText& cell) {
    if (cell.blocks.size() != 1) return false;
    const std::string& text = cell.blocks.front().text;
    if (text.empty() || text.size() > longest_value) return false;
    if (rag_of_words(text)) return true;
    const std::vector<ActionDate> dates = read_dates(cell.blocks);
    return dates.size() == 1 && dates.front().edtf && dates.front().text == text;
}

bool has_few_words(std::string_view text) {
    return std::count_if(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\n'; }) <
           2;
}

bool is_sentence(std::string_view text) {
    std::size_t words = 0;
    std::size_t small = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
        if (end > 0) {
            ++words;
            small += is_small(text.front()) ? 1U : 0U;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words >= 4 && small * 2 > words;
}

bool has_unsure_characters(std::string_view text) {
    for (std::size_t at = 0; at + 2 < text.size(); ++at) {
        const auto first = static_cast<unsigned char>(text[at]);
        const auto second = static_cast<unsigned char>(text[at + 1]);
        const bool replacement = text.substr(at, 3) == "\xEF\xBF\xBD";
        // U+E000 to U+F8FF, of which only the font's maker knows the shapes.
        const bool own = first == 0xEE || (first == 0xEF && second < 0xA4);
        if (replacement || own) return true;
    }
    return false;
}

std::string_view first_words(const CellText& cell) {
    return cell.blocks.empty() ? std::string_view() : std::string_view(cell.blocks.front().text);
}

}  // namespace actionplan
