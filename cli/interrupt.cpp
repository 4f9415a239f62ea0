#include "cli/interrupt.h"

#include <atomic>

namespace actionplan {

namespace {

std::atomic<int> came{0};
static_assert(std::atomic<int>::is_always_lock_free, "or a handler may not touch it");

void keep(int signal) { came = signal; }

}  // namespace

Interrupt::Interrupt() {
    came = 0;
    for (const int signal : {SIGINT, SIGTERM}) {
        Before before{signal};
        struct sigaction action {};
        action.sa_handler = keep;
        // Without SA_RESTART, so that whatever waits looks up.
        action.sa_flags = static_cast<int>(SA_RESETHAND);
        ::sigaction(signal, nullptr, &before.action);
        if (before.action.sa_handler == SIG_IGN) continue;
        ::sigaction(signal, &action, nullptr);
        before_.push_back(before);
    }
}

Interrupt::~Interrupt() {
    for (const Before& before : before_) ::sigaction(before.signal, &before.action, nullptr);
}

int Interrupt::signal() { return came; }

}  // namespace actionplan
