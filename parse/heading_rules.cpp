#include "parse/heading_rules.h"

#include <algorithm>
#include <deque>
#include <string>
#include <unordered_map>
#include <utility>

#include "parse/fold.h"

namespace actionplan {

namespace {

constexpr std::size_t longest_heading = 400;  // bytes; a heading can hold a whole key of colours

constexpr std::array rules{
    HeadingRule{"no",                         Match::whole,  Field::number,    10, "headings-number.txt"   },
    HeadingRule{"number",                     Match::whole,  Field::number,    10, "headings-number.txt"   },
    HeadingRule{"ref",                        Match::whole,  Field::number,    10, "headings-number.txt"   },
    HeadingRule{"ref no",                     Match::whole,  Field::number,    10, "headings-number.txt"   },
    HeadingRule{"ref number",                 Match::whole,  Field::number,    10, "headings-number.txt"   },
    HeadingRule{"reference",                  Match::whole,  Field::number,    10, "headings-number.txt"   },
    HeadingRule{"doc ref",                    Match::whole,  Field::number,    10, "headings-number.txt"   },
    HeadingRule{"action ref no",              Match::whole,  Field::number,    10, "headings-number.txt"   },
    HeadingRule{"action ref",                 Match::whole,  Field::number,    10, "headings-number.txt"   },
    HeadingRule{"action no",                  Match::whole,  Field::number,    10, "headings-number.txt"   },
    HeadingRule{"action number",              Match::whole,  Field::number,    10, "headings-number.txt"   },
    HeadingRule{"measure no",                 Match::whole,  Field::number,    10, "headings-number.txt"   },
    HeadingRule{"item no",                    Match::whole,  Field::number,    10, "headings-number.txt"   },
    HeadingRule{"item",                       Match::whole,  Field::number,    4,  "headings-number.txt"   },
    HeadingRule{"id",                         Match::whole,  Field::number,    8,  "headings-number.txt"   },
    HeadingRule{"action",                     Match::whole,  Field::action,    10, "headings-action.txt"   },
    HeadingRule{"actions",                    Match::whole,  Field::action,    10, "headings-action.txt"   },
    HeadingRule{"key actions",                Match::whole,  Field::action,    10, "headings-action.txt"   },
    HeadingRule{"action",                     Match::begins, Field::action,    8,  "headings-action.txt"   },
    HeadingRule{"actions",                    Match::begins, Field::action,    8,  "headings-action.txt"   },
    HeadingRule{"actions",                    Match::holds,  Field::action,    6,  "headings-action.txt"   },
    HeadingRule{"action",                     Match::holds,  Field::action,    5,  "headings-action.txt"   },
    HeadingRule{"what",                       Match::whole,  Field::action,    8,  "headings-action.txt"   },
    HeadingRule{"what will we do",            Match::begins, Field::action,    9,  "headings-action.txt"   },
    HeadingRule{"what we will do",            Match::begins, Field::action,    9,  "headings-action.txt"   },
    HeadingRule{"what will be done",          Match::begins, Field::action,    9,  "headings-action.txt"   },
    HeadingRule{"what needs to be done",      Match::begins, Field::action,    9,  "headings-action.txt"   },
    HeadingRule{"what are we going to do",    Match::begins, Field::action,    9,  "headings-action.txt"   },
    HeadingRule{"deliverable",                Match::whole,  Field::action,    7,  "headings-action.txt"   },
    HeadingRule{"deliverables",               Match::whole,  Field::action,    7,  "headings-action.txt"   },
    HeadingRule{"activity",                   Match::whole,  Field::action,    7,  "headings-action.txt"   },
    HeadingRule{"activities",                 Match::whole,  Field::action,    7,  "headings-action.txt"   },
    HeadingRule{"task",                       Match::whole,  Field::action,    7,  "headings-action.txt"   },
    HeadingRule{"tasks",                      Match::whole,  Field::action,    7,  "headings-action.txt"   },
    HeadingRule{"improvement",                Match::whole,  Field::action,    6,  "headings-action.txt"   },
    HeadingRule{"improvements",               Match::whole,  Field::action,    6,  "headings-action.txt"   },
    HeadingRule{"recommendation",             Match::whole,  Field::action,    5,  "headings-action.txt"   },
    HeadingRule{"recommendations",            Match::whole,  Field::action,    5,  "headings-action.txt"   },
    HeadingRule{"initiative",                 Match::whole,  Field::action,    5,  "headings-action.txt"   },
    HeadingRule{"commitment",                 Match::whole,  Field::action,    5,  "headings-action.txt"   },
    HeadingRule{"project",                    Match::whole,  Field::action,    4,  "headings-action.txt"   },
    HeadingRule{"focus",                      Match::whole,  Field::action,    4,  "headings-action.txt"   },
    HeadingRule{"measure",                    Match::whole,  Field::action,    4,  "headings-action.txt"   },
    HeadingRule{"objective",                  Match::whole,  Field::action,    3,  "headings-action.txt"   },
    HeadingRule{"objectives",                 Match::whole,  Field::action,    3,  "headings-action.txt"   },
    HeadingRule{"what we are going to do",    Match::begins, Field::action,    9,  "headings-action.txt"   },
    HeadingRule{"what do we need to do",      Match::begins, Field::action,    9,  "headings-action.txt"   },
    HeadingRule{"what we need to do",         Match::begins, Field::action,    9,  "headings-action.txt"   },
    HeadingRule{"what is going to be done",   Match::begins, Field::action,    9,  "headings-action.txt"   },
    HeadingRule{"what are we doing",          Match::begins, Field::action,    5,  "headings-action.txt"   },
    HeadingRule{"how will we",                Match::begins, Field::action,    5,  "headings-action.txt"   },
    HeadingRule{"how we will",                Match::begins, Field::action,    5,  "headings-action.txt"   },
    HeadingRule{"we will",                    Match::begins, Field::action,    7,  "headings-action.txt"   },
    HeadingRule{"task",                       Match::begins, Field::action,    6,  "headings-action.txt"   },
    HeadingRule{"activity",                   Match::holds,  Field::action,    5,  "headings-action.txt"   },
    HeadingRule{"activities",                 Match::holds,  Field::action,    5,  "headings-action.txt"   },
    HeadingRule{"task",                       Match::holds,  Field::action,    5,  "headings-action.txt"   },
    HeadingRule{"tasks",                      Match::holds,  Field::action,    5,  "headings-action.txt"   },
    HeadingRule{"deliverable",                Match::holds,  Field::action,    5,  "headings-action.txt"   },
    HeadingRule{"deliverables",               Match::holds,  Field::action,    5,  "headings-action.txt"   },
    HeadingRule{"recommendation",             Match::holds,  Field::action,    4,  "headings-action.txt"   },
    HeadingRule{"improvement",                Match::holds,  Field::action,    3,  "headings-action.txt"   },
    HeadingRule{"intervention",               Match::whole,  Field::action,    5,  "headings-action.txt"   },
    HeadingRule{"interventions",              Match::whole,  Field::action,    5,  "headings-action.txt"   },
    HeadingRule{"steps",                      Match::whole,  Field::action,    4,  "headings-action.txt"   },
    HeadingRule{"next steps",                 Match::whole,  Field::action,    4,  "headings-action.txt"   },
    HeadingRule{"description",                Match::whole,  Field::action,    4,  "headings-action.txt"   },
    HeadingRule{"pledge",                     Match::whole,  Field::action,    4,  "headings-action.txt"   },
    HeadingRule{"proposal",                   Match::whole,  Field::action,    4,  "headings-action.txt"   },
    HeadingRule{"timescale",                  Match::whole,  Field::timescale, 10, "headings-timescale.txt"},
    HeadingRule{"timescales",                 Match::whole,  Field::timescale, 10, "headings-timescale.txt"},
    HeadingRule{"timescale",                  Match::begins, Field::timescale, 9,  "headings-timescale.txt"},
    HeadingRule{"timescales",                 Match::begins, Field::timescale, 9,  "headings-timescale.txt"},
    HeadingRule{"time scale",                 Match::begins, Field::timescale, 9,  "headings-timescale.txt"},
    HeadingRule{"timeframe",                  Match::begins, Field::timescale, 9,  "headings-timescale.txt"},
    HeadingRule{"time frame",                 Match::begins, Field::timescale, 9,  "headings-timescale.txt"},
    HeadingRule{"timeline",                   Match::begins, Field::timescale, 9,  "headings-timescale.txt"},
    HeadingRule{"timing",                     Match::whole,  Field::timescale, 9,  "headings-timescale.txt"},
    HeadingRule{"by when",                    Match::begins, Field::timescale, 10, "headings-timescale.txt"},
    HeadingRule{"when",                       Match::whole,  Field::timescale, 10, "headings-timescale.txt"},
    HeadingRule{"when",                       Match::begins, Field::timescale, 7,  "headings-timescale.txt"},
    HeadingRule{"due",                        Match::begins, Field::timescale, 9,  "headings-timescale.txt"},
    HeadingRule{"due date",                   Match::begins, Field::timescale, 10, "headings-timescale.txt"},
    HeadingRule{"deadline",                   Match::begins, Field::timescale, 10, "headings-timescale.txt"},
    HeadingRule{"target date",                Match::begins, Field::timescale, 10, "headings-timescale.txt"},
    HeadingRule{"target dates",               Match::begins, Field::timescale, 10, "headings-timescale.txt"},
    HeadingRule{"target completion",          Match::begins, Field::timescale, 10, "headings-timescale.txt"},
    HeadingRule{"planned completion",         Match::begins, Field::timescale, 10,
                "headings-timescale.txt"                                                                   },
    HeadingRule{"completion date",            Match::holds,  Field::timescale, 10, "headings-timescale.txt"},
    HeadingRule{"completion",                 Match::whole,  Field::timescale, 8,  "headings-timescale.txt"},
    HeadingRule{"finish date",                Match::holds,  Field::timescale, 10, "headings-timescale.txt"},
    HeadingRule{"finish",                     Match::whole,  Field::timescale, 9,  "headings-timescale.txt"},
    HeadingRule{"end date",                   Match::holds,  Field::timescale, 10, "headings-timescale.txt"},
    HeadingRule{"complete by",                Match::holds,  Field::timescale, 9,  "headings-timescale.txt"},
    HeadingRule{"date",                       Match::whole,  Field::timescale, 7,  "headings-timescale.txt"},
    HeadingRule{"date",                       Match::holds,  Field::timescale, 5,  "headings-timescale.txt"},
    HeadingRule{"start date",                 Match::holds,  Field::timescale, 4,  "headings-timescale.txt"},
    HeadingRule{"milestone",                  Match::begins, Field::timescale, 3,  "headings-timescale.txt"},
    HeadingRule{"milestones",                 Match::begins, Field::timescale, 3,  "headings-timescale.txt"},
    HeadingRule{"year",                       Match::whole,  Field::timescale, 4,  "headings-timescale.txt"},
    HeadingRule{"completed by",               Match::holds,  Field::timescale, 9,  "headings-timescale.txt"},
    HeadingRule{"completion",                 Match::holds,  Field::timescale, 7,  "headings-timescale.txt"},
    HeadingRule{"target",                     Match::whole,  Field::timescale, 3,  "headings-timescale.txt"},
    HeadingRule{"targets",                    Match::whole,  Field::timescale, 3,  "headings-timescale.txt"},
    HeadingRule{"end",                        Match::whole,  Field::timescale, 8,  "headings-timescale.txt"},
    HeadingRule{"start",                      Match::whole,  Field::timescale, 3,  "headings-timescale.txt"},
    HeadingRule{"timings",                    Match::whole,  Field::timescale, 9,  "headings-timescale.txt"},
    HeadingRule{"by",                         Match::whole,  Field::timescale, 6,  "headings-timescale.txt"},
    HeadingRule{"time",                       Match::whole,  Field::timescale, 6,  "headings-timescale.txt"},
    HeadingRule{"schedule",                   Match::whole,  Field::timescale, 6,  "headings-timescale.txt"},
    HeadingRule{"quarter",                    Match::whole,  Field::timescale, 6,  "headings-timescale.txt"},
    HeadingRule{"period",                     Match::whole,  Field::timescale, 5,  "headings-timescale.txt"},
    HeadingRule{"delivery",                   Match::whole,  Field::timescale, 3,  "headings-timescale.txt"},
    HeadingRule{"year",                       Match::holds,  Field::timescale, 3,  "headings-timescale.txt"},
    HeadingRule{"lead",                       Match::whole,  Field::lead,      10, "headings-lead.txt"     },
    HeadingRule{"leads",                      Match::whole,  Field::lead,      10, "headings-lead.txt"     },
    HeadingRule{"led by",                     Match::begins, Field::lead,      10, "headings-lead.txt"     },
    HeadingRule{"lead",                       Match::begins, Field::lead,      9,  "headings-lead.txt"     },
    HeadingRule{"lead",                       Match::holds,  Field::lead,      6,  "headings-lead.txt"     },
    HeadingRule{"who",                        Match::whole,  Field::lead,      10, "headings-lead.txt"     },
    HeadingRule{"who",                        Match::begins, Field::lead,      9,  "headings-lead.txt"     },
    HeadingRule{"by who",                     Match::begins, Field::lead,      9,  "headings-lead.txt"     },
    HeadingRule{"by whom",                    Match::begins, Field::lead,      10, "headings-lead.txt"     },
    HeadingRule{"responsible",                Match::begins, Field::lead,      9,  "headings-lead.txt"     },
    HeadingRule{"responsible",                Match::holds,  Field::lead,      8,  "headings-lead.txt"     },
    HeadingRule{"responsibility",             Match::holds,  Field::lead,      9,  "headings-lead.txt"     },
    HeadingRule{"accountable",                Match::holds,  Field::lead,      8,  "headings-lead.txt"     },
    HeadingRule{"owner",                      Match::holds,  Field::lead,      9,  "headings-lead.txt"     },
    HeadingRule{"owners",                     Match::holds,  Field::lead,      9,  "headings-lead.txt"     },
    HeadingRule{"organisation",               Match::whole,  Field::lead,      7,  "headings-lead.txt"     },
    HeadingRule{"organisations",              Match::whole,  Field::lead,      7,  "headings-lead.txt"     },
    HeadingRule{"agency",                     Match::whole,  Field::lead,      7,  "headings-lead.txt"     },
    HeadingRule{"partners",                   Match::whole,  Field::lead,      4,  "headings-lead.txt"     },
    HeadingRule{"officer",                    Match::holds,  Field::lead,      7,  "headings-lead.txt"     },
    HeadingRule{"officers",                   Match::holds,  Field::lead,      7,  "headings-lead.txt"     },
    HeadingRule{"organisation",               Match::holds,  Field::lead,      6,  "headings-lead.txt"     },
    HeadingRule{"organisations",              Match::holds,  Field::lead,      6,  "headings-lead.txt"     },
    HeadingRule{"agency",                     Match::holds,  Field::lead,      5,  "headings-lead.txt"     },
    HeadingRule{"agencies",                   Match::holds,  Field::lead,      5,  "headings-lead.txt"     },
    HeadingRule{"partner",                    Match::holds,  Field::lead,      4,  "headings-lead.txt"     },
    HeadingRule{"partners",                   Match::holds,  Field::lead,      4,  "headings-lead.txt"     },
    HeadingRule{"assigned to",                Match::begins, Field::lead,      8,  "headings-lead.txt"     },
    HeadingRule{"allocated to",               Match::begins, Field::lead,      7,  "headings-lead.txt"     },
    HeadingRule{"delivered by",               Match::begins, Field::lead,      8,  "headings-lead.txt"     },
    HeadingRule{"by whom",                    Match::holds,  Field::lead,      8,  "headings-lead.txt"     },
    HeadingRule{"named person",               Match::begins, Field::lead,      8,  "headings-lead.txt"     },
    HeadingRule{"person",                     Match::holds,  Field::lead,      5,  "headings-lead.txt"     },
    HeadingRule{"sro",                        Match::whole,  Field::lead,      8,  "headings-lead.txt"     },
    HeadingRule{"manager",                    Match::holds,  Field::lead,      5,  "headings-lead.txt"     },
    HeadingRule{"director",                   Match::holds,  Field::lead,      5,  "headings-lead.txt"     },
    HeadingRule{"sponsor",                    Match::holds,  Field::lead,      4,  "headings-lead.txt"     },
    HeadingRule{"team",                       Match::whole,  Field::lead,      5,  "headings-lead.txt"     },
    HeadingRule{"department",                 Match::whole,  Field::lead,      5,  "headings-lead.txt"     },
    HeadingRule{"directorate",                Match::whole,  Field::lead,      5,  "headings-lead.txt"     },
    HeadingRule{"service",                    Match::whole,  Field::lead,      3,  "headings-lead.txt"     },
    HeadingRule{"outcome",                    Match::whole,  Field::outcomes,  10, "headings-outcomes.txt" },
    HeadingRule{"outcomes",                   Match::whole,  Field::outcomes,  10, "headings-outcomes.txt" },
    HeadingRule{"outcome",                    Match::holds,  Field::outcomes,  8,  "headings-outcomes.txt" },
    HeadingRule{"outcomes",                   Match::holds,  Field::outcomes,  8,  "headings-outcomes.txt" },
    HeadingRule{"output",                     Match::whole,  Field::outcomes,  7,  "headings-outcomes.txt" },
    HeadingRule{"outputs",                    Match::whole,  Field::outcomes,  7,  "headings-outcomes.txt" },
    HeadingRule{"success",                    Match::holds,  Field::outcomes,  7,  "headings-outcomes.txt" },
    HeadingRule{"measure",                    Match::whole,  Field::outcomes,  6,  "headings-outcomes.txt" },
    HeadingRule{"measures",                   Match::whole,  Field::outcomes,  6,  "headings-outcomes.txt" },
    HeadingRule{"measured by",                Match::holds,  Field::outcomes,  6,  "headings-outcomes.txt" },
    HeadingRule{"measure of",                 Match::begins, Field::outcomes,  7,  "headings-outcomes.txt" },
    HeadingRule{"measures of",                Match::begins, Field::outcomes,  7,  "headings-outcomes.txt" },
    HeadingRule{"how will we know",           Match::begins, Field::outcomes,  7,  "headings-outcomes.txt" },
    HeadingRule{"how we will know",           Match::begins, Field::outcomes,  7,  "headings-outcomes.txt" },
    HeadingRule{"people will be able to say", Match::holds,  Field::outcomes,  7,
                "headings-outcomes.txt"                                                                    },
    HeadingRule{"performance indicator",      Match::holds,  Field::outcomes,  6,  "headings-outcomes.txt" },
    HeadingRule{"performance indicators",     Match::holds,  Field::outcomes,  6,
                "headings-outcomes.txt"                                                                    },
    HeadingRule{"performance measure",        Match::holds,  Field::outcomes,  6,  "headings-outcomes.txt" },
    HeadingRule{"kpi",                        Match::begins, Field::outcomes,  5,  "headings-outcomes.txt" },
    HeadingRule{"kpis",                       Match::begins, Field::outcomes,  5,  "headings-outcomes.txt" },
    HeadingRule{"impact",                     Match::holds,  Field::outcomes,  5,  "headings-outcomes.txt" },
    HeadingRule{"benefit",                    Match::holds,  Field::outcomes,  5,  "headings-outcomes.txt" },
    HeadingRule{"benefits",                   Match::holds,  Field::outcomes,  5,  "headings-outcomes.txt" },
    HeadingRule{"result",                     Match::holds,  Field::outcomes,  5,  "headings-outcomes.txt" },
    HeadingRule{"results",                    Match::holds,  Field::outcomes,  5,  "headings-outcomes.txt" },
    HeadingRule{"evidence",                   Match::holds,  Field::outcomes,  3,  "headings-outcomes.txt" },
    HeadingRule{"target",                     Match::whole,  Field::outcomes,  4,  "headings-outcomes.txt" },
    HeadingRule{"targets",                    Match::whole,  Field::outcomes,  4,  "headings-outcomes.txt" },
    HeadingRule{"indicator",                  Match::holds,  Field::outcomes,  5,  "headings-outcomes.txt" },
    HeadingRule{"indicators",                 Match::holds,  Field::outcomes,  5,  "headings-outcomes.txt" },
    HeadingRule{"kpi",                        Match::holds,  Field::outcomes,  5,  "headings-outcomes.txt" },
    HeadingRule{"kpis",                       Match::holds,  Field::outcomes,  5,  "headings-outcomes.txt" },
    HeadingRule{"metric",                     Match::holds,  Field::outcomes,  5,  "headings-outcomes.txt" },
    HeadingRule{"metrics",                    Match::holds,  Field::outcomes,  5,  "headings-outcomes.txt" },
    HeadingRule{"difference",                 Match::holds,  Field::outcomes,  6,  "headings-outcomes.txt" },
    HeadingRule{"what do we want to achieve", Match::begins, Field::outcomes,  5,
                "headings-outcomes.txt"                                                                    },
    HeadingRule{"what we want to achieve",    Match::begins, Field::outcomes,  5,
                "headings-outcomes.txt"                                                                    },
    HeadingRule{"measured",                   Match::holds,  Field::outcomes,  5,  "headings-outcomes.txt" },
    HeadingRule{"measure",                    Match::holds,  Field::outcomes,  4,  "headings-outcomes.txt" },
    HeadingRule{"measures",                   Match::holds,  Field::outcomes,  4,  "headings-outcomes.txt" },
    HeadingRule{"output",                     Match::holds,  Field::outcomes,  5,  "headings-outcomes.txt" },
    HeadingRule{"outputs",                    Match::holds,  Field::outcomes,  5,  "headings-outcomes.txt" },
    HeadingRule{"progress",                   Match::whole,  Field::progress,  10, "headings-progress.txt" },
    HeadingRule{"progress",                   Match::holds,  Field::progress,  9,  "headings-progress.txt" },
    HeadingRule{"update",                     Match::holds,  Field::progress,  9,  "headings-progress.txt" },
    HeadingRule{"updates",                    Match::holds,  Field::progress,  9,  "headings-progress.txt" },
    HeadingRule{"highlights",                 Match::begins, Field::progress,  8,  "headings-progress.txt" },
    HeadingRule{"achievements",               Match::holds,  Field::progress,  7,  "headings-progress.txt" },
    HeadingRule{"comments",                   Match::holds,  Field::progress,  7,  "headings-progress.txt" },
    HeadingRule{"comment",                    Match::holds,  Field::progress,  7,  "headings-progress.txt" },
    HeadingRule{"commentary",                 Match::holds,  Field::progress,  7,  "headings-progress.txt" },
    HeadingRule{"notes",                      Match::whole,  Field::progress,  5,  "headings-progress.txt" },
    HeadingRule{"status",                     Match::holds,  Field::progress,  5,  "headings-progress.txt" },
    HeadingRule{"percent complete",           Match::holds,  Field::progress,  6,  "headings-progress.txt" },
    HeadingRule{"to date",                    Match::holds,  Field::progress,  9,  "headings-progress.txt" },
    HeadingRule{"actions taken",              Match::begins, Field::progress,  9,  "headings-progress.txt" },
    HeadingRule{"action taken",               Match::begins, Field::progress,  9,  "headings-progress.txt" },
    HeadingRule{"what have we done",          Match::begins, Field::progress,  9,  "headings-progress.txt" },
    HeadingRule{"what we have done",          Match::begins, Field::progress,  9,  "headings-progress.txt" },
    HeadingRule{"position",                   Match::holds,  Field::progress,  5,  "headings-progress.txt" },
    HeadingRule{"narrative",                  Match::holds,  Field::progress,  7,  "headings-progress.txt" },
    HeadingRule{"remarks",                    Match::whole,  Field::progress,  6,  "headings-progress.txt" },
    HeadingRule{"observations",               Match::whole,  Field::progress,  5,  "headings-progress.txt" },
    HeadingRule{"assurance",                  Match::holds,  Field::progress,  5,  "headings-progress.txt" },
    HeadingRule{"achieved",                   Match::whole,  Field::progress,  5,  "headings-progress.txt" },
    HeadingRule{"completed",                  Match::whole,  Field::progress,  4,  "headings-progress.txt" },
    HeadingRule{"outstanding",                Match::holds,  Field::progress,  5,  "headings-progress.txt" },
    HeadingRule{"rag",                        Match::whole,  Field::rag,       10, "headings-rag.txt"      },
    HeadingRule{"brag",                       Match::whole,  Field::rag,       10, "headings-rag.txt"      },
    HeadingRule{"bragg",                      Match::whole,  Field::rag,       10, "headings-rag.txt"      },
    HeadingRule{"rag",                        Match::begins, Field::rag,       9,  "headings-rag.txt"      },
    HeadingRule{"brag",                       Match::begins, Field::rag,       9,  "headings-rag.txt"      },
    HeadingRule{"rag",                        Match::holds,  Field::rag,       7,  "headings-rag.txt"      },
    HeadingRule{"brag",                       Match::holds,  Field::rag,       7,  "headings-rag.txt"      },
    HeadingRule{"red amber green",            Match::holds,  Field::rag,       9,  "headings-rag.txt"      },
    HeadingRule{"status",                     Match::whole,  Field::rag,       4,  "headings-rag.txt"      },
    HeadingRule{"traffic light",              Match::holds,  Field::rag,       8,  "headings-rag.txt"      },
    HeadingRule{"rating",                     Match::holds,  Field::rag,       4,  "headings-rag.txt"      },
    HeadingRule{"colour",                     Match::whole,  Field::rag,       5,  "headings-rag.txt"      },
    HeadingRule{"how",                        Match::whole,  Field::other,     6,  "headings-other.txt"    },
    HeadingRule{"priority",                   Match::whole,  Field::other,     6,  "headings-other.txt"    },
    HeadingRule{"strategic priority",         Match::whole,  Field::other,     9,  "headings-other.txt"    },
    HeadingRule{"principle",                  Match::whole,  Field::other,     8,  "headings-other.txt"    },
    HeadingRule{"current offer",              Match::whole,  Field::other,     9,  "headings-other.txt"    },
    HeadingRule{"currently available",        Match::whole,  Field::other,     9,  "headings-other.txt"    },
    HeadingRule{"current position",           Match::whole,  Field::other,     6,  "headings-other.txt"    },
    HeadingRule{"gaps",                       Match::whole,  Field::other,     9,  "headings-other.txt"    },
    HeadingRule{"concordat theme",            Match::whole,  Field::other,     9,  "headings-other.txt"    },
    HeadingRule{"theme",                      Match::whole,  Field::other,     6,  "headings-other.txt"    },
    HeadingRule{"domain",                     Match::whole,  Field::other,     8,  "headings-other.txt"    },
    HeadingRule{"footprint",                  Match::whole,  Field::other,     9,  "headings-other.txt"    },
    HeadingRule{"category",                   Match::whole,  Field::other,     7,  "headings-other.txt"    },
    HeadingRule{"classification",             Match::whole,  Field::other,     8,  "headings-other.txt"    },
    HeadingRule{"monitoring",                 Match::begins, Field::other,     7,  "headings-other.txt"    },
    HeadingRule{"how monitor",                Match::begins, Field::other,     7,  "headings-other.txt"    },
    HeadingRule{"consultation",               Match::whole,  Field::other,     8,  "headings-other.txt"    },
    HeadingRule{"cost",                       Match::holds,  Field::other,     7,  "headings-other.txt"    },
    HeadingRule{"costs",                      Match::holds,  Field::other,     7,  "headings-other.txt"    },
    HeadingRule{"funding",                    Match::holds,  Field::other,     8,  "headings-other.txt"    },
    HeadingRule{"budget",                     Match::holds,  Field::other,     8,  "headings-other.txt"    },
    HeadingRule{"resources",                  Match::holds,  Field::other,     7,  "headings-other.txt"    },
    HeadingRule{"resource",                   Match::holds,  Field::other,     6,  "headings-other.txt"    },
    HeadingRule{"barriers",                   Match::holds,  Field::other,     7,  "headings-other.txt"    },
    HeadingRule{"risk",                       Match::holds,  Field::other,     5,  "headings-other.txt"    },
    HeadingRule{"risks",                      Match::holds,  Field::other,     5,  "headings-other.txt"    },
    HeadingRule{"para ref",                   Match::whole,  Field::other,     9,  "headings-other.txt"    },
    HeadingRule{"rationale",                  Match::holds,  Field::other,     6,  "headings-other.txt"    },
    HeadingRule{"start date",                 Match::whole,  Field::other,     6,  "headings-other.txt"    },
    HeadingRule{"portfolio holder",           Match::whole,  Field::other,     5,  "headings-other.txt"    },
    HeadingRule{"workstream",                 Match::holds,  Field::other,     7,  "headings-other.txt"    },
    HeadingRule{"work stream",                Match::holds,  Field::other,     7,  "headings-other.txt"    },
    HeadingRule{"where are we now",           Match::begins, Field::other,     8,  "headings-other.txt"    },
    HeadingRule{"where we are now",           Match::begins, Field::other,     8,  "headings-other.txt"    },
    HeadingRule{"supporting",                 Match::begins, Field::other,     6,  "headings-other.txt"    },
    HeadingRule{"why",                        Match::whole,  Field::other,     6,  "headings-other.txt"    },
    HeadingRule{"issue",                      Match::holds,  Field::other,     6,  "headings-other.txt"    },
    HeadingRule{"issues",                     Match::holds,  Field::other,     6,  "headings-other.txt"    },
    HeadingRule{"need",                       Match::whole,  Field::other,     5,  "headings-other.txt"    },
    HeadingRule{"context",                    Match::holds,  Field::other,     6,  "headings-other.txt"    },
    HeadingRule{"background",                 Match::holds,  Field::other,     6,  "headings-other.txt"    },
    HeadingRule{"dependencies",               Match::holds,  Field::other,     7,  "headings-other.txt"    },
    HeadingRule{"evidence base",              Match::whole,  Field::other,     8,  "headings-other.txt"    },
    HeadingRule{"baseline",                   Match::holds,  Field::other,     7,  "headings-other.txt"    },
    HeadingRule{"target group",               Match::whole,  Field::other,     8,  "headings-other.txt"    },
    HeadingRule{"target audience",            Match::whole,  Field::other,     8,  "headings-other.txt"    },
    HeadingRule{"location",                   Match::whole,  Field::other,     7,  "headings-other.txt"    },
    HeadingRule{"aim",                        Match::whole,  Field::other,     5,  "headings-other.txt"    },
    HeadingRule{"aims",                       Match::whole,  Field::other,     5,  "headings-other.txt"    },
    HeadingRule{"goal",                       Match::whole,  Field::other,     5,  "headings-other.txt"    },
    HeadingRule{"goals",                      Match::whole,  Field::other,     5,  "headings-other.txt"    },
    HeadingRule{"strategic objective",        Match::whole,  Field::other,     7,  "headings-other.txt"    },
    HeadingRule{"strategic aim",              Match::whole,  Field::other,     7,  "headings-other.txt"    },
    HeadingRule{"type",                       Match::whole,  Field::other,     6,  "headings-other.txt"    },
    HeadingRule{"equality",                   Match::holds,  Field::other,     6,  "headings-other.txt"    },
    HeadingRule{"links",                      Match::whole,  Field::other,     5,  "headings-other.txt"    },
};

std::string without_spaces(std::string_view words) {
    std::string text(words);
    std::erase(text, ' ');
    return text;
}

}  // namespace

// The rules by what they are found with: the whole heading without spaces, or the first word of their phrase.
struct HeadingVocabulary::Index {
    explicit Index(std::span<const HeadingRule> more) {
        for (const HeadingRule& rule : rules) add(rule);
        for (HeadingRule rule : more) {
            rule.words = texts.emplace_back(folded(rule.words));
            add(own.emplace_back(rule));
        }
    }

