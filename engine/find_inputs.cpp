#include "engine/find_inputs.h"

#include <algorithm>
#include <optional>
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
            found_.add({path, std::nullopt, false});
            return;
        }
        bool some = false;
        const std::size_t before = found_.size();
        search(path);
        for (std::size_t index = before; index < found_.size() && !some; ++index)
            some = !found_.at(index).skipped;
        if (some) return;
        found_.add({
            path,
            Error{"no-plans",
                  "holds no plans: no text, HTML, Word or PDF file; name the "
                  "folder that does, or the files themselves"},
            false
        });
    }

    Inputs sorted() && {
        found_.settle();
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
        std::vector<std::string> inner;
        std::vector<std::string> links;
        const std::optional<Error> error = each_entry(folder, [&](const FolderEntry& entry) {
            if (entry.name.starts_with('.')) {
                skip(entry.path, "hidden", "hidden; name the file itself to convert it");
            } else if (entry.kind == EntryKind::folder) {
                (entry.link ? links : inner).push_back(entry.path);
            } else if (is_plan_file(entry)) {
                found_.add({entry.path, std::nullopt, false});
            } else {
                ++found_.ignored;
            }
        });
        if (error) found_.add({folder, *error, false});
        add_sorted(std::move(inner), waiting);
        add_sorted(std::move(links), linked);
    }

    // The order in which folders are read decides under which of two paths one is found.
    static void add_sorted(std::vector<std::string> folders, std::vector<std::string>& to) {
        std::sort(folders.begin(), folders.end());
        to.insert(to.end(), folders.begin(), folders.end());
    }

    void skip(const std::string& path, std::string code, std::string message) {
        found_.add({
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
