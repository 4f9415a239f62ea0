#include "normalise/leads.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>

#include "normalise/lead_pieces.h"
#include "tests/leads_wordings.h"

using namespace actionplan;

namespace {

std::vector<TextBlock> lead_blocks(std::string_view words) {
    std::vector<TextBlock> blocks;
    for (;;) {
        const std::size_t end = words.find('\n');
        if (end != 0 && !words.empty()) {
            blocks.push_back({TextKind::paragraph, 0, std::string(words.substr(0, end))});
        }
        if (end == std::string_view::npos) return blocks;
        words.remove_prefix(end + 1);
    }
}

template <typename Named>
std::string listed(const std::vector<Named>& all) {
    std::string list;
    for (const Named& named : all) {
        if (!list.empty()) list += " | ";
        list += named.text;
    }
    return list;
}

KnownNames key(std::initializer_list<GlossaryEntry> entries) {
    KnownNames known;
    for (const GlossaryEntry& entry : entries) known.add(entry);
    return known;
}

}  // namespace

TEST_CASE("wordings of leads name whom they name") {
    for (const test::LeadWording& row : test::lead_wordings) {
        CAPTURE(row.words);
        const LeadNames names = read_leads(lead_blocks(row.words), {}, {});
        CHECK(listed(names.organisations) == row.bodies);
        CHECK(listed(names.people) == row.people);
    }
    CHECK(test::lead_wordings.size() >= 250);
}

TEST_CASE("the plan's own key parts names that no mark parts") {
    const KnownNames known = key({
        {"OC",    "Clare County Council",                           {}},
        {"PH",    "Public Health Department, Clare County Council", {}},
        {"EB",    "Elder Care Partnership",                         {}},
        {"B & H", "Brook and Hill CCGs",                            {}},
        {"Line",  "The council's alarm service",                    {}},
        {"SAB",   "Safeguarding Adults Board",                      {}},
        {"ASC",   "Adult Social Care",                              {}},
        {"ICB",   "Integrated Care Board",                          {}},
        {"Place", "The part of the NHS that plans for Clare",       {}}
    });
    struct Row {
        std::string_view words;
        std::string_view bodies;
    };
    constexpr std::array rows{
        Row{"OC PH",                                          "OC | PH"                          },
        Row{"PH Probation Services",                          "PH | Probation Services"          },
        Row{"Healthwatch Clare OC",                           "Healthwatch Clare | OC"           },
        Row{"OC Definitive Map Team",                         "OC Definitive Map Team"           },
        Row{"OC Libraries",                                   "OC Libraries"                     },
        Row{"OC Travellers’ Service",                       "OC Travellers’ Service"         },
        Row{"ICB Quality Team",                               "ICB Quality Team"                 },
        Row{"OC Children’s Services",                       "OC Children’s Services"         },
        Row{"OC (Public Health)",                             "OC (Public Health)"               },
        Row{"Public health (OC)",                             "Public health | OC"               },
        Row{"EB Board",                                       "EB Board"                         },
        Row{"Dunmere SAB Policy Sub-Group",                   "Dunmere SAB Policy Sub-Group"     },
        Row{"SAB Team",                                       "SAB Team"                         },
        Row{"OC ASC, EB",                                     "OC ASC | EB"                      },
        Row{"OC Partnership",                                 "OC | Partnership"                 },
        Row{"OC NHS England Area Team",                       "OC | NHS England Area Team"       },
        Row{"B & H",                                          "B & H"                            },
        Row{"B & H and OC",                                   "B & H | OC"                       },
        Row{"NHS Clare Place",                                "NHS Clare Place"                  },
        Row{"Line Clare",                                     "Line Clare"                       },
        Row{"NHS Clare Integrated Care Board",                "NHS Clare Integrated Care Board"  },
        Row{"Upper Clare Integrated Care Board",              "Upper Clare Integrated Care Board"},
        Row{"Brook Hospital Trust Integrated Care Board",
            "Brook Hospital Trust | Integrated Care Board"                                       },
        Row{"Public Health Department, Clare County Council",
            "Public Health Department, Clare County Council"                                     },
    };
    for (const Row& row : rows) {
        CAPTURE(row.words);
        CHECK(listed(read_leads(lead_blocks(row.words), known, {}).organisations) == row.bodies);
    }
}

TEST_CASE("letters that the plan's own key says are a post's name no body") {
    const KnownNames known = key({
        {"DCO", "Designated clinical officer",     {}},
        {"PCC", "Police and Crime Commissioner",   {}},
        {"GP",  "General practitioner",            {}},
        {"CDT", "Children with Disabilities Team", {}}
    });
    const LeadNames bracket = read_leads(lead_blocks("NHS Clare CCG (DCO)"), known, {});
    CHECK(listed(bracket.organisations) == "NHS Clare CCG");
    CHECK(listed(bracket.people) == "DCO");
    const LeadNames all = read_leads(lead_blocks("DCO / CDT / PCC / GP"), known, {});
    CHECK(listed(all.organisations) == "CDT | PCC | GP");
    CHECK(listed(all.people) == "DCO");
}

