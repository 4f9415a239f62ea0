// Converts what comes as a stream of requests, one JSON object a line, into a stream of results, one a line:
//
//     {"id":7,"input":"plan.docx","status":"converted","plan":{…}}
//     {"id":null,"input":"in/plan.pdf","status":"failed","error":{"code":"encrypted","message":"…"}}
//
// Each request has one result, in the order of the requests. A result is written as soon as it and all before it are
// there, without waiting for more requests. As many requests as there are workers are taken at once, and the plans are
// kept in nameless files, so that memory depends on the longest request alone.
// Errors   in the results: `bad-request`, and those of engine/convert_document.h and engine/worker_pool.h.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/read_options.h"
#include "engine/worker_limits.h"

namespace actionplan {

struct StreamOptions {
    unsigned jobs = 1;
    ReadOptions reading{};
    WorkerLimits limits{};  // of each document
    bool require_sandbox = false;
    std::string scratch_folder{};   // for the plans until they are written
    std::function<bool()> go_on{};  // asked some times a second; false ends the stream
};

struct StreamTotals {
    std::uint64_t converted = 0;
    std::uint64_t failed = 0;
    bool stopped = false;
    std::vector<std::string> missing_walls{};
};

// Writes all of the bytes; false when nobody wants more.
using StreamWrite = std::function<bool(std::string_view)>;

StreamTotals convert_stream(int requests, const StreamWrite& write, const StreamOptions& options);

}  // namespace actionplan
