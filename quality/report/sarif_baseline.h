// The results of an earlier report in SARIF, by their fingerprints.
//
// Errors   `not-sarif`: the text is no report that sarif_report() made.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "extract/result.h"
#include "schema/plan.h"

namespace actionplan {

// What can be said of a result without the run that it was in.
struct AbsentResult {
    std::string fingerprint;
    std::string rule;
    Severity level = Severity::warning;
    std::string message;
    std::string uri;  // of the document; empty where none is named
};

class SarifBaseline {
 public:
    static Result<SarifBaseline> read(std::string_view text);

    bool has(const std::string& fingerprint) const { return known_.contains(fingerprint); }

    // Those that are not among the fingerprints of now, in the order of the earlier report. What was gone then already is
    // not gone again.
    std::vector<AbsentResult> absent(const std::unordered_set<std::string>& now) const;

 private:
    std::vector<AbsentResult> results_;
    std::unordered_set<std::string> known_;
};

}  // namespace actionplan
