#include "extract/pdf/table_text.h"

#include <algorithm>
#include <cmath>

#include "extract/colour_signs.h"
#include "extract/pdf/boxes.h"
#include "extract/pdf/text_flow.h"

namespace actionplan::pdf {
namespace {

constexpr double most_padding = 14;  // points between a cell's edge and its text
constexpr int many_lines = 8;
constexpr double most_margin = 8;  // points that the margins of a cell may differ by
constexpr int least_chroma = 40;   // of 255: type that is told from black and grey
constexpr double margin = 1.0;     // points: how far text may miss the inner edge of its cell

// How the text of one column lies between its edges.
struct ColumnSpace {
    double padding = most_padding;
    double reach = 0;  // furthest right of its text
    int wrapped = 0;   // lines that another one follows
};

std::size_t at(int index) { return static_cast<std::size_t>(index); }

std::vector<ColumnSpace> column_spaces(const PageTable& table, std::span<const PageWord> words) {
    std::vector<ColumnSpace> spaces(at(table.columns()));
    for (const PageCell& cell : table.cells) {
        for (const std::size_t index : cell.words) {
            const BoundingBox& box = words[index].box;
            ColumnSpace& first = spaces[at(cell.column)];
            first.padding = std::min(first.padding, std::max(0.0, box.left - cell.box.left));
            if (cell.column_span > 1) continue;
            if (box.right < cell.box.right + margin) first.reach = std::max(first.reach, box.right);
        }
    }
    return spaces;
}

FlowSpace space_of(const PageTable& table, const PageCell& cell,
                   const std::vector<ColumnSpace>& spaces, const std::vector<TextLine>& lines) {
    const ColumnSpace& column = spaces[at(cell.column)];
    FlowSpace space;
    space.cell = true;
    space.left = cell.box.left + column.padding;
    space.edge = cell.box.right - column.padding;
    double own = 0;
    for (const TextLine& line : lines)
        own = std::max(own, line.direction == Direction::right ? line.box.right : 0);
    const bool drawn =
        table.drawn[at(cell.column)] && table.drawn[at(cell.column + cell.column_span)];
    if (drawn) {
        space.right = std::max(space.edge - margin, std::min(own, cell.box.right));
        // Wrapped lines that all stop a little short of the edge show a wider margin on that side.
        if (cell.column_span == 1 && column.wrapped >= many_lines &&
            space.edge - column.reach < most_margin)
            space.right = std::max(own, std::min(space.right, column.reach + margin));
    } else {
        space.right = cell.column_span > 1 ? own : std::max(column.reach, own);
        space.edge = std::max(space.right, std::min(space.edge, space.right + 2));
    }
    return space;
}

// The colour of the dots or squares that a cell holds and nothing else: to who looks at it, what a background is.
std::optional<Colour> colour_of_signs(const PreparedPage& page, const PageCell& cell) {
    std::optional<Colour> colour;
    for (const std::size_t index : cell.words) {
        const PageWord& word = page.words[index];
        const Colour& ink = page.styles[word.style].colour;
        const auto [least, most] = std::minmax({ink.red, ink.green, ink.blue});
        if (!is_plain_sign(word.text) || most - least < least_chroma) return std::nullopt;
        if (colour && *colour != ink) return std::nullopt;
        colour = ink;
    }
    return colour;
}

// Dots alone in a cell, or badges behind all of its words.
std::optional<Colour> colour_of_marks(const PreparedPage& page, const PageCell& cell) {
    std::optional<Colour> colour;
    std::vector<bool> behind(cell.words.size(), false);
    for (const Mark& mark : page.marks) {
        if (!holds(cell.box, middle_x(mark.box), middle_y(mark.box))) continue;
        if (colour && *colour != mark.colour) return std::nullopt;
        colour = mark.colour;
        for (std::size_t i = 0; i < cell.words.size(); ++i) {
            const BoundingBox& box = page.words[cell.words[i]].box;
            behind[i] = behind[i] || holds(mark.box, middle_x(box), middle_y(box));
        }
    }
    const bool all = std::all_of(behind.begin(), behind.end(), [](bool one) { return one; });
    return all ? colour : std::nullopt;
}

// Shading that fills most of the cell, else shading behind all of its words.
std::optional<Colour> fill_of(const PreparedPage& page, const PageCell& cell) {
    if (const std::optional<Colour> colour = colour_of_signs(page, cell)) return colour;
    if (const std::optional<Colour> colour = colour_of_marks(page, cell)) return colour;
    const std::optional<Colour> middle = colour_behind(page.ruling, cell.box);
    const BoundingBox inner{
        cell.box.left + 0.2 * width(cell.box), cell.box.top + 0.2 * height(cell.box),
        cell.box.right - 0.2 * width(cell.box), cell.box.bottom - 0.2 * height(cell.box)};
    const auto corner = [&](double x, double y) {
        return colour_behind(page.ruling, {x, y, x, y});
    };
    if (middle && corner(inner.left, inner.top) == middle &&
        corner(inner.right, inner.bottom) == middle)
        return middle;
    if (cell.words.empty()) return std::nullopt;
    const std::optional<Colour> behind =
        colour_behind(page.ruling, page.words[cell.words.front()].box);
    for (const std::size_t word : cell.words) {
        if (colour_behind(page.ruling, page.words[word].box) != behind) return std::nullopt;
    }
    return behind;
}

}  // namespace

Place place_on(const PreparedPage& page, const BoundingBox& box) {
    return PagePlace{{{page.number, page.turning.shown(box)}}};
}

Table table_text(const PageTable& source, const PreparedPage& page, LineHabits& habits,
                 std::vector<std::size_t>& held_back, std::vector<std::string>& joined_words) {
    std::vector<ColumnSpace> spaces = column_spaces(source, page.words);
    Table table;
    table.columns = source.columns();
    table.place = place_on(page, source.box);
    table.rows.resize(at(source.rows()));
    for (int r = 0; r < source.rows(); ++r) {
        table.rows[at(r)].place = place_on(
            page, {source.box.left, source.ys[at(r)], source.box.right, source.ys[at(r + 1)]});
    }
    std::vector<std::vector<TextLine>> all_lines;
    for (const PageCell& from : source.cells) {
        all_lines.push_back(lines_of(page.words, from.words));
        if (from.column_span == 1 && !all_lines.back().empty())
            spaces[at(from.column)].wrapped += static_cast<int>(all_lines.back().size()) - 1;
        habits.steps.add(all_lines.back());
        habits.ends.add(all_lines.back(), page.words, from.box.right);
    }
    for (std::size_t i = 0; i < source.cells.size(); ++i) {
        const PageCell& from = source.cells[i];
        const std::vector<TextLine>& lines = all_lines[i];
        Cell cell;
        cell.column = from.column;
        cell.row_span = from.row_span;
        cell.column_span = from.column_span;
        cell.header = from.header;
        cell.place = place_on(page, from.box);
        cell.fill = fill_of(page, from);
        FlowSpace space = space_of(source, from, spaces, lines);
        space.step = lines.empty() ? 0 : habits.steps.regular(lines.front().size);
        space.tags = page.tags;
        space.spaced_ends = habits.ends.spaced();
        FlowResult flow = flow_of(lines, page.words, page.styles, space);
        for (FlowParagraph& paragraph : flow.paragraphs) {
            paragraph.paragraph.place = place_on(page, paragraph.box);
            cell.paragraphs.push_back(std::move(paragraph.paragraph));
        }
        held_back.insert(held_back.end(), flow.held_back.begin(), flow.held_back.end());
        joined_words.insert(joined_words.end(), flow.joined_words.begin(), flow.joined_words.end());
        table.rows[at(from.row)].cells.push_back(std::move(cell));
    }
    return table;
}

}  // namespace actionplan::pdf
