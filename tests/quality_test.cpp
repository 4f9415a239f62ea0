#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "quality/auditor.h"
#include "quality/edtf_day.h"
#include "quality/findings.h"
#include "quality/number_series.h"
#include "quality/rules.h"
#include "quality/scores.h"
#include "quality/text_signs.h"
#include "quality/unfinished_text.h"
#include "tests/quality_rows.h"

using namespace actionplan;
using namespace actionplan::test;

namespace {

// The whole plan as one part, with its findings.
Plan audited(Plan plan, const std::string& as_of = {}) {
    Auditor auditor(as_of);
    auditor.take(plan, plan.plan, true);
    for (Finding& finding : auditor.close(plan.quality.counts, plan.quality.coverage)) {
        plan.quality.findings.push_back(std::move(finding));
    }
    plan.quality.scores = auditor.scores();
    return plan;
}

const Finding* find(const Plan& plan, std::string_view code) {
    const std::vector<Finding>& findings = plan.quality.findings;
    const auto found = std::find_if(findings.begin(), findings.end(),
                                    [&](const Finding& one) { return one.code == code; });
    return found == findings.end() ? nullptr : &*found;
}

std::vector<RuleRow> all_rows() {
    std::vector<RuleRow> rows;
    for (const auto& list : {completeness_rows(), uniqueness_rows(), consistency_rows(),
                             timeliness_rows(), validity_rows(), accuracy_rows()}) {
        rows.insert(rows.end(), list.begin(), list.end());
    }
    return rows;
}

// Rules that a warning of an extractor fires, and that warning.
const std::vector<std::pair<std::string, std::string>> warnings = {
    {"encoding-guessed",    "AP902"},
    {"replaced-characters", "AP903"},
    {"unmapped-characters", "AP903"},
    {"damaged-part",        "AP904"},
    {"something-new",       "AP904"},
    {"no-text-layer",       "AP905"},
};

double score_of(const Plan& plan) { return plan_score(plan.quality.scores); }

}  // namespace

TEST_CASE("a sound plan has no finding and full marks") {
    const Plan plan = audited(sound_plan());
    for (const Finding& finding : plan.quality.findings) {
        CAPTURE(finding.code);
        CAPTURE(finding.evidence);
        CHECK(false);
    }
    CHECK(score_of(plan) == doctest::Approx(1));
}

TEST_CASE("every rule fires where it should, and not where it nearly should") {
    for (const RuleRow& row : all_rows()) {
        CAPTURE(row.code);
        Plan plan = sound_plan();
        row.fires(plan);
        const Plan found = audited(plan);
        const Finding* const finding = find(found, row.code);
        REQUIRE(finding != nullptr);
        CHECK(finding->evidence == row.evidence);
        CHECK(finding->field.value_or("") == row.field);
        CHECK_FALSE(finding->message.empty());
        Plan near_plan = sound_plan();
        row.near_miss(near_plan);
        CHECK(find(audited(near_plan), row.code) == nullptr);
    }
}

TEST_CASE("no rule is without a case that fires it") {
    std::set<std::string_view> fired;
    for (const RuleRow& row : all_rows()) fired.insert(row.code);
    for (const auto& warning : warnings) fired.insert(warning.second);
    for (const QualityRule& rule : quality_rules()) {
        CAPTURE(rule.code);
        CHECK(fired.contains(rule.code));
    }
    CHECK(fired.size() == quality_rules().size());
}

TEST_CASE("the table of rules is whole and in the order of its codes") {
    CHECK(quality_rules().size() >= 45);
    std::string_view before;
    for (const QualityRule& rule : quality_rules()) {
        CAPTURE(rule.code);
        CHECK(before < rule.code);
        before = rule.code;
        CHECK_FALSE(rule.title.empty());
        CHECK_FALSE(rule.counted.empty());
        CHECK(rule.message.ends_with('.'));
        CHECK(rule.advice.ends_with('.'));
    }
}

TEST_CASE(
    "a finding about an action names it, its place and its field, and the action names the "
    "finding") {
    Plan plan = sound_plan();
    set_text(*plan.actions[1].outcomes, "");
    plan.actions[3].number = "2.3";
    const Plan found = audited(plan);
    const Finding* const empty = find(found, "AP105");
    REQUIRE(empty != nullptr);
    CHECK(empty->action == "plan/1.2");
    CHECK(empty->place == Place{
                              LinePlace{2, 2, 0, 0}
    });
    CHECK(found.actions[1].findings == std::vector<std::string>{"AP105"});
    // What is found of the whole plan stands with the action too.
    CHECK(found.actions[3].findings == std::vector<std::string>{"AP120"});
    CHECK(found.actions[0].findings.empty());
}

