// Characters, joints and text strings of PDFs.
#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>

#include "extract/pdf/characters.h"
#include "extract/pdf/joints.h"
#include "extract/pdf/text_string.h"

namespace actionplan::pdf {
namespace {

using std::string_literals::operator""s;

TEST_CASE("line ends inside words are settled by the document's own words") {
    struct Case {
        std::string text;
        std::string_view settled;
    };
    const std::array cases{
        Case{"commissio\x02ning",        "commissioning"          }, // whole elsewhere
        Case{"Doncaste\x02r",            "Doncaster"              }, // the piece is no word
        Case{"Council\x02of",            "Council of"             }, // both are words
        Case{"Northern\x02Trust",        "Northern Trust"         }, // a capital begins a word
        Case{"31/03/20\x02"
             "24",          "31/03/2024"             },
        Case{"2015\x02"
             "2016",        "2015 2016"              },
        Case{"September\x02"
             "2015",        "September 2015"         },
        Case{"multi-\x03"
             "agency",      "multi-agency"           }, // one half is a word
        Case{"2015-\x03"
             "16",          "2015-16"                },
        Case{"commis-\x03sioning",       "commissioning"          },
        Case{"multi-\x03"
             "faith",       "multi-faith"            }, // "multi" opens compounds, and neither half is known
        Case{"risk-\x03"
             "based",       "risk-based"             },
        Case{"self-\x03ish",             "selfish"                },
        Case{"the-\x03reby",             "thereby"                }, // the first piece happens to be a word
        Case{"commissioning-\x03"
             "elsewhere",   "commissioning-elsewhere"}, // such a long one does not
        Case{"council-\x03"
             "lors",        "councillors"            },
        Case{"performance\x02indicator", "performance indicator"  },
        Case{"recommendations\x02of",    "recommendations of"     }, // nothing is added to "-tions"
        Case{"part\x04ner",              "partner"                }, // a soft hyphen
        Case{"in the\x01way",            "in the way"             },
        Case{"no joint",                 "no joint"               },
    };
    KnownWords vocabulary;
    for (const std::string_view word :
         {"commissioning", "Council", "of", "agency", "the", "way", "2015", "2016"})
        vocabulary.add(word);
    for (const Case& one : cases) {
        CAPTURE(one.text);
        WordTally tally;
        CHECK(settled(one.text, vocabulary, true, tally) == one.settled);
    }
}

TEST_CASE("a piece as long as a word was cut only where the document cuts words") {
    struct Case {
        std::string_view text;
        std::string_view settled;
    };
    constexpr std::array cases{
        Case{"Complaints\x02halve",   "Complaints halve" }, // both unknown: two words
        Case{"Commissio\x02ning gap", "Commissioning gap"}, // known whole
        Case{"organisation\x02"
             "al",       "organisational"   }, // no word is as short
    };
    KnownWords vocabulary;
    vocabulary.add("commissioning");
    for (const Case& one : cases) {
        CAPTURE(one.text);
        WordTally tally;
        CHECK(settled(one.text, vocabulary, true, tally, false) == one.settled);
    }
    const auto used = [&](std::string_view text) {
        CutWords cuts;
        cuts.add(text, vocabulary);
        return cuts.used();
    };
    CHECK(used("Commissio\x02ning gap"));
    CHECK(used("organisatio\x02n"));
    CHECK_FALSE(used("Complaints\x02halve"));
    CHECK_FALSE(used("Complaints\x02up"));
    CHECK_FALSE(used("Shortlisting\x02Team"));
}

TEST_CASE("held back words are tallied as they stand in the end") {
    KnownWords vocabulary;
    vocabulary.add("commissioning");
    WordTally tally;
    const std::string text = settled("joint commissio\x02ning team", vocabulary, true, tally);
    WordTally expected;
    expected.add("commissioning");
    CHECK(text == "joint commissioning team");
    CHECK(tally == expected);
}

TEST_CASE("text strings are decoded by their mark") {
    CHECK(decode_text_string("\xFE\xFF\0P\0l\x20\x13"s) == U"Pl\u2013");
    CHECK(decode_text_string("\xEF\xBB\xBF"
                             "caf\xC3\xA9") == U"caf\u00E9");
    CHECK(decode_text_string("caf\xE9 \x84") == U"caf\u00E9 \u2014");
    CHECK(decode_text_string("\xFE\xFF\xD8\x00"s) == U"\uFFFD");
    CHECK(decode_text_string("").empty());
}

TEST_CASE("dates of the file become ISO 8601 as far as they are stated") {
    struct Case {
        std::string_view pdf;
        std::string_view iso;
    };
    const std::array cases{
        Case{"D:20170312091500+01'00'", "2017-03-12T09:15:00+01:00"},
        Case{"D:20170312091500Z",       "2017-03-12T09:15:00Z"     },
        Case{"D:20170312091500",        "2017-03-12T09:15:00"      },
        Case{"D:201703",                "2017-03"                  },
        Case{"2017",                    "2017"                     },
        Case{"yesterday",               ""                         },
    };
    for (const Case& one : cases) {
        CAPTURE(one.pdf);
        CHECK(iso_date(one.pdf) == one.iso);
    }
}

TEST_CASE("bullets, ligatures and signs") {
    for (const std::string_view bullet : {"\u2022", "\u25AA", "\u27A2", "\u00B7"})
        CHECK(is_bullet(bullet));
    for (const std::string_view word : {"", "a", "1.", "\u2022\u2022", "\u2713"})
        CHECK_FALSE(is_bullet(word));
    std::string text;
    for (const char32_t c : {U'\uFB03', U'c', U'\uF0B7', U'\uF0FC'})
        append_character(text, c, false);
    CHECK(text == "ffic\u2022\u2713");
    CHECK(kind_of(0xA0) == CharacterKind::space);
    CHECK(kind_of(0x200B) == CharacterKind::nothing);
    CHECK(kind_of('a') == CharacterKind::visible);
}

}  // namespace
}  // namespace actionplan::pdf