    void add(const HeadingRule& rule) {
        if (rule.match == Match::whole) {
            by_whole.emplace(without_spaces(rule.words), &rule);
        } else {
            by_first_word.emplace(rule.words.substr(0, rule.words.find(' ')), &rule);
        }
    }

    template <typename Found>
    void each_match(std::string_view words, const Found& found) const {
        const auto whole = by_whole.equal_range(without_spaces(words));
        for (auto rule = whole.first; rule != whole.second; ++rule) found(*rule->second);
        for (std::size_t at = 0; at < words.size();) {
            const std::size_t end = std::min(words.find(' ', at), words.size());
            const auto phrases = by_first_word.equal_range(words.substr(at, end - at));
            for (auto rule = phrases.first; rule != phrases.second; ++rule) {
                const std::string_view phrase = rule->second->words;
                const std::string_view rest = words.substr(at);
                const bool stands = rest.starts_with(phrase) &&
                                    (rest.size() == phrase.size() || rest[phrase.size()] == ' ');
                if (stands && (at == 0 || rule->second->match == Match::holds))
                    found(*rule->second);
            }
            at = end + 1;
        }
    }

    std::deque<std::string> texts;  // of the rules that are not built in
    std::deque<HeadingRule> own;
    std::unordered_multimap<std::string, const HeadingRule*> by_whole;
    std::unordered_multimap<std::string_view, const HeadingRule*> by_first_word;
};

HeadingVocabulary::HeadingVocabulary(std::span<const HeadingRule> more)
    : index_(std::make_unique<const Index>(more)) {}
HeadingVocabulary::HeadingVocabulary(HeadingVocabulary&&) noexcept = default;
HeadingVocabulary& HeadingVocabulary::operator=(HeadingVocabulary&&) noexcept = default;
HeadingVocabulary::~HeadingVocabulary() = default;

const HeadingVocabulary& HeadingVocabulary::built_in() {
    static const HeadingVocabulary vocabulary({});
    return vocabulary;
}

FieldWeights HeadingVocabulary::weights(std::string_view heading) const {
    FieldWeights weights{};
    if (heading.size() > longest_heading) return weights;
    const std::string words = folded(heading);
    if (words.empty()) return weights;
    index_->each_match(words, [&](const HeadingRule& rule) {
        double& weight = weights.at(static_cast<std::size_t>(rule.field));
        weight = std::max(weight, rule.weight);
    });
    return weights;
}

std::span<const HeadingRule> heading_rules() { return rules; }

FieldWeights weights_of_heading(std::string_view heading) {
    return HeadingVocabulary::built_in().weights(heading);
}

}  // namespace actionplan
