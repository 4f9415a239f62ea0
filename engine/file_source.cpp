#include "engine/file_source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "engine/errors.h"
#include "engine/file_handle.h"

namespace actionplan {

namespace {

bool same_state(const struct stat& first, const struct stat& second) {
    return first.st_size == second.st_size && first.st_mtim.tv_sec == second.st_mtim.tv_sec &&
           first.st_mtim.tv_nsec == second.st_mtim.tv_nsec;
}

class FileSource : public ByteSource {
 public:
    FileSource(FileHandle file, const struct stat& state) : file_(std::move(file)), state_(state) {}

    std::optional<Error> failure() const override {
        if (error_ == 0) return std::nullopt;
        return system_error("unreadable", "can't be read", error_);
    }

 private:
    std::size_t read_some(std::span<char> buffer) override {
        if (error_ != 0) return 0;
        ssize_t count = 0;
        do {
            count = ::read(file_.get(), buffer.data(), buffer.size());
        } while (count < 0 && errno == EINTR);
        if (count < 0) error_ = errno;
        return count < 0 ? 0 : static_cast<std::size_t>(count);
    }

    Result<std::uint64_t> check_end(std::uint64_t bytes) override {
        struct stat now = {};
        const bool known = ::fstat(file_.get(), &now) == 0;
        if (!known || !same_state(state_, now) || std::cmp_not_equal(bytes, now.st_size)) {
            return Error{
                "changed-while-read",
                "was changed while it was read; convert it again when nothing writes to it"};
        }
        return bytes;
    }

    FileHandle file_;
    struct stat state_;
    int error_ = 0;
};

}  // namespace

Result<FileHandle> open_input(const std::string& path) {
    // O_NONBLOCK: a pipe that nobody writes to must not hold up the run.
    FileHandle file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
    if (!file && (errno == ENOENT || errno == ENOTDIR)) {
        return Error{"missing-input", "there is no such file; check the path"};
    }
    if (!file && errno == ENXIO) return not_a_file();
    if (!file) return system_error("unreadable", "can't be opened", errno);
    struct stat state = {};
    if (::fstat(file.get(), &state) != 0) return system_error("unreadable", "can't be read", errno);
    if (!S_ISREG(state.st_mode)) return not_a_file();
    return file;
}

Result<std::unique_ptr<ByteSource>> source_of(FileHandle file) {
    struct stat state = {};
    if (::fstat(file.get(), &state) != 0) return system_error("unreadable", "can't be read", errno);
    return std::unique_ptr<ByteSource>(std::make_unique<FileSource>(std::move(file), state));
}

Result<std::unique_ptr<ByteSource>> open_file(const std::string& path) {
    Result<FileHandle> file = open_input(path);
    if (!file) return file.error();
    return source_of(std::move(file).value());
}

}  // namespace actionplan
