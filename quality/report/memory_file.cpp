#include "quality/report/memory_file.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace actionplan {

namespace {

[[noreturn]] void fail(const char* what) {
    throw std::system_error(errno, std::generic_category(), what);
}

}  // namespace

MemoryFile::MemoryFile(const char* label) : handle_(memfd_create(label, MFD_CLOEXEC)) {
    if (handle_ < 0) fail("a file in memory");
}

MemoryFile::~MemoryFile() { close(handle_); }

std::string MemoryFile::path() const { return "/proc/self/fd/" + std::to_string(handle_); }

std::string MemoryFile::bytes() const {
    const off_t size = lseek(handle_, 0, SEEK_END);
    if (size < 0) fail("the size of a file in memory");
    std::string bytes(static_cast<std::size_t>(size), '\0');
    for (std::size_t at = 0; at < bytes.size();) {
        const ssize_t count =
            pread(handle_, bytes.data() + at, bytes.size() - at, static_cast<off_t>(at));
        if (count <= 0) fail("reading a file in memory");
        at += static_cast<std::size_t>(count);
    }
    return bytes;
}

}  // namespace actionplan
