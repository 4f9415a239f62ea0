#include "normalise/dates.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "normalise/calendar.h"
#include "normalise/date_units.h"

namespace actionplan {

namespace {

// Bytes; a longer cell is prose, and its words are for a reader.
constexpr std::size_t longest_timescale = 2000;

using Blocks = std::span<const TextBlock>;
using Tokens = std::span<const DateToken>;

// --- neighbours that are one statement ---

bool is_beside(const DateUnit& unit) { return !unit.gap.words && !unit.gap.line_break; }

bool is_date(const DateUnit& unit) { return unit.kind == UnitKind::date; }

bool has_no_year(const DateUnit& unit) { return is_date(unit) && !unit.first.year && !unit.last; }

// The date of one unit becomes that of another, which keeps its own kind.
void take_date(DateUnit& unit, const DateUnit& date) {
    unit.first = date.first;
    unit.last = date.last;
    unit.limit = date.limit;
    unit.dated = true;
}

void mark_doubtful(DateUnit& date) {
    date.first.doubtful = true;
    if (date.last) date.last->doubtful = true;
}

// Each rule joins the later unit to the one before it when the two are one statement, and says whether it did.
using Rule = bool (*)(DateUnit& before, const DateUnit& unit);

// "Dec 14 (TBC)", "TBC – Dec 14", "June 2016?".
bool join_doubt(DateUnit& before, const DateUnit& unit) {
    if (!is_beside(unit) || unit.gap.slash) return false;
    if (is_date(before) && unit.kind == UnitKind::doubt) {
        mark_doubtful(before);
    } else if (before.kind == UnitKind::doubt && is_date(unit)) {
        const std::size_t first = before.first_token;
        const UnitGap gap = before.gap;
        before = unit;
        before.first_token = first;
        before.gap = gap;
        mark_doubtful(before);
    } else {
        return false;
    }
    before.last_token = unit.last_token;
    return true;
}

// "Done (March 2004)", "In place since 2012", "March 2015 – complete"; "complete by May" is a date to come.
bool join_completion(DateUnit& before, const DateUnit& unit) {
    const bool since = unit.limit == Limit::since && !unit.gap.line_break;
    if (before.kind == UnitKind::complete && !before.dated && is_date(unit) &&
        (is_beside(unit) || since)) {
        if (unit.limit == Limit::by || unit.limit == Limit::from) {
            const UnitGap gap = before.gap;
            before = unit;
            before.gap = gap;
            return true;
        }
        take_date(before, unit);
    } else if (is_date(before) && before.limit == Limit::none && is_beside(unit) &&
               unit.kind == UnitKind::complete) {
        before.kind = UnitKind::complete;
        before.dated = true;
    } else {
        return false;
    }
    before.last_token = unit.last_token;
    return true;
}

// "June 2015 (& ongoing)", "Ongoing from April 2015", "In place and ongoing", "Ongoing – monthly".
bool join_ongoing(DateUnit& before, const DateUnit& unit) {
    if (!is_beside(unit)) return false;
    if (unit.kind == UnitKind::ongoing) {
        if (is_date(before) && !before.last &&
            (before.limit == Limit::none || before.limit == Limit::from)) {
            before.limit = Limit::from;
        } else if (before.kind == UnitKind::ongoing || before.kind == UnitKind::unknown ||
                   (before.kind == UnitKind::complete && !before.dated)) {
            before.kind = UnitKind::ongoing;
        } else if (before.kind == UnitKind::complete) {
            before.kind = UnitKind::date;
            before.limit = Limit::from;
            before.dated = false;
        } else if (before.kind != UnitKind::recurring) {
            return false;
        }
    } else if (before.kind == UnitKind::ongoing && is_date(unit) && unit.limit != Limit::none) {
        before.kind = UnitKind::date;
        take_date(before, unit);
        before.dated = false;
    } else if (before.kind == UnitKind::ongoing && unit.kind == UnitKind::recurring) {
        before.kind = UnitKind::recurring;
        before.recurrence = unit.recurrence;
    } else {
        return false;
    }
    before.last_token = unit.last_token;
    return true;
}

bool is_yearly(const DateUnit& unit) {
    return unit.kind == UnitKind::recurring && unit.recurrence.frequency == Frequency::yearly &&
           unit.recurrence.weekday.empty() && !unit.dated;
}

void add_month(Recurrence& recurrence, const DatePoint& point) {
    if (point.month == 0) return;
    recurrence.months.push_back(point.month);
    if (is_day_of_month(point.month, point.day)) recurrence.month_day = point.day;
    if (point.end_of) recurrence.month_day = -1;
}

// "Annually in May", "Quarterly (Jan, Apr, Jul, Oct)".
bool join_month_to_recurrence(DateUnit& before, const DateUnit& unit) {
    if (before.kind != UnitKind::recurring || before.dated || !has_no_year(unit)) return false;
    if (!is_beside(unit)) return false;
    if (is_yearly(before)) add_month(before.recurrence, unit.first);
    before.last_token = unit.last_token;
    return true;
}

// "October each year", "31 March annually".
bool join_recurrence_to_month(DateUnit& before, const DateUnit& unit) {
    if (!has_no_year(before) || !is_yearly(unit) || !is_beside(unit)) return false;
    if (before.first.month == 0 && before.first.season == 0) return false;
    Recurrence recurrence = unit.recurrence;
    if (recurrence.months.empty()) add_month(recurrence, before.first);
    before.kind = UnitKind::recurring;
    before.recurrence = std::move(recurrence);
    before.last_token = unit.last_token;
    return true;
}

// "Monthly from Dec 14", "Quarterly, April 2015 – March 2016", "Weekly until May 2016".
bool join_date_to_recurrence(DateUnit& before, const DateUnit& unit) {
    if (before.kind != UnitKind::recurring || before.dated || !is_date(unit) || has_no_year(unit)) {
        return false;
    }
    const bool from = unit.limit == Limit::from || unit.limit == Limit::since;
    const bool next_line = unit.gap.line_break && unit.gap.words;
    const bool bound =
        from ? !next_line : (unit.last.has_value() || unit.limit == Limit::by) && is_beside(unit);
    if (!bound) return false;
    take_date(before, unit);
    before.last_token = unit.last_token;
    return true;
}

// "April 2015 then quarterly", "From April 2015, monthly", "April 2015 – March 2016 (quarterly)".
bool join_recurrence_to_date(DateUnit& before, const DateUnit& unit) {
    if (!is_date(before) || has_no_year(before) || unit.kind != UnitKind::recurring) return false;
    if (!is_beside(unit) || unit.gap.slash) return false;
    const bool bound = unit.gap.then || before.last || before.limit == Limit::from;
    if (!bound) return false;
    before.kind = UnitKind::recurring;
    before.recurrence = unit.recurrence;
    before.dated = true;
    if (!before.last && before.limit != Limit::from) before.limit = Limit::from;
    before.last_token = unit.last_token;
    return true;
}

// "Annually each May", "Yearly, every March".
bool join_recurrences(DateUnit& before, const DateUnit& unit) {
    if (before.kind != UnitKind::recurring || unit.kind != UnitKind::recurring || before.dated) {
        return false;
    }
    const bool same = before.recurrence.frequency == unit.recurrence.frequency &&
                      before.recurrence.interval == unit.recurrence.interval;
    if (!is_beside(unit) || !same) return false;
    if (before.recurrence.months.empty() && before.recurrence.weekday.empty()) {
        before.recurrence = unit.recurrence;
    }
    before.last_token = unit.last_token;
    return true;
}

// "Short term (0-6 months)".
bool join_lengths(DateUnit& before, const DateUnit& unit) {
    if (before.kind != UnitKind::relative || unit.kind != UnitKind::relative ||
        unit.gap.line_break) {
        return false;
    }
    before.last_token = unit.last_token;
    return true;
}

// First match; those that could both hold stand in the order of what the words say most plainly.
constexpr std::array<Rule, 9> rules{
    join_doubt,
    join_completion,
    join_ongoing,
    join_month_to_recurrence,
    join_recurrence_to_month,
    join_date_to_recurrence,
    join_recurrence_to_date,
    join_recurrences,
    join_lengths,
};

// "March and September each year": months that wait for the recurrence behind them.
void gather_months(std::vector<DateUnit>& units) {
    if (units.size() < 2) return;
    DateUnit& recurring = units.back();
    if (recurring.kind != UnitKind::recurring || recurring.dated) return;
    while (units.size() >= 2) {
        DateUnit& before = units[units.size() - 2];
        const bool waits = has_no_year(before) && before.first.month > 0 && is_beside(units.back());
        if (!waits || units.back().recurrence.months.empty()) return;
        units.back().recurrence.months.insert(units.back().recurrence.months.begin(),
                                              before.first.month);
        units.back().first_token = before.first_token;
        units.back().gap = before.gap;
        units.erase(units.end() - 2);
    }
}

std::vector<DateUnit> joined(std::vector<DateUnit> units) {
    std::vector<DateUnit> whole;
    whole.reserve(units.size());
    for (DateUnit& unit : units) {
        const bool was_joined =
            !whole.empty() && std::any_of(rules.begin(), rules.end(),
                                          [&](Rule rule) { return rule(whole.back(), unit); });
        if (!was_joined) whole.push_back(std::move(unit));
        if (was_joined) gather_months(whole);
    }
    return whole;
}

// --- what is left without a meaning of its own ---

// What stands on a line of the cell.
struct LineFacts {
    bool repeats = false;     // a date or a recurrence
    bool is_certain = false;  // these, or ongoing or complete
    bool is_ongoing = false;
};

std::vector<LineFacts> facts_of_lines(const std::vector<DateUnit>& units) {
    std::vector<LineFacts> lines(1);
    for (std::size_t i = 0; i < units.size(); ++i) {
        const DateUnit& unit = units[i];
        if (i > 0 && unit.gap.line_break) lines.emplace_back();
        LineFacts& line = lines.back();
        const bool repeats = is_date(unit) || unit.kind == UnitKind::recurring;
        line.repeats = line.repeats || repeats;
        line.is_ongoing = line.is_ongoing || unit.kind == UnitKind::ongoing;
        line.is_certain =
            line.is_certain || repeats || line.is_ongoing || unit.kind == UnitKind::complete;
    }
    return lines;
}

// "12 months (March 2017)" is March 2017, "Overdue – June 2015" is June 2015, "Ongoing, as required" is ongoing.
bool is_gloss(const DateUnit& unit, const LineFacts& line) {
    switch (unit.kind) {
        case UnitKind::relative:
            return line.repeats;
        case UnitKind::unknown:
            return line.is_certain;
        case UnitKind::exception:
            return line.is_ongoing;
        case UnitKind::date:
        case UnitKind::recurring:
        case UnitKind::ongoing:
        case UnitKind::complete:
        case UnitKind::doubt:
            return false;
    }
    return false;
}

void drop_glosses(std::vector<DateUnit>& units) {
    const std::vector<LineFacts> lines = facts_of_lines(units);
    std::vector<DateUnit> kept;
    kept.reserve(units.size());
    std::size_t line = 0;
    bool line_break = false;  // in front of a unit that was dropped
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (i > 0 && units[i].gap.line_break) ++line;
        line_break = line_break || units[i].gap.line_break;
        if (is_gloss(units[i], lines[line])) continue;
        kept.push_back(std::move(units[i]));
        kept.back().gap.line_break = line_break;
        line_break = false;
    }
    units = std::move(kept);
}

// "Draft in June, final in September 2015": a year stands for the line.
void share_years(std::vector<DateUnit>& units) {
    for (std::size_t i = units.size(); i-- > 1;) {
        const bool line = is_date(units[i - 1]) && is_date(units[i]) && !units[i].gap.line_break;
        if (line) take_year_from_right(units[i - 1].first, units[i].first);
    }
    for (std::size_t i = 1; i < units.size(); ++i) {
        const bool line = is_date(units[i - 1]) && is_date(units[i]) && !units[i].gap.line_break;
        if (line)
            take_year_from_left(units[i].first, units[i - 1].last.value_or(units[i - 1].first));
    }
}

void use_default_year(std::vector<DateUnit>& units, const DateSettings& settings) {
    if (!settings.default_year) return;
    for (DateUnit& unit : units) {
        if (!is_date(unit)) continue;
        take_default_year(unit.first, *settings.default_year);
        if (unit.last) take_default_year(*unit.last, *settings.default_year);
    }
}

// --- values ---

std::optional<Edtf> value_of(const DateUnit& unit) {
    const std::optional<Stretch> first = stretch_of(unit.first);
    if (!first) return std::nullopt;
    Edtf value{first->first, first->last, EdtfEnd::date, EdtfEnd::date,
               first->first != first->last};
    if (unit.last) {
        const std::optional<Stretch> last = stretch_of(*unit.last);
        if (!last) return std::nullopt;
        value.last = last->last;
        value.interval = value.first != value.last;
        if (value.interval && earliest_day(value.first) > latest_day(value.last))
            return std::nullopt;
    }
    if (unit.limit == Limit::from ||
        (unit.limit == Limit::since && unit.kind != UnitKind::complete)) {
        value.last_end = EdtfEnd::open;
        value.interval = true;
    } else if (unit.limit == Limit::by) {
        value.first_end = EdtfEnd::open;
        value.interval = true;
    }
    return value;
}

DateKind kind_of_date(const Edtf& value) {
    if (value.last_end == EdtfEnd::open) return DateKind::from;
    if (value.first_end == EdtfEnd::open) return DateKind::by;
    return value.interval ? DateKind::interval : DateKind::date;
}

void set_value(ActionDate& date, const Edtf& value) {
    const auto printed = [](const std::optional<CalendarDate>& day) {
        return day ? std::optional(iso_date(*day)) : std::nullopt;
    };
    date.edtf = print_edtf(value);
    date.earliest = printed(earliest_day(value));
    date.latest = printed(latest_day(value));
}

DateKind plain_kind(UnitKind kind) {
    switch (kind) {
        case UnitKind::recurring:
            return DateKind::recurring;
        case UnitKind::ongoing:
            return DateKind::ongoing;
        case UnitKind::complete:
            return DateKind::complete;
        case UnitKind::exception:
            return DateKind::by_exception;
        case UnitKind::relative:
            return DateKind::relative;
        case UnitKind::date:
        case UnitKind::doubt:
        case UnitKind::unknown:
            return DateKind::unknown;
    }
    return DateKind::unknown;
}

ActionDate date_of(const DateUnit& unit) {
    ActionDate date;
    date.kind = plain_kind(unit.kind);
    if (unit.kind == UnitKind::recurring) date.recurrence = recurrence_rule(unit.recurrence);
    if (!is_date(unit) && !unit.dated) return date;
    if (const std::optional<Edtf> value = value_of(unit)) {
        if (is_date(unit)) date.kind = kind_of_date(*value);
        set_value(date, *value);
    }
    return date;
}

bool is_impossible(const DateUnit& unit) {
    if (unit.first.impossible || (unit.last && unit.last->impossible)) return true;
    const bool range = unit.last && stretch_of(unit.first) && stretch_of(*unit.last);
    return range && !value_of(unit);  // it ends before it begins
}

std::optional<NoteKind> slip_of(const DateUnit& unit) {
    if (!is_date(unit) && !unit.dated) return std::nullopt;
    if (is_impossible(unit)) return NoteKind::impossible_date;
    const bool misprinted = unit.first.misprinted || (unit.last && unit.last->misprinted);
    return misprinted ? std::optional(NoteKind::malformed_date) : std::nullopt;
}

// A bracket that opens within the words closes within them.
std::size_t with_closing_bracket(Tokens tokens, std::size_t first, std::size_t last) {
    int open = 0;
    for (std::size_t i = first; i <= last; ++i) {
        open += tokens[i].sense == Sense::open_bracket ? 1 : 0;
        open -= tokens[i].sense == Sense::close_bracket ? 1 : 0;
    }
    const bool closes =
        open > 0 && last + 1 < tokens.size() && tokens[last + 1].sense == Sense::close_bracket;
    return closes ? last + 1 : last;
}

bool says_something(Tokens tokens) {
    return std::any_of(tokens.begin(), tokens.end(), [](const DateToken& token) {
        return token.sense < Sense::conjunction || token.sense == Sense::question;
    });
}

ActionDate unread(Blocks blocks, Tokens tokens) {
    ActionDate date;
    const auto first = std::find_if(tokens.begin(), tokens.end(), [](const DateToken& token) {
        return token.sense != Sense::line_break;
    });
    date.block = first->block;
    date.text = words_between(blocks, *first, tokens.back());
    return date;
}

}  // namespace

