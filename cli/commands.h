// The commands that there are.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/options.h"

namespace actionplan {

// In the order in which a reader needs them.
std::span<const CommandSpec> commands();

const CommandSpec* find_command(std::string_view name);

int run_convert(const Arguments& arguments, Console& console);
int run_watch(const Arguments& arguments, Console& console);
int run_report(const Arguments& arguments, Console& console);
int run_compare(const Arguments& arguments, Console& console);
int run_explain(const Arguments& arguments, Console& console);
int run_show(const Arguments& arguments, Console& console);
int run_tables(const Arguments& arguments, Console& console);
int run_validate(const Arguments& arguments, Console& console);
int run_profile(const Arguments& arguments, Console& console);
int run_schema(const Arguments& arguments, Console& console);

// The whole program but its streams: `words` are the arguments without the program's name. Gives the exit status.
int run_program(std::span<const std::string> words, Console& console);

}  // namespace actionplan
