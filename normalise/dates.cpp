#include "normalise/dates.h"

#include <algorithm>
#include <string>

#include "normalise/date_glosses.h"
#include "normalise/date_joins.h"
#include "normalise/date_units.h"
#include "normalise/date_values.h"

namespace actionplan {

namespace {

// Bytes; a longer cell is prose, and its words are for a reader.
constexpr std::size_t longest_timescale = 2000;

using Blocks = std::span<const TextBlock>;
using Tokens = std::span<const DateToken>;

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
    std::vector<DateUnit> units = without_glosses(joined_units(date_units(tokens)));
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
