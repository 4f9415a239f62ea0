// The name of each input's output: that of the input with .json for its extension.
//
// Inputs of one name are told apart by a number, in the order of their paths: plan.json, plan-2.json, plan-3.json.
// A name that an input has by itself is never given to another. The names depend on the inputs alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/inputs.h"

namespace actionplan {

// The inputs must live as long. Of each, a number is kept: names are made of it when they are wanted.
class OutputNames {
 public:
    explicit OutputNames(const Inputs& inputs);

    // The name for the input of that index; empty for one that has an error already.
    std::string at(std::size_t index) const;

 private:
    const Inputs& inputs_;
    std::vector<std::uint32_t> numbers_;  // from 1 among the inputs of one name; 0 for none
};

}  // namespace actionplan