TEST_CASE("a plan without actions is one finding") {
    const Plan found = audited({});
    REQUIRE(found.quality.findings.size() == 1);
    CHECK(found.quality.findings.front().code == "AP101");
    CHECK(score_of(found) < 0.2);
}

TEST_CASE("a warning becomes a finding with its words and place") {
    for (const auto& warning : warnings) {
        CAPTURE(warning.first);
        const Finding finding = finding_of_warning(warning.first, "", LinePlace{3, 3, 0, 0});
        CHECK(finding.code == warning.second);
        CHECK(finding.message == quality_rule(warning.second).message);
        CHECK(finding.place == Place{
                                   LinePlace{3, 3, 0, 0}
        });
    }
    CHECK(finding_of_warning("encoding-guessed", "windows-1252", {}).message == "windows-1252");
    Auditor auditor;
    auditor.take_warning("no-text-layer", "pages 2-3", {});
    Plan plan = sound_plan();
    auditor.take(plan, plan.plan, true);
    REQUIRE(plan.quality.findings.size() == 1);
    CHECK(plan.quality.findings.front().message == "pages 2-3");
}

TEST_CASE("deadlines are looked at from the day that is asked for, else from the plan's own") {
    CHECK(find(audited(sound_plan()), "AP402") == nullptr);
    const Plan late = audited(sound_plan(), "2016-06-01");
    REQUIRE(find(late, "AP402") != nullptr);
    CHECK(find(late, "AP402")->message.find("2016-06-01") != std::string::npos);
    CHECK(find(audited(sound_plan(), "2016-05-31"), "AP402") == nullptr);
    PlanIdentity identity;
    CHECK(day_of_plan(identity).empty());
    identity.dates = {
        {"updated",  "2016",    ""},
        {"approved", "2015-10", ""}
    };
    CHECK(day_of_plan(identity) == "2016-01-01");
}

TEST_CASE("a plan that comes in parts has the findings of the whole") {
    Plan whole = sound_plan();
    whole.actions[2].action = whole.actions[0].action;
    whole.actions[3].number = "2.3";
    Plan first = whole;
    first.actions.resize(2);
    Plan second;
    second.actions = {whole.actions[2], whole.actions[3]};
    Auditor auditor;
    auditor.take(first, whole.plan, false);
    auditor.take(second, whole.plan, true);
    const Plan at_once = audited(whole);
    CHECK(first.quality.findings.empty());
    CHECK(second.quality.findings == at_once.quality.findings);
    auditor.close(whole.quality.counts, 1);
    CHECK(auditor.scores() == at_once.quality.scores);
}

TEST_CASE("a rule lists no more than its share, and counts all") {
    Plan plan = sound_plan();
    plan.actions.clear();
    for (std::uint64_t i = 1; i <= 400; ++i) {
        Action action = sound_plan().actions[0];
        action.id = "plan/" + std::to_string(i);
        action.number.reset();
        action.lead->blocks.clear();
        action.position = i;
        plan.actions.push_back(action);
    }
    const Plan found = audited(plan);
    const auto listed = std::count_if(found.quality.findings.begin(), found.quality.findings.end(),
                                      [](const Finding& one) { return one.code == "AP103"; });
    CHECK(listed == 250);
    const auto& codes = found.actions[399].findings;
    CHECK(std::find(codes.begin(), codes.end(), "AP103") != codes.end());
}

TEST_CASE("leaving columns out costs as much as leaving cells empty") {
    Plan empty = sound_plan();
    Plan without = sound_plan();
    for (Action& action : empty.actions) set_text(*action.lead, "");
    for (Action& action : without.actions) action.lead.reset();
    CHECK(score_of(audited(without)) <= score_of(audited(empty)));
    CHECK(score_of(audited(empty)) < 0.97);
    double sum = 0;
    for (const DimensionWeight& one : dimension_weights()) sum += one.weight;
    CHECK(sum == doctest::Approx(1));
}

TEST_CASE("numbers have parts and forms") {
    CHECK(number_parts("1.10")->prefix == "1.");
    CHECK(number_parts("1.10")->ordinal == 10);
    CHECK(number_parts("3b")->ordinal == 2);
    CHECK(number_parts("A1")->prefix == "A");
    CHECK_FALSE(number_parts("(iv)"));
    CHECK_FALSE(number_parts("99999999999999999999999"));
    CHECK(number_form("1.10") == "9.9");
    CHECK(number_form("Priority 3") == "a 9");
}

TEST_CASE("a huge number before small ones is no end of their series") {
    NumberSeries series;
    for (const char* const number : {"9223372036854775807", "2", "3", "5"}) {
        Action action;
        action.number = number;
        series.add(action, "");
    }
    const std::vector<NumberSeries::Missing> missing = series.missing();
    REQUIRE(missing.size() == 1);
    CHECK(missing.front().number == "4");
}

