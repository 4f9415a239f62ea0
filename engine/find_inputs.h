// Which documents a run is about.
//
// Takes    paths of files and folders, as the user gave them.
// Gives    each file once, sorted by the bytes of its path; folders are searched all the way down. A file of a folder
//          counts when its extension is that of a plan, or when it has none and its content is that of a plan.
// Errors   an input that can't be converted is in the list with its error; none of them stops the search.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "extract/result.h"

namespace actionplan {

struct Input {
    std::string path;
    std::optional<Error> error;  // known already, without opening it
    bool skipped = false;  // left out on purpose: the error says why, and the run has not failed

    bool operator==(const Input&) const = default;
};

struct Inputs {
    std::vector<Input> inputs;
    std::uint64_t ignored = 0;  // files of the folders that are no plans

    bool operator==(const Inputs&) const = default;
};

Inputs find_inputs(std::span<const std::string> paths);

}  // namespace actionplan
