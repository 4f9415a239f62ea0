#include "extract/text/lines.h"

#include <algorithm>
#include <array>
#include <limits>

#include "extract/text/bullets.h"
#include "extract/text/quoted_fields.h"
#include "extract/utf8.h"

namespace actionplan {

namespace {

enum class ByteKind : std::uint8_t { other, line_break, tab, pipe, slash, markup, entity, unusual };

constexpr std::array<ByteKind, 256> byte_kinds = [] {
    std::array<ByteKind, 256> kinds{};
    for (const char c : {'\n', '\r', '\f', '\v'})
        kinds.at(static_cast<unsigned char>(c)) = ByteKind::line_break;
    kinds.at('\t') = ByteKind::tab;
    kinds.at('|') = ByteKind::pipe;
    kinds.at('/') = ByteKind::slash;
    kinds.at('<') = ByteKind::markup;
    kinds.at('&') = ByteKind::entity;
    for (std::size_t byte = 0; byte < kinds.size(); ++byte) {
        const bool control = byte < 0x20 || byte == 0x7F;
        if (kinds.at(byte) == ByteKind::other && (control || byte >= 0x80))
            kinds.at(byte) = ByteKind::unusual;
    }
    return kinds;
}();

ByteKind kind_of(char byte) { return byte_kinds[static_cast<unsigned char>(byte)]; }

void count(std::uint16_t& counter) {
    if (counter != std::numeric_limits<std::uint16_t>::max()) ++counter;
}

bool parts_cells(std::string_view text, std::size_t slash) {
    const bool space_before = slash == 0 || text[slash - 1] == ' ';
    const bool space_behind = slash + 1 == text.size() || text[slash + 1] == ' ';
    return space_before && space_behind;
}

// "&amp;" against the ampersand of "A&E".
bool opens_entity(std::string_view text) {
    constexpr std::size_t longest_entity = 10;
    const std::size_t end = text.substr(0, longest_entity).find(';');
    return end != std::string_view::npos && text.substr(0, end).find(' ') == std::string_view::npos;
}

// What the line holds besides its bytes.
Line described(std::string_view text, std::uint64_t number) {
    Line line{text, number};
    const std::size_t space = leading_space(text);
    line.blank = space == text.size();
    line.leading_tab = text.substr(0, space).find('\t') != std::string_view::npos;
    if (line.blank) {
        // A lone tab is an empty cell; more of them part empty cells.
        std::uint16_t all = 0;
        for (const char c : text) {
            if (c == '\t') count(all);
        }
        line.tabs = all > 0 ? static_cast<std::uint16_t>(all - 1) : all;
        return line;
    }
    std::size_t leading_tabs = 0;
    for (const char c : text.substr(0, space)) leading_tabs += c == '\t' ? 1U : 0U;
    for (std::size_t extra = 1; extra < leading_tabs; ++extra) count(line.tabs);
    const std::size_t begin = space + bullet_of(text.substr(space)).length;
    line.plain = begin == space && !has_non_ascii(text.substr(0, begin));
    for (std::size_t at = begin; at < text.size(); ++at) {
        const ByteKind kind = kind_of(text[at]);
        if (kind == ByteKind::other) continue;
        switch (kind) {
            case ByteKind::other:
            case ByteKind::line_break:
                break;
            case ByteKind::tab:
                count(line.tabs);
                break;
            case ByteKind::pipe:
                if (at == 0 || text[at - 1] != '\\') count(line.pipes);
                break;
            case ByteKind::slash:
                if (parts_cells(text, at)) count(line.slashes);
                break;
            case ByteKind::markup:
                line.markup = true;
                break;
            case ByteKind::entity:
                line.markup = line.markup || opens_entity(text.substr(at));
                break;
            case ByteKind::unusual:
                line.plain = false;
                break;
        }
    }
    return line;
}

bool begins_with_slash(std::string_view text) {
    text.remove_prefix(leading_space(text));
    return text == "/" || text.starts_with("/ ");
}

bool ends_with_slash(std::string_view text) {
    return text.size() > 1 && text.back() == '/' && text[text.size() - 2] != ' ';
}

// "1.2/", the lines of a cell, "/ May 2019": the slash that closes a line opens a cell that the one in front of a line
// closes. No other slash parts cells between them.
void find_closing_slashes(std::vector<Line>& lines) {
    constexpr std::size_t most_lines_of_a_cell = 100;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (!ends_with_slash(lines[at].text)) continue;
        std::size_t below = at + 1;
        while (below < lines.size() && below < at + most_lines_of_a_cell && !lines[below].blank &&
               lines[below].slashes == 0 && !ends_with_slash(lines[below].text))
            ++below;
        const bool closed =
            below > at + 1 && below < lines.size() && begins_with_slash(lines[below].text);
        if (!closed) continue;
        lines[at].closing_slash = true;
        count(lines[at].slashes);
    }
}

bool ends_with_pipe(std::string_view text) {
    const std::size_t last = text.find_last_not_of(" \t");
    return last != std::string_view::npos && text[last] == '|';
}

void find_open_frames(std::vector<Line>& lines) {
    std::uint16_t framed = 0;  // bars of the framed row above
    for (Line& line : lines) {
        if (line.pipes < 2) {
            framed = 0;
        } else if (ends_with_pipe(line.text)) {
            framed = line.text.front() == '|' ? line.pipes : std::uint16_t{0};
        } else {
            line.open_frame = line.text.front() == '|' && line.pipes + 1U == framed;
        }
    }
}

// Where the next line ends. Most texts know line feeds only, and finding those is one fast call.
class LineEnds {
 public:
    explicit LineEnds(std::string_view text)
        : text_(text), line_feeds_only_(std::none_of(others.begin(), others.end(), [&](char c) {
              return text.find(c) != std::string_view::npos;
          })) {}

    std::size_t next(std::size_t at) const {
        if (line_feeds_only_) return std::min(text_.find('\n', at), text_.size());
        while (at < text_.size() && kind_of(text_[at]) != ByteKind::line_break) ++at;
        return at;
    }

 private:
    static constexpr std::array others{'\r', '\f', '\v'};

    std::string_view text_;
    bool line_feeds_only_;
};

}  // namespace

std::size_t leading_space(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        if (text[at] == ' ' || text[at] == '\t') {
            ++at;
        } else if (text.substr(at).starts_with("\u00A0")) {
            at += 2;
        } else {
            break;
        }
    }
    return at;
}

std::vector<Line> lines_of(std::string_view text, std::uint64_t first_number) {
    std::vector<Line> lines;
    bool page_break = false;
    std::uint64_t number = first_number;
    std::size_t begin = 0;
    lines.reserve(text.size() / 48 + 1);
    const LineEnds line_ends(text);
    for (std::size_t at = 0; at <= text.size(); ++at) {
        at = line_ends.next(at);
        const bool end = at == text.size();
        const std::string_view piece = text.substr(begin, at - begin);
        const bool form_feed = !end && text[at] == '\f';
        // A form feed at the front of a line belongs to that line.
        if (!(end && piece.empty()) && !(form_feed && piece.empty())) {
            lines.push_back(described(piece, number));
            lines.back().page_break = page_break;
            page_break = false;
        }
        page_break = page_break || form_feed;
        if (!end && !form_feed && text[at] != '\v') ++number;
        if (!end && text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') ++at;
        begin = at + 1;
    }
    find_quoted_fields(lines);
    find_closing_slashes(lines);
    find_open_frames(lines);
    return lines;
}

}  // namespace actionplan
