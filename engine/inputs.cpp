#include "engine/inputs.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <utility>

namespace actionplan {

namespace {

// How two texts compare, each in two pieces.
int compared(std::string_view first, std::string_view first_rest, std::string_view second,
             std::string_view second_rest) {
    while (true) {
        const std::size_t both = std::min(first.size(), second.size());
        if (const int order = first.substr(0, both).compare(second.substr(0, both)); order != 0)
            return order;
        first.remove_prefix(both);
        second.remove_prefix(both);
        if (first.empty()) first = std::exchange(first_rest, {});
        if (second.empty()) second = std::exchange(second_rest, {});
        if (first.empty() || second.empty())
            return static_cast<int>(!first.empty()) - static_cast<int>(!second.empty());
    }
}

std::string plain_form(const std::string& path) {
    return std::filesystem::path(path).lexically_normal();
}

}  // namespace

void Inputs::add(const Input& input) {
    const std::size_t slash = input.path.rfind('/');
    const std::size_t begin = slash == std::string::npos ? 0 : slash + 1;
    // Paths come folder by folder, mostly.
    if (folders_.empty() || folders_.back() != std::string_view(input.path).substr(0, begin))
        folders_.push_back(input.path.substr(0, begin));
    Entry entry;
    entry.folder = static_cast<std::uint32_t>(folders_.size() - 1);
    entry.name = static_cast<std::uint32_t>(names_.size());
    entry.name_size = static_cast<std::uint32_t>(input.path.size() - begin);
    if (input.error) entry.fault = add_fault(*input.error, input.skipped);
    names_.append(input.path, begin);
    entries_.push_back(entry);
}

std::uint32_t Inputs::add_fault(const Error& error, bool skipped) {
    faults_.push_back({error, skipped});
    return static_cast<std::uint32_t>(faults_.size() - 1);
}

void Inputs::settle() {
    std::sort(entries_.begin(), entries_.end(),
              [&](const Entry& first, const Entry& second) { return comes_before(first, second); });
    // Hashes are compared instead of the plain forms, which would take more memory than the inputs.
    struct Seen {
        std::size_t hash = 0;
        std::size_t index = 0;
    };
    std::vector<Seen> seen;
    seen.reserve(entries_.size());
    for (const Entry& entry : entries_)
        seen.push_back({std::hash<std::string>{}(plain_form(path_of(entry))), seen.size()});
    std::sort(seen.begin(), seen.end(), [](const Seen& first, const Seen& second) {
        return first.hash != second.hash ? first.hash < second.hash : first.index < second.index;
    });
    std::vector<bool> again(entries_.size());
    for (std::size_t i = 1; i < seen.size(); ++i) {
        for (std::size_t j = i; j-- > 0 && seen[j].hash == seen[i].hash && !again[seen[i].index];)
            again[seen[i].index] =
                plain_form(path(seen[j].index)) == plain_form(path(seen[i].index));
    }
    std::size_t index = 0;
    std::erase_if(entries_, [&](const Entry&) { return again[index++]; });
}

void Inputs::remove(std::string_view error_code) {
    std::erase_if(entries_, [&](const Entry& entry) {
        return entry.fault != no_fault && faults_.at(entry.fault).error.code == error_code;
    });
}

void Inputs::skip(std::size_t index, const Error& error) {
    entries_.at(index).fault = add_fault(error, true);
}

Input Inputs::at(std::size_t index) const {
    const Entry& entry = entries_.at(index);
    if (entry.fault == no_fault) return Input{path_of(entry), std::nullopt, false};
    const Fault& fault = faults_.at(entry.fault);
    return Input{path_of(entry), fault.error, fault.skipped};
}

std::string Inputs::path(std::size_t index) const { return path_of(entries_.at(index)); }

std::string_view Inputs::name_of(const Entry& entry) const {
    return std::string_view(names_).substr(entry.name, entry.name_size);
}

std::string Inputs::path_of(const Entry& entry) const {
    std::string path = folders_.at(entry.folder);
    path += name_of(entry);
    return path;
}

bool Inputs::comes_before(const Entry& first, const Entry& second) const {
    if (first.folder == second.folder) return name_of(first) < name_of(second);
    return compared(folders_[first.folder], name_of(first), folders_[second.folder],
                    name_of(second)) < 0;
}

}  // namespace actionplan
