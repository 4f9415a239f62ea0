#include "extract/text/set_table.h"

#include <optional>
#include <utility>

#include "extract/clean_text.h"
#include "extract/text/set_columns.h"

namespace actionplan {

namespace {

// The words with one blank between: headings that the next page sets a little wider are the same.
std::string words_alone(const Line& line) { return clean_text(line.text); }

}  // namespace

SetTable::SetTable(const SetLines& lines, std::size_t at, const std::vector<ColumnRange>& before)
    : lines_(lines), behind_(at) {
    std::optional<std::vector<ColumnRange>> gutters =
        columns_of_set_table(lines, at, before, effort_);
    if (!gutters) return;
    gutters_ = *std::move(gutters);
    table_ = empty_table(gutters_.size() + 1, at);
    read_page(at, Break::none);
}

void SetTable::read_page(std::size_t at, Break before) {
    const SetPage page = read_set_page(lines_, at, gutters_);
    append_rows(lines_, page, before, headings_, table_);
    furniture_.insert(furniture_.end(), page.furniture.begin(), page.furniture.end());
    behind_ = page.behind;
    stopped_at_ = page.stopped_at;
    effort_ += page.effort;
}

// Where the table goes on behind the page break at `at`: the first line of text, or that of the headings, which a
// running header that is printed once may stand above.
std::size_t SetTable::first_of_page(std::size_t at) const {
    constexpr std::size_t most_running_lines = 3;
    const auto next_text = [&](std::size_t from) {
        while (from < lines_.size() && !lines_.is_body(from)) ++from;
        return from;
    };
    const std::string headings = words_alone(lines_[table_.first_line]);
    const std::size_t first = next_text(at);
    std::size_t line = first;
    for (std::size_t seen = 0; seen <= most_running_lines && line < lines_.size(); ++seen) {
        if (line > at && lines_[line].page_break) break;
        if (words_alone(lines_[line]) == headings) return line;
        // The title of a section stands there as well; a running line has texts at both ends.
        if (stretches_of(words_of_line(lines_[line]), lines_[line]) < 2) break;
        line = next_text(line + 1);
    }
    return first;
}

bool SetTable::go_on() {
    if (stopped_at_ >= lines_.size() || !lines_[stopped_at_].page_break) return false;
    const std::size_t next = first_of_page(stopped_at_);
    if (next >= lines_.size()) return false;
    std::optional<std::vector<ColumnRange>> gutters =
        columns_of_set_table(lines_, next, gutters_, effort_);
    if (!gutters || gutters->size() != gutters_.size()) return false;
    gutters_ = *std::move(gutters);
    for (std::size_t line = behind_; line < next; ++line) {
        if (!lines_[line].blank) furniture_.push_back(line);
    }
    read_page(next, Break::page);
    return true;
}

FoundBlocks SetTable::found() {
    FoundBlocks found;
    found.behind = behind_;
    found.blocks.push_back(std::move(table_));
    for (const std::size_t line : furniture_) {
        // Text that only stands between two pages of the table runs above the second.
        const Role role = lines_.is_body(line) ? Role::page_header : lines_.roles[line];
        append_line(lines_[line], line, role, found.blocks);
    }
    return found;
}

}  // namespace actionplan
