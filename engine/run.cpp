#include "engine/run.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <system_error>
#include <vector>

#include "engine/document_work.h"
#include "engine/errors.h"
#include "engine/file_name.h"
#include "engine/output_names.h"
#include "engine/scratch_file.h"
#include "engine/worker_pool.h"

namespace actionplan {

namespace {

std::optional<Error> make_folder(const std::string& folder) {
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    if (!failure && std::filesystem::is_directory(folder, failure)) return std::nullopt;
    const int number = failure ? failure.value() : ENOTDIR;
    return system_error("output-unwritable", "can't make the folder " + folder, number);
}

bool any_pdf(const Inputs& inputs) {
    return std::any_of(inputs.inputs.begin(), inputs.inputs.end(), [](const Input& input) {
        return extension_of(name_of_path(input.path)) == ".pdf";
    });
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
    remove_scratch_files(options.folder);
    RunLog open_log = std::move(log).value();
    const std::vector<std::string> names = output_names(inputs.inputs);
    RunTotals totals;
    std::optional<Error> log_error;
    const auto job_of = [&](std::size_t index) {
        return Job{inputs.inputs.at(index), names.at(index)};
    };
    // Filled in each worker, after it has been forked.
    const auto spools = std::make_shared<SpoolStock>();
    PoolOptions pool_options{options.jobs, options.limits, options.require_sandbox, {}};
    pool_options.prepare = [&, pdf = any_pdf(inputs)] {
        spools->open(options.folder);
        prepare_libraries(pdf);
    };
    WorkerPool pool(pool_options, [&](WorkRequest request) {
        return convert_work(std::move(request), *spools, options.reading);
    });
    pool.run(
        inputs.inputs.size(),
        [&](std::size_t index) {
            return open_work(job_of(index), options.folder, options.reading);
        },
        [&](std::size_t index, const Result<Conversion>& conversion, double seconds) {
            const RunRecord record = record_of(job_of(index), conversion, seconds);
            count(totals, record.status);
            if (const std::optional<Error> error = open_log.add(record); error && !log_error) {
                log_error = error;
            }
            watch(record);
        });
    totals.missing_walls = pool.missing_walls();
    if (log_error) return *log_error;
    return totals;
}

}  // namespace actionplan
