#include "cli/results_folder.h"

#include <map>
#include <optional>
#include <utility>

#include "cli/read_whole.h"
#include "engine/file_name.h"
#include "engine/folder_entries.h"
#include "engine/run_log.h"
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
Result<std::vector<std::string>> read_log(const std::string& log,
                                          std::vector<FailedInput>& failed) {
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
    std::vector<std::string> names;
    for (const std::optional<RunRecord>& record : last.records()) {
        if (!record) continue;
        if (record->output) {
            names.push_back(*record->output);
        } else if (record->error) {
            failed.push_back({record->input, record->error->code, record->error->message});
        }
    }
    return names;
}

Result<std::vector<std::string>> plan_names(const std::string& folder,
                                            std::vector<FailedInput>& failed) {
    const std::string log_path = folder + "/" + run_log_name;
    if (kind_of(log_path) == EntryKind::file) {
        const Result<std::string> log = read_whole(log_path);
        if (!log) return log.error();
        return read_log(log.value(), failed);
    }
    const Result<std::vector<FolderEntry>> entries = folder_entries(folder);
    if (!entries) return entries.error();
    std::vector<std::string> names;
    for (const FolderEntry& entry : entries.value()) {
        if (entry.kind == EntryKind::file && extension_of(entry.name) == ".json") {
            names.push_back(entry.name);
        }
    }
    return names;
}

}  // namespace

Result<ReportInput> read_results(const std::string& folder) {
    ReportInput input;
    const Result<std::vector<std::string>> names = plan_names(folder, input.failed);
    if (!names) return names.error();
    for (const std::string& name : names.value()) {
        const Result<std::string> json = read_whole(folder + "/" + name);
        if (!json) return Error{json.error().code, name + ": " + json.error().message};
        Result<Plan> plan = read_plan(json.value());
        if (!plan) return Error{plan.error().code, name + ": " + plan.error().message};
        input.plans.push_back({name, std::move(plan).value()});
    }
    return input;
}

}  // namespace actionplan
