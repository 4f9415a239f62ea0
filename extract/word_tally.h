// How many words a text has, by hash: the cheap half of the promise that no word is lost and none is made up.
//
// A word is a longest run of letters and digits; marks of punctuation, symbols, bullets and white space part words and
// count for nothing, so that a removed bullet or separator changes no tally. The order of words does not matter.
// Two texts of the same words have equal tallies. Texts of unlike words differ in at least one bucket unless their
// hashes collide; the tests compare the words themselves.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace actionplan {

class WordTally {
 public:
    // Takes UTF-8; no word may run on from one call to the next.
    void add(std::string_view text);
    void add(const WordTally& other);

    std::uint64_t words() const { return words_; }

    // The share of words that `source` and `plan` have in common, 0-1, of the larger of the two; 1 when both are empty.
    friend double shared_words(const WordTally& source, const WordTally& plan);

    bool operator==(const WordTally&) const = default;

 private:
    static constexpr std::size_t bucket_count = 4096;
    std::uint64_t words_ = 0;
    std::array<std::uint32_t, bucket_count> buckets_{};
};

double shared_words(const WordTally& source, const WordTally& plan);

}  // namespace actionplan
