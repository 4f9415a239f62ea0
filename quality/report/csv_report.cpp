#include "quality/report/csv_report.h"

#include <nlohmann/json.hpp>

#include "quality/report/report_tables.h"

namespace actionplan {

namespace {

using Json = nlohmann::ordered_json;

// A spreadsheet runs what begins like this.
bool looks_like_formula(std::string_view text) {
    return !text.empty() &&
           std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

std::string csv_cell(std::string_view text) {
    std::string cell;
    // A lone sign, as printed for an empty cell, can't run.
    if (text.size() > 1 && looks_like_formula(text)) cell += '\'';
    cell += text;
    if (cell.find_first_of("\",\r\n") == std::string::npos) return cell;
    std::string quoted = "\"";
    for (const char c : cell) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string csv_of(const ReportTable& table, const std::vector<ReportRow>& rows) {
    std::string bytes;
    for (const ReportColumn& column : table.columns)
        bytes += (bytes.empty() ? "" : ",") + std::string(column.name);
    bytes += "\r\n";
    for (const ReportRow& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            bytes += (i == 0 ? "" : ",") + csv_cell(row[i]);
        bytes += "\r\n";
    }
    return bytes;
}

Json resource_of(const ReportTable& table) {
    Json fields = Json::array();
    for (const ReportColumn& column : table.columns) {
        fields.push_back({
            {"name",        column.name       },
            {"type",        column.type       },
            {"description", column.description}
        });
    }
    return {
        {"name",      table.name                                   },
        {"title",     table.title                                  },
        {"path",      std::string(table.name) + ".csv"             },
        {"profile",   "tabular-data-resource"                      },
        {"format",    "csv"                                        },
        {"mediatype", "text/csv"                                   },
        {"encoding",  "utf-8"                                      },
        {"schema",    {{"fields", fields}, {"missingValues", {""}}}}
    };
}

}  // namespace

std::vector<CsvTable> csv_report(const ReportInput& input) {
    const ReportFacts facts = facts_of(input);
    std::vector<CsvTable> files;
    Json resources = Json::array();
    for (const ReportTable& table : report_tables()) {
        files.push_back(
            {std::string(table.name) + ".csv", csv_of(table, table.rows(input, facts))});
        resources.push_back(resource_of(table));
    }
    const Json package{
        {"profile",   "tabular-data-package"              },
        {"name",      "action-plan-quality"               },
        {"title",     "Data quality of local action plans"},
        {"resources", resources                           }
    };
    files.push_back({"datapackage.json", package.dump(2) + "\n"});
    return files;
}

}  // namespace actionplan
