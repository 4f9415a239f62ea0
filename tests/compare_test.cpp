// What became of a plan: each kind of change with what almost is one, and what holds for any two editions.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>

#include "quality/compare/assign_pairs.h"
#include "quality/compare/comparison_set.h"
#include "quality/compare/comparison_words.h"
#include "quality/compare/match_actions.h"
#include "quality/compare/pair_plans.h"
#include "tests/quality_rows.h"
#include "tests/schema_random_plan.h"

using namespace actionplan;
using namespace actionplan::test;

namespace {

Action action_of(const std::string& number, const std::string& text) {
    Action action;
    action.id = "plan/" + number;
    if (!number.empty()) action.number = number;
    action.section = "s1";
    set_text(action.action, text);
    return action;
}

Plan plan_of(std::vector<Action> actions) {
    Plan plan;
    plan.plan.id = "plan";
    for (const char* const id : {"s1", "s2"}) {
        Section section;
        section.id = id;
        section.title = id == std::string("s1") ? "Access before crisis" : "Recovery";
        plan.sections.push_back(section);
    }
    plan.actions = std::move(actions);
    std::uint64_t position = 0;
    for (Action& action : plan.actions) action.position = ++position;
    return plan;
}

Plan four_actions() {
    return plan_of({
        action_of("1.1", "Open a crisis house in the north of the county"),
        action_of("1.2", "Agree a protocol for conveyance by ambulance"),
        action_of("1.3", "Train custody sergeants in mental health awareness"),
        action_of("1.4", "Publish a directory of voluntary services"),
    });
}

void add_date(Action& action, const std::string& edtf, const std::string& earliest,
              const std::string& latest, const std::string& text) {
    if (!action.timescale) action.timescale.emplace();
    ActionDate date;
    date.kind = DateKind::date;
    date.edtf = edtf;
    date.earliest = earliest;
    date.latest = latest;
    date.text = text;
    action.timescale->blocks.push_back({TextKind::paragraph, 0, text});
    action.timescale->dates.push_back(date);
}

// The other edition's view of the same changes.
WordFate turned_fate(WordFate fate) {
    if (fate == WordFate::kept) return fate;
    return fate == WordFate::added ? WordFate::dropped : WordFate::added;
}

Comparison turned(Comparison one) {
    std::swap(one.before, one.after);
    std::swap(one.columns_added, one.columns_dropped);
    std::swap(one.added, one.dropped);
    for (SectionRetitled& section : one.retitled) std::swap(section.before, section.after);
    for (ActionChange& change : one.kept) {
        std::swap(change.before, change.after);
        std::swap(change.leads.added, change.leads.dropped);
        for (Rewording& rewording : change.rewordings) {
            for (WordRun& run : rewording.runs) run.fate = turned_fate(run.fate);
            for (std::size_t i = 0; i + 1 < rewording.runs.size(); ++i) {
                if (rewording.runs[i].fate == WordFate::added &&
                    rewording.runs[i + 1].fate == WordFate::dropped)
                    std::swap(rewording.runs[i], rewording.runs[i + 1]);
            }
        }
        for (DateShift& shift : change.dates) {
            std::swap(shift.before, shift.after);
            std::swap(shift.edtf_before, shift.edtf_after);
            std::swap(shift.least, shift.most);
            for (std::optional<int>* days : {&shift.days, &shift.least, &shift.most}) {
                if (*days) **days = -**days;
            }
        }
        if (change.deadline) {
            std::swap(change.deadline->before, change.deadline->after);
            change.deadline->days = -change.deadline->days;
        }
        if (change.state) std::swap(change.state->before, change.state->after);
        if (change.rag) std::swap(change.rag->before, change.rag->after);
    }
    return one;
}

// Without what has no mirror image: the order of the list, the number completed since; columns that only one has come in
// the order of the edition.
Comparison comparable(Comparison one) {
    std::sort(one.kept.begin(), one.kept.end(), [](const ActionChange& a, const ActionChange& b) {
        return a.before.front().position < b.before.front().position;
    });
    for (ActionChange& change : one.kept) {
        std::sort(change.rewordings.begin(), change.rewordings.end(),
                  [](const Rewording& a, const Rewording& b) {
                      if (a.field != b.field) return a.field < b.field;
                      return a.runs.front().text < b.runs.front().text;
                  });
    }
    std::sort(
        one.retitled.begin(), one.retitled.end(),
        [](const SectionRetitled& a, const SectionRetitled& b) { return a.before < b.before; });
    one.counts = {};
    return one;
}

void check_mirror(const Plan& before, const Plan& after) {
    const Comparison one = compare_plans(before, after);
    const Comparison other = compare_plans(after, before);
    CHECK((comparable(turned(one)) == comparable(other)));
    CHECK(one.counts.added == other.counts.dropped);
    CHECK(one.counts.slipped == other.counts.earlier);
    CHECK(one.counts.split == other.counts.merged);
    CHECK(one.counts.unchanged == other.counts.unchanged);
    CHECK(one.counts.reworded == other.counts.reworded);
}

// Every action of both editions stands once in the comparison.
void check_whole(const Plan& before, const Plan& after) {
    const Matching matching = match_actions(before, after);
    std::multiset<std::size_t> befores;
    std::multiset<std::size_t> afters;
    for (const ActionMatch& match : matching.matches) {
        befores.insert(match.before.begin(), match.before.end());
        afters.insert(match.after.begin(), match.after.end());
    }
    for (const LoneMatch& lone : matching.dropped) befores.insert(lone.action);
    for (const LoneMatch& lone : matching.added) afters.insert(lone.action);
    CHECK(befores.size() == before.actions.size());
    CHECK(afters.size() == after.actions.size());
    CHECK(std::set(befores.begin(), befores.end()).size() == before.actions.size());
    CHECK(std::set(afters.begin(), afters.end()).size() == after.actions.size());
}

void check_nothing_changed(const Plan& plan) {
    const Comparison same = compare_plans(plan, plan);
    CHECK(same.counts.unchanged == plan.actions.size());
    CHECK(same.dropped.empty());
    CHECK(same.added.empty());
    CHECK(same.retitled.empty());
    for (const ActionChange& change : same.kept) {
        CHECK_FALSE(change.changed());
        CHECK(change.before == change.after);
    }
}

// A later edition as real ones are: rows moved, numbered anew, reworded, left out, put in.
Plan later_edition(Plan plan, std::uint32_t seed) {
    std::mt19937 random(seed);
    const auto chance = [&](unsigned percent) { return random() % 100 < percent; };
    std::vector<Action> actions;
    for (Action action : plan.actions) {
        if (chance(10)) continue;
        if (chance(20)) action.section = "s2";
        if (chance(30)) set_text(action.action, action.action.text() + " by working together");
        if (chance(10))
            set_text(action.action, "Wholly new wording number " + std::to_string(random() % 50));
        if (chance(20)) add_date(action, "2017-05", "2017-05-01", "2017-05-31", "May 2017");
        if (chance(10)) actions.push_back(action);
        actions.push_back(action);
    }
    if (chance(50)) std::shuffle(actions.begin(), actions.end(), random);
    std::uint64_t position = 0;
    for (Action& action : actions) {
        action.position = ++position;
        action.number = std::to_string(position);
    }
    plan.actions = std::move(actions);
    return plan;
}

}  // namespace

