// A program that runs in a process group of its own, with a limit to its time.
//
// Takes    the program's path, its arguments, and the whole of its environment. It reads and writes nothing of ours:
//          its streams are /dev/null. It has no network where the system lets a process give it up.
// Gives    its exit status, or nothing when it was killed or did not start. When it ends, or its time does, whatever
//          is left of its group is killed.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace actionplan {

struct ChildProgram {
    std::string path;
    std::vector<std::string> arguments;    // without the program's name
    std::vector<std::string> environment;  // "NAME=value"
    std::string folder;                    // where it runs
    std::size_t file_bytes = 0;            // the largest file that it may write
};

struct ChildOutcome {
    bool late = false;          // its time was up
    std::optional<int> status;  // as it left; none when it was killed

    bool operator==(const ChildOutcome&) const = default;
};

ChildOutcome run_child(const ChildProgram& program, std::chrono::milliseconds most);

}  // namespace actionplan
