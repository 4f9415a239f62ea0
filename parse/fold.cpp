#include "parse/fold.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "extract/utf8.h"

namespace actionplan {

namespace {

// What folding makes of a byte below 0x80: a small letter or a digit, or one of these.
constexpr char parts_words = ' ';
constexpr char is_left_out = '\0';  // "people's" is one word

constexpr std::array<char, 0x80> folded_bytes = [] {
    std::array<char, 0x80> table{};
    table.fill(parts_words);
    for (std::size_t byte = '0'; byte <= '9'; ++byte) table[byte] = static_cast<char>(byte);
    for (std::size_t byte = 'a'; byte <= 'z'; ++byte)
        table[byte] = table[byte - 'a' + 'A'] = static_cast<char>(byte);
    table['\''] = is_left_out;
    return table;
}();

}  // namespace

std::string folded(std::string_view text) {
    std::string words(text.size(), ' ');
    std::size_t size = 0;
    bool space = false;
    const auto begin_word = [&] {
        if (space && size > 0) ++size;  // a space stands there already
        space = false;
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            ++at;
            const char plain = folded_bytes[byte];
            if (plain == is_left_out) continue;
            if (plain == parts_words) {
                space = true;
                continue;
            }
            begin_word();
            words[size++] = plain;
            continue;
        }
        const std::size_t begin = at;
        const char32_t code_point = next_code_point(text, at);
        if (code_point == U'\u2019') continue;
        if (!is_letter(code_point)) {
            space = true;
            continue;
        }
        begin_word();
        size += text.copy(words.data() + size, at - begin, begin);
    }
    words.resize(size);
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
