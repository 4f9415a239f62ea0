// One plan, from its JSON or from a document that is converted at once.
//
// Errors   those of cli/read_whole.h, schema/json_reader.h and engine/convert_document.h.
#pragma once

#include <string>

#include "engine/read_options.h"
#include "extract/result.h"
#include "schema/plan.h"

namespace actionplan {

Result<Plan> open_plan(const std::string& path, const ReadOptions& options);

}  // namespace actionplan
