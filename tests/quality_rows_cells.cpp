#include "tests/quality_rows.h"

namespace actionplan::test {

std::vector<RuleRow> completeness_rows() {
    // A rule's rows side by side read best.
    // clang-format off
    return {
        {"AP101", [](Plan& p) { p = {}; },                                                        [](Plan& p) { p.actions.resize(1); },                   "",                                                  ""         },
        {"AP102", [](Plan& p) { set_text(p.actions[1].action, ""); },
         [](Plan& p) { set_text(p.actions[1].action, "Review it again"); },                                                                               "",                                                  "action"   },
        {"AP103",
         [](Plan& p) {
             set_text(*p.actions[0].lead, "");
             p.actions[0].lead->organisations.clear();
         },                                                                                       [](Plan& p) { set_body(p.actions[0], "x", "", ""); },
         "Open a crisis house for action 1.1.",                                                                                                                                                                "lead"     },
        {"AP104", [](Plan& p) { set_text(*p.actions[0].timescale, ""); },
         [](Plan& p) { set_text(*p.actions[0].timescale, "TBC"); },
         "Open a crisis house for action 1.1.",                                                                                                                                                                "timescale"},
        {"AP105", [](Plan& p) { set_text(*p.actions[0].outcomes, ""); },
         [](Plan& p) { set_text(*p.actions[0].outcomes, "-"); },
         "Open a crisis house for action 1.1.",                                                                                                                                                                "outcomes" },
        {"AP106", [](Plan& p) { set_text(*p.actions[0].progress, ""); },
         [](Plan& p) {
             for (Action& action : p.actions) action.progress.reset();
         },                                                                                                                                               "Open a crisis house for action 1.1.",               "progress" },
        {"AP107", [](Plan& p) { set_rag(p.actions[0], std::nullopt, ""); },
         [](Plan& p) { set_rag(p.actions[0], RagValue::green, ""); },
         "Open a crisis house for action 1.1.",                                                                                                                                                                "rag"      },
        {"AP108",
         [](Plan& p) {
             for (Action& action : p.actions) action.lead.reset();
         },                                                                                       [](Plan& p) { p.actions[0].lead.reset(); },             "",                                                  "lead"     },
        {"AP109",
         [](Plan& p) {
             for (Action& action : p.actions) action.timescale.reset();
         },                                                                                       [](Plan& p) { p.actions[0].timescale.reset(); },        "",                                                  "timescale"},
        {"AP110",
         [](Plan& p) {
             for (Action& action : p.actions) action.outcomes.reset();
         },                                                                                       [](Plan& p) { p.actions[0].outcomes.reset(); },         "",                                                  "outcomes" },
        {"AP111",
         [](Plan& p) {
             for (Action& action : p.actions) {
                 action.progress.reset();
                 action.rag.reset();
             }
         },                                                                                       [](Plan& p) {
             for (Action& action : p.actions) action.progress.reset();
         },                                                                                                                                    "",                                                  "progress" },
        {"AP112", [](Plan& p) { set_body(p.actions[0], "TBC", "", ""); },
         [](Plan& p) { set_body(p.actions[0], "TBC", "Thurrock Borough Council", "E06000034"); },
         "TBC",                                                                                                                                                                                                "lead"     },
        {"AP113", [](Plan& p) { set_body(p.actions[0], "All Partners", "", ""); },
         [](Plan& p) { set_body(p.actions[0], "Allied Care", "", ""); },                                                                                  "All Partners",                                      "lead"     },
        {"AP114", [](Plan& p) { set_text(*p.actions[0].timescale, "to be confirmed"); },
         [](Plan& p) { set_text(*p.actions[0].timescale, "May 2016 (TBC)"); },                                                                            "to be confirmed",
         "timescale"                                                                                                                                                                                                      },
        {"AP115", [](Plan& p) { set_date(p.actions[0], DateKind::ongoing, "", "", "On-going"); },
         [](Plan& p) { set_text(*p.actions[0].timescale, "Ongoing, reviewed May 2016"); },
         "On-going",                                                                                                                                                                                           "timescale"},
        {"AP116", [](Plan& p) { set_text(*p.actions[0].outcomes, "N/A"); },
         [](Plan& p) { set_text(*p.actions[0].outcomes, "None of them waits"); },                                                                         "N/A",
         "outcomes"                                                                                                                                                                                                       },
        {"AP117", [](Plan& p) { set_text(*p.actions[0].progress, "–"); },
         [](Plan& p) { set_text(*p.actions[0].progress, "Ongoing"); },                                                                                    "–",                                               "progress" },
        {"AP118", [](Plan& p) { set_rag(p.actions[0], std::nullopt, "-"); },
         [](Plan& p) { set_rag(p.actions[0], RagValue::red, "-"); },                                                                                      "-",                                                 "rag"      },
        {"AP119",
         [](Plan& p) {
             set_text(p.actions[0].action, "Review pathways of attenders with problems at the");
         },                                                                                       [](Plan& p) {
             set_text(p.actions[0].action, "Review pathways of problems at the Hospital A");
         },                                                                                                                                    "Review pathways of attenders with problems at the", "action"   },
        {"AP120", [](Plan& p) { p.actions[3].number = "2.3"; },
         [](Plan& p) { p.actions[3].number = "2.30"; },                                                                                                   "2.1, 2.3",                                          "number"   },
        {"AP121", [](Plan& p) { p.actions[2].number.reset(); },
         [](Plan& p) {
             for (Action& action : p.actions) action.number.reset();
         },                                                                                                                                               "Open a crisis house for action 2.1.",               "number"   },
        {"AP122",
         [](Plan& p) {
             p.sections.push_back({"s3", {}, {}, "Recovery", {}, {}, {}});
         },                                                                                       [](Plan& p) {
             p.sections.push_back({"s3", {}, {}, "Recovery", {}, {}, {}});
             p.actions[3].section = "s3";
         },                                                                                                                                    "Recovery",                                          ""         },
        {"AP130", [](Plan& p) { p.plan.title.reset(); },                                          [](Plan& p) { p.plan.title = "x"; },                    "",
         ""                                                                                                                                                                                                               },
        {"AP131", [](Plan& p) { p.plan.area.reset(); },                                           [](Plan& p) { p.plan.area->code.reset(); },
         "",                                                                                                                                                                                                   ""         },
        {"AP132",
         [](Plan& p) {
             p.sections[0].theme = Theme::recovery;
             p.sections[1].theme = Theme::commissioning;
             p.sections.push_back({"s3", {}, {}, "Quality", Theme::quality_in_crisis, {}, {}});
         },                                                                                       [](Plan& p) { p.sections[0].theme = Theme::recovery; }, "",                                                  ""         },
        {"AP133", [](Plan& p) { set_text(p.actions[1].action, "Train the CRHT to listen."); },
         [](Plan& p) { set_text(p.actions[1].action, "Train the NHS to listen."); },                                                                      "CRHT",
         "action"                                                                                                                                                                                                         },
        {"AP134",
         [](Plan& p) {
             p.glossary.clear();
             set_text(p.actions[1].action, "Train CRHT and AMHPs to listen.");
         },                                                                                       [](Plan& p) { p.glossary.clear(); },                    "WMP, CRHT, AMHP",                                   ""         },
        {"AP135", [](Plan& p) { p.legend.clear(); },
         [](Plan& p) {
             p.legend.clear();
             for (Action& action : p.actions) action.rag.reset();
         },                                                                                                                                               "Green",                                             "rag"      },
    };
    // clang-format on
}

std::vector<RuleRow> uniqueness_rows() {
    // A rule's rows side by side read best.
    // clang-format off
    return {
        {"AP201", [](Plan& p) { p.actions[1].number = "1.1"; },
         [](Plan& p) {
             p.actions[2].number = "1";
             p.actions[0].number = "1";
         },                                                                                                                                                          "1.1",                                                      "number"  },
        {"AP202", [](Plan& p) { p.actions[2].action = p.actions[0].action; },
         [](Plan& p) {
             set_text(p.actions[0].action, "Review all protocols");
             p.actions[2].action = p.actions[0].action;
         },                                                                                                                                                          "Open a crisis house for action 1.1.",                      "action"  },
        {"AP203", [](Plan& p) { p.actions[2].outcomes = p.actions[0].outcomes; },
         [](Plan& p) {
             p.actions[2].outcomes = p.actions[0].outcomes;
             p.actions[2].outcomes->repeated = true;
         },                                                                                                                                                          "Fewer people in crisis after action 1.1.",                 "outcomes"},
        {"AP204", [](Plan& p) { p.sections[1].title = "SUPPORT BEFORE CRISIS"; },
         [](Plan& p) { p.sections[1].title = "Support after crisis"; },                                                                                              "SUPPORT BEFORE CRISIS",
         ""                                                                                                                                                                                                                                },
        {"AP205",
         [](Plan& p) {
             p.sections[1].subsections = {"Street triage", "Helplines"};
         },                                                                       [](Plan& p) {
             p.sections[0].subsections = {"Helplines", "Helplines"};
         },                                                                                                                                               "Helplines",                                                ""        },
        {"AP206",
         [](Plan& p) {
             set_body(p.actions[2], "West Mercia Police", "West Mercia Police", "E23000016");
         },                                                                       [](Plan& p) { set_body(p.actions[2], "wmp", "West Mercia Police", "E23000016"); },
         "WMP; West Mercia Police",                                                                                                                                                                                              "lead"    },
        {"AP207",
         [](Plan& p) {
             p.glossary.push_back({"WMP", "Wider Mental-health Partnership", {}});
         },                                                                       [](Plan& p) {
             p.glossary.push_back({"WMP", "west mercia police", {}});
         },                                                                                                                                               "WMP: West Mercia Police; Wider Mental-health Partnership", ""        },
    };
    // clang-format on
}

}  // namespace actionplan::test
