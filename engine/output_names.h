// The name of each input's output: that of the input with .json for its extension.
//
// Inputs of one name are told apart by a number, in the order of their paths: plan.json, plan-2.json, plan-3.json.
// A name that an input has by itself is never given to another. The names depend on the inputs alone.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/find_inputs.h"

namespace actionplan {

// One name for each input, in order; empty for one that has an error already.
std::vector<std::string> output_names(std::span<const Input> inputs);

}  // namespace actionplan
