// What was changed in a text, word by word.
//
// Takes    two texts. Words are what spaces and line breaks part.
// Gives    the words of both in reading order: those that stayed, and where they differ first what was there, then what is
//          there now. A lone word that stayed between two changes goes with them, as nobody reads such shreds.
//          word_changes(b, a) is word_changes(a, b) with what was dropped and what was added swapped.
//          Texts of more than `most_compared` words that differ throughout are shown whole.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace actionplan {

enum class WordFate { kept, dropped, added };

struct WordRun {
    WordFate fate = WordFate::kept;
    std::string text;  // words with a space between

    bool operator==(const WordRun&) const = default;
};

inline constexpr std::size_t most_compared = 2000;

std::vector<WordRun> word_changes(std::string_view before, std::string_view after);

// Whether the texts have the same letters and figures: the rest is stops, capitals and spaces.
bool same_words(std::string_view before, std::string_view after);

}  // namespace actionplan
