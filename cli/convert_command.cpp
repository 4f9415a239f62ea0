#include <iostream>
#include <string>
#include <thread>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/read_options.h"
#include "engine/file_name.h"
#include "engine/run.h"
#include "quality/edtf_day.h"

namespace actionplan {

namespace {

constexpr unsigned most_jobs = 256;

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

unsigned processors() { return std::max(1U, std::thread::hardware_concurrency()); }

std::string files(std::uint64_t count) {
    return std::to_string(count) + (count == 1 ? " file" : " files");
}

std::string progress_line(std::size_t done, std::size_t of, const std::string& path) {
    constexpr std::size_t bar_width = 20;
    constexpr std::size_t name_width = 40;
    const std::size_t filled = of == 0 ? bar_width : bar_width * done / of;
    std::string name = printable(name_of_path(path));
    if (name.size() > name_width) name.clear();
    return "[" + std::string(filled, '#') + std::string(bar_width - filled, ' ') + "] " +
           std::to_string(done) + "/" + std::to_string(of) + " " + name;
}

void tell_summary(Console& console, const RunTotals& totals, const Inputs& inputs,
                  const std::string& folder) {
    std::string line = "converted " + files(totals.converted) + " to " + folder;
    if (totals.failed != 0) line += ", " + std::to_string(totals.failed) + " failed";
    if (totals.skipped != 0) line += ", left out " + std::to_string(totals.skipped);
    if (inputs.ignored != 0)
        line += ", passed over " + files(inputs.ignored) + " that are no plans";
    console.complain(line + "; " + folder + "/" + run_log_name + " says more");
}

void tell_walls(Console& console, const std::vector<std::string>& missing) {
    for (const std::string& wall : missing) {
        console.complain("this system has no " + wall +
                         ": documents were read behind one wall less");
    }
}

std::optional<std::uint64_t> bytes_of(const std::string& text) {
    constexpr std::uint64_t largest = std::uint64_t{1} << 20;  // of a unit
    const bool giga = text.ends_with('G') || text.ends_with('g');
    const bool mega = text.ends_with('M') || text.ends_with('m');
    if (!giga && !mega) return std::nullopt;
    const auto number = whole_number(text.substr(0, text.size() - 1), 1, largest);
    if (!number) return std::nullopt;
    return std::uint64_t{*number} << (giga ? 30U : 20U);
}

Result<WorkerLimits> worker_limits(const Arguments& arguments) {
    constexpr unsigned day = 86'400;  // seconds
    constexpr std::uint64_t least_memory = std::uint64_t{256}
                                           << 20;  // libraries alone map half of it
    WorkerLimits limits;
    if (const auto text = arguments.value("--timeout")) {
        const auto seconds = whole_number(*text, 1, day);
        if (!seconds)
            return Error{"usage", "--timeout wants seconds from 1 to 86400, not " + *text};
        limits.time = std::chrono::seconds(*seconds);
    }
    if (const auto text = arguments.value("--memory")) {
        const std::optional<std::uint64_t> bytes = bytes_of(*text);
        if (!bytes || *bytes < least_memory)
            return Error{"usage", "--memory wants a size of 256M or more, not " + *text};
        limits.memory = *bytes;
    }
    return limits;
}

}  // namespace

int run_convert(const Arguments& arguments, Console& console) {
    const auto jobs = whole_number(arguments.value("--jobs").value_or(std::to_string(processors())),
                                   1, most_jobs);
    if (!jobs) {
        console.complain("actionplan: --jobs wants a number from 1 to 256, not " +
                         arguments.value("--jobs").value_or(""));
        return wrong_usage;
    }
    Result<ReadOptions> reading = read_options(arguments);
    if (!reading) {
        console.complain("actionplan: " + reading.error().message);
        return wrong_usage;
    }
    ReadOptions choices = std::move(reading).value();
    choices.as_of = arguments.value("--as-of").value_or("");
    if (!choices.as_of.empty() && !is_day(choices.as_of)) {
        console.complain("actionplan: --as-of wants a day like 2016-04-30, not " + choices.as_of);
        return wrong_usage;
    }
    const Result<WorkerLimits> limits = worker_limits(arguments);
    if (!limits) {
        console.complain("actionplan: " + limits.error().message);
        return wrong_usage;
    }
    const bool quiet = arguments.has("--quiet");
    const std::string folder = arguments.value("--out").value_or("");
    const Inputs inputs = find_inputs(paths_of(arguments));
    std::size_t done = 0;
    const RunOptions options{folder, *jobs, choices, limits.value(),
                             arguments.has("--require-sandbox")};
    const Result<RunTotals> totals = run(inputs, options, [&](const RunRecord& record) {
        ++done;
        if (record.status == RunStatus::failed && record.error) {
            console.complain(printable(record.input) + ": " + record.error->message);
        }
        if (!quiet) console.show_progress(progress_line(done, inputs.inputs.size(), record.input));
    });
    console.end_progress();
    if (!totals) {
        console.complain(folder + ": " + totals.error().message);
        return some_failed;
    }
    if (!quiet) tell_walls(console, totals.value().missing_walls);
    if (!quiet) tell_summary(console, totals.value(), inputs, folder);
    return totals.value().failed == 0 ? all_well : some_failed;
}

}  // namespace actionplan
