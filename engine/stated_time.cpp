#include "engine/stated_time.h"

#include <algorithm>

namespace actionplan {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Takes what stands in front, in a form where 9 is any digit and all else is itself.
bool take(std::string_view& text, std::string_view form) {
    const bool fits = text.size() >= form.size() &&
                      std::equal(form.begin(), form.end(), text.begin(), [](char wanted, char c) {
                          return wanted == '9' ? is_digit(c) : wanted == c;
                      });
    if (fits) text.remove_prefix(form.size());
    return fits;
}

// Of a second; a point needs a digit.
bool take_fraction(std::string_view& text) {
    if (!text.starts_with('.')) return true;
    text.remove_prefix(1);
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    text.remove_prefix(digits);
    return digits != 0;
}

bool is_zone(std::string_view text) {
    return text.empty() || text == "Z" ||
           ((take(text, "+99:99") || take(text, "-99:99")) && text.empty());
}

}  // namespace

bool is_stated_time(std::string_view text) {
    if (!take(text, "9999")) return false;
    for (const std::string_view part : {"-99", "-99"}) {
        if (text.empty()) return true;
        if (!take(text, part)) return false;
    }
    if (text.empty()) return true;
    if (!take(text, "T99:99")) return false;
    if (take(text, ":99") && !take_fraction(text)) return false;
    return is_zone(text);
}

}  // namespace actionplan
