#include "extract/text/cut_rows.h"

#include <utility>

#include "extract/text/cut_grid.h"
#include "extract/text/cut_header.h"

namespace actionplan {

namespace {

constexpr std::size_t fewest_numbers = 2;

class RowFinder {
 public:
    explicit RowFinder(const std::vector<CutLine>& lines) : lines_(lines) {}

    std::vector<CutRow> rows(std::size_t headings) {
        const std::size_t header = headings > 0 ? headings : header_behind(lines_);
        if (header > 0) rows_.push_back({0, header, false});
        const bool ruled = has_rule_from(header + 1);
        for (std::size_t at = header; at < lines_.size();) {
            std::size_t behind = at + 1;
            while (behind < lines_.size() && !(ruled && lines_[behind].rule_before)) ++behind;
            add_section(at, behind, ruled);
            at = behind;
        }
        return std::move(rows_);
    }

 private:
    bool has_rule_from(std::size_t at) const {
        while (at < lines_.size() && !lines_[at].rule_before) ++at;
        return at < lines_.size();
    }

    // The lines between two drawn ones; all of them where none is drawn.
    void add_section(std::size_t first, std::size_t behind, bool ruled) {
        const std::size_t numbers = lines_.numbers_in(first, behind);
        if (ruled && numbers < fewest_numbers) {
            rows_.push_back({first, behind, false});
        } else if (numbers >= fewest_numbers || (numbers > 0 && lines_.has_number(first))) {
            add_numbered(first, behind);
        } else if (gaps_part_rows(first, behind)) {
            add_parted(first, behind, [&](std::size_t at) { return lines_[at].gap_before; });
        } else {
            add_parted(first, behind, [&](std::size_t at) { return lines_.begins_cells(at); });
        }
    }

    // Whether blank lines part the rows, rather than some of them: then few columns begin within a group.
    bool gaps_part_rows(std::size_t first, std::size_t behind) const {
        const std::size_t groups = lines_.gaps_in(first, behind) + 1;
        if (groups < 2) return false;
        std::size_t fresh = 0;
        for (std::size_t at = first + 1; at < behind; ++at)
            fresh += !lines_[at].gap_before && lines_.begins_column(at) ? 1U : 0U;
        return fresh * 2 <= groups;
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
    // begins with its number.
    void add_numbered(std::size_t first, std::size_t behind) {
        for (std::size_t at = first; at < behind;) {
            std::size_t next = at + 1;
            while (next < behind && !lines_[next].gap_before) ++next;
            if (lines_.numbers_in(at, next) > 1) {
                add_by_numbers(at, next);
            } else if (at > first && goes_on(at, next, first, behind)) {
                rows_.back().behind = next;
            } else {
                rows_.push_back({at, next, at > first});
            }
            at = next;
        }
    }

    // A group without a number goes on with the row above, unless it is as full as rows are.
    bool goes_on(std::size_t at, std::size_t next, std::size_t first, std::size_t behind) {
        if (lines_.numbers_in(at, next) > 0) return false;
        // The first numbered section is the measure for all.
        if (fullest_ == 0) fullest_ = lines_.most_columns_in(first, behind);
        return lines_[at].columns_with_text() + 2 < fullest_;
    }

    void add_by_numbers(std::size_t first, std::size_t behind) {
        const bool numbers_open = lines_.has_number(first);
        std::size_t begin = first;
        std::size_t number = first;
        while (number < behind && !lines_.has_number(number)) ++number;
        for (std::size_t at = number + 1; at < behind; ++at) {
            if (!lines_.has_number(at)) continue;
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
            const int score = lines_.opening_score(at);
            if (score > best_score) {
                best = at;
                best_score = score;
            }
        }
        return best;
    }

    CutGrid lines_;
    std::vector<CutRow> rows_;
    std::size_t fullest_ = 0;
};

}  // namespace

std::vector<CutRow> rows_of_cut_lines(const std::vector<CutLine>& lines, std::size_t headings) {
    return lines.empty() ? std::vector<CutRow>{} : RowFinder(lines).rows(headings);
}

}  // namespace actionplan
