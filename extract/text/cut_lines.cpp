#include "extract/text/cut_lines.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "extract/text/bullets.h"
#include "extract/text/cell_shape.h"
#include "extract/utf8.h"

namespace actionplan {

namespace {

constexpr std::size_t most_header_lines = 5;
constexpr std::size_t fewest_numbers = 2;
constexpr std::size_t reach_of_numbers = 3;  // columns that numbers may stand in
constexpr std::size_t room_to_break =
    4;  // columns that stay free where a line was broken on purpose

bool filled(const CutLine& line, std::size_t column) { return !line.pieces[column].text.empty(); }

std::size_t filled_columns(const CutLine& line) {
    return static_cast<std::size_t>(std::count_if(line.pieces.begin(), line.pieces.end(),
                                                  [](const Piece& p) { return !p.text.empty(); }));
}

std::size_t width_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

// Whether the first word of the line would have stood on the line above, with so much room left.
bool had_room(std::string_view above, std::string_view below, std::size_t width, std::size_t room) {
    const std::size_t word = width_of(below.substr(0, below.find(' ')));
    return width_of(above) + 1 + word + room <= width;
}

class RowFinder {
 public:
    explicit RowFinder(const std::vector<CutLine>& lines)
        : lines_(lines), widths_(widths_of(lines)), numbered_(number_column()) {}

    std::vector<CutRow> rows(std::size_t headings) {
        const std::size_t header = headings > 0 ? headings : header_behind();
        if (header > 0) rows_.push_back({0, header, false});
        const bool ruled = rules_from(header + 1) > 0;
        for (std::size_t at = header; at < lines_.size();) {
            std::size_t behind = at + 1;
            while (behind < lines_.size() && !(ruled && lines_[behind].rule_before)) ++behind;
            add_section(at, behind, ruled);
            at = behind;
        }
        return std::move(rows_);
    }

 private:
    // Of the first columns, that whose cells are numbers: a column of objectives may stand before it.
    std::size_t number_column() const {
        std::size_t best = 0;
        std::size_t most = 0;
        for (std::size_t column = 0; column < std::min(widths_.size(), reach_of_numbers);
             ++column) {
            std::size_t numbers = 0;
            std::size_t texts = 0;
            for (const CutLine& line : lines_) {
                if (!filled(line, column)) continue;
                ++texts;
                numbers += is_row_number(line.pieces[column].text) ? 1U : 0U;
            }
            const bool numbered = numbers >= fewest_numbers && (numbers + 2) * 3 >= texts * 2;
            if (!numbered || numbers <= most) continue;
            best = column;
            most = numbers;
        }
        return best;
    }

    bool has_number(std::size_t at) const {
        return filled(lines_[at], numbered_) && is_row_number(lines_[at].pieces[numbered_].text);
    }

    std::size_t rules_from(std::size_t at) const {
        std::size_t rules = 0;
        for (; at < lines_.size(); ++at) rules += lines_[at].rule_before ? 1U : 0U;
        return rules;
    }

    // The lines before the first drawn line, or else before the first number, blank line or full line of other cells.
    std::size_t header_behind() const {
        const std::size_t most = std::min(lines_.size(), most_header_lines + 1);
        for (std::size_t at = 1; at < most; ++at) {
            if (lines_[at].rule_before) return at;
        }
        if (has_number(0)) return 0;
        std::size_t behind = 1;
        while (behind < most && !lines_[behind].gap_before && !has_number(behind)) ++behind;
        if (behind == most) behind = 0;
        const bool centred = numbers_stand_below();
        if (behind > 0 && !lines_[behind].gap_before && !centred) return behind;
        std::vector<bool> headed(widths_.size(), false);
        for (std::size_t at = 1; at < (behind == 0 ? most : behind); ++at) {
            for (std::size_t column = 0; column < widths_.size(); ++column)
                headed[column] = headed[column] || filled(lines_[at - 1], column);
            const auto headings = std::count(headed.begin(), headed.end(), true);
            if (is_most(static_cast<std::size_t>(headings)) &&
                (centred || is_most(filled_columns(lines_[at]))) && begins_cells(at))
                return at;
        }
        return behind;
    }

    // Whether the number of some row stands below its first line: rows are set upright in the middle.
    bool numbers_stand_below() const {
        bool text = true;  // the group has a line above
        bool number = true;
        for (std::size_t at = 0; at < lines_.size(); ++at) {
            if (lines_[at].gap_before) text = number = false;
            if (has_number(at)) {
                if (text && !number) return true;
                number = true;
            }
            text = true;
        }
        return false;
    }

