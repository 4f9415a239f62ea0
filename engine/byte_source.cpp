#include "engine/byte_source.h"

#include <algorithm>
#include <vector>

namespace actionplan {

std::size_t ByteSource::read(std::span<char> buffer) {
    const std::size_t count = read_some(buffer);
    sha256_.add({buffer.data(), count});
    bytes_ += count;
    return count;
}

Result<Digest> ByteSource::finish() {
    std::vector<char> rest(std::size_t{64} << 10);
    while (read(rest) != 0) {
    }
    if (const std::optional<Error> error = failure()) return *error;
    const Result<std::uint64_t> bytes = check_end(bytes_);
    if (!bytes) return bytes.error();
    return Digest{sha256_.hex(), bytes.value()};
}

std::size_t MemorySource::read_some(std::span<char> buffer) {
    const std::size_t count = std::min(buffer.size(), rest_.size());
    std::copy_n(rest_.begin(), count, buffer.begin());
    rest_.remove_prefix(count);
    return count;
}

}  // namespace actionplan
