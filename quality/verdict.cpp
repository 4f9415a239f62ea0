#include "quality/verdict.h"

#include <utility>

namespace actionplan {

namespace {

constexpr std::size_t longest_evidence = 240;  // bytes: what a reader takes in at a glance

// The beginning of a longer text, cut between characters.
std::string quoted(std::string_view text) {
    if (text.size() <= longest_evidence) return std::string(text);
    std::size_t end = longest_evidence;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return std::string(text.substr(0, end)) + "…";
}

}  // namespace

void Verdict::begin(const QualityRule& rule, RuleTally& tally, Action* action) {
    rule_ = &rule;
    tally_ = &tally;
    action_ = action;
}

void Verdict::fail(std::string_view field, std::string_view evidence, std::string message) {
    if (action_ == nullptr) {
        fail_at({}, field, evidence, std::move(message));
        return;
    }
    if (action_->findings.empty() || action_->findings.back() != rule_->code) {
        action_->findings.emplace_back(rule_->code);
    }
    if (tally_->failed >= most_listed) {
        ++tally_->failed;
        return;
    }
    fail_at({action_->id, action_->place}, field, evidence, std::move(message));
}

void Verdict::fail_at(const Spot& spot, std::string_view field, std::string_view evidence,
                      std::string message) {
    if (++tally_->failed > most_listed) return;
    Finding& finding = findings_.emplace_back();
    finding.code = rule_->code;
    finding.severity = rule_->severity;
    finding.dimension = rule_->dimension;
    finding.responsibility = rule_->responsibility;
    finding.message = message.empty() ? std::string(rule_->message) : std::move(message);
    finding.evidence = quoted(evidence);
    if (!spot.action.empty()) finding.action = spot.action;
    if (!field.empty()) finding.field = std::string(field);
    finding.place = spot.place;
}

}  // namespace actionplan
