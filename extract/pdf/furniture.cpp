#include "extract/pdf/furniture.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "extract/pdf/boxes.h"
#include "extract/pdf/gutters.h"

namespace actionplan::pdf {
namespace {

struct FurnitureTolerances {
    double zone = 0.14;      // share of the page's height at its top and bottom
    std::size_t lines = 5;   // most lines that run along a page at one end
    double same_height = 6;  // points between the lines of two pages
    std::size_t chunks = 3;  // a header row of a table has more parts
};
constexpr FurnitureTolerances tolerances;

std::string without_numbers(const TextLine& line, std::span<const PageWord> words) {
    std::string text;
    for (const std::size_t index : line.words) {
        bool number = false;
        for (const char c : words[index].text) {
            const bool digit = c >= '0' && c <= '9';
            if (digit && !number) text += '#';
            if (!digit) text += c;
            number = digit;
        }
        text += ' ';
    }
    return text;
}

bool is_page_number(std::string_view text) {
    for (const std::string_view form :
         {"# ", "- # - ", "Page # ", "page # ", "Page # of # ", "page # of # ", "# / # ", "#/# ",
          "# of # ", "Page #/# ", "Page | # ", "\xE2\x80\x93 # \xE2\x80\x93 ", "p. # ", "| # ",
          "# | "}) {
        if (text == form) return true;
    }
    return false;
}

// "Delivery plan 2022-25    Page 2 of 9".
bool names_page(std::string_view text) {
    return text.ends_with("Page # of # ") || text.ends_with("Page # ") ||
           text.ends_with("page # of # ") || text.ends_with("page # ");
}

bool in_table(const PreparedPage& page, const BoundingBox& box) {
    return std::any_of(page.regions.begin(), page.regions.end(), [&](const Region& region) {
        const auto inside = [&](const RulingLine& line) {
            return line.at > region.box.left + 6 && line.at < region.box.right - 6;
        };
        const bool columns = std::any_of(region.upright.begin(), region.upright.end(), inside) ||
                             region.level.size() + region.groups.size() > 3;
        return columns && height(region.box) < 0.97 * page.height &&
               holds(region.box, middle_x(box), middle_y(box));
    });
}

}  // namespace

std::vector<EdgeLine> edge_lines(const PreparedPage& page) {
    std::vector<EdgeLine> edges;
    const auto consider = [&](std::size_t i, bool top) {
        const TextLine& line = page.lines[i];
        const double y = top ? middle_y(line.box) : page.height - middle_y(line.box);
        if (y > tolerances.zone * page.height || line.direction != Direction::right) return false;
        if (in_table(page, line.box) || chunks_of(line, page.words, 1.2).size() > tolerances.chunks)
            return true;
        EdgeLine edge{top, i, y, without_numbers(line, page.words)};
        edge.page_number = is_page_number(edge.text);
        edges.push_back(std::move(edge));
        return true;
    };
    const std::size_t count = page.lines.size();
    std::size_t upright_lines = 0;
    while (upright_lines < count && page.lines[upright_lines].direction == Direction::right)
        ++upright_lines;
    for (std::size_t i = 0; i < std::min(tolerances.lines, upright_lines); ++i) {
        if (!consider(i, true)) break;
    }
    for (std::size_t i = 0; i < std::min(tolerances.lines, upright_lines); ++i) {
        if (!consider(upright_lines - 1 - i, false)) break;
    }
    const std::size_t last = upright_lines - 1;
    const bool taken = std::any_of(edges.begin(), edges.end(), [&](const EdgeLine& edge) {
        return !edge.top && edge.line == last;
    });
    if (upright_lines > 1 && !taken && !in_table(page, page.lines[last].box)) {
        EdgeLine edge{false, last, 0, without_numbers(page.lines[last], page.words)};
        edge.floats = names_page(edge.text);
        if (edge.floats) edges.push_back(std::move(edge));
    }
    return edges;
}

std::vector<Role> line_roles(const PreparedPage& page, const std::vector<EdgeLine>& own,
                             std::span<const std::vector<EdgeLine>> neighbours) {
    std::vector<Role> roles(page.lines.size(), Role::body);
    for (const EdgeLine& edge : own) {
        bool repeated = edge.page_number;
        for (const std::vector<EdgeLine>& neighbour : neighbours) {
            repeated = repeated ||
                       std::any_of(neighbour.begin(), neighbour.end(), [&](const EdgeLine& other) {
                           const bool level = std::fabs(other.y - edge.y) < tolerances.same_height;
                           return other.top == edge.top && other.text == edge.text &&
                                  (level || edge.floats || other.floats);
                       });
        }
        if (repeated) roles[edge.line] = edge.top ? Role::page_header : Role::page_footer;
    }
    return roles;
}

}  // namespace actionplan::pdf
