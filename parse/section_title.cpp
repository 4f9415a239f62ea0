#include "parse/section_title.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "extract/utf8.h"
#include "parse/content.h"
#include "parse/fold.h"

namespace actionplan {

namespace {

constexpr std::size_t longest_title = 220;           // bytes; the longest seen has 117
constexpr std::size_t longest_labelled_title = 400;  // "Recommendation 1: The council should …"
constexpr std::size_t longest_sentence_start = 40;

// Words before a number and a colon that no section begins with: captions, and actions by themselves.
constexpr std::array<std::string_view, 28> no_labels{
    "action",  "actions", "agenda",  "box",    "chart",  "covid", "day",
    "days",    "draft",   "exhibit", "fig",    "figure", "image", "issue",
    "item",    "map",     "month",   "months", "note",   "page",  "paper",
    "quarter", "table",   "version", "week",   "weeks",  "year",  "years"};

// Words that stand before the number of a section; the longest that matches counts. `bare`: it may stand without a mark
// behind its number ("Priority 2 Better access"), since it is no word of running text.
struct Label {
    std::string_view words;
    bool bare = false;
};
constexpr std::array labels{
    Label{"strategic priority",       true },
    Label{"strategic objective",      true },
    Label{"key priority",             true },
    Label{"priority area",            true },
    Label{"priority",                 true },
    Label{"objective",                true },
    Label{"key objective",            true },
    Label{"theme",                    true },
    Label{"concordat theme",          true },
    Label{"strand",                   true },
    Label{"outcome",                  true },
    Label{"aim",                      true },
    Label{"goal",                     true },
    Label{"ambition",                 true },
    Label{"workstream",               true },
    Label{"work stream",              true },
    Label{"section",                  false},
    Label{"part",                     false},
    Label{"appendix",                 false},
    Label{"annex",                    false},
    Label{"area",                     false},
    Label{"domain",                   false},
    Label{"principle",                false},
    Label{"standard",                 false},
    Label{"pillar",                   true },
    Label{"chapter",                  false},
    Label{"recommendation",           true },
    Label{"commitment",               true },
    Label{"area of focus",            true },
    Label{"focus area",               true },
    Label{"key area",                 true },
    Label{"stage",                    true },
    Label{"phase",                    true },
    Label{"area for improvement",     true },
    Label{"areas for improvement",    true },
    Label{"area for development",     true },
    Label{"area of concern",          true },
    Label{"improvement area",         true },
    Label{"improvement priority",     true },
    Label{"improvement theme",        true },
    Label{"required improvement",     true },
    Label{"priority for improvement", true },
    Label{"priority action",          true },
    Label{"priority theme",           true },
    Label{"key theme",                true },
    Label{"key outcome",              true },
    Label{"key finding",              true },
    Label{"key recommendation",       true },
    Label{"core theme",               true },
    Label{"cross-cutting theme",      true },
    Label{"strategic aim",            true },
    Label{"strategic goal",           true },
    Label{"strategic theme",          true },
    Label{"strategic outcome",        true },
    Label{"thematic area",            true },
    Label{"action area",              true },
    Label{"delivery area",            true },
    Label{"work area",                true },
    Label{"enabler",                  false},
    Label{"mission",                  false},
    Label{"finding",                  false},
    Label{"requirement",              false},
    Label{"project",                  false},
    Label{"group",                    false},
};

constexpr std::array<std::string_view, 12> number_words{"one",  "two", "three",  "four",
                                                        "five", "six", "seven",  "eight",
                                                        "nine", "ten", "eleven", "twelve"};

// Words before a colon that name a value, not a section.
constexpr std::array<std::string_view, 9> value_labels{
    "key outcome", "outcome", "aim", "note", "lead", "rationale", "why", "goal", "source"};

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return result;
}

std::string_view without_leading(std::string_view text, std::string_view marks) {
    while (!text.empty()) {
        if (marks.find(text.front()) != std::string_view::npos) {
            text.remove_prefix(1);
        } else if (text.starts_with("\u2013") || text.starts_with("\u2014")) {
            text.remove_prefix(3);
        } else {
            break;
        }
    }
    return text;
}

// The number at the front and how it is closed.
struct Number {
    std::string_view text;  // "1", "1.2", "A", "iv", "ONE"
    std::string_view rest;  // behind the number and its mark
    bool closed = false;    // by ".", ")", ":", a dash, or the end of the heading
};

bool is_roman(std::string_view text) {
    return !text.empty() && (text.find_first_not_of("ivx") == std::string_view::npos ||
                             text.find_first_not_of("IVX") == std::string_view::npos);
}

bool is_spelt_number(std::string_view text) {
    const std::string word = lower(text);
    return std::find(number_words.begin(), number_words.end(), word) != number_words.end();
}

// A letter or digit beyond ASCII: "1ère" is a word.
bool continues_word(char32_t code_point) { return is_letter(code_point) || is_digit(code_point); }

Number number_at(std::string_view text) {
    const std::string_view begin = without_leading(text, "(");
    std::size_t end = 0;
    while (end < begin.size() &&
           (is_ascii_digit(begin[end]) || is_ascii_letter(begin[end]) ||
            (begin[end] == '.' && end + 1 < begin.size() && is_ascii_digit(begin[end + 1])))) {
        ++end;
    }
    const std::string_view number = begin.substr(0, end);
    const std::string_view behind = begin.substr(end);
    if (number.empty() || continues_word(first_code_point(behind))) return {};
    const bool digits = is_ascii_digit(number.front());
    const auto letters =
        static_cast<std::size_t>(std::count_if(number.begin(), number.end(), is_ascii_letter));
    const bool label =
        digits ? letters <= 1 : letters == 1 || is_roman(number) || is_spelt_number(number);
    if (!label) return {};
    const std::string_view spaces = behind.substr(
        0, behind.find_first_not_of(' ') == std::string_view::npos ? behind.size()
                                                                   : behind.find_first_not_of(' '));
    const std::string_view mark = behind.substr(spaces.size());
    const bool dash =
        mark.starts_with("- ") || mark.starts_with("\u2013") || mark.starts_with("\u2014");
    const bool punctuation =
        behind.starts_with('.') || behind.starts_with(')') || mark.starts_with(':');
    Number found{number, behind, dash || punctuation || mark.empty()};
    if (found.closed)
        found.rest = without_leading(behind, " .):-");
    else
        found.rest = mark;
    return found;
}

bool begins_capital(std::string_view text) { return is_upper(first_code_point(text)); }

// "1. Title", "1 Title", "A. Title", "(iv) Title", "1.1 Title". A year or a count is no number of a section.
SectionTitle plainly_numbered(std::string_view heading) {
    const Number number = number_at(heading);
    if (number.text.empty() || number.rest.empty()) return {};
    const bool digits = is_ascii_digit(number.text.front());
    const auto whole = static_cast<std::size_t>(
        std::find(number.text.begin(), number.text.end(), '.') - number.text.begin());
    if (digits && whole > 2 && !number.closed) return {};
    if (digits && whole > 3) return {};
    const bool letter_and_digits =
        !digits && std::any_of(number.text.begin(), number.text.end(), is_ascii_digit);
    if (!digits && !number.closed && !letter_and_digits) return {};
    if (is_spelt_number(number.text) && !number.closed) return {};
    if (!number.closed && !begins_capital(number.rest)) return {};
    return {"", std::string(number.text), std::string(number.rest)};
}

// "Objective: Better homes" has a label without a number.
bool is_parted(std::string_view behind_label) {
    const std::string_view rest = without_leading(behind_label, " :-");
    const bool mark = behind_label.starts_with(": ") || behind_label.starts_with(" : ") ||
                      behind_label.starts_with(" - ") || behind_label.starts_with(" \u2013 ") ||
                      behind_label.starts_with(" \u2014 ");
    return mark && is_upper(first_code_point(rest)) && number_at(rest).text.size() != rest.size();
}

SectionTitle labelled(std::string_view heading) {
    const std::string folded_heading = lower(heading);
    const Label* best = nullptr;
    for (const Label& label : labels) {
        const bool begins =
            folded_heading.starts_with(label.words) && heading.size() > label.words.size() &&
            (heading[label.words.size()] == ' ' || heading[label.words.size()] == ':');
        if (begins && (best == nullptr || label.words.size() > best->words.size())) best = &label;
    }
    if (best == nullptr) return {};
    const std::string_view behind = heading.substr(best->words.size());
    if (is_parted(behind))
        return {std::string(heading.substr(0, best->words.size())), "",
                std::string(without_leading(behind, " :-"))};
    const Number number = number_at(without_leading(behind, " "));
    if (number.text.empty()) return {};
    if (!number.closed && !(best->bare && begins_capital(number.rest))) return {};
    return {std::string(heading.substr(0, best->words.size())), std::string(number.text),
            std::string(number.rest)};
}

// "Area of weakness 1: …", "Must do 2 – …": up to a few words that are no known label, before a number that a colon or a
// dash closes.
SectionTitle labelled_by_any_words(std::string_view heading) {
    constexpr std::size_t most_words = 4;
    if (!begins_capital(heading)) return {};
    const std::string first = lower(heading.substr(0, heading.find(' ')));
    if (std::find(no_labels.begin(), no_labels.end(), first) != no_labels.end()) return {};
    std::size_t at = heading.find(' ');
    for (std::size_t words = 1; words <= most_words && at != std::string_view::npos; ++words) {
        const std::string_view label = heading.substr(0, at);
        if (looks_like_time(label)) return {};
        const Number number = number_at(heading.substr(at + 1));
        if (std::any_of(label.begin(), label.end(), is_ascii_digit)) return {};
        const bool counted = number.text.size() <= 2 && !number.text.empty() &&
                             std::all_of(number.text.begin(), number.text.end(), is_ascii_digit);
        if ((counted || is_spelt_number(number.text)) && number.closed &&
            begins_capital(number.rest)) {
            return {std::string(label), std::string(number.text), std::string(number.rest)};
        }
        at = heading.find(' ', at + 1);
    }
    return {};
}

// What somebody said: 'What people told us: "I was told to come back."'
bool holds_speech(std::string_view text) {
    constexpr std::array<std::string_view, 6> ends{".\"",     "?\"",     "!\"",
                                                   ".\u201D", "?\u201D", "!\u201D"};
    return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) {
        return text.find(end) != std::string_view::npos;
    });
}

}  // namespace

