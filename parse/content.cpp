#include "parse/content.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <tuple>

#include "extract/colour_signs.h"
#include "extract/number_label.h"
#include "extract/utf8.h"
#include "parse/action_verbs.h"
#include "parse/fold.h"

namespace actionplan {

namespace {

constexpr std::size_t rows_to_look_at = 16;  // spread over the table: columns are alike throughout
constexpr std::size_t longest_time = 100;    // bytes; longer cells are prose with a date in it
constexpr std::size_t longest_abbreviation = 14;  // bytes, of each of its words
constexpr std::size_t longest_term = 40;          // bytes

// Words that say when; a word counts whole.
constexpr std::array<std::string_view, 68> time_words{
    "january",   "february", "march",    "april",     "june",      "july",        "august",
    "september", "october",  "november", "december",  "jan",       "feb",         "mar",
    "apr",       "may",      "jun",      "jul",       "aug",       "sep",         "sept",
    "oct",       "nov",      "dec",      "spring",    "summer",    "autumn",      "winter",
    "ongoing",   "going",    "tbc",      "tbd",       "tba",       "immediate",   "immediately",
    "annual",    "annually", "monthly",  "quarterly", "weekly",    "fortnightly", "daily",
    "yearly",    "q1",       "q2",       "q3",        "q4",        "quarter",     "months",
    "weeks",     "month",    "year",     "complete",  "completed", "done",        "continuous",
    "exception", "mid",      "end",      "place",     "achieved",  "rolling",     "asap",
    "short",     "medium",   "long",     "term",      "week"};

constexpr std::array<std::string_view, 22> rag_words{
    "red",       "amber",       "green", "blue",   "grey",  "gray", "yellow",    "orange",
    "r",         "a",           "g",     "b",      "y",     "rag",  "red amber", "amber green",
    "amber red", "green amber", "g r",   "purple", "black", "white"};

bool is_year(std::string_view word) {
    const bool digits =
        std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits && word.size() == 4 && (word.starts_with("19") || word.starts_with("20"));
}

// The words by length and first letter, so that most words of prose are told apart without a comparison.
class TimeWordIndex {
 public:
    constexpr TimeWordIndex() {
        for (const std::string_view word : time_words) ++behind_[slot_of(word) + 1];
        for (std::size_t slot = 0; slot < slots; ++slot) behind_[slot + 1] += behind_[slot];
        std::array<std::uint8_t, slots + 1> next = behind_;
        for (const std::string_view word : time_words) words_[next[slot_of(word)]++] = word;
    }
    bool holds(std::string_view word) const {
        if (word.front() < 'a' || word.front() > 'z' || word.size() > longest) return false;
        const std::size_t slot = slot_of(word);
        const auto first = words_.begin() + behind_[slot];
        const auto last = words_.begin() + behind_[slot + 1];
        return std::find(first, last, word) != last;
    }

 private:
    static constexpr std::size_t longest = 15;
    static constexpr std::size_t slots = 26 * (longest + 1);

    static constexpr std::size_t slot_of(std::string_view word) {
        return static_cast<std::size_t>(word.front() - 'a') * (longest + 1) + word.size();
    }

