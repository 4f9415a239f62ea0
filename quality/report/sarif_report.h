// The findings as SARIF 2.1.0, which code hosts, editors and trackers read.
//
// Takes    the plans of a folder, and an earlier report of this kind to set them against.
// Gives    one run: a rule for each that found something, a result for each finding, a notification for each input that
//          could not be read. A result's fingerprint is made of what it is about (plan, rule, field, the action's words,
//          the words quoted), not of where that stands, so that lines moved and actions numbered anew leave it as it is.
//          With an earlier report each result is new or unchanged, and those that are gone follow as absent.
// Errors   `not-sarif`: the earlier report is none that this function made.
// Source   OASIS SARIF 2.1.0; 3.27.17 partialFingerprints, 3.27.24 baselineState.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extract/result.h"
#include "quality/report/report_input.h"

namespace actionplan {

// `version` is the program's own.
Result<std::string> sarif_report(const ReportInput& input, std::string_view version,
                                 const std::optional<std::string>& baseline);

}  // namespace actionplan
