#include "extract/text/blank_columns.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "extract/clean_text.h"
#include "extract/text/cut_lines.h"

namespace actionplan {

namespace {

constexpr std::size_t most_heading_lines = 4;
constexpr std::size_t set_lines_to_learn_from = 160;
constexpr std::size_t most_blank_lines = 4;  // in a row, within a table
constexpr std::size_t fewest_columns = 3;    // where no drawn line shows them
constexpr std::size_t fewest_full_lines = 2;

// A line that may stand in such a table.
bool may_stand(const Line& line) { return line.tabs == 0 && !line.leading_tab && line.pipes < 2; }

bool has_blanks_inside(const Line& line) {
    return line.text.find("  ", leading_space(line.text)) != std::string_view::npos;
}

// The words with one blank between: headings that the next page sets a little wider are the same.
std::string words_alone(std::string_view text) { return clean_text(text); }

using Headings = std::vector<std::vector<std::string_view>>;

std::vector<std::string_view> texts_of(const CutLine& line) {
    std::vector<std::string_view> texts;
    for (const Piece& piece : line.pieces) texts.push_back(piece.text);
    return texts;
}

std::size_t effort_of(const SetLine& line) {
    constexpr std::size_t words_of_usual_line = 8;
    return 1 + line.words.size() / words_of_usual_line;
}

class PageReader {
 public:
    PageReader(std::span<const Line> lines, std::span<const Role> roles,
               const std::vector<ColumnRange>& last)
        : lines_(lines), roles_(roles), last_(last) {}

    // Whether a table begins with this line; finds its columns.
    bool opens(std::size_t at);

    // Reads it, up to the end of the page.
    void read(std::size_t at);

    // How many lines have been looked at; long ones count more.
    std::size_t seen() const { return seen_; }

    const std::vector<ColumnRange>& gutters() const { return gutters_; }
    std::size_t first_line() const { return first_; }
    std::size_t behind() const { return behind_; }
    std::size_t stopped_at() const { return stopped_at_; }
    const std::vector<std::size_t>& furniture() const { return furniture_; }
    void append_rows(Break before, FoundBlock& found);

    // The texts of the headings, line by line; those of the page before, when this page prints them again.
    const Headings& headings() const { return headings_; }
    void expect(const Headings& headings) { headings_ = headings; }

 private:
    struct Stretch {  // of lines between bands
        std::vector<std::size_t> band;
        std::vector<CutLine> lines;
    };

    bool is_text(std::size_t at) const {
        return at < lines_.size() && !lines_[at].blank && roles_[at] == Role::body;
    }
    bool stands_alone(std::size_t at) const {
        return (at == 0 || lines_[at - 1].blank) &&
               (at + 1 >= lines_.size() || lines_[at + 1].blank || lines_[at + 1].page_break);
    }
    std::optional<std::size_t> rule_below(std::size_t at) const;
    bool may_open_unruled(std::size_t at) const;
    std::vector<SetLine> lines_to_learn(std::size_t at) const;
    bool is_plain(const SetLine& line) const {
        return line.words.front().begin <= margin_ + 1 && stretches_of(line.words, *line.line) == 1;
    }
    SetLine set_line(std::size_t at) const { return {at, &lines_[at], words_of_line(lines_[at])}; }
    std::size_t full_columns(const SetLine& line) const;
    bool settle_unruled(std::size_t at);
    bool fits(const std::vector<SetLine>& lines, const std::vector<ColumnRange>& gutters) const;
    bool ends_before(const SetLine& line, bool gap) const;
    bool is_band(const SetLine& line) const;
    bool stands_over_row(std::size_t at) const;
    CutLine cut(const SetLine& line) const;
    std::size_t repeated_headings() const;
    void learn_headings(const CutRow& row);
    Row band_of(const std::vector<std::size_t>& lines) const;

