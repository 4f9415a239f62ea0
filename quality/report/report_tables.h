// The report as tidy tables, whatever they are written as.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "quality/report/report_facts.h"
#include "quality/report/report_input.h"

namespace actionplan {

struct ReportColumn {
    std::string_view name;
    std::string_view type;  // of Table Schema: string, integer, number, boolean, date
    std::string_view description;
};

using ReportRow =
    std::vector<std::string>;  // a cell for each column; numbers with a point, whatever the locale

struct ReportTable {
    std::string_view name;
    std::string_view title;
    std::span<const ReportColumn> columns;
    void (*fill)(const ReportInput&, const ReportFacts&, std::vector<ReportRow>&) = nullptr;

    std::vector<ReportRow> rows(const ReportInput& input, const ReportFacts& facts) const {
        std::vector<ReportRow> filled;
        fill(input, facts, filled);
        return filled;
    }
};

// areas, plans, scores, actions, leads, dates, findings, rules.
std::span<const ReportTable> report_tables();

}  // namespace actionplan
