#include "engine/worker.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <new>
#include <utility>

#include "engine/sandbox.h"

namespace actionplan {

namespace {

constexpr int socket_number = 3;

// Standard streams lead nowhere, the socket is the next handle, and nothing else of the parent's stays open.
FileHandle keep_socket_only(const FileHandle& socket) {
    const FileHandle nowhere(::open("/dev/null", O_RDWR | O_CLOEXEC));
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO}) ::dup2(nowhere.get(), stream);
    // A sanitizer has something to say there.
    if (can_close_processes()) ::dup2(nowhere.get(), STDERR_FILENO);
    const int kept = ::fcntl(socket.get(), F_DUPFD_CLOEXEC, 100);
    ::dup2(kept, socket_number);
    ::close_range(socket_number + 1, ~0U, 0);
    return FileHandle(socket_number);
}

// What the parent hears first: which walls are missing, a byte each, behind one that says "here".
constexpr std::array<std::string_view, 2> walls{"Landlock", "seccomp"};

std::string greeting_of(const std::vector<std::string>& missing) {
    std::string greeting = "+";
    for (const std::string& wall : missing) greeting += wall == walls[0] ? 'L' : 's';
    return greeting;
}

std::vector<std::string> walls_of(std::string_view greeting) {
    std::vector<std::string> missing;
    for (const char wall : greeting) {
        if (wall == 'L') missing.emplace_back(walls[0]);
        if (wall == 's') missing.emplace_back(walls[1]);
    }
    return missing;
}

Result<Conversion> worked(const WorkerBirth& birth, WorkRequest request) {
    try {
        return birth.work(std::move(request));
    } catch (const std::bad_alloc&) {
        return Error{"out-of-memory",
                     "needs more memory than it may have; raise --memory, or split the document"};
    } catch (const std::exception& fault) {
        return Error{"internal", std::string("a fault of the program: ") + fault.what() +
                                     "; report it with the file"};
    }
}

[[noreturn]] void live(const WorkerBirth& birth, const FileHandle& inherited) {
    // A terminal and a service manager send these to all processes; what becomes of a worker is the parent's to say.
    std::signal(SIGINT, SIG_IGN);
    std::signal(SIGTERM, SIG_IGN);
    const FileHandle socket = keep_socket_only(inherited);
    if (birth.prepare) birth.prepare();
    std::vector<std::string> missing;
    if (birth.closed) {
        limit_process(birth.limits);
        missing = close_process();
    }
    if (birth.require_sandbox && !missing.empty()) ::_exit(left_for_want_of_walls);
    const std::string greeting = greeting_of(missing);
    if (::send(socket.get(), greeting.data(), greeting.size(), MSG_NOSIGNAL) < 0)
        ::_exit(EXIT_FAILURE);
    while (true) {
        std::optional<WorkRequest> request = receive_request(socket);
        if (!request) ::_exit(EXIT_SUCCESS);
        if (!send_answer(socket, worked(birth, *std::move(request)))) ::_exit(EXIT_FAILURE);
    }
}

}  // namespace

std::optional<WorkerProcess> start_worker(const WorkerBirth& birth) {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return std::nullopt;
    WorkerProcess worker;
    worker.socket = FileHandle(ends[0]);
    const FileHandle other(ends[1]);
    worker.process = ::fork();
    if (worker.process < 0) return std::nullopt;
    if (worker.process == 0) live(birth, other);
    return worker;
}

std::optional<std::vector<std::string>> receive_greeting(const FileHandle& socket) {
    std::array<char, 1 + walls.size()> greeting{};
    const ssize_t size = ::recv(socket.get(), greeting.data(), greeting.size(), 0);
    if (size <= 0 || greeting[0] != '+') return std::nullopt;
    return walls_of({greeting.data(), static_cast<std::size_t>(size)});
}

}  // namespace actionplan
