#include "extract/word/tabbed_rows.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "extract/number_label.h"

namespace actionplan {

namespace {

constexpr std::size_t fewest_columns = 3;
constexpr std::size_t most_columns = 40;
constexpr std::size_t fewest_rows = 3;
constexpr std::size_t fewest_under_bold = 2;
constexpr std::size_t longest_band = 100;  // bytes

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

// A line as cells, each where it stands in the text.
struct Piece {
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::vector<Piece> pieces_of(const Paragraph& line, const std::vector<std::size_t>& tabs,
                             bool several_are_one) {
    std::vector<Piece> pieces;
    std::size_t begin = 0;
    const auto add = [&](std::size_t end) {
        const std::string_view text =
            trimmed(std::string_view(line.text).substr(begin, end - begin));
        const auto at = static_cast<std::size_t>(text.data() - line.text.data());
        if (several_are_one && text.empty() && !pieces.empty()) return;
        pieces.push_back({at, at + text.size()});
    };
    for (const std::size_t tab : tabs) {
        add(tab);
        begin = tab;
    }
    add(line.text.size());
    return pieces;
}

bool is_line_to_write_on(std::string_view text) {
    return text.size() >= 3 && text.find_first_not_of("_. ") == std::string_view::npos;
}

bool is_figures(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_capitals(std::string_view text) {
    const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto is_large = [](char c) { return c >= 'A' && c <= 'Z'; };
    return std::none_of(text.begin(), text.end(), is_small) &&
           std::any_of(text.begin(), text.end(), is_large);
}

Paragraph part_of(const Paragraph& line, const Piece& piece) {
    Paragraph part = line;
    part.text = line.text.substr(piece.begin, piece.end - piece.begin);
    part.marker.clear();
    part.list_level = 0;
    part.filled.clear();
    for (const FilledWords& filled : line.filled) {
        const std::size_t begin = std::max(filled.begin, piece.begin);
        const std::size_t end = std::min(filled.end, piece.end);
        if (begin < end)
            part.filled.push_back({begin - piece.begin, end - piece.begin, filled.fill});
    }
    return part;
}

// Lines that may be the rows of one table, and the bands between them.
class Run {
 public:
    Run(const std::vector<Block>& blocks, const std::vector<TabbedLine>& lines)
        : blocks_(blocks), lines_(lines) {}

    // From the line on, as far as rows follow one another. Gives the line behind.
    std::size_t gather(std::size_t line) {
        first_ = behind_ = line;
        take_line();
        while (behind_ < lines_.size()) {
            const std::size_t above = end_of(lines_[behind_ - 1]);
            const std::size_t next = lines_[behind_].block;
            if (!may_be_row(lines_[behind_])) break;
            if (next == above + 1 && is_band(above)) {
                bands_.push_back(above);
            } else if (next != above) {
                break;
            }
            take_line();
        }
        return behind_;
    }

    // Settles which tabs part cells, and how many columns there are. False: no table.
    bool settle() {
        const auto [whole, times] = most_frequent(false);
        const auto [joined, joined_times] = most_frequent(true);
        several_are_one_ = joined_times > times;
        columns_ = several_are_one_ ? joined : whole;
        const std::size_t rows = std::max(times, joined_times);
        const std::size_t needed = first_is_bold() ? fewest_under_bold + 1 : fewest_rows;
        numbered_ = std::any_of(lines_.begin() + static_cast<std::ptrdiff_t>(first_),
                                lines_.begin() + static_cast<std::ptrdiff_t>(behind_),
                                [&](const TabbedLine& one) { return is_numbered(one); });
        if (columns_ > most_columns) return false;
        if (columns_ < fewest_columns || rows < needed || rows * 4 < (behind_ - first_) * 3)
            return false;
        return has_content();
    }

    std::size_t first_block() const { return lines_[first_].block; }
    std::size_t behind_block() const { return end_of(lines_[behind_ - 1]); }

    // `words`: numbers that the format computed for the lines are cells, and so text, now.
    Table table(WordTally& words) const {
        Table table;
        table.columns = static_cast<int>(columns_);
        table.place = line_of(lines_[first_]).place;
        auto band = bands_.begin();
        for (std::size_t at = first_; at < behind_; ++at) {
            if (band != bands_.end() && *band < lines_[at].block)
                table.rows.push_back(band_row(std::get<Paragraph>(blocks_[*band++])));
            const Paragraph& line = line_of(lines_[at]);
            const bool goes_on =
                at > first_ && pieces(lines_[at]).front().begin == pieces(lines_[at]).front().end &&
                line.place == line_of(lines_[at - 1]).place;
            Row next = row(lines_[at], words);
            if (goes_on) {
                append(table.rows.back(), std::move(next));
            } else {
                table.rows.push_back(std::move(next));
            }
        }
        table.rows.front().header = first_is_bold();
        for (Cell& cell : table.rows.front().cells) cell.header = table.rows.front().header;
        return table;
    }

 private:
    const Paragraph& line_of(const TabbedLine& line) const {
        return std::get<Paragraph>(blocks_[line.block]);
    }

    std::vector<Piece> pieces(const TabbedLine& line) const {
        return pieces_of(line_of(line), line.tabs, several_are_one_);
    }

    void take_line() { ++behind_; }

    // Behind the line, and those of its paragraph that have no tabs: they go on below its last words.
    std::size_t end_of(const TabbedLine& line) const {
        std::size_t end = line.block + 1;
        for (; end < blocks_.size(); ++end) {
            const auto* const below = std::get_if<Paragraph>(&blocks_[end]);
            const bool tabbed = std::binary_search(
                lines_.begin(), lines_.end(), TabbedLine{end, {}, false},
                [](const TabbedLine& a, const TabbedLine& b) { return a.block < b.block; });
            if (below == nullptr || tabbed || below->place != line_of(line).place) break;
        }
        return end;
    }

    bool is_numbered(const TabbedLine& line) const { return is_number_label(line_of(line).marker); }

    std::size_t cells_of(const TabbedLine& line, bool several_are_one) const {
        return pieces_of(line_of(line), line.tabs, several_are_one).size() +
               (is_numbered(line) ? 1U : 0U);
    }

    static void append(Row& above, Row below) {
        for (std::size_t column = 0; column < above.cells.size(); ++column) {
            std::vector<Paragraph>& lines = below.cells[column].paragraphs;
            std::move(lines.begin(), lines.end(),
                      std::back_inserter(above.cells[column].paragraphs));
        }
    }

    bool may_be_row(const TabbedLine& line) const {
        const Paragraph& words = line_of(line);
        return words.role == Role::body && words.heading_level == 0 && !line.leader;
    }

    bool is_band(std::size_t block) const {
        const auto* const words = std::get_if<Paragraph>(&blocks_[block]);
        return words != nullptr && words->role == Role::body && words->heading_level == 0 &&
               words->list_level == 0 && words->text.size() <= longest_band &&
               (words->bold || is_capitals(words->text));
    }

    // The number of cells that most lines have, and how many have it.
    std::pair<std::size_t, std::size_t> most_frequent(bool several_are_one) const {
        std::map<std::size_t, std::size_t> times;
        for (std::size_t at = first_; at < behind_; ++at)
            ++times[cells_of(lines_[at], several_are_one)];
        const auto most =
            std::max_element(times.begin(), times.end(),
                             [](const auto& a, const auto& b) { return a.second < b.second; });
        return {most->first, most->second};
    }

    bool first_is_bold() const {
        return line_of(lines_[first_]).bold &&
               std::none_of(lines_.begin() + static_cast<std::ptrdiff_t>(first_ + 1),
                            lines_.begin() + static_cast<std::ptrdiff_t>(behind_),
                            [&](const TabbedLine& line) { return line_of(line).bold; });
    }

    // Each column has words, the last not only the numbers of pages, and none is for writing on.
    bool has_content() const {
        std::vector<std::size_t> filled(columns_);
        std::size_t figures = 0;
        for (std::size_t at = first_; at < behind_; ++at) {
            const std::vector<Piece> cells = pieces(lines_[at]);
            const std::string_view text = line_of(lines_[at]).text;
            const std::size_t front = front_of(lines_[at]);
            filled.front() += front;
            for (std::size_t column = front; column < std::min(columns_, front + cells.size());
                 ++column) {
                const Piece& cell = cells[column - front];
                const std::string_view words = text.substr(cell.begin, cell.end - cell.begin);
                if (is_line_to_write_on(words)) return false;
                filled[column] += words.empty() ? 0U : 1U;
                figures += column + 1 == columns_ && is_figures(words) ? 1U : 0U;
            }
        }
        const bool all =
            std::all_of(filled.begin(), filled.end(), [](std::size_t times) { return times > 0; });
        return all && figures * 2 < filled.back();
    }

    Row band_row(const Paragraph& words) const {
        Row row;
        row.place = words.place;
        Cell cell;
        cell.column_span = static_cast<int>(columns_);
        cell.place = words.place;
        cell.paragraphs = {words};
        row.cells.push_back(std::move(cell));
        return row;
    }

    // How many columns stand in front of the line's own cells: one where the format numbers the lines, and this line
    // has either such a number or no cell of its own for it.
    std::size_t front_of(const TabbedLine& line) const {
        if (is_numbered(line)) return 1;
        return numbered_ && pieces(line).size() < columns_ ? 1 : 0;
    }

    // Words behind more tabs than there are columns stay in the last; lines below go on from the last words.
    Row row(const TabbedLine& line, WordTally& tally) const {
        const Paragraph& words = line_of(line);
        const std::vector<Piece> parts = pieces(line);
        const std::size_t front = front_of(line);
        Row row;
        row.place = words.place;
        std::size_t last = 0;
        for (std::size_t column = 0; column < columns_; ++column) {
            Cell cell;
            cell.column = static_cast<int>(column);
            cell.place = words.place;
            if (column < front && is_numbered(line)) {
                tally.add(words.marker);
                Paragraph number = part_of(words, {});
                number.text = words.marker;
                cell.paragraphs.push_back(std::move(number));
            } else if (column >= front && column - front < parts.size()) {
                Piece part = parts[column - front];
                if (column + 1 == columns_) part.end = parts.back().end;
                if (part.begin < part.end) cell.paragraphs.push_back(part_of(words, part));
            }
            if (!cell.paragraphs.empty()) last = column;
            row.cells.push_back(std::move(cell));
        }
        for (std::size_t below = line.block + 1; below < end_of(line); ++below)
            row.cells[last].paragraphs.push_back(std::get<Paragraph>(blocks_[below]));
        return row;
    }

    const std::vector<Block>& blocks_;
    const std::vector<TabbedLine>& lines_;
    std::size_t first_ = 0;  // of the lines
    std::size_t behind_ = 0;
    std::vector<std::size_t> bands_;  // blocks
    std::size_t columns_ = 0;
    bool several_are_one_ = false;
    bool numbered_ = false;  // the format numbers some line
};

// "The building ........ 3": a list of contents is for finding one's way. Its titles stand above what they name once more.
void mark_contents(std::vector<Block>& blocks, const std::vector<TabbedLine>& lines) {
    constexpr std::size_t longest_page = 3;  // figures
    std::vector<Paragraph*> entries;
    for (const TabbedLine& line : lines) {
        if (!line.leader || line.tabs.empty()) continue;
        auto& words = std::get<Paragraph>(blocks[line.block]);
        const std::string_view page =
            trimmed(std::string_view(words.text).substr(line.tabs.back()));
        if (words.role == Role::body && is_figures(page) && page.size() <= longest_page)
            entries.push_back(&words);
    }
    if (entries.size() < 2) return;
    for (Paragraph* const entry : entries) entry->role = Role::furniture;
}

}  // namespace

void make_tabbed_tables(std::vector<Block>& blocks, const std::vector<TabbedLine>& lines,
                        WordTally& words) {
    mark_contents(blocks, lines);
    std::vector<Block> result;
    std::size_t taken = 0;
    const auto take_until = [&](std::size_t behind) {
        std::move(blocks.begin() + static_cast<std::ptrdiff_t>(taken),
                  blocks.begin() + static_cast<std::ptrdiff_t>(behind), std::back_inserter(result));
        taken = behind;
    };
    for (std::size_t at = 0; at < lines.size();) {
        Run run(blocks, lines);
        const bool may = !lines[at].leader && lines[at].tabs.size() + 1 >= fewest_columns;
        const std::size_t behind = may ? run.gather(at) : at + 1;
        if (may && run.settle()) {
            Table table = run.table(words);
            take_until(run.first_block());
            result.emplace_back(std::move(table));
            taken = run.behind_block();
        }
        at = behind;
    }
    if (taken == 0) return;
    take_until(blocks.size());
    blocks = std::move(result);
}

}  // namespace actionplan
