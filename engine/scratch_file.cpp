#include "engine/scratch_file.h"

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdint>
#include <memory>
#include <string_view>

namespace actionplan {

namespace {

constexpr std::string_view mark = ".tmp-";
constexpr mode_t plain_mode = 0666;  // less the user's umask

FileHandle open_nameless(const std::string& folder) {
    // A nameless file gets its name through /proc; without it, one is needed from the start.
    if (::access("/proc/self/fd", X_OK) != 0) return FileHandle();
    return FileHandle(::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, plain_mode));
}

struct CloseFolder {
    void operator()(DIR* folder) const { ::closedir(folder); }
};

// Whether temporary_path() made it.
bool is_temporary(std::string_view path) {
    const std::size_t found = path.rfind(mark);
    if (found == std::string_view::npos) return false;
    const std::string_view numbers = path.substr(found + mark.size());
    const std::size_t dash = numbers.find('-');
    return dash != 0 && dash < numbers.size() - 1 &&
           numbers.find_first_not_of("0123456789", dash + 1) == std::string_view::npos &&
           numbers.find_first_not_of("0123456789") == dash;
}

}  // namespace

std::string temporary_path(const std::string& folder, const std::string& prefix) {
    static std::atomic<std::uint64_t> count{0};
    return folder + "/" + prefix + std::string(mark) + std::to_string(::getpid()) + "-" +
           std::to_string(++count);
}

void remove_scratch_files(const std::string& folder) {
    const std::unique_ptr<DIR, CloseFolder> open(::opendir(folder.c_str()));
    while (const dirent* const entry = open ? ::readdir(open.get()) : nullptr) {
        const auto* const name = static_cast<const char*>(entry->d_name);
        if (is_temporary(name)) ::unlinkat(::dirfd(open.get()), name, 0);
    }
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