    bool is_most(std::size_t columns) const { return columns * 3 >= widths_.size() * 2; }

    std::size_t numbers_in(std::size_t first, std::size_t behind) const {
        std::size_t numbers = 0;
        for (; first < behind; ++first) numbers += has_number(first) ? 1U : 0U;
        return numbers;
    }

    std::size_t gaps_in(std::size_t first, std::size_t behind) const {
        std::size_t gaps = 0;
        while (++first < behind) gaps += lines_[first].gap_before ? 1U : 0U;
        return gaps;
    }

    void add_section(std::size_t first, std::size_t behind, bool ruled) {
        const std::size_t numbers = numbers_in(first, behind);
        if (ruled && numbers < fewest_numbers) {
            rows_.push_back({first, behind, false});
        } else if (numbers >= fewest_numbers || (numbers > 0 && has_number(first))) {
            add_numbered(first, behind);
        } else if (gaps_part_rows(first, behind)) {
            add_parted(first, behind, [&](std::size_t at) { return lines_[at].gap_before; });
        } else {
            add_parted(first, behind, [&](std::size_t at) { return begins_cells(at); });
        }
    }

    template <class Begins>
    void add_parted(std::size_t first, std::size_t behind, Begins begins) {
        for (std::size_t at = first; at < behind;) {
            std::size_t next = at + 1;
            while (next < behind && !begins(next)) ++next;
            rows_.push_back({at, next, false});
            at = next;
        }
    }

    // A group of lines between blank lines is a row, whichever of its lines has the number; within a group, a row
    // begins with its number. A group without a number goes on with the row above, unless it is as full as that.
    void add_numbered(std::size_t first, std::size_t behind) {
        for (std::size_t at = first; at < behind;) {
            std::size_t next = at + 1;
            while (next < behind && !lines_[next].gap_before) ++next;
            if (numbers_in(at, next) <= 1) {
                const bool goes_on = numbers_in(at, next) == 0 && !rows_.empty() && at > first &&
                                     filled_columns(lines_[at]) + 2 < fullest(first, behind);
                if (goes_on) {
                    rows_.back().behind = next;
                } else {
                    rows_.push_back({at, next, at > first});
                }
            } else {
                add_by_numbers(at, next);
            }
            at = next;
        }
    }

    void add_by_numbers(std::size_t first, std::size_t behind) {
        const bool numbers_open = has_number(first);
        std::size_t begin = first;
        std::size_t number = first;
        while (number < behind && !has_number(number)) ++number;
        for (std::size_t at = number + 1; at < behind; ++at) {
            if (!has_number(at)) continue;
            const std::size_t next = numbers_open ? at : boundary_between(number, at);
            rows_.push_back({begin, next, false});
            begin = next;
            number = at;
        }
        rows_.push_back({begin, behind, false});
    }

    // Where numbers stand in the middle of their rows: the line between two of them that is likeliest to open a row.
    std::size_t boundary_between(std::size_t above, std::size_t below) const {
        std::size_t best = below;
        int best_score = 0;
        for (std::size_t at = above + 1; at <= below; ++at) {
            const int score = opening_score(at);
            if (score > best_score) {
                best = at;
                best_score = score;
            }
        }
        return best;
    }

    int opening_score(std::size_t at) const {
        int score = 0;
        for (std::size_t column = 1; column < widths_.size(); ++column) {
            const std::string_view text = lines_[at].pieces[column].text;
            const std::string_view above = lines_[at - 1].pieces[column].text;
            if (text.empty()) continue;
            score += is_lower(first_code_point(text)) ? -3 : 1;
            if (!above.empty()) score += had_room(above, text, widths_[column], 0) ? 2 : -1;
        }
        return score;
    }

    std::size_t fullest(std::size_t first, std::size_t behind) {
        if (fullest_ == 0) {
            for (; first < behind; ++first)
                fullest_ = std::max(fullest_, filled_columns(lines_[first]));
        }
        return fullest_;
    }

    // Whether blank lines part the rows, rather than some of them: then few columns begin within a group.
    bool gaps_part_rows(std::size_t first, std::size_t behind) const {
        const std::size_t groups = gaps_in(first, behind) + 1;
        if (groups < 2) return false;
        std::size_t fresh = 0;
        for (std::size_t at = first + 1; at < behind; ++at)
            fresh += !lines_[at].gap_before && begins_column(at) ? 1U : 0U;
        return fresh * 2 <= groups;
    }

