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

    // Where the bytes go; empty when no file could be made, which publish() tells.
    virtual const FileHandle& file() const = 0;

    // The plan is whole: what was written is kept, by three steps. Without them nothing of it is. Several targets take
    // each step together, so that the disk is asked twice, and not twice for each of them.
    virtual void sync() {}
    // The plan has its name. Tells of a failure of sync() as well.
    virtual std::optional<Error> publish() = 0;
    // The name is on the disk, and so are those of all targets in the same folder.
    virtual std::optional<Error> settle() { return std::nullopt; }
};

}  // namespace actionplan
