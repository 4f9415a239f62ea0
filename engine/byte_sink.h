// Where the bytes of an output go. A sink that can fail keeps its first failure for whoever closes it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/file_handle.h"

namespace actionplan {

class ByteSink {
 public:
    ByteSink() = default;
    ByteSink(const ByteSink&) = delete;
    ByteSink& operator=(const ByteSink&) = delete;
    virtual ~ByteSink() = default;

    virtual void write(std::string_view bytes) = 0;

    // `count` bytes of a file of ours, from `offset` on.
    virtual void copy(const FileHandle& from, std::uint64_t offset, std::uint64_t count) = 0;
};

class MemorySink : public ByteSink {
 public:
    void write(std::string_view bytes) override { bytes_ += bytes; }
    void copy(const FileHandle& from, std::uint64_t offset, std::uint64_t count) override;

    const std::string& bytes() const { return bytes_; }

 private:
    std::string bytes_;
};

}  // namespace actionplan
