#include "engine/file_fingerprint.h"

#include <unistd.h>
#include <xxhash.h>

#include <cerrno>
#include <cstdint>
#include <memory>
#include <new>
#include <string_view>

namespace actionplan {

namespace {

constexpr std::size_t step_bytes = std::size_t{128} << 10;

struct FreeState {
    void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
};

std::string hexadecimal(const XXH128_canonical_t& hash) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : hash.digest) {
        text += digits.at(byte >> 4U);
        text += digits.at(byte & 0xFU);
    }
    return text;
}

}  // namespace

std::optional<std::string> file_fingerprint(const FileHandle& file) {
    const std::unique_ptr<XXH3_state_t, FreeState> state(XXH3_createState());
    if (!state) throw std::bad_alloc();
    XXH3_128bits_reset(state.get());
    const auto buffer = std::make_unique_for_overwrite<char[]>(step_bytes);
    std::uint64_t place = 0;
    while (true) {
        const ssize_t count =
            ::pread(file.get(), buffer.get(), step_bytes, static_cast<off_t>(place));
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return std::nullopt;
        if (count == 0) break;
        XXH3_128bits_update(state.get(), buffer.get(), static_cast<std::size_t>(count));
        place += static_cast<std::uint64_t>(count);
    }
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest(state.get()));
    return hexadecimal(canonical);
}

}  // namespace actionplan
