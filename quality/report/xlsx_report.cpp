#include "quality/report/xlsx_report.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <memory>
#include <stdexcept>

#include "quality/edtf_day.h"
#include "quality/report/memory_file.h"
#include "quality/report/report_parts.h"
#include "quality/report/report_tables.h"
#include "quality/rules.h"

namespace actionplan {

namespace {

struct FreeWorkbook {
    void operator()(lxw_workbook* book) const { lxw_workbook_free(book); }
};

constexpr std::size_t most_rows = LXW_ROW_MAX - 1;  // below the header
constexpr std::size_t most_characters = 32'767;     // of a cell
constexpr std::size_t most_links = 65'000;          // Excel refuses a sheet with over 65,530

void must(lxw_error error) {
    if (error != LXW_NO_ERROR)
        throw std::runtime_error(std::string("the workbook: ") + lxw_strerror(error));
}

// Cut to what a cell holds. Characters are counted as UTF-16 does, of which no character takes more units than bytes.
std::string cell_text(const std::string& text) {
    if (text.size() <= most_characters) return text;
    constexpr std::string_view ellipsis = "…";
    std::size_t end = most_characters - ellipsis.size();
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return text.substr(0, end) + std::string(ellipsis);
}

// Wide enough to read, narrow enough for the next column to be seen.
double width_of(const ReportColumn& column) {
    constexpr std::array wide{"text",   "outcomes",  "progress", "message", "evidence",
                              "advice", "timescale", "lead",     "title",   "name"};
    constexpr double wide_width = 45;
    constexpr double usual_width = 16;
    return std::find(wide.begin(), wide.end(), column.name) == wide.end() ? usual_width
                                                                          : wide_width;
}

class Book {
 public:
    explicit Book(const std::string& path) {
        // Rows leave memory as they are written.
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        book_.reset(workbook_new_opt(path.c_str(), &options));
        if (!book_) throw std::bad_alloc();
        // Whoever opens it sees when the plans are from, not when it was written: same input, same bytes.
        lxw_doc_properties properties{};
        std::string title = "Data quality of local action plans";
        properties.title = title.data();
        constexpr time_t long_ago = 946684800;  // 2000-01-01
        properties.created = long_ago;
        must(workbook_set_properties(book_.get(), &properties));
        header_ = workbook_add_format(book_.get());
        format_set_bold(header_);
        format_set_bg_color(header_, 0xE3E8EF);
        format_set_text_wrap(header_);
        wrapped_ = workbook_add_format(book_.get());
        format_set_text_wrap(wrapped_);
        format_set_align(wrapped_, LXW_ALIGN_VERTICAL_TOP);
        day_ = workbook_add_format(book_.get());
        format_set_num_format(day_, "yyyy-mm-dd");
        format_set_align(day_, LXW_ALIGN_VERTICAL_TOP);
        plain_ = workbook_add_format(book_.get());
        format_set_align(plain_, LXW_ALIGN_VERTICAL_TOP);
        link_ = workbook_get_default_url_format(book_.get());
    }

    void add_overview(const ReportInput& input, const ReportFacts& facts);
    void add_table(const ReportTable& table, const std::vector<ReportRow>& rows);
    // Where the rows of a table stand that others link to, by their key.
    void index_rows(const ReportTable& table, const std::vector<ReportRow>& rows);

    void close() { must(workbook_close(book_.release())); }

 private:
    lxw_worksheet* add_sheet(const std::string& name) {
        lxw_worksheet* const sheet = workbook_add_worksheet(book_.get(), name.c_str());
        if (sheet == nullptr) throw std::bad_alloc();
        return sheet;
    }
    void write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t at, const ReportColumn& column,
                    const std::string& text);
    // The cell of another sheet that a cell stands for; empty for none.
    std::string target_of(const ReportTable& table, const ReportColumn& column,
                          const ReportRow& row, const std::string& text) const;

