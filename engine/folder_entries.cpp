#include "engine/folder_entries.h"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <memory>

#include "engine/errors.h"

namespace actionplan {

namespace {

struct CloseFolder {
    void operator()(DIR* folder) const { ::closedir(folder); }
};

EntryKind kind_of_mode(mode_t mode) {
    if (S_ISREG(mode)) return EntryKind::file;
    return S_ISDIR(mode) ? EntryKind::folder : EntryKind::other;
}

bool is_link(const std::string& path) {
    struct stat state = {};
    return ::lstat(path.c_str(), &state) == 0 && S_ISLNK(state.st_mode);
}

}  // namespace

std::optional<Error> each_entry(const std::string& folder,
                                const std::function<void(const FolderEntry&)>& take) {
    const std::unique_ptr<DIR, CloseFolder> open(::opendir(folder.c_str()));
    if (!open) return system_error("unreadable", "can't be opened", errno);
    errno = 0;
    while (const dirent* const entry = ::readdir(open.get())) {
        const std::string name = static_cast<const char*>(entry->d_name);
        if (name == "." || name == "..") continue;
        const std::string path = folder.ends_with('/') ? folder + name : folder + "/" + name;
        take({name, path, kind_of(path), is_link(path)});
        errno = 0;
    }
    if (errno != 0) return system_error("unreadable", "can't be read", errno);
    return std::nullopt;
}

Result<std::vector<FolderEntry>> folder_entries(const std::string& folder) {
    std::vector<FolderEntry> entries;
    const std::optional<Error> error =
        each_entry(folder, [&](const FolderEntry& entry) { entries.push_back(entry); });
    if (error) return *error;
    std::sort(entries.begin(), entries.end(),
              [](const FolderEntry& first, const FolderEntry& second) {
                  return first.name < second.name;
              });
    return entries;
}

EntryKind kind_of(const std::string& path) {
    struct stat state = {};
    return ::stat(path.c_str(), &state) == 0 ? kind_of_mode(state.st_mode) : EntryKind::missing;
}

FileId file_id(const std::string& path) {
    struct stat state = {};
    if (::stat(path.c_str(), &state) != 0) return {};
    return {state.st_dev, state.st_ino};
}

}  // namespace actionplan
