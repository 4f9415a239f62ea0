#include "cli/results_folder.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "cli/read_whole.h"
#include "engine/file_name.h"
#include "engine/folder_entries.h"
#include "engine/run_log.h"
#include "quality/auditor.h"
#include "schema/json_reader.h"

namespace actionplan {

namespace {

// The last record of each input, and of each output: while a run goes on, the log holds those of the run before, too.
class LastRecords {
 public:
    void take(RunRecord record) {
        forget(by_input_, record.input);
        if (record.output) forget(by_output_, *record.output);
        by_input_[record.input] = records_.size();
        if (record.output) by_output_[*record.output] = records_.size();
        records_.push_back(std::move(record));
    }

    const std::vector<std::optional<RunRecord>>& records() const { return records_; }

 private:
    void forget(const std::map<std::string, std::size_t>& places, const std::string& name) {
        const auto found = places.find(name);
        if (found != places.end()) records_[found->second].reset();
    }

    std::vector<std::optional<RunRecord>> records_;
    std::map<std::string, std::size_t> by_input_;
    std::map<std::string, std::size_t> by_output_;
};

// The names of the plans, and the failures, of a log.
Result<ResultNames> read_log(const std::string& log) {
    LastRecords last;
    std::size_t line_number = 0;
    std::size_t begin = 0;
    // A line without its end was cut off when the run was killed.
    for (std::size_t end = 0; (end = log.find('\n', begin)) != std::string::npos; begin = end + 1) {
        ++line_number;
        std::optional<RunRecord> record =
            read_log_line(std::string_view(log).substr(begin, end - begin));
        if (!record) {
            return Error{"unreadable", std::string(run_log_name) + ": line " +
                                           std::to_string(line_number) +
                                           ": is no record of a run; convert the plans again"};
        }
        last.take(*std::move(record));
    }
    ResultNames names;
    for (const std::optional<RunRecord>& record : last.records()) {
        if (!record) continue;
        if (record->output) {
            names.plans.push_back(*record->output);
        } else if (record->error) {
            names.failed.push_back({record->input, record->error->code, record->error->message});
        }
    }
    return names;
}

}  // namespace

Result<ResultNames> result_names(const std::string& folder) {
    const std::string log_path = folder + "/" + run_log_name;
    if (kind_of(log_path) == EntryKind::file) {
        const Result<std::string> log = read_whole(log_path);
        if (!log) return log.error();
        return read_log(log.value());
    }
    const Result<std::vector<FolderEntry>> entries = folder_entries(folder);
    if (!entries) return entries.error();
    ResultNames names;
    for (const FolderEntry& entry : entries.value()) {
        if (entry.kind == EntryKind::file && extension_of(entry.name) == ".json") {
            names.plans.push_back(entry.name);
        }
    }
    return names;
}

Result<Plan> read_result(const std::string& folder, const std::string& name) {
    const Result<std::string> json = read_whole(folder + "/" + name);
    if (!json) return Error{json.error().code, name + ": " + json.error().message};
    Result<Plan> plan = read_plan(json.value());
    if (!plan) return Error{plan.error().code, name + ": " + plan.error().message};
    return plan;
}

Result<ReportInput> read_results(const std::string& folder) {
    ReportInput input;
    Result<ResultNames> names = result_names(folder);
    if (!names) return names.error();
    for (const std::string& name : names.value().plans) {
        Result<Plan> plan = read_result(folder, name);
        if (!plan) return plan.error();
        input.plans.push_back({name, std::move(plan).value()});
    }
    input.failed = std::move(names).value().failed;
    return input;
}

void expect_official_areas(ReportInput& input) {
    std::string day = input.as_of;
    if (day.empty()) {
        for (const ReportPlan& one : input.plans) day = std::max(day, day_of_plan(one.plan.plan));
    }
    input.expected = official_areas(day);
}

}  // namespace actionplan
