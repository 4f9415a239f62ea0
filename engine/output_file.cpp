#include "engine/output_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <vector>

#include "engine/errors.h"

namespace actionplan {

namespace {

// Copies through memory, where the system can't copy from file to file by itself.
bool copy_by_hand(const FileHandle& from, std::uint64_t offset, std::uint64_t count,
                  const FileHandle& to) {
    std::vector<char> buffer(std::size_t{128} << 10);
    while (count != 0) {
        const std::size_t size = std::min<std::uint64_t>(buffer.size(), count);
        if (!from.read_at(offset, {buffer.data(), size})) return false;
        if (!to.write_all({buffer.data(), size})) return false;
        offset += size;
        count -= size;
    }
    return true;
}

bool copy_bytes(const FileHandle& from, std::uint64_t offset, std::uint64_t count,
                const FileHandle& to) {
    auto position = static_cast<off_t>(offset);
    while (count != 0) {
        const ssize_t copied =
            ::copy_file_range(from.get(), &position, to.get(), nullptr, count, 0);
        if (copied < 0 && errno == EINTR) continue;
        if (copied <= 0) break;
        count -= static_cast<std::uint64_t>(copied);
    }
    return copy_by_hand(from, static_cast<std::uint64_t>(position), count, to);
}

}  // namespace

OutputFile::OutputFile(const std::string& folder, const std::string& name)
    : folder_(folder), name_(name), scratch_(open_scratch_file(folder, name)) {
    done(static_cast<bool>(scratch_.file));
}

OutputFile::~OutputFile() {
    if (!scratch_.name.empty()) ::unlink(scratch_.name.c_str());
}

void OutputFile::write(std::string_view bytes) {
    if (failure_ == 0) done(scratch_.file.write_all(bytes));
}

void OutputFile::copy(const FileHandle& from, std::uint64_t offset, std::uint64_t count) {
    if (failure_ == 0) done(copy_bytes(from, offset, count, scratch_.file));
}

std::optional<Error> OutputFile::commit() {
    const std::string path = folder_ + "/" + name_;
    const bool committed = failure_ == 0 && done(::fsync(scratch_.file.get()) == 0) &&
                           done(give_temporary_name()) &&
                           done(std::rename(scratch_.name.c_str(), path.c_str()) == 0);
    if (!committed) return system_error("output-unwritable", "can't write " + path, failure_);
    scratch_.name.clear();
    if (!done(sync_folder())) {
        return system_error("output-unwritable", "can't sync " + folder_, failure_);
    }
    return std::nullopt;
}

bool OutputFile::done(bool succeeded) {
    if (!succeeded && failure_ == 0) failure_ = errno;
    return succeeded;
}

bool OutputFile::give_temporary_name() {
    if (!scratch_.name.empty()) return true;
    const std::string nameless = "/proc/self/fd/" + std::to_string(scratch_.file.get());
    std::string name;
    do {
        name = temporary_path(folder_, name_);
        if (::linkat(AT_FDCWD, nameless.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0) {
            scratch_.name = name;
            return true;
        }
    } while (errno == EEXIST);
    return false;
}

bool OutputFile::sync_folder() const {
    const FileHandle folder(::open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    // Some file systems have no sync for folders, and say EINVAL.
    return folder && (::fsync(folder.get()) == 0 || errno == EINVAL);
}

}  // namespace actionplan
