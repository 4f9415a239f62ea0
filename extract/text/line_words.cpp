#include "extract/text/line_words.h"

#include <array>

namespace actionplan {

namespace {

constexpr std::size_t tab_stop = 8;

// Dashes, double dashes, low lines and the strokes that draw boxes.
constexpr std::array<std::string_view, 11> strokes{
    "-", "=", "_", "~", "\u2013", "\u2014", "\u2015", "\u2500", "\u2501", "\u2550", "\u2212"};
constexpr std::size_t shortest_run = 2;

std::size_t bytes_of_code_point(std::string_view text, std::size_t at) {
    std::size_t bytes = 1;
    while (at + bytes < text.size() &&
           (static_cast<unsigned char>(text[at + bytes]) & 0xC0U) == 0x80U)
        ++bytes;
    return bytes;
}

bool is_blank_at(std::string_view text, std::size_t at) {
    return text[at] == ' ' || text[at] == '\t' || text.substr(at).starts_with("\u00A0");
}

bool ends_sentence(char c) { return c == '.' || c == '!' || c == '?' || c == ':'; }

bool is_stroke(std::string_view text) {
    for (const std::string_view stroke : strokes) {
        if (text == stroke) return true;
    }
    return false;
}

}  // namespace

std::vector<LineWord> words_of_line(const Line& line) {
    std::vector<LineWord> words;
    if (line.blank) return words;
    const std::string_view text = line.text;
    std::size_t column = 0;
    bool open = false;
    for (std::size_t at = 0; at < text.size();) {
        if (column >= most_columns_of_a_line) return {};
        const std::size_t bytes = bytes_of_code_point(text, at);
        const bool blank = is_blank_at(text, at);
        const std::size_t next = text[at] == '\t' ? (column / tab_stop + 1) * tab_stop : column + 1;
        if (!blank && !open) words.push_back({column, column, at, at});
        open = !blank;
        at += bytes;
        column = next;
        if (open) {
            words.back().end = column;
            words.back().behind = at;
        }
    }
    return words;
}

std::size_t stretches_of(const std::vector<LineWord>& words, const Line& line) {
    std::size_t stretches = words.empty() ? 0 : 1;
    for (std::size_t at = 1; at < words.size(); ++at) {
        const std::size_t gap = words[at].begin - words[at - 1].end;
        const bool sentence = ends_sentence(line.text[words[at - 1].behind - 1]);
        stretches += gap >= (sentence ? 3U : 2U) ? 1U : 0U;
    }
    return stretches;
}

Piece piece_of(const Line& line, const std::vector<LineWord>& words, std::size_t first,
               std::size_t behind) {
    if (first >= behind) return {&line, line.text.substr(line.text.size())};
    const std::size_t begin = words[first].first;
    return {&line, line.text.substr(begin, words[behind - 1].behind - begin)};
}

std::vector<ColumnRange> drawn_runs(const Line& line) {
    std::vector<ColumnRange> runs;
    const std::size_t space = leading_space(line.text);
    if (line.blank || !is_stroke(line.text.substr(space, bytes_of_code_point(line.text, space))))
        return runs;
    for (const LineWord& word : words_of_line(line)) {
        if (word.end - word.begin < shortest_run && !runs.empty() && word.end == word.begin)
            return {};
        for (std::size_t at = word.first; at < word.behind;) {
            const std::size_t bytes = bytes_of_code_point(line.text, at);
            if (!is_stroke(line.text.substr(at, bytes))) return {};
            at += bytes;
        }
        runs.push_back({word.begin, word.end});
    }
    const bool drawn = !runs.empty() && runs.front().end - runs.front().begin >= shortest_run;
    return drawn ? runs : std::vector<ColumnRange>{};
}

}  // namespace actionplan
