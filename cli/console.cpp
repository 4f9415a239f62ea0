#include "cli/console.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "cli/options.h"
#include "engine/errors.h"

namespace actionplan {

namespace {

constexpr unsigned narrowest = 40;
constexpr unsigned widest = 500;
constexpr unsigned usual_width = 80;

// False, and errno, when not all was written.
bool write_all(int stream, std::string_view text) {
    while (!text.empty()) {
        const ssize_t count = ::write(stream, text.data(), text.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return false;
        text.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

unsigned terminal_width() {
    winsize size = {};
    const bool known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col != 0;
    return known ? size.ws_col : usual_width;
}

}  // namespace

void Console::print(std::string_view text) {
    if (failure_ == 0 && !write_all(STDOUT_FILENO, text)) failure_ = errno;
}

void Console::complain(std::string_view message) {
    end_progress();
    write_all(STDERR_FILENO, std::string(message) + "\n");
}

void Console::show_progress(std::string_view line) {
    if (::isatty(STDERR_FILENO) == 0) return;
    // Back to the line's begin, the text, and nothing after it.
    write_all(STDERR_FILENO, "\r" + std::string(line) + "\x1B[K");
    progress_shown_ = true;
}

void Console::end_progress() {
    if (!progress_shown_) return;
    write_all(STDERR_FILENO, "\r\x1B[K");
    progress_shown_ = false;
}

bool Console::colours() const {
    // https://no-color.org
    const char* const plain = std::getenv("NO_COLOR");
    return ::isatty(STDOUT_FILENO) == 1 && (plain == nullptr || *plain == '\0');
}

std::size_t Console::width() const {
    const char* const columns = std::getenv("COLUMNS");
    const auto wanted = columns == nullptr ? std::nullopt : whole_number(columns, 1, 100'000);
    return std::clamp(wanted.value_or(terminal_width()), narrowest, widest);
}

int Console::status_after(int status) {
    end_progress();
    if (failure_ == 0 || failure_ == EPIPE) return status;
    const char* const reason = strerrordesc_np(failure_);
    complain(std::string("standard output: can't be written: ") +
             (reason == nullptr ? "" : reason) + "; free space, or send it elsewhere");
    return status == all_well ? some_failed : status;
}

}  // namespace actionplan
