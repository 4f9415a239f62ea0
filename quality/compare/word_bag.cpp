#include "quality/compare/word_bag.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include "quality/plain_text.h"

namespace actionplan {

namespace {

// In order, for a binary search.
constexpr std::array<std::string_view, 30> little_words{
    "a",   "all",  "an",  "and",   "are",  "as",   "at", "be",  "been", "by",
    "for", "from", "has", "have",  "in",   "into", "is", "it",  "of",   "on",
    "or",  "that", "the", "their", "this", "to",   "we", "who", "will", "with",
};
static_assert(std::is_sorted(little_words.begin(), little_words.end()));

constexpr double little_weight = 0.1;  // so that texts of nothing else can still be told apart

// "protocols" and "protocol"; but "access" and "this" stay.
std::string without_plural(std::string word) {
    constexpr std::size_t shortest = 4;
    if (word.size() >= shortest && word.back() == 's' && word[word.size() - 2] != 's' &&
        word[word.size() - 2] != 'i' && word[word.size() - 2] != 'u')
        word.pop_back();
    return word;
}

}  // namespace

std::vector<std::string> folded_words(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    const auto end_word = [&] {
        if (!word.empty()) words.push_back(without_plural(std::move(word)));
        word.clear();
    };
    for (const char c : text) {
        if (is_word_byte(c)) {
            word += lower_ascii(c);
        } else {
            end_word();
        }
    }
    end_word();
    return words;
}

std::vector<std::uint32_t> WordWeights::add_text(std::string_view text) {
    std::vector<std::uint32_t> numbers;
    for (std::string& word : folded_words(text)) {
        const auto next = static_cast<std::uint32_t>(words_.size());
        const auto [at, fresh] = numbers_.emplace(std::move(word), next);
        if (fresh) {
            words_.push_back(at->first);
            texts_with_.push_back(0);
        }
        numbers.push_back(at->second);
    }
    WordBag once = numbers;
    std::sort(once.begin(), once.end());
    once.erase(std::unique(once.begin(), once.end()), once.end());
    for (const std::uint32_t word : once) ++texts_with_[word];
    ++texts_;
    return numbers;
}

bool WordWeights::is_little(std::uint32_t number) const {
    return std::binary_search(little_words.begin(), little_words.end(), words_.at(number));
}

void WordWeights::settle() {
    weights_.resize(words_.size());
    for (std::uint32_t i = 0; i < words_.size(); ++i) {
        weights_[i] =
            is_little(i) ? little_weight : std::log1p(static_cast<double>(texts_) / texts_with_[i]);
    }
}

double WordWeights::of(const WordBag& bag) const {
    double sum = 0;
    for (const std::uint32_t word : bag) sum += weights_.at(word);
    return sum;
}

double WordWeights::of_shared(const WordBag& a, const WordBag& b) const {
    double sum = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] == b[j]) {
            sum += weights_.at(a[i]);
            ++i;
            ++j;
        } else if (a[i] < b[j]) {
            ++i;
        } else {
            ++j;
        }
    }
    return sum;
}

double WordWeights::likeness(const WordBag& a, const WordBag& b) const {
    if (a.empty() && b.empty()) return 1;
    return 2 * of_shared(a, b) / (of(a) + of(b));
}

WordBag shared_words(const WordBag& a, const WordBag& b) {
    WordBag shared;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
    return shared;
}

WordBag words_without(const WordBag& a, const WordBag& b) {
    WordBag rest;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(rest));
    return rest;
}

}  // namespace actionplan
