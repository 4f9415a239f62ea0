#include "cli/console.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <nlohmann/json.hpp>

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

unsigned terminal_width(int stream) {
    winsize size = {};
    const bool known = ::ioctl(stream, TIOCGWINSZ, &size) == 0 && size.ws_col != 0;
    return known ? size.ws_col : usual_width;
}

// "2026-04-30T09:15:00.123Z"
std::string time_now() {
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    std::tm parts{};
    ::gmtime_r(&now.tv_sec, &parts);
    std::array<char, 32> text{};
    const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S", &parts);
    std::string milliseconds = std::to_string(1000 + now.tv_nsec / 1'000'000);
    milliseconds.front() = '.';
    return std::string(text.data(), size) + milliseconds + "Z";
}

std::string json_line(const LogMessage& message) {
    const nlohmann::ordered_json head{
        {"time",    time_now()   },
        {"level",   message.level},
        {"event",   message.event},
        {"message", message.text }
    };
    using Json = nlohmann::ordered_json;
    std::string line = head.dump(-1, ' ', false, Json::error_handler_t::replace);
    if (!message.members.empty()) {
        line.pop_back();
        line += "," + message.members + "}";
    }
    return line;
}

}  // namespace

void Console::print(std::string_view text) {
    if (failure_ == 0 && !write_all(STDOUT_FILENO, text)) failure_ = errno;
}

void Console::log(const LogMessage& message) {
    end_progress();
    write_all(STDERR_FILENO, (json_ ? json_line(message) : message.text) + "\n");
}

void Console::show_progress(std::string_view line) {
    if (!shows_progress()) return;
    // Back to the line's begin, the text, and nothing after it.
    write_all(STDERR_FILENO, "\r" + std::string(line) + "\x1B[K");
    progress_shown_ = true;
}

void Console::end_progress() {
    if (!progress_shown_) return;
    write_all(STDERR_FILENO, "\r\x1B[K");
    progress_shown_ = false;
}

bool Console::shows_progress() const { return !json_ && ::isatty(STDERR_FILENO) == 1; }

std::size_t Console::progress_width() const {
    return std::clamp(terminal_width(STDERR_FILENO), narrowest, widest);
}

bool Console::colours() const {
    // https://no-color.org
    const char* const plain = std::getenv("NO_COLOR");
    return ::isatty(STDOUT_FILENO) == 1 && (plain == nullptr || *plain == '\0');
}

std::size_t Console::width() const {
    const char* const columns = std::getenv("COLUMNS");
    const auto wanted = columns == nullptr ? std::nullopt : whole_number(columns, 1, 100'000);
    return std::clamp(wanted.value_or(terminal_width(STDOUT_FILENO)), narrowest, widest);
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