DatesRead read_dates_and_slips(Blocks blocks, const DateSettings& settings) {
    DatesRead read;
    std::size_t size = 0;
    for (const TextBlock& block : blocks) size += block.text.size();
    if (size > longest_timescale) return read;
    const std::vector<DateToken> tokens = date_tokens(blocks, *settings.words);
    if (!says_something(tokens)) return read;
    std::vector<DateUnit> units = joined(date_units(tokens));
    drop_glosses(units);
    share_years(units);
    use_default_year(units, settings);
    read.dates.reserve(units.size());
    for (const DateUnit& unit : units) {
        ActionDate& date = read.dates.emplace_back(date_of(unit));
        const DateToken& first = tokens[unit.first_token];
        const std::size_t last = with_closing_bracket(tokens, unit.first_token, unit.last_token);
        date.text = words_between(blocks, first, tokens[last]);
        date.block = first.block;
        if (const auto slip = slip_of(unit)) {
            read.notes.push_back({*slip, {}, date.text, date.block});
        }
    }
    if (read.dates.empty()) {
        read.dates.push_back(unread(blocks, tokens));
        read.unread = true;
    }
    return read;
}

std::vector<ActionDate> read_dates(Blocks blocks, const DateSettings& settings) {
    return read_dates_and_slips(blocks, settings).dates;
}

std::optional<DefaultYear> year_in_heading(std::string_view heading) {
    const TextBlock block{TextKind::paragraph, 0, std::string(heading)};
    const std::vector<DateToken> tokens = date_tokens({&block, 1});
    std::optional<DefaultYear> year;
    for (const DateUnit& unit : date_units(tokens)) {
        if (!is_date(unit) || !unit.first.year) continue;
        const bool whole_year = unit.first.month == 0 && unit.first.quarter == 0 && !unit.last;
        if (!whole_year || unit.first.last_year || year) return std::nullopt;
        year = DefaultYear{*unit.first.year, unit.first.year_kind};
    }
    return year;
}

}  // namespace actionplan
