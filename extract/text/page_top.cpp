#include "extract/text/page_top.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/text/cell_shape.h"
#include "extract/utf8.h"

namespace actionplan {

namespace {

constexpr std::size_t reach_to_row = 3;  // lines with text between a running header and a row
constexpr std::uint16_t fewest_row_tabs = 2;

std::size_t tabs_on(const Line& line) { return line.tabs + (line.leading_tab ? 1U : 0U); }

bool is_row(const Line& line) { return !line.blank && tabs_on(line) >= fewest_row_tabs; }

std::string_view without_space(std::string_view text) {
    text.remove_prefix(leading_space(text));
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

// Tabs of the nearest row above the line; 0 where none is near.
std::size_t tabs_above(std::span<const Line> lines, std::size_t at) {
    std::size_t seen = 0;
    while (at-- > 0 && seen < reach_to_row) {
        if (is_row(lines[at])) return tabs_on(lines[at]);
        seen += lines[at].blank ? 0U : 1U;
    }
    return 0;
}

std::size_t tabs_below(std::span<const Line> lines, std::size_t at) {
    std::size_t seen = 0;
    for (++at; at < lines.size() && seen < reach_to_row; ++at) {
        if (is_row(lines[at])) return tabs_on(lines[at]);
        seen += lines[at].blank ? 0U : 1U;
    }
    return 0;
}

// No number, and text that goes on in the middle of a sentence.
bool is_half_row(const Line& line) {
    return line.leading_tab && is_row(line) && is_lower(first_code_point(without_space(line.text)));
}

// The row below, or that below the header which the page prints again, is the rest of a row above.
bool parts_halves(std::span<const Line> lines, std::size_t at) {
    std::size_t row = at + 1;
    while (row < lines.size() && !is_row(lines[row])) ++row;
    return row < lines.size() &&
           (is_half_row(lines[row]) || (row + 1 < lines.size() && is_half_row(lines[row + 1])));
}

// "14 June 2017", not "Spring 2017" nor "June 2017": a section may be named for those.
bool is_day(std::string_view text) {
    std::size_t numbers = 0;
    bool letters = false;
    bool digit_before = false;
    for (const char c : text) {
        const bool digit = c >= '0' && c <= '9';
        numbers += digit && !digit_before ? 1U : 0U;
        digit_before = digit;
        letters = letters || (c >= 'a' && c <= 'z');
    }
    return letters && numbers == 2 && is_whole_date(text);
}

bool is_opening(std::string_view text, std::span<const std::uint64_t> opening) {
    return std::find(opening.begin(), opening.end(), running_key(text)) != opening.end();
}

// Some part of the line, between dashes or bars, is a day or a line that opens the document.
bool says_what_runs(std::string_view text, std::span<const std::uint64_t> opening) {
    constexpr std::array<std::string_view, 4> parting_marks{" \u2013 ", " \u2014 ", " - ", " | "};
    while (!text.empty()) {
        std::size_t end = text.size();
        std::size_t next = text.size();
        for (const std::string_view mark : parting_marks) {
            const std::size_t found = text.find(mark);
            if (found >= end) continue;
            end = found;
            next = found + mark.size();
        }
        const std::string_view part = without_space(text.substr(0, end));
        if (is_day(part) || is_opening(part, opening)) return true;
        text.remove_prefix(next);
    }
    return false;
}

}  // namespace

std::uint64_t running_key(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    bool digits = false;
    bool blank = false;
    for (const char c : without_space(text)) {
        const bool digit = c >= '0' && c <= '9';
        if ((digit && digits) || (c == ' ' && blank)) continue;
        digits = digit;
        blank = c == ' ';
        hash = (hash ^ static_cast<unsigned char>(digit ? '#' : c)) * 0x100000001B3ULL;
    }
    return hash;
}

bool is_spread(const Line& line) {
    const std::string_view text = without_space(line.text);
    const std::size_t begin = text.find('\t');
    if (line.leading_tab || begin == std::string_view::npos) return false;
    const std::size_t end = text.rfind('\t');
    // Two texts, and at least one empty cell between.
    return end > begin &&
           text.substr(begin, end - begin).find_first_not_of(" \t") == std::string_view::npos;
}

bool is_page_top(std::span<const Line> lines, std::size_t at,
                 std::span<const std::uint64_t> opening) {
    const Line& line = lines[at];
    if (!line.page_break || line.blank || line.leading_tab || line.pipes > 0) return false;
    const std::size_t tabs = tabs_below(lines, at);
    if (tabs == 0 || tabs != tabs_above(lines, at) || line.tabs >= tabs) return false;
    if (line.tabs > 0) {
        const std::string_view text = line.text;
        return is_spread(line) && !is_row_number(without_space(text.substr(0, text.find('\t'))));
    }
    return parts_halves(lines, at) || says_what_runs(without_space(line.text), opening);
}

}  // namespace actionplan
