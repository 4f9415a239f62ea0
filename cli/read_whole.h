// A file as one piece, for the commands that look at one file.
//
// Errors   those of engine/file_source.h; `file-too-large`.
#pragma once

#include <string>

#include "extract/result.h"

namespace actionplan {

Result<std::string> read_whole(const std::string& path);

}  // namespace actionplan