TEST_CASE("an edition against itself: nothing changed") {
    check_nothing_changed(four_actions());
    check_nothing_changed(sound_plan());
    check_nothing_changed(plan_of({action_of("", ""), action_of("", ""), action_of("1", "Same"),
                                   action_of("1", "Same"), action_of("", "Same")}));
    CHECK(verdict_words(compare_plans(four_actions(), four_actions())) == "Nothing changed.");
    for (std::uint32_t seed = 1; seed <= 200; ++seed) {
        CAPTURE(seed);
        check_nothing_changed(random_plan(seed));
    }
}

TEST_CASE("editions the other way round are the mirror image") {
    for (std::uint32_t seed = 1; seed <= 200; ++seed) {
        CAPTURE(seed);
        check_mirror(random_plan(seed), random_plan(seed + 1));
        const Plan later = later_edition(four_actions(), seed);
        check_mirror(four_actions(), later);
        check_mirror(later, later_edition(later, seed + 1));
        check_whole(four_actions(), later);
        check_whole(random_plan(seed), random_plan(seed + 1));
    }
}

TEST_CASE("renumbered: the wording tells, not the number") {
    Plan later = four_actions();
    for (std::size_t i = 0; i < 4; ++i) later.actions[i].number = "2." + std::to_string(4 - i);
    const Comparison comparison = compare_plans(four_actions(), later);
    CHECK(comparison.counts.renumbered == 4);
    CHECK(comparison.counts.dropped + comparison.counts.added + comparison.counts.reworded == 0);
    CHECK(change_numbers(comparison.kept.front()) == "1.1 → 2.4");
    // A number that another action has now.
    later = four_actions();
    set_text(later.actions[0].action, "Recruit three approved social workers");
    const Comparison reused = compare_plans(four_actions(), later);
    CHECK(reused.counts.dropped == 1);
    CHECK(reused.counts.added == 1);
    CHECK_FALSE(reused.dropped.front().kin);
}

