#include "engine/byte_sink.h"

#include <cassert>

namespace actionplan {

void MemorySink::copy(const FileHandle& from, std::uint64_t offset, std::uint64_t count) {
    const std::size_t before = bytes_.size();
    bytes_.resize(before + count);
    const bool whole = from.read_at(offset, {bytes_.data() + before, count});
    assert(whole && "a spool holds what was written to it");
    static_cast<void>(whole);
}

}  // namespace actionplan
