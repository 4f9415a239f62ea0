#include "cli/results_folder.h"

#include <optional>
#include <variant>

#include "cli/read_whole.h"
#include "engine/file_name.h"
#include "engine/folder_entries.h"
#include "engine/run_log.h"
#include "schema/json_reader.h"
#include "schema/json_value.h"

namespace actionplan {

namespace {

std::string string_of(const JsonValue::Object& object, std::string_view name) {
    const JsonValue* const value = find_member(object, name);
    const auto* const text = value == nullptr ? nullptr : std::get_if<std::string>(&value->content);
    return text == nullptr ? std::string() : *text;
}

std::optional<FailedInput> failure_of(const JsonValue::Object& record) {
    const JsonValue* const error = find_member(record, "error");
    const auto* const object =
        error == nullptr ? nullptr : std::get_if<JsonValue::Object>(&error->content);
    if (object == nullptr) return std::nullopt;
    return FailedInput{string_of(record, "input"), string_of(*object, "code"),
                       string_of(*object, "message")};
}

// The names of the plans, and the failures, of a log.
Result<std::vector<std::string>> read_log(const std::string& log,
                                          std::vector<FailedInput>& failed) {
    std::vector<std::string> names;
    std::size_t line_number = 0;
    for (std::size_t begin = 0; begin < log.size();) {
        const std::size_t end = std::min(log.find('\n', begin), log.size());
        const std::string_view line = std::string_view(log).substr(begin, end - begin);
        begin = end + 1;
        ++line_number;
        if (line.empty()) continue;
        const Result<JsonValue> value = parse_json(line);
        if (!value) {
            return Error{value.error().code, std::string(run_log_name) + ": line " +
                                                 std::to_string(line_number) + ": " +
                                                 value.error().message};
        }
        // What is no object is no record of ours.
        const auto* const record = std::get_if<JsonValue::Object>(&value.value().content);
        if (record == nullptr) continue;
        const std::string output = string_of(*record, "output");
        if (!output.empty()) {
            names.push_back(output);
        } else if (std::optional<FailedInput> failure = failure_of(*record)) {
            failed.push_back(*std::move(failure));
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
