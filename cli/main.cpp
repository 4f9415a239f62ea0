#include <csignal>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/console.h"

int main(int count, char** words) {
    // A reader that is gone and a file that is over its limit are told by write(), which knows whose write it was.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    const std::vector<std::string> arguments(words + (count == 0 ? 0 : 1), words + count);
    actionplan::Console console;
    return console.status_after(actionplan::run_program(arguments, console));
}
