#include "engine/folder_watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <utility>
#include <vector>

#include "engine/errors.h"
#include "engine/folder_entries.h"

namespace actionplan {

namespace {

constexpr std::uint32_t whole_file = IN_CLOSE_WRITE | IN_MOVED_TO;
constexpr std::uint32_t gone_file = IN_DELETE | IN_MOVED_FROM;
constexpr std::uint32_t watched =
    whole_file | gone_file | IN_CREATE | IN_MODIFY | IN_ATTRIB | IN_ONLYDIR;

// A file that is made is open for writing, unless it is another name of one that is there.
bool is_new_file(const std::string& path) {
    struct stat state = {};
    return ::stat(path.c_str(), &state) == 0 && S_ISREG(state.st_mode) && state.st_nlink == 1;
}

}  // namespace

Result<FolderWatch> FolderWatch::open(const std::string& root) {
    FileHandle events(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
    if (!events) return system_error("unreadable", "can't watch folders", errno);
    FolderWatch watch(std::move(events), root);
    if (const std::optional<Error> error = watch.refresh()) return *error;
    return watch;
}

std::optional<Error> FolderWatch::refresh() {
    std::vector<std::string> waiting{root_};
    std::set<FileId> seen;
    while (!waiting.empty()) {
        const std::string folder = std::move(waiting.back());
        waiting.pop_back();
        if (!seen.insert(file_id(folder)).second) continue;
        const int number = ::inotify_add_watch(events_.get(), folder.c_str(), watched);
        if (number < 0 && (folder == root_ || errno == ENOSPC || errno == ENOMEM))
            return system_error("unreadable", "can't watch " + folder, errno);
        if (number >= 0) folders_[number] = folder;
        const Result<std::vector<FolderEntry>> entries = folder_entries(folder);
        if (!entries) continue;  // the run that follows tells of it
        for (const FolderEntry& entry : entries.value()) {
            if (entry.kind == EntryKind::folder && !entry.name.starts_with('.'))
                waiting.push_back(entry.path);
        }
    }
    return std::nullopt;
}

bool FolderWatch::wait(std::chrono::milliseconds most) {
    pollfd events{events_.get(), POLLIN, 0};
    if (::poll(&events, 1, static_cast<int>(most.count())) <= 0) return false;
    return take_events();
}

bool FolderWatch::take_events() {
    alignas(inotify_event) std::array<char, std::size_t{16} << 10> buffer{};
    const ssize_t size = ::read(events_.get(), buffer.data(), buffer.size());
    bool happened = false;
    for (std::size_t at = 0; size > 0 && at < static_cast<std::size_t>(size);) {
        inotify_event event{};
        std::memcpy(&event, buffer.data() + at, sizeof event);
        const std::string name = event.len == 0 ? "" : buffer.data() + at + sizeof event;
        at += sizeof event + event.len;
        happened = true;
        if ((event.mask & IN_Q_OVERFLOW) != 0) growing_.clear();  // whoever was lost may be closed
        if ((event.mask & IN_IGNORED) != 0) folders_.erase(event.wd);
        const auto folder = folders_.find(event.wd);
        if (folder == folders_.end() || name.empty() || (event.mask & IN_ISDIR) != 0) continue;
        // As find_inputs puts it.
        const std::string path = folder->second + (folder->second.ends_with('/') ? "" : "/") + name;
        if ((event.mask & (whole_file | gone_file)) != 0) {
            growing_.erase(path);
        } else if ((event.mask & IN_MODIFY) != 0 ||
                   ((event.mask & IN_CREATE) != 0 && is_new_file(path))) {
            growing_.insert(path);
        }
    }
    return happened;
}

}  // namespace actionplan
