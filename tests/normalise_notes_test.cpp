// What the normaliser notes of an action for the findings to come.
#include <doctest/doctest.h>

#include <array>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalise/dates.h"
#include "normalise/leads.h"
#include "normalise/misspelt_name.h"
#include "normalise/normaliser.h"

using namespace actionplan;

namespace {

DraftCell cell(std::initializer_list<std::string_view> lines, int list_level = 0) {
    DraftCell made;
    for (const std::string_view line : lines) {
        Paragraph paragraph;
        paragraph.text = line;
        paragraph.list_level = list_level;
        made.paragraphs.push_back(std::move(paragraph));
    }
    return made;
}

Action normalised(DraftRow row) {
    for (By& by : row.found_by) by = By::vocabulary;
    Draft draft;
    draft.rows.push_back(std::move(row));
    return Normaliser("plan.txt").take(std::move(draft)).actions.at(0);
}

std::optional<NoteKind> kind_of_only(const std::vector<Note>& notes) {
    REQUIRE(notes.size() <= 1);
    return notes.empty() ? std::nullopt : std::optional(notes.front().kind);
}

}  // namespace

TEST_CASE("dates that cannot be and dates that are misprinted are noted") {
    struct Row {
        std::string_view words;
        std::optional<NoteKind> noted;
        std::string_view evidence;
    };
    const std::array rows{
        Row{"31/09/2017",                NoteKind::impossible_date, "31/09/2017"               },
        Row{"30 February 2016",          NoteKind::impossible_date, "30 February 2016"         },
        Row{"12/13/2016",                NoteKind::impossible_date, "12/13/2016"               },
        Row{"June 2016 – May 2016",    NoteKind::impossible_date, "June 2016 – May 2016"   },
        Row{"By 31st June 2017",         NoteKind::impossible_date, "By 31st June 2017"        },
        Row{"From April 015",            NoteKind::malformed_date,  "From April 015"           },
        Row{"Febuary 2017",              NoteKind::malformed_date,  "Febuary 2017"             },
        Row{"June 2015 to Ocotber 2016", NoteKind::malformed_date,  "June 2015 to Ocotber 2016"},
        Row{"Done (Sepember 2015)",      NoteKind::malformed_date,  "Done (Sepember 2015)"     },
        Row{"29 February 2016",          std::nullopt,              ""                         },
        Row{"Dec 14 (TBC)",              std::nullopt,              ""                         },
        Row{"around June 2016",          std::nullopt,              ""                         },
        Row{"as agreed by the group",    std::nullopt,              ""                         },
        Row{"June",                      std::nullopt,              ""                         },
    };
    for (const Row& row : rows) {
        CAPTURE(row.words);
        const TextBlock block{TextKind::paragraph, 0, std::string(row.words)};
        const std::vector<Note> notes = read_dates_and_slips({&block, 1}).notes;
        CHECK(kind_of_only(notes) == row.noted);
        if (!notes.empty()) CHECK(notes.front().evidence == row.evidence);
    }
}

TEST_CASE("a note says in which cell and block the words stand") {
    DraftRow row;
    row[Field::action] = cell({"Write the protocol down"});
    row[Field::timescale] = cell({"June 2016", "31/09/2017"});
    const Action action = normalised(row);
    REQUIRE(action.notes.size() == 1);
    CHECK(action.notes.front() == Note{NoteKind::impossible_date, "timescale", "31/09/2017", 1});
    row[Field::timescale]->repeated = true;
    CHECK(normalised(row).notes.empty());
}

TEST_CASE("names one slip from a known one") {
    struct Row {
        std::string_view written;
        std::string_view meant;
        bool near;
    };
    constexpr std::array rows{
        Row{"WHAT",                      "WAHT",                       true },
        Row{"WAHT",                      "WAHT",                       false},
        Row{"WAHC",                      "WAHT",                       false},
        Row{"OHU",                       "OUH",                        false},
        Row{"SCCG",                      "SCC",                        false},
        Row{"Thames Vally Police",       "Thames Valley Police",       true },
        Row{"Thames Valley Polcie",      "Thames Valley Police",       true },
        Row{"thames valley police",      "Thames Valley Police",       false},
        Row{"Kent Police",               "Gwent Police",               false},
        Row{"Brook Locality 1 Board",    "Brook Locality 2 Board",     false},
        Row{"Primary Care Networks",     "Primary Care Network",       false},
        Row{"District Council of Clare", "District Councils of Clare", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.written);
        CHECK(may_be_misspelt(row.written, row.meant) == row.near);
    }
}

