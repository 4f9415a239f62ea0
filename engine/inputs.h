// The inputs of a run: many paths in little memory, since a run may have a million of them. Each folder's name is kept
// once, and what is wrong with an input only where something is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/result.h"

namespace actionplan {

struct Input {
    std::string path;
    std::optional<Error> error;  // known already, without opening it
    bool skipped = false;  // left out on purpose: the error says why, and the run has not failed

    bool operator==(const Input&) const = default;
};

class Inputs {
 public:
    std::uint64_t ignored = 0;  // files of the folders that are no plans

    void add(const Input& input);
    // Sorts them by the bytes of their paths. Of several paths to one place in the tree of folders ("a/b", "./a//b"), the
    // first stays.
    void settle();
    // Takes out those whose error has this code.
    void remove(std::string_view error_code);
    // Says that an input is left out.
    void skip(std::size_t index, const Error& error);

    std::size_t size() const { return entries_.size(); }
    Input at(std::size_t index) const;
    std::string path(std::size_t index) const;
    std::string_view name(std::size_t index) const { return name_of(entries_.at(index)); }
    bool has_error(std::size_t index) const { return entries_.at(index).fault != no_fault; }

 private:
    static constexpr std::uint32_t no_fault = 0xFFFF'FFFF;

    struct Entry {
        std::uint32_t folder = 0;
        std::uint32_t name = 0;  // where it begins in names_
        std::uint32_t name_size = 0;
        std::uint32_t fault = no_fault;
    };
    struct Fault {
        Error error;
        bool skipped = false;
    };

    std::string_view name_of(const Entry& entry) const;
    std::string path_of(const Entry& entry) const;
    std::uint32_t add_fault(const Error& error, bool skipped);
    bool comes_before(const Entry& first, const Entry& second) const;

    std::vector<std::string> folders_;  // with their slash
    std::string names_;                 // one behind the other
    std::vector<Fault> faults_;
    std::vector<Entry> entries_;
};

}  // namespace actionplan