TEST_CASE("moved: another section, but not the same one under another title") {
    Plan later = four_actions();
    later.actions[3].section = "s2";
    const Comparison comparison = compare_plans(four_actions(), later);
    CHECK(comparison.counts.moved == 1);
    CHECK(section_words(comparison.kept[3]) == "Access before crisis → Recovery");
    later = four_actions();
    later.sections[0].title = "Support before crisis point";
    const Comparison retitled = compare_plans(four_actions(), later);
    CHECK(retitled.counts.moved == 0);
    REQUIRE(retitled.retitled.size() == 1);
    CHECK(retitled.retitled.front().after == "Support before crisis point");
}

TEST_CASE("reworded: which words, and not where only stops differ") {
    Plan later = four_actions();
    set_text(later.actions[1].action, "Agree a joint protocol for transport by ambulance");
    set_text(later.actions[3].action, "publish a directory of voluntary services.");
    const Comparison comparison = compare_plans(four_actions(), later);
    CHECK(comparison.counts.reworded == 1);
    CHECK(comparison.counts.unchanged == 2);
    const std::vector<WordRun> runs = comparison.kept[1].rewordings.at(0).runs;
    CHECK(runs == std::vector<WordRun>{
                      {WordFate::kept,    "Agree a"     },
                      {WordFate::added,   "joint"       },
                      {WordFate::kept,    "protocol for"},
                      {WordFate::dropped, "conveyance"  },
                      {WordFate::added,   "transport"   },
                      {WordFate::kept,    "by ambulance"},
    });
    CHECK(comparison.kept[3].rewordings.at(0).marks_only);
}

TEST_CASE("split: the parts have the words of the whole, and no other action is one") {
    Plan before = plan_of({action_of(
        "1",
        "Train police officers and ambulance crews in mental health awareness and set up a "
        "helpline for carers of people in crisis")});
    Plan after = plan_of(
        {action_of("1", "Train police officers and ambulance crews in mental health awareness"),
         action_of("2", "Set up a helpline for carers of people in crisis")});
    const Comparison split = compare_plans(before, after);
    REQUIRE(split.counts.split == 1);
    CHECK(change_numbers(split.kept.front()) == "1 → 1, 2");
    CHECK(split.counts.added + split.counts.dropped == 0);
    CHECK(compare_plans(after, before).counts.merged == 1);
    // Words that the other part has kept are not split off.
    Plan near = before;
    near.actions.push_back(action_of("2", "Train ambulance crews in mental health awareness"));
    near.actions.back().position = 2;
    const Comparison none = compare_plans(before, near);
    CHECK(none.counts.split == 0);
    CHECK(none.counts.added == 1);
    CHECK(none.counts.unchanged == 1);
}

