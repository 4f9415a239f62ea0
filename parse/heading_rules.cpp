#include "parse/heading_rules.h"

#include <algorithm>
#include <deque>
#include <string>
#include <unordered_map>
#include <utility>

#include "parse/fold.h"

namespace actionplan {

namespace {

constexpr std::size_t longest_heading_read =
    400;  // bytes; a heading can hold a whole key of colours

constexpr auto rules = std::to_array<HeadingRule>({
    {"no",                         Match::whole,  Field::number,    10, "headings-number.txt"   },
    {"number",                     Match::whole,  Field::number,    10, "headings-number.txt"   },
    {"ref",                        Match::whole,  Field::number,    10, "headings-number.txt"   },
    {"ref no",                     Match::whole,  Field::number,    10, "headings-number.txt"   },
    {"ref number",                 Match::whole,  Field::number,    10, "headings-number.txt"   },
    {"reference",                  Match::whole,  Field::number,    10, "headings-number.txt"   },
    {"doc ref",                    Match::whole,  Field::number,    10, "headings-number.txt"   },
    {"action ref no",              Match::whole,  Field::number,    10, "headings-number.txt"   },
    {"action ref",                 Match::whole,  Field::number,    10, "headings-number.txt"   },
    {"action no",                  Match::whole,  Field::number,    10, "headings-number.txt"   },
    {"action number",              Match::whole,  Field::number,    10, "headings-number.txt"   },
    {"measure no",                 Match::whole,  Field::number,    10, "headings-number.txt"   },
    {"item no",                    Match::whole,  Field::number,    10, "headings-number.txt"   },
    {"item",                       Match::whole,  Field::number,    4,  "headings-number.txt"   },
    {"id",                         Match::whole,  Field::number,    8,  "headings-number.txt"   },
    {"rec no",                     Match::whole,  Field::number,    10, "headings-number.txt"   },
    {"rec ref",                    Match::whole,  Field::number,    10, "headings-number.txt"   },
    {"recommendation no",          Match::whole,  Field::number,    10, "headings-number.txt"   },
    {"recommendation number",      Match::whole,  Field::number,    10, "headings-number.txt"   },
    {"recommendation ref",         Match::whole,  Field::number,    10, "headings-number.txt"   },
    {"task no",                    Match::whole,  Field::number,    10, "headings-number.txt"   },
    {"id",                         Match::holds,  Field::number,    6,  "headings-number.txt"   },
    {"action",                     Match::whole,  Field::action,    10, "headings-action.txt"   },
    {"actions",                    Match::whole,  Field::action,    10, "headings-action.txt"   },
    {"key actions",                Match::whole,  Field::action,    10, "headings-action.txt"   },
    {"action",                     Match::begins, Field::action,    8,  "headings-action.txt"   },
    {"actions",                    Match::begins, Field::action,    8,  "headings-action.txt"   },
    {"actions",                    Match::holds,  Field::action,    6,  "headings-action.txt"   },
    {"action",                     Match::holds,  Field::action,    5,  "headings-action.txt"   },
    {"what",                       Match::whole,  Field::action,    8,  "headings-action.txt"   },
    {"what will we do",            Match::begins, Field::action,    9,  "headings-action.txt"   },
    {"what we will do",            Match::begins, Field::action,    9,  "headings-action.txt"   },
    {"what will be done",          Match::begins, Field::action,    9,  "headings-action.txt"   },
    {"what needs to be done",      Match::begins, Field::action,    9,  "headings-action.txt"   },
    {"what are we going to do",    Match::begins, Field::action,    9,  "headings-action.txt"   },
    {"deliverable",                Match::whole,  Field::action,    7,  "headings-action.txt"   },
    {"deliverables",               Match::whole,  Field::action,    7,  "headings-action.txt"   },
    {"activity",                   Match::whole,  Field::action,    7,  "headings-action.txt"   },
    {"activities",                 Match::whole,  Field::action,    7,  "headings-action.txt"   },
    {"task",                       Match::whole,  Field::action,    7,  "headings-action.txt"   },
    {"tasks",                      Match::whole,  Field::action,    7,  "headings-action.txt"   },
    {"improvement",                Match::whole,  Field::action,    6,  "headings-action.txt"   },
    {"improvements",               Match::whole,  Field::action,    6,  "headings-action.txt"   },
    {"recommendation",             Match::whole,  Field::action,    5,  "headings-action.txt"   },
    {"recommendations",            Match::whole,  Field::action,    5,  "headings-action.txt"   },
    {"agreed action",              Match::holds,  Field::action,    9,  "headings-action.txt"   },
    {"agreed actions",             Match::holds,  Field::action,    9,  "headings-action.txt"   },
    {"management action",          Match::holds,  Field::action,    9,  "headings-action.txt"   },
    {"management actions",         Match::holds,  Field::action,    9,  "headings-action.txt"   },
    {"initiative",                 Match::whole,  Field::action,    5,  "headings-action.txt"   },
    {"commitment",                 Match::whole,  Field::action,    5,  "headings-action.txt"   },
    {"project",                    Match::whole,  Field::action,    4,  "headings-action.txt"   },
    {"focus",                      Match::whole,  Field::action,    4,  "headings-action.txt"   },
    {"measure",                    Match::whole,  Field::action,    4,  "headings-action.txt"   },
    {"objective",                  Match::whole,  Field::action,    3,  "headings-action.txt"   },
    {"objectives",                 Match::whole,  Field::action,    3,  "headings-action.txt"   },
    {"what we are going to do",    Match::begins, Field::action,    9,  "headings-action.txt"   },
    {"what do we need to do",      Match::begins, Field::action,    9,  "headings-action.txt"   },
    {"what we need to do",         Match::begins, Field::action,    9,  "headings-action.txt"   },
    {"what is going to be done",   Match::begins, Field::action,    9,  "headings-action.txt"   },
    {"what are we doing",          Match::begins, Field::action,    5,  "headings-action.txt"   },
    {"how will we",                Match::begins, Field::action,    5,  "headings-action.txt"   },
    {"how we will",                Match::begins, Field::action,    5,  "headings-action.txt"   },
    {"we will",                    Match::begins, Field::action,    7,  "headings-action.txt"   },
    {"to do",                      Match::holds,  Field::action,    6,  "headings-action.txt"   },
    {"will do",                    Match::holds,  Field::action,    6,  "headings-action.txt"   },
    {"task",                       Match::begins, Field::action,    6,  "headings-action.txt"   },
    {"activity",                   Match::holds,  Field::action,    5,  "headings-action.txt"   },
    {"activities",                 Match::holds,  Field::action,    5,  "headings-action.txt"   },
    {"task",                       Match::holds,  Field::action,    5,  "headings-action.txt"   },
    {"tasks",                      Match::holds,  Field::action,    5,  "headings-action.txt"   },
    {"deliverable",                Match::holds,  Field::action,    5,  "headings-action.txt"   },
    {"deliverables",               Match::holds,  Field::action,    5,  "headings-action.txt"   },
    {"recommendation",             Match::holds,  Field::action,    4,  "headings-action.txt"   },
    {"improvement",                Match::holds,  Field::action,    3,  "headings-action.txt"   },
    {"intervention",               Match::whole,  Field::action,    5,  "headings-action.txt"   },
    {"interventions",              Match::whole,  Field::action,    5,  "headings-action.txt"   },
    {"steps",                      Match::whole,  Field::action,    4,  "headings-action.txt"   },
    {"next steps",                 Match::whole,  Field::action,    4,  "headings-action.txt"   },
    {"description",                Match::whole,  Field::action,    4,  "headings-action.txt"   },
    {"pledge",                     Match::whole,  Field::action,    4,  "headings-action.txt"   },
    {"proposal",                   Match::whole,  Field::action,    4,  "headings-action.txt"   },
    {"commitments",                Match::whole,  Field::action,    5,  "headings-action.txt"   },
    {"promise",                    Match::whole,  Field::action,    4,  "headings-action.txt"   },
    {"promises",                   Match::whole,  Field::action,    4,  "headings-action.txt"   },
    {"promised",                   Match::holds,  Field::action,    4,  "headings-action.txt"   },
    {"timescale",                  Match::whole,  Field::timescale, 10, "headings-timescale.txt"},
    {"timescales",                 Match::whole,  Field::timescale, 10, "headings-timescale.txt"},
    {"timescale",                  Match::begins, Field::timescale, 9,  "headings-timescale.txt"},
    {"timescales",                 Match::begins, Field::timescale, 9,  "headings-timescale.txt"},
    {"time scale",                 Match::begins, Field::timescale, 9,  "headings-timescale.txt"},
    {"timeframe",                  Match::begins, Field::timescale, 9,  "headings-timescale.txt"},
    {"time frame",                 Match::begins, Field::timescale, 9,  "headings-timescale.txt"},
    {"timeline",                   Match::begins, Field::timescale, 9,  "headings-timescale.txt"},
    {"timing",                     Match::whole,  Field::timescale, 9,  "headings-timescale.txt"},
    {"by when",                    Match::begins, Field::timescale, 10, "headings-timescale.txt"},
    {"when",                       Match::whole,  Field::timescale, 10, "headings-timescale.txt"},
    {"when",                       Match::begins, Field::timescale, 7,  "headings-timescale.txt"},
    {"due",                        Match::begins, Field::timescale, 9,  "headings-timescale.txt"},
    {"due date",                   Match::begins, Field::timescale, 10, "headings-timescale.txt"},
    {"original due",               Match::begins, Field::timescale, 10, "headings-timescale.txt"},
    {"original target",            Match::begins, Field::timescale, 10, "headings-timescale.txt"},
    {"due date",                   Match::holds,  Field::timescale, 9,  "headings-timescale.txt"},
    {"deadline",                   Match::begins, Field::timescale, 10, "headings-timescale.txt"},
    {"target date",                Match::begins, Field::timescale, 10, "headings-timescale.txt"},
    {"target dates",               Match::begins, Field::timescale, 10, "headings-timescale.txt"},
    {"target completion",          Match::begins, Field::timescale, 10, "headings-timescale.txt"},
    {"planned completion",         Match::begins, Field::timescale, 10, "headings-timescale.txt"},
    {"completion date",            Match::holds,  Field::timescale, 10, "headings-timescale.txt"},
    {"completion",                 Match::whole,  Field::timescale, 8,  "headings-timescale.txt"},
    {"finish date",                Match::holds,  Field::timescale, 10, "headings-timescale.txt"},
    {"finish",                     Match::whole,  Field::timescale, 9,  "headings-timescale.txt"},
    {"end date",                   Match::holds,  Field::timescale, 10, "headings-timescale.txt"},
    {"complete by",                Match::holds,  Field::timescale, 9,  "headings-timescale.txt"},
    {"date",                       Match::whole,  Field::timescale, 7,  "headings-timescale.txt"},
    {"date",                       Match::holds,  Field::timescale, 5,  "headings-timescale.txt"},
    {"start date",                 Match::holds,  Field::timescale, 4,  "headings-timescale.txt"},
    {"milestone",                  Match::begins, Field::timescale, 3,  "headings-timescale.txt"},
    {"milestones",                 Match::begins, Field::timescale, 3,  "headings-timescale.txt"},
    {"year",                       Match::whole,  Field::timescale, 4,  "headings-timescale.txt"},
    {"completed by",               Match::holds,  Field::timescale, 9,  "headings-timescale.txt"},
    {"completion",                 Match::holds,  Field::timescale, 7,  "headings-timescale.txt"},
    {"target",                     Match::whole,  Field::timescale, 3,  "headings-timescale.txt"},
    {"targets",                    Match::whole,  Field::timescale, 3,  "headings-timescale.txt"},
    {"end",                        Match::whole,  Field::timescale, 8,  "headings-timescale.txt"},
    {"start",                      Match::whole,  Field::timescale, 3,  "headings-timescale.txt"},
    {"timings",                    Match::whole,  Field::timescale, 9,  "headings-timescale.txt"},
    {"by",                         Match::whole,  Field::timescale, 6,  "headings-timescale.txt"},
    {"time",                       Match::whole,  Field::timescale, 6,  "headings-timescale.txt"},
    {"schedule",                   Match::whole,  Field::timescale, 6,  "headings-timescale.txt"},
    {"quarter",                    Match::whole,  Field::timescale, 6,  "headings-timescale.txt"},
    {"period",                     Match::whole,  Field::timescale, 5,  "headings-timescale.txt"},
    {"delivery",                   Match::whole,  Field::timescale, 3,  "headings-timescale.txt"},
    {"to be finished",             Match::holds,  Field::timescale, 8,  "headings-timescale.txt"},
    {"to be completed",            Match::holds,  Field::timescale, 8,  "headings-timescale.txt"},
    {"to be done by",              Match::holds,  Field::timescale, 8,  "headings-timescale.txt"},
    {"finish by",                  Match::holds,  Field::timescale, 9,  "headings-timescale.txt"},
    {"finished by",                Match::holds,  Field::timescale, 9,  "headings-timescale.txt"},
    {"finishes",                   Match::whole,  Field::timescale, 8,  "headings-timescale.txt"},
    {"ends",                       Match::whole,  Field::timescale, 6,  "headings-timescale.txt"},
    {"begins",                     Match::whole,  Field::timescale, 3,  "headings-timescale.txt"},
    {"starts",                     Match::whole,  Field::timescale, 3,  "headings-timescale.txt"},
    {"year",                       Match::holds,  Field::timescale, 3,  "headings-timescale.txt"},
    {"lead",                       Match::whole,  Field::lead,      10, "headings-lead.txt"     },
    {"leads",                      Match::whole,  Field::lead,      10, "headings-lead.txt"     },
    {"led by",                     Match::begins, Field::lead,      10, "headings-lead.txt"     },
    {"lead",                       Match::begins, Field::lead,      9,  "headings-lead.txt"     },
    {"lead",                       Match::holds,  Field::lead,      6,  "headings-lead.txt"     },
    {"who",                        Match::whole,  Field::lead,      10, "headings-lead.txt"     },
    {"who",                        Match::begins, Field::lead,      9,  "headings-lead.txt"     },
    {"by who",                     Match::begins, Field::lead,      9,  "headings-lead.txt"     },
    {"by whom",                    Match::begins, Field::lead,      10, "headings-lead.txt"     },
    {"responsible",                Match::begins, Field::lead,      9,  "headings-lead.txt"     },
    {"responsible",                Match::holds,  Field::lead,      8,  "headings-lead.txt"     },
    {"responsibility",             Match::holds,  Field::lead,      9,  "headings-lead.txt"     },
    {"accountable",                Match::holds,  Field::lead,      8,  "headings-lead.txt"     },
    {"owner",                      Match::holds,  Field::lead,      9,  "headings-lead.txt"     },
    {"owners",                     Match::holds,  Field::lead,      9,  "headings-lead.txt"     },
    {"organisation",               Match::whole,  Field::lead,      7,  "headings-lead.txt"     },
    {"organisations",              Match::whole,  Field::lead,      7,  "headings-lead.txt"     },
    {"agency",                     Match::whole,  Field::lead,      7,  "headings-lead.txt"     },
    {"partners",                   Match::whole,  Field::lead,      4,  "headings-lead.txt"     },
    {"officer",                    Match::holds,  Field::lead,      7,  "headings-lead.txt"     },
    {"officers",                   Match::holds,  Field::lead,      7,  "headings-lead.txt"     },
    {"organisation",               Match::holds,  Field::lead,      6,  "headings-lead.txt"     },
    {"organisations",              Match::holds,  Field::lead,      6,  "headings-lead.txt"     },
    {"agency",                     Match::holds,  Field::lead,      5,  "headings-lead.txt"     },
    {"agencies",                   Match::holds,  Field::lead,      5,  "headings-lead.txt"     },
    {"partner",                    Match::holds,  Field::lead,      4,  "headings-lead.txt"     },
    {"partners",                   Match::holds,  Field::lead,      4,  "headings-lead.txt"     },
    {"assigned to",                Match::begins, Field::lead,      8,  "headings-lead.txt"     },
    {"allocated to",               Match::begins, Field::lead,      7,  "headings-lead.txt"     },
    {"delivered by",               Match::begins, Field::lead,      8,  "headings-lead.txt"     },
    {"by whom",                    Match::holds,  Field::lead,      8,  "headings-lead.txt"     },
    {"named person",               Match::begins, Field::lead,      8,  "headings-lead.txt"     },
    {"person",                     Match::holds,  Field::lead,      5,  "headings-lead.txt"     },
    {"sro",                        Match::whole,  Field::lead,      8,  "headings-lead.txt"     },
    {"manager",                    Match::holds,  Field::lead,      5,  "headings-lead.txt"     },
    {"director",                   Match::holds,  Field::lead,      5,  "headings-lead.txt"     },
    {"sponsor",                    Match::holds,  Field::lead,      4,  "headings-lead.txt"     },
    {"team",                       Match::whole,  Field::lead,      5,  "headings-lead.txt"     },
    {"department",                 Match::whole,  Field::lead,      5,  "headings-lead.txt"     },
    {"directorate",                Match::whole,  Field::lead,      5,  "headings-lead.txt"     },
    {"service",                    Match::whole,  Field::lead,      3,  "headings-lead.txt"     },
    {"whose",                      Match::begins, Field::lead,      8,  "headings-lead.txt"     },
    {"whos",                       Match::begins, Field::lead,      9,  "headings-lead.txt"     },
    {"owned by",                   Match::begins, Field::lead,      8,  "headings-lead.txt"     },
    {"delivery agent",             Match::begins, Field::lead,      6,  "headings-lead.txt"     },
    {"resp",                       Match::whole,  Field::lead,      7,  "headings-lead.txt"     },
    {"action by",                  Match::whole,  Field::lead,      9,  "headings-lead.txt"     },
    {"contact",                    Match::whole,  Field::lead,      4,  "headings-lead.txt"     },
    {"outcome",                    Match::whole,  Field::outcomes,  10, "headings-outcomes.txt" },
    {"outcomes",                   Match::whole,  Field::outcomes,  10, "headings-outcomes.txt" },
    {"outcome",                    Match::holds,  Field::outcomes,  8,  "headings-outcomes.txt" },
    {"outcomes",                   Match::holds,  Field::outcomes,  8,  "headings-outcomes.txt" },
    {"output",                     Match::whole,  Field::outcomes,  7,  "headings-outcomes.txt" },
    {"outputs",                    Match::whole,  Field::outcomes,  7,  "headings-outcomes.txt" },
    {"success",                    Match::holds,  Field::outcomes,  7,  "headings-outcomes.txt" },
    {"measure",                    Match::whole,  Field::outcomes,  6,  "headings-outcomes.txt" },
    {"measures",                   Match::whole,  Field::outcomes,  6,  "headings-outcomes.txt" },
    {"measured by",                Match::holds,  Field::outcomes,  6,  "headings-outcomes.txt" },
    {"measure of",                 Match::begins, Field::outcomes,  7,  "headings-outcomes.txt" },
    {"measures of",                Match::begins, Field::outcomes,  7,  "headings-outcomes.txt" },
    {"how will we know",           Match::begins, Field::outcomes,  7,  "headings-outcomes.txt" },
    {"how we will know",           Match::begins, Field::outcomes,  7,  "headings-outcomes.txt" },
    {"people will be able to say", Match::holds,  Field::outcomes,  7,  "headings-outcomes.txt" },
    {"performance indicator",      Match::holds,  Field::outcomes,  6,  "headings-outcomes.txt" },
    {"performance indicators",     Match::holds,  Field::outcomes,  6,  "headings-outcomes.txt" },
    {"performance measure",        Match::holds,  Field::outcomes,  6,  "headings-outcomes.txt" },
    {"kpi",                        Match::begins, Field::outcomes,  5,  "headings-outcomes.txt" },
    {"kpis",                       Match::begins, Field::outcomes,  5,  "headings-outcomes.txt" },
    {"impact",                     Match::holds,  Field::outcomes,  5,  "headings-outcomes.txt" },
    {"benefit",                    Match::holds,  Field::outcomes,  5,  "headings-outcomes.txt" },
    {"benefits",                   Match::holds,  Field::outcomes,  5,  "headings-outcomes.txt" },
    {"result",                     Match::holds,  Field::outcomes,  5,  "headings-outcomes.txt" },
    {"results",                    Match::holds,  Field::outcomes,  5,  "headings-outcomes.txt" },
    {"evidence",                   Match::holds,  Field::outcomes,  3,  "headings-outcomes.txt" },
    {"evidence of completion",     Match::begins, Field::outcomes,  8,  "headings-outcomes.txt" },
    {"target",                     Match::whole,  Field::outcomes,  4,  "headings-outcomes.txt" },
    {"targets",                    Match::whole,  Field::outcomes,  4,  "headings-outcomes.txt" },
    {"indicator",                  Match::holds,  Field::outcomes,  5,  "headings-outcomes.txt" },
    {"indicators",                 Match::holds,  Field::outcomes,  5,  "headings-outcomes.txt" },
    {"kpi",                        Match::holds,  Field::outcomes,  5,  "headings-outcomes.txt" },
    {"kpis",                       Match::holds,  Field::outcomes,  5,  "headings-outcomes.txt" },
    {"metric",                     Match::holds,  Field::outcomes,  5,  "headings-outcomes.txt" },
    {"metrics",                    Match::holds,  Field::outcomes,  5,  "headings-outcomes.txt" },
    {"difference",                 Match::holds,  Field::outcomes,  6,  "headings-outcomes.txt" },
    {"what do we want to achieve", Match::begins, Field::outcomes,  5,  "headings-outcomes.txt" },
    {"what we want to achieve",    Match::begins, Field::outcomes,  5,  "headings-outcomes.txt" },
    {"measured",                   Match::holds,  Field::outcomes,  5,  "headings-outcomes.txt" },
    {"measure",                    Match::holds,  Field::outcomes,  4,  "headings-outcomes.txt" },
    {"measures",                   Match::holds,  Field::outcomes,  4,  "headings-outcomes.txt" },
    {"output",                     Match::holds,  Field::outcomes,  5,  "headings-outcomes.txt" },
    {"outputs",                    Match::holds,  Field::outcomes,  5,  "headings-outcomes.txt" },
    {"good looks like",            Match::holds,  Field::outcomes,  8,  "headings-outcomes.txt" },
    {"will be different",          Match::holds,  Field::outcomes,  8,  "headings-outcomes.txt" },
    {"what will change",           Match::begins, Field::outcomes,  7,  "headings-outcomes.txt" },
    {"what this means for",        Match::begins, Field::outcomes,  5,  "headings-outcomes.txt" },
    {"will it achieve",            Match::holds,  Field::outcomes,  7,  "headings-outcomes.txt" },
    {"we will know",               Match::begins, Field::outcomes,  8,  "headings-outcomes.txt" },
    {"how do we know",             Match::begins, Field::outcomes,  7,  "headings-outcomes.txt" },
    {"change we want",             Match::holds,  Field::outcomes,  6,  "headings-outcomes.txt" },
    {"want to see",                Match::holds,  Field::outcomes,  6,  "headings-outcomes.txt" },
    {"people will notice",         Match::holds,  Field::outcomes,  6,  "headings-outcomes.txt" },
    {"will look like",             Match::holds,  Field::outcomes,  7,  "headings-outcomes.txt" },
    {"progress",                   Match::whole,  Field::progress,  10, "headings-progress.txt" },
    {"progress",                   Match::holds,  Field::progress,  9,  "headings-progress.txt" },
    {"update",                     Match::holds,  Field::progress,  9,  "headings-progress.txt" },
    {"updates",                    Match::holds,  Field::progress,  9,  "headings-progress.txt" },
    {"highlights",                 Match::begins, Field::progress,  8,  "headings-progress.txt" },
    {"achievements",               Match::holds,  Field::progress,  7,  "headings-progress.txt" },
    {"comments",                   Match::holds,  Field::progress,  7,  "headings-progress.txt" },
    {"comment",                    Match::holds,  Field::progress,  7,  "headings-progress.txt" },
    {"commentary",                 Match::holds,  Field::progress,  7,  "headings-progress.txt" },
    {"notes",                      Match::whole,  Field::progress,  5,  "headings-progress.txt" },
    {"status",                     Match::holds,  Field::progress,  5,  "headings-progress.txt" },
    {"percent complete",           Match::holds,  Field::progress,  6,  "headings-progress.txt" },
    {"to date",                    Match::holds,  Field::progress,  9,  "headings-progress.txt" },
    {"actions taken",              Match::begins, Field::progress,  9,  "headings-progress.txt" },
    {"action taken",               Match::begins, Field::progress,  9,  "headings-progress.txt" },
    {"what have we done",          Match::begins, Field::progress,  9,  "headings-progress.txt" },
    {"what we have done",          Match::begins, Field::progress,  9,  "headings-progress.txt" },
    {"where are we now",           Match::begins, Field::progress,  6,  "headings-progress.txt" },
    {"where we are now",           Match::begins, Field::progress,  6,  "headings-progress.txt" },
    {"where we are",               Match::begins, Field::progress,  6,  "headings-progress.txt" },
    {"milestones achieved",        Match::holds,  Field::progress,  7,  "headings-progress.txt" },
    {"date of completion and",     Match::alone,  Field::progress,  9,  "headings-progress.txt" },
    {"where we have got to",       Match::begins, Field::progress,  9,  "headings-progress.txt" },
    {"where have we got to",       Match::begins, Field::progress,  9,  "headings-progress.txt" },
    {"where we have reached",      Match::begins, Field::progress,  9,  "headings-progress.txt" },
    {"how far we have got",        Match::begins, Field::progress,  9,  "headings-progress.txt" },
    {"position",                   Match::holds,  Field::progress,  5,  "headings-progress.txt" },
    {"narrative",                  Match::holds,  Field::progress,  7,  "headings-progress.txt" },
    {"remarks",                    Match::whole,  Field::progress,  6,  "headings-progress.txt" },
    {"observations",               Match::whole,  Field::progress,  5,  "headings-progress.txt" },
    {"assurance",                  Match::holds,  Field::progress,  5,  "headings-progress.txt" },
    {"achieved",                   Match::whole,  Field::progress,  5,  "headings-progress.txt" },
    {"completed",                  Match::whole,  Field::progress,  4,  "headings-progress.txt" },
    {"outstanding",                Match::holds,  Field::progress,  5,  "headings-progress.txt" },
    {"how is it going",            Match::begins, Field::progress,  9,  "headings-progress.txt" },
    {"how are we doing",           Match::begins, Field::progress,  8,  "headings-progress.txt" },
    {"whats happened",             Match::begins, Field::progress,  8,  "headings-progress.txt" },
    {"what has happened",          Match::begins, Field::progress,  8,  "headings-progress.txt" },
    {"so far",                     Match::holds,  Field::progress,  8,  "headings-progress.txt" },
    {"what we did",                Match::begins, Field::progress,  8,  "headings-progress.txt" },
    {"has been done",              Match::holds,  Field::progress,  8,  "headings-progress.txt" },
    {"work completed",             Match::begins, Field::progress,  7,  "headings-progress.txt" },
    {"outturn",                    Match::holds,  Field::progress,  5,  "headings-progress.txt" },
    {"latest",                     Match::begins, Field::progress,  6,  "headings-progress.txt" },
    {"headlines",                  Match::whole,  Field::progress,  4,  "headings-progress.txt" },
    {"current situation",          Match::whole,  Field::progress,  5,  "headings-progress.txt" },
    {"rag comment",                Match::whole,  Field::progress,  11, "headings-progress.txt" },
    {"rag comments",               Match::whole,  Field::progress,  11, "headings-progress.txt" },
    {"rag and comments",           Match::whole,  Field::progress,  11, "headings-progress.txt" },
    {"rag rating and comments",    Match::whole,  Field::progress,  11, "headings-progress.txt" },
    {"rag status and comments",    Match::whole,  Field::progress,  11, "headings-progress.txt" },
    {"comments rag",               Match::whole,  Field::progress,  11, "headings-progress.txt" },
    {"rating and comments",        Match::whole,  Field::progress,  11, "headings-progress.txt" },
    {"rating comments",            Match::whole,  Field::progress,  11, "headings-progress.txt" },
    {"status and comments",        Match::whole,  Field::progress,  11, "headings-progress.txt" },
    {"rating and update",          Match::whole,  Field::progress,  11, "headings-progress.txt" },
    {"status and update",          Match::whole,  Field::progress,  11, "headings-progress.txt" },
    {"rag update",                 Match::whole,  Field::progress,  11, "headings-progress.txt" },
    {"rag progress",               Match::whole,  Field::progress,  11, "headings-progress.txt" },
    {"rag and progress",           Match::whole,  Field::progress,  11, "headings-progress.txt" },
    {"brag comments",              Match::whole,  Field::progress,  11, "headings-progress.txt" },
    {"brag progress",              Match::whole,  Field::progress,  11, "headings-progress.txt" },
    {"rag",                        Match::whole,  Field::rag,       10, "headings-rag.txt"      },
    {"brag",                       Match::whole,  Field::rag,       10, "headings-rag.txt"      },
    {"bragg",                      Match::whole,  Field::rag,       10, "headings-rag.txt"      },
    {"rag",                        Match::begins, Field::rag,       9,  "headings-rag.txt"      },
    {"brag",                       Match::begins, Field::rag,       9,  "headings-rag.txt"      },
    {"rag",                        Match::holds,  Field::rag,       7,  "headings-rag.txt"      },
    {"brag",                       Match::holds,  Field::rag,       7,  "headings-rag.txt"      },
    {"red amber green",            Match::holds,  Field::rag,       9,  "headings-rag.txt"      },
    {"status",                     Match::whole,  Field::rag,       4,  "headings-rag.txt"      },
    {"traffic light",              Match::holds,  Field::rag,       8,  "headings-rag.txt"      },
    {"rating",                     Match::holds,  Field::rag,       4,  "headings-rag.txt"      },
    {"colour",                     Match::whole,  Field::rag,       5,  "headings-rag.txt"      },
    {"how",                        Match::whole,  Field::other,     6,  "headings-other.txt"    },
    {"priority",                   Match::whole,  Field::other,     6,  "headings-other.txt"    },
    {"strategic priority",         Match::whole,  Field::other,     9,  "headings-other.txt"    },
    {"principle",                  Match::whole,  Field::other,     8,  "headings-other.txt"    },
    {"current offer",              Match::whole,  Field::other,     9,  "headings-other.txt"    },
    {"currently available",        Match::whole,  Field::other,     9,  "headings-other.txt"    },
    {"current position",           Match::whole,  Field::other,     6,  "headings-other.txt"    },
    {"gaps",                       Match::whole,  Field::other,     9,  "headings-other.txt"    },
    {"concordat theme",            Match::whole,  Field::other,     9,  "headings-other.txt"    },
    {"theme",                      Match::whole,  Field::other,     6,  "headings-other.txt"    },
    {"domain",                     Match::whole,  Field::other,     8,  "headings-other.txt"    },
    {"footprint",                  Match::whole,  Field::other,     9,  "headings-other.txt"    },
    {"category",                   Match::whole,  Field::other,     7,  "headings-other.txt"    },
    {"classification",             Match::whole,  Field::other,     8,  "headings-other.txt"    },
    {"monitoring",                 Match::begins, Field::other,     7,  "headings-other.txt"    },
    {"how monitor",                Match::begins, Field::other,     7,  "headings-other.txt"    },
    {"consultation",               Match::whole,  Field::other,     8,  "headings-other.txt"    },
    {"cost",                       Match::holds,  Field::other,     7,  "headings-other.txt"    },
    {"costs",                      Match::holds,  Field::other,     7,  "headings-other.txt"    },
    {"funding",                    Match::holds,  Field::other,     8,  "headings-other.txt"    },
    {"budget",                     Match::holds,  Field::other,     8,  "headings-other.txt"    },
    {"resources",                  Match::holds,  Field::other,     7,  "headings-other.txt"    },
    {"resource",                   Match::holds,  Field::other,     6,  "headings-other.txt"    },
    {"measure status",             Match::whole,  Field::other,     7,  "headings-other.txt"    },
    {"barriers",                   Match::holds,  Field::other,     7,  "headings-other.txt"    },
    {"risk",                       Match::holds,  Field::other,     5,  "headings-other.txt"    },
    {"risks",                      Match::holds,  Field::other,     5,  "headings-other.txt"    },
    {"para ref",                   Match::whole,  Field::other,     9,  "headings-other.txt"    },
    {"rationale",                  Match::holds,  Field::other,     6,  "headings-other.txt"    },
    {"start date",                 Match::whole,  Field::other,     6,  "headings-other.txt"    },
    {"portfolio holder",           Match::whole,  Field::other,     5,  "headings-other.txt"    },
    {"workstream",                 Match::holds,  Field::other,     7,  "headings-other.txt"    },
    {"work stream",                Match::holds,  Field::other,     7,  "headings-other.txt"    },
    {"where are we now",           Match::begins, Field::other,     8,  "headings-other.txt"    },
    {"where we are now",           Match::begins, Field::other,     8,  "headings-other.txt"    },
    {"where we are",               Match::begins, Field::other,     8,  "headings-other.txt"    },
    {"supporting",                 Match::begins, Field::other,     6,  "headings-other.txt"    },
    {"why",                        Match::whole,  Field::other,     6,  "headings-other.txt"    },
    {"issue",                      Match::holds,  Field::other,     6,  "headings-other.txt"    },
    {"issues",                     Match::holds,  Field::other,     6,  "headings-other.txt"    },
    {"need",                       Match::whole,  Field::other,     5,  "headings-other.txt"    },
    {"context",                    Match::holds,  Field::other,     6,  "headings-other.txt"    },
    {"background",                 Match::holds,  Field::other,     6,  "headings-other.txt"    },
    {"dependencies",               Match::holds,  Field::other,     7,  "headings-other.txt"    },
    {"evidence base",              Match::whole,  Field::other,     8,  "headings-other.txt"    },
    {"baseline",                   Match::holds,  Field::other,     7,  "headings-other.txt"    },
    {"target group",               Match::whole,  Field::other,     8,  "headings-other.txt"    },
    {"target audience",            Match::whole,  Field::other,     8,  "headings-other.txt"    },
    {"location",                   Match::whole,  Field::other,     7,  "headings-other.txt"    },
    {"aim",                        Match::whole,  Field::other,     5,  "headings-other.txt"    },
    {"aims",                       Match::whole,  Field::other,     5,  "headings-other.txt"    },
    {"goal",                       Match::whole,  Field::other,     5,  "headings-other.txt"    },
    {"goals",                      Match::whole,  Field::other,     5,  "headings-other.txt"    },
    {"strategic objective",        Match::whole,  Field::other,     7,  "headings-other.txt"    },
    {"strategic aim",              Match::whole,  Field::other,     7,  "headings-other.txt"    },
    {"type",                       Match::whole,  Field::other,     6,  "headings-other.txt"    },
    {"equality",                   Match::holds,  Field::other,     6,  "headings-other.txt"    },
    {"links",                      Match::whole,  Field::other,     5,  "headings-other.txt"    },
    {"completed date",             Match::alone,  Field::other,     4,  "headings-other.txt"    },
    {"date completed",             Match::alone,  Field::other,     4,  "headings-other.txt"    },
    {"date closed",                Match::alone,  Field::other,     4,  "headings-other.txt"    },
    {"closed date",                Match::alone,  Field::other,     4,  "headings-other.txt"    },
    {"actual completion",          Match::alone,  Field::other,     4,  "headings-other.txt"    },
});

std::string without_spaces(std::string_view words) {
    std::string text(words);
    std::erase(text, ' ');
    return text;
}

// "How we'll know" is "How we will know".
std::string spelt_out(std::string_view heading) {
    struct Contraction {
        std::string_view short_form;
        std::string_view words;
    };
    constexpr std::array<Contraction, 6> contractions{
        {{"'ll", " will"},
         {"'re", " are"},
         {"'ve", " have"},
         {"\u2019ll", " will"},
         {"\u2019re", " are"},
         {"\u2019ve", " have"}}
    };
    std::string words(heading);
    for (const Contraction& one : contractions) {
        if (const std::size_t at = words.find(one.short_form); at != std::string::npos)
            words.replace(at, one.short_form.size(), one.words);
    }
    return words;
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
    if (heading.size() > longest_heading_read) return weights;
    const std::string words = folded(spelt_out(heading));
    if (words.empty()) return weights;
    bool alone = false;
    index_->each_match(words, [&](const HeadingRule& rule) {
        if (rule.match == Match::alone && !std::exchange(alone, true)) weights.fill(0);
        if (alone && rule.match != Match::alone) return;
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
