// The bytes of a file.
//
// Errors   `missing-input`, `unreadable`, `not-a-file` (a folder, pipe or device: nothing is waited for),
//          `changed-while-read`.
#pragma once

#include <memory>
#include <string>

#include "engine/byte_source.h"
#include "engine/file_handle.h"

namespace actionplan {

// An open regular file, not read yet.
Result<FileHandle> open_input(const std::string& path);

// The bytes of a file that open_input gave, in this process or another.
Result<std::unique_ptr<ByteSource>> source_of(FileHandle file);

// Both in one.
Result<std::unique_ptr<ByteSource>> open_file(const std::string& path);

}  // namespace actionplan
