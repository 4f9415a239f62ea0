#include "quality/report/csv_report.h"

#include <array>
#include <functional>
#include <nlohmann/json.hpp>
#include <span>

#include "quality/report/report_facts.h"
#include "quality/report/report_parts.h"
#include "quality/rules.h"
#include "quality/scores.h"
#include "schema/vocabulary.h"

namespace actionplan {

namespace {

using Json = nlohmann::ordered_json;

struct CsvColumn {
    std::string_view name;
    std::string_view type;  // of Table Schema
    std::string_view description;
};

using Row = std::vector<std::string>;

struct TableSpec {
    std::string_view name;
    std::string_view title;
    std::span<const CsvColumn> columns;
    std::function<void(const ReportInput&, const ReportFacts&, std::vector<Row>&)> fill;
};

constexpr std::array area_columns{
    CsvColumn{"code",     "string",  "ONS code"               },
    CsvColumn{"name",     "string",  "name of the area"       },
    CsvColumn{"region",   "string",  "region of England"      },
    CsvColumn{"received", "boolean", "whether a plan was read"},
};
constexpr std::array plan_columns{
    CsvColumn{"file",          "string",  "the plan's JSON"                          },
    CsvColumn{"id",            "string",  "the plan's id"                            },
    CsvColumn{"name",          "string",  "its area, title or id"                    },
    CsvColumn{"area_code",     "string",  "ONS code of its area"                     },
    CsvColumn{"source",        "string",  "the document that it was read from"       },
    CsvColumn{"actions",       "integer", "how many actions it has"                  },
    CsvColumn{"score",         "number",  "from 0 to 1"                              },
    CsvColumn{"errors",        "integer", "findings that are errors"                 },
    CsvColumn{"warnings",      "integer", "findings that are warnings"               },
    CsvColumn{"notes",         "integer", "findings that are notes"                  },
    CsvColumn{"past_deadline", "integer", "actions past their deadline, not complete"},
};
constexpr std::array score_columns{
    CsvColumn{"file",      "string",  "the plan's JSON"               },
    CsvColumn{"dimension", "string",  "dimension of data quality"     },
    CsvColumn{"passed",    "integer", "points that the plan kept"     },
    CsvColumn{"checked",   "integer", "points that it could have"     },
    CsvColumn{"share",     "number",  "passed of checked, from 0 to 1"},
};
constexpr std::array action_columns{
    CsvColumn{"file",       "string",  "the plan's JSON"                      },
    CsvColumn{"action",     "string",  "the action's id"                      },
    CsvColumn{"number",     "string",  "its number, as printed"               },
    CsvColumn{"position",   "integer", "its place in the plan, from 1"        },
    CsvColumn{"section",    "string",  "the section's title"                  },
    CsvColumn{"subsection", "string",  "the subsection's title"               },
    CsvColumn{"text",       "string",  "what is to be done"                   },
    CsvColumn{"timescale",  "string",  "as printed"                           },
    CsvColumn{"lead",       "string",  "as printed"                           },
    CsvColumn{"outcomes",   "string",  "as printed"                           },
    CsvColumn{"progress",   "string",  "as printed"                           },
    CsvColumn{"state",      "string",  "read from the progress"               },
    CsvColumn{"rag",        "string",  "the colour, when it is one"           },
    CsvColumn{"findings",   "string",  "codes of the findings, spaces between"},
};
constexpr std::array lead_columns{
    CsvColumn{"file",   "string", "the plan's JSON"                           },
    CsvColumn{"action", "string", "the action's id"                           },
    CsvColumn{"text",   "string", "the body or the person, as printed"        },
    CsvColumn{"kind",   "string", "kind of the body; person or post"          },
    CsvColumn{"name",   "string", "the body's name by the key or the register"},
    CsvColumn{"scheme", "string", "scheme of its identifier"                  },
    CsvColumn{"id",     "string", "its identifier"                            },
};
constexpr std::array date_columns{
    CsvColumn{"file",     "string", "the plan's JSON"                                  },
    CsvColumn{"action",   "string", "the action's id"                                  },
    CsvColumn{"kind",     "string", "kind of the date; revised where progress moves it"},
    CsvColumn{"edtf",     "string", "the date as EDTF"                                 },
    CsvColumn{"earliest", "date",   "its first day"                                    },
    CsvColumn{"latest",   "date",   "its last day"                                     },
    CsvColumn{"text",     "string", "as printed"                                       },
};
constexpr std::array finding_columns{
    CsvColumn{"file",           "string", "the plan's JSON"                  },
    CsvColumn{"code",           "string", "code of the rule"                 },
    CsvColumn{"severity",       "string", "error, warning or note"           },
    CsvColumn{"dimension",      "string", "dimension of data quality"        },
    CsvColumn{"responsibility", "string", "publisher or converter"           },
    CsvColumn{"action",         "string", "id of the action that it is about"},
    CsvColumn{"field",          "string", "field of the action"              },
    CsvColumn{"message",        "string", "what was found"                   },
    CsvColumn{"evidence",       "string", "words of the source"              },
    CsvColumn{"place",          "string", "where in the source"              },
};
constexpr std::array rule_columns{
    CsvColumn{"code",      "string", "code of the rule"         },
    CsvColumn{"title",     "string", "what it is called"        },
    CsvColumn{"severity",  "string", "error, warning or note"   },
    CsvColumn{"dimension", "string", "dimension of data quality"},
    CsvColumn{"counted",   "string", "what it is checked on"    },
    CsvColumn{"advice",    "string", "what to do"               },
};

// Always with a point, whatever the locale.
std::string number(double value) { return Json(value).dump(); }
std::string number(std::uint64_t value) { return std::to_string(value); }

// A spreadsheet runs what begins like this.
bool looks_like_formula(std::string_view text) {
    return !text.empty() &&
           std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

std::string csv_cell(std::string_view text) {
    std::string cell;
    // A lone sign, as printed for an empty cell, can't run.
    if (text.size() > 1 && looks_like_formula(text)) cell += '\'';
    cell += text;
    if (cell.find_first_of("\",\r\n") == std::string::npos) return cell;
    std::string quoted = "\"";
    for (const char c : cell) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

void add_areas(const ReportInput& /*input*/, const ReportFacts& facts, std::vector<Row>& rows) {
    for (const ExpectedArea& area : facts.received)
        rows.push_back({area.code, area.name, area.region, "true"});
    for (const ExpectedArea& area : facts.missing)
        rows.push_back({area.code, area.name, area.region, "false"});
}

void add_plans(const ReportInput& input, const ReportFacts& facts, std::vector<Row>& rows) {
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

void add_scores(const ReportInput& input, const ReportFacts& /*facts*/, std::vector<Row>& rows) {
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

void add_actions(const ReportInput& input, const ReportFacts& /*facts*/, std::vector<Row>& rows) {
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

void add_leads(const ReportInput& input, const ReportFacts& /*facts*/, std::vector<Row>& rows) {
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

void add_dates(const ReportInput& input, const ReportFacts& /*facts*/, std::vector<Row>& rows) {
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

void add_findings(const ReportInput& input, const ReportFacts& /*facts*/, std::vector<Row>& rows) {
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

void add_rules(const ReportInput& /*input*/, const ReportFacts& /*facts*/, std::vector<Row>& rows) {
    for (const QualityRule& rule : quality_rules()) {
        rows.push_back({std::string(rule.code), std::string(rule.title),
                        std::string(to_text(rule.severity)), std::string(to_text(rule.dimension)),
                        std::string(rule.counted), std::string(rule.advice)});
    }
}

std::vector<TableSpec> tables() {
    return {
        {"areas",    "Areas expected",         area_columns,    add_areas   },
        {"plans",    "Plans",                  plan_columns,    add_plans   },
        {"scores",   "Scores by dimension",    score_columns,   add_scores  },
        {"actions",  "Actions",                action_columns,  add_actions },
        {"leads",    "Who leads each action",  lead_columns,    add_leads   },
        {"dates",    "Dates of each action",   date_columns,    add_dates   },
        {"findings", "Findings",               finding_columns, add_findings},
        {"rules",    "What the findings mean", rule_columns,    add_rules   }
    };
}

std::string csv_of(const TableSpec& table, const std::vector<Row>& rows) {
    std::string bytes;
    for (const CsvColumn& column : table.columns)
        bytes += (bytes.empty() ? "" : ",") + std::string(column.name);
    bytes += "\r\n";
    for (const Row& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            bytes += (i == 0 ? "" : ",") + csv_cell(row[i]);
        bytes += "\r\n";
    }
    return bytes;
}

Json resource_of(const TableSpec& table) {
    Json fields = Json::array();
    for (const CsvColumn& column : table.columns) {
        fields.push_back({
            {"name",        column.name       },
            {"type",        column.type       },
            {"description", column.description}
        });
    }
    return {
        {"name",      table.name                                   },
        {"title",     table.title                                  },
        {"path",      std::string(table.name) + ".csv"             },
        {"profile",   "tabular-data-resource"                      },
        {"format",    "csv"                                        },
        {"mediatype", "text/csv"                                   },
        {"encoding",  "utf-8"                                      },
        {"schema",    {{"fields", fields}, {"missingValues", {""}}}}
    };
}

}  // namespace

std::vector<CsvTable> csv_report(const ReportInput& input) {
    const ReportFacts facts = facts_of(input);
    std::vector<CsvTable> files;
    Json resources = Json::array();
    for (const TableSpec& table : tables()) {
        std::vector<Row> rows;
        table.fill(input, facts, rows);
        files.push_back({std::string(table.name) + ".csv", csv_of(table, rows)});
        resources.push_back(resource_of(table));
    }
    const Json package{
        {"profile",   "tabular-data-package"              },
        {"name",      "action-plan-quality"               },
        {"title",     "Data quality of local action plans"},
        {"resources", resources                           }
    };
    files.push_back({"datapackage.json", package.dump(2) + "\n"});
    return files;
}

}  // namespace actionplan
