#include "parse/row_builder.h"

#include <algorithm>
#include <array>
#include <utility>

#include "parse/fold.h"

namespace actionplan {

namespace {

// Words that open a row of news under an action.
constexpr std::array<std::string_view, 4> update_words{"action", "update", "progress",
                                                       "progress update"};

}  // namespace

DraftCell cell_of(Cell& cell, bool repeated, bool move) {
    DraftCell draft;
    draft.fill = cell.fill;
    draft.repeated = repeated;
    draft.place = cell.place;
    if (cell.tables.empty()) {
        draft.paragraphs = move ? std::move(cell.paragraphs) : cell.paragraphs;
    } else {
        draft.paragraphs = paragraphs_of(cell);
    }
    std::erase_if(draft.paragraphs,
                  [](const Paragraph& paragraph) { return paragraph.text.empty(); });
    return draft;
}

DraftRow built_row(const ResolvedRow& row, const std::vector<DraftHeading>& headings, bool take) {
    DraftRow draft;
    draft.place = row.row->place;
    for (std::size_t column = 0; column < headings.size(); ++column) {
        const ResolvedCell& grid_cell = row.cells.at(column);
        DraftCell cell;
        if (grid_cell.cell != nullptr && !grid_cell.covered) {
            cell = cell_of(*grid_cell.cell, grid_cell.repeated, take && !grid_cell.shared);
        }
        const Field field = headings[column].field;
        if (field != Field::other) {
            draft[field] = std::move(cell);
            draft.found_by.at(static_cast<std::size_t>(field)) = headings[column].by;
        } else {
            draft.others.push_back({headings[column].text, std::move(cell)});
        }
    }
    return draft;
}

std::string row_text(const ResolvedRow& row) {
    std::string text;
    for (const ResolvedCell& grid_cell : row.cells) {
        if (grid_cell.cell == nullptr || grid_cell.covered || grid_cell.repeated) continue;
        std::string words;
        for (const Paragraph& paragraph : cell_of(*grid_cell.cell, false).paragraphs) {
            if (!words.empty()) words += ' ';
            words += paragraph.text;
        }
        if (words.empty()) continue;
        if (!text.empty()) text += '\t';
        text += words;
    }
    return text;
}

bool is_further_part(const DraftRow& row) {
    const auto& action = row[Field::action];
    const auto& number = row[Field::number];
    return action && action->repeated && !action->paragraphs.empty() &&
           (!number || number->repeated || number->paragraphs.empty());
}

bool is_update(std::string_view text) {
    const std::size_t end = text.find_first_of(":-");
    const std::string_view front = text.substr(0, std::min<std::size_t>(end, 20));
    const std::string words = folded(front);
    if (end != std::string_view::npos && end <= 20) {
        return std::find(update_words.begin(), update_words.end(), words) != update_words.end();
    }
    // "ACTION We have …": a word in capitals before a sentence.
    return text.starts_with("ACTION ") || text.starts_with("UPDATE ") ||
           text.starts_with("PROGRESS ");
}

int title_rank(const Paragraph& paragraph) {
    constexpr std::array<std::string_view, 6> plan_words{"plan",        "concordat",   "strategy",
                                                         "action plan", "action list", "programme"};
    // A sentence about the plan is no title of it.
    constexpr std::array<std::string_view, 6> verbs{"was",       "were",    "has been",
                                                    "have been", "will be", "this"};
    const std::string words = folded(paragraph.text);
    const bool sentence = std::any_of(
        verbs.begin(), verbs.end(), [&](std::string_view verb) { return has_phrase(words, verb); });
    if (sentence) return 0;
    int rank = paragraph.heading_level == 1 ? 3 : 1;
    if (word_count(words) < 2) return rank - 1;
    for (const std::string_view word : plan_words) {
        if (has_phrase(words, word)) ++rank;
    }
    return rank;
}

}  // namespace actionplan