    std::unique_ptr<lxw_workbook, FreeWorkbook> book_;
    lxw_format* header_ = nullptr;
    lxw_format* wrapped_ = nullptr;
    lxw_format* plain_ = nullptr;
    lxw_format* day_ = nullptr;
    lxw_format* link_ = nullptr;
    std::map<std::string, std::size_t> action_rows_;  // by file and id
    std::map<std::string, std::size_t> rule_rows_;    // by code
};

std::string action_key(const std::string& file, const std::string& action) {
    return file + '\0' + action;
}

void Book::index_rows(const ReportTable& table, const std::vector<ReportRow>& rows) {
    for (std::size_t i = 0; i < std::min(rows.size(), most_rows); ++i) {
        if (table.name == "actions")
            action_rows_.emplace(action_key(rows[i][0], rows[i][1]), i + 2);
        if (table.name == "rules") rule_rows_.emplace(rows[i][0], i + 2);
    }
}

std::string Book::target_of(const ReportTable& table, const ReportColumn& column,
                            const ReportRow& row, const std::string& text) const {
    if (column.name == "action" && table.name != "actions") {
        const auto known = action_rows_.find(action_key(row[0], text));
        return known == action_rows_.end() ? ""
                                           : "internal:Actions!B" + std::to_string(known->second);
    }
    if (column.name == "code" && table.name == "findings") {
        const auto known = rule_rows_.find(text);
        return known == rule_rows_.end() ? "" : "internal:Rules!A" + std::to_string(known->second);
    }
    return {};
}

void Book::write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t at, const ReportColumn& column,
                      const std::string& text) {
    if (text.empty()) return;
    double number = 0;
    const char* const end = text.data() + text.size();
    const bool numeric = column.type == "integer" || column.type == "number";
    if (numeric && std::from_chars(text.data(), end, number).ptr == end) {
        must(worksheet_write_number(sheet, row, at, number, plain_));
    } else if (column.type == "boolean") {
        must(worksheet_write_boolean(sheet, row, at, text == "true" ? 1 : 0, plain_));
    } else if (column.type == "date" && is_day(text)) {
        lxw_datetime day{};
        std::from_chars(text.data(), text.data() + 4, day.year);
        std::from_chars(text.data() + 5, text.data() + 7, day.month);
        std::from_chars(text.data() + 8, end, day.day);
        must(worksheet_write_datetime(sheet, row, at, &day, day_));
    } else {
        must(worksheet_write_string(sheet, row, at, cell_text(text).c_str(), wrapped_));
    }
}

void Book::add_table(const ReportTable& table, const std::vector<ReportRow>& rows) {
    lxw_worksheet* const sheet = add_sheet(capitalised(table.name));
    const auto columns = static_cast<lxw_col_t>(table.columns.size());
    for (lxw_col_t at = 0; at < columns; ++at)
        must(worksheet_set_column(sheet, at, at, width_of(table.columns[at]), nullptr));
    worksheet_freeze_panes(sheet, 1, 0);
    for (lxw_col_t at = 0; at < columns; ++at) {
        const std::string name(table.columns[at].name);
        must(worksheet_write_string(sheet, 0, at, name.c_str(), header_));
    }
    const bool cut = rows.size() > most_rows;
    const std::size_t shown = cut ? most_rows - 1 : rows.size();
    std::size_t links = 0;
    for (std::size_t i = 0; i < shown; ++i) {
        const auto row = static_cast<lxw_row_t>(i + 1);
        for (lxw_col_t at = 0; at < columns; ++at) {
            const std::string& text = rows[i][at];
            const std::string target =
                links < most_links ? target_of(table, table.columns[at], rows[i], text) : "";
            if (!target.empty()) {
                ++links;
                must(worksheet_write_url(sheet, row, at, target.c_str(), link_));
                must(worksheet_write_string(sheet, row, at, cell_text(text).c_str(), link_));
            } else {
                write_cell(sheet, row, at, table.columns[at], text);
            }
        }
    }
    if (cut) {
        const std::string more =
            std::to_string(rows.size() - shown) + " more rows; --format csv has all";
        must(worksheet_write_string(sheet, static_cast<lxw_row_t>(shown + 1), 0, more.c_str(),
                                    header_));
    }
    must(worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(std::max<std::size_t>(shown, 1)),
                              static_cast<lxw_col_t>(columns - 1)));
}

