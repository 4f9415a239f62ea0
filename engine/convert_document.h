// One document from bytes to plan JSON: extract → parse → normalise → check → write.
//
// Takes    the bytes of a document in any format that has a reader; a long one flows through in parts, so that memory
//          does not grow with it.
// Gives    the JSON, written to `out` when the last part has been read.
// Errors   those of the readers and of open_document, and those of the source and the spools. Then nothing of use
//          stands in `out`.
#pragma once

#include <cstdint>
#include <string>

#include "engine/byte_sink.h"
#include "engine/byte_source.h"
#include "engine/list_spools.h"
#include "engine/read_options.h"
#include "extract/result.h"

namespace actionplan {

struct Conversion {
    Digest digest;  // of the input
    std::uint64_t actions = 0;
    std::uint64_t findings = 0;
    std::string output_xxh128{};  // of the JSON as it lies on the disk; empty until it does

    bool operator==(const Conversion&) const = default;
};

// `file_name` is without folders; `open_spool` gives files for the lists of a long plan; without it they stay in
// memory.
Result<Conversion> convert_document(ByteSource& source, const std::string& file_name,
                                    const OpenSpool& open_spool, ByteSink& out,
                                    const ReadOptions& options = {});

}  // namespace actionplan
