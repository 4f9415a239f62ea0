#include "extract/pdf/page_tables.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>

#include "extract/pdf/aligned_regions.h"
#include "extract/pdf/boxes.h"
#include "extract/pdf/heading_above.h"
#include "extract/pdf/heading_again.h"
#include "extract/pdf/reach_out.h"
#include "extract/pdf/regions.h"
#include "extract/pdf/table_gate.h"
#include "extract/pdf/table_of_region.h"
#include "extract/pdf/tagged_parts.h"
#include "extract/pdf/text_columns.h"

namespace actionplan::pdf {
namespace {

constexpr double least_agreement = 0.98;  // of a table made by the structure tree with the tree
constexpr double half_drawn = 0.5;        // of a table's height
constexpr double same_side = 6;           // points between the sides of tables of one form

std::vector<std::size_t> words_inside(const BoundingBox& box, std::span<const PageWord> words,
                                      const std::vector<bool>& free) {
    std::vector<std::size_t> inside;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (free[i] && holds(box, middle_x(words[i].box), middle_y(words[i].box)))
            inside.push_back(i);
    }
    return inside;
}

// The same headings over groups of columns.
bool same_groups(const Region& one, const Region& other) {
    return !one.groups.empty() &&
           std::equal(one.groups.begin(), one.groups.end(), other.groups.begin(),
                      other.groups.end(), [](const RulingLine& a, const RulingLine& b) {
                          return std::fabs(a.from - b.from) < same_side &&
                                 std::fabs(a.to - b.to) < same_side;
                      });
}

// The lines begin with a heading like that.
bool has_heading(const std::vector<TextLine>& lines, const TextLine* heading,
                 std::span<const PageWord> words) {
    const TextLine* its = heading == nullptr ? nullptr : heading_line(lines, words);
    return its != nullptr && is_heading_repeated(*heading, *its, words);
}

// Lines of this region and of all others between the same sides, with those of tables of the same form that have been
// taken, other than those whose headings say that their columns are elsewhere.
std::vector<TextLine> lines_like(const Region& region, const std::vector<Region>& regions,
                                 std::span<const PageWord> words, const std::vector<bool>& free,
                                 const std::vector<bool>& free_at_first,
                                 const std::vector<TextLine>& own) {
    std::vector<TextLine> lines;
    const TextLine* heading = heading_line(own, words);
    // The shading of a heading row says nothing about the rows below it.
    const bool drawn = std::any_of(region.level.begin(), region.level.end(),
                                   [](const RulingLine& line) { return !line.shading; });
    for (const Region& other : regions) {
        if (std::fabs(other.box.left - region.box.left) > same_side ||
            std::fabs(other.box.right - region.box.right) > same_side)
            continue;
        std::vector<TextLine> more = lines_of(words, words_inside(other.box, words, free_at_first));
        if (!same_groups(region, other) && !(drawn && has_heading(more, heading, words)))
            more = lines_of(words, words_inside(other.box, words, free));
        std::erase_if(more, [&](const TextLine& line) { return heads_groups(line, other, words); });
        const TextLine* its = heading == nullptr ? nullptr : heading_line(more, words);
        if (its != nullptr && is_heading_moved(*heading, *its, words)) continue;
        lines.insert(lines.end(), std::make_move_iterator(more.begin()),
                     std::make_move_iterator(more.end()));
    }
    return lines;
}

// Drawn lines part every row and, over most of their height, the columns: what is drawn is meant. The shading of a heading
// row says where columns begin, but not which cells are merged below.
bool fully_drawn(const PageTable& table, const Region& region) {
    if (!table.ruled) return false;
    return std::all_of(table.xs.begin(), table.xs.end(), [&](double x) {
        double covered = 0;
        for (const RulingLine& line : region.upright) {
            if (std::fabs(line.at - x) < same_side)
                covered +=
                    std::max(0.0, overlap(line.from, line.to, table.box.top, table.box.bottom));
        }
        return covered >= half_drawn * height(table.box);
    });
}

class PageFinder {
 public:
    PageFinder(const PreparedPage& page, const std::vector<bool>& free, const TablesBefore& before)
        : page_(page),
          words_(page.words),
          free_(free),
          left_(free),
          columns_before_(before.columns),
          latest_(before.columns.empty() ? std::vector<double>() : before.columns.front()),
          ruled_before_(before.ruled),
          last_columns_(latest_),
          last_ruled_(before.ruled),
          open_before_(before.open_below),
          regions_(page.regions) {
        if (!page.tags.empty()) parts_ = tagged_parts(page, free, latest_);
    }

