#include "parse/card_rows.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "parse/action_label.h"
#include "parse/grid.h"

namespace actionplan {

namespace {

Cell cell_in_column(std::vector<Paragraph> paragraphs, int column, const Place& place) {
    Cell cell;
    cell.column = column;
    cell.place = place;
    std::erase_if(paragraphs, [](const Paragraph& one) { return one.text.empty(); });
    cell.paragraphs = std::move(paragraphs);
    return cell;
}

Row named_row(std::vector<Paragraph> name, std::vector<Paragraph> value, const Place& place) {
    Row row;
    row.place = place;
    row.cells.push_back(cell_in_column(std::move(name), 0, place));
    row.cells.push_back(cell_in_column(std::move(value), 1, place));
    return row;
}

Paragraph with_text(const Paragraph& paragraph, std::string_view text) {
    Paragraph words = paragraph;
    words.text = text;
    words.heading_level = 0;
    words.filled.clear();
    return words;
}

struct LabelWords {
    std::vector<Paragraph> number_name;
    std::vector<Paragraph> number;
    std::vector<Paragraph> action_name;
};

LabelWords words_of(const ActionLabel& label, const Paragraph& printed) {
    LabelWords words;
    words.number = {with_text(printed, label.number)};
    const bool of_number = names_number(label.word);
    (of_number ? words.number_name : words.action_name) = {with_text(printed, label.word)};
    return words;
}

void put_number(Card& card, LabelWords words, const Place& place) {
    card.rows.insert(card.rows.begin(),
                     named_row(std::move(words.number_name), std::move(words.number), place));
    card.numbered = true;
}

}  // namespace

bool is_numbered_action(const Row& row) {
    if (row.cells.size() != 2 || row.cells.front().column != 0 || !has_text(row.cells[1]))
        return false;
    const std::string text = text_of(row.cells.front());
    const ActionLabel label = action_label(text);
    const bool of_number = label.word.empty() || names_number(label.word);
    return of_number && label.rest.empty() && !label.number.empty();
}

bool numbers_only(const Row& title) {
    const std::string text = text_of(title.cells.front());
    const ActionLabel label = action_label(text);
    return !label.number.empty() && label.rest.empty();
}

void put_title(Card& card, const Row& title, bool has_action) {
    std::vector<Paragraph> paragraphs = paragraphs_of(title.cells.front());
    const Paragraph printed = paragraphs.front();
    const ActionLabel label = action_label(printed.text);
    if (label.number.empty()) {
        card.rows.insert(card.rows.begin(), named_row({}, std::move(paragraphs), title.place));
        card.unnamed_action = true;
        return;
    }
    LabelWords words = words_of(label, printed);
    if (has_action) {
        // The name of the action is printed below; the word of the title stands with the number.
        if (words.number_name.empty()) words.number_name = std::move(words.action_name);
    } else {
        paragraphs.front() = with_text(printed, label.rest);
        card.unnamed_action = label.word.empty() || !words.number_name.empty();
        card.rows.insert(card.rows.begin(), named_row(std::move(words.action_name),
                                                      std::move(paragraphs), title.place));
    }
    put_number(card, std::move(words), title.place);
}

void split_numbered_action(Card& card) {
    if (card.numbered) return;
    for (std::size_t at = 0; at < card.rows.size(); ++at) {
        Row& row = card.rows[at];
        if (row.cells.size() != 2 || row.cells.front().column != 0) continue;
        const std::vector<Paragraph> name = paragraphs_of(row.cells.front());
        if (name.size() != 1) continue;
        const ActionLabel label = action_label(name.front().text);
        if (label.number.empty() || !label.rest.empty()) continue;
        LabelWords words = words_of(label, name.front());
        Row action = std::move(row);
        const Place place = action.cells.front().place;
        action.cells.front() = cell_in_column(words.action_name, 0, place);
        card.unnamed_action = !has_text(action.cells.front());
        card.rows.erase(card.rows.begin() + static_cast<std::ptrdiff_t>(at));
        card.rows.insert(card.rows.begin(), std::move(action));
        put_number(card, std::move(words), place);
        return;
    }
}

std::vector<Field> rows_in_front(std::vector<Card>& cards) {
    const auto any = [&](bool Card::*fact) {
        return std::any_of(cards.begin(), cards.end(), [&](const Card& one) { return one.*fact; });
    };
    std::vector<Field> fields;
    if (any(&Card::numbered)) fields.push_back(Field::number);
    if (any(&Card::unnamed_action)) fields.push_back(Field::action);
    for (Card& card : cards) {
        const bool title = card.rows.size() == 1 && card.rows.front().cells.size() == 1;
        if (fields.empty() || fields.front() != Field::number || card.numbered || title) continue;
        card.rows.insert(card.rows.begin(), named_row({}, {}, card.rows.front().place));
    }
    return fields;
}

}  // namespace actionplan
