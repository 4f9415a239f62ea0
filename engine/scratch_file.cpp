#include "engine/scratch_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdint>

namespace actionplan {

namespace {

constexpr mode_t plain_mode = 0666;  // less the user's umask

FileHandle open_nameless(const std::string& folder) {
    // A nameless file gets its name through /proc; without it, one is needed from the start.
    if (::access("/proc/self/fd", X_OK) != 0) return FileHandle();
    return FileHandle(::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, plain_mode));
}

}  // namespace

std::string temporary_path(const std::string& folder, const std::string& prefix) {
    static std::atomic<std::uint64_t> count{0};
    return folder + "/" + prefix + ".tmp-" + std::to_string(::getpid()) + "-" +
           std::to_string(++count);
}

ScratchFile open_scratch_file(const std::string& folder, const std::string& prefix) {
    ScratchFile scratch{open_nameless(folder), {}};
    while (!scratch.file) {
        scratch.name = temporary_path(folder, prefix);
        scratch.file = FileHandle(
            ::open(scratch.name.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, plain_mode));
        if (!scratch.file && errno != EEXIST) return {};
    }
    return scratch;
}

FileHandle open_spool_file(const std::string& folder) {
    ScratchFile scratch = open_scratch_file(folder, "spool");
    if (!scratch.name.empty()) ::unlink(scratch.name.c_str());
    return std::move(scratch.file);
}

}  // namespace actionplan