std::string_view without_continuation(std::string_view heading) {
    constexpr std::array<std::string_view, 4> words{"continued", "cont'd", "contd", "cont"};
    const std::string lowered = lower(heading);
    std::string_view text = lowered;
    while (text.ends_with('.') || text.ends_with(')') || text.ends_with(']')) text.remove_suffix(1);
    for (const std::string_view word : words) {
        if (!text.ends_with(word)) continue;
        text.remove_suffix(word.size());
        constexpr std::string_view marks = " (-,:[.";
        const std::size_t before = text.size();
        while (!text.empty() && marks.find(text.back()) != std::string_view::npos)
            text.remove_suffix(1);
        for (const std::string_view dash : {"\u2013", "\u2014", "\u2026"}) {
            if (text.ends_with(dash)) text.remove_suffix(dash.size());
        }
        while (text.ends_with(' ')) text.remove_suffix(1);
        return text.size() == before ? heading : heading.substr(0, text.size());
    }
    return heading;
}

SectionTitle section_title(std::string_view heading) {
    SectionTitle title = labelled(heading);
    if (title.number.empty() && title.label.empty()) title = labelled_by_any_words(heading);
    if (title.number.empty() && title.label.empty()) title = plainly_numbered(heading);
    if (title.number.empty() && title.label.empty()) title.title = heading;
    return title;
}

