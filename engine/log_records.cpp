#include "engine/log_records.h"

#include <map>
#include <optional>
#include <utility>

#include "engine/errors.h"
#include "engine/file_source.h"
#include "engine/line_reader.h"

namespace actionplan {

namespace {

class LastRecords {
 public:
    void take(RunRecord record) {
        // Only those of a run that goes on stand behind others; in a log that is done each is of its own input.
        if (record.unfinished) forget(by_input_, record.input);
        if (record.unfinished && record.output) forget(by_output_, *record.output);
        by_input_[record.input] = records_.size();
        if (record.output) by_output_[*record.output] = records_.size();
        records_.push_back(std::move(record));
    }

    std::vector<RunRecord> all() && {
        std::vector<RunRecord> all;
        for (std::optional<RunRecord>& record : records_) {
            if (record) all.push_back(*std::move(record));
        }
        return all;
    }

 private:
    void forget(const std::map<std::string, std::size_t>& places, const std::string& name) {
        const auto found = places.find(name);
        if (found != places.end()) records_[found->second].reset();
    }

    std::vector<std::optional<RunRecord>> records_;
    std::map<std::string, std::size_t> by_input_;
    std::map<std::string, std::size_t> by_output_;
};

}  // namespace

Result<std::vector<RunRecord>> last_records(const std::string& folder) {
    const Result<FileHandle> file = open_input(folder + "/" + run_log_name);
    if (!file) return file.error();
    LineReader reader(file.value(), 0);
    LastRecords last;
    std::size_t line_number = 0;
    while (const auto line = reader.next()) {
        ++line_number;
        std::optional<RunRecord> record = read_log_line(*line);
        if (!record) {
            return Error{"unreadable", std::string(run_log_name) + ": line " +
                                           std::to_string(line_number) +
                                           ": is no record of a run; convert the plans again"};
        }
        last.take(*std::move(record));
    }
    if (reader.failure() != 0)
        return system_error("unreadable", std::string("can't read ") + run_log_name,
                            reader.failure());
    return std::move(last).all();
}

}  // namespace actionplan
