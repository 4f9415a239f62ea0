// Texts as bags of words, to be told how alike they are.
//
// Takes    UTF-8. Words are runs of letters and figures, in lower case, without a plural's "s", so that "Protocols" and
//          "protocol" are one.
// Gives    likenesses from 0 to 1. A rare word counts for more than one that many texts have, and the little words
//          of any sentence ("of", "the") for next to nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace actionplan {

// Numbers of words, sorted; a word that stands twice is there twice.
using WordBag = std::vector<std::uint32_t>;

// The words of a text in their order, folded as above.
std::vector<std::string> folded_words(std::string_view text);

class WordWeights {
 public:
    // The words of a text as their numbers, in the text's order. Every text counts for the weights.
    std::vector<std::uint32_t> add_text(std::string_view text);

    // To be called once, when all texts are in.
    void settle();

    double of(std::uint32_t word) const { return weights_.at(word); }
    double of(const WordBag& bag) const;
    double of_shared(const WordBag& a, const WordBag& b) const;
    // Twice what is shared, of what both weigh. Two texts without words are alike.
    double likeness(const WordBag& a, const WordBag& b) const;

    const std::string& word(std::uint32_t number) const { return words_.at(number); }
    bool is_little(std::uint32_t number) const;

 private:
    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::vector<std::string> words_;
    std::vector<std::uint32_t> texts_with_;  // how many texts have the word
    std::vector<double> weights_;
    std::uint32_t texts_ = 0;
};

// What both have, and what only the first has; each word as often as it stands there.
WordBag shared_words(const WordBag& a, const WordBag& b);
WordBag words_without(const WordBag& a, const WordBag& b);

}  // namespace actionplan
