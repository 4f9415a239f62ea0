// How sure an action is, and what is told of the reasons.
#include "normalise/confidence.h"

#include <doctest/doctest.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "normalise/cell_signs.h"

using namespace actionplan;

namespace {

CellText text(std::string_view words) {
    CellText cell;
    if (!words.empty()) cell.blocks.push_back({TextKind::paragraph, 0, std::string(words)});
    return cell;
}

// A row about which there is nothing to doubt.
Action plain_action() {
    Action action;
    action.number = "1.2";
    action.action = text("Review the referral routes");
    action.timescale.emplace();
    static_cast<CellText&>(*action.timescale) = text("June 2016");
    action.lead.emplace();
    static_cast<CellText&>(*action.lead) = text("Clare Council");
    action.lead->organisations.push_back({});
    action.outcomes = text("Fewer people wait");
    return action;
}

RowOrigin plain_origin() {
    RowOrigin origin;
    for (By& by : origin.found_by) by = By::vocabulary;
    return origin;
}

}  // namespace

TEST_CASE("a row without doubts is sure, and every doubt makes it less so") {
    Action plain = plain_action();
    weigh(plain, plain_origin(), {});
    CHECK(plain.confidence == 0.99);
    CHECK(plain.notes.empty());

    struct Row {
        std::string_view name;
        void (*spoil)(Action& action, RowOrigin& origin);
        std::optional<NoteKind> told;
    };
    const std::array rows{
        Row{"an action column known by its place",
            [](Action&,        RowOrigin& origin) {
                origin.found_by[static_cast<std::size_t>(Field::action)] = By::position;
            },                                                            NoteKind::field_by_position},
        Row{"a lead column known by what it holds",
            [](Action&,        RowOrigin& origin) {
                origin.found_by[static_cast<std::size_t>(Field::lead)] = By::content;
            },                                                            std::nullopt               },
        Row{"no lead, but a column of no field",
            [](Action& action, RowOrigin&) {
                action.lead.reset();
                action.other.push_back({});
            },                                                     NoteKind::field_by_position},
        Row{"rows joined on thin evidence",
            [](Action&,        RowOrigin& origin) { origin.thinly_joined = true; },              NoteKind::rows_joined      },
        Row{"an action that begins in the middle",
            [](Action& action, RowOrigin&) { action.action = text("and report to the board"); },
            NoteKind::row_cut                                                                                               },
        Row{"an action that ends in the middle",
            [](Action& action, RowOrigin&) { action.action = text("Report to the board and"); },
            NoteKind::row_cut                                                                                               },
        Row{"a date for an action",
            [](Action& action, RowOrigin&) { action.action = text("June 2016"); },
            NoteKind::cell_unlike_field                                                                                     },
        Row{"characters of nobody knows which font",
            [](Action& action, RowOrigin&) {
                action.action = text("Review the \xEF\x82\xB7 routes");
            },                                                     NoteKind::text_unsure      },
        Row{"a timescale that speaks of no time",
            [](Action&,        RowOrigin& origin) { origin.timescale_unread = true; },
            NoteKind::cell_unlike_field                                                                                     },
        Row{"prose for a lead",
            [](Action& action, RowOrigin&) {
                static_cast<CellText&>(*action.lead) = text("Draft went to the group in May");
            },                                                     NoteKind::cell_unlike_field},
        Row{"a misprinted date",
            [](Action& action, RowOrigin&) {
                action.notes.push_back({NoteKind::malformed_date, "timescale", "April 015", 0});
            },                                                     NoteKind::malformed_date   },
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Action action = plain_action();
        RowOrigin origin = plain_origin();
        row.spoil(action, origin);
        weigh(action, origin, {});
        CHECK(action.confidence < 0.99);
        CHECK(action.notes.size() == (row.told ? 1 : 0));
        if (row.told && !action.notes.empty()) CHECK(action.notes.front().kind == *row.told);
    }
}

TEST_CASE("a row without a number is doubted where the others have one") {
    Action action = plain_action();
    action.number.reset();
    const auto weighed = [&](const RowsBefore& before) {
        Action copy = action;
        weigh(copy, plain_origin(), before);
        return *copy.confidence;
    };
    CHECK(weighed({10, 10}) < weighed({10, 0}));
    CHECK(weighed({0, 0}) == 0.99);
}

TEST_CASE("doubts of a row add up") {
    Action action = plain_action();
    action.action = text("and report");
    RowOrigin origin = plain_origin();
    origin.found_by.fill(By::position);
    weigh(action, origin, {});
    CHECK(*action.confidence < 0.2);
    CHECK(*action.confidence >= 0);
}

TEST_CASE("signs of a cell") {
    struct Row {
        std::string_view text;
        bool cut;
        bool sentence;
    };
    constexpr std::array rows{
        Row{"Review the routes of",                       true,  true },
        Row{"routes of referral",                         true,  false},
        Row{"e-learning for all",                         false, false},
        Row{"Have every case signed up to",               false, true },
        Row{"Clare Council, Brook Police and Dale Trust", false, false},
        Row{"Training and",                               true,  false},
        Row{"",                                           false, false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(is_cut(text(row.text)) == row.cut);
        CHECK(is_sentence(text(row.text)) == row.sentence);
    }
    CHECK(is_value(text("June 2016")));
    CHECK(is_value(text("Amber")));
    CHECK_FALSE(is_value(text("Review in June 2016")));
    CHECK_FALSE(is_value(text("")));
    CHECK(has_unsure_characters(text("\xEE\x80\x80 box")));
    CHECK_FALSE(has_unsure_characters(text("naïve – plan")));
}
