#include "python/native/plans.h"

#include <memory>
#include <mutex>

#include "cli/comparison_view.h"
#include "cli/profile_file.h"
#include "cli/results_folder.h"
#include "engine/byte_sink.h"
#include "engine/byte_source.h"
#include "engine/convert_document.h"
#include "engine/find_inputs.h"
#include "engine/rulebook.h"
#include "engine/version.h"
#include "quality/audit_again.h"
#include "quality/compare/comparison_set.h"
#include "quality/edtf_day.h"
#include "quality/report/csv_report.h"
#include "quality/report/html_report.h"
#include "quality/report/json_report.h"
#include "quality/report/sarif_report.h"
#include "quality/report/xlsx_report.h"
#include "schema/json_reader.h"
#include "schema/json_writer.h"
#include "schema/validate.h"

namespace actionplan {

namespace {

[[noreturn]] void fail(Error error) { throw Fault{std::move(error)}; }

template <typename Value>
Value value_of(Result<Value> result) {
    if (!result) fail(result.error());
    return std::move(result).value();
}

void check_day(const std::string& as_of) {
    if (!as_of.empty() && !is_day(as_of))
        fail({"usage", "as_of wants a day like 2016-04-30, not " + as_of});
}

Tracked tracked_of(const std::string& word) {
    if (word == "accept") return Tracked::accept;
    if (word == "reject") return Tracked::reject;
    if (word == "all") return Tracked::all;
    fail({"usage", "tracked wants accept, reject or all, not " + word});
}

ReadOptions reading_options(const PythonReading& reading) {
    ReadOptions options;
    options.word.tracked = tracked_of(reading.tracked);
    check_day(reading.as_of);
    options.as_of = reading.as_of;
    if (reading.profile.empty()) return options;
    const ProfileFile file = read_profile_file(reading.profile);
    if (!file.wrong.empty()) fail({"usage", file.wrong.front()});
    options.rules = std::make_shared<const Rulebook>(file.profile);
    options.profile_sha256 = file.sha256;
    return options;
}

std::vector<Plan> plans_of(const std::vector<std::string>& texts) {
    std::vector<Plan> plans;
    for (const std::string& text : texts) plans.push_back(value_of(read_plan(text)));
    return plans;
}

ReportInput report_input(const ReportOrder& order) {
    ReportInput input;
    if (!order.folder.empty()) input = value_of(read_results(order.folder));
    for (const auto& [name, json] : order.plans)
        input.plans.push_back({name, value_of(read_plan(json))});
    for (const std::vector<std::string>& row : order.failed)
        input.failed.push_back({row.at(0), row.at(1), row.at(2)});
    check_day(order.as_of);
    input.as_of = order.as_of;
    if (!order.as_of.empty()) {
        for (ReportPlan& one : input.plans) look_from(one.plan, order.as_of);
    }
    if (order.expected) {
        input.expected = listed_areas(*order.expected);
    } else {
        expect_official_areas(input);
    }
    return input;
}

}  // namespace

std::string convert_bytes(const std::string& bytes, const std::string& name,
                          const PythonReading& reading) {
    // The libraries below are used by one thread each in the program; here, too.
    static std::mutex one_at_a_time;
    const ReadOptions options = reading_options(reading);
    const std::lock_guard<std::mutex> lock(one_at_a_time);
    MemorySource source(bytes);
    MemorySink json;
    const Result<Conversion> conversion = convert_document(source, name, {}, json, options);
    if (!conversion) fail(conversion.error());
    return json.bytes();
}

std::vector<std::vector<std::string>> faults_of(const std::string& json) {
    std::vector<std::vector<std::string>> faults;
    for (const Violation& violation : validate_plan(json))
        faults.push_back({violation.pointer, violation.what, violation.remedy});
    return faults;
}

std::string compare_plans(const std::vector<std::string>& before,
                          const std::vector<std::string>& after, bool folders,
                          const std::string& format) {
    const ComparisonSet set = compare_editions(plans_of(before), plans_of(after), folders);
    if (format == "json") return json_comparison(set);
    if (format == "html") return html_comparison(set);
    if (format == "text") return comparison_view(set, {80, false});
    fail({"usage", "format wants text, html or json, not " + format});
}

std::vector<std::string> plans_in(const std::string& folder) {
    std::vector<std::string> plans;
    for (const ReportPlan& one : value_of(read_results(folder)).plans)
        plans.push_back(write_plan(one.plan));
    return plans;
}

std::vector<std::pair<std::string, std::string>> make_report(const ReportOrder& order) {
    const ReportInput input = report_input(order);
    std::vector<std::pair<std::string, std::string>> files;
    if (order.format == "csv") {
        for (const CsvTable& table : csv_report(input))
            files.emplace_back(table.file_name, table.bytes);
    } else if (order.format == "html") {
        files.emplace_back("", html_report(input));
    } else if (order.format == "json") {
        files.emplace_back("", json_report(input));
    } else if (order.format == "xlsx") {
        files.emplace_back("", xlsx_report(input));
    } else if (order.format == "sarif") {
        files.emplace_back("", value_of(sarif_report(input, version(), order.baseline)));
    } else {
        fail({"usage", "format wants html, json, csv, xlsx or sarif, not " + order.format});
    }
    return files;
}

std::vector<std::vector<std::string>> inputs_of(const std::vector<std::string>& paths) {
    std::vector<std::vector<std::string>> rows;
    const Inputs inputs = find_inputs(paths);
    for (std::size_t at = 0; at < inputs.size(); ++at) {
        const Input input = inputs.at(at);
        if (input.skipped) continue;
        const Error error = input.error.value_or(Error{});
        rows.push_back({input.path, error.code, error.message});
    }
    return rows;
}

}  // namespace actionplan
