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

}  // namespace actionplan