    std::vector<PageTable> run() {
        // The largest first: a grid inside another one's cell is text of that cell.
        std::stable_sort(regions_.begin(), regions_.end(), [](const Region& a, const Region& b) {
            return width(a.box) * height(a.box) > width(b.box) * height(b.box);
        });
        for (Region& region : regions_) reach_out(region, regions_, page_, left_, columns_before_);
        for (Region& region : regions_) take_heading_above(region, regions_, page_, left_);
        const auto top = std::min_element(
            regions_.begin(), regions_.end(),
            [](const Region& a, const Region& b) { return a.box.top < b.box.top; });
        if (open_before_ && top != regions_.end()) reach_up(*top, page_, left_, latest_);
        if (open_before_ && !ruled_before_) take_rest_of_row();
        const auto last = std::max_element(
            regions_.begin(), regions_.end(),
            [](const Region& a, const Region& b) { return a.box.bottom < b.box.bottom; });
        if (last != regions_.end()) reach_down(*last, regions_, page_, left_, latest_);
        for (const TaggedPart& part : parts_) {
            if (!in_one_region(part)) take_tagged(part);
        }
        for (const Region& region : regions_) {
            const std::vector<std::size_t> inside = words_inside(region.box, words_, left_);
            if (!inside.empty()) take_best(region, inside);
        }
        take_aligned();
        std::stable_sort(
            tables_.begin(), tables_.end(),
            [](const PageTable& a, const PageTable& b) { return a.box.top < b.box.top; });
        return std::move(tables_);
    }

 private:
    void take_rest_of_row() {
        std::optional<PageTable> rest = rest_of_row(page_, left_, latest_);
        const bool first =
            rest && std::none_of(regions_.begin(), regions_.end(), [&](const Region& other) {
                return other.box.top < rest->box.bottom;
            });
        if (!first) return;
        const std::vector<std::size_t> inside = words_inside(rest->box, words_, left_);
        take(*std::move(rest), inside);
    }

    void take(PageTable table, const std::vector<std::size_t>& inside) {
        for (const std::size_t index : inside) left_[index] = false;
        if (table.xs.size() > 2) {
            last_columns_ = table.xs;
            last_ruled_ = table.ruled;
        }
        tables_.push_back(std::move(table));
    }

    // Without lines of their own; what stands on cards side by side, or in columns of prose, makes no rows together.
    void take_aligned() {
        std::vector<bool> elsewhere = left_;
        for (const std::vector<std::size_t>& column : prose_columns(page_, left_)) {
            std::vector<bool> in_column(left_.size(), false);
            for (const std::size_t word : column) {
                in_column[word] = true;
                elsewhere[word] = false;
            }
            take_aligned(in_column);
        }
        for (const std::vector<BoundingBox>& row : titled_cards(page_, elsewhere)) {
            for (const BoundingBox& card : row) {
                std::vector<bool> on_card(left_.size(), false);
                for (const std::size_t word : words_inside(card, words_, elsewhere)) {
                    on_card[word] = true;
                    elsewhere[word] = false;
                }
                take_aligned(on_card);
            }
        }
        take_aligned(elsewhere);
    }

    void take_aligned(const std::vector<bool>& free) {
        std::vector<Region> regions = aligned_regions(words_, free);
        std::vector<std::vector<TextLine>> lines;
        for (Region& region : regions) {
            take_in_fills(region, page_.ruling.shadings);
            lines.push_back(lines_of(words_, words_inside(region.box, words_, left_)));
        }
        for (std::size_t at = 0; at < regions.size(); ++at) {
            const Region& region = regions[at];
            const std::vector<std::size_t> inside = words_inside(region.box, words_, left_);
            // Tables with the same heading have the same columns.
            const auto alike = [&] {
                std::vector<TextLine> own = lines[at];
                const TextLine* heading = heading_line(lines[at], words_);
                for (std::size_t other = 0; other < lines.size(); ++other) {
                    if (other != at && has_heading(lines[other], heading, words_))
                        own.insert(own.end(), lines[other].begin(), lines[other].end());
                }
                return own;
            };
            PageTable table = table_of(
                region, {words_, page_.ruling.shadings, inside, lines[at], alike, columns_before_,
                         page_.ruling.piece_ends, page_.marks, last_columns_, last_ruled_});
            if (is_table(table, page_) && is_aligned_table(table)) take(std::move(table), inside);
        }
    }

    // The tree says that text of something else stands there.
    bool holds_other_text(const Region& region, const TaggedPart& part) const {
        for (std::size_t i = 0; i < page_.tags.size(); ++i) {
            const BoundingBox& box = words_[i].box;
            if (left_[i] && page_.tags[i].block >= 0 && page_.tags[i].table != part.table &&
                holds(region.box, middle_x(box), middle_y(box)))
                return true;
        }
        return false;
    }

