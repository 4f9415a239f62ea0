#include "quality/compare/date_shifts.h"

#include <algorithm>
#include <charconv>
#include <chrono>

#include "quality/action_facts.h"
#include "quality/edtf_day.h"
#include "quality/plain_text.h"

namespace actionplan {

namespace {

int number_at(const std::string& text, std::size_t at, std::size_t length) {
    int value = 0;
    std::from_chars(text.data() + at, text.data() + at + length, value);
    return value;
}

// "2015-02-31", as the last day of an EDTF month may be given, is the last day that the month has.
std::chrono::sys_days sys_day_of(const std::string& day) {
    const std::chrono::year_month month =
        std::chrono::year(number_at(day, 0, 4)) /
        std::chrono::month(static_cast<unsigned>(number_at(day, 5, 2)));
    const std::chrono::year_month_day last = month / std::chrono::last;
    const std::chrono::year_month_day date =
        month / std::chrono::day(static_cast<unsigned>(number_at(day, 8, 2)));
    return std::min(std::chrono::sys_days(last), std::chrono::sys_days(date.ok() ? date : last));
}

std::string real_day(const std::string& day) {
    if (!is_day(day)) return day;
    const std::chrono::year_month_day date = sys_day_of(day);
    std::string text = day;
    const unsigned number = static_cast<unsigned>(date.day());
    text[8] = static_cast<char>('0' + number / 10);
    text[9] = static_cast<char>('0' + number % 10);
    return text;
}

std::optional<int> days_between(const std::optional<std::string>& before,
                                const std::optional<std::string>& after) {
    if (!before || !after) return std::nullopt;
    return actionplan::days_between(*before, *after);
}

bool same_date(const ActionDate& a, const ActionDate& b) {
    if (a.edtf || b.edtf)
        return a.edtf == b.edtf && a.kind == b.kind && a.recurrence == b.recurrence;
    return a.kind == b.kind && a.recurrence == b.recurrence &&
           folded_ascii(a.text) == folded_ascii(b.text);
}

// The dates of the one that the other has not; each of the other's counts once.
std::vector<ActionDate> dates_without(const std::vector<ActionDate>& dates,
                                      std::vector<ActionDate> others) {
    std::vector<ActionDate> rest;
    for (const ActionDate& date : dates) {
        const auto same = std::find_if(others.begin(), others.end(), [&](const ActionDate& other) {
            return same_date(date, other);
        });
        if (same == others.end()) {
            rest.push_back(date);
        } else {
            others.erase(same);
        }
    }
    return rest;
}

DateShift shift_between(const ActionDate& before, const ActionDate& after) {
    DateShift shift{before.text, after.text, before.edtf, after.edtf, {}, {}, {}};
    const bool open = !before.latest || !after.latest;
    shift.days = open ? days_between(before.earliest, after.earliest)
                      : days_between(before.latest, after.latest);
    shift.least = days_between(before.latest, after.earliest);
    shift.most = days_between(before.earliest, after.latest);
    return shift;
}

}  // namespace

std::optional<int> days_between(const std::string& before, const std::string& after) {
    if (!is_day(before) || !is_day(after)) return std::nullopt;
    return static_cast<int>((sys_day_of(after) - sys_day_of(before)).count());
}

std::vector<DateShift> date_shifts(const std::optional<Timescale>& before,
                                   const std::optional<Timescale>& after) {
    const std::vector<ActionDate> none;
    const std::vector<ActionDate>& old_dates = before ? before->dates : none;
    const std::vector<ActionDate>& new_dates = after ? after->dates : none;
    const std::vector<ActionDate> gone = dates_without(old_dates, new_dates);
    const std::vector<ActionDate> fresh = dates_without(new_dates, old_dates);
    std::vector<DateShift> shifts;
    const std::size_t both = std::min(gone.size(), fresh.size());
    for (std::size_t i = 0; i < both; ++i) shifts.push_back(shift_between(gone[i], fresh[i]));
    for (std::size_t i = both; i < gone.size(); ++i)
        shifts.push_back({gone[i].text, {}, gone[i].edtf, {}, {}, {}, {}});
    for (std::size_t i = both; i < fresh.size(); ++i)
        shifts.push_back({{}, fresh[i].text, {}, fresh[i].edtf, {}, {}, {}});
    return shifts;
}

std::optional<Deadline> deadline_of(const Action& action) {
    const ActionFacts facts(action);
    if (facts.last_day.empty() && facts.revised_day.empty()) return std::nullopt;
    if (facts.revised_day > facts.last_day) return Deadline{real_day(facts.revised_day), true};
    return Deadline{facts.last_day, false};
}

}  // namespace actionplan
