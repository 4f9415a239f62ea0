#include "parse/card_names.h"

#include <algorithm>
#include <vector>

#include "parse/grid.h"
#include "parse/heading_rules.h"

namespace actionplan {

namespace {

constexpr std::size_t longest_card_name = 50;  // bytes
constexpr double clear_card_name = 6;          // weight of words that are hardly anything else
constexpr double any_card_name = 3;
constexpr int fewest_known_names = 3;

double weight_of_name(std::string_view text) {
    if (text.empty() || text.size() > longest_card_name) return 0;
    const FieldWeights weights = weights_of_heading(text);
    return *std::max_element(weights.begin(), weights.end());
}

bool is_bold_throughout(const Cell& cell) {
    const std::vector<Paragraph> paragraphs = paragraphs_of(cell);
    return !paragraphs.empty() && std::all_of(paragraphs.begin(), paragraphs.end(),
                                              [](const Paragraph& one) { return one.bold; });
}

}  // namespace

bool are_clear_name(std::string_view words) { return weight_of_name(words) >= clear_card_name; }
bool is_clear_name(const Cell& cell) { return are_clear_name(text_of(cell)); }
bool may_be_name(const Cell& cell) { return weight_of_name(text_of(cell)) >= any_card_name; }

bool NameLook::is_of(const Cell& cell) const {
    if (!has_text(cell) || length_of(cell) > longest_card_name) return false;
    return (fill && cell.fill == fill) || (header && cell.header) ||
           (bold && is_bold_throughout(cell));
}

NameLook look_of_names(const Table& table) {
    NameLook look{std::nullopt, true, true};
    int names = 0;
    for (const Row& row : table.rows) {
        if (row.cells.size() < 2 || !is_clear_name(row.cells.front())) continue;
        const Cell& name = row.cells.front();
        if (names++ == 0) look.fill = name.fill;
        if (look.fill != name.fill) look.fill.reset();
        look.bold = look.bold && is_bold_throughout(name);
        look.header = look.header && name.header;
    }
    if (names < fewest_known_names) return {};
    for (const Row& row : table.rows) {
        if (row.cells.size() < 2 || !is_clear_name(row.cells.front())) continue;
        const Cell& value = row.cells[1];
        if (value.fill == look.fill) look.fill.reset();
        look.bold = look.bold && !is_bold_throughout(value);
        look.header = look.header && !value.header;
    }
    return look;
}

}  // namespace actionplan
