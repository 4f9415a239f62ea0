// What is odd about a plan, found while its parts come: every rule of quality/rules.h applied.
//
// Takes    the parts of a plan in order, as the normaliser gave them, and the warnings of the extractor.
// Gives    findings in the order of the document, each with the words that it is about, the action, the field and the
//          place; the codes of each action; the scores. In a document of several parts, what can be told only at the end
//          (a number that is missing) stands in the last part's findings, and the actions of earlier parts don't name it.
// Errors   none.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "schema/plan.h"

namespace actionplan {

class Auditor {
 public:
    // `as_of` is the day, YYYY-MM-DD, from which deadlines are looked at; empty for the plan's own date.
    explicit Auditor(std::string as_of = {});
    Auditor(Auditor&&) noexcept;
    Auditor& operator=(Auditor&&) noexcept;
    ~Auditor();

    // About a warning that the extractor gave; see finding_of_warning.
    void take_warning(const std::string& code, const std::string& message, const Place& place);

    // `identity` is what is known of the plan's so far. Adds to the part's findings and sets those of its actions.
    void take(Plan& part, const PlanIdentity& identity, bool last);

    // What can be told only of the whole: gives the last findings, and the scores by dimension.
    std::vector<Finding> close(const Counts& counts, double coverage);
    std::vector<Score> scores() const;

 private:
    struct State;
    std::unique_ptr<State> state_;
};

// The day of the plan itself: the latest of those on which it was approved, published or updated. Empty when it names none.
std::string day_of_plan(const PlanIdentity& identity);

}  // namespace actionplan
