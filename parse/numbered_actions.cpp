#include "parse/numbered_actions.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "parse/action_label.h"

namespace actionplan {

namespace {

// The number at the front; empty where a word stands before it ("Action 1: …") or nothing behind it.
std::string_view number_in_front(std::string_view text) {
    const ActionLabel label = action_label(text);
    return label.word.empty() && !label.rest.empty() ? label.number : std::string_view();
}

}  // namespace

bool number_their_actions(const std::vector<const ResolvedRow*>& rows,
                          const std::vector<DraftHeading>& headings) {
    const auto column_of = [&](Field field) {
        return std::find_if(headings.begin(), headings.end(),
                            [&](const DraftHeading& one) { return one.field == field; });
    };
    const auto action = column_of(Field::action);
    if (action == headings.end() || column_of(Field::number) != headings.end()) return false;
    const auto column = static_cast<std::size_t>(action - headings.begin());
    std::set<std::string_view> numbers;
    std::size_t filled = 0;
    for (const ResolvedRow* row : rows) {
        const ResolvedCell& cell = row->cells.at(column);
        if (cell.cell == nullptr || cell.repeated || !has_text(*cell.cell)) continue;
        ++filled;
        const std::string_view number = number_in_front(first_paragraph(*cell.cell));
        if (!number.empty() && !numbers.insert(number).second) return false;
    }
    return numbers.size() >= 2 && numbers.size() * 3 >= filled * 2;
}

void part_number(DraftRow& row) {
    std::optional<DraftCell>& action = row[Field::action];
    if (!action || action->paragraphs.empty()) return;
    Paragraph& first = action->paragraphs.front();
    const std::string_view number = number_in_front(first.text);
    if (number.empty()) return;
    const std::size_t end = std::min(first.text.find(' '), first.text.size());
    DraftCell cell;
    cell.repeated = action->repeated;
    cell.place = action->place;
    cell.paragraphs.push_back(first);
    cell.paragraphs.back().text.resize(end);
    cell.paragraphs.back().list_level = 0;
    const std::size_t rest = first.text.find_first_not_of(' ', end);
    first.text.erase(0, rest);
    row[Field::number] = std::move(cell);
    row.found_by.at(static_cast<std::size_t>(Field::number)) = By::content;
}

}  // namespace actionplan
