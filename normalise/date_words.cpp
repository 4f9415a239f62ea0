#include "normalise/date_words.h"

#include <algorithm>
#include <array>

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

constexpr std::array phrases = in_order();

static_assert(std::adjacent_find(phrases.begin(), phrases.end(),
                                 [](const DatePhrase& a, const DatePhrase& b) {
                                     return a.words == b.words;
                                 }) == phrases.end(),
              "a phrase has one sense");

// Where the phrases of a first letter begin; the last entry is the end.
constexpr std::array<std::uint16_t, 27> letter_starts() {
    std::array<std::uint16_t, 27> starts{};
    for (std::size_t letter = 0; letter <= 26; ++letter) {
        std::uint16_t start = 0;
        while (start < phrases.size() &&
               phrases[start].words[0] < static_cast<char>('a' + letter)) {
            ++start;
        }
        starts[letter] = start;
    }
    return starts;
}

constexpr std::array starts = letter_starts();

constexpr std::string_view first_word(std::string_view words) {
    return words.substr(0, words.find(' '));
}

}  // namespace

std::span<const DatePhrase> phrases_from(std::string_view word) {
    if (word.empty() || word.front() < 'a' || word.front() > 'z') return {};
    const auto letter = static_cast<std::size_t>(word.front() - 'a');
    const auto* first = phrases.begin() + starts[letter];
    const auto* last = phrases.begin() + starts[letter + 1];
    const auto* found = std::lower_bound(
        first, last, word,
        [](const DatePhrase& phrase, std::string_view wanted) { return phrase.words < wanted; });
    const auto* end = found;
    while (end != last && first_word(end->words) == word) ++end;
    return {found, end};
}

std::span<const DatePhrase> all_date_phrases() { return phrases; }

}  // namespace actionplan
