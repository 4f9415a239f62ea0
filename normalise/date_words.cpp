#include "normalise/date_words.h"

#include <algorithm>
#include <array>
#include <bit>

#include "normalise/words/calendar_words.h"
#include "normalise/words/frequency_words.h"
#include "normalise/words/limit_words.h"
#include "normalise/words/plain_words.h"
#include "normalise/words/standing_words.h"

namespace actionplan {

namespace {

constexpr std::size_t phrase_count = calendar_words.size() + frequency_words.size() +
                                     limit_words.size() + standing_words.size() +
                                     plain_words.size();

constexpr std::array<DatePhrase, phrase_count> in_order() {
    std::array<DatePhrase, phrase_count> all{};
    auto* end = all.begin();
    end = std::copy(calendar_words.begin(), calendar_words.end(), end);
    end = std::copy(frequency_words.begin(), frequency_words.end(), end);
    end = std::copy(limit_words.begin(), limit_words.end(), end);
    end = std::copy(standing_words.begin(), standing_words.end(), end);
    std::copy(plain_words.begin(), plain_words.end(), end);
    std::sort(all.begin(), all.end(),
              [](const DatePhrase& a, const DatePhrase& b) { return a.words < b.words; });
    return all;
}

constexpr std::array all_phrases = in_order();

static_assert(std::adjacent_find(all_phrases.begin(), all_phrases.end(),
                                 [](const DatePhrase& a, const DatePhrase& b) {
                                     return a.words == b.words;
                                 }) == all_phrases.end(),
              "a phrase has one sense");

constexpr std::string_view first_word(std::string_view words) {
    return words.substr(0, words.find(' '));
}

// FNV-1a; words are a few letters long.
std::size_t hash_of(std::string_view word) {
    std::uint64_t hash = 14695981039346656037U;
    for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return static_cast<std::size_t>(hash ^ (hash >> 29U));
}

bool by_words(const DatePhrase& a, const DatePhrase& b) { return a.words < b.words; }

std::vector<DatePhrase> merged(std::span<const DatePhrase> more) {
    std::vector<DatePhrase> all(more.begin(), more.end());
    all.insert(all.end(), all_phrases.begin(), all_phrases.end());
    std::stable_sort(all.begin(), all.end(), by_words);
    all.erase(
        std::unique(all.begin(), all.end(),
                    [](const DatePhrase& a, const DatePhrase& b) { return a.words == b.words; }),
        all.end());
    return all;
}

}  // namespace

DateVocabulary::DateVocabulary(std::span<const DatePhrase> more)
    : phrases_(merged(more)), fronts_(std::bit_ceil(phrases_.size() * 2)) {
    for (std::size_t at = 0; at < phrases_.size();) {
        const std::string_view word = first_word(phrases_[at].words);
        std::size_t behind = at;
        while (behind < phrases_.size() && first_word(phrases_[behind].words) == word) ++behind;
        std::size_t place = hash_of(word) & (fronts_.size() - 1);
        while (!fronts_[place].word.empty()) place = (place + 1) & (fronts_.size() - 1);
        fronts_[place] = {word, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(behind)};
        at = behind;
    }
}

const DateVocabulary& DateVocabulary::built_in() {
    static const DateVocabulary vocabulary({});
    return vocabulary;
}

const DateVocabulary::Front& DateVocabulary::place_of(std::string_view word) const {
    std::size_t place = hash_of(word) & (fronts_.size() - 1);
    while (!fronts_[place].word.empty() && fronts_[place].word != word) {
        place = (place + 1) & (fronts_.size() - 1);
    }
    return fronts_[place];
}

std::span<const DatePhrase> DateVocabulary::phrases_from(std::string_view word) const {
    if (word.empty()) return {};
    const Front& front = place_of(word);
    return std::span(phrases_).subspan(front.first, front.behind - front.first);
}

const DatePhrase* DateVocabulary::find(std::string_view words) const {
    for (const DatePhrase& phrase : phrases_from(first_word(words))) {
        if (phrase.words == words) return &phrase;
    }
    return nullptr;
}

}  // namespace actionplan
