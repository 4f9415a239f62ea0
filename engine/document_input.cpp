#include "engine/document_input.h"

#include <algorithm>
#include <utility>

#include "engine/file_name.h"
#include "engine/formats.h"

namespace actionplan {

namespace {

// The first bytes, or all of a file that has fewer.
std::string read_front(ByteSource& source) {
    std::string front(sniffed_bytes, '\0');
    std::size_t size = 0;
    while (size != front.size()) {
        const std::size_t count = source.read({front.data() + size, front.size() - size});
        if (count == 0) break;
        size += count;
    }
    front.resize(size);
    return front;
}

// Gives the front once more, then goes on with the source.
ReadBytes read_again(std::string front, ByteSource& source) {
    return
        [front = std::move(front), at = std::size_t{0}, &source](std::span<char> buffer) mutable {
            if (at == front.size()) return source.read(buffer);
            const std::size_t count = std::min(buffer.size(), front.size() - at);
            std::copy_n(front.data() + at, count, buffer.data());
            at += count;
            return count;
        };
}

// A name with an extension of something else: text of another kind, such as JSON, is no plan.
bool is_foreign(Format format, const std::string& extension) {
    return format == Format::text && !extension.empty() && !is_plan_extension(extension);
}

}  // namespace

Result<OpenDocument> open_document(ByteSource& source, std::string_view file_name,
                                   const ReadOptions& options) {
    std::string front = read_front(source);
    const std::string extension = extension_of(file_name);
    const Format format = sniff(front, extension);
    const FormatEntry& entry = format_entry(format);
    if (is_foreign(format, extension)) {
        return Error{"unknown-format",
                     extension +
                         " is no format that plans come in; rename it to .txt if it is "
                         "the text of a plan"};
    }
    if (entry.open == nullptr) {
        return Error{std::string(entry.error),
                     "is " + std::string(entry.name) + "; " + std::string(entry.advice)};
    }
    Result<std::unique_ptr<DocumentReader>> reader =
        entry.open(read_again(std::move(front), source), options);
    if (!reader) return reader.error();
    return OpenDocument{std::move(reader).value(), entry.media_type};
}

}  // namespace actionplan
