#include "engine/child_process.h"

#include <fcntl.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <thread>

namespace actionplan {

namespace {

constexpr int could_not_start = 127;
constexpr std::chrono::milliseconds first_pause{2};
constexpr std::chrono::milliseconds longest_pause{50};

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> all;
    for (std::string& text : texts) all.push_back(text.data());
    all.push_back(nullptr);
    return all;
}

void limit(decltype(RLIMIT_CORE) what, rlim_t most) {
    const rlimit both{most, most};
    setrlimit(what, &both);
}

// Between fork and exec: nothing here may allocate, since another thread may have held the lock of that.
[[noreturn]] void become(const char* path, char* const* arguments, char* const* environment,
                         const char* folder, std::size_t file_bytes, pid_t parent) {
    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(could_not_start);  // it has died already
    unshare(CLONE_NEWUSER | CLONE_NEWNET);            // an empty network, where that is allowed
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, file_bytes);
    const int nothing = open("/dev/null", O_RDWR);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) dup2(nothing, stream);
    if (nothing > STDERR_FILENO) close(nothing);
    if (chdir(folder) != 0) _exit(could_not_start);
    execve(path, arguments, environment);
    _exit(could_not_start);
}

// Waits for the child to end. Polling is coarse, and needs neither a handler of signals nor a new kernel.
ChildOutcome wait_for(pid_t child, std::chrono::milliseconds most) {
    const auto end = std::chrono::steady_clock::now() + most;
    std::chrono::milliseconds pause = first_pause;
    while (true) {
        siginfo_t ended{};
        // The child stays a zombie, so that its number, which is its group's, belongs to nobody else.
        const int failed =
            waitid(P_PID, static_cast<id_t>(child), &ended, WEXITED | WNOHANG | WNOWAIT);
        if (failed != 0 && errno != EINTR) return {};
        if (failed == 0 && ended.si_pid == child) {
            if (ended.si_code != CLD_EXITED) return {};
            return {false, ended.si_status};
        }
        if (std::chrono::steady_clock::now() >= end) return {true, std::nullopt};
        std::this_thread::sleep_for(pause);
        pause = std::min(pause * 2, longest_pause);
    }
}

}  // namespace

ChildOutcome run_child(const ChildProgram& program, std::chrono::milliseconds most) {
    std::vector<std::string> words = program.arguments;
    words.insert(words.begin(), program.path);
    std::vector<std::string> names = program.environment;
    const std::vector<char*> arguments = pointers(words);
    const std::vector<char*> environment = pointers(names);
    const pid_t parent = getpid();
    const pid_t child = fork();
    if (child < 0) return {};
    if (child == 0) {
        become(program.path.c_str(), arguments.data(), environment.data(), program.folder.c_str(),
               program.file_bytes, parent);
    }
    setpgid(child, child);  // the child does the same; who comes first does not matter
    const ChildOutcome outcome = wait_for(child, most);
    kill(-child, SIGKILL);
    kill(child, SIGKILL);
    while (waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
    }
    return outcome;
}

}  // namespace actionplan
