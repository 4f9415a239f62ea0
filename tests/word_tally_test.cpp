#include "extract/word_tally.h"

#include <doctest/doctest.h>

#include <array>
#include <string_view>

using actionplan::shared_words;
using actionplan::WordTally;

namespace {

WordTally tally(std::string_view text) {
    WordTally words;
    words.add(text);
    return words;
}

}  // namespace

TEST_CASE("punctuation, symbols, bullets and spaces part words and are none") {
    struct Row {
        std::string_view text;
        std::string_view same_words;
    };
    constexpr std::array rows{
        Row{"·  With support",    "With support"   },
        Row{"\xEF\x82\xB7 Ensure", "Ensure"         },
        Row{"2016–2018",         "2016 2018"      },
        Row{"A&E / GP",            "GP A E"         },
        Row{"council’s",         "council s"      },
        Row{"a\xC2\xA0z",          "a z"            },
        Row{"✓ done",            "done"           },
        Row{"\xEF\xBB\xBFNo.",     "No"             },
        Row{"naïve café",        "café naïve"   },
        Row{"\xEF\xAC\x81rst",     "\xEF\xAC\x81rst"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(tally(row.text) == tally(row.same_words));
        CHECK(shared_words(tally(row.text), tally(row.same_words)) == 1.0);
    }
}

TEST_CASE("a lost, doubled or changed word shows") {
    const WordTally whole = tally("one two three four");
    CHECK(whole.words() == 4);
    CHECK(shared_words(whole, tally("one two three")) == 0.75);
    CHECK(shared_words(whole, tally("one two three four four")) == 0.8);
    CHECK(shared_words(whole, tally("one two three Four")) == 0.75);
    CHECK(shared_words(whole, tally("onetwo three four")) == 0.5);
    CHECK(shared_words(tally(""), tally(" · ")) == 1.0);
}

TEST_CASE("tallies of parts add up to the tally of the whole") {
    WordTally parts = tally("one two");
    parts.add(tally("three two"));
    CHECK(parts == tally("two one three two"));
}
