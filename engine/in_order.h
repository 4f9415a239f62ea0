// Work on many things at once, told of in their order.
//
// Takes    `count` things by index; `work` is called once for each, on up to `jobs` threads; `done` gets the results
//          one at a time in the order of the indexes, so that what it writes does not depend on `jobs`.
// Errors   neither function may throw.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace actionplan {

template <typename Outcome>
class InOrder {
 public:
    InOrder(std::size_t count, std::function<Outcome(std::size_t)> work,
            std::function<void(Outcome)> done)
        : count_(count), work_(std::move(work)), done_(std::move(done)) {}

    void run(unsigned jobs) {
        std::vector<std::jthread> threads;
        for (unsigned thread = 1; thread < jobs && thread < count_; ++thread) {
            threads.emplace_back([this] { work_off(); });
        }
        work_off();
    }

 private:
    void work_off() {
        while (true) {
            const std::size_t index = take();
            if (index == count_) return;
            hand_over(index, work_(index));
        }
    }

    std::size_t take() {
        const std::lock_guard lock(mutex_);
        return next_ == count_ ? count_ : next_++;
    }

    // The one who completes the row of finished things tells of them, the rest go on working.
    void hand_over(std::size_t index, Outcome outcome) {
        const std::lock_guard lock(mutex_);
        finished_.emplace(index, std::move(outcome));
        while (!finished_.empty() && finished_.begin()->first == told_) {
            done_(std::move(finished_.extract(finished_.begin()).mapped()));
            ++told_;
        }
    }

    std::size_t count_;
    std::function<Outcome(std::size_t)> work_;
    std::function<void(Outcome)> done_;
    std::mutex mutex_;
    std::size_t next_ = 0;
    std::size_t told_ = 0;
    std::map<std::size_t, Outcome> finished_;  // and not told of yet
};

}  // namespace actionplan
