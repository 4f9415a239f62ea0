#include "extract/text/set_page.h"

#include <algorithm>
#include <utility>

namespace actionplan {

namespace {

class SetPageReader {
 public:
    SetPageReader(const SetLines& lines, std::size_t first, const std::vector<ColumnRange>& gutters)
        : lines_(lines), gutters_(gutters) {
        page_.first = page_.behind = first;
        page_.stretches.emplace_back();
    }

    SetPage read() {
        std::size_t at = page_.first;
        while (at < lines_.size() && take_line(at)) ++at;
        page_.stopped_at = at;
        std::erase_if(page_.furniture, [&](std::size_t line) { return line >= page_.behind; });
        return std::move(page_);
    }

 private:
    // Each says whether the line belongs to the page of the table.
    bool take_line(std::size_t at);
    bool take_blank();
    bool take_rule(std::size_t at);
    bool take_words(std::size_t at);

    bool ends_before(const SetLine& line) const;
    bool stands_over_row(std::size_t at) const;
    CutLine cut(const SetLine& line);

    SetLines lines_;
    const std::vector<ColumnRange>& gutters_;
    SetPage page_;
    std::size_t margin_ = most_columns_of_a_line;
    // What stands above the line, since the last words.
    std::size_t blanks_ = 0;  // in a row, furniture aside
    bool gap_ = false;
    bool rule_ = false;
};

bool SetPageReader::take_line(std::size_t at) {
    if (at > page_.first && lines_[at].page_break) return false;
    if (lines_[at].blank) return take_blank();
    if (!lines_.is_body(at)) {
        page_.furniture.push_back(at);
        return true;
    }
    blanks_ = 0;
    return drawn_runs(lines_[at]).empty() ? take_words(at) : take_rule(at);
}

bool SetPageReader::take_blank() {
    gap_ = true;
    return ++blanks_ <= most_blank_lines;
}

bool SetPageReader::take_rule(std::size_t at) {
    rule_ = true;
    if (!gap_) page_.behind = at + 1;
    return true;
}

bool SetPageReader::take_words(std::size_t at) {
    const SetLine line = lines_.set_line(at);
    if (!line.words.empty()) margin_ = std::min(margin_, line.words.front().begin);
    page_.effort += effort_of(line);
    const bool first = at == page_.first;
    if (!first && ends_before(line)) return false;
    SetStretch& stretch = page_.stretches.back();
    const bool below_band = !gap_ && !stretch.band.empty() && stretch.lines.empty();
    const bool plain = !first && is_plain(line, margin_);
    if (plain && below_band) {
        stretch.band.push_back(at);
    } else if (plain && crossed_gutters(gutters_, line.words) > 0) {
        page_.stretches.push_back({{at}, {}});
    } else {
        stretch.lines.push_back(cut(line));
    }
    gap_ = rule_ = false;
    page_.behind = at + 1;
    return true;
}

// Whether the table is over before this line.
bool SetPageReader::ends_before(const SetLine& line) const {
    if (line.words.empty() || !lines_.may_stand(line.at)) return true;
    const std::size_t crossed = crossed_gutters(gutters_, line.words);
    if (is_plain(line, margin_)) {
        if (crossed > 0) return !stands_over_row(line.at);
        return gap_ && lines_.stands_alone(line.at) && gutters_.size() > 1 &&
               columns_with_words(gutters_, line.words) == 1 && line.words.front().begin <= margin_;
    }
    // Another table, or the headings once more.
    if (crossed * 2 > gutters_.size()) return true;
    return gap_ && line.line->text == lines_[page_.first].text;
}

// A title over a row may take some lines; the row below fills most columns.
bool SetPageReader::stands_over_row(std::size_t at) const {
    constexpr std::size_t most_lines_of_a_band = 4;
    for (std::size_t line = at + 1; line <= at + most_lines_of_a_band; ++line) {
        if (!lines_.is_body(line) || lines_[line].page_break || !lines_.may_stand(line))
            return false;
        const SetLine set = lines_.set_line(line);
        if (set.words.empty()) return false;
        if (is_plain(set, margin_)) continue;
        return columns_with_words(gutters_, set.words) * 2 > gutters_.size() &&
               crossed_gutters(gutters_, set.words) == 0;
    }
    return false;
}

CutLine SetPageReader::cut(const SetLine& line) {
    const bool on_top = page_.stretches.back().lines.empty();
    CutLine result;
    result.at = line.at;
    result.gap_before = gap_ && !on_top;
    result.rule_before = rule_ && !on_top;
    std::size_t first = 0;
    for (const std::size_t behind : cuts_at(gutters_, line.words)) {
        result.pieces.push_back(piece_of(*line.line, line.words, first, behind));
        first = behind;
    }
    return result;
}

}  // namespace

SetPage read_set_page(const SetLines& lines, std::size_t first,
                      const std::vector<ColumnRange>& gutters) {
    return SetPageReader(lines, first, gutters).read();
}

}  // namespace actionplan
