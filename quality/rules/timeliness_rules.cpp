#include <algorithm>
#include <array>

#include "quality/action_facts.h"
#include "quality/audit_state.h"
#include "quality/edtf_day.h"
#include "quality/plain_text.h"
#include "quality/rules/rule_lists.h"
#include "quality/verdict.h"

namespace actionplan {

namespace {

bool is_over(const ActionFacts& facts) {
    if (!facts.action.progress || !facts.action.progress->state) return false;
    const State state = *facts.action.progress->state;
    return state == State::complete || state == State::withdrawn;
}

void no_date(AuditState& state, Verdict& verdict) {
    verdict.look();
    if (state.identity.dates.empty()) verdict.fail_at({}, "", "");
}

// Only where the plan reports progress: one that does not can't say that something is complete.
void deadline_past(const ActionFacts& facts, AuditState& state, Verdict& verdict) {
    const std::string& day = std::max(facts.last_day, facts.revised_day);
    if (facts.last_day.empty() || !facts.action.progress) return;
    verdict.look();
    if (state.as_of.empty()) verdict.miss();  // nobody can tell whether it is late
    if (state.as_of.empty() || is_over(facts) || day >= state.as_of) return;
    verdict.fail("timescale", quoted_words(*facts.action.timescale),
                 "The date is before " + state.as_of + " and the action is not complete.");
}

void slipped(const ActionFacts& facts, AuditState& /*state*/, Verdict& verdict) {
    if (facts.last_day.empty() || !facts.action.progress) return;
    verdict.look();
    if (facts.revised_day <= facts.last_day) return;
    verdict.fail("progress", quoted_words(*facts.action.timescale) == std::string_view()
                                 ? std::string()
                                 : std::string(quoted_words(*facts.action.timescale)) + " → " +
                                       facts.action.progress->revised.back().text);
}

void late_start(const ActionFacts& facts, AuditState& state, Verdict& verdict) {
    const Action& action = facts.action;
    if (!action.timescale || !action.progress || state.as_of.empty()) return;
    for (const ActionDate& date : action.timescale->dates) {
        if (date.kind != DateKind::from || !date.earliest) continue;
        verdict.look();
        if (action.progress->state == State::not_started && *date.earliest < state.as_of) {
            verdict.fail("timescale", date.text,
                         "It was to begin before " + state.as_of + " and has not started.");
        }
    }
}

constexpr std::array update_wanted{
    "update required",  "update urgently required",
    "update needed",    "update requested",
    "awaiting update",  "awaiting an update",
    "update awaited",   "update outstanding",
    "no update",        "to be updated",
    "update to follow", "needs updating",
    "requires update",  "update due",
};

void update_required(const ActionFacts& facts, AuditState& /*state*/, Verdict& verdict) {
    if (facts.state(CellName::progress) != CellState::filled) return;
    verdict.look();
    for (const TextBlock& block : facts.action.progress->blocks) {
        if (block.text.find("pdat") == std::string::npos &&
            block.text.find("PDAT") == std::string::npos)
            continue;
        const bool wanted =
            std::any_of(update_wanted.begin(), update_wanted.end(),
                        [&](std::string_view words) { return has_folded(block.text, words); });
        if (!wanted) continue;
        verdict.fail("progress", block.text);
        return;
    }
}

// "Full report at next interagency meeting": what is asked for is put off.
void put_off(const ActionFacts& facts, AuditState& /*state*/, Verdict& verdict) {
    if (facts.state(CellName::progress) != CellState::filled || is_over(facts)) return;
    verdict.look();
    for (const TextBlock& block : facts.action.progress->blocks) {
        const std::size_t report =
            std::min(find_folded(block.text, "report at"), find_folded(block.text, "update at"));
        if (report == std::string::npos) continue;
        if (find_folded(block.text, "next", report) == std::string::npos ||
            find_folded(block.text, "meeting", report) == std::string::npos) {
            continue;
        }
        verdict.fail("progress", block.text);
        return;
    }
}

void far_from_plan(const ActionFacts& facts, AuditState& state, Verdict& verdict) {
    constexpr int years_before = 10;
    constexpr int years_after = 15;
    if (!facts.action.timescale || state.as_of.empty()) return;
    const int year = std::stoi(state.as_of.substr(0, 4));
    for (const ActionDate& date : facts.action.timescale->dates) {
        const std::string& day = date.latest ? *date.latest : date.earliest.value_or("");
        if (!is_day(day)) continue;
        verdict.look();
        const int here = std::stoi(day.substr(0, 4));
        if (here < year - years_before || here > year + years_after)
            verdict.fail("timescale", date.text);
    }
}

// The rows are sentences: several fields on a line read best.
// clang-format off
constexpr std::array rules{
    QualityRule{
        .code = "AP401", .title = "Plan without a date",
        .dimension = Dimension::timeliness, .severity = Severity::warning,
        .counted = "plans",
        .message = "The plan does not say when it was approved, published or updated, so it can't be told what is late.",
        .advice = "Print the date of the plan, and of its last update, on the first page.",
        .on_plan = no_date,
    },
    QualityRule{
        .code = "AP402", .title = "Deadline past, action not complete",
        .dimension = Dimension::timeliness, .severity = Severity::warning,
        .counted = "actions with a deadline, in plans that report progress",
        .message = "The deadline is past and the action is not complete.",
        .advice = "Report the action as complete, or give a new date and say why it moved.",
        .on_action = deadline_past,
        .dated = true,
    },
    QualityRule{
        .code = "AP403", .title = "Date has moved",
        .dimension = Dimension::timeliness, .severity = Severity::note,
        .counted = "actions with a deadline, in plans that report progress",
        .message = "The progress moves the action to a date later than its timescale.",
        .advice = "Print the new date in the timescale too, beside the first one.",
        .on_action = slipped,
    },
    QualityRule{
        .code = "AP404", .title = "Start past, action not started",
        .dimension = Dimension::timeliness, .severity = Severity::warning,
        .counted = "actions with a start, in plans that report progress and have a date",
        .message = "The action was to begin before the plan's date and has not started.",
        .advice = "Say why, and give a new date.",
        .on_action = late_start,
        .dated = true,
    },
    QualityRule{
        .code = "AP405", .title = "Update required",
        .dimension = Dimension::timeliness, .severity = Severity::warning,
        .counted = "actions with progress",
        .message = "The progress asks for an update instead of giving one.",
        .advice = "Ask the lead where the action stands, and print it.",
        .on_action = update_required,
    },
    QualityRule{
        .code = "AP406", .title = "Progress put off",
        .dimension = Dimension::timeliness, .severity = Severity::note,
        .counted = "actions with progress that are not over",
        .message = "The progress refers to a meeting to come instead of saying where the action stands.",
        .advice = "Print what was reported at the meeting.",
        .on_action = put_off,
    },
    QualityRule{
        .code = "AP407", .title = "Date far from the plan's own",
        .dimension = Dimension::timeliness, .severity = Severity::warning,
        .counted = "dates of timescales, in plans with a date",
        .message = "The date lies more than ten years before or fifteen years after the plan's own.",
        .advice = "Check the year.",
        .on_action = far_from_plan,
        .dated = true,
    },
};
// clang-format on

}  // namespace

std::span<const QualityRule> timeliness_rules() { return rules; }

}  // namespace actionplan
