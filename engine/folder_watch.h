// A folder and all folders in it, looked at for files that come, change and go.
//
// It tells that something has happened, not what: whoever asks looks at the folder again. Of files that are being
// written it knows the names, so that they can be left alone until whoever writes them closes them.
// Errors   `unreadable`
// Source   inotify(7). A file system that other machines write to does not tell of it.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "engine/file_handle.h"
#include "extract/result.h"

namespace actionplan {

class FolderWatch {
 public:
    static Result<FolderWatch> open(const std::string& root);

    // Also watches folders that have come since. To be called before the folder is looked at, so that nothing is missed.
    std::optional<Error> refresh();

    // Until something happens or the time is over, or a signal comes; says whether something has happened.
    bool wait(std::chrono::milliseconds most);

    // Paths of files that are being written, as they stand below the root's own path.
    const std::set<std::string>& growing() const { return growing_; }

 private:
    FolderWatch(FileHandle events, std::string root)
        : events_(std::move(events)), root_(std::move(root)) {}

    bool take_events();

    FileHandle events_;
    std::string root_;
    std::map<int, std::string> folders_;  // by inotify's number
    std::set<std::string> growing_;
};

}  // namespace actionplan