TEST_CASE("names that stand alone in the plan tell where one ends, and put wrapped ones together") {
    KnownNames known;
    const auto note = [&](std::string_view words) {
        for (const LeadNamesNoted which : {LeadNamesNoted::single, LeadNamesNoted::joined})
            note_lead_names(lead_blocks(words), which, known);
    };
    struct Row {
        std::string_view words;
        std::string_view before;  // anything else of the plan is read
        std::string_view after;
    };
    constexpr std::array rows{
        Row{"Sallow and Dale Council",                "Sallow and Dale Council",               "Sallow | Dale Council"   },
        Row{"Early Help and Safeguarding Team",       "Early Help and Safeguarding Team",
            "Early Help | Safeguarding Team"                                                                             },
        Row{"Friends of Ash and Ferns, Clare Police", "Friends of Ash | Ferns | Clare Police",
            "Friends of Ash | Ferns | Clare Police"                                                                      },
        Row{"Brook\nClare Wood Venture",              "Brook | Clare Wood Venture",            "Brook Clare Wood Venture"},
        Row{"Shelter, Oak and Elm Homes Trust",       "Shelter | Oak and Elm Homes Trust",
            "Shelter | Oak and Elm Homes Trust"                                                                          },
    };
    for (const Row& row : rows) {
        CAPTURE(row.words);
        CHECK(listed(read_leads(lead_blocks(row.words), known, {}).organisations) == row.before);
    }
    for (const std::string_view alone :
         {"Dale Council", "Early Help", "Brook Clare Wood Venture", "Oak and Elm Homes Trust"})
        note(alone);
    note("Foss and\nElm Homes Trust");    // the second line is half a name
    note("Oak\nCollege / Clare Police");  // and here the first
    for (const Row& row : rows) {
        CAPTURE(row.words);
        CHECK(listed(read_leads(lead_blocks(row.words), known, {}).organisations) == row.after);
    }
}

TEST_CASE("bodies are settled by the key, then the area, then the register, else left open") {
    const RegisterScope essex{{"Essex"}, "2015-04-01"};
    const RegisterScope hereford{{"Herefordshire"}, "2016-04-01"};
    const auto only = [](std::string_view words, const KnownNames& known,
                         const RegisterScope& scope) {
        const LeadNames names = read_leads(lead_blocks(words), known, scope);
        REQUIRE(names.organisations.size() == 1);
        return names.organisations.front();
    };
    const Organisation by_key = only("ZZ",
                                     key({
                                         {"ZZ", "Thames Valley Police", {}}
    }),
                                     {});
    CHECK(by_key.matched_by == MatchedBy::document_key);
    CHECK(by_key.name == "Thames Valley Police");
    CHECK(by_key.identifier == Identifier{"ONS", "E23000029"});
    CHECK(by_key.kind == BodyKind::police);

    KnownNames area_names;
    area_names.set_area_names(short_names_of(essex));
    CHECK(only("TBC", area_names, essex).name == "Thurrock Council");
    CHECK(read_leads(lead_blocks("TBC"), {}, hereford).organisations.empty());

    CHECK(only("Oxford Health", {}, essex).matched_by == MatchedBy::none);
    CHECK(only("NELFT", {}, {}).identifier == Identifier{"GB-NHS", "RAT"});
    const Organisation open = only("WM Police", {}, hereford);
    CHECK_FALSE(open.name);
    CHECK(open.candidates.size() == 2);
    const RegisterScope worcester{{"Worcestershire"}, "2017-10-31"};
    const Organisation slip = only("WHAT", {}, worcester);
    CHECK_FALSE(slip.name);
    REQUIRE(slip.candidates.size() >= 1);
    CHECK(slip.candidates.front().name == "Worcestershire Acute Hospitals NHS Trust");
}

TEST_CASE("a body is named as it was at the plan's date, and its variants are one") {
    for (const std::string_view words :
         {"2gether", "2G", "2gether NHS Foundation Trust", "2gether NHS Foundation"}) {
        CAPTURE(words);
        const auto found = registered_bodies(words, {{"Herefordshire"}, "2016-04-01"});
        REQUIRE(found.size() == 1);
        CHECK(found.front().identifier == Identifier{"GB-NHS", "RTQ"});
        CHECK(found.front().name == "2gether NHS Foundation Trust");
    }
    const auto later =
        registered_bodies("2gether NHS Foundation Trust", {{"Herefordshire"}, "2020-06-01"});
    REQUIRE(later.size() == 1);
    CHECK(later.front().name == "Gloucestershire Health and Care NHS Foundation Trust");
}
