// Where a worker puts a plan: an open file, and what becomes of it when the plan is whole.
#pragma once

#include <optional>

#include "engine/file_handle.h"
#include "extract/result.h"

namespace actionplan {

class WorkTarget {
 public:
    WorkTarget() = default;
    WorkTarget(const WorkTarget&) = delete;
    WorkTarget& operator=(const WorkTarget&) = delete;
    virtual ~WorkTarget() = default;

    // Where the bytes go; empty when no file could be made, which commit() tells.
    virtual const FileHandle& file() const = 0;

    // The plan is whole: what was written is kept. Without this, nothing of it is.
    virtual std::optional<Error> commit() = 0;
};

}  // namespace actionplan
