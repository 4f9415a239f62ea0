// The help texts, from the table of commands.
#pragma once

#include <string>
#include <string_view>

#include "cli/options.h"

namespace actionplan {

inline constexpr std::string_view program_summary =
    "turns published local action plans into one JSON form";
inline constexpr std::string_view exit_status_help =
    "0 every input is well; 1 some input is not; 2 wrong usage;\n"
    "130 and 143 stopped by SIGINT (Ctrl-C) and SIGTERM, with all that was done kept.";

std::string program_help();
// One line: "actionplan convert INPUT... --out DIR".
std::string command_usage(const CommandSpec& command);
std::string command_help(const CommandSpec& command);

// "convert plans" as "Convert plans."; the words begin with a plain small letter.
std::string as_sentence(std::string_view words);

// The limits of the readers, for the help of the command that they matter to most.
std::string limits_help();

}  // namespace actionplan
