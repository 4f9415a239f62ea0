#include "engine/handle_sink.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <vector>

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

void HandleSink::write(std::string_view bytes) {
    if (failure_ == 0) done(file_.write_all(bytes));
}

void HandleSink::copy(const FileHandle& from, std::uint64_t offset, std::uint64_t count) {
    if (failure_ == 0) done(copy_bytes(from, offset, count, file_));
}

void HandleSink::done(bool succeeded) {
    if (!succeeded && failure_ == 0) failure_ = errno;
}

}  // namespace actionplan