    // A column has text here and none in the line above: cells begin at the top of their row.
    bool begins_column(std::size_t at) const {
        for (std::size_t column = 0; column < widths_.size(); ++column) {
            if (filled(lines_[at], column) && !filled(lines_[at - 1], column)) return true;
        }
        return false;
    }

    bool begins_cells(std::size_t at) const {
        if (begins_column(at)) return true;
        // Seldom does every cell of a row wrap: then some go on in the middle of a sentence.
        const std::size_t columns = filled_columns(lines_[at]);
        int fresh = is_most(columns) ? 1 : 0;
        if (columns == widths_.size()) fresh += static_cast<int>(columns);
        for (std::size_t column = 0; column < widths_.size(); ++column) {
            const std::string_view text = lines_[at].pieces[column].text;
            const std::string_view above = lines_[at - 1].pieces[column].text;
            if (text.empty()) continue;
            // That a word had no room is weak: many a cell fills its line. That it had is strong.
            if (is_lower(first_code_point(text))) {
                fresh -= 2;
            } else {
                fresh += had_room(above, text, widths_[column], 0) ? 2 : -1;
            }
        }
        return fresh > 0;
    }

    const std::vector<CutLine>& lines_;
    std::vector<std::size_t> widths_;
    std::size_t numbered_ = 0;
    std::vector<CutRow> rows_;
    std::size_t fullest_ = 0;
};

// The text goes on in the line below: it begins with no bullet, and its first word had no room.
bool wraps_to(const Piece& above, const Piece& below, std::size_t width) {
    if (bullet_of(below.text).length > 0) return false;
    if (is_lower(first_code_point(below.text))) return true;
    return !had_room(above.text, below.text, width, room_to_break);
}

void append_wrapped(const Piece& piece, std::vector<Paragraph>& paragraphs) {
    std::vector<Paragraph> more;
    append_paragraphs(piece, more);
    for (std::size_t at = 0; at < more.size(); ++at) {
        if (at > 0 || paragraphs.empty()) {
            paragraphs.push_back(std::move(more[at]));
            continue;
        }
        Paragraph& above = paragraphs.back();
        // "multi-" and "agency": the hyphen is printed, a space after it is not.
        const bool hyphen = above.text.size() > 1 && above.text.ends_with('-') &&
                            above.text[above.text.size() - 2] != ' ' &&
                            is_lower(first_code_point(more[at].text));
        if (!hyphen) above.text += ' ';
        above.text += more[at].text;
        above.place = joined(above.place, more[at].place);
    }
}

}  // namespace

std::vector<std::size_t> widths_of(const std::vector<CutLine>& lines) {
    std::vector<std::size_t> widths(lines.empty() ? 0 : lines.front().pieces.size(), 0);
    for (const CutLine& line : lines) {
        for (std::size_t column = 0; column < widths.size(); ++column)
            widths[column] = std::max(widths[column], width_of(line.pieces[column].text));
    }
    return widths;
}

std::vector<CutRow> rows_of_cut_lines(const std::vector<CutLine>& lines, std::size_t headings) {
    return lines.empty() ? std::vector<CutRow>{} : RowFinder(lines).rows(headings);
}

Row row_of_cut_lines(std::span<const CutLine> lines, const std::vector<std::size_t>& widths) {
    Row row;
    row.cells.resize(widths.size());
    for (std::size_t column = 0; column < widths.size(); ++column) {
        Cell& cell = row.cells[column];
        cell.column = static_cast<int>(column);
        const Piece* above = nullptr;
        for (const CutLine& line : lines) {
            const Piece& piece = line.pieces[column];
            if (line.gap_before) above = nullptr;
            if (piece.text.empty()) continue;
            if (above != nullptr && wraps_to(*above, piece, widths[column])) {
                append_wrapped(piece, cell.paragraphs);
            } else {
                append_paragraphs(piece, cell.paragraphs);
            }
            above = &piece;
            cell.place = joined(cell.place, place_of(piece));
        }
        if (above == nullptr && cell.paragraphs.empty())
            cell.place = place_of(lines.front().pieces[column]);
    }
    row.place = LinePlace{lines.front().pieces.front().line->number,
                          lines.back().pieces.front().line->number, 0, 0};
    return row;
}

}  // namespace actionplan
