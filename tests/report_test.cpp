#include <doctest/doctest.h>

#include <string>

#include "quality/audit_again.h"
#include "quality/auditor.h"
#include "quality/report/csv_report.h"
#include "quality/report/expected_areas.h"
#include "quality/report/html_report.h"
#include "quality/report/html_writer.h"
#include "quality/report/json_report.h"
#include "quality/report/report_facts.h"
#include "quality/report/sarif_fingerprint.h"
#include "quality/report/sarif_report.h"
#include "quality/report/xlsx_report.h"
#include "tests/quality_rows.h"

using namespace actionplan;
using namespace actionplan::test;

namespace {

Plan audited_plan() {
    Plan plan = sound_plan();
    Auditor auditor;
    auditor.take(plan, plan.plan, true);
    auditor.close(plan.quality.counts, plan.quality.coverage);
    plan.quality.scores = auditor.scores();
    return plan;
}

bool holds(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

ReportInput report_of(const Plan& plan) {
    ReportInput input;
    input.plans.push_back({"plan.json", plan});
    input.expected = official_areas("2016-04-01");
    return input;
}

}  // namespace

TEST_CASE("the official areas are those of the day") {
    CHECK(official_areas("").size() == 153);
    CHECK(official_areas("2016-04-01").size() == 152);
    const auto named = [](std::string_view day, std::string_view name) {
        for (const ExpectedArea& area : official_areas(day)) {
            if (area.name == name) return area.code;
        }
        return std::string();
    };
    CHECK(named("2016-04-01", "Dorset") == "E10000009");
    CHECK(named("2020-01-01", "Dorset") == "E06000059");
    CHECK(named("2016-04-01", "Cumberland").empty());
}

TEST_CASE("a list of one's own may have codes") {
    const auto areas = listed_areas(
        "# mine\nRutland\n\nE10000012\tEssex\nE06000060, Buckinghamshire\r\nE06000001\n");
    REQUIRE(areas.size() == 4);
    CHECK(areas[0].name == "Rutland");
    CHECK(areas[0].code.empty());
    CHECK(areas[1].code == "E10000012");
    CHECK(areas[1].name == "Essex");
    CHECK(areas[2].name == "Buckinghamshire");
    CHECK(areas[3].code == "E06000001");
    PlanIdentity plan;
    plan.area = Area{"RUTLAND", {}, {}, {}};
    CHECK(is_plan_of(areas[0], plan));
    CHECK_FALSE(is_plan_of(areas[1], plan));
}

TEST_CASE("a plan is looked at from another day") {
    Plan plan = audited_plan();
    const std::vector<Score> before = plan.quality.scores;
    look_from(plan, "2016-07-01");
    CHECK(plan.quality.findings.size() == 4);
    CHECK(plan.actions[0].findings == std::vector<std::string>{"AP402"});
    CHECK(plan.quality.scores != before);
    // From its own day all is as it was.
    Plan same = audited_plan();
    look_from(same, "2016-04-01");
    CHECK(same == audited_plan());
    // From whatever day it was looked at before.
    Plan twice = audited_plan();
    look_from(twice, "2019-01-01");
    look_from(twice, "2016-07-01");
    CHECK(twice == plan);
    look_from(twice, "2016-04-01");
    CHECK(twice == audited_plan());
}

TEST_CASE("what only the conversion sees is in no score that depends on the day") {
    Plan plan = sound_plan();
    for (int kind = 0; kind <= static_cast<int>(NoteKind::cell_unlike_field); ++kind)
        add_note(plan.actions[0], static_cast<NoteKind>(kind), "timescale", "May 2016");
    Auditor auditor;
    auditor.take_warning("any", "damage", {});
    auditor.take(plan, plan.plan, true);
    auditor.close(plan.quality.counts, 0.5);
    const std::vector<Score> sound = audited_plan().quality.scores;
    const std::vector<Score> noted = auditor.scores();
    CHECK(noted != sound);
    for (std::size_t i = 0; i < sound.size(); ++i) {
        if (sound[i].dimension == Dimension::timeliness) CHECK(noted[i] == sound[i]);
    }
}

TEST_CASE("a report counts areas, colours and deadlines") {
    const ReportInput input = report_of(audited_plan());
    const ReportFacts facts = facts_of(input);
    CHECK(facts.received.size() == 1);
    CHECK(facts.missing.size() == 151);
    CHECK(facts.plans.front().expected);
    CHECK(facts.actions == 4);
    CHECK(facts.deadlines.at("2016-05") == 4);
    REQUIRE(facts.legends.size() == 1);
    CHECK(facts.legends.front().legend ==
          "amber: at risk; blue: complete; green: on track; grey: withdrawn; red: late");
}

TEST_CASE("colours are added up only where the keys agree") {
    ReportInput input = report_of(audited_plan());
    input.plans.push_back(input.plans.front());
    CHECK(holds(html_report(input), "Together"));
    input.plans[1].plan.legend[0].meaning = "finished";
    CHECK_FALSE(holds(html_report(input), "Together"));
    CHECK(facts_of(input).legends.size() == 2);
    CHECK(facts_of(input).plans[0].name == "Rutland (plan.json)");
}

TEST_CASE("hostile text is inert in the page") {
    Plan plan = audited_plan();
    plan.plan.area->name = "<script>alert(1)</script>";
    set_text(plan.actions[0].action, "a\" onload=x \x01\x1B]0; <img src=//evil> & \xEF\xBF\xBF");
    const std::string page = html_report(report_of(plan));
    CHECK_FALSE(holds(page, "<script>alert"));
    CHECK(holds(page, "&lt;script&gt;alert(1)&lt;/script&gt;"));
    CHECK_FALSE(holds(page, "<img"));
    for (const char c : page)
        CHECK((static_cast<unsigned char>(c) >= 0x20U || c == '\n' || c == '\t'));
    CHECK_FALSE(holds(page, "\xEF\xBF\xBF"));
    CHECK(page == html_report(report_of(plan)));
}

TEST_CASE("formulas are text in the tables") {
    Plan plan = audited_plan();
    set_text(plan.actions[0].action, "=HYPERLINK(\"x\")");
    set_text(plan.actions[1].action, "+1");
    set_text(plan.actions[2].action, "-");
    for (const CsvTable& table : csv_report(report_of(plan))) {
        if (table.file_name != "actions.csv") continue;
        CHECK(holds(table.bytes, ",\"'=HYPERLINK(\"\"x\"\")\","));
        CHECK(holds(table.bytes, ",'+1,"));
        CHECK(holds(table.bytes, ",-,"));
        CHECK(table.bytes.substr(0, 19) == "file,action,number,");
    }
}

TEST_CASE("tables and package have the same names") {
    const std::vector<CsvTable> files = csv_report(report_of(audited_plan()));
    REQUIRE(files.size() == 9);
    for (const CsvTable& table : files) {
        if (table.file_name != "datapackage.json")
            CHECK(holds(files.back().bytes, "\"path\": \"" + table.file_name + "\""));
    }
}

TEST_CASE("the report as JSON has the scores and the findings") {
    const std::string json = json_report(report_of(audited_plan()));
    CHECK(holds(json, "\"received\""));
    CHECK(holds(json, "\"dimension\": \"completeness\""));
}

TEST_CASE("a writer closes what was left open, and never an element in short") {
    HtmlWriter html;
    html.open("p",
              {
                  {"class", "<&\""}
    })
        .open("td");
    CHECK(html.finish() == "<!DOCTYPE html>\n<p class=\"&lt;&amp;&quot;\"><td></td></p>\n");
}

TEST_CASE("a fingerprint is of what a finding is about, not of where it stands") {
    Plan plan = sound_plan();
    plan.quality.findings = {
        {"AP501", Severity::error, Dimension::validity, Responsibility::publisher, "No such day.",
         "31/09/2017", plan.actions[0].id, "timescale", LinePlace{7, 7, 0, 0}},
        {"AP501", Severity::error, Dimension::validity, Responsibility::publisher, "No such day.",
         "31/09/2017", plan.actions[0].id, "timescale", LinePlace{7, 7, 0, 0}}
    };
    const std::vector<std::string> before = sarif_fingerprints(plan);
    REQUIRE(before.size() == 2);
    // Two alike are two.
    CHECK(before[0] != before[1]);
    Plan moved = plan;
    moved.actions[0].id = "plan/9.9";
    moved.actions[0].number = "9.9";
    for (Finding& finding : moved.quality.findings) {
        finding.action = "plan/9.9";
        finding.place = LinePlace{70, 71, 0, 0};
        finding.message = "There is no such day.";
    }
    CHECK(sarif_fingerprints(moved) == before);
    const auto differs = [&](const auto& change) {
        Plan other = plan;
        change(other);
        return sarif_fingerprints(other)[0] != before[0];
    };
    CHECK(differs([](Plan& p) { p.quality.findings[0].evidence = "31/11/2017"; }));
    CHECK(differs([](Plan& p) { p.quality.findings[0].code = "AP502"; }));
    CHECK(differs([](Plan& p) { p.quality.findings[0].field = "progress"; }));
    CHECK(differs([](Plan& p) { p.quality.findings[0].action = p.actions[1].id; }));
    CHECK(differs([](Plan& p) { p.plan.id = "other"; }));
}

TEST_CASE("SARIF says what is new, unchanged and absent") {
    Plan plan = sound_plan();
    plan.quality.findings = {
        {"AP103",
         Severity::error,
         Dimension::completeness,
         Responsibility::publisher,
         "a", "",
         {},
         {},
         {}},
        {"AP401",
         Severity::warning,
         Dimension::timeliness,
         Responsibility::publisher,
         "b", "",
         {},
         {},
         {}}
    };
    const std::string before = sarif_report(report_of(plan), "1", std::nullopt).value();
    CHECK_FALSE(holds(before, "baselineState"));
    const std::string same = sarif_report(report_of(plan), "1", before).value();
    CHECK(holds(same, "unchanged"));
    CHECK_FALSE(holds(same, "absent"));
    plan.quality.findings[0].code = "AP104";
    const std::string other = sarif_report(report_of(plan), "1", before).value();
    CHECK(holds(other, "\"new\""));
    CHECK(holds(other, "\"absent\""));
    // What was gone then is not gone again.
    CHECK_FALSE(holds(sarif_report(report_of(plan), "1", other).value(), "absent"));
    for (const char* const wrong : {"", "{", "[]", "{\"runs\": 1}", "{\"runs\": [{}]}",
                                    "{\"runs\": [{\"results\": [{\"ruleId\": \"AP103\"}]}]}"}) {
        CAPTURE(wrong);
        CHECK_FALSE(sarif_report(report_of(plan), "1", wrong));
    }
}

TEST_CASE("a workbook is whole, whatever the text, and the same each time") {
    Plan plan = audited_plan();
    set_text(plan.actions[0].action, std::string(40'000, 'x') + "é");
    set_text(plan.actions[1].action, "\x01\x1B <&> _x0041_");
    const std::string book = xlsx_report(report_of(plan));
    CHECK(book.starts_with("PK"));
    CHECK(book == xlsx_report(report_of(plan)));
}
