// The rules by what they are about; quality/rules.cpp joins the lists.
//
// Codes    AP1xx completeness, AP2xx uniqueness, AP3xx consistency, AP4xx timeliness, AP5xx validity, AP9xx how well the
//          document was read. A code is never used for something else later.
#pragma once

#include <span>

#include "quality/rule.h"

namespace actionplan {

std::span<const QualityRule> cell_rules();      // AP101-AP119: what the plan's cells lack
std::span<const QualityRule> coverage_rules();  // AP120-AP139: what the plan lacks beside them
std::span<const QualityRule> uniqueness_rules();
std::span<const QualityRule> consistency_rules();
std::span<const QualityRule> rag_rules();  // AP330-AP349
std::span<const QualityRule> timeliness_rules();
std::span<const QualityRule> validity_rules();
std::span<const QualityRule> personal_data_rules();  // AP540-AP549
std::span<const QualityRule> reading_rules();

}  // namespace actionplan
