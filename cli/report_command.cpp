#include <algorithm>
#include <array>
#include <filesystem>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/gates.h"
#include "cli/read_whole.h"
#include "cli/results_folder.h"
#include "cli/write_output.h"
#include "engine/file_name.h"
#include "engine/version.h"
#include "quality/audit_again.h"
#include "quality/auditor.h"
#include "quality/edtf_day.h"
#include "quality/report/csv_report.h"
#include "quality/report/html_report.h"
#include "quality/report/json_report.h"
#include "quality/report/sarif_report.h"
#include "quality/report/xlsx_report.h"

namespace actionplan {

namespace {

constexpr std::array formats{"html", "json", "csv", "xlsx", "sarif"};

std::optional<Error> take_expected(ReportInput& input, const Arguments& arguments) {
    const std::optional<std::string> list = arguments.value("--expect");
    if (!list) {
        expect_official_areas(input);
        return std::nullopt;
    }
    const Result<std::string> text = read_whole(*list);
    if (!text) return Error{text.error().code, *list + ": " + text.error().message};
    input.expected = listed_areas(text.value());
    return std::nullopt;
}

std::optional<Error> write_tables(const std::string& folder, const ReportInput& input) {
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    for (const CsvTable& table : csv_report(input)) {
        if (std::optional<Error> error = write_output(folder + "/" + table.file_name, table.bytes))
            return error;
    }
    return std::nullopt;
}

// `baseline` is the text of an earlier report.
std::optional<Error> write_report(const std::string& format, const std::string& path,
                                  const ReportInput& input,
                                  const std::optional<std::string>& baseline) {
    if (format == "csv") return write_tables(path, input);
    if (format == "json") return write_output(path, json_report(input));
    if (format == "xlsx") return write_output(path, xlsx_report(input));
    if (format == "html") return write_output(path, html_report(input));
    const Result<std::string> sarif = sarif_report(input, version(), baseline);
    if (!sarif) return Error{sarif.error().code, "--baseline: " + sarif.error().message};
    return write_output(path, sarif.value());
}

// The text of the report that --baseline names, where one is named.
Result<std::optional<std::string>> read_baseline(const Arguments& arguments) {
    const std::optional<std::string> path = arguments.value("--baseline");
    if (!path) return std::optional<std::string>();
    Result<std::string> text = read_whole(*path);
    if (!text) return Error{text.error().code, printable(*path) + ": " + text.error().message};
    return std::optional<std::string>(std::move(text).value());
}

int refuse(Console& console, const std::string& message) {
    console.complain("actionplan: " + message);
    return wrong_usage;
}

}  // namespace

int run_report(const Arguments& arguments, Console& console) {
    const std::string folder = arguments.operands.front();
    const std::string format = arguments.value("--format").value_or("html");
    const std::string path = arguments.value("--out").value_or("");
    const std::string as_of = arguments.value("--as-of").value_or("");
    if (std::find(formats.begin(), formats.end(), format) == formats.end()) {
        return refuse(console, "--format wants html, json, csv, xlsx or sarif, not " + format);
    }
    if (!as_of.empty() && !is_day(as_of))
        return refuse(console, "--as-of wants a day like 2016-04-30, not " + as_of);
    if (arguments.has("--baseline") && format != "sarif")
        return refuse(console, "--baseline is for --format sarif");
    const Result<Gates> gates = read_gates(arguments);
    if (!gates) return refuse(console, gates.error().message);
    Result<ReportInput> read = read_results(folder);
    if (!read) {
        console.complain(printable(folder) + ": " + read.error().message);
        return some_failed;
    }
    ReportInput input = std::move(read).value();
    input.as_of = as_of;
    if (!as_of.empty()) {
        for (ReportPlan& one : input.plans) look_from(one.plan, as_of);
    }
    std::optional<Error> error = take_expected(input, arguments);
    const Result<std::optional<std::string>> baseline = read_baseline(arguments);
    if (!error && !baseline) error = baseline.error();
    if (!error) error = write_report(format, path, input, baseline.value());
    if (error) {
        console.complain(printable(path) + ": " + error->message);
        return some_failed;
    }
    bool passed = true;
    for (const std::string& reason : failed_gates(gates.value(), input)) {
        console.complain(reason);
        passed = false;
    }
    return passed ? all_well : some_failed;
}

}  // namespace actionplan
