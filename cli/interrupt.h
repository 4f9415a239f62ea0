// Ctrl-C and `kill`, as a question that a long command asks between two steps.
//
// The first SIGINT or SIGTERM is kept here; a second one ends the program at once. A signal that whoever started the
// program wants ignored (`nohup`, a shell's background) stays so.
#pragma once

#include <csignal>
#include <vector>

namespace actionplan {

class Interrupt {
 public:
    Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;
    ~Interrupt();

    // The signal that came; 0 when none has.
    static int signal();

 private:
    struct Before {
        int signal = 0;
        struct sigaction action {};
    };

    std::vector<Before> before_;
};

}  // namespace actionplan