    std::array<std::uint8_t, slots + 1> behind_{};  // where the words of a slot begin
    std::array<std::string_view, time_words.size()> words_{};
};
constexpr TimeWordIndex time_word_index;

bool is_time_word(std::string_view word) { return is_year(word) || time_word_index.holds(word); }

bool is_number_word(std::string_view word) {
    return !word.empty() && word.front() >= '0' && word.front() <= '9';
}

// Words of a text that say when or are numbers, and the last one of it.
struct TimeWords {
    std::size_t words = 0;
    std::size_t time = 0;
    std::size_t numbers = 0;
    bool last = false;
};

void count(std::string_view word, TimeWords& found) {
    const bool time = is_time_word(word);
    const bool number = !time && is_number_word(word);
    ++found.words;
    found.time += time ? 1U : 0U;
    found.numbers += number ? 1U : 0U;
    found.last = time || (number && found.time > 0);
}

// A byte of a word as a small one, or 0 for what stands between words. From 0xC3 on letters begin; what 0xC2 begins are marks.
constexpr std::array<char, 256> word_bytes = [] {
    std::array<char, 256> table{};
    for (std::size_t byte = '0'; byte <= '9'; ++byte) table[byte] = static_cast<char>(byte);
    for (std::size_t byte = 'a'; byte <= 'z'; ++byte)
        table[byte] = table[byte - 'a' + 'A'] = static_cast<char>(byte);
    for (std::size_t byte = 0xC3; byte < table.size(); ++byte)
        table[byte] = static_cast<char>(byte);
    return table;
}();

TimeWords time_words_of(std::string_view text) {
    constexpr std::size_t longest_word = 24;
    TimeWords found;
    std::array<char, longest_word> word{};
    std::size_t length = 0;
    const auto end_word = [&] {
        if (length > 0) count(std::string_view(word.data(), std::min(length, longest_word)), found);
        length = 0;
    };
    for (const char c : text) {
        const char lower = word_bytes[static_cast<unsigned char>(c)];
        if (lower == 0) {
            end_word();
        } else {
            if (length < longest_word) word[length] = lower;
            ++length;
        }
    }
    end_word();
    return found;
}

bool is_slashed_date(std::string_view text) {
    std::size_t digits = 0;
    std::size_t marks = 0;
    for (const char c : text) {
        if (c >= '0' && c <= '9') ++digits;
        if (c == '/' || c == '.' || c == '-') ++marks;
    }
    return digits >= 4 && digits <= 8 && marks == 2 && text.size() <= 10;
}

// A count, a share or a sum: "60%", "1,204", "£1.2m".
bool looks_like_figure(std::string_view text) {
    constexpr std::size_t longest_figure = 16;
    if (text.size() > longest_figure || looks_like_time(text)) return false;
    const std::size_t digit = text.find_first_of("0123456789");
    return digit != std::string_view::npos && digit <= 2;
}

// Red or green, or a colour's whole name: amber and blue have letters that number things as well.
bool names_colour(std::string_view rag) {
    if (!colour_sign(rag).colour.empty()) return true;
    const std::string words = folded(rag);
    return words.size() > 1 || words == "r" || words == "g";
}

// A dot or the like in a colour, which the format gives as a background.
bool is_painted_sign(const Cell& cell, std::string_view text) {
    if (!is_plain_sign(text)) return false;
    return cell.fill || std::any_of(cell.paragraphs.begin(), cell.paragraphs.end(),
                                    [](const Paragraph& one) { return one.fill.has_value(); });
}

bool looks_like_names(std::string_view text) {
    std::size_t words = 0;
    std::size_t capitalised = 0;
    bool begins = true;
    for (const char c : text) {
        const bool upper = c >= 'A' && c <= 'Z';
        const bool letter = upper || (c >= 'a' && c <= 'z');
        if (letter && begins) {
            ++words;
            capitalised += upper ? 1U : 0U;
        }
        begins = !letter && c != '\'';
    }
    return words > 0 && capitalised * 5 >= words * 3;
}

}  // namespace

bool looks_like_time(std::string_view text) {
    if (text.empty() || text.size() > longest_time) return false;
    if (is_slashed_date(text)) return true;
    const TimeWords found = time_words_of(text);
    if (found.time == 0) return false;
    return (found.time + found.numbers) * 3 >= found.words;
}

bool ends_with_time(std::string_view text) {
    constexpr std::size_t tail = 24;
    return time_words_of(text.substr(text.size() - std::min(text.size(), tail))).last;
}

bool looks_like_rag(std::string_view text) {
    constexpr std::size_t longest_words = 11;  // bytes: "red amber"
    constexpr std::size_t longest_status =
        60;  // with what the colour stands for: "Amber: some delay"
    if (text == "-" || text == "\u2013") return true;
    if (text.size() > longest_status) return false;
    if (!colour_sign(text).colour.empty()) return true;
    const auto is_colour = [](std::string_view colour) {
        const std::string words = folded(colour);
        return std::find(rag_words.begin(), rag_words.end(), words) != rag_words.end();
    };
    if (text.size() <= longest_words && is_colour(text)) return true;
    const std::size_t mark = std::min(text.find_first_of(":(-"), text.find("\u2013"));
    return mark > 1 && mark <= longest_words && is_colour(text.substr(0, mark));
}

bool looks_like_abbreviation(std::string_view text) {
    if (text.empty() || text.size() > longest_term) return false;
    std::size_t upper = 0;
    std::size_t lower = 0;
    std::size_t word = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t code_point = next_code_point(text, at);
        upper += is_upper(code_point) || is_digit(code_point) ? 1U : 0U;
        lower += is_lower(code_point) ? 1U : 0U;
        word = code_point == U' ' ? 0 : word + 1;
        if (word > longest_abbreviation) return false;
    }
    return upper >= 2 && upper >= lower;
}

ColumnContent content_of(const std::vector<const ResolvedRow*>& rows, std::size_t column) {
    ColumnContent content;
    std::set<std::tuple<int, int, int>> fills;
    double length = 0;
    const std::size_t stride = rows.size() / rows_to_look_at + 1;
    for (std::size_t at = 0; at < rows.size(); at += stride) {
        const ResolvedRow* const row = rows[at];
        ++content.rows;
        const Cell* const cell = row->cells.at(column).cell;
        if (cell == nullptr) continue;
        if (cell->fill) {
            ++content.fill;
            fills.insert({cell->fill->red, cell->fill->green, cell->fill->blue});
        }
        const std::string_view first = first_paragraph(*cell);
        if (first.empty()) continue;
        ++content.filled;
        length += static_cast<double>(length_of(*cell));
        if (is_number_label(first)) ++content.number;
        if (looks_like_time(first)) ++content.time;
        if (looks_like_names(first)) ++content.names;
        if (looks_like_figure(first)) ++content.figures;
        // A cell merged over several rows says what they have in common, not what each of them does.
        if (!row->cells.at(column).repeated && tells_a_deed(first)) ++content.deeds;
        const bool painted = is_painted_sign(*cell, first);
        if (painted || (length_of(*cell) <= 60 && looks_like_rag(first))) {
            ++content.rag;
            content.colours = content.colours || painted || names_colour(first);
        }
    }
    const double filled = std::max(static_cast<double>(content.filled), 1.0);
    content.number /= filled;
    content.time /= filled;
    content.rag /= filled;
    content.figures /= filled;
    content.names /= filled;
    content.deeds /= filled;
    content.mean_length = length / filled;
    content.fill /= std::max(static_cast<double>(content.rows), 1.0);
    content.distinct_fills = static_cast<double>(fills.size());
    return content;
}

}  // namespace actionplan
