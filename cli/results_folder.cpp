#include "cli/results_folder.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <system_error>
#include <utility>

#include "cli/read_whole.h"
#include "engine/file_name.h"
#include "engine/folder_entries.h"
#include "engine/log_records.h"
#include "engine/plan_store.h"
#include "quality/auditor.h"
#include "schema/json_reader.h"

namespace actionplan {

namespace {

ResultNames names_of(const std::vector<RunRecord>& records) {
    ResultNames names;
    for (const RunRecord& record : records) {
        if (record.output) {
            names.plans.push_back(*record.output);
        } else if (record.error) {
            names.failed.push_back({record.input, record.error->code, record.error->message});
        }
    }
    return names;
}

Result<Plan> plan_of(const std::string& name, const std::string& json) {
    Result<Plan> plan = read_plan(json);
    if (!plan) return Error{plan.error().code, name + ": " + plan.error().message};
    return plan;
}

struct NamedRun {
    std::string store;
    std::int64_t run = 0;  // as read_store takes it
};

std::optional<NamedRun> named_run(const std::string& path) {
    if (is_database(path)) return NamedRun{path, 0};
    const std::size_t sign = path.rfind('@');
    if (sign == std::string::npos || kind_of(path) != EntryKind::missing) return std::nullopt;
    NamedRun named{path.substr(0, sign), 0};
    const char* const end = path.data() + path.size();
    const auto read = std::from_chars(path.data() + sign + 1, end, named.run);
    if (read.ec != std::errc() || read.ptr != end || !is_database(named.store)) return std::nullopt;
    return named;
}

Result<ReportInput> stored_results(const NamedRun& named) {
    ReportInput input;
    StoreVisitor visitor;
    visitor.plan = [&](const std::string& output, const std::string& json) -> std::optional<Error> {
        Result<Plan> plan = plan_of(output, json);
        if (!plan) return plan.error();
        input.plans.push_back({output, std::move(plan).value()});
        return std::nullopt;
    };
    visitor.failed = [&](const std::string& path, const Error& error) {
        input.failed.push_back({path, error.code, error.message});
    };
    if (const std::optional<Error> error = read_store(named.store, named.run, visitor))
        return *error;
    return input;
}

}  // namespace

Result<ResultNames> result_names(const std::string& folder) {
    if (kind_of(folder + "/" + run_log_name) == EntryKind::file) {
        const Result<std::vector<RunRecord>> records = last_records(folder);
        if (!records) return records.error();
        return names_of(records.value());
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
    return plan_of(name, json.value());
}

Result<ReportInput> read_results(const std::string& folder) {
    if (const std::optional<NamedRun> named = named_run(folder)) return stored_results(*named);
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

bool holds_results(const std::string& path) {
    return kind_of(path) == EntryKind::folder || named_run(path).has_value();
}

void expect_official_areas(ReportInput& input) {
    std::string day = input.as_of;
    if (day.empty()) {
        for (const ReportPlan& one : input.plans) day = std::max(day, day_of_plan(one.plan.plan));
    }
    input.expected = official_areas(day);
}

}  // namespace actionplan
