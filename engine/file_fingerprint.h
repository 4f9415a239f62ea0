// A fingerprint of a file of our own, by which a later run knows whether anybody has changed it since.
//
// Gives    XXH128 in hexadecimal, as xxh128sum prints it: ten times as fast as SHA-256, and not proof against somebody
//          who means to deceive. What the inputs are is told by SHA-256.
#pragma once

#include <optional>
#include <string>

#include "engine/file_handle.h"

namespace actionplan {

// Nothing, and errno, when the file can't be read.
std::optional<std::string> file_fingerprint(const FileHandle& file);

}  // namespace actionplan
