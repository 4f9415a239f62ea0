// What stands in a folder.
//
// Errors   `unreadable`.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "extract/result.h"

namespace actionplan {

enum class EntryKind {
    missing,  // also a link to nothing
    file,
    folder,
    other,  // a pipe, a socket, a device
};

struct FolderEntry {
    std::string name;
    std::string path;  // the folder's and the name
    EntryKind kind = EntryKind::other;
    bool link = false;  // `kind` is that of what it leads to

    bool operator==(const FolderEntry&) const = default;
};

// One after the other, as the system lists them: of a folder of any size, without keeping any.
std::optional<Error> each_entry(const std::string& folder,
                                const std::function<void(const FolderEntry&)>& take);

// Sorted by the bytes of the name.
Result<std::vector<FolderEntry>> folder_entries(const std::string& folder);

EntryKind kind_of(const std::string& path);

// What makes two paths one file.
struct FileId {
    std::uint64_t device = 0;
    std::uint64_t number = 0;

    auto operator<=>(const FileId&) const = default;
};

FileId file_id(const std::string& path);

}  // namespace actionplan
