// The help texts, from the table of commands.
#pragma once

#include <string>

#include "cli/options.h"

namespace actionplan {

std::string program_help();
std::string command_help(const CommandSpec& command);

// The limits of the readers, for the help of the command that they matter to most.
std::string limits_help();

}  // namespace actionplan
