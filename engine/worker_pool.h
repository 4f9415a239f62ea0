// Many documents at once, each read in a process that can do nothing but read it.
//
// A worker is forked, gives up all that it does not need (engine/sandbox.h), and then converts one document after
// another: it gets two open files and a name, and gives back an answer. One that crashes, hangs or takes too much costs
// its own document, and a fresh worker takes its place.
//
// Takes    `count` documents by index. `next` opens one, or says why not; `work` runs in a worker; `done` gets the
//          results one at a time, in the order of the indexes, whatever the number of workers.
// Errors   in the results: `crashed`, `timed-out`, `no-worker`, and those of `next` and `work`.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/convert_document.h"
#include "engine/output_file.h"
#include "engine/worker_limits.h"
#include "engine/worker_message.h"

namespace actionplan {

// A document that is ready to be handed over.
struct OpenWork {
    std::string name;  // without folders
    FileHandle input;
    std::unique_ptr<OutputFile> output;
    bool starts_programs =
        false;  // reading it needs another program: a worker of its own, without walls
    std::chrono::milliseconds program_time{0};  // which that program may take, besides
};

struct PoolOptions {
    unsigned workers = 1;
    WorkerLimits limits{};
    bool require_sandbox = false;  // rather no answer than one from a worker with a wall missing
    // In each worker before it closes itself: opens what `work` will want later.
    std::function<void()> prepare;
};

class WorkerPool {
 public:
    using Next = std::function<Result<OpenWork>(std::size_t index)>;
    using Work = std::function<Result<Conversion>(WorkRequest)>;
    // `seconds` by the clock on the wall, from hand to hand.
    using Done = std::function<void(std::size_t index, const Result<Conversion>&, double seconds)>;

    WorkerPool(PoolOptions options, Work work);
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;
    ~WorkerPool();

    void run(std::size_t count, const Next& next, const Done& done);

    // What the kernel would not close, in words: known when a worker has started.
    const std::vector<std::string>& missing_walls() const { return missing_walls_; }

 private:
    struct Worker;
    struct Finished {
        Result<Conversion> result;
        double seconds = 0;
    };

    void hand_out(const Next& next);
    void give(std::size_t index, OpenWork work);
    Worker* free_worker(bool closed);
    std::size_t busy() const;
    void wait();
    void listen(Worker& worker);
    void end(Worker& worker, bool late);
    void finish(Worker& worker, Result<Conversion> result);
    void tell(const Done& done);

    PoolOptions options_;
    Work work_;
    std::vector<std::unique_ptr<Worker>> workers_;
    std::map<std::size_t, Finished> finished_;  // and not told of yet
    std::size_t count_ = 0;
    std::size_t next_ = 0;
    std::size_t told_ = 0;
    std::vector<std::string> missing_walls_;
};

}  // namespace actionplan
