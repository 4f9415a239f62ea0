#include "extract/text/fields.h"

#include <string_view>

#include "extract/text/bullets.h"

namespace actionplan {

namespace {

bool is_space_or_edge(std::string_view text, std::size_t at) {
    return at >= text.size() || text[at] == ' ';
}

char mark_of(Separator separator) {
    switch (separator) {
        case Separator::tab:
            return '\t';
        case Separator::pipe:
            return '|';
        case Separator::slash:
            return '/';
    }
    return '\t';
}

// A slash parts cells only between spaces; the other marks wherever they stand.
bool separates(const Line& line, std::string_view text, std::size_t at, Separator separator) {
    if (separator != Separator::slash) return true;
    if (line.closing_slash && at + 1 == text.size()) return true;
    return (at == 0 || text[at - 1] == ' ') && is_space_or_edge(text, at + 1);
}

// "| a | b |": the outer bars frame the row, and the first field is not an empty cell.
bool is_framed(std::string_view text) {
    const std::size_t last = text.find_last_not_of(" \t");
    return text.size() > 1 && text.front() == '|' && last != std::string_view::npos && last > 0 &&
           text[last] == '|';
}

std::string_view inside_of_frame(std::string_view text) {
    return text.substr(1, text.find_last_not_of(" \t") - 1);
}

// A tab behind a bullet parts nothing.
std::size_t first_separator(std::string_view text, Separator separator) {
    if (separator != Separator::tab) return 0;
    std::size_t spaces = 0;
    while (spaces < text.size() && text[spaces] == ' ') ++spaces;
    return spaces + bullet_of(text.substr(spaces)).length;
}

std::string_view parted(const Line& line, Separator separator) {
    const bool framed = separator == Separator::pipe && is_framed(line.text);
    return framed ? inside_of_frame(line.text) : line.text;
}

// The mark that parts two fields, from `at` on; npos where none does.
std::size_t next_separator(const Line& line, std::string_view text, std::size_t at,
                           Separator separator) {
    const char mark = mark_of(separator);
    at = text.find(mark, at);
    while (at != std::string_view::npos && !separates(line, text, at, separator))
        at = text.find(mark, at + 1);
    return at;
}

}  // namespace

std::vector<Piece> fields_of(const Line& line, Separator separator) {
    const std::string_view text = parted(line, separator);
    std::vector<Piece> fields;
    fields.reserve(field_count(line, separator));
    std::size_t begin = 0;
    for (std::size_t at = next_separator(line, text, first_separator(text, separator), separator);
         at != std::string_view::npos; at = next_separator(line, text, at + 1, separator)) {
        fields.push_back({&line, text.substr(begin, at - begin)});
        begin = at + 1;
    }
    fields.push_back({&line, text.substr(begin)});
    return fields;
}

Piece first_field(const Line& line, Separator separator) {
    const std::string_view text = parted(line, separator);
    const std::size_t end = next_separator(line, text, first_separator(text, separator), separator);
    return {&line, text.substr(0, end)};
}

std::size_t field_count(const Line& line, Separator separator) {
    switch (separator) {
        case Separator::tab:
            return line.tabs + (line.leading_tab ? 2U : 1U);
        case Separator::pipe:
            return is_framed(line.text) ? line.pipes - 1U : line.pipes + 1U;
        case Separator::slash:
            return line.slashes + 1U;
    }
    return 1;
}

}  // namespace actionplan