TEST_CASE("bodies that stay open are noted") {
    KnownNames known;
    known.add({"BRCC", "Brook Rural Community Council", {}});
    const RegisterScope hereford{{"Herefordshire"}, "2016-04-01"};
    const auto read = [&](std::string_view words) {
        const TextBlock block{TextKind::paragraph, 0, std::string(words)};
        return read_leads({&block, 1}, known, hereford);
    };
    CHECK(kind_of_only(read("WM Police").notes) == NoteKind::ambiguous_body);
    const LeadNames slip = read("BCRC");
    CHECK(kind_of_only(slip.notes) == NoteKind::typing_slip);
    REQUIRE(slip.organisations.at(0).candidates.size() == 1);
    CHECK(slip.organisations.at(0).candidates.front().name == "Brook Rural Community Council");
    CHECK_FALSE(slip.organisations.at(0).name);
    const LeadNames misspelt = read("Wye Valey NHS Trust");
    CHECK(kind_of_only(misspelt.notes) == NoteKind::typing_slip);
    CHECK(misspelt.organisations.at(0).candidates.at(0).identifier == Identifier{"GB-NHS", "RLQ"});
    CHECK(read("BRCC").notes.empty());
    CHECK(read("Wye Valley NHS Trust").notes.empty());
    CHECK(read("Kelderwick Community Trust").notes.empty());
}

TEST_CASE("lists that go in step pair by block, others are noted") {
    struct Row {
        std::size_t deliverables;
        std::size_t leads;
        std::size_t dates;
        std::size_t notes;
    };
    constexpr std::array rows{
        Row{3, 3, 3, 0},
        Row{3, 2, 3, 1},
        Row{3, 2, 2, 2},
        Row{3, 1, 1, 0},
        Row{3, 0, 4, 1},
        Row{1, 3, 2, 0},
        Row{2, 6, 2, 1},
    };
    constexpr std::array<std::string_view, 6> bodies{"Clare Council", "Brook Police",
                                                     "Dale CCG",      "Elder Trust",
                                                     "Foss Board",    "Glen Ambulance Service"};
    constexpr std::array<std::string_view, 4> dates{"May 2015", "June 2015", "July 2015",
                                                    "by August 2016"};
    for (const Row& wanted : rows) {
        CAPTURE(wanted.deliverables);
        CAPTURE(wanted.leads);
        CAPTURE(wanted.dates);
        DraftRow row;
        row[Field::action] = cell({"We will do this:"});
        for (std::size_t i = 0; i < wanted.deliverables; ++i) {
            row[Field::action]->paragraphs.push_back(cell({"do it"}, 1).paragraphs.front());
        }
        row[Field::lead] = cell({});
        for (std::size_t i = 0; i < wanted.leads; ++i) {
            row[Field::lead]->paragraphs.push_back(cell({bodies.at(i)}).paragraphs.front());
        }
        row[Field::timescale] = cell({});
        for (std::size_t i = 0; i < wanted.dates; ++i) {
            row[Field::timescale]->paragraphs.push_back(cell({dates.at(i)}).paragraphs.front());
        }
        const Action action = normalised(row);
        CHECK(action.notes.size() == wanted.notes);
        for (const Note& note : action.notes) CHECK(note.kind == NoteKind::lists_out_of_step);
        REQUIRE(action.lead->organisations.size() == wanted.leads);
        for (std::size_t i = 0; i < wanted.leads; ++i) {
            CHECK(action.lead->organisations.at(i).block == i);
        }
        REQUIRE(action.timescale->dates.size() == wanted.dates);
        for (std::size_t i = 0; i < wanted.dates; ++i) {
            CHECK(action.timescale->dates.at(i).block == i);
        }
    }
}

TEST_CASE("a status whose word and fill differ is noted") {
    constexpr Colour green{0x00, 0xB0, 0x50};
    constexpr Colour red{0xFF, 0x00, 0x00};
    constexpr Colour stripe{0xD9, 0xD9, 0xD9};
    const auto noted = [](std::string_view words, std::optional<Colour> fill,
                          std::optional<Colour> row_fill) {
        DraftRow row;
        row[Field::action] = cell({"Write the protocol down"});
        row[Field::action]->fill = row_fill;
        row[Field::rag] = cell({words});
        row[Field::rag]->fill = fill;
        return kind_of_only(normalised(row).notes);
    };
    CHECK(noted("Green", red, std::nullopt) == NoteKind::word_against_fill);
    CHECK(noted("Red", green, std::nullopt) == NoteKind::word_against_fill);
    CHECK_FALSE(noted("Green", green, std::nullopt));
    CHECK_FALSE(noted("Green", std::nullopt, std::nullopt));
    CHECK_FALSE(noted("Green", stripe, std::nullopt));
    CHECK_FALSE(noted("Green", red, red));
    CHECK_FALSE(noted("", red, std::nullopt));
}
