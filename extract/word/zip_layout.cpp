#include "extract/word/zip_layout.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace actionplan {

namespace {

constexpr std::string_view end_mark = "PK\x05\x06";
constexpr std::string_view entry_mark = "PK\x01\x02";
constexpr std::string_view local_mark = "PK\x03\x04";
constexpr std::size_t end_size = 22;
constexpr std::size_t longest_comment = 65535;
constexpr std::size_t entry_size = 46;
constexpr std::size_t local_size = 30;
constexpr std::size_t zip64 = 0xFFFFFFFF;  // in place of a size: it stands elsewhere

struct Entry {
    std::string name;  // lower case
    std::size_t begin = 0;
    std::size_t end = 0;
};

Error damaged(std::string_view what) {
    return {"damaged-word", "the file's archive is damaged (" + std::string(what) +
                                "); open it in Word and save it again"};
}

std::size_t number(std::string_view bytes, std::size_t at, std::size_t size) {
    std::size_t value = 0;
    for (std::size_t i = size; i-- > 0;) {
        value = value << 8 | static_cast<unsigned char>(bytes.at(at + i));
    }
    return value;
}

bool marked(std::string_view bytes, std::size_t at, std::string_view mark, std::size_t size) {
    return at <= bytes.size() && bytes.size() - at >= size && bytes.substr(at, mark.size()) == mark;
}

std::optional<std::size_t> end_of_list(std::string_view bytes) {
    if (bytes.size() < end_size) return std::nullopt;
    const std::size_t lowest = bytes.size() - std::min(bytes.size(), end_size + longest_comment);
    for (std::size_t at = bytes.size() - end_size;; --at) {
        if (marked(bytes, at, end_mark, end_size)) return at;
        if (at == lowest) return std::nullopt;
    }
}

// OPC compares names without regard to the case of their letters.
std::string folded(std::string_view name) {
    std::string lower(name);
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (c == '\\') c = '/';
    }
    return lower;
}

bool climbs(std::string_view folded_name) {
    if (folded_name.empty() || folded_name.front() == '/') return true;
    if (folded_name.find('\0') != std::string_view::npos) return true;
    for (std::size_t at = 0; at <= folded_name.size();) {
        const std::size_t slash = std::min(folded_name.find('/', at), folded_name.size());
        if (folded_name.substr(at, slash - at) == "..") return true;
        at = slash + 1;
    }
    return false;
}

std::optional<Error> fault_of_sizes(std::string_view bytes, std::size_t at, Entry& entry) {
    const std::size_t packed = number(bytes, at + 20, 4);
    const std::size_t local = number(bytes, at + 42, 4);
    if (packed == zip64 || local == zip64) return damaged("an entry of more than 4 GB");
    if (!marked(bytes, local, local_mark, local_size)) return damaged("an entry has no header");
    entry.begin = local;
    entry.end =
        local + local_size + number(bytes, local + 26, 2) + number(bytes, local + 28, 2) + packed;
    return entry.end > bytes.size() ? std::optional(damaged("an entry is cut short"))
                                    : std::nullopt;
}

std::optional<Error> fault_of_names(std::vector<Entry>& entries) {
    std::sort(entries.begin(), entries.end(),
              [](const Entry& a, const Entry& b) { return a.name < b.name; });
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (climbs(entries[i].name)) {
            return Error{"unsafe-word",
                         "the archive has an entry outside its own folders; "
                         "do not trust where this file came from"};
        }
        if (i > 0 && entries[i].name == entries[i - 1].name) {
            return Error{"unsafe-word", "the archive has two entries named " + entries[i].name +
                                            "; do not trust where this file came from"};
        }
    }
    return std::nullopt;
}

std::optional<Error> fault_of_overlaps(std::vector<Entry>& entries) {
    std::sort(entries.begin(), entries.end(),
              [](const Entry& a, const Entry& b) { return a.begin < b.begin; });
    for (std::size_t i = 1; i < entries.size(); ++i) {
        if (entries[i].begin < entries[i - 1].end) {
            return Error{"zip-bomb",
                         "entries of the archive share bytes; "
                         "do not trust where this file came from"};
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<Error> check_zip_layout(std::string_view bytes, const WordLimits& limits) {
    const std::optional<std::size_t> list_end = end_of_list(bytes);
    if (!list_end) return damaged("its end is missing, as in a download that broke off");
    const std::size_t count = number(bytes, *list_end + 10, 2);
    if (count > limits.entries) {
        return Error{"zip-bomb",
                     "over " + std::to_string(limits.entries) + " files (limit `entries`)"};
    }
    std::vector<Entry> entries;
    std::size_t at = number(bytes, *list_end + 16, 4);
    for (std::size_t i = 0; i < count; ++i) {
        if (at > *list_end || !marked(bytes, at, entry_mark, entry_size)) {
            return damaged("its list of entries is broken");
        }
        if ((number(bytes, at + 8, 2) & 1) != 0) {
            return Error{"encrypted", "the file is protected by a password; save it without one"};
        }
        const std::size_t name_size = number(bytes, at + 28, 2);
        if (bytes.size() - at - entry_size < name_size)
            return damaged("its list of entries is broken");
        Entry entry;
        entry.name = folded(bytes.substr(at + entry_size, name_size));
        if (auto fault = fault_of_sizes(bytes, at, entry)) return fault;
        entries.push_back(std::move(entry));
        at += entry_size + name_size + number(bytes, at + 30, 2) + number(bytes, at + 32, 2);
    }
    if (auto fault = fault_of_names(entries)) return fault;
    return fault_of_overlaps(entries);
}

}  // namespace actionplan