    // Lines hold all of the words, and those of no other part or paragraph.
    bool in_one_region(const TaggedPart& part) const {
        return std::any_of(regions_.begin(), regions_.end(), [&](const Region& region) {
            if (words_of_part(part, region.box) < part.words.size()) return false;
            if (holds_other_text(region, part)) return false;
            return std::none_of(parts_.begin(), parts_.end(), [&](const TaggedPart& other) {
                return &other != &part &&
                       words_of_part(other, region.box) * 10 > other.words.size();
            });
        });
    }

    std::size_t words_of_part(const TaggedPart& part, const BoundingBox& box) const {
        return static_cast<std::size_t>(
            std::count_if(part.words.begin(), part.words.end(), [&](std::size_t word) {
                const BoundingBox& at = words_[word].box;
                return holds(box, middle_x(at), middle_y(at));
            }));
    }

    // The drawn lines and gaps, or the structure tree where it says otherwise and lines leave room for doubt.
    void take_best(const Region& region, const std::vector<std::size_t>& inside) {
        const std::vector<TextLine> lines = lines_of(words_, inside);
        const auto alike = [&] {
            return lines_like(region, regions_, words_, left_, free_, lines);
        };
        const RegionView view{
            words_,          page_.ruling.shadings,   inside,      lines,         alike,
            columns_before_, page_.ruling.piece_ends, page_.marks, last_columns_, last_ruled_};
        PageTable table = table_of(region, view);
        const bool first =
            std::none_of(tables_.begin(), tables_.end(),
                         [&](const PageTable& other) { return other.box.top < table.box.bottom; });
        const bool rest = first && is_rest_of_row(table, latest_, page_, left_);
        const bool found = rest || is_table(table, page_);
        const auto part = std::find_if(parts_.begin(), parts_.end(), [&](const TaggedPart& one) {
            return words_of_part(one, region.box) * 20 >= one.words.size() * 19;
        });
        if (part != parts_.end() && agreement(table, *part, page_) == 1) {
            mark_tagged(table, *part, page_);
        } else if (part != parts_.end() && !(found && fully_drawn(table, region))) {
            PageTable tagged = table_of_tags(region, view, *part);
            if (agreement(tagged, *part, page_) >= least_agreement) {
                mark_tagged(tagged, *part, page_);
                take(std::move(tagged), inside);
                return;
            }
        }
        if (found) take(std::move(table), inside);
    }

    // A table without lines of its own round it, or with lines that are only of some of its rows.
    void take_tagged(const TaggedPart& part) {
        Region region;
        region.box = part.box;
        for (const Region& other : regions_) {
            if (!holds(part.box, middle_x(other.box), middle_y(other.box))) continue;
            region.box = united(region.box, other.box);
            region.level.insert(region.level.end(), other.level.begin(), other.level.end());
            region.upright.insert(region.upright.end(), other.upright.begin(), other.upright.end());
        }
        // Words that are tagged as something else stay out of it.
        std::vector<bool> free = left_;
        for (std::size_t i = 0; i < page_.tags.size(); ++i)
            free[i] = free[i] && (page_.tags[i].block < 0 || page_.tags[i].table == part.table);
        reach_out(region, {}, page_, free, {});
        for (std::size_t i = 0; i < words_.size(); ++i) {
            const BoundingBox& box = words_[i].box;
            if (free[i] || overlap_x(box, region.box) <= 0) continue;
            if (middle_y(box) < part.box.top) region.box.top = std::max(region.box.top, box.bottom);
            if (middle_y(box) > part.box.bottom)
                region.box.bottom = std::min(region.box.bottom, box.top);
        }
        const std::vector<std::size_t> inside = words_inside(region.box, words_, free);
        const std::vector<TextLine> lines = lines_of(words_, inside);
        const auto alike = [&] { return std::vector<TextLine>(lines); };
        const RegionView view{
            words_,          page_.ruling.shadings,   inside,      lines,         alike,
            columns_before_, page_.ruling.piece_ends, page_.marks, last_columns_, last_ruled_};
        PageTable table = table_of_tags(region, view, part);
        if (agreement(table, part, page_) < least_agreement || table.columns() < 2 ||
            table.cells.size() < 2)
            return;
        mark_tagged(table, part, page_);
        take(std::move(table), inside);
    }

    const PreparedPage& page_;
    std::span<const PageWord> words_;
    const std::vector<bool>& free_;  // words that no table had taken
    std::vector<bool> left_;         // that none has yet
    const std::vector<std::vector<double>>& columns_before_;
    std::vector<double> latest_;  // of those, the first; none when there is none
    bool ruled_before_;
    std::vector<double> last_columns_;  // of the table that was taken last
    bool last_ruled_;
    bool open_before_;
    std::vector<Region> regions_;
    std::vector<TaggedPart> parts_;
    std::vector<PageTable> tables_;
};

}  // namespace

std::vector<PageTable> page_tables(const PreparedPage& page, const std::vector<bool>& free,
                                   const TablesBefore& before) {
    return PageFinder(page, free, before).run();
}

}  // namespace actionplan::pdf
