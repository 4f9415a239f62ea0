// What a process gives up before it reads a document that it can't trust.
//
// Source   seccomp(2), landlock(7), setrlimit(2).
#pragma once

#include <string>
#include <vector>

#include "engine/worker_limits.h"

namespace actionplan {

// False in a build with sanitizers, which want more than a closed process may: nothing is closed in there.
bool can_close_processes();

// Limits of memory, of file size and of open files, no core dump, no new privileges; dies with its parent. Irrevocable.
void limit_process(const WorkerLimits& limits);

// From here on the process can only compute, and read and write what it has open: it opens no file, starts no program,
// reaches no network. A call of another kind fails with EACCES. Irrevocable.
//
// Gives    what the kernel would not do, in words; nothing when all of it holds.
std::vector<std::string> close_process();

}  // namespace actionplan