TEST_CASE("bounds of EDTF values") {
    CHECK(last_day_of_edtf("2015") == "2015-12-31");
    CHECK(last_day_of_edtf("../2015-11-01") == "2015-11-01");
    CHECK(last_day_of_edtf("2015-04/..").empty());
    CHECK(last_day_of_edtf("2015-23") == "2015-11-30");
    CHECK(first_day_of_edtf("2015-04?/..") == "2015-04-01");
    CHECK(is_day("2016-02-29"));
    CHECK_FALSE(is_day("2016-13-01"));
    CHECK_FALSE(is_day("yesterday"));
}

TEST_CASE("abbreviations are told from words") {
    using Words = std::vector<std::string_view>;
    CHECK(abbreviations_in("WMP WHCT CWPT") == Words{"WMP", "WHCT", "CWPT"});
    CHECK(abbreviations_in("The CCGs and WaHT use A&E") == Words{"CCG", "WaHT", "A&E"});
    CHECK(abbreviations_in("UPDATE URGENTLY REQUIRED").empty());
    CHECK(abbreviations_in("West Mercia").empty());
}

TEST_CASE("a row that was read with little confidence says why") {
    Plan plan;
    plan.actions.emplace_back();
    Action& action = plan.actions.front();
    action.id = "plan/1";
    action.confidence = 0.6;
    action.notes = {
        {NoteKind::row_cut,     "action",   "and"},
        {NoteKind::rows_joined, "action",   "and"},
        {NoteKind::row_cut,     "outcomes", "the"}
    };
    const Plan result = audited(plan);
    const auto& findings = result.quality.findings;
    const auto unsure = std::find_if(findings.begin(), findings.end(),
                                     [](const Finding& f) { return f.code == "AP910"; });
    REQUIRE(unsure != findings.end());
    CHECK(unsure->message ==
          "The row was read with little confidence: rows joined on thin evidence, words that begin "
          "or end in the middle "
          "of a sentence.");
}

TEST_CASE("an abbreviation with two letters swapped is set against the key") {
    Plan plan;
    plan.glossary = {
        {"WAHT", "Acute Hospitals Trust", {}}
    };
    plan.actions.emplace_back();
    plan.actions.front().id = "plan/1";
    plan.actions.front().action.blocks = {
        {TextKind::paragraph, 0, "Agree with WHAT and XYZQ who comes"}
    };
    const Plan result = audited(plan);
    std::vector<std::string> messages;
    for (const Finding& finding : result.quality.findings) {
        if (finding.code == "AP133") messages.push_back(finding.message);
    }
    REQUIRE(messages.size() == 2);
    CHECK(messages[0] ==
          "The abbreviation is not in the plan's own key, which has WAHT: likely a typing slip.");
    CHECK(messages[1] == quality_rule("AP133").message);
}

TEST_CASE("a text that stops in the middle of a sentence is told from one that ends") {
    for (const std::string text :
         {"Review pathways of attenders with problems at the", "To include police,",
          "who do not appear to have a MH", "People who may have a mental health",
          "Agree an urgent care", "Set up a social care"}) {
        CAPTURE(text);
        CHECK(is_unfinished(text));
    }
    for (const std::string text :
         {"who do not appear to have a MH problem", "Improve mental health", "Work with MH",
          "people who need social care", "Meet with Group A", "Ask for a GP", "", "the",
          "Ring-fence the data MH"}) {
        CAPTURE(text);
        CHECK_FALSE(is_unfinished(text));
    }
}

TEST_CASE("of a long text that is cut the end is quoted") {
    CHECK(quoted_end("Meet at the") == "Meet at the");
    const std::string text = std::string(200, 'x') + " Review the pathways of people at the";
    CHECK(quoted_end(text) == "… Review the pathways of people at the");
    CHECK(quoted_end(std::string(300, 'x')) == std::string(300, 'x'));
}

TEST_CASE("a part of a body that the key explains is not unknown") {
    const auto unknown = [](const std::string& lead) {
        Plan plan = sound_plan();
        set_body(plan.actions[0], lead, "", "");
        Auditor auditor;
        auditor.take(plan, plan.plan, true);
        return std::count(plan.actions[0].findings.begin(), plan.actions[0].findings.end(),
                          "AP510");
    };
    CHECK(unknown("WMP (Custody)") == 0);
    CHECK(unknown("West Mercia Police (Custody)") == 0);
    CHECK(unknown("WMX (Custody)") == 1);
    CHECK(unknown("WMP Custody") == 1);
}
