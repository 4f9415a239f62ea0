#include "engine/worker_pool.h"

#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <ctime>
#include <utility>

#include "engine/worker.h"

namespace actionplan {

namespace {

using Clock = std::chrono::steady_clock;

// How often a run looks up from its work.
constexpr std::chrono::milliseconds moment{200};

// Its status, as waitpid gives it.
int wait_for_end(pid_t process) {
    int status = 0;
    while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

// From here on the process may compute for so long; then the kernel ends it.
void limit_computing(pid_t process, std::chrono::milliseconds most) {
    clockid_t clock{};
    timespec used{};
    if (::clock_getcpuclockid(process, &clock) != 0 || ::clock_gettime(clock, &used) != 0) return;
    rlimit limit{};
    if (::prlimit(process, RLIMIT_CPU, nullptr, &limit) != 0) return;
    limit.rlim_cur = static_cast<rlim_t>(used.tv_sec) + 2 +
                     static_cast<rlim_t>(std::chrono::ceil<std::chrono::seconds>(most).count());
    limit.rlim_cur = std::min(limit.rlim_cur, limit.rlim_max);
    ::prlimit(process, RLIMIT_CPU, &limit, nullptr);
}

std::string in_seconds(std::chrono::milliseconds time) {
    const auto whole = std::chrono::ceil<std::chrono::seconds>(time).count();
    return std::to_string(whole) + (whole == 1 ? " second" : " seconds");
}

Error timed_out(std::chrono::milliseconds most) {
    return Error{"timed-out", "took longer than " + in_seconds(most) +
                                  "; raise --timeout, or leave the file out"};
}

}  // namespace

struct WorkerPool::Worker {
    WorkerProcess process;
    bool closed = true;
    bool greeted = false;
    std::size_t documents = 0;
    bool busy = false;
    std::size_t index = 0;  // of the document that it has
    std::unique_ptr<WorkTarget> output;
    std::chrono::milliseconds time{0};
    Clock::time_point begin;
    Clock::time_point deadline;
    bool gone = false;
};

WorkerPool::WorkerPool(PoolOptions options, Work work)
    : options_(std::move(options)), work_(std::move(work)) {}

WorkerPool::~WorkerPool() {
    for (const auto& worker : workers_) {
        worker->process.socket = FileHandle();  // which ends an idle worker
        if (worker->busy) ::kill(worker->process.process, SIGKILL);
        wait_for_end(worker->process.process);
    }
}

void WorkerPool::run(std::size_t count, const Next& next, const Done& done, const GoOn& go_on) {
    while (told_ < count && go_on()) {
        if (next_ < count && has_room()) offer(next(next_));
        const bool more = next_ < count && has_room();
        if (!more || written_.empty()) tell(done);
        if (busy() > 0) wait(more ? std::chrono::milliseconds(0) : moment);
    }
    keep_written();
    // What is finished behind one that is not.
    for (const auto& [index, one] : finished_) done(index, one.result, one.seconds);
    finished_.clear();
}

bool WorkerPool::has_room() const {
    return busy() < options_.workers && waiting() < options_.most_waiting;
}

void WorkerPool::offer(Offer work) {
    const std::size_t index = next_++;
    if (auto* const open = std::get_if<OpenWork>(&work)) {
        give(index, std::move(*open));
    } else {
        finished_.emplace(index, Finished{std::get<Result<Conversion>>(std::move(work)), 0});
    }
}

void WorkerPool::give(std::size_t index, OpenWork work) {
    Worker* const worker = free_worker(!work.starts_programs);
    if (worker == nullptr) {
        finished_.emplace(
            index,
            Finished{
                Error{"no-worker", "no process could be started for it; run less beside"},
                0
        });
        return;
    }
    worker->busy = true;
    worker->index = index;
    worker->output = std::move(work.output);
    worker->time = options_.limits.time + work.program_time;
    worker->begin = Clock::now();
    worker->deadline = worker->begin + worker->time;
    ++worker->documents;
    limit_computing(worker->process.process, worker->time);
    // One that has gone is seen when it is listened to.
    send_request(worker->process.socket, work.name, work.input, worker->output->file());
}

std::size_t WorkerPool::busy() const {
    return static_cast<std::size_t>(
        std::count_if(workers_.begin(), workers_.end(), [](const auto& w) { return w->busy; }));
}

// One that waits, or else a new one. Fewer are busy than there may be.
WorkerPool::Worker* WorkerPool::free_worker(bool closed) {
    for (const auto& worker : workers_) {
        if (!worker->busy && worker->closed == closed) return worker.get();
    }
    if (workers_.size() >= options_.workers) {
        const auto other = std::find_if(workers_.begin(), workers_.end(),
                                        [](const auto& worker) { return !worker->busy; });
        (*other)->process.socket = FileHandle();
        wait_for_end((*other)->process.process);
        workers_.erase(other);
    }
    std::optional<WorkerProcess> process =
        start_worker({options_.limits, closed, options_.require_sandbox, options_.prepare, work_});
    if (!process) return nullptr;
    workers_.push_back(std::make_unique<Worker>());
    workers_.back()->process = *std::move(process);
    workers_.back()->closed = closed;
    return workers_.back().get();
}

bool WorkerPool::wait(std::chrono::milliseconds most, int also) {
    std::vector<pollfd> sockets;
    Clock::time_point first = Clock::now() + most;
    for (const auto& worker : workers_) {
        sockets.push_back({worker->process.socket.get(), POLLIN, 0});
        if (worker->busy) first = std::min(first, worker->deadline);
    }
    sockets.push_back({also, POLLIN, 0});  // poll passes over a negative one
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(first - Clock::now()).count();
    const int timeout = static_cast<int>(std::clamp<std::int64_t>(left, 0, 60'000));
    if (::poll(sockets.data(), sockets.size(), timeout) < 0) return false;  // interrupted
    const Clock::time_point now = Clock::now();
    for (std::size_t at = 0; at + 1 < sockets.size(); ++at) {
        Worker& worker = *workers_[at];
        if (sockets[at].revents != 0) {
            listen(worker);
        } else if (worker.busy && now >= worker.deadline) {
            end(worker, true);
        }
    }
    std::erase_if(workers_, [](const auto& worker) { return worker->gone; });
    return sockets.back().revents != 0;
}

std::optional<SlowWork> WorkerPool::slowest() const {
    const Worker* oldest = nullptr;
    for (const auto& worker : workers_) {
        if (worker->busy && (oldest == nullptr || worker->begin < oldest->begin))
            oldest = worker.get();
    }
    if (oldest == nullptr) return std::nullopt;
    const std::chrono::duration<double> taken = Clock::now() - oldest->begin;
    return SlowWork{oldest->index, taken.count()};
}

void WorkerPool::listen(Worker& worker) {
    if (!worker.greeted) {
        const auto missing = receive_greeting(worker.process.socket);
        if (!missing) return end(worker, false);
        worker.greeted = true;
        if (missing_walls_.empty()) missing_walls_ = *missing;
        return;
    }
    std::optional<Result<Conversion>> answer =
        worker.busy ? receive_answer(worker.process.socket) : std::nullopt;
    if (!answer) return end(worker, false);
    finish(worker, *std::move(answer));
    if (worker.documents < options_.limits.documents && worker.closed) return;
    worker.process.socket = FileHandle();
    wait_for_end(worker.process.process);
    worker.gone = true;
}

// A worker that has gone, or has to go: what it had is not converted.
void WorkerPool::end(Worker& worker, bool late) {
    ::kill(worker.process.process, SIGKILL);
    const int status = wait_for_end(worker.process.process);
    worker.gone = true;
    if (!worker.busy) return;
    const int signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    Error error = Error{"crashed", "broke the program that read it; report it with the file"};
    if (late || signal == SIGXCPU) error = timed_out(worker.time);
    if (signal == SIGXFSZ) {
        error = Error{"output-unwritable", "its plan would be larger than any; leave the file out"};
    }
    if (WIFEXITED(status) && WEXITSTATUS(status) == left_for_want_of_walls) {
        error =
            Error{"no-worker",
                  "the system lacks what closes a worker in; leave out --require-sandbox to go on"};
    }
    finish(worker, std::move(error));
}

void WorkerPool::finish(Worker& worker, Result<Conversion> result) {
    const std::chrono::duration<double> taken = Clock::now() - worker.begin;
    worker.busy = false;
    Finished finished{std::move(result), taken.count()};
    if (finished.result) {
        written_.push_back({worker.index, std::move(finished), std::move(worker.output)});
    } else {
        worker.output.reset();
        finished_.emplace(worker.index, std::move(finished));
    }
}

void WorkerPool::keep_written() {
    for (const Written& one : written_) one.output->sync();
    WorkTarget* published = nullptr;
    for (Written& one : written_) {
        if (const std::optional<Error> error = one.output->publish()) {
            one.finished.result = *error;
        } else {
            published = one.output.get();
        }
    }
    const std::optional<Error> error = published ? published->settle() : std::nullopt;
    for (Written& one : written_) {
        if (error && one.finished.result) one.finished.result = *error;
        finished_.emplace(one.index, std::move(one.finished));
    }
    written_.clear();
}

void WorkerPool::tell(const Done& done) {
    keep_written();
    while (!finished_.empty() && finished_.begin()->first == told_) {
        const auto first = finished_.extract(finished_.begin());
        ++told_;
        done(first.key(), first.mapped().result, first.mapped().seconds);
    }
}

}  // namespace actionplan
