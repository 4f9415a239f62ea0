// A source of a document's parts, whatever its format.
//
// Gives    the parts in order, until one says `last`; most documents have one.
// Errors   see the reader of each format; after an error there is no further part.
#pragma once

#include <functional>
#include <span>

#include "extract/document.h"
#include "extract/result.h"

namespace actionplan {

class DocumentReader {
 public:
    DocumentReader() = default;
    DocumentReader(const DocumentReader&) = delete;
    DocumentReader& operator=(const DocumentReader&) = delete;
    virtual ~DocumentReader() = default;

    virtual Result<Document> next() = 0;
};

// Fills the front of the buffer with the next bytes of the input; gives how many, 0 at the end.
using ReadBytes = std::function<std::size_t(std::span<char>)>;

}  // namespace actionplan
