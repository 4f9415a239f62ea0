#include "cli/exports.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include "cli/results_folder.h"
#include "engine/actions_ndjson.h"
#include "engine/errors.h"
#include "engine/output_file.h"
#include "quality/report/csv_report.h"

namespace actionplan {

namespace {

constexpr const char* actions_name = "actions.ndjson";
constexpr const char* tables_name = "tables";

std::optional<Error> write_into(const OutputFile& file, const std::string& name,
                                std::string_view bytes) {
    if (!file.file() || file.file().write_all(bytes)) return std::nullopt;
    return system_error("output-unwritable", "can't write " + name, errno);
}

std::optional<Error> write_actions(const std::string& folder) {
    const Result<ResultNames> names = result_names(folder);
    if (!names) return names.error();
    OutputFile file(folder, actions_name);
    for (const std::string& name : names.value().plans) {
        const Result<Plan> plan = read_result(folder, name);
        if (!plan) return plan.error();
        if (std::optional<Error> error =
                write_into(file, actions_name, actions_ndjson(plan.value(), name)))
            return error;
    }
    return file.commit();
}

std::optional<Error> write_tables_into(const std::string& folder) {
    Result<ReportInput> read = read_results(folder);
    if (!read) return read.error();
    ReportInput input = std::move(read).value();
    expect_official_areas(input);
    const std::string tables = folder + "/" + tables_name;
    std::error_code failure;
    std::filesystem::create_directories(tables, failure);
    if (failure)
        return system_error("output-unwritable", "can't make the folder " + tables,
                            failure.value());
    for (const CsvTable& table : csv_report(input)) {
        OutputFile file(tables, table.file_name);
        std::optional<Error> error = write_into(file, table.file_name, table.bytes);
        if (!error) error = file.commit();
        if (error) return error;
    }
    return std::nullopt;
}

}  // namespace

Result<std::vector<ExportFormat>> export_formats(const std::string& list) {
    std::vector<ExportFormat> formats;
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t end = std::min(list.find(',', begin), list.size());
        const std::string word = list.substr(begin, end - begin);
        begin = end + 1;
        if (word == "ndjson") {
            formats.push_back(ExportFormat::ndjson);
        } else if (word == "csv") {
            formats.push_back(ExportFormat::csv);
        } else if (word != "json") {
            return Error{"usage",
                         "--format wants some of json, ndjson and csv, with commas between them, "
                         "not " +
                             list};
        }
    }
    return formats;
}

std::optional<Error> write_exports(const std::string& folder,
                                   const std::vector<ExportFormat>& formats) {
    for (const ExportFormat format : formats) {
        std::optional<Error> error;
        switch (format) {
            case ExportFormat::ndjson:
                error = write_actions(folder);
                break;
            case ExportFormat::csv:
                error = write_tables_into(folder);
                break;
        }
        if (error) return error;
    }
    return std::nullopt;
}

}  // namespace actionplan
