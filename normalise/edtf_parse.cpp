#include <array>
#include <charconv>

#include "normalise/ascii.h"
#include "normalise/edtf.h"

namespace actionplan {

namespace {

constexpr std::size_t longest_year = 15;  // digits; the schema of a year stays within 64 bits

// Reads off the front of a text.
class EdtfReader {
 public:
    explicit EdtfReader(std::string_view text) : rest_(text) {}

    bool done() const { return rest_.empty(); }
    std::string_view rest() const { return rest_; }
    bool take(char wanted) {
        if (rest_.empty() || rest_.front() != wanted) return false;
        rest_.remove_prefix(1);
        return true;
    }
    // Exactly so many digits; none when there are fewer.
    std::optional<int> digits(std::size_t count) {
        if (rest_.size() < count) return std::nullopt;
        int value = 0;
        for (std::size_t i = 0; i < count; ++i) {
            if (!is_ascii_digit(rest_[i])) return std::nullopt;
            value = value * 10 + (rest_[i] - '0');
        }
        rest_.remove_prefix(count);
        return value;
    }
    bool take_unspecified() {
        if (rest_.substr(0, 2) != "XX") return false;
        rest_.remove_prefix(2);
        return true;
    }

 private:
    std::string_view rest_;
};

bool in(int value, int least, int most) { return value >= least && value <= most; }

// "Y170000002" and "Y-170000002": more than four digits.
bool read_long_year(EdtfReader& reader, EdtfDate& date) {
    std::string_view text = reader.rest();
    std::size_t digits = text.substr(0, 1) == "-" ? 1 : 0;
    while (digits < text.size() && is_ascii_digit(text[digits])) ++digits;
    text = text.substr(0, digits);
    const bool negative = text.substr(0, 1) == "-";
    const std::size_t count = digits - (negative ? 1 : 0);
    if (count < 5 || count > longest_year || text[negative ? 1 : 0] == '0') return false;
    std::from_chars(text.data(), text.data() + text.size(), date.year);
    for (std::size_t i = 0; i < digits; ++i) reader.take(text[i]);
    date.long_year = true;
    return true;
}

// "1985", "-1985", "201X", "20XX".
bool read_year(EdtfReader& reader, EdtfDate& date) {
    if (reader.take('Y')) return read_long_year(reader, date);
    const bool negative = reader.take('-');
    const std::string_view text = reader.rest().substr(0, 4);
    if (text.size() < 4) return false;
    std::int64_t year = 0;
    for (const char c : text) {
        const bool unspecified = c == 'X';
        if (!unspecified && (!is_ascii_digit(c) || date.unspecified_digits > 0)) return false;
        date.unspecified_digits += unspecified ? 1 : 0;
        year = year * 10 + (unspecified ? 0 : c - '0');
    }
    for (const char c : text) reader.take(c);
    if (date.unspecified_digits > 2 || (negative && year == 0 && date.unspecified_digits == 0)) {
        return false;
    }
    date.year = negative ? -year : year;
    return !(negative && date.unspecified_digits > 0);
}

// "04", "XX", and the parts 21-41.
bool read_month(EdtfReader& reader, EdtfDate& date) {
    if (reader.take_unspecified()) {
        date.month = -1;
        return true;
    }
    const std::optional<int> month = reader.digits(2);
    if (!month || (!in(*month, 1, 12) && !in(*month, 21, 41))) return false;
    date.month = *month;
    return date.unspecified_digits == 0;
}

bool read_day(EdtfReader& reader, EdtfDate& date) {
    if (date.month > 12 || date.unspecified_digits > 0) return false;
    if (reader.take_unspecified()) {
        date.day = -1;
        return true;
    }
    const std::optional<int> day = reader.digits(2);
    if (!day || date.month == -1 || !in(*day, 1, days_in_month(date.year, date.month)))
        return false;
    date.day = *day;
    return true;
}

bool read_offset(EdtfReader& reader) {
    if (reader.take('Z') || reader.done()) return true;
    if (!reader.take('+') && !reader.take('-')) return false;
    const std::optional<int> hours = reader.digits(2);
    if (!hours || *hours > 14) return false;
    if (!reader.take(':')) return true;
    const std::optional<int> minutes = reader.digits(2);
    return minutes && *minutes < 60;
}

// "T23:20:30", "T23:20:30Z", "T23:20:30+04:30".
bool read_time(EdtfReader& reader, EdtfDate& date) {
    const std::string_view whole = reader.rest();
    if (date.day <= 0 || !reader.take('T')) return false;
    const std::optional<int> hours = reader.digits(2);
    if (!hours || *hours > 24 || !reader.take(':')) return false;
    const std::optional<int> minutes = reader.digits(2);
    if (!minutes || *minutes > 59 || !reader.take(':')) return false;
    const std::optional<int> seconds = reader.digits(2);
    if (!seconds || *seconds > 59 || (*hours == 24 && *minutes + *seconds > 0)) return false;
    if (!read_offset(reader)) return false;
    date.time = whole.substr(0, whole.size() - reader.rest().size());
    return reader.done();
}

Qualifier read_qualifier(EdtfReader& reader) {
    if (reader.take('?')) return Qualifier::uncertain;
    if (reader.take('~')) return Qualifier::approximate;
    if (reader.take('%')) return Qualifier::both;
    return Qualifier::none;
}

std::optional<EdtfDate> parse_date(std::string_view text) {
    EdtfReader reader(text);
    EdtfDate date;
    if (!read_year(reader, date)) return std::nullopt;
    if (!date.long_year && reader.take('-')) {
        if (!read_month(reader, date)) return std::nullopt;
        if (reader.take('-') && !read_day(reader, date)) return std::nullopt;
    }
    if (reader.rest().substr(0, 1) == "T") {
        return read_time(reader, date) ? std::optional(date) : std::nullopt;
    }
    date.qualifier = read_qualifier(reader);
    return reader.done() ? std::optional(date) : std::nullopt;
}

bool parse_end(std::string_view text, EdtfDate& date, EdtfEnd& end) {
    if (text.empty() || text == "..") {
        end = text.empty() ? EdtfEnd::unknown : EdtfEnd::open;
        return true;
    }
    const std::optional<EdtfDate> parsed = parse_date(text);
    if (!parsed || !parsed->time.empty()) return false;
    date = *parsed;
    return true;
}

bool in_order(const Edtf& value) {
    if (value.first_end != EdtfEnd::date || value.last_end != EdtfEnd::date) return true;
    if (value.first.long_year || value.last.long_year) return value.first.year <= value.last.year;
    const std::optional<CalendarDate> first = earliest_day(value.first);
    const std::optional<CalendarDate> last = latest_day(value.last);
    return !first || !last || *first <= *last;
}

}  // namespace

std::optional<Edtf> parse_edtf(std::string_view text) {
    Edtf value;
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) {
        const std::optional<EdtfDate> date = parse_date(text);
        if (!date) return std::nullopt;
        value.first = *date;
        return value;
    }
    value.interval = true;
    if (!parse_end(text.substr(0, slash), value.first, value.first_end) ||
        !parse_end(text.substr(slash + 1), value.last, value.last_end)) {
        return std::nullopt;
    }
    const bool a_date = value.first_end == EdtfEnd::date || value.last_end == EdtfEnd::date;
    if (!a_date || !in_order(value)) return std::nullopt;
    return value;
}

}  // namespace actionplan
