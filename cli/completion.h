// What a shell offers when a word of a call is half typed: scripts for bash, zsh and fish, from the table of commands.
//
// Source   the manuals of bash 5.2 ("Programmable Completion"), zsh 5.9 (zshcompsys) and fish 3.6 (complete).
#pragma once

#include <string>
#include <vector>

#include "cli/options.h"

namespace actionplan {

// What may stand in one place; nothing that can be told when all are empty.
struct Completion {
    std::vector<std::string> words{};
    bool files = false;
    bool folders = false;

    bool operator==(const Completion&) const = default;
};

// Of an option's value: its choices, or what the name of the value says (FILE, DIR).
Completion value_completion(const OptionSpec& option);

// Of a command's operands, which are told by the help's words for them.
Completion operand_completion(const CommandSpec& command);

std::string bash_completion();
std::string zsh_completion();
std::string fish_completion();

// Words with a space between them.
std::string spaced(const std::vector<std::string>& words);

// Between single quotes, for bash and zsh; fish has its own.
std::string shell_quoted(const std::string& text);

}  // namespace actionplan
