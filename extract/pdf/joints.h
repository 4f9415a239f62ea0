// Line ends inside words: what a narrow column cut, and what a hyphen joined, settled by the document's own words.
//
// While a document is put together its text marks such a place by one of two control characters, which no text of a
// document can hold; settling replaces each by nothing, a space or nothing but the hyphen.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "extract/word_tally.h"

namespace actionplan::pdf {

inline constexpr char cut_joint = '\x01';  // the column may have cut a word here
inline constexpr char likely_cut_joint =
    '\x02';  // the line holds nothing but the piece: cut unless both are words
inline constexpr char hyphen_joint = '\x03';  // after a hyphen at a line end
inline constexpr char soft_joint =
    '\x04';  // after a soft hyphen that is shown, which is dropped before it

// The words that stand in the document beyond doubt.
class KnownWords {
 public:
    void add(std::string_view word);
    int count(std::string_view word) const;

 private:
    std::unordered_map<std::uint64_t, int> counts_;
};

// Whether the document cuts words at line ends with hyphens of its own.
class Hyphenation {
 public:
    // Looks at the hyphens at line ends of a text.
    void add(std::string_view text, const KnownWords& vocabulary);
    bool used() const;

 private:
    int hyphens_ = 0;
    int inside_words_ = 0;  // neither piece is a word of the document
};

// Whether narrow columns of the document cut words without a hyphen.
class CutWords {
 public:
    // Looks at the line ends of a text that may have cut one.
    void add(std::string_view text, const KnownWords& vocabulary);
    bool used() const { return cuts_ > 0; }

 private:
    int cuts_ =
        0;  // beyond doubt: the document has the whole word elsewhere, or the piece is no word
};

// The text with its joints settled; words that had been held back are tallied as they now stand. `cuts_words`: a piece as long
// as a word may be one that a column cut.
std::string settled(std::string_view text, const KnownWords& vocabulary, bool hyphenated,
                    WordTally& tally, bool cuts_words = true);

}  // namespace actionplan::pdf
