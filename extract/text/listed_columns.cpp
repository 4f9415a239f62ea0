#include "extract/text/listed_columns.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <string_view>

#include "extract/text/bullets.h"
#include "extract/utf8.h"

namespace actionplan {

namespace {

// A cell a line at most: of all ways to leave columns empty, the one that fits them best.
std::vector<std::size_t> spread_lines(const std::vector<Piece>& lines, std::size_t columns,
                                      const ColumnProfiles& profiles) {
    constexpr double unreachable = std::numeric_limits<double>::infinity();
    const std::size_t size = lines.size();
    // best[c][l]: the first l lines in the first c columns.
    std::vector<std::vector<double>> best(columns + 1, std::vector<double>(size + 1, unreachable));
    best[0][0] = 0;
    const auto cost = [&](std::size_t column, std::string_view text) {
        return profiles.empty() ? 0 : profiles.misfit(column, text);
    };
    for (std::size_t column = 0; column < columns; ++column) {
        for (std::size_t line = 0; line <= size; ++line) {
            if (best[column][line] == unreachable) continue;
            double& left_empty = best[column + 1][line];
            left_empty = std::min(left_empty, best[column][line] + cost(column, {}));
            if (line == size) continue;
            double& taken = best[column + 1][line + 1];
            taken = std::min(taken, best[column][line] + cost(column, lines[line].text));
        }
    }
    std::vector<std::size_t> result(size);
    std::size_t line = size;
    for (std::size_t column = columns; column-- > 0 && line > 0;) {
        const double with = best[column][line - 1] + cost(column, lines[line - 1].text);
        if (with <= best[column + 1][line]) result[--line] = column;
    }
    return result;
}

bool begins_with_label(std::string_view text) {
    constexpr std::size_t longest_part = 30;  // bytes
    const std::size_t colon = text.find(": ");
    return colon != std::string_view::npos && colon <= longest_part;
}

// Whether the line below belongs to the cell of the line above, whatever the columns hold: both are items or labelled
// alike, or it goes on in the middle of a sentence.
bool goes_with(std::string_view above, std::string_view below) {
    if (is_lower(first_code_point(below))) return true;
    if (begins_with_label(above) && begins_with_label(below)) return true;
    return bullet_of(below).length > 0 && (bullet_of(above).length > 0 || above.ends_with(':'));
}

// Lines that belong together, as one piece each, as long as there are more than columns.
struct JoinedLines {
    std::vector<Piece> pieces;
    std::vector<std::size_t> piece_of_line;
};

JoinedLines lines_joined(const std::vector<Piece>& lines, std::size_t columns) {
    JoinedLines result;
    std::size_t surplus = lines.size() - columns;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        // The first line is the number.
        if (surplus > 0 && at > 1 && goes_with(lines[at - 1].text, lines[at].text)) {
            std::string_view& text = result.pieces.back().text;
            text = reaching_to(text, lines[at].text);
            --surplus;
        } else {
            result.pieces.push_back(lines[at]);
        }
        result.piece_of_line.push_back(result.pieces.size() - 1);
    }
    return result;
}

// The first piece of each column.
std::vector<std::size_t> first_pieces(const std::vector<Piece>& pieces, std::size_t columns,
                                      const ColumnProfiles& profiles) {
    if (pieces.size() > columns) return fitted_cells(pieces, columns, profiles);
    std::vector<std::size_t> firsts(columns);
    std::iota(firsts.begin(), firsts.end(), std::size_t{0});
    return firsts;
}

}  // namespace

std::vector<std::size_t> columns_of_lines(const std::vector<Piece>& lines, std::size_t columns,
                                          const ColumnProfiles& profiles) {
    if (lines.size() < columns) return spread_lines(lines, columns, profiles);
    const JoinedLines joined = lines_joined(lines, columns);
    const std::vector<std::size_t> firsts = first_pieces(joined.pieces, columns, profiles);
    std::vector<std::size_t> result;
    for (const std::size_t piece : joined.piece_of_line) {
        const auto behind = std::upper_bound(firsts.begin(), firsts.end(), piece);
        result.push_back(static_cast<std::size_t>(behind - firsts.begin()) - 1);
    }
    return result;
}

}  // namespace actionplan
