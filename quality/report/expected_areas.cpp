#include "quality/report/expected_areas.h"

#include <array>

#include "quality/plain_text.h"

namespace actionplan {

namespace {

struct AreaRow {
    std::string_view code;
    std::string_view name;
    std::string_view kind;
    std::string_view region;
    std::string_view first_day;
    std::string_view last_day;
};

constexpr auto area_rows = std::to_array<AreaRow>({
#include "quality/report/areas_table.inc"
});

bool exists_on(const AreaRow& row, std::string_view day) {
    if (day.empty()) return row.last_day.empty();
    return row.first_day <= day && (row.last_day.empty() || day <= row.last_day);
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view space = " \t\r";
    const std::size_t begin = text.find_first_not_of(space);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(space) - begin + 1);
}

// "E10000012": a letter and eight figures.
bool is_code(std::string_view text) {
    return text.size() == 9 && is_upper(text.front()) &&
           text.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

}  // namespace

std::vector<ExpectedArea> official_areas(std::string_view day) {
    std::vector<ExpectedArea> areas;
    for (const AreaRow& row : area_rows) {
        if (!exists_on(row, day)) continue;
        areas.push_back({std::string(row.code), std::string(row.name), std::string(row.region)});
    }
    return areas;
}

std::vector<ExpectedArea> listed_areas(std::string_view text) {
    std::vector<ExpectedArea> areas;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = trimmed(text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        if (line.empty() || line.front() == '#') continue;
        const std::size_t bar = line.find_first_of("\t,");
        const std::string_view first = trimmed(line.substr(0, bar));
        const bool coded = is_code(first);
        const std::string_view name = !coded ? line
                                      : bar == std::string_view::npos
                                          ? first
                                          : trimmed(line.substr(bar + 1));
        areas.push_back({coded ? std::string(first) : std::string(), std::string(name), ""});
    }
    return areas;
}

bool is_plan_of(const ExpectedArea& area, const PlanIdentity& plan) {
    if (!plan.area) return false;
    if (!area.code.empty() && plan.area->code) return area.code == *plan.area->code;
    return plan.area->name && folded_ascii(*plan.area->name) == folded_ascii(area.name);
}

}  // namespace actionplan
