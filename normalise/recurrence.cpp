#include "normalise/recurrence.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace actionplan {

namespace {

std::string_view frequency_word(Frequency frequency) {
    switch (frequency) {
        case Frequency::daily:
            return "DAILY";
        case Frequency::weekly:
            return "WEEKLY";
        case Frequency::monthly:
            return "MONTHLY";
        case Frequency::yearly:
            return "YEARLY";
    }
    return "YEARLY";
}

bool is_integer_in(std::string_view text, int least, int most) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value >= least &&
           value <= most;
}

template <typename Check>
bool each_of_list(std::string_view list, Check check) {
    for (;;) {
        const std::size_t comma = list.find(',');
        if (!check(list.substr(0, comma))) return false;
        if (comma == std::string_view::npos) return true;
        list.remove_prefix(comma + 1);
    }
}

bool is_weekday(std::string_view text) {
    constexpr std::array<std::string_view, 7> names{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    if (text.size() < 2) return false;
    const std::string_view name = text.substr(text.size() - 2);
    const std::string_view number = text.substr(0, text.size() - 2);
    const bool numbered = number.empty() || (is_integer_in(number, -53, 53) && number != "0");
    return numbered && std::find(names.begin(), names.end(), name) != names.end();
}

bool is_frequency(std::string_view text) {
    constexpr std::array<std::string_view, 7> names{"SECONDLY", "MINUTELY", "HOURLY", "DAILY",
                                                    "WEEKLY",   "MONTHLY",  "YEARLY"};
    return std::find(names.begin(), names.end(), text) != names.end();
}

bool is_part(std::string_view name, std::string_view value) {
    if (name == "INTERVAL") return is_integer_in(value, 1, 999);
    if (name == "BYMONTH") {
        return each_of_list(value,
                            [](std::string_view month) { return is_integer_in(month, 1, 12); });
    }
    if (name == "BYMONTHDAY") {
        return each_of_list(
            value, [](std::string_view day) { return is_integer_in(day, -31, 31) && day != "0"; });
    }
    return name == "BYDAY" && each_of_list(value, is_weekday);
}

}  // namespace

std::string recurrence_rule(const Recurrence& recurrence) {
    std::string rule = "FREQ=";
    rule += frequency_word(recurrence.frequency);
    if (recurrence.interval > 1) rule += ";INTERVAL=" + std::to_string(recurrence.interval);
    for (std::size_t i = 0; i < recurrence.months.size(); ++i) {
        rule += i == 0 ? ";BYMONTH=" : ",";
        rule += std::to_string(recurrence.months[i]);
    }
    if (recurrence.month_day != 0) rule += ";BYMONTHDAY=" + std::to_string(recurrence.month_day);
    if (!recurrence.weekday.empty()) rule += ";BYDAY=" + recurrence.weekday;
    return rule;
}

bool is_recurrence_rule(std::string_view rule) {
    std::vector<std::string_view> names;
    bool valid = true;
    while (valid) {
        const std::size_t semicolon = rule.find(';');
        const std::string_view part = rule.substr(0, semicolon);
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos) return false;
        const std::string_view name = part.substr(0, equals);
        const std::string_view value = part.substr(equals + 1);
        const bool repeated = std::find(names.begin(), names.end(), name) != names.end();
        valid = !repeated &&
                (names.empty() ? name == "FREQ" && is_frequency(value) : is_part(name, value));
        names.push_back(name);
        if (semicolon == std::string_view::npos) return valid;
        rule.remove_prefix(semicolon + 1);
    }
    return false;
}

}  // namespace actionplan
