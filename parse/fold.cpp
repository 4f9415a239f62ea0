#include "parse/fold.h"

#include <algorithm>

#include "extract/utf8.h"

namespace actionplan {

namespace {

bool is_plain(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

}  // namespace

std::string folded(std::string_view text) {
    std::string words;
    words.reserve(text.size());
    bool space = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t code_point = next_code_point(text, at);
        const char lower = code_point >= 'A' && code_point <= 'Z'
                               ? static_cast<char>(code_point + 0x20)
                               : text[begin];
        if (code_point == U'\u2019' || code_point == U'\'') continue;  // "people's" is one word
        if (code_point < 0x80 ? !is_plain(lower) : !is_letter(code_point)) {
            space = true;
            continue;
        }
        if (space && !words.empty()) words += ' ';
        space = false;
        if (code_point < 0x80) {
            words += lower;
        } else {
            words.append(text, begin, at - begin);
        }
    }
    return words;
}

std::size_t word_count(std::string_view folded_text) {
    if (folded_text.empty()) return 0;
    return static_cast<std::size_t>(std::count(folded_text.begin(), folded_text.end(), ' ')) + 1;
}

bool has_phrase(std::string_view folded_text, std::string_view phrase) {
    for (std::size_t at = folded_text.find(phrase); at != std::string_view::npos;
         at = folded_text.find(phrase, at + 1)) {
        const std::size_t end = at + phrase.size();
        const bool begins = at == 0 || folded_text[at - 1] == ' ';
        const bool ends = end == folded_text.size() || folded_text[end] == ' ';
        if (begins && ends) return true;
    }
    return false;
}

bool has_digit(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos;
}

}  // namespace actionplan