TEST_CASE("slipped: by days, with the bounds of months") {
    Plan before = four_actions();
    Plan after = four_actions();
    add_date(before.actions[0], "2016-04-30", "2016-04-30", "2016-04-30", "30 April 2016");
    add_date(after.actions[0], "2016-06-30", "2016-06-30", "2016-06-30", "30 June 2016");
    add_date(before.actions[1], "2016-05", "2016-05-01", "2016-05-31", "May 2016");
    add_date(after.actions[1], "2016-06", "2016-06-01", "2016-06-30", "June 2016");
    add_date(before.actions[2], "2016-05", "2016-05-01", "2016-05-31", "May 2016");
    add_date(after.actions[2], "2016-05", "2016-05-01", "2016-05-31", "by May 2016");
    add_date(before.actions[3], "2016-06", "2016-06-01", "2016-06-30", "June 2016");
    add_date(after.actions[3], "2016-04", "2016-04-01", "2016-04-30", "April 2016");
    const Comparison comparison = compare_plans(before, after);
    CHECK(comparison.counts.slipped == 2);
    CHECK(comparison.counts.earlier == 1);
    const std::vector<const ActionChange*> slipped = slipped_actions(comparison);
    CHECK(dates_words(*slipped[0]) == "30 April 2016 → 30 June 2016: 61 days later");
    CHECK(dates_words(*slipped[1]) == "May 2016 → June 2016: 30 days later (1 to 60)");
    CHECK(dates_words(comparison.kept[3]) ==
          "June 2016 → April 2016: 61 days earlier (-90 to -32)");
    // The same month in other words is a rewording.
    CHECK(comparison.kept[2].dates.empty());
    CHECK(comparison.kept[2].rewordings.at(0).field == "timescale");
    CHECK(median_slip(comparison) == 30);
}

TEST_CASE("a date that the progress moves slips too") {
    Plan before = four_actions();
    add_date(before.actions[0], "2016-04-30", "2016-04-30", "2016-04-30", "30 April 2016");
    Plan after = before;
    after.actions[0].progress.emplace();
    after.actions[0].progress->revised = {
        {"2017-02", "February 2017"}
    };
    const Comparison comparison = compare_plans(before, after);
    REQUIRE(comparison.counts.slipped == 1);
    CHECK(dates_words(comparison.kept[0]) ==
          "2016-04-30 → 2017-02-28 (by its progress): 304 days later");
}

TEST_CASE("leads: who they are counts, not how they are written") {
    Plan before = sound_plan();
    Plan after = sound_plan();
    set_body(after.actions[0], "West Mercia Police", "West Mercia Police", "E23000016");
    set_body(after.actions[1], "CCG", "Rutland CCG", "X1");
    const Comparison comparison = compare_plans(before, after);
    CHECK(comparison.counts.leads == 1);
    CHECK(lead_words(comparison.kept[1].leads) == "no longer WMP; now CCG");
    CHECK(comparison.kept[0].rewordings.at(0).field == "lead");
}

TEST_CASE("colours count where both editions explain them alike") {
    const Plan before = sound_plan();
    Plan after = sound_plan();
    set_rag(after.actions[0], RagValue::red, "Red");
    set_state(after.actions[1], State::complete, "Done.");
    const Comparison alike = compare_plans(before, after);
    CHECK(alike.counts.rag == 1);
    CHECK(alike.counts.states == 1);
    CHECK(alike.counts.completed == 1);
    CHECK(legend_caveat(alike.legends).empty());
    after.legend[0].meaning = "nearly there";
    CHECK(compare_plans(before, after).legends == LegendLikeness::different);
    CHECK(compare_plans(before, after).counts.rag == 0);
    after.legend.clear();
    CHECK(compare_plans(before, after).legends == LegendLikeness::unexplained);
    CHECK(compare_plans(before, after).counts.rag == 0);
    CHECK(any_rag_flip(compare_plans(before, after)));
}

