// Many documents at once, each read in a process that can do nothing but read it.
//
// A worker is forked, gives up all that it does not need (engine/sandbox.h), and then converts one document after
// another: it gets two open files and a name, and gives back an answer. One that crashes, hangs or takes too much costs
// its own document, and a fresh worker takes its place.
//
// Takes    documents, numbered from 0 as they are offered; one may come with its result, without any work. `work` runs
//          in a worker; `done` gets the results one at a time, in the order of the numbers, whatever the number of
//          workers.
// Errors   in the results: `crashed`, `timed-out`, `no-worker`, and those that were offered and of `work`.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/convert_document.h"
#include "engine/work_target.h"
#include "engine/worker_limits.h"
#include "engine/worker_message.h"

namespace actionplan {

// A document that is ready to be handed over.
struct OpenWork {
    std::string name;  // without folders
    FileHandle input;
    std::unique_ptr<WorkTarget> output;
    bool starts_programs =
        false;  // reading it needs another program: a worker of its own, without walls
    std::chrono::milliseconds program_time{0};  // which that program may take, besides
};

// Work to do, or its result where there is none to do.
using Offer = std::variant<OpenWork, Result<Conversion>>;

struct PoolOptions {
    unsigned workers = 1;
    WorkerLimits limits{};
    bool require_sandbox = false;  // rather no answer than one from a worker with a wall missing
    // In each worker before it closes itself: opens what `work` will want later.
    std::function<void()> prepare;
    // Results that wait for an earlier one, so that a slow document holds up the telling and not the work.
    std::size_t most_waiting = 4096;
};

// The document that has been with a worker for longest.
struct SlowWork {
    std::size_t index = 0;
    double seconds = 0;
};

class WorkerPool {
 public:
    using Next = std::function<Offer(std::size_t index)>;
    using Work = std::function<Result<Conversion>(WorkRequest)>;
    // `seconds` by the clock on the wall, from hand to hand.
    using Done = std::function<void(std::size_t index, const Result<Conversion>&, double seconds)>;
    // Called between two steps, some times a second; false ends the run, and with it the work in hand.
    using GoOn = std::function<bool()>;

    WorkerPool(PoolOptions options, Work work);
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;
    ~WorkerPool();

    // `count` documents, one after the other. A run that is ended early still tells of all that it has finished.
    void run(std::size_t count, const Next& next, const Done& done, const GoOn& go_on);

    // The steps of a run, for one whose documents come from outside.
    bool has_room() const;
    void offer(Offer work);
    std::size_t waiting() const { return next_ - told_; }  // offered, and not told of
    // Until a worker says something, the time of one is up, `most` is over, or there is something to read from `also`
    // (none when negative): then true.
    bool wait(std::chrono::milliseconds most, int also = -1);
    void tell(const Done& done);  // and keeps what has been written, before

    std::optional<SlowWork> slowest() const;

    // What the kernel would not close, in words: known when a worker has started.
    const std::vector<std::string>& missing_walls() const { return missing_walls_; }

 private:
    struct Worker;
    struct Finished {
        Result<Conversion> result;
        double seconds = 0;
    };

    // Workers go on with other documents while the disk takes these.
    struct Written {
        std::size_t index = 0;
        Finished finished;
        std::unique_ptr<WorkTarget> output;
    };

    void give(std::size_t index, OpenWork work);
    Worker* free_worker(bool closed);
    std::size_t busy() const;
    void listen(Worker& worker);
    void end(Worker& worker, bool late);
    void finish(Worker& worker, Result<Conversion> result);
    void keep_written();

    PoolOptions options_;
    Work work_;
    std::vector<std::unique_ptr<Worker>> workers_;
    std::vector<Written> written_;              // and not on the disk yet
    std::map<std::size_t, Finished> finished_;  // and not told of yet
    std::size_t next_ = 0;
    std::size_t told_ = 0;
    std::vector<std::string> missing_walls_;
};

}  // namespace actionplan
