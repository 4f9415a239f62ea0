// The commands and their options as tables, which reading the arguments, --help and docs/COMMANDS.md share.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/result.h"

namespace actionplan {

class Console;
struct Arguments;

struct OptionSpec {
    std::string_view name;    // "--jobs"
    std::string_view letter;  // "-j", or empty
    std::string_view value;   // what its value is called in the help: "N"; empty when it takes none
    std::string_view help;
    bool needed = false;
    std::string_view choices{};  // the words that its value may be, parted by spaces; else any
};

struct CommandSpec {
    std::string_view name;
    std::string_view operands;  // as the help prints them: "INPUT..."
    std::size_t fewest = 0;     // operands
    std::size_t most = 0;       // operands; 0 stands for none
    std::string_view summary;
    std::string_view details;  // sentences for the command's own help
    std::span<const OptionSpec> options;
    std::string (*appendix)() = nullptr;               // a last part of its help
    int (*run)(const Arguments&, Console&) = nullptr;  // gives the exit status
};

struct Arguments {
    const CommandSpec* command = nullptr;
    std::vector<std::string> operands;
    std::vector<std::pair<std::string_view, std::string>> options;  // by name, in the order given
    bool help = false;

    bool has(std::string_view option) const;
    // The last value given.
    std::optional<std::string> value(std::string_view option) const;
};

// Takes what stands after the command. The error's code is `usage`.
Result<Arguments> read_arguments(const CommandSpec& command, std::span<const std::string> words);

// A whole number from `least` to `most`.
std::optional<unsigned> whole_number(std::string_view text, unsigned least, unsigned most);

}  // namespace actionplan
