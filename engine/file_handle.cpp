#include "engine/file_handle.h"

#include <unistd.h>

#include <cerrno>

namespace actionplan {

FileHandle::~FileHandle() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

bool FileHandle::write_all(std::string_view bytes) const {
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor_, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

bool FileHandle::read_at(std::uint64_t offset, std::span<char> buffer) const {
    while (!buffer.empty()) {
        const ssize_t count =
            ::pread(descriptor_, buffer.data(), buffer.size(), static_cast<off_t>(offset));
        if (count < 0 && errno == EINTR) continue;
        if (count == 0) errno = EIO;
        if (count <= 0) return false;
        offset += static_cast<std::uint64_t>(count);
        buffer = buffer.subspan(static_cast<std::size_t>(count));
    }
    return true;
}

}  // namespace actionplan
