// One run into a folder, and all that is done with its plans when it has ended. The caller has an Interrupt.
//
// Gives    the exit status.
#pragma once

#include "cli/console.h"
#include "cli/convert_options.h"
#include "engine/find_inputs.h"

namespace actionplan {

inline constexpr int killed_by = 128;  // and the number of the signal: what a shell makes of it

int convert_to_folder(const Inputs& inputs, ConvertOptions options, Console& console);

}  // namespace actionplan
