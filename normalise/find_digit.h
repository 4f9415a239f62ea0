// The next digit of a text, eight bytes at a time: most prose has none for long.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "normalise/ascii.h"

namespace actionplan {

// Where the first ASCII digit at or behind a place stands; the text's size when there is none.
inline std::size_t find_digit(std::string_view text, std::size_t place = 0) {
    constexpr std::uint64_t ones = 0x0101010101010101U;
    constexpr std::uint64_t high = 0x80U * ones;
    while (place + sizeof(std::uint64_t) <= text.size()) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, text.data() + place, sizeof bytes);
        // Without its high bit a byte is a digit when adding 0x50 carries into that bit and adding 0x46 does not.
        const std::uint64_t low = bytes & ~high;
        const std::uint64_t digits = (low + 0x50U * ones) & ~(low + 0x46U * ones) & ~bytes & high;
        if (digits != 0) break;
        place += sizeof bytes;
    }
    while (place < text.size() && !is_ascii_digit(text[place])) ++place;
    return place;
}

inline bool has_digit(std::string_view text) { return find_digit(text) < text.size(); }

}  // namespace actionplan
