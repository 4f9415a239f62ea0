// What the headings of columns mean: the vocabulary of published plans, as a table.
//
// Source   the column headings of 43 published plans, 2004-2027; each rule names the case that prints its words.
#pragma once

#include <array>
#include <memory>
#include <span>
#include <string_view>

#include "parse/draft.h"

namespace actionplan {

constexpr std::size_t field_count_of_draft = 8;  // number … other

enum class Match {
    whole,   // the heading is these words, whatever spaces a narrow column broke into them
    begins,  // the heading begins with these words
    holds,   // the words stand anywhere in the heading
    alone,   // it begins with these words, and no other rule speaks of it
};

struct HeadingRule {
    std::string_view words;  // folded: lower case, one space between words
    Match match = Match::whole;
    Field field = Field::other;
    double weight = 0;  // 10: these words mean nothing else; 3: only where nothing better is there
    std::string_view shown_by;  // the case in tests/cases/ that prints it
};

// Searched whole: every rule that matches counts, the strongest for each field.
std::span<const HeadingRule> heading_rules();

// How much the words speak for each field, by the value of Field; 0 = nothing.
using FieldWeights = std::array<double, field_count_of_draft>;

// The built-in rules and more, which come from a user and lead.
class HeadingVocabulary {
 public:
    // Copies what it is given. A rule's words need not be folded.
    explicit HeadingVocabulary(std::span<const HeadingRule> more);
    HeadingVocabulary(HeadingVocabulary&&) noexcept;
    HeadingVocabulary& operator=(HeadingVocabulary&&) noexcept;
    ~HeadingVocabulary();

    static const HeadingVocabulary& built_in();

    FieldWeights weights(std::string_view heading) const;

 private:
    struct Index;
    std::unique_ptr<const Index> index_;
};

// Those of the built-in rules.
FieldWeights weights_of_heading(std::string_view heading);

}  // namespace actionplan
