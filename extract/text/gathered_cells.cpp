#include "extract/text/gathered_cells.h"

#include <utility>

namespace actionplan {

namespace {

// The cells that a line opens: one behind the tab at its front, one more behind each further tab.
void open_cells(const Line& line, std::size_t at, std::vector<GatheredCell>& cells) {
    std::string_view rest = line.text.substr(line.text.find('\t') + 1);
    while (true) {
        const std::size_t tab = line.tabs > 0 ? rest.find('\t') : std::string_view::npos;
        GatheredCell cell;
        cell.first = at;
        cell.pieces.push_back({&line, rest.substr(0, tab)});
        cell.filled = !trimmed(cell.pieces.back()).text.empty();
        cells.push_back(std::move(cell));
        if (tab == std::string_view::npos) return;
        rest.remove_prefix(tab + 1);
    }
}

// A row on one line, of a table of another form.
bool ends_cells(const Line& line) {
    return line.pipes >= 2 || (!line.leading_tab && line.tabs >= 2);
}

}  // namespace

GatheredCells gather_cells(const BodyLines& lines, std::size_t first) {
    GatheredCells gathered;
    std::vector<GatheredCell>& cells = gathered.cells;
    bool gap = true;
    Break before = Break::none;
    std::size_t at = first;
    for (; at < lines.size() && (at == first || !ends_cells(lines[at])); ++at) {
        const Line& line = lines[at];
        if (line.page_break) before = Break::page;
        if (lines.roles[at] != Role::body) {
            gathered.furniture.push_back(at);
            before = Break::page;
            gap = true;
        } else if (line.leading_tab) {
            const std::size_t opened = cells.size();
            open_cells(line, at, cells);
            cells[opened].gap_before = std::exchange(gap, false);
            cells[opened].before = std::exchange(before, Break::none);
        } else {
            gap = line.blank;
            cells.back().pieces.push_back(whole(line));
            cells.back().filled = cells.back().filled || !line.blank;
        }
    }
    gathered.behind = at;
    return gathered;
}

std::string_view text_of(const GatheredCell& cell) {
    for (const Piece& piece : cell.pieces) {
        const std::string_view text = trimmed(piece).text;
        if (!text.empty()) return text;
    }
    return {};
}

std::size_t length_of(const GatheredCell& cell) {
    std::size_t length = 0;
    for (const Piece& piece : cell.pieces) length += trimmed(piece).text.size();
    return length;
}

}  // namespace actionplan
