#include "engine/find_inputs.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

#include "engine/file_name.h"
#include "engine/file_source.h"
#include "engine/folder_entries.h"
#include "engine/formats.h"

namespace actionplan {

namespace {

// A file without an extension is looked into.
bool content_is_plan(const std::string& path) {
    const Result<std::unique_ptr<ByteSource>> source = open_file(path);
    if (!source) return false;
    std::string front(sniffed_bytes, '\0');
    front.resize(source.value()->read(front));
    return !front.empty() && format_entry(sniff(front, "")).open != nullptr;
}

bool is_plan_file(const FolderEntry& entry) {
    const std::string extension = extension_of(entry.name);
    if (is_plan_extension(extension)) return entry.kind != EntryKind::other;
    return extension.empty() && entry.kind == EntryKind::file && content_is_plan(entry.path);
}

class Search {
 public:
    void take(const std::string& path) {
        const EntryKind kind = kind_of(path);
        if (kind != EntryKind::folder) {
            // open_file has the words for what is missing or no file.
            found_.inputs.push_back({path, std::nullopt, false});
            return;
        }
        const std::size_t before = found_.inputs.size();
        search(path);
        const bool some =
            std::any_of(found_.inputs.begin() + static_cast<std::ptrdiff_t>(before),
                        found_.inputs.end(), [](const Input& i) { return !i.skipped; });
        if (some) return;
        found_.inputs.push_back({
            path,
            Error{"no-plans",
                  "holds no plans: no text, HTML, Word or PDF file; name the "
                  "folder that does, or the files themselves"},
            false
        });
    }

    Inputs sorted() && {
        std::vector<Input>& inputs = found_.inputs;
        std::sort(inputs.begin(), inputs.end(),
                  [](const Input& first, const Input& second) { return first.path < second.path; });
        std::set<std::string> seen;
        std::erase_if(inputs, [&](const Input& input) {
            return !seen.insert(std::filesystem::path(input.path).lexically_normal()).second;
        });
        return std::move(found_);
    }

 private:
    // Folders that stand in the folder come first, those that are only linked to after all of them, so that each is
    // found under its own name; each is read once, so that a loop of links has an end.
    void search(const std::string& root) {
        std::vector<std::string> waiting{root};
        std::vector<std::string> linked;
        std::set<FileId> seen;
        while (!waiting.empty() || !linked.empty()) {
            std::vector<std::string>& next = waiting.empty() ? linked : waiting;
            const std::string folder = next.back();
            next.pop_back();
            if (seen.insert(file_id(folder)).second) {
                read_folder(folder, waiting, linked);
            } else {
                skip(folder, "seen-folder", "a link to a folder that is read already; left out");
            }
        }
    }

    void read_folder(const std::string& folder, std::vector<std::string>& waiting,
                     std::vector<std::string>& linked) {
        const Result<std::vector<FolderEntry>> entries = folder_entries(folder);
        if (!entries) {
            found_.inputs.push_back({folder, entries.error(), false});
            return;
        }
        for (const FolderEntry& entry : entries.value()) {
            if (entry.name.starts_with('.')) {
                skip(entry.path, "hidden", "hidden; name the file itself to convert it");
            } else if (entry.kind == EntryKind::folder) {
                (entry.link ? linked : waiting).push_back(entry.path);
            } else if (is_plan_file(entry)) {
                found_.inputs.push_back({entry.path, std::nullopt, false});
            } else {
                ++found_.ignored;
            }
        }
    }

    void skip(const std::string& path, std::string code, std::string message) {
        found_.inputs.push_back({
            path, Error{std::move(code), std::move(message)},
             true
        });
    }

    Inputs found_;
};

}  // namespace

Inputs find_inputs(std::span<const std::string> paths) {
    Search search;
    for (const std::string& path : paths) search.take(path);
    return std::move(search).sorted();
}

}  // namespace actionplan
