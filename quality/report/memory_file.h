// A file that lives in memory, for libraries that write to a name and to nothing else.
#pragma once

#include <string>

namespace actionplan {

class MemoryFile {
 public:
    // `label` is for who looks at the process; it names nothing on disk.
    explicit MemoryFile(const char* label);
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    ~MemoryFile();

    // A name under which the process itself can open it.
    std::string path() const;
    // All that was written to it.
    std::string bytes() const;

 private:
    int handle_ = -1;
};

}  // namespace actionplan
