// A cell's words as tokens of time.
//
// Takes    the blocks of a cell: UTF-8, NFC, bullets removed.
// Gives    the tokens in reading order, a line break between blocks; phrases of date_words.h are one token.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "normalise/date_words.h"
#include "schema/plan.h"

namespace actionplan {

struct DateToken {
    Sense sense = Sense::other;
    bool spaced = false;      // white space stands in front
    bool apostrophe = false;  // of a number: "'14"
    bool capital = false;     // of a word: it begins with one
    bool misprinted = false;  // of a month: "Febuary", with a year behind it
    std::uint8_t digits = 0;  // of a number: how many were printed
    int value = 0;
    std::uint32_t block = 0;
    std::uint32_t begin = 0;  // bytes of the block
    std::uint32_t end = 0;
};

std::vector<DateToken> date_tokens(std::span<const TextBlock> blocks,
                                   const DateVocabulary& words = DateVocabulary::built_in());

// The words from one token to another, blocks joined by a space.
std::string words_between(std::span<const TextBlock> blocks, const DateToken& first,
                          const DateToken& last);

}  // namespace actionplan
