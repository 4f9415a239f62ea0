// The life of a worker: a process of ours that converts documents for another, and has no other powers.
#pragma once

#include <sys/types.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "engine/convert_document.h"
#include "engine/worker_limits.h"
#include "engine/worker_message.h"

namespace actionplan {

struct WorkerBirth {
    WorkerLimits limits;
    bool closed = true;            // behind all walls; else it may start programs and open files
    bool require_sandbox = false;  // leaves when a wall is missing
    std::function<void()> prepare;
    std::function<Result<Conversion>(WorkRequest)> work;
};

// A worker that has been started.
struct WorkerProcess {
    pid_t process = -1;
    FileHandle socket;
};

// Forks; none when there is no process to be had. The first thing to be had from the worker is its greeting.
std::optional<WorkerProcess> start_worker(const WorkerBirth& birth);

// Which walls the kernel would not build; none when the worker has left without a word.
std::optional<std::vector<std::string>> receive_greeting(const FileHandle& socket);

// How a worker leaves that would not work without all of its walls.
inline constexpr int left_for_want_of_walls = 3;

}  // namespace actionplan