TEST_CASE("what was dropped may have become what was added") {
    const Plan before = plan_of({action_of(
        "6.1",
        "Working with the police to pilot a street triage control room model for 6 months")});
    const Plan after = plan_of({action_of("4.2", "Complete review of Control Room Triage pilot"),
                                action_of("4.3", "Publish a directory of voluntary services")});
    const Comparison comparison = compare_plans(before, after);
    REQUIRE(comparison.dropped.front().kin);
    CHECK(comparison.dropped.front().kin->number == "4.2");
    CHECK(comparison.added[0].kin);
    CHECK_FALSE(comparison.added[1].kin);
}

TEST_CASE("pairs are assigned for the greatest worth") {
    // Worthiest first would take 0-0 and leave 1 with nobody.
    const std::vector<WorthyPair> taken = assign_pairs({
        {0, 0, 10},
        {0, 1, 9 },
        {1, 0, 9 }
    });
    CHECK(taken == std::vector<WorthyPair>{
                       {0, 1, 9},
                       {1, 0, 9}
    });
    // Against all ways there are.
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        std::vector<WorthyPair> pairs;
        for (std::size_t i = 0; i < 4; ++i) {
            for (std::size_t j = 0; j < 4; ++j) {
                if (random() % 3 != 0)
                    pairs.push_back({i, j, static_cast<std::int64_t>(1 + random() % 20)});
            }
        }
        std::vector<std::size_t> order{0, 1, 2, 3};
        std::int64_t best = 0;
        do {
            std::int64_t sum = 0;
            for (const WorthyPair& pair : pairs)
                sum += order[pair.before] == pair.after ? pair.worth : 0;
            best = std::max(best, sum);
        } while (std::next_permutation(order.begin(), order.end()));
        std::int64_t sum = 0;
        for (const WorthyPair& pair : assign_pairs(pairs)) sum += pair.worth;
        CHECK(sum == best);
    }
}

TEST_CASE("plans are paired by id, area and name without its edition") {
    CHECK(id_without_edition("worcestershire-2015") == "worcestershire");
    CHECK(id_without_edition("essex_v2-FINAL") == "essex");
    CHECK(id_without_edition("2015") == "2015");
    const auto plan = [](const std::string& id, const std::string& area) {
        Plan one;
        one.plan.id = id;
        if (!area.empty()) one.plan.area = Area{area, {}, {}, {}};
        return one;
    };
    const std::vector<Plan> before{plan("a-2015", ""), plan("x", "Essex"), plan("k1", "Kent"),
                                   plan("k2", "Kent")};
    const std::vector<Plan> after{plan("a-2017", ""), plan("y", "essex"), plan("k3", "Kent")};
    const ComparisonSet set = compare_editions(before, after, true);
    REQUIRE(set.pairs.size() == 2);
    CHECK(set.pairs[0].before.id == "a-2015");
    CHECK(set.pairs[1].before.id == "x");
    // Which of two plans of Kent is the earlier edition can't be told.
    CHECK(set.only_before.size() == 2);
    CHECK(set.only_after.size() == 1);
}

TEST_CASE("hostile text is inert in the page of a comparison") {
    Plan after = four_actions();
    set_text(after.actions[0].action,
             "Open a crisis house in the <script>alert(1)</script> county");
    after.plan.title = "<img src=x>";
    const std::string page = html_comparison(compare_editions({four_actions()}, {after}, false));
    CHECK(page.find("<script") == std::string::npos);
    CHECK(page.find("<img") == std::string::npos);
    CHECK(page.find("<ins>&lt;script&gt;") != std::string::npos);
}
