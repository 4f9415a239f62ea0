#include "extract/pdf/tagged_parts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "extract/pdf/boxes.h"
#include "extract/pdf/tagged_columns.h"

namespace actionplan::pdf {
namespace {

struct PartTolerances {
    double reach_over = 3.0;  // points that text may reach over the edge of its row or column
    double margin = 2.0;      // points round the words
};
constexpr PartTolerances tolerances;

// Between each of the extents and the next; those without text take none of the room. None: they overlap.
std::optional<std::vector<double>> edges_between(const std::vector<Extent>& extents, double first,
                                                 double last) {
    std::vector<double> edges{first};
    double end = first;
    for (std::size_t i = 0; i + 1 < extents.size(); ++i) {
        if (extents[i].known()) end = extents[i].to;
        double next = last;
        for (std::size_t k = i + 1; k < extents.size(); ++k) {
            if (!extents[k].known()) continue;
            next = extents[k].from;
            break;
        }
        if (next < end - tolerances.reach_over) return std::nullopt;
        edges.push_back(std::max(edges.back(), (end + next) / 2));
    }
    edges.push_back(last);
    return edges;
}

// A drawn line in the gap is the edge.
void snap(std::vector<double>& edges, const std::vector<Extent>& extents,
          const std::vector<RulingLine>& lines, const Extent& across) {
    for (std::size_t i = 1; i + 1 < edges.size(); ++i) {
        const double from = extents[i - 1].known() ? extents[i - 1].to : edges[i];
        const double to = extents[i].known() ? extents[i].from : edges[i];
        for (const RulingLine& line : lines) {
            if (line.at < from - 1 || line.at > to + 1) continue;
            if (overlap(line.from, line.to, across.from, across.to) > 0) edges[i] = line.at;
        }
    }
}

class PartBuilder {
 public:
    PartBuilder(const PreparedPage& page, int index, std::vector<std::size_t> words,
                const std::vector<double>& edges_before)
        : page_(page),
          edges_before_(edges_before),
          table_(page.tree->tables.at(static_cast<std::size_t>(index))) {
        part_.table = index;
        part_.words = std::move(words);
    }

    std::optional<TaggedPart> run() {
        if (table_.columns < 2) return std::nullopt;
        if (!table_.even) {
            settled_ = table_.cells;
            if (!settle_columns(settled_, table_.columns, texts_across(), edges_before_))
                return std::nullopt;
        }
        measure();
        if (part_.last_row - part_.first_row >= 100'000) return std::nullopt;
        find_blank_columns();
        const auto xs = edges_between(columns_, part_.box.left, part_.box.right);
        const auto ys = edges_between(rows_, part_.box.top, part_.box.bottom);
        if (!xs || !ys) return std::nullopt;
        part_.xs = *xs;
        part_.ys = *ys;
        snap(part_.xs, columns_, page_.ruling.upright, {part_.box.top, part_.box.bottom});
        snap(part_.ys, rows_, page_.ruling.level, {part_.box.left, part_.box.right});
        add_lines();
        return std::move(part_);
    }

 private:
    const TaggedCell& cell_of(std::size_t word) const {
        return cells().at(static_cast<std::size_t>(page_.tags[word].cell));
    }

    // Of the table, in the columns where they stand.
    const std::vector<TaggedCell>& cells() const { return table_.even ? table_.cells : settled_; }

    std::vector<Extent> texts_across() const {
        std::vector<Extent> across(table_.cells.size());
        for (const std::size_t word : part_.words) {
            const BoundingBox& box = page_.words[word].box;
            across.at(static_cast<std::size_t>(page_.tags[word].cell)).add(box.left, box.right);
        }
        return across;
    }

    void measure() {
        part_.first_row = table_.rows;
        part_.last_row = -1;
        for (const std::size_t word : part_.words) {
            const TaggedCell& cell = cell_of(word);
            grow(part_.box, page_.words[word].box);
            part_.first_row = std::min(part_.first_row, cell.row);
            part_.last_row = std::max(part_.last_row, cell.row);
        }
        part_.box = {part_.box.left - tolerances.margin, part_.box.top - tolerances.margin,
                     part_.box.right + tolerances.margin, part_.box.bottom + tolerances.margin};
        columns_.resize(static_cast<std::size_t>(table_.columns));
        const int rows = part_.last_row - part_.first_row + 1;
        rows_.resize(static_cast<std::size_t>(rows));
        for (const std::size_t word : part_.words) {
            const TaggedCell& cell = cell_of(word);
            const BoundingBox& box = page_.words[word].box;
            if (cell.column_span == 1)
                columns_[static_cast<std::size_t>(cell.column)].add(box.left, box.right);
            if (cell.row_span == 1)
                rows_[static_cast<std::size_t>(cell.row - part_.first_row)].add(box.top,
                                                                                box.bottom);
        }
    }

    // A column without text reaches as far as it did on the page before, or as the shading between its neighbours does.
    void find_blank_columns() {
        const bool as_before = stands_as_before();
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            if (columns_[i].known()) continue;
            Extent blank;
            if (as_before) {
                blank.add(edges_before_[i] + 1, edges_before_[i + 1] - 1);
            } else {
                blank = shaded_between(i);
            }
            if (!blank.known()) continue;
            columns_[i] = blank;
            part_.box.left = std::min(part_.box.left, blank.from);
            part_.box.right = std::max(part_.box.right, blank.to);
        }
    }

