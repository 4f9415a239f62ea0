// Which documents a run is about.
//
// Takes    paths of files and folders, as the user gave them.
// Gives    each file once, sorted by the bytes of its path; folders are searched all the way down. A file of a folder
//          counts when its extension is that of a plan, or when it has none and its content is that of a plan.
// Errors   an input that can't be converted is in the list with its error; none of them stops the search.
#pragma once

#include <span>
#include <string>

#include "engine/inputs.h"

namespace actionplan {

Inputs find_inputs(std::span<const std::string> paths);

}  // namespace actionplan
