#include <algorithm>
#include <cerrno>
#include <chrono>
#include <filesystem>
#include <string>
#include <utility>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/convert_options.h"
#include "cli/convert_run.h"
#include "cli/interrupt.h"
#include "cli/results_folder.h"
#include "engine/errors.h"
#include "engine/file_name.h"
#include "engine/folder_entries.h"
#include "engine/folder_watch.h"
#include "engine/output_file.h"
#include "quality/report/html_report.h"

namespace actionplan {

namespace {

constexpr const char* report_name = "report.html";
constexpr std::chrono::milliseconds glance{1000};   // between two looks for a signal
constexpr std::chrono::milliseconds settled{300};   // without news, so that many files are one run
constexpr std::chrono::seconds longest_unrest{10};  // after which there is a run all the same

int refuse_watch(Console& console, const std::string& message) {
    console.complain("actionplan: " + message);
    return wrong_usage;
}

std::filesystem::path plain_path(const std::string& path) {
    std::error_code none;
    const std::filesystem::path plain = std::filesystem::weakly_canonical(path, none);
    return plain.has_filename() ? plain : plain.parent_path();  // "in/" is "in"
}

// What is written into the folder that is watched would be news, and so on for ever.
bool lies_in(const std::string& inner, const std::string& outer) {
    const std::filesystem::path in = plain_path(inner);
    const std::filesystem::path out = plain_path(outer);
    return std::mismatch(out.begin(), out.end(), in.begin(), in.end()).first == out.end();
}

Inputs whole_inputs(const std::string& root, const FolderWatch& watch) {
    const std::vector<std::string> roots{root};
    Inputs inputs = find_inputs(roots);
    for (std::size_t index = 0; index < inputs.size(); ++index) {
        if (watch.growing().contains(inputs.path(index)))
            inputs.skip(index,
                        Error{"being-written", "is being written; converted when it is closed"});
    }
    inputs.remove("no-plans");  // that there are none yet is nothing to tell
    return inputs;
}

std::optional<Error> write_report_page(const std::string& folder) {
    Result<ReportInput> read = read_results(folder);
    if (!read) return read.error();
    ReportInput input = std::move(read).value();
    expect_official_areas(input);
    OutputFile file(folder, report_name);
    if (file.file() && !file.file().write_all(html_report(input)))
        return system_error("output-unwritable", "can't write " + folder + "/" + report_name,
                            errno);
    return file.commit();
}

void wait_for_news(FolderWatch& watch) {
    while (Interrupt::signal() == 0 && !watch.wait(glance)) {
    }
    const auto end = std::chrono::steady_clock::now() + longest_unrest;
    while (Interrupt::signal() == 0 && std::chrono::steady_clock::now() < end &&
           watch.wait(settled)) {
    }
}

}  // namespace

int run_watch(const Arguments& arguments, Console& console) {
    const Result<bool> json_log = wants_json_log(arguments);
    if (!json_log) return refuse_watch(console, json_log.error().message);
    if (json_log.value()) console.log_as_json();
    const Result<ConvertOptions> options = convert_options(arguments);
    if (!options) return refuse_watch(console, options.error().message);
    const std::string& root = arguments.operands.front();
    const std::string& folder = options.value().run.folder;
    if (lies_in(folder, root))
        return refuse_watch(console,
                            "--out may not lie in the folder that is watched; choose another");
    const Interrupt interrupt;
    Result<FolderWatch> opened = FolderWatch::open(root);
    if (!opened) {
        console.complain(printable(root) + ": " + opened.error().message);
        return some_failed;
    }
    FolderWatch watch = std::move(opened).value();
    while (Interrupt::signal() == 0) {
        if (const std::optional<Error> error = watch.refresh()) {
            console.complain(printable(root) + ": " + error->message);
            return some_failed;
        }
        convert_to_folder(whole_inputs(root, watch), options.value(), console);
        if (Interrupt::signal() != 0) break;
        if (const std::optional<Error> error = write_report_page(folder))
            console.complain(printable(folder) + ": " + error->message);
        wait_for_news(watch);
    }
    return all_well;
}

}  // namespace actionplan