    bool stands_as_before() const {
        if (edges_before_.size() != columns_.size() + 1) return false;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            if (columns_[i].known() &&
                (columns_[i].from < edges_before_[i] - tolerances.reach_over ||
                 columns_[i].to > edges_before_[i + 1] + tolerances.reach_over))
                return false;
        }
        return true;
    }

    Extent shaded_between(std::size_t column) const {
        const bool first = column == 0;
        const bool last = column + 1 == columns_.size();
        Extent blank;
        if ((!first && !columns_[column - 1].known()) || (!last && !columns_[column + 1].known()))
            return blank;
        const double from = first ? 0 : columns_[column - 1].to - 1;
        const double to = last ? page_.width : columns_[column + 1].from + 1;
        for (const Shading& shading : page_.ruling.shadings) {
            const BoundingBox& box = shading.box;
            if (box.left >= from && box.right <= to && overlap_y(box, part_.box) > 0)
                blank.add(box.left, box.right);
        }
        return blank;
    }

    // Round each cell, as far as it is on the page.
    void add_lines() {
        const int rows = static_cast<int>(rows_.size());
        for (const TaggedCell& cell : cells()) {
            const int top = std::max(cell.row - part_.first_row, 0);
            const int bottom = std::min(cell.row + cell.row_span - part_.first_row, rows);
            if (top >= bottom || top >= rows) continue;
            const double left = part_.xs.at(static_cast<std::size_t>(cell.column));
            const double right = part_.xs.at(static_cast<std::size_t>(cell.column) +
                                             static_cast<std::size_t>(cell.column_span));
            const double above = part_.ys[static_cast<std::size_t>(top)];
            const double below = part_.ys[static_cast<std::size_t>(bottom)];
            if (bottom < rows) part_.level.push_back({below, left, right, false});
            if (top > 0) part_.level.push_back({above, left, right, false});
            if (cell.column > 0) part_.upright.push_back({left, above, below, false});
            if (cell.column + cell.column_span < table_.columns)
                part_.upright.push_back({right, above, below, false});
        }
    }

    const PreparedPage& page_;
    const std::vector<double>& edges_before_;
    const TaggedTable& table_;
    TaggedPart part_;
    std::vector<TaggedCell> settled_;  // the cells of a table whose tree leaves out empty ones
    std::vector<Extent> columns_;
    std::vector<Extent> rows_;
};

}  // namespace

std::vector<TaggedPart> tagged_parts(const PreparedPage& page, const std::vector<bool>& free,
                                     const std::vector<double>& edges_before) {
    std::map<int, std::vector<std::size_t>> words;  // of each table
    for (std::size_t i = 0; i < page.tags.size(); ++i) {
        const bool upright = page.words[i].direction == Direction::right;
        if (page.tags[i].table >= 0 && page.tags[i].cell >= 0 && free[i] && upright)
            words[page.tags[i].table].push_back(i);
    }
    std::vector<TaggedPart> parts;
    for (auto& [table, inside] : words) {
        if (auto part = PartBuilder(page, table, std::move(inside), edges_before).run())
            parts.push_back(std::move(*part));
    }
    return parts;
}

double agreement(const PageTable& table, const TaggedPart& part, const PreparedPage& page) {
    std::map<int, std::map<std::size_t, int>> seen;  // words by tagged cell, then by cell
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
        for (const std::size_t word : table.cells[i].words) {
            if (page.tags[word].table == part.table) ++seen[page.tags[word].cell][i];
        }
    }
    // Each cell is one tagged cell's at most: the one that most of its words are of.
    std::map<std::size_t, int> owner;
    for (const auto& [tagged, cells] : seen) {
        const auto most =
            std::max_element(cells.begin(), cells.end(),
                             [](const auto& a, const auto& b) { return a.second < b.second; });
        owner[most->first] = std::max(owner[most->first], most->second);
    }
    std::size_t alike = 0;
    for (const auto& [cell, count] : owner) alike += static_cast<std::size_t>(count);
    return static_cast<double>(alike) / static_cast<double>(part.words.size());
}

void mark_tagged(PageTable& table, const TaggedPart& part, const PreparedPage& page) {
    table.tagged = part.table;
    table.first_row = part.first_row;
    table.last_row = part.last_row;
    const TaggedTable& tree = page.tree->tables.at(static_cast<std::size_t>(part.table));
    for (PageCell& cell : table.cells) {
        cell.header = !cell.words.empty() &&
                      std::all_of(cell.words.begin(), cell.words.end(), [&](std::size_t word) {
                          const ContentTag& tag = page.tags[word];
                          return tag.table == part.table && tag.cell >= 0 &&
                                 tree.cells.at(static_cast<std::size_t>(tag.cell)).header;
                      });
    }
}

}  // namespace actionplan::pdf
