#include "engine/output_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <utility>
#include <vector>

#include "engine/errors.h"

namespace actionplan {

OutputFile::OutputFile(const std::string& folder, const std::string& name)
    : folder_(folder), name_(name), scratch_(open_scratch_file(folder, name)) {
    done(static_cast<bool>(scratch_.file));
}

OutputFile::~OutputFile() {
    if (!scratch_.name.empty()) ::unlink(scratch_.name.c_str());
}

void OutputFile::sync() {
    if (failure_ == 0) done(::fsync(scratch_.file.get()) == 0);
}

std::optional<Error> OutputFile::publish() {
    const std::string path = folder_ + "/" + name_;
    if (failure_ == 0 && scratch_.name.empty()) {
        if (link_to(path)) return std::nullopt;
        done(errno == EEXIST);  // and is replaced
    }
    const bool published = failure_ == 0 && done(give_temporary_name()) &&
                           done(std::rename(scratch_.name.c_str(), path.c_str()) == 0);
    if (!published) return system_error("output-unwritable", "can't write " + path, failure_);
    scratch_.name.clear();
    return std::nullopt;
}

std::optional<Error> OutputFile::settle() {
    if (done(sync_folder())) return std::nullopt;
    return system_error("output-unwritable", "can't sync " + folder_, failure_);
}

std::optional<Error> OutputFile::commit() {
    sync();
    if (std::optional<Error> error = publish()) return error;
    return settle();
}

bool OutputFile::done(bool succeeded) {
    if (!succeeded && failure_ == 0) failure_ = errno;
    return succeeded;
}

bool OutputFile::link_to(const std::string& path) const {
    const std::string nameless = "/proc/self/fd/" + std::to_string(scratch_.file.get());
    return ::linkat(AT_FDCWD, nameless.c_str(), AT_FDCWD, path.c_str(), AT_SYMLINK_FOLLOW) == 0;
}

bool OutputFile::give_temporary_name() {
    if (!scratch_.name.empty()) return true;
    std::string name;
    do {
        name = temporary_path(folder_, name_);
        if (link_to(name)) {
            scratch_.name =
                std::move(name);  // which needs no memory: the name is known from here on
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
