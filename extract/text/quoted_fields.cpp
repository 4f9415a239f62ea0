#include "extract/text/quoted_fields.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

namespace actionplan {

namespace {

constexpr std::size_t most_lines_of_a_quoted_field = 100;

struct QuoteEnd {
    std::size_t behind =
        std::string_view::npos;  // the closing quote; npos where none closes the field here
    bool doubled = false;        // quotes stand in the field
};

// Where the quotes end that hold the text from `at` on.
QuoteEnd quote_end(std::string_view text, std::size_t at) {
    QuoteEnd end;
    for (at = text.find('"', at); at != std::string_view::npos; at = text.find('"', at)) {
        if (at + 1 < text.size() && text[at + 1] == '"') {
            end.doubled = true;
            at += 2;
        } else {
            end.behind = at + 1;
            break;
        }
    }
    return end;
}

bool ends_field(std::string_view text, std::size_t at) {
    return at >= text.size() || text[at] == '\t';
}

// The quoted field at `begin` ends on this line, and it is one: quotes alone may be the author's.
bool is_quoted_on_line(std::string_view text, std::size_t begin) {
    const QuoteEnd end = quote_end(text, begin + 1);
    if (end.behind == std::string_view::npos || !ends_field(text, end.behind)) return false;
    return end.doubled ||
           text.substr(begin, end.behind - begin).find('\t') != std::string_view::npos;
}

bool is_open_at_end(std::string_view text, std::size_t begin) {
    return quote_end(text, begin + 1).behind == std::string_view::npos;
}

// The line on which the quotes close that a line above has opened; 0 where they never do, or as no field's do.
std::size_t closing_line(std::span<const Line> lines, std::size_t opened) {
    const std::size_t most = std::min(lines.size(), opened + most_lines_of_a_quoted_field);
    for (std::size_t at = opened + 1; at < most; ++at) {
        const QuoteEnd end = quote_end(lines[at].text, 0);
        if (end.behind == std::string_view::npos) continue;
        return ends_field(lines[at].text, end.behind) ? at : 0;
    }
    return 0;
}

// The front of the field that opens quotes on this line and leaves them open; npos where none does.
std::size_t field_left_open(std::string_view text, std::size_t from) {
    for (std::size_t begin = from; begin < text.size();) {
        if (text[begin] == '"') {
            if (is_open_at_end(text, begin)) return begin;
            if (is_quoted_on_line(text, begin)) begin = quote_end(text, begin + 1).behind;
        }
        begin = text.find('\t', begin);
        if (begin != std::string_view::npos) ++begin;
    }
    return std::string_view::npos;
}

std::size_t behind_open_quotes(const Line& line) {
    return line.quoted_from_above ? quote_end(line.text, 0).behind : 0;
}

void count_tabs(Line& line, std::uint16_t& counter) {
    const std::vector<QuotedPart> parts = quoted_parts_of(line);
    auto part = parts.begin();
    for (std::size_t at = 0; at < line.text.size(); ++at) {
        if (part != parts.end() && at == part->begin) {
            at = part->end;
            ++part;
            if (at >= line.text.size()) break;
        }
        if (line.text[at] == '\t' && counter != std::numeric_limits<std::uint16_t>::max())
            ++counter;
    }
}

// The lines from one on that belong to one row, by their quotes. The row has cells beside the quoted ones.
std::size_t mark_row(std::vector<Line>& lines, std::size_t first) {
    std::size_t at = first;
    std::size_t from = 0;
    while (true) {
        const std::size_t open = field_left_open(lines[at].text, from);
        const std::size_t closed = open == std::string_view::npos ? 0 : closing_line(lines, at);
        if (closed == 0) break;
        lines[at].quoted_to_below = true;
        for (std::size_t line = at + 1; line <= closed; ++line) {
            lines[line].quoted_from_above = true;
            lines[line].quoted_to_below = line < closed;
        }
        at = closed;
        from = behind_open_quotes(lines[at]);
    }
    const std::size_t behind = at + 1;
    std::uint16_t tabs = 0;
    bool quoted = false;
    for (std::size_t line = first; line < behind; ++line) {
        lines[line].quotes = true;
        quoted = quoted || !quoted_parts_of(lines[line]).empty();
        count_tabs(lines[line], tabs);
    }
    if (tabs == 0 || !quoted) {  // prose, or the author's own quotes
        for (std::size_t line = first; line < behind; ++line)
            lines[line].quotes = lines[line].quoted_from_above = lines[line].quoted_to_below =
                false;
        return first + 1;
    }
    for (std::size_t line = first + 1; line < behind; ++line) {
        lines[line].tabs = 0;
        lines[line].leading_tab = false;
    }
    lines[first].tabs = static_cast<std::uint16_t>(tabs - (lines[first].leading_tab ? 1U : 0U));
    return behind;
}

bool opens_quoted_field(std::string_view text) {
    return text.starts_with('"') || text.find("\t\"") != std::string_view::npos;
}

}  // namespace

void find_quoted_fields(std::vector<Line>& lines) {
    for (std::size_t at = 0; at < lines.size();) {
        at = opens_quoted_field(lines[at].text) ? mark_row(lines, at) : at + 1;
    }
}

std::vector<QuotedPart> quoted_parts_of(const Line& line) {
    std::vector<QuotedPart> parts;
    if (!line.quotes) return parts;
    const std::string_view text = line.text;
    std::size_t begin = 0;
    if (line.quoted_from_above) {
        const std::size_t behind = behind_open_quotes(line);
        if (behind == std::string_view::npos)
            return {
                {0, text.size(), false, false}
            };
        parts.push_back({0, behind, false, true});
        begin = behind + 1;
    }
    while (begin < text.size()) {
        if (text[begin] == '"' && is_quoted_on_line(text, begin)) {
            const std::size_t behind = quote_end(text, begin + 1).behind;
            parts.push_back({begin, behind, true, true});
            begin = behind;
        } else if (text[begin] == '"' && line.quoted_to_below && is_open_at_end(text, begin)) {
            parts.push_back({begin, text.size(), true, false});
            break;
        }
        begin = text.find('\t', begin);
        if (begin == std::string_view::npos) break;
        ++begin;
    }
    return parts;
}

std::string without_doubled_quotes(std::string text) {
    for (std::size_t at = text.find("\"\""); at != std::string::npos;
         at = text.find("\"\"", at + 1))
        text.erase(at, 1);
    return text;
}

}  // namespace actionplan
