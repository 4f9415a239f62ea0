#include "quality/plain_text.h"

#include <algorithm>

namespace actionplan {

std::string folded_ascii(std::string_view text) {
    std::string folded(text);
    std::transform(folded.begin(), folded.end(), folded.begin(), lower_ascii);
    return folded;
}

std::size_t find_folded(std::string_view text, std::string_view words, std::size_t from) {
    if (words.empty() || text.size() < words.size()) return std::string_view::npos;
    for (std::size_t at = from; at + words.size() <= text.size(); ++at) {
        if (lower_ascii(text[at]) != words.front()) continue;
        std::size_t length = 1;
        while (length < words.size() && lower_ascii(text[at + length]) == words[length]) ++length;
        if (length == words.size()) return at;
    }
    return std::string_view::npos;
}

std::string_view closing_word(std::string_view text) {
    std::size_t begin = text.size();
    while (begin > 0 && is_word_byte(text[begin - 1])) --begin;
    return text.substr(begin);
}

bool has_as_many_words(std::string_view text, std::size_t fewest) {
    std::size_t count = 0;
    bool inside = false;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t';
        if (!space && !inside && ++count >= fewest) return true;
        inside = !space;
    }
    return count >= fewest;
}

}  // namespace actionplan
