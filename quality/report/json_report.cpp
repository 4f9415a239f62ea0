#include "quality/report/json_report.h"

#include <nlohmann/json.hpp>

#include "quality/report/report_facts.h"
#include "quality/report/report_parts.h"
#include "quality/rules.h"
#include "quality/scores.h"
#include "schema/vocabulary.h"

namespace actionplan {

namespace {

using Json = nlohmann::ordered_json;

Json areas_json(const std::vector<ExpectedArea>& areas) {
    Json list = Json::array();
    for (const ExpectedArea& area : areas) {
        list.push_back({
            {"code",   area.code  },
            {"name",   area.name  },
            {"region", area.region}
        });
    }
    return list;
}

Json scores_json(const std::vector<Score>& scores) {
    Json list = Json::array();
    for (const Score& score : scores) {
        list.push_back({
            {"dimension", to_text(score.dimension)},
            {"passed",    score.passed            },
            {"checked",   score.checked           },
            {"share",     share_passed(score)     }
        });
    }
    return list;
}

template <typename Value>
Json or_null(const std::optional<Value>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json findings_json(const std::vector<Finding>& findings) {
    Json list = Json::array();
    for (const Finding& finding : findings) {
        list.push_back({
            {"code",           finding.code                   },
            {"severity",       to_text(finding.severity)      },
            {"dimension",      to_text(finding.dimension)     },
            {"responsibility", to_text(finding.responsibility)},
            {"message",        finding.message                },
            {"evidence",       finding.evidence               },
            {"action",         or_null(finding.action)        },
            {"field",          or_null(finding.field)         },
            {"place",          place_words(finding.place)     }
        });
    }
    return list;
}

Json plan_json(const ReportPlan& one, const PlanFacts& facts) {
    const Plan& plan = one.plan;
    return {
        {"file",          one.file                                                      },
        {"id",            plan.plan.id                                                  },
        {"name",          facts.name                                                    },
        {"area_code",     plan.plan.area ? or_null(plan.plan.area->code) : Json(nullptr)},
        {"actions",       plan.actions.size()                                           },
        {"score",         facts.score                                                   },
        {"scores",        scores_json(plan.quality.scores)                              },
        {"past_deadline", facts.past_deadline                                           },
        {"findings",      findings_json(plan.quality.findings)                          }
    };
}

Json rules_json(const ReportFacts& facts) {
    Json list = Json::array();
    for (const RuleCount& count : facts.rules) {
        const QualityRule* const rule = find_rule(count.code);
        list.push_back({
            {"code",     count.code                        },
            {"title",    rule == nullptr ? "" : rule->title},
            {"findings", count.findings                    },
            {"plans",    count.plans                       }
        });
    }
    return list;
}

}  // namespace

std::string json_report(const ReportInput& input) {
    const ReportFacts facts = facts_of(input);
    Json plans = Json::array();
    for (std::size_t i = 0; i < input.plans.size(); ++i)
        plans.push_back(plan_json(input.plans[i], facts.plans[i]));
    Json failed = Json::array();
    for (const FailedInput& one : input.failed) {
        failed.push_back({
            {"input",   one.input  },
            {"code",    one.code   },
            {"message", one.message}
        });
    }
    const Json report{
        {"as_of",  input.as_of.empty() ? Json(nullptr) : Json(input.as_of)                 },
        {"areas",
         {{"received", areas_json(facts.received)}, {"missing", areas_json(facts.missing)}}},
        {"score",  facts.score                                                             },
        {"rules",  rules_json(facts)                                                       },
        {"plans",  plans                                                                   },
        {"failed", failed                                                                  }
    };
    return report.dump(2) + "\n";
}

}  // namespace actionplan
