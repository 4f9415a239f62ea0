#include "engine/run.h"

#include <filesystem>
#include <system_error>
#include <vector>

#include "engine/convert_file.h"
#include "engine/errors.h"
#include "engine/in_order.h"
#include "engine/output_names.h"

namespace actionplan {

namespace {

std::optional<Error> make_folder(const std::string& folder) {
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    if (!failure && std::filesystem::is_directory(folder, failure)) return std::nullopt;
    const int number = failure ? failure.value() : ENOTDIR;
    return system_error("output-unwritable", "can't make the folder " + folder, number);
}

void count(RunTotals& totals, RunStatus status) {
    switch (status) {
        case RunStatus::converted:
        case RunStatus::unchanged:
            ++totals.converted;
            return;
        case RunStatus::failed:
            ++totals.failed;
            return;
        case RunStatus::skipped:
            ++totals.skipped;
            return;
    }
}

}  // namespace

Result<RunTotals> run(const Inputs& inputs, const RunOptions& options, const Watch& watch) {
    if (const std::optional<Error> error = make_folder(options.folder)) return *error;
    Result<RunLog> log = RunLog::open(options.folder);
    if (!log) return log.error();
    RunLog open_log = std::move(log).value();
    const std::vector<std::string> names = output_names(inputs.inputs);
    RunTotals totals;
    std::optional<Error> log_error;
    InOrder<RunRecord> work(
        inputs.inputs.size(),
        [&](std::size_t index) {
            return convert_file({inputs.inputs.at(index), names.at(index)}, options.folder,
                                options.reading);
        },
        [&](const RunRecord& record) {
            count(totals, record.status);
            if (const std::optional<Error> error = open_log.add(record); error && !log_error) {
                log_error = error;
            }
            watch(record);
        });
    work.run(options.jobs);
    if (log_error) return *log_error;
    return totals;
}

}  // namespace actionplan
