#include "cli/convert_options.h"

#include <algorithm>
#include <thread>
#include <utility>

#include "cli/read_options.h"
#include "quality/edtf_day.h"

namespace actionplan {

namespace {

constexpr unsigned most_jobs = 256;

unsigned processors() { return std::max(1U, std::thread::hardware_concurrency()); }

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

Result<ReadOptions> reading_of(const Arguments& arguments) {
    Result<ReadOptions> reading = read_options(arguments);
    if (!reading) return reading;
    ReadOptions options = std::move(reading).value();
    options.as_of = arguments.value("--as-of").value_or("");
    if (!options.as_of.empty() && !is_day(options.as_of))
        return Error{"usage", "--as-of wants a day like 2016-04-30, not " + options.as_of};
    return options;
}

Result<Talk> talk_of(const Arguments& arguments) {
    const bool quiet = arguments.has("--quiet");
    const bool verbose = arguments.has("--verbose");
    if (quiet && verbose)
        return Error{"usage", "--quiet and --verbose exclude each other; leave one out"};
    return quiet ? Talk::quiet : verbose ? Talk::verbose : Talk::normal;
}

Error needs_out(const Arguments& arguments) {
    const std::string command(arguments.command->name);
    return Error{"usage",
                 command + " needs --out DIR; actionplan " + command + " --help says more"};
}

// Where the results go is for one of --out and --stream to say.
std::optional<Error> check_target(const Arguments& arguments) {
    const bool stream = arguments.has("--stream");
    if (!stream && !arguments.has("--out")) return needs_out(arguments);
    if (!stream) return std::nullopt;
    if (arguments.operands != std::vector<std::string>{"-"})
        return Error{"usage", "--stream takes its inputs from standard input; give it - alone"};
    for (const char* option : {"--out", "--force", "--format", "--store", "--verbose"}) {
        if (arguments.has(option))
            return Error{"usage", std::string("--stream has no use for ") + option +
                                      "; leave it out, or leave out --stream"};
    }
    return std::nullopt;
}

}  // namespace

Result<ConvertOptions> convert_options(const Arguments& arguments) {
    if (std::optional<Error> error = check_target(arguments)) return *std::move(error);
    const std::string wanted = arguments.value("--jobs").value_or(std::to_string(processors()));
    const auto jobs = whole_number(wanted, 1, most_jobs);
    if (!jobs) return Error{"usage", "--jobs wants a number from 1 to 256, not " + wanted};
    Result<ReadOptions> reading = reading_of(arguments);
    if (!reading) return reading.error();
    const Result<WorkerLimits> limits = worker_limits(arguments);
    if (!limits) return limits.error();
    const Result<Talk> talk = talk_of(arguments);
    if (!talk) return talk.error();
    ConvertOptions options;
    options.talk = talk.value();
    Result<std::vector<ExportFormat>> formats =
        export_formats(arguments.value("--format").value_or("json"));
    if (!formats) return formats.error();
    options.formats = std::move(formats).value();
    options.store = arguments.value("--store").value_or("");
    options.stream = arguments.has("--stream");
    options.run.folder = arguments.value("--out").value_or("");
    options.run.jobs = *jobs;
    options.run.reading = std::move(reading).value();
    options.run.limits = limits.value();
    options.run.require_sandbox = arguments.has("--require-sandbox");
    options.run.force = arguments.has("--force");
    return options;
}

Result<bool> wants_json_log(const Arguments& arguments) {
    const std::string format = arguments.value("--log-format").value_or("text");
    if (format != "text" && format != "json")
        return Error{"usage", "--log-format wants text or json, not " + format};
    return format == "json";
}

}  // namespace actionplan
