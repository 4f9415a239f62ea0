// Files without a name: gone with their handle, whatever ends the program.
#pragma once

#include <string>

#include "engine/file_handle.h"

namespace actionplan {

// A file that has no name, or has one only for want of a better file system.
struct ScratchFile {
    FileHandle file;   // empty, and errno says why, when none could be made
    std::string name;  // its path, where the file system has no nameless files; else empty
};

// `prefix` begins the name where there must be one.
ScratchFile open_scratch_file(const std::string& folder, const std::string& prefix);

// The same, and nameless on every file system: nobody can name it later.
FileHandle open_spool_file(const std::string& folder);

// A path that no other file of this program has: PREFIX.tmp-<process>-<count>.
std::string temporary_path(const std::string& folder, const std::string& prefix);

// Removes the files in a folder that have such a path: a program that was killed left them, as no other one writes there now.
void remove_scratch_files(const std::string& folder);

}  // namespace actionplan
