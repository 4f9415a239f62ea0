// The formats that plans come in, and who reads each: the one table to add a format to.
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "engine/read_options.h"
#include "engine/sniff.h"
#include "extract/document_reader.h"

namespace actionplan {

// Opens a document of one format; `read` gives its bytes from the first on.
using OpenReader = Result<std::unique_ptr<DocumentReader>> (*)(ReadBytes read,
                                                               const ReadOptions& options);

struct FormatEntry {
    Format format;
    std::string_view name;        // for messages: "a PDF"
    std::string_view media_type;  // unless the reader knows better
    OpenReader open;              // null for a format that can't be read
    std::string_view error;       // its code, then
    std::string_view advice;      // what to do about it, then
};

// One entry a format.
const FormatEntry& format_entry(Format format);

// Whether a file of a folder with this extension is taken for a plan by its name alone. Files without an extension
// are looked into.
bool is_plan_extension(std::string_view extension);

// A file of a format that is read whole may have so many bytes.
inline constexpr std::size_t whole_file_bytes = std::size_t{256} << 20;

}  // namespace actionplan
