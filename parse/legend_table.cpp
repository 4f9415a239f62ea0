#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "parse/legend.h"
#include "parse/legend_rules.h"

namespace actionplan {

namespace {

constexpr std::size_t most_legend_rows = 14;
constexpr std::size_t most_legend_columns = 14;
constexpr std::size_t most_columns_of_a_list = 3;  // colour, its word, its meaning

struct KeyCell {
    std::string text;
    std::optional<Colour> fill;
    Place place;
    std::optional<Colour> tint;
};

using KeyRow = std::vector<KeyCell>;

std::optional<KeyRow> cells_of(const ResolvedRow& row) {
    KeyRow cells;
    for (const ResolvedCell& cell : row.cells) {
        if (cell.cell == nullptr || cell.covered) continue;
        if (cell.repeated || length_of(*cell.cell) > longest_meaning) return std::nullopt;
        KeyCell key{text_of(*cell.cell), status_fill(cell.cell->fill), cell.cell->place,
                    tint_fill(cell.cell->fill)};
        const auto filled = std::find_if(
            cell.cell->paragraphs.begin(), cell.cell->paragraphs.end(),
            [](const Paragraph& paragraph) { return status_fill(paragraph.fill).has_value(); });
        if (!key.fill && filled != cell.cell->paragraphs.end()) key.fill = filled->fill;
        cells.push_back(std::move(key));
    }
    return cells;
}

// Greys and pale tints count where they stand among colours, but not those of headings: a first row of them alone.
void take_tints(std::vector<KeyRow>& rows) {
    constexpr std::ptrdiff_t fewest_colours = 2;
    const auto is_coloured = [](const KeyCell& cell) { return cell.fill.has_value(); };
    std::vector<std::ptrdiff_t> coloured;  // cells of each column
    for (const KeyRow& row : rows) {
        coloured.resize(std::max(coloured.size(), row.size()));
        for (std::size_t column = 0; column < row.size(); ++column)
            coloured[column] += is_coloured(row[column]) ? 1 : 0;
    }
    for (KeyRow& row : rows) {
        const bool among_colours =
            std::count_if(row.begin(), row.end(), is_coloured) >= fewest_colours;
        const bool heads = &row == &rows.front() &&
                           std::all_of(row.begin(), row.end(),
                                       [](const KeyCell& cell) { return cell.tint && !cell.fill; });
        for (std::size_t column = 0; column < row.size() && !heads; ++column) {
            KeyCell& cell = row[column];
            if (!cell.fill && (among_colours || coloured[column] >= fewest_colours))
                cell.fill = cell.tint;
        }
    }
}

bool is_blank(const KeyCell& cell) { return cell.text.empty() && !cell.fill; }

bool names_colour(const KeyCell& cell) {
    return is_colour(cell.text) || (cell.text.empty() && cell.fill);
}

// Reads the cells of one row, left to right: a colour and then what it means, or a meaning on its colour.
class RowReader {
 public:
    // Whether the cell fits what came before.
    bool take(const KeyCell& cell) {
        if (is_blank(cell)) return true;
        if (names_colour(cell)) return take_colour(cell);
        const auto named = named_colours(cell.text);
        if (named.size() == 1 && named.front().at == 0 && !open_) {
            entries_.push_back(entry_of(named.front(), cell.fill, cell.place));
            return true;
        }
        return open_ ? take_meaning(cell) : take_word(cell);
    }

    // None when the row ends within an entry.
    std::optional<std::vector<DraftLegendEntry>> entries() {
        if (!entries_.empty() && entries_.back().meaning.empty()) return std::nullopt;
        return std::move(entries_);
    }

 private:
    bool take_colour(const KeyCell& cell) {
        if (open_ && entries_.back().meaning.empty()) {
            DraftLegendEntry& entry = entries_.back();
            if (!entry.colour.empty() && !cell.text.empty()) return false;
            if (!cell.text.empty()) entry.colour = cell.text;
            if (!entry.fill) entry.fill = cell.fill;
            return true;
        }
        entries_.push_back({cell.text, cell.fill, "", cell.place});
        open_ = true;
        return true;
    }

    bool take_meaning(const KeyCell& cell) {
        std::string& meaning = entries_.back().meaning;
        if (!meaning.empty()) meaning += ' ';
        meaning += cell.text;
        return true;
    }

    // A word on its colour is the meaning, unless one follows in a plain cell.
    bool take_word(const KeyCell& cell) {
        if (cell.fill) {
            entries_.push_back({"", cell.fill, cell.text, cell.place});
            return true;
        }
        if (entries_.empty() || !entries_.back().colour.empty()) return false;
        entries_.back().colour = std::exchange(entries_.back().meaning, cell.text);
        open_ = true;
        return true;
    }

    std::vector<DraftLegendEntry> entries_;
    bool open_ = false;  // the last entry has its colour and may take more words of meaning
};

std::optional<std::vector<DraftLegendEntry>> entries_of(const KeyRow& cells) {
    RowReader reader;
    for (const KeyCell& cell : cells) {
        if (!reader.take(cell)) return std::nullopt;
    }
    return reader.entries();
}

// A row of words that are neither colours nor on one, above the entries.
bool is_heading(const KeyRow& cells) {
    return std::all_of(cells.begin(), cells.end(), [](const KeyCell& cell) {
        return cell.text.size() <= longest_heading_of_key && !cell.fill && !is_colour(cell.text) &&
               named_colours(cell.text).empty();
    });
}

// Colours above, what each means below.
std::vector<DraftLegendEntry> entries_of_columns(const KeyRow& upper, const KeyRow& lower) {
    if (upper.size() != lower.size()) return {};
    std::vector<DraftLegendEntry> entries;
    for (std::size_t column = 0; column < upper.size(); ++column) {
        if (is_blank(upper[column]) && is_blank(lower[column])) continue;
        if (!names_colour(upper[column]) || names_colour(lower[column])) return {};
        entries.push_back(
            {upper[column].text, upper[column].fill, lower[column].text, upper[column].place});
    }
    return entries;
}

}  // namespace

std::optional<LegendTable> legend_of_table(const std::vector<ResolvedRow>& rows) {
    if (rows.empty() || rows.size() > most_legend_rows ||
        rows.front().cells.size() > most_legend_columns)
        return std::nullopt;
    LegendTable legend;
    std::vector<KeyRow> read;
    for (const ResolvedRow& row : rows) {
        auto cells = cells_of(row);
        if (!cells) return std::nullopt;
        read.push_back(std::move(*cells));
    }
    take_tints(read);
    std::vector<KeyRow> kept;
    for (std::size_t at = 0; at < read.size(); ++at) {
        if (std::all_of(read[at].begin(), read[at].end(), is_blank)) continue;
        if (kept.empty() && is_heading(read[at])) {
            legend.headings.push_back(at);
        } else {
            kept.push_back(std::move(read[at]));
        }
    }
    if (legend.headings.size() > 2) return std::nullopt;
    if (kept.size() == 2) legend.entries = entries_of_columns(kept[0], kept[1]);
    if (is_key_of_colours(legend.entries)) return legend;
    legend.entries.clear();
    const bool list = rows.front().cells.size() <= most_columns_of_a_list;
    for (const KeyRow& cells : kept) {
        auto entries = entries_of(cells);
        if (!entries || (!list && kept.size() > 2)) return std::nullopt;
        std::move(entries->begin(), entries->end(), std::back_inserter(legend.entries));
    }
    if (!is_key_of_colours(legend.entries)) return std::nullopt;
    return legend;
}

}  // namespace actionplan
