#include <unistd.h>

#include <filesystem>
#include <iostream>
#include <string>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/convert_options.h"
#include "cli/convert_run.h"
#include "cli/interrupt.h"
#include "cli/run_teller.h"
#include "engine/convert_stream.h"
#include "engine/find_inputs.h"

namespace actionplan {

namespace {

// The operands, with the list on standard input in place of "-".
std::vector<std::string> paths_of(const Arguments& arguments) {
    std::vector<std::string> paths;
    for (const std::string& operand : arguments.operands) {
        if (operand != "-") {
            paths.push_back(operand);
            continue;
        }
        for (std::string line; std::getline(std::cin, line);) {
            if (!line.empty()) paths.push_back(line);
        }
    }
    return paths;
}

int refuse_options(Console& console, const Error& error) {
    console.complain("actionplan: " + error.message);
    return wrong_usage;
}

std::string folder_for_scratch() {
    std::error_code none;
    const std::filesystem::path folder = std::filesystem::temp_directory_path(none);
    return none ? "." : folder.string();
}

int convert_from_stream(const ConvertOptions& options, Console& console) {
    StreamOptions stream;
    stream.jobs = options.run.jobs;
    stream.reading = options.run.reading;
    stream.limits = options.run.limits;
    stream.require_sandbox = options.run.require_sandbox;
    stream.scratch_folder = folder_for_scratch();
    stream.go_on = [] { return Interrupt::signal() == 0; };
    const StreamWrite write = [&](std::string_view text) {
        console.print(text);
        return !console.broken();
    };
    const StreamTotals totals = convert_stream(STDIN_FILENO, write, stream);
    RunTeller(console, options.talk, "").tell_end(totals);
    if (totals.stopped) return killed_by + Interrupt::signal();
    return totals.failed == 0 ? all_well : some_failed;
}

}  // namespace

int run_convert(const Arguments& arguments, Console& console) {
    const Result<bool> json_log = wants_json_log(arguments);
    if (!json_log) return refuse_options(console, json_log.error());
    if (json_log.value()) console.log_as_json();
    Result<ConvertOptions> options = convert_options(arguments);
    if (!options) return refuse_options(console, options.error());
    // Until there is something to keep, a signal may end the program.
    const Inputs inputs = options.value().stream ? Inputs{} : find_inputs(paths_of(arguments));
    const Interrupt interrupt;
    if (options.value().stream) return convert_from_stream(options.value(), console);
    return convert_to_folder(inputs, std::move(options).value(), console);
}

}  // namespace actionplan
