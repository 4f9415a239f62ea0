#include "quality/edtf_day.h"

#include <algorithm>
#include <array>

#include "quality/plain_text.h"

namespace actionplan {

namespace {

struct SeasonDays {
    std::string_view season;
    std::string_view first;
    std::string_view last;
};

// A winter runs on into the next year; for order its last day of the year is near enough.
constexpr std::array seasons{
    SeasonDays{"21", "-03-01", "-05-31"},
    SeasonDays{"22", "-06-01", "-08-31"},
    SeasonDays{"23", "-09-01", "-11-30"},
    SeasonDays{"24", "-12-01", "-12-31"},
};

constexpr std::size_t year_length = 4;
constexpr std::size_t month_length = 7;
constexpr std::size_t day_length = 10;

std::string day_of(std::string_view edtf, bool last) {
    while (!edtf.empty() && (edtf.back() == '?' || edtf.back() == '~' || edtf.back() == '%')) {
        edtf.remove_suffix(1);
    }
    if (edtf.empty() || edtf == "..") return {};
    const std::string text(edtf);
    if (text.size() >= day_length) return text.substr(0, day_length);
    if (text.size() == year_length) return text + (last ? "-12-31" : "-01-01");
    if (text.size() != month_length) return {};
    for (const SeasonDays& season : seasons) {
        if (text.ends_with(season.season)) {
            return text.substr(0, year_length) + std::string(last ? season.last : season.first);
        }
    }
    return text + (last ? "-31" : "-01");
}

}  // namespace

std::string first_day_of_edtf(std::string_view edtf) {
    return day_of(edtf.substr(0, std::min(edtf.size(), edtf.find('/'))), false);
}

std::string last_day_of_edtf(std::string_view edtf) {
    const std::size_t bar = edtf.find('/');
    return day_of(bar == std::string_view::npos ? edtf : edtf.substr(bar + 1), true);
}

bool is_day(std::string_view text) {
    constexpr std::string_view form = "9999-99-99";
    if (text.size() != form.size()) return false;
    for (std::size_t i = 0; i < form.size(); ++i) {
        if (form[i] == '9' ? !is_figure(text[i]) : text[i] != form[i]) return false;
    }
    const std::string_view month = text.substr(5, 2);
    const std::string_view day = text.substr(8, 2);
    return month >= "01" && month <= "12" && day >= "01" && day <= "31";
}

}  // namespace actionplan