    std::span<const Line> lines_;
    std::span<const Role> roles_;
    const std::vector<ColumnRange>& last_;
    std::vector<ColumnRange> gutters_;
    Headings headings_;
    std::size_t seen_ = 0;
    std::size_t margin_ = 0;
    std::size_t first_ = 0;
    std::vector<Stretch> stretches_;
    std::vector<std::size_t> furniture_;
    std::size_t behind_ = 0;      // the last line of the table
    std::size_t stopped_at_ = 0;  // where it was seen that no more comes
};

// The drawn line under the headings that begin at `at`, or at `at` itself.
std::optional<std::size_t> PageReader::rule_below(std::size_t at) const {
    for (std::size_t line = at; line <= at + most_heading_lines && is_text(line); ++line) {
        if (line > at && lines_[line].page_break) break;
        if (drawn_runs(lines_[line]).size() > 1) return line;
    }
    return std::nullopt;
}

bool PageReader::may_open_unruled(std::size_t at) const {
    const bool indented = leading_space(lines_[at].text) >= most_heading_lines;
    if (!indented && !has_blanks_inside(lines_[at])) return false;
    for (std::size_t line = at; line < at + most_heading_lines && is_text(line); ++line) {
        if (stretches_of(words_of_line(lines_[line]), lines_[line]) >= fewest_columns) return true;
    }
    return false;
}

// Lines of the table, as far as can be seen without its columns: up to a paragraph that is no cell.
std::vector<SetLine> PageReader::lines_to_learn(std::size_t at) const {
    std::vector<SetLine> learnt;
    std::size_t blanks = 0;
    std::size_t widest = 0;
    std::size_t margin = most_columns_of_a_line;
    for (std::size_t line = at; line < lines_.size() && learnt.size() < set_lines_to_learn_from;
         ++line) {
        if (line > at && lines_[line].page_break) break;
        if (lines_[line].blank && ++blanks > most_blank_lines) break;
        if (!is_text(line)) continue;
        if (!may_stand(lines_[line])) break;
        if (!drawn_runs(lines_[line]).empty()) continue;
        SetLine set = set_line(line);
        if (set.words.empty()) break;
        margin = std::min(margin, set.words.front().begin);
        const bool plain =
            set.words.front().begin <= margin + 1 && stretches_of(set.words, lines_[line]) == 1;
        const bool gap = blanks > 0;
        blanks = 0;
        if (plain && line > at) {
            // The rest of a first cell, or a band, or no line of the table: only others show the columns.
            const bool long_one = set.words.back().end * 2 > widest;
            if (stands_alone(line) || (gap && long_one)) break;
            continue;
        }
        widest = std::max(widest, set.words.back().end);
        learnt.push_back(std::move(set));
    }
    return learnt;
}

std::size_t PageReader::full_columns(const SetLine& line) const {
    const std::vector<std::size_t> cuts = cuts_at(gutters_, line.words);
    std::size_t columns = 0;
    for (std::size_t at = 0; at < cuts.size(); ++at)
        columns += cuts[at] > (at == 0 ? 0 : cuts[at - 1]) ? 1U : 0U;
    return columns;
}

bool PageReader::fits(const std::vector<SetLine>& lines,
                      const std::vector<ColumnRange>& gutters) const {
    return std::all_of(lines.begin(), lines.end(), [&](const SetLine& line) {
        return crossed_gutters(gutters, line.words) == 0;
    });
}

bool PageReader::settle_unruled(std::size_t at) {
    if (!may_open_unruled(at)) return false;
    const std::vector<SetLine> learnt = lines_to_learn(at);
    if (learnt.empty()) return false;
    for (const SetLine& line : learnt) seen_ += effort_of(line);
    gutters_ = gutters_of(learnt);
    std::size_t fewest_lines = fewest_full_lines;
    if (last_.size() > gutters_.size() && fits(learnt, last_)) {
        gutters_ = last_;
        fewest_lines = 1;
    }
    if (gutters_.size() + 1 < fewest_columns) return false;
    if (crossed_gutters(gutters_, learnt.front().words) > 0) return false;
    const auto full = std::count_if(learnt.begin(), learnt.end(), [&](const SetLine& line) {
        return full_columns(line) >= fewest_columns;
    });
    return static_cast<std::size_t>(full) >= fewest_lines;
}

bool PageReader::opens(std::size_t at) {
    if (!is_text(at) || !may_stand(lines_[at])) return false;
    const std::optional<std::size_t> rule = rule_below(at);
    if (rule) {
        gutters_ = gutters_between(drawn_runs(lines_[*rule]));
        std::size_t words = 0;
        bool fitting = true;
        for (std::size_t line = at; line < *rule; ++line) {
            const SetLine set = set_line(line);
            fitting =
                fitting && may_stand(lines_[line]) && crossed_gutters(gutters_, set.words) == 0;
            words = std::max(words, full_columns(set));
        }
        if (fitting && (*rule == at ? is_text(at + 1) : words > 1)) return true;
    }
    return settle_unruled(at);
}

bool PageReader::is_band(const SetLine& line) const {
    return is_plain(line) && crossed_gutters(gutters_, line.words) > 0;
}

// A title over a row may take some lines; the row below fills most columns.
bool PageReader::stands_over_row(std::size_t at) const {
    constexpr std::size_t most_lines_of_a_band = 4;
    for (std::size_t line = at + 1; line <= at + most_lines_of_a_band; ++line) {
        if (!is_text(line) || lines_[line].page_break || !may_stand(lines_[line])) return false;
        const SetLine set = set_line(line);
        if (set.words.empty()) return false;
        if (is_plain(set)) continue;
        return full_columns(set) * 2 > gutters_.size() && crossed_gutters(gutters_, set.words) == 0;
    }
    return false;
}

// Whether the table is over before this line.
bool PageReader::ends_before(const SetLine& line, bool gap) const {
    if (line.words.empty() || !may_stand(*line.line)) return true;
    const std::size_t crossed = crossed_gutters(gutters_, line.words);
    if (is_plain(line)) {
        if (crossed == 0)
            return gap && stands_alone(line.at) && full_columns(line) == 1 && gutters_.size() > 1 &&
                   line.words.front().begin <= margin_;
        return !stands_over_row(line.at);
    }
    // Another table, or the headings once more.
    if (crossed * 2 > gutters_.size()) return true;
    return gap && line.line->text == lines_[first_].text;
}

CutLine PageReader::cut(const SetLine& line) const {
    CutLine result;
    result.at = line.at;
    std::size_t first = 0;
    for (const std::size_t behind : cuts_at(gutters_, line.words)) {
        result.pieces.push_back(piece_of(*line.line, line.words, first, behind));
        first = behind;
    }
    return result;
}

void PageReader::read(std::size_t at) {
    first_ = behind_ = at;
    margin_ = most_columns_of_a_line;
    stretches_.emplace_back();
    bool gap = false;
    bool rule = false;
    std::size_t blanks = 0;
    std::size_t line = at;
    for (; line < lines_.size(); ++line) {
        if (line > at && lines_[line].page_break) break;
        if (lines_[line].blank) {
            gap = true;
            if (++blanks > most_blank_lines) break;
            continue;
        }
        if (roles_[line] != Role::body) {
            furniture_.push_back(line);
            continue;
        }
        blanks = 0;
        if (!drawn_runs(lines_[line]).empty()) {
            rule = true;
            if (!gap) behind_ = line + 1;
            continue;
        }
        const SetLine set = set_line(line);
        if (!set.words.empty()) margin_ = std::min(margin_, set.words.front().begin);
        seen_ += effort_of(set);
        if (line > at && ends_before(set, gap)) break;
        const bool below_band =
            !gap && !stretches_.back().band.empty() && stretches_.back().lines.empty();
        if (line > at && below_band && is_plain(set)) {
            stretches_.back().band.push_back(line);
        } else if (line > at && is_band(set)) {
            stretches_.push_back({{line}, {}});
        } else {
            CutLine result = cut(set);
            std::vector<CutLine>& lines = stretches_.back().lines;
            result.gap_before = gap && !lines.empty();
            result.rule_before = rule && !lines.empty();
            lines.push_back(std::move(result));
        }
        gap = rule = false;
        behind_ = line + 1;
    }
    stopped_at_ = line;
    std::erase_if(furniture_, [&](std::size_t one) { return one >= behind_; });
}

// How many lines of headings the page prints again; 0 where it prints none.
std::size_t PageReader::repeated_headings() const {
    const std::vector<CutLine>& lines = stretches_.front().lines;
    if (lines.size() < headings_.size()) return 0;
    for (std::size_t at = 0; at < headings_.size(); ++at) {
        if (texts_of(lines[at]) != headings_[at]) return 0;
    }
    return headings_.size();
}

Row PageReader::band_of(const std::vector<std::size_t>& lines) const {
    std::vector<CutLine> cut_lines;
    for (const std::size_t line : lines)
        cut_lines.push_back({line, {trimmed({&lines_[line], lines_[line].text})}, false, false});
    Row row = row_of_cut_lines(cut_lines, widths_of(cut_lines));
    row.cells.front().column_span = static_cast<int>(gutters_.size() + 1);
    return row;
}

void PageReader::learn_headings(const CutRow& row) {
    const std::vector<CutLine>& lines = stretches_.front().lines;
    for (std::size_t at = row.first; at < row.behind; ++at)
        headings_.push_back(texts_of(lines[at]));
}

void PageReader::append_rows(Break before, FoundBlock& found) {
    Table& table = std::get<Table>(found.block);
    table.columns = static_cast<int>(gutters_.size() + 1);
    std::vector<std::size_t> widths(gutters_.size() + 1, 0);
    for (const Stretch& stretch : stretches_) {
        const std::vector<std::size_t> more = widths_of(stretch.lines);
        for (std::size_t at = 0; at < more.size(); ++at)
            widths[at] = std::max(widths[at], more[at]);
    }
    const auto add = [&](Row row, std::size_t line) {
        row.before = std::exchange(before, Break::none);
        found.row_lines.push_back(line);
        table.place = joined(table.place, row.place);
        table.rows.push_back(std::move(row));
    };
    for (const Stretch& stretch : stretches_) {
        if (!stretch.band.empty()) add(band_of(stretch.band), stretch.band.front());
        const bool first = &stretch == stretches_.data();
        const std::vector<CutRow> rows =
            rows_of_cut_lines(stretch.lines, first ? repeated_headings() : 0);
        // A title may stand between the drawn line and the headings.
        if (first && headings_.empty() && !rows.empty()) learn_headings(rows.front());
        for (const CutRow& one : rows) {
            if (one.gap && before == Break::none) before = Break::gap;
            const std::span<const CutLine> lines(stretch.lines.data() + one.first,
                                                 one.behind - one.first);
            add(row_of_cut_lines(lines, widths), lines.front().at);
        }
    }
}

// Where the table goes on behind the page break at `at`: the first line of text, or that of the headings, which a
// running header that is printed once may stand above.
std::size_t first_of_page(std::span<const Line> lines, std::span<const Role> roles, std::size_t at,
                          std::string_view headings) {
    constexpr std::size_t most_running_lines = 3;
    const auto next_text = [&](std::size_t from) {
        while (from < lines.size() && (lines[from].blank || roles[from] != Role::body)) ++from;
        return from;
    };
    const std::size_t first = next_text(at);
    std::size_t line = first;
    for (std::size_t seen = 0; seen <= most_running_lines && line < lines.size(); ++seen) {
        if (line > at && lines[line].page_break) break;
        if (words_alone(lines[line].text) == headings) return line;
        // The title of a section stands there as well; a running line has texts at both ends.
        if (stretches_of(words_of_line(lines[line]), lines[line]) < 2) break;
        line = next_text(line + 1);
    }
    return first;
}

}  // namespace

FoundBlocks BlankColumns::read(std::span<const Line> lines, std::span<const Role> roles,
                               std::size_t at) {
    FoundBlocks found;
    found.behind = at;
    constexpr std::int64_t credit_of_a_line = 8;
    credit_ += credit_of_a_line * static_cast<std::int64_t>(at - passed_);
    passed_ = at;
    if (credit_ <= 0) return found;
    PageReader page(lines, roles, last_);
    FoundBlock table{Table{}, at, {}};
    if (page.opens(at)) {
        page.read(at);
        page.append_rows(Break::none, table);
    }
    if (std::get<Table>(table.block).rows.size() < 2) {
        credit_ -= static_cast<std::int64_t>(page.seen());
        return found;
    }
    last_ = page.gutters();
    std::vector<std::size_t> furniture = page.furniture();
    found.behind = page.behind();
    const Headings headings = page.headings();
    const std::string first_heading = words_alone(lines[page.first_line()].text);
    for (std::size_t stop = page.stopped_at(); stop < lines.size() && lines[stop].page_break;) {
        const std::size_t next = first_of_page(lines, roles, stop, first_heading);
        PageReader more(lines, roles, last_);
        if (next >= lines.size() || !more.opens(next) || more.gutters().size() != last_.size())
            break;
        more.expect(headings);
        more.read(next);
        more.append_rows(Break::page, table);
        for (std::size_t line = found.behind; line < next; ++line) {
            if (!lines[line].blank) furniture.push_back(line);
        }
        furniture.insert(furniture.end(), more.furniture().begin(), more.furniture().end());
        last_ = more.gutters();
        found.behind = more.behind();
        stop = more.stopped_at();
    }
    found.blocks.push_back(std::move(table));
    for (const std::size_t line : furniture) {
        std::vector<Paragraph> paragraphs;
        append_paragraphs({&lines[line], lines[line].text}, paragraphs);
        for (Paragraph& paragraph : paragraphs) {
            // Text that only stands between two pages of the table runs above the second.
            paragraph.role = roles[line] == Role::body ? Role::page_header : roles[line];
            found.blocks.push_back({std::move(paragraph), line, {}});
        }
    }
    return found;
}

}  // namespace actionplan
