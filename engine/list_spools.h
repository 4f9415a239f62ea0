// The JSON of a plan's lists while its parts come: in memory while short, in nameless files when long.
//
// Errors   `output-unwritable`: the first failed write is kept, and error() tells it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "engine/byte_sink.h"
#include "extract/result.h"
#include "schema/json_writer.h"

namespace actionplan {

// An empty file for one list; an empty handle, and errno says why, when there is none.
using OpenSpool = std::function<FileHandle()>;

class ListSpools {
 public:
    // A list that has this much text goes to a file: plans that people wrote stay below it.
    static constexpr std::size_t memory_bytes = std::size_t{256} << 10;

    // `open` gives an empty file to read and write; without it all stays in memory.
    explicit ListSpools(OpenSpool open) : open_(std::move(open)) {}

    void add(const Plan& part);

    // The whole plan: `head` gives what stands outside the lists.
    void write_plan(const Plan& head, ByteSink& out) const;

    std::optional<Error> error() const;

 private:
    struct Spool {
        FileHandle file;
        std::uint64_t bytes = 0;  // in the file
    };

    void spill(PlanList list);
    void write_list(PlanList list, ByteSink& out) const;

    OpenSpool open_;
    ListTexts texts_;
    PerList<Spool> spools_;
    int failure_ = 0;  // errno of the first failure
};

}  // namespace actionplan
