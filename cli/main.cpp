#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <exception>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands.h"
#include "cli/console.h"

// To jemalloc, which looks for this name: memory that is free goes back after half a second, not ten, so that a long document
// takes no more than a short one.
extern "C" {
const char* malloc_conf = "dirty_decay_ms:500,muzzy_decay_ms:0";
}

namespace {

// Of this process; a document that wants too much ends in its own record.
void tell_want_of_memory() {
    constexpr std::string_view message =
        "actionplan: there is no memory left; stop other programs, or lower --jobs\n";
    static_cast<void>(!::write(STDERR_FILENO, message.data(), message.size()));
}

// Where memory is wanted in a destructor, which must not throw (that of nlohmann::json does), this takes the place of the
// handler below.
[[noreturn]] void end_program() {
    try {
        if (const std::exception_ptr thrown = std::current_exception())
            std::rethrow_exception(thrown);
    } catch (const std::bad_alloc&) {
        tell_want_of_memory();
        ::_exit(actionplan::some_failed);
    } catch (...) {
        std::abort();
    }
    std::abort();
}

}  // namespace

int main(int count, char** words) {
    // A reader that is gone and a file that is over its limit are told by write(), which knows whose write it was.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    std::set_terminate(end_program);
    try {
        const std::vector<std::string> arguments(words + (count == 0 ? 0 : 1), words + count);
        actionplan::Console console;
        return console.status_after(actionplan::run_program(arguments, console));
    } catch (const std::bad_alloc&) {
        tell_want_of_memory();
        return actionplan::some_failed;
    }
}
