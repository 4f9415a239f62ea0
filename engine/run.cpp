#include "engine/run.h"

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <system_error>
#include <vector>

#include "engine/document_work.h"
#include "engine/errors.h"
#include "engine/file_name.h"
#include "engine/output_names.h"
#include "engine/run_settings.h"
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
    for (std::size_t index = 0; index < inputs.size(); ++index) {
        if (extension_of(inputs.name(index)) == ".pdf") return true;
    }
    return false;
}

void count(RunTotals& totals, RunStatus status) {
    switch (status) {
        case RunStatus::converted:
            ++totals.converted;
            return;
        case RunStatus::unchanged:
            ++totals.unchanged;
            return;
        case RunStatus::failed:
            ++totals.failed;
            return;
        case RunStatus::skipped:
            ++totals.skipped;
            return;
    }
}

// What a conversion before was, for the pool to tell in its turn.
Conversion conversion_of(const RunRecord& record) {
    return Conversion{
        {record.sha256.value_or(""), 0},
        record.actions.value_or(0),
        record.findings.value_or(0),
        record.output_xxh128.value_or("")
    };
}

class Run {
 public:
    Run(const Inputs& inputs, const RunOptions& options, RunLog log, const Watch& watch)
        : inputs_(inputs),
          options_(options),
          names_(inputs),
          settings_(settings_name(options.reading, options.limits)),
          log_(std::move(log)),
          watch_(watch) {}

    Offer next(std::size_t index) {
        const Job job = job_of(index);
        const auto begin = std::chrono::steady_clock::now();
        const std::optional<RunRecord> before =
            options_.force ? std::nullopt : log_.before(job.input.path);
        if (before && can_stay(job, *before, options_.folder, settings_)) {
            const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
            // What a run that was cut off has done is this run's own work.
            stay_[index] = {before->unfinished ? before->status : RunStatus::unchanged,
                            taken.count()};
            return conversion_of(*before);
        }
        return open_work(job, options_.folder, options_.reading);
    }

    void done(std::size_t index, const Result<Conversion>& conversion, double seconds) {
        RunRecord record = record_of(job_of(index), conversion, settings_, seconds);
        if (const auto stays = stay_.extract(index)) {
            record.status = stays.mapped().status;
            record.seconds = stays.mapped().seconds;
        }
        count(totals_, record.status);
        ++told_;
        if (const std::optional<Error> error = log_.add(record); error && !error_) error_ = error;
        watch_(record);
    }

    bool go_on(const std::optional<SlowWork>& slow) {
        if (!options_.go_on) return true;
        RunView view{told_, inputs_.size()};
        if (slow) {
            view.slowest = inputs_.path(slow->index);
            view.slowest_seconds = slow->seconds;
        }
        totals_.stopped = !options_.go_on(view);
        return !totals_.stopped;
    }

    Result<RunTotals> end(const std::vector<std::string>& missing_walls) {
        totals_.missing_walls = missing_walls;
        totals_.stopped = totals_.stopped && told_ < inputs_.size();
        // The log of a run that has not ended stays as it is, for the next one to go on from.
        if (!error_ && !totals_.stopped) error_ = log_.finish();
        if (error_) return *error_;
        return totals_;
    }

 private:
    struct Stays {
        RunStatus status = RunStatus::unchanged;
        double seconds = 0;
    };

    Job job_of(std::size_t index) const { return Job{inputs_.at(index), names_.at(index)}; }

    const Inputs& inputs_;
    const RunOptions& options_;
    OutputNames names_;
    std::string settings_;
    RunLog log_;
    const Watch& watch_;
    std::map<std::size_t, Stays> stay_;  // and not told of yet
    std::size_t told_ = 0;
    RunTotals totals_;
    std::optional<Error> error_;
};

}  // namespace

Result<RunTotals> run(const Inputs& inputs, const RunOptions& options, const Watch& watch) {
    if (const std::optional<Error> error = make_folder(options.folder)) return *error;
    Result<RunLog> log = RunLog::open(options.folder);
    if (!log) return log.error();
    remove_scratch_files(options.folder);
    Run run(inputs, options, std::move(log).value(), watch);
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
        inputs.size(), [&](std::size_t index) { return run.next(index); },
        [&](std::size_t index, const Result<Conversion>& conversion, double seconds) {
            run.done(index, conversion, seconds);
        },
        [&] { return run.go_on(pool.slowest()); });
    run.go_on(std::nullopt);  // so that whoever looks sees the end
    return run.end(pool.missing_walls());
}

}  // namespace actionplan
