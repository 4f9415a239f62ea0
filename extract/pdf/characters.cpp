#include "extract/pdf/characters.h"

#include <algorithm>
#include <array>

#include "extract/utf8.h"

namespace actionplan::pdf {
namespace {

constexpr std::array<std::string_view, 7> ligatures{"ff",  "fi", "fl", "ffi",
                                                    "ffl", "st", "st"};  // from U+FB00

// Signs of Symbol and Wingdings, by their byte; fonts map them to U+F000 + byte or to the Latin letter.
struct Sign {
    unsigned char byte;
    char32_t character;
};
constexpr std::array signs{
    Sign{0x6C, U'\u25CF'},
    Sign{0x6E, U'\u25A0'},
    Sign{0x6F, U'\u25A1'},
    Sign{0x71, U'\u25A1'},
    Sign{0x75, U'\u25C6'},
    Sign{0x76, U'\u25C6'},
    Sign{0x77, U'\u25C6'},
    Sign{0x9F, U'\u2022'},
    Sign{0xA7, U'\u25AA'},
    Sign{0xA8, U'\u25A1'},
    Sign{0xB7, U'\u2022'},
    Sign{0xD8, U'\u27A2'},
    Sign{0xE0, U'\u2192'},
    Sign{0xFB, U'\u2717'},
    Sign{0xFC, U'\u2713'},
    Sign{0xFE, U'\u2612'},
};

constexpr std::array bullets{
    U'\u2022', U'\u25CF', U'\u25E6', U'\u25AA', U'\u25AB', U'\u25A0', U'\u25A1',
    U'\u25C6', U'\u25C7', U'\u25CB', U'\u2023', U'\u2043', U'\u27A2', U'\u25BA',
    U'\u25B6', U'\u00B7', U'\u2219', U'\u2756', U'\u25CA', U'\u2751', U'\u274F',
    U'\u25B8', U'\u2794', U'\u2192', U'\u204C', U'\u204D', U'\u29BF', U'\u2666',
};

char32_t sign_of(char32_t character) {
    const char32_t byte = character & 0xFFU;
    const auto known = std::find_if(signs.begin(), signs.end(),
                                    [&](const Sign& sign) { return sign.byte == byte; });
    return known == signs.end() ? character : known->character;
}

}  // namespace

CharacterKind kind_beyond_ascii(char32_t c) {
    if (c == ' ' || c == 0xA0 || c == '\t' || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
        c == 0x205F || c == 0x3000) {
        return CharacterKind::space;
    }
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200B && c <= 0x200F) ||
        (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
        (c >= 0xFFF0 && c <= 0xFFFC) || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) {
        return CharacterKind::nothing;
    }
    return CharacterKind::visible;
}

void append_character(std::string& text, char32_t c, bool symbols) {
    if (text.size() >= soft_hyphen.size() && text.ends_with(soft_hyphen)) {
        text.resize(text.size() - soft_hyphen.size());  // inside a word it is not seen
    }
    if (c < 0x80 && !symbols) {
        text += static_cast<char>(c);
        return;
    }
    if (c >= 0xFB00 && c <= 0xFB06) {
        text += ligatures.at(c - 0xFB00);
        return;
    }
    if ((c >= 0xF000 && c <= 0xF0FF) || (symbols && c < 0x100)) c = sign_of(c);
    append_code_point(text, c);
}

bool is_bullet(std::string_view word) {
    std::size_t at = 0;
    if (word.empty() || word.size() > 4) return false;
    const char32_t c = next_code_point(word, at);
    return at == word.size() && std::find(bullets.begin(), bullets.end(), c) != bullets.end();
}

}  // namespace actionplan::pdf
