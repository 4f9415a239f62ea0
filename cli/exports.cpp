#include "cli/exports.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <string_view>
#include <utility>

#include "cli/results_folder.h"
#include "engine/actions_ndjson.h"
#include "engine/errors.h"
#include "engine/output_file.h"
#include "quality/report/csv_report.h"
#include "quality/report/xlsx_report.h"

namespace actionplan {

namespace {

constexpr const char* actions_name = "actions.ndjson";
constexpr const char* tables_name = "tables";
constexpr const char* workbook_name = "plans.xlsx";

struct FormatWord {
    std::string_view word;
    std::optional<ExportFormat> format;  // none for what is always written
};

constexpr std::array format_words{
    FormatWord{"json",   std::nullopt        },
    FormatWord{"ndjson", ExportFormat::ndjson},
    FormatWord{"csv",    ExportFormat::csv   },
    FormatWord{"xlsx",   ExportFormat::xlsx  },
};

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

std::optional<Error> write_tables_into(const std::string& folder, const ReportInput& input) {
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

std::optional<Error> write_workbook(const std::string& folder, const ReportInput& input) {
    OutputFile file(folder, workbook_name);
    if (std::optional<Error> error = write_into(file, workbook_name, xlsx_report(input)))
        return error;
    return file.commit();
}

// Tables and workbook hold all plans at once, which are read for both together.
std::optional<Error> write_reports(const std::string& folder, bool tables, bool workbook) {
    Result<ReportInput> read = read_results(folder);
    if (!read) return read.error();
    ReportInput input = std::move(read).value();
    expect_official_areas(input);
    std::optional<Error> error;
    if (tables) error = write_tables_into(folder, input);
    if (!error && workbook) error = write_workbook(folder, input);
    return error;
}

}  // namespace

Result<std::vector<ExportFormat>> export_formats(const std::string& list) {
    std::vector<ExportFormat> formats;
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t end = std::min(list.find(',', begin), list.size());
        const std::string word = list.substr(begin, end - begin);
        begin = end + 1;
        const auto* const known =
            std::find_if(format_words.begin(), format_words.end(),
                         [&](const FormatWord& one) { return one.word == word; });
        if (known == format_words.end()) {
            return Error{"usage",
                         "--format wants some of json, ndjson, csv and xlsx, with commas between "
                         "them, not " +
                             list};
        }
        if (known->format) formats.push_back(*known->format);
    }
    return formats;
}

std::optional<Error> write_exports(const std::string& folder,
                                   const std::vector<ExportFormat>& formats) {
    const auto wanted = [&](ExportFormat format) {
        return std::find(formats.begin(), formats.end(), format) != formats.end();
    };
    std::optional<Error> error;
    if (wanted(ExportFormat::ndjson)) error = write_actions(folder);
    const bool tables = wanted(ExportFormat::csv);
    const bool workbook = wanted(ExportFormat::xlsx);
    if (!error && (tables || workbook)) error = write_reports(folder, tables, workbook);
    return error;
}

}  // namespace actionplan
