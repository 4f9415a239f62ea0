#include "cli/read_whole.h"

#include <vector>

#include "engine/file_source.h"

namespace actionplan {

namespace {

// The JSON of a document of 256 MB; more than a terminal can show, or a reader wants checked in one piece.
constexpr std::size_t most_bytes = std::size_t{1} << 30;

}  // namespace

Result<std::string> read_whole(const std::string& path) {
    Result<std::unique_ptr<ByteSource>> opened = open_file(path);
    if (!opened) return opened.error();
    const std::unique_ptr<ByteSource> source = std::move(opened).value();
    std::string bytes;
    std::vector<char> chunk(std::size_t{256} << 10);
    while (const std::size_t count = source->read(chunk)) {
        bytes.append(chunk.data(), count);
        if (bytes.size() > most_bytes) {
            return Error{"file-too-large", "has over 1 GiB; split it"};
        }
    }
    if (const std::optional<Error> error = source->failure()) return *error;
    return bytes;
}

}  // namespace actionplan
