// Opens a document of any format that can be read.
//
// Errors   those of the format's reader; `unknown-format`, `not-text`.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "engine/byte_source.h"
#include "engine/read_options.h"
#include "extract/document_reader.h"

namespace actionplan {

struct OpenDocument {
    std::unique_ptr<DocumentReader> reader;
    std::string_view media_type;
};

// `source` is read from its first byte on, and must outlive the reader. `file_name` has no folders.
Result<OpenDocument> open_document(ByteSource& source, std::string_view file_name,
                                   const ReadOptions& options = {});

}  // namespace actionplan
