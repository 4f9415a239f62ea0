// The phrases of a table by the pair of letters that they begin with: most words begin none, and cost one look.
//
// Capitals and small letters are one, as are some letters and marks: what is given may begin there, and no other.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace actionplan {

// `Count` is the size of the table; entries whose words are shorter than two bytes are left out.
template <std::size_t Count>
class PhraseFronts {
 public:
    template <typename Table, typename Words>
    constexpr PhraseFronts(const Table& table, Words words) {
        static_assert(Count < 0xFFFF);
        std::array<std::size_t, Count> pairs{};
        for (std::size_t i = 0; i < Count; ++i) {
            const std::string_view phrase = words(table[i]);
            pairs[i] = phrase.size() < 2 ? none : pair_of(phrase[0], phrase[1]);
            if (pairs[i] != none) ++behind_[pairs[i] + 1];
        }
        for (std::size_t pair = 0; pair < none; ++pair) behind_[pair + 1] += behind_[pair];
        std::array<std::uint16_t, none + 1> next = behind_;
        for (std::size_t i = 0; i < Count; ++i) {
            if (pairs[i] != none) order_[next[pairs[i]]++] = static_cast<std::uint16_t>(i);
        }
    }

    // Indexes into the table, in its order, of the phrases that may begin at a place.
    std::span<const std::uint16_t> at(std::string_view text, std::size_t place) const {
        if (place + 1 >= text.size()) return {};
        const std::size_t pair = pair_of(text[place], text[place + 1]);
        return std::span(order_).subspan(
            behind_[pair], static_cast<std::size_t>(behind_[pair + 1] - behind_[pair]));
    }

 private:
    static constexpr std::size_t none = std::size_t{32} * 32;

    static constexpr std::size_t pair_of(char first, char second) {
        return (static_cast<std::size_t>(static_cast<unsigned char>(first)) % 32) * 32 +
               static_cast<unsigned char>(second) % 32;
    }

    std::array<std::uint16_t, none + 1> behind_{};  // where the phrases of a pair begin
    std::array<std::uint16_t, Count> order_{};
};

}  // namespace actionplan
