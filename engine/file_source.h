// The bytes of a file.
//
// Errors   `missing-input`, `unreadable`, `not-a-file` (a folder, pipe or device: nothing is waited for),
//          `changed-while-read`.
#pragma once

#include <memory>
#include <string>

#include "engine/byte_source.h"

namespace actionplan {

Result<std::unique_ptr<ByteSource>> open_file(const std::string& path);

}  // namespace actionplan
