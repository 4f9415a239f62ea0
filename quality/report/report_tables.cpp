#include "quality/report/report_tables.h"

#include <array>
#include <nlohmann/json.hpp>

#include "quality/place_words.h"
#include "quality/rules.h"
#include "quality/scores.h"
#include "schema/vocabulary.h"

namespace actionplan {

namespace {

constexpr std::array area_columns{
    ReportColumn{"code",     "string",  "ONS code"               },
    ReportColumn{"name",     "string",  "name of the area"       },
    ReportColumn{"region",   "string",  "region of England"      },
    ReportColumn{"received", "boolean", "whether a plan was read"},
};
constexpr std::array plan_columns{
    ReportColumn{"file",          "string",  "the plan's JSON"                          },
    ReportColumn{"id",            "string",  "the plan's id"                            },
    ReportColumn{"name",          "string",  "its area, title or id"                    },
    ReportColumn{"area_code",     "string",  "ONS code of its area"                     },
    ReportColumn{"source",        "string",  "the document that it was read from"       },
    ReportColumn{"actions",       "integer", "how many actions it has"                  },
    ReportColumn{"score",         "number",  "from 0 to 1"                              },
    ReportColumn{"errors",        "integer", "findings that are errors"                 },
    ReportColumn{"warnings",      "integer", "findings that are warnings"               },
    ReportColumn{"notes",         "integer", "findings that are notes"                  },
    ReportColumn{"past_deadline", "integer", "actions past their deadline, not complete"},
};
constexpr std::array score_columns{
    ReportColumn{"file",      "string",  "the plan's JSON"               },
    ReportColumn{"dimension", "string",  "dimension of data quality"     },
    ReportColumn{"passed",    "integer", "points that the plan kept"     },
    ReportColumn{"checked",   "integer", "points that it could have"     },
    ReportColumn{"share",     "number",  "passed of checked, from 0 to 1"},
};
constexpr std::array action_columns{
    ReportColumn{"file",       "string",  "the plan's JSON"                      },
    ReportColumn{"action",     "string",  "the action's id"                      },
    ReportColumn{"number",     "string",  "its number, as printed"               },
    ReportColumn{"position",   "integer", "its place in the plan, from 1"        },
    ReportColumn{"section",    "string",  "the section's title"                  },
    ReportColumn{"subsection", "string",  "the subsection's title"               },
    ReportColumn{"text",       "string",  "what is to be done"                   },
    ReportColumn{"timescale",  "string",  "as printed"                           },
    ReportColumn{"lead",       "string",  "as printed"                           },
    ReportColumn{"outcomes",   "string",  "as printed"                           },
    ReportColumn{"progress",   "string",  "as printed"                           },
    ReportColumn{"state",      "string",  "read from the progress"               },
    ReportColumn{"rag",        "string",  "the colour, when it is one"           },
    ReportColumn{"findings",   "string",  "codes of the findings, spaces between"},
};
constexpr std::array lead_columns{
    ReportColumn{"file",   "string", "the plan's JSON"                           },
    ReportColumn{"action", "string", "the action's id"                           },
    ReportColumn{"text",   "string", "the body or the person, as printed"        },
    ReportColumn{"kind",   "string", "kind of the body; person or post"          },
    ReportColumn{"name",   "string", "the body's name by the key or the register"},
    ReportColumn{"scheme", "string", "scheme of its identifier"                  },
    ReportColumn{"id",     "string", "its identifier"                            },
};
constexpr std::array date_columns{
    ReportColumn{"file",     "string", "the plan's JSON"                                  },
    ReportColumn{"action",   "string", "the action's id"                                  },
    ReportColumn{"kind",     "string", "kind of the date; revised where progress moves it"},
    ReportColumn{"edtf",     "string", "the date as EDTF"                                 },
    ReportColumn{"earliest", "date",   "its first day"                                    },
    ReportColumn{"latest",   "date",   "its last day"                                     },
    ReportColumn{"text",     "string", "as printed"                                       },
};
constexpr std::array finding_columns{
    ReportColumn{"file",           "string", "the plan's JSON"                  },
    ReportColumn{"code",           "string", "code of the rule"                 },
    ReportColumn{"severity",       "string", "error, warning or note"           },
    ReportColumn{"dimension",      "string", "dimension of data quality"        },
    ReportColumn{"responsibility", "string", "publisher or converter"           },
    ReportColumn{"action",         "string", "id of the action that it is about"},
    ReportColumn{"field",          "string", "field of the action"              },
    ReportColumn{"message",        "string", "what was found"                   },
    ReportColumn{"evidence",       "string", "words of the source"              },
    ReportColumn{"place",          "string", "where in the source"              },
};
constexpr std::array rule_columns{
    ReportColumn{"code",      "string", "code of the rule"         },
    ReportColumn{"title",     "string", "what it is called"        },
    ReportColumn{"severity",  "string", "error, warning or note"   },
    ReportColumn{"dimension", "string", "dimension of data quality"},
    ReportColumn{"counted",   "string", "what it is checked on"    },
    ReportColumn{"advice",    "string", "what to do"               },
};

// Always with a point, whatever the locale.
std::string number(double value) { return nlohmann::json(value).dump(); }
std::string number(std::uint64_t value) { return std::to_string(value); }

void add_areas(const ReportInput& /*input*/, const ReportFacts& facts,
               std::vector<ReportRow>& rows) {
    for (const ExpectedArea& area : facts.received)
        rows.push_back({area.code, area.name, area.region, "true"});
    for (const ExpectedArea& area : facts.missing)
        rows.push_back({area.code, area.name, area.region, "false"});
}

void add_plans(const ReportInput& input, const ReportFacts& facts, std::vector<ReportRow>& rows) {
    for (std::size_t i = 0; i < input.plans.size(); ++i) {
        const Plan& plan = input.plans[i].plan;
        const PlanFacts& of = facts.plans[i];
        rows.push_back({input.plans[i].file, plan.plan.id, of.name,
                        plan.plan.area ? plan.plan.area->code.value_or("") : "",
                        plan.source.file_name, number(plan.actions.size()), number(of.score),
                        number(of.findings[0]), number(of.findings[1]), number(of.findings[2]),
                        number(of.past_deadline)});
    }
}

void add_scores(const ReportInput& input, const ReportFacts& /*facts*/,
                std::vector<ReportRow>& rows) {
    for (const ReportPlan& one : input.plans) {
        for (const Score& score : one.plan.quality.scores) {
            rows.push_back({one.file, std::string(to_text(score.dimension)), number(score.passed),
                            number(score.checked), number(share_passed(score))});
        }
    }
}

std::string title_of(const Plan& plan, const std::optional<std::string>& section) {
    for (const Section& one : plan.sections) {
        if (section == one.id) return one.title;
    }
    return {};
}

std::string codes_of(const Action& action) {
    std::string codes;
    for (const std::string& code : action.findings) codes += (codes.empty() ? "" : " ") + code;
    return codes;
}

void add_actions(const ReportInput& input, const ReportFacts& /*facts*/,
                 std::vector<ReportRow>& rows) {
    for (const ReportPlan& one : input.plans) {
        for (const Action& action : one.plan.actions) {
            rows.push_back(
                {one.file, action.id, action.number.value_or(""), number(action.position),
                 title_of(one.plan, action.section), action.subsection.value_or(""),
                 action.action.text(), action.timescale ? action.timescale->text() : "",
                 action.lead ? action.lead->text() : "",
                 action.outcomes ? action.outcomes->text() : "",
                 action.progress ? action.progress->text() : "",
                 action.progress && action.progress->state
                     ? std::string(to_text(*action.progress->state))
                     : "",
                 action.rag && action.rag->value ? std::string(to_text(*action.rag->value)) : "",
                 codes_of(action)});
        }
    }
}

void add_leads(const ReportInput& input, const ReportFacts& /*facts*/,
               std::vector<ReportRow>& rows) {
    for (const ReportPlan& one : input.plans) {
        for (const Action& action : one.plan.actions) {
            if (!action.lead) continue;
            for (const Organisation& body : action.lead->organisations) {
                const Identifier id = body.identifier.value_or(Identifier{});
                rows.push_back({one.file, action.id, body.text, std::string(to_text(body.kind)),
                                body.name.value_or(""), id.scheme, id.id});
            }
            for (const Person& person : action.lead->people) {
                rows.push_back({one.file, action.id, person.text, std::string(to_text(person.kind)),
                                "", "", ""});
            }
        }
    }
}

void add_dates(const ReportInput& input, const ReportFacts& /*facts*/,
               std::vector<ReportRow>& rows) {
    for (const ReportPlan& one : input.plans) {
        for (const Action& action : one.plan.actions) {
            if (action.timescale) {
                for (const ActionDate& date : action.timescale->dates) {
                    rows.push_back({one.file, action.id, std::string(to_text(date.kind)),
                                    date.edtf.value_or(""), date.earliest.value_or(""),
                                    date.latest.value_or(""), date.text});
                }
            }
            if (!action.progress) continue;
            for (const RevisedDate& date : action.progress->revised) {
                rows.push_back({one.file, action.id, "revised", date.edtf, "", "", date.text});
            }
        }
    }
}

void add_findings(const ReportInput& input, const ReportFacts& /*facts*/,
                  std::vector<ReportRow>& rows) {
    for (const ReportPlan& one : input.plans) {
        for (const Finding& finding : one.plan.quality.findings) {
            rows.push_back({one.file, finding.code, std::string(to_text(finding.severity)),
                            std::string(to_text(finding.dimension)),
                            std::string(to_text(finding.responsibility)),
                            finding.action.value_or(""), finding.field.value_or(""),
                            finding.message, finding.evidence, place_words(finding.place)});
        }
    }
}

void add_rules(const ReportInput& /*input*/, const ReportFacts& /*facts*/,
               std::vector<ReportRow>& rows) {
    for (const QualityRule& rule : quality_rules()) {
        rows.push_back({std::string(rule.code), std::string(rule.title),
                        std::string(to_text(rule.severity)), std::string(to_text(rule.dimension)),
                        std::string(rule.counted), std::string(rule.advice)});
    }
}

constexpr std::array tables{
    ReportTable{"areas",    "Areas expected",         area_columns,    add_areas   },
    ReportTable{"plans",    "Plans",                  plan_columns,    add_plans   },
    ReportTable{"scores",   "Scores by dimension",    score_columns,   add_scores  },
    ReportTable{"actions",  "Actions",                action_columns,  add_actions },
    ReportTable{"leads",    "Who leads each action",  lead_columns,    add_leads   },
    ReportTable{"dates",    "Dates of each action",   date_columns,    add_dates   },
    ReportTable{"findings", "Findings",               finding_columns, add_findings},
    ReportTable{"rules",    "What the findings mean", rule_columns,    add_rules   }
};

}  // namespace

std::span<const ReportTable> report_tables() { return tables; }

}  // namespace actionplan
