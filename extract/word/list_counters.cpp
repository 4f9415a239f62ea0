#include "extract/word/list_counters.h"

#include "extract/word/visible_lines.h"

namespace actionplan {

namespace {

std::size_t index(int level) { return static_cast<std::size_t>(level); }

// What a list begins a level with, after its own overrides.
int start_of(const Numbering& numbering, int list, int level) {
    const NumberLevelOverride& own = numbering.lists.at(list).overrides.at(index(level));
    if (own.start) return *own.start;
    const NumberLevel* format = numbering.level(list, level);
    return format ? format->start : 1;
}

ListNumber bullet_of(const NumberLevel& format) {
    std::string mark = text_in_symbol_font(format.font, format.text);
    if (mark == "o") mark = "◦";  // the circle of Word's second level, which it sets in Courier
    return {mark, true, false};
}

// The counts above a level that says so print as decimals; two digits stay two digits.
NumberFormat inherited(NumberFormat format, bool legal) {
    return legal && format != NumberFormat::decimal_two_digits ? NumberFormat::decimal : format;
}

}  // namespace

std::optional<ListNumber> ListCounters::next(int list, int level) {
    const NumberLevel* format = numbering_->level(list, level);
    if (!format) return std::nullopt;
    Counts& counts = counts_[numbering_->lists.at(list).abstract];
    begin_levels_above(counts, list, level);
    advance(counts, list, level);
    restart_levels_below(counts, list, level);
    if (format->format == NumberFormat::bullet) return bullet_of(*format);
    return ListNumber{printed(counts, list, *format, level), false, format->suffix == "nothing"};
}

void ListCounters::advance(Counts& counts, int list, int level) {
    Count& count = counts.at(index(level));
    const bool has_override =
        numbering_->lists.at(list).overrides.at(index(level)).start.has_value();
    const bool overridden = has_override && overrides_used_.emplace(list, level).second;
    if (overridden || !count.begun || count.restarts) {
        count = {start_of(*numbering_, list, level), true, false};
    } else {
        ++count.value;
    }
}

void ListCounters::begin_levels_above(Counts& counts, int list, int level) {
    for (int above = 0; above < level; ++above) {
        const bool has_override =
            numbering_->lists.at(list).overrides.at(index(above)).start.has_value();
        const bool unused = has_override && !overrides_used_.contains({list, above});
        if (unused || !counts.at(index(above)).begun || counts.at(index(above)).restarts) {
            advance(counts, list, above);
        }
    }
}

void ListCounters::restart_levels_below(Counts& counts, int list, int level) const {
    for (int below = level + 1; below < list_levels; ++below) {
        const NumberLevel* format = numbering_->level(list, below);
        const int restart = format ? format->restart.value_or(below) : below;
        if (level < restart) counts.at(index(below)).restarts = true;
    }
}

std::string ListCounters::printed(const Counts& counts, int list, const NumberLevel& format,
                                  int level) const {
    std::string text;
    for (std::size_t at = 0; at < format.text.size(); ++at) {
        const bool place = format.text[at] == '%' && at + 1 < format.text.size() &&
                           format.text[at + 1] >= '1' && format.text[at + 1] <= '9';
        if (!place) {
            text.push_back(format.text[at]);
            continue;
        }
        const int shown = format.text[++at] - '1';
        const NumberLevel* of_shown = numbering_->level(list, shown);
        if (shown > level || !of_shown) continue;
        const NumberFormat as =
            shown == level ? format.format : inherited(of_shown->format, format.legal);
        text += formatted_number(as, counts.at(index(shown)).value);
    }
    return text;
}

}  // namespace actionplan
