#include <unistd.h>

#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <string>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/convert_options.h"
#include "cli/interrupt.h"
#include "cli/run_teller.h"
#include "engine/convert_stream.h"
#include "engine/file_name.h"
#include "engine/plan_store.h"
#include "engine/run.h"
#include "engine/store_run.h"

namespace actionplan {

namespace {

constexpr int killed_by = 128;  // and the number of the signal: what a shell makes of it

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

int refuse_file(Console& console, const std::string& path, const Error& error) {
    console.complain(printable(path) + ": " + error.message);
    return some_failed;
}

// What is done with all plans of a run when it has ended.
std::optional<int> finish_run(const ConvertOptions& options, PlanStore* store, RunTeller& teller,
                              Console& console) {
    const auto go_on = [&](const StoreProgress& progress) {
        teller.show({progress.done, progress.of, progress.input, 0});
        return Interrupt::signal() == 0;
    };
    if (store != nullptr) {
        const std::optional<Error> error = store_run(options.run.folder, *store, go_on);
        if (error) return refuse_file(console, options.store, *error);
        if (Interrupt::signal() != 0) return killed_by + Interrupt::signal();
    }
    if (const std::optional<Error> error = write_exports(options.run.folder, options.formats))
        return refuse_file(console, options.run.folder, *error);
    return std::nullopt;
}

int convert_to_folder(const Inputs& inputs, ConvertOptions options, Console& console) {
    std::unique_ptr<PlanStore> store;
    if (!options.store.empty()) {
        Result<std::unique_ptr<PlanStore>> opened = PlanStore::open(options.store);
        if (!opened) return refuse_file(console, options.store, opened.error());
        store = std::move(opened).value();
    }
    RunTeller teller(console, options.talk, options.run.folder);
    const Interrupt interrupt;
    options.run.go_on = [&](const RunView& view) {
        teller.show(view);
        return Interrupt::signal() == 0;
    };
    const Result<RunTotals> totals =
        run(inputs, options.run, [&](const RunRecord& record) { teller.tell(record); });
    if (!totals) return refuse_file(console, options.run.folder, totals.error());
    std::optional<int> status;
    if (!totals.value().stopped) status = finish_run(options, store.get(), teller, console);
    teller.tell_end(totals.value(), inputs);
    if (totals.value().stopped) return killed_by + Interrupt::signal();
    return status.value_or(totals.value().failed == 0 ? all_well : some_failed);
}

std::string folder_for_scratch() {
    std::error_code none;
    const std::filesystem::path folder = std::filesystem::temp_directory_path(none);
    return none ? "." : folder.string();
}

int convert_from_stream(const ConvertOptions& options, Console& console) {
    const Interrupt interrupt;
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
    if (options.value().stream) return convert_from_stream(options.value(), console);
    return convert_to_folder(find_inputs(paths_of(arguments)), std::move(options).value(), console);
}

}  // namespace actionplan
