// The parts of the HTML report, in the order of the page; quality/report/html_report.h joins them.
#pragma once

#include <string>
#include <string_view>

#include "quality/place_words.h"
#include "quality/report/html_writer.h"
#include "quality/report/report_facts.h"

namespace actionplan {

void write_overview(HtmlWriter& html, const ReportInput& input, const ReportFacts& facts);
void write_areas(HtmlWriter& html, const ReportInput& input, const ReportFacts& facts);
void write_heat_map(HtmlWriter& html, const ReportInput& input, const ReportFacts& facts);
void write_deadlines(HtmlWriter& html, const ReportInput& input, const ReportFacts& facts);
void write_rag(HtmlWriter& html, const ReportInput& input, const ReportFacts& facts);
void write_plan(HtmlWriter& html, const ReportPlan& plan, const PlanFacts& facts,
                std::size_t index);
void write_actions(HtmlWriter& html, const ReportInput& input, const ReportFacts& facts);
void write_rules(HtmlWriter& html, const ReportFacts& facts);

extern const char* const report_style;
extern const char* const report_script;

// What the parts share.
std::string percent(double share);                                                      // "97 %"
std::string counted(std::uint64_t count, std::string_view one, std::string_view many);  // "1 plan"
std::string plan_anchor(std::size_t plan);                                              // "plan-1"
std::string action_anchor(std::size_t plan, std::uint64_t position);
std::string capitalised(std::string_view word);
std::string flat_text(const CellText& cell);  // its blocks on one line

// A table that a narrow screen may scroll; to be closed twice.
void open_table(HtmlWriter& html, const std::string& caption);
void header_cells(HtmlWriter& html, std::initializer_list<std::string_view> headings);

}  // namespace actionplan
