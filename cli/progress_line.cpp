#include "cli/progress_line.h"

#include <array>
#include <charconv>
#include <cmath>

#include "cli/wrap_text.h"
#include "engine/file_name.h"

namespace actionplan {

namespace {

constexpr std::chrono::seconds pace_window{5};  // shorter jumps about, longer is late
constexpr double worth_telling = 1;             // seconds that a file takes

std::string bar(const RunView& view) {
    constexpr std::size_t width = 20;
    const std::size_t filled = view.of == 0 ? width : width * view.done / view.of;
    return "[" + std::string(filled, '#') + std::string(width - filled, ' ') + "] ";
}

std::string whole(double number) {
    return std::to_string(static_cast<std::uint64_t>(std::llround(number)));
}

std::string per_second(double rate) {
    if (rate >= 9.95) return whole(rate) + "/s";
    std::array<char, 32> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), rate, std::chars_format::fixed, 1);
    return std::string(text.data(), end.ptr) + "/s";
}

// "8 s", "2 min 30 s", "3 h 5 min"
std::string duration(double seconds) {
    constexpr std::uint64_t minute = 60;
    constexpr std::uint64_t hour = 60 * minute;
    const auto all = static_cast<std::uint64_t>(std::llround(seconds));
    if (all < minute) return std::to_string(all) + " s";
    if (all < hour)
        return std::to_string(all / minute) + " min " + std::to_string(all % minute) + " s";
    return std::to_string(all / hour) + " h " + std::to_string(all % hour / minute) + " min";
}

}  // namespace

void Pace::see(std::uint64_t done, Time now) {
    const std::chrono::duration<double> taken = now - older_.time;
    if (taken.count() > 0) rate_ = static_cast<double>(done - older_.done) / taken.count();
    if (now - newer_.time < pace_window) return;
    older_ = newer_;
    newer_ = {now, done};
}

std::string progress_line(const RunView& view, double rate, std::size_t width) {
    std::string line = bar(view) + std::to_string(view.done) + "/" + std::to_string(view.of);
    if (rate > 0 && view.done < view.of) {
        line += ", " + per_second(rate) + ", " +
                duration(static_cast<double>(view.of - view.done) / rate) + " left";
    }
    if (!view.slowest.empty() && view.slowest_seconds >= worth_telling)
        line += "; " + duration(view.slowest_seconds) + " in ";
    if (line.size() >= width) return line.substr(0, width);
    if (!line.ends_with(' ')) return line;
    // What a name is made of may not drive the terminal, nor break the line.
    const std::string name = printable(name_of_path(view.slowest));
    const std::string shown = wrap_text(name, width - line.size()).front();
    return display_width(shown) > width - line.size() ? line : line + shown;
}

}  // namespace actionplan
