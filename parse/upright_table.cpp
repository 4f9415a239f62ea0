#include "parse/upright_table.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "parse/action_label.h"
#include "parse/card_names.h"
#include "parse/card_rows.h"
#include "parse/fold.h"
#include "parse/grid.h"
#include "parse/heading_rules.h"

namespace actionplan {

namespace {

constexpr int most_upright_columns = 6;
constexpr std::size_t fewest_rows = 3;
constexpr std::size_t most_upright_rows = 2'000;
constexpr std::size_t longest_heading_text = 60;  // bytes
constexpr double clear_name = 6;          // weight of words that are hardly anything but a heading
constexpr std::size_t fewest_fields = 3;  // the action among them

bool is_title(const Row& row, const Table& table) {
    return row.cells.size() == 1 && row.cells.front().column_span == table.columns;
}

std::optional<Field> field_named(const Cell& cell) {
    if (cell.column_span != 1 || length_of(cell) > longest_heading_text) return std::nullopt;
    const FieldWeights weights = weights_of_heading(text_of(cell));
    const auto best = std::max_element(weights.begin(), weights.end());
    if (*best < clear_name) return std::nullopt;
    return static_cast<Field>(best - weights.begin());
}

const Cell* name_of(const Row& row) {
    if (row.cells.empty() || row.cells.front().column != 0) return nullptr;
    return &row.cells.front();
}

// A row of more names than one and what chance gives is a header row as usual; "Action 1" and "Action 2" are one.
bool is_header_row(const Row& row) {
    std::set<Field> fields;
    for (const Cell& cell : row.cells) {
        if (const auto field = field_named(cell)) fields.insert(*field);
    }
    return fields.size() > 2;
}

// The words by which a card begins: "Action 1.2" does as "Action 1.1" did.
std::string opening_name(const Row& row) {
    const Cell* const name = name_of(row);
    if (name == nullptr) return {};
    const std::string text = text_of(*name);
    const ActionLabel label = action_label(text);
    if (label.number.empty() || !label.rest.empty()) return folded(text);
    return folded(label.word) + " 0";
}

// The cards of a table, and the titles between them.
std::vector<Card> cards_of(Table& table) {
    std::vector<Card> cards;
    std::string first_name;
    bool after_title = true;
    for (Row& row : table.rows) {
        const bool title = is_title(row, table);
        const std::string words = title ? "" : opening_name(row);
        if (title || after_title || (!words.empty() && words == first_name)) {
            cards.emplace_back();
            first_name = words;
        }
        after_title = title;
        cards.back().rows.push_back(std::move(row));
    }
    return cards;
}

Cell placed(Cell cell, int column) {
    cell.column = column;
    cell.column_span = cell.row_span = 1;
    return cell;
}

// The cells that begin in the column, each under its name.
Row row_of_column(Card& card, int column) {
    Row row;
    row.place = card.rows.front().place;
    for (std::size_t at = 0; at < card.rows.size(); ++at) {
        std::vector<Cell>& cells = card.rows[at].cells;
        const auto found = std::find_if(cells.begin(), cells.end(),
                                        [&](const Cell& cell) { return cell.column == column; });
        Cell cell;
        cell.place = card.rows[at].place;
        if (found != cells.end()) cell = std::move(*found);
        row.cells.push_back(placed(std::move(cell), static_cast<int>(at)));
    }
    return row;
}

std::vector<std::string> texts_of(const Row& row) {
    std::vector<std::string> texts;
    for (const Cell& cell : row.cells) texts.push_back(text_of(cell));
    return texts;
}

bool has_words(const Row& row) { return std::any_of(row.cells.begin(), row.cells.end(), has_text); }

bool names_action(const std::vector<Row>& rows) {
    return std::any_of(rows.begin(), rows.end(), [](const Row& row) {
        const Cell* const name = name_of(row);
        return name != nullptr && field_named(*name) == Field::action;
    });
}

// What the rows of a table say by their names.
struct Names {
    std::set<Field> fields;
    std::size_t rows = 0;  // titles aside
    std::size_t named = 0;
    std::size_t marked = 0;        // others that are set as the named ones are
    bool numbered_action = false;  // "1.1" beside an action
    std::size_t titles = 0;        // right above a name
    bool numbered_titles = true;   // all of them
    bool same_names = true;        // below all titles
    bool header = false;           // a row is a header row as usual
};

Names names_in(const Table& table) {
    Names names;
    const NameLook look = look_of_names(table);
    std::string below_title;
    for (std::size_t at = 0; at < table.rows.size(); ++at) {
        const Row& row = table.rows[at];
        if (is_title(row, table)) {
            if (at + 1 == table.rows.size() || is_title(table.rows[at + 1], table)) continue;
            const std::string below = opening_name(table.rows[at + 1]);
            names.same_names = names.same_names && (names.titles == 0 || below == below_title);
            below_title = below;
            ++names.titles;
            names.numbered_titles =
                names.numbered_titles &&
                !action_label(first_paragraph(row.cells.front())).number.empty();
            continue;
        }
        ++names.rows;
        const Cell* const name = name_of(row);
        if (name == nullptr) continue;
        names.header = names.header || is_header_row(row);
        const std::optional<Field> field = field_named(*name);
        const bool numbered = table.columns == 2 && is_numbered_action(row);
        const bool labelled = !action_label(first_paragraph(*name)).number.empty();
        if (field) names.fields.insert(*field);
        names.named += field || labelled ? 1U : 0U;
        names.marked += !field && !labelled && look.is_of(*name) ? 1U : 0U;
        names.numbered_action = names.numbered_action || numbered;
    }
    return names;
}

// The titles of cards are the actions where no name says so: numbered, or several that the same names follow.
bool have_titles_of_actions(const Table& table, const Names& names) {
    if (table.columns != 2 || names.titles == 0 || !is_title(table.rows.front(), table))
        return false;
    return names.numbered_titles || (names.titles > 1 && names.same_names);
}

// Each card with the title that is its action, or that numbers it, put into it; all other titles alone.
std::vector<Card> cards_with_titles(std::vector<Card> cards, const Table& table,
                                    bool titles_are_actions) {
    std::vector<Card> whole;
    for (std::size_t at = 0; at < cards.size(); ++at) {
        const Row& first = cards[at].rows.front();
        const bool title = table.columns == 2 && is_title(first, table) && has_words(first) &&
                           at + 1 < cards.size() && !is_title(cards[at + 1].rows.front(), table);
        if (title) {
            Card& below = cards[at + 1];
            const bool named = names_action(below.rows);
            if (named ? numbers_only(first) : titles_are_actions) {
                put_title(below, first, named);
                continue;
            }
        }
        whole.push_back(std::move(cards[at]));
    }
    return whole;
}

}  // namespace

bool lies_on_its_side(const Table& table) {
    if (table.columns < 2 || table.columns > most_upright_columns ||
        table.rows.size() < fewest_rows || table.rows.size() > most_upright_rows) {
        return false;
    }
    Names names = names_in(table);
    if (names.header || (names.named + names.marked) * 3 < names.rows * 2) return false;
    if (names.numbered_action || have_titles_of_actions(table, names))
        names.fields.insert(Field::action);
    return names.fields.contains(Field::action) && names.fields.size() >= fewest_fields;
}

void take_number_above(Paragraph& above, Table& card) {
    if (card.columns != 2 || above.role != Role::body || is_title(card.rows.front(), card)) return;
    const ActionLabel label = action_label(above.text);
    if (label.number.empty() || !label.rest.empty() || !names_action(card.rows)) return;
    Row title;
    title.place = above.place;
    title.cells.emplace_back();
    title.cells.front().column_span = card.columns;
    title.cells.front().place = above.place;
    title.cells.front().paragraphs.push_back(std::move(above));
    card.rows.insert(card.rows.begin(), std::move(title));
    above = {};
}

UprightTable upright(Table table) {
    const Names names = names_in(table);
    const bool titles_are_actions =
        !names.fields.contains(Field::action) && have_titles_of_actions(table, names);
    std::vector<Card> cards = cards_with_titles(cards_of(table), table, titles_are_actions);
    if (table.columns == 2) {
        for (Card& card : cards) split_numbered_action(card);
    }
    UprightTable result;
    result.known = rows_in_front(cards);
    result.table.place = std::move(table.place);
    result.table.continues = table.continues;
    result.table.after = table.after;
    for (const Card& card : cards)
        result.table.columns = std::max(result.table.columns, static_cast<int>(card.rows.size()));
    std::vector<std::string> printed;
    for (Card& card : cards) {
        if (card.rows.size() == 1 && is_title(card.rows.front(), table)) {
            card.rows.front().cells.front().column_span = result.table.columns;
            result.table.rows.push_back(std::move(card.rows.front()));
            continue;
        }
        Row headings = row_of_column(card, 0);
        headings.header = true;
        std::vector<std::string> words = texts_of(headings);
        if (words == printed) headings.before = Break::page;
        printed = std::move(words);
        result.table.rows.push_back(std::move(headings));
        for (int column = 1; column < table.columns; ++column) {
            Row values = row_of_column(card, column);
            if (has_words(values)) result.table.rows.push_back(std::move(values));
        }
    }
    return result;
}

}  // namespace actionplan
