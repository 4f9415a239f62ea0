// A file descriptor that is closed when it goes.
//
// Errors   the functions say `false`, and errno says why.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

namespace actionplan {

class FileHandle {
 public:
    FileHandle() = default;
    explicit FileHandle(int descriptor) : descriptor_(descriptor) {}
    FileHandle(FileHandle&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
    FileHandle& operator=(FileHandle&& other) noexcept {
        std::swap(descriptor_, other.descriptor_);
        return *this;
    }
    ~FileHandle();

    explicit operator bool() const { return descriptor_ >= 0; }
    int get() const { return descriptor_; }

    // All of the bytes, however many calls that takes.
    bool write_all(std::string_view bytes) const;
    bool read_at(std::uint64_t offset, std::span<char> buffer) const;

 private:
    int descriptor_ = -1;
};

}  // namespace actionplan
