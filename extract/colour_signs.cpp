#include "extract/colour_signs.h"

#include <algorithm>
#include <array>

#include "extract/utf8.h"

namespace actionplan {

namespace {

struct SignRow {
    char32_t sign;
    std::string_view colour;
};

constexpr auto signs = std::to_array<SignRow>({
    {U'\U0001F534', "red"   },
    {U'\U0001F7E5', "red"   },
    {U'\U0001F7E0', "orange"},
    {U'\U0001F7E7', "orange"},
    {U'\U0001F7E1', "yellow"},
    {U'\U0001F7E8', "yellow"},
    {U'\U0001F7E2', "green" },
    {U'\U0001F7E9', "green" },
    {U'\U0001F535', "blue"  },
    {U'\U0001F7E6', "blue"  },
    {U'\U0001F7E3', "purple"},
    {U'\U0001F7EA', "purple"},
    {U'\u26AB',     "black" },
    {U'\u2B1B',     "black" },
    {U'\u26AA',     "white" },
    {U'\u2B1C',     "white" },
});

constexpr char32_t last_selector = U'\uFE0F';
constexpr char32_t first_selector = U'\uFE00';

// Circles, squares, triangles, diamonds, stars, ticks and crosses.
constexpr std::array<char32_t, 22> plain_signs{
    U'\u2022', U'\u2588', U'\u25A0', U'\u25AA', U'\u25AE', U'\u25B2', U'\u25BA', U'\u25BC',
    U'\u25C6', U'\u25CF', U'\u25D0', U'\u25FC', U'\u25FE', U'\u2605', U'\u26AB', U'\u2713',
    U'\u2714', U'\u2716', U'\u2717', U'\u2718', U'\u2B1B', U'\u2B24'};

bool is_blank(char32_t code_point) {
    return code_point == U' ' || code_point == U'\n' || code_point == U'\t' ||
           code_point == U'\r' || code_point == U'\u00A0' ||
           (code_point >= first_selector && code_point <= last_selector);
}

}  // namespace

ColourSign colour_sign(std::string_view text) {
    // All of them begin with one of two bytes; most texts with neither.
    if (text.empty() || (text.front() != '\xF0' && text.front() != '\xE2')) return {};
    std::size_t end = 0;
    const char32_t first = next_code_point(text, end);
    const auto* const row = std::find_if(signs.begin(), signs.end(),
                                         [&](const SignRow& one) { return one.sign == first; });
    if (row == signs.end()) return {};
    const char32_t behind = first_code_point(text.substr(end));
    if (behind >= first_selector && behind <= last_selector) next_code_point(text, end);
    return {row->colour, end};
}

bool is_plain_sign(std::string_view text) {
    constexpr std::size_t longest = 24;  // bytes
    if (text.size() > longest) return false;
    bool sign = false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t code_point = next_code_point(text, at);
        if (is_blank(code_point)) continue;
        if (std::find(plain_signs.begin(), plain_signs.end(), code_point) == plain_signs.end())
            return false;
        sign = true;
    }
    return sign;
}

}  // namespace actionplan