bool looks_like_title(std::string_view text) {
    if (text.empty() || text.size() > longest_labelled_title) return false;
    const SectionTitle parts = section_title(text);
    const bool labelled_number = parts.is_numbered() && !parts.label.empty();
    if (text.size() > longest_title && !labelled_number) return false;
    const char last = text.back();
    if (last == ':' || last == ';' || last == ',') return false;
    if (holds_speech(text)) return false;
    const char32_t first = first_code_point(text);
    if (!is_letter(first) && !is_digit(first) && first != U'(') return false;
    if (is_lower(first) && !parts.is_numbered()) return false;
    if (last == '.' && text.size() > longest_sentence_start && !labelled_number) return false;
    const std::size_t colon = text.find(':');
    if (colon != std::string_view::npos) {
        const std::string label = folded(text.substr(0, colon));
        if (std::find(value_labels.begin(), value_labels.end(), label) != value_labels.end())
            return false;
    }
    return text.find(". ") == std::string_view::npos || parts.is_numbered();
}

bool is_below(std::string_view number, std::string_view above) {
    if (above.empty() || number.size() <= above.size() || !number.starts_with(above)) return false;
    const char next = number[above.size()];
    const bool above_is_digit = is_ascii_digit(above.back());
    return above_is_digit ? !is_ascii_digit(next) : !is_ascii_letter(next);
}

bool is_all_capitals(std::string_view text) {
    bool capital = false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t code_point = next_code_point(text, at);
        if (is_lower(code_point)) return false;
        capital = capital || is_upper(code_point);
    }
    return capital;
}

}  // namespace actionplan
