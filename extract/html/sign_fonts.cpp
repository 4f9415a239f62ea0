#include "extract/html/sign_fonts.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "extract/clean_text.h"
#include "extract/utf8.h"

namespace actionplan {

namespace {

struct Sign {
    Font font;
    std::uint8_t letter;
    char32_t sign;
};

// First match. A letter that is not listed stays as it is.
constexpr std::array signs{
    Sign{Font::symbol,      0xB7, U'\u2022'},
    Sign{Font::symbol,      0xD6, U'\u221A'},
    Sign{Font::symbol,      0xAE, U'\u2192'},
    Sign{Font::symbol,      0xA3, U'\u2264'},
    Sign{Font::symbol,      0xB3, U'\u2265'},
    Sign{Font::symbol,      0xB4, U'\u00D7'},
    Sign{Font::symbol,      0xB1, U'\u00B1'},
    Sign{Font::symbol,      0xB0, U'\u00B0'},
    Sign{Font::symbol,      0xA8, U'\u2666'},
    Sign{Font::symbol,      0x2D, U'\u2212'},
    Sign{Font::wingdings,   0xFC, U'\u2713'},
    Sign{Font::wingdings,   0xFB, U'\u2717'},
    Sign{Font::wingdings,   0xFE, U'\u2611'},
    Sign{Font::wingdings,   0xFD, U'\u2612'},
    Sign{Font::wingdings,   0x6F, U'\u2610'},
    Sign{Font::wingdings,   0xA8, U'\u25FB'},
    Sign{Font::wingdings,   0x71, U'\u2751'},
    Sign{Font::wingdings,   0x6C, U'\u25CF'},
    Sign{Font::wingdings,   0x6E, U'\u25A0'},
    Sign{Font::wingdings,   0x75, U'\u25C6'},
    Sign{Font::wingdings,   0xA7, U'\u25AA'},
    Sign{Font::wingdings,   0xD8, U'\u27A2'},
    Sign{Font::wingdings,   0x76, U'\u2756'},
    Sign{Font::wingdings,   0xE0, U'\u2192'},
    Sign{Font::wingdings,   0xE8, U'\u2794'},
    Sign{Font::wingdings,   0xF0, U'\u21E8'},
    Sign{Font::wingdings,   0xE1, U'\u2191'},
    Sign{Font::wingdings,   0xE2, U'\u2193'},
    Sign{Font::wingdings,   0xDF, U'\u2190'},
    Sign{Font::wingdings,   0x4A, U'\u263A'},
    Sign{Font::wingdings,   0x4C, U'\u2639'},
    Sign{Font::wingdings,   0x9F, U'\u2022'},
    Sign{Font::wingdings_2, 0x50, U'\u2713'},
    Sign{Font::wingdings_2, 0x4F, U'\u2717'},
    Sign{Font::wingdings_2, 0x52, U'\u2611'},
    Sign{Font::wingdings_2, 0x51, U'\u2612'},
    Sign{Font::wingdings_2, 0x54, U'\u2612'},
    Sign{Font::wingdings_2, 0xA3, U'\u2610'},
    Sign{Font::wingdings_2, 0x97, U'\u25CF'},
    Sign{Font::wingdings_3, 0x7D, U'\u25B6'},
    Sign{Font::webdings,    0x61, U'\u2714'},
    Sign{Font::webdings,    0x72, U'\u2716'},
    Sign{Font::webdings,    0x63, U'\u25FB'},
    Sign{Font::webdings,    0x67, U'\u25A0'},
    Sign{Font::webdings,    0x6E, U'\u25CF'},
    Sign{Font::webdings,    0x3D, U'\u25CF'},
};

constexpr char32_t private_first = 0xF000;
constexpr char32_t private_last = 0xF0FF;

char32_t sign_of(char32_t letter, Font font) {
    const auto found = std::find_if(signs.begin(), signs.end(), [&](const Sign& sign) {
        return sign.font == font && sign.letter == letter;
    });
    return found == signs.end() ? U'\0' : found->sign;
}

// Where the font got lost, a private letter is Symbol's or Wingdings', which share none of those listed.
char32_t sign_of_private(char32_t letter, Font font) {
    if (const char32_t sign = sign_of(letter, font)) return sign;
    if (const char32_t sign = sign_of(letter, Font::symbol); sign != 0 && letter == 0xB7)
        return sign;
    return sign_of(letter, Font::wingdings);
}

}  // namespace

std::string signs_of(std::string_view text, Font font) {
    // Word's second bullet is an "o" of Courier New, alone in its run.
    if (font == Font::courier) return clean_text(text) == "o" ? "\u25E6" : std::string(text);
    std::string read;
    std::size_t at = 0;
    while (at < text.size()) {
        const char32_t letter = next_code_point(text, at);
        const bool is_private = letter >= private_first && letter <= private_last;
        const char32_t sign =
            is_private ? sign_of_private(letter - private_first, font) : sign_of(letter, font);
        append_code_point(read, sign == U'\0' ? letter : sign);
    }
    return read;
}

bool has_private_signs(std::string_view text) {
    for (std::size_t at = text.find('\xEF'); at != std::string_view::npos;
         at = text.find('\xEF', at + 1)) {
        if (at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) >= 0x80 &&
            static_cast<unsigned char>(text[at + 1]) <= 0x83) {
            return true;
        }
    }
    return false;
}

}  // namespace actionplan