struct OverviewLine {
    std::string name;
    double value = 0;
};

std::vector<OverviewLine> overview_lines(const ReportInput& input, const ReportFacts& facts) {
    std::array<std::uint64_t, severity_count> findings{};
    std::uint64_t late = 0;
    for (const PlanFacts& plan : facts.plans) {
        for (std::size_t i = 0; i < severity_count; ++i) findings.at(i) += plan.findings.at(i);
        late += plan.past_deadline;
    }
    const auto value = [](auto count) { return static_cast<double>(count); };
    return {
        {"Plans",                                     value(input.plans.size())   },
        {"Inputs that could not be read",             value(input.failed.size())  },
        {"Areas received",                            value(facts.received.size())},
        {"Areas missing",                             value(facts.missing.size()) },
        {"Actions",                                   value(facts.actions)        },
        {"Actions without a deadline",                value(facts.open_ended)     },
        {"Actions past their deadline, not complete", value(late)                 },
        {"Errors",                                    value(findings.at(0))       },
        {"Warnings",                                  value(findings.at(1))       },
        {"Notes",                                     value(findings.at(2))       },
        {"Mean score, from 0 to 1",                   facts.score                 },
    };
}

void Book::add_overview(const ReportInput& input, const ReportFacts& facts) {
    lxw_worksheet* const sheet = add_sheet("Overview");
    constexpr double name_width = 48;
    must(worksheet_set_column(sheet, 0, 0, name_width, nullptr));
    must(worksheet_set_column(sheet, 1, 2, name_width / 2, nullptr));
    worksheet_freeze_panes(sheet, 1, 0);
    const std::string day = input.as_of.empty() ? "each plan's own date" : input.as_of;
    must(worksheet_write_string(sheet, 0, 0, "Data quality of local action plans", header_));
    must(worksheet_write_string(sheet, 0, 1, ("deadlines from " + day).c_str(), header_));
    lxw_row_t row = 1;
    for (const OverviewLine& line : overview_lines(input, facts)) {
        must(worksheet_write_string(sheet, row, 0, line.name.c_str(), plain_));
        must(worksheet_write_number(sheet, row++, 1, line.value, plain_));
    }
    ++row;
    must(worksheet_write_string(sheet, row, 0, "Findings that are made most", header_));
    must(worksheet_write_string(sheet, row, 1, "findings", header_));
    must(worksheet_write_string(sheet, row++, 2, "plans", header_));
    for (const RuleCount& count : facts.rules) {
        const QualityRule* const rule = find_rule(count.code);
        const std::string name =
            count.code + (rule == nullptr ? "" : " " + std::string(rule->title));
        must(worksheet_write_string(sheet, row, 0, name.c_str(), plain_));
        must(worksheet_write_number(sheet, row, 1, static_cast<double>(count.findings), plain_));
        must(worksheet_write_number(sheet, row++, 2, static_cast<double>(count.plans), plain_));
    }
    for (const FailedInput& failed : input.failed) {
        must(worksheet_write_string(sheet, ++row, 0, cell_text(failed.input).c_str(), wrapped_));
        must(worksheet_write_string(sheet, row, 1, failed.code.c_str(), plain_));
        must(worksheet_write_string(sheet, row, 2, cell_text(failed.message).c_str(), wrapped_));
    }
}

}  // namespace

std::string xlsx_report(const ReportInput& input) {
    const ReportFacts facts = facts_of(input);
    // The library writes to a name only.
    const MemoryFile file("report.xlsx");
    Book book(file.path());
    std::vector<std::vector<ReportRow>> rows;
    for (const ReportTable& table : report_tables()) {
        rows.push_back(table.rows(input, facts));
        book.index_rows(table, rows.back());
    }
    book.add_overview(input, facts);
    for (std::size_t i = 0; i < rows.size(); ++i) book.add_table(report_tables()[i], rows[i]);
    book.close();
    return file.bytes();
}

}  // namespace actionplan
