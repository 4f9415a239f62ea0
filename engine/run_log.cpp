#include "engine/run_log.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <functional>
#include <thread>

#include "engine/errors.h"
#include "engine/file_name.h"
#include "engine/line_reader.h"
#include "engine/output_file.h"

namespace actionplan {

namespace {

constexpr std::string_view unfinished_end = ",\"unfinished\":true}";

// The workers of a run that was killed may hold its lock for some moments more.
constexpr std::chrono::milliseconds lock_pause{10};
constexpr int lock_attempts = 300;

Error unwritable(const std::string& path, int number) {
    return system_error("output-unwritable", "can't write " + path, number);
}

bool stands_at(const FileHandle& file, const std::string& path) {
    struct stat open = {};
    struct stat named = {};
    return ::fstat(file.get(), &open) == 0 && ::stat(path.c_str(), &named) == 0 &&
           open.st_ino == named.st_ino && open.st_dev == named.st_dev;
}

// One run a folder at a time, where the file system has locks; where it has none, on trust.
Result<FileHandle> open_locked(const std::string& path) {
    for (int attempt = 0; attempt < lock_attempts; ++attempt) {
        FileHandle file(::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0666));
        if (!file) return unwritable(path, errno);
        const bool locked = ::flock(file.get(), LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;
        // A run that ended meanwhile has put another file there.
        if (locked && stands_at(file, path)) return file;
        std::this_thread::sleep_for(lock_pause);
    }
    return Error{"output-unwritable",
                 "another run is writing to the folder; wait for its end, or choose another "
                 "folder with --out"};
}

std::uint64_t hash_of(std::string_view text) { return std::hash<std::string_view>{}(text); }

// The input of a line without the cost of reading it all: it stands first, and as the line's writer wrote it.
std::string_view front_of(std::string_view line) {
    const std::size_t end = line.find(R"(","sha256":)");
    return line.substr(0, end == std::string_view::npos ? 0 : end);
}

}  // namespace

Result<RunLog> RunLog::open(const std::string& folder) {
    const std::string path = folder + "/" + run_log_name;
    Result<FileHandle> file = open_locked(path);
    if (!file) return file.error();
    RunLog log(std::move(file).value(), folder);
    if (const std::optional<Error> error = log.take_lines()) return *error;
    return log;
}

std::optional<Error> RunLog::take_lines() {
    LineReader reader(file_, 0);
    std::uint64_t begin = 0;
    while (const auto line = reader.next()) {
        const std::string_view front = front_of(*line);
        if (!front.empty()) lines_.push_back({hash_of(front), begin});
        begin = reader.place();
    }
    std::sort(lines_.begin(), lines_.end(), [](const Line& first, const Line& second) {
        return first.input != second.input ? first.input < second.input
                                           : first.begin > second.begin;
    });
    begin_ = begin;
    const std::string path = folder_ + "/" + run_log_name;
    if (reader.failure() != 0) return unwritable(path, reader.failure());
    // A line that a killed run was cut off in.
    if (::ftruncate(file_.get(), static_cast<off_t>(begin)) != 0) return unwritable(path, errno);
    return std::nullopt;
}

std::optional<RunRecord> RunLog::before(const std::string& input) const {
    RunRecord asked;
    asked.input = input;
    const std::string line = run_log_line(asked);
    const std::string_view front = front_of(line);
    const std::uint64_t hash = hash_of(front);
    auto at =
        std::lower_bound(lines_.begin(), lines_.end(), hash,
                         [](const Line& one, std::uint64_t wanted) { return one.input < wanted; });
    for (; at != lines_.end() && at->input == hash; ++at) {
        LineReader reader(file_, at->begin, LineReader::one_line);
        const auto found = reader.next();
        if (found && found->starts_with(front)) return read_log_line(*found);
    }
    return std::nullopt;
}

std::optional<Error> RunLog::add(RunRecord record) {
    record.unfinished = true;
    if (file_.write_all(run_log_line(record))) return std::nullopt;
    return unwritable(run_log_name, errno);
}

std::optional<Error> RunLog::finish() const {
    OutputFile whole(folder_, run_log_name);
    LineReader reader(file_, begin_);
    std::string lines;
    const auto write = [&] {
        const bool written = !whole.file() || whole.file().write_all(lines);
        lines.clear();
        return written;
    };
    constexpr std::size_t enough = std::size_t{64} << 10;
    while (const auto line = reader.next()) {
        lines += line->substr(0, line->size() - unfinished_end.size());
        lines += "}\n";
        if (lines.size() > enough && !write()) return unwritable(run_log_name, errno);
    }
    if (!write()) return unwritable(run_log_name, errno);
    if (reader.failure() != 0) return unwritable(run_log_name, reader.failure());
    return whole.commit();
}

}  // namespace actionplan
