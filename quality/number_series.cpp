#include "quality/number_series.h"

#include <algorithm>
#include <charconv>

#include "quality/plain_text.h"

namespace actionplan {

namespace {

// A jump beyond this opens a new series: 1021, 2001.
constexpr std::uint64_t widest_gap = 5;

std::string_view without_brackets(std::string_view number) {
    while (!number.empty() && (number.back() == ')' || number.back() == '.')) {
        number.remove_suffix(1);
    }
    return number;
}

std::string number_of(const std::string& prefix, std::uint64_t ordinal, bool letter) {
    if (letter) return prefix + static_cast<char>('a' + static_cast<char>(ordinal - 1));
    return prefix + std::to_string(ordinal);
}

}  // namespace

std::optional<NumberParts> number_parts(std::string_view number) {
    number = without_brackets(number);
    std::size_t begin = number.size();
    while (begin > 0 && is_figure(number[begin - 1])) --begin;
    if (begin < number.size()) {
        NumberParts parts{std::string(number.substr(0, begin)), 0, false};
        const auto read =
            std::from_chars(number.data() + begin, number.data() + number.size(), parts.ordinal);
        if (read.ec != std::errc()) return std::nullopt;
        return parts;
    }
    const bool lettered = number.size() >= 2 && is_lower(number.back()) &&
                          !is_lower(number[number.size() - 2]) &&
                          !is_upper(number[number.size() - 2]);
    if (!lettered || number.front() == '(') return std::nullopt;
    return NumberParts{std::string(number.substr(0, number.size() - 1)),
                       static_cast<std::uint64_t>(number.back() - 'a' + 1), true};
}

std::string number_form(std::string_view number) {
    std::string form;
    for (const char c : without_brackets(number)) {
        const char kind = is_figure(c) ? '9' : is_upper(c) || is_lower(c) ? 'a' : c;
        if (form.empty() || form.back() != kind) form += kind;
    }
    return form;
}

NumberSeries::Run& NumberSeries::run_for(const NumberParts& parts, const Action& action,
                                         std::string_view section_number) {
    const std::string section = action.section.value_or("");
    const std::string key = parts.prefix + (parts.letter ? "a" : "9");
    const auto known = latest_.find(key);
    if (known != latest_.end()) {
        Run& run = runs_[known->second];
        const std::uint64_t last = run.entries.empty() ? 0 : run.entries.back().ordinal;
        const bool elsewhere =
            run.section != section || run.subsection != action.subsection.value_or("");
        const bool again =
            elsewhere && !run.entries.empty() && parts.ordinal <= run.entries.front().ordinal;
        const bool far = parts.ordinal > last + widest_gap + 1;
        if (!again && !far) return run;
    }
    latest_[key] = runs_.size();
    Run& run = runs_.emplace_back();
    run.prefix = parts.prefix;
    run.letter = parts.letter;
    run.opens_section =
        !section_number.empty() && parts.prefix == std::string(section_number) + ".";
    return run;
}

NumberFit NumberSeries::add(const Action& action, std::string_view number_of_section) {
    if (!action.number || size_ >= most_kept) return NumberFit::no_series;
    ++size_;
    ++printed_[*action.number];
    const std::optional<NumberParts> parts = number_parts(*action.number);
    if (!parts) return NumberFit::no_series;
    Run& run = run_for(*parts, action, number_of_section);
    run.section = action.section.value_or("");
    run.subsection = action.subsection.value_or("");
    // Nearly every number is the highest so far, and needs no search.
    const bool repeated =
        parts->ordinal <= run.highest && !run.entries.empty() &&
        std::any_of(run.entries.begin(), run.entries.end(),
                    [&](const Entry& entry) { return entry.ordinal == parts->ordinal; });
    if (repeated) return NumberFit::repeated;
    const bool in_order = run.entries.empty() || run.entries.back().ordinal < parts->ordinal;
    run.highest = std::max(run.highest, parts->ordinal);
    run.entries.push_back({
        parts->ordinal, *action.number, {action.id, action.place}
    });
    return in_order ? NumberFit::in_order : NumberFit::out_of_order;
}

void NumberSeries::find_gaps(const Run& run, std::vector<Missing>& found) {
    std::vector<const Entry*> sorted;
    for (const Entry& entry : run.entries) sorted.push_back(&entry);
    std::sort(sorted.begin(), sorted.end(),
              [](const Entry* a, const Entry* b) { return a->ordinal < b->ordinal; });
    const Entry* before = nullptr;
    for (const Entry* const entry : sorted) {
        // A series may begin anywhere, but for one that is numbered after its section.
        const std::uint64_t first = before != nullptr ? before->ordinal + 1
                                    : run.opens_section && entry->ordinal <= widest_gap + 1
                                        ? 1
                                        : entry->ordinal;
        // A number that stands before far smaller ones is no end of theirs: 1, 99, 2.
        const bool far = entry->ordinal > first + widest_gap;
        for (std::uint64_t gap = first; !far && gap < entry->ordinal; ++gap) {
            found.push_back({number_of(run.prefix, gap, run.letter),
                             before == nullptr ? "" : before->number, entry->number, entry->spot});
        }
        before = entry;
    }
}

std::vector<NumberSeries::Missing> NumberSeries::missing() const {
    std::vector<Missing> found;
    for (const Run& run : runs_) {
        if (run.entries.size() > 1) find_gaps(run, found);
    }
    return found;
}

bool NumberSeries::has(std::string_view number) const {
    return printed_.contains(std::string(number));
}

}  // namespace actionplan
