// The bytes of one input, read once from front to back, and what they were.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engine/sha256.h"
#include "extract/result.h"

namespace actionplan {

struct Digest {
    std::string sha256;  // lower-case hexadecimal
    std::uint64_t bytes = 0;

    bool operator==(const Digest&) const = default;
};

class ByteSource {
 public:
    ByteSource() = default;
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;
    virtual ~ByteSource() = default;

    // Fills the front of the buffer; gives how many bytes, 0 at the end and after a failure.
    std::size_t read(std::span<char> buffer);

    // Why read() gave nothing more, when that was not the end.
    virtual std::optional<Error> failure() const = 0;

    // Reads what is left, and gives the digest of it all.
    Result<Digest> finish();

 private:
    virtual std::size_t read_some(std::span<char> buffer) = 0;
    // The size of the whole, when it is as it was at the start.
    virtual Result<std::uint64_t> check_end(std::uint64_t bytes) = 0;

    Sha256 sha256_;
    std::uint64_t bytes_ = 0;
};

// Bytes that are in memory already and stay there.
class MemorySource : public ByteSource {
 public:
    explicit MemorySource(std::string_view bytes) : rest_(bytes) {}

    std::optional<Error> failure() const override { return std::nullopt; }

 private:
    std::size_t read_some(std::span<char> buffer) override;
    Result<std::uint64_t> check_end(std::uint64_t bytes) override { return bytes; }

    std::string_view rest_;
};

}  // namespace actionplan
