// A reader for formats that must be read whole before the first word of them is known.
//
// Takes    the input's bytes, and the function that makes a document of all of them.
// Gives    one document; the bytes are read when it is asked for.
// Errors   `file-too-large` beyond whole_file_bytes, and those of the function.
#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "extract/document_reader.h"

namespace actionplan {

using ReadWhole = std::function<Result<Document>(std::string_view bytes)>;

std::unique_ptr<DocumentReader> whole_file_reader(ReadBytes read, ReadWhole make_document);

}  // namespace actionplan
