// Writes what a command made under the name that the user gave.
//
// Errors   `output-unwritable`; see engine/output_file.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extract/result.h"

namespace actionplan {

std::optional<Error> write_output(const std::string& path, std::string_view bytes);

}  // namespace actionplan
