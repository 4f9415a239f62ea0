#include "parse/row_builder.h"

#include <algorithm>
#include <array>
#include <utility>

#include "parse/content.h"
#include "parse/fold.h"

namespace actionplan {

namespace {

// Words that open a row of news under an action; a period may stand with them: "Q2 update", "Update (June 2024)".
constexpr std::array<std::string_view, 6> update_words{
    "update", "progress", "progress update", "action update", "progress report", "latest position"};
constexpr std::size_t longest_front = 40;  // bytes

// What stands before the news: up to a colon or a dash. Empty when there is neither.
std::string_view front_of_news(std::string_view text) {
    const std::string_view front = text.substr(0, longest_front);
    std::size_t end = std::min(front.find(':'), front.find("\u2013"));
    end = std::min(end, front.find(" - "));
    return end == std::string_view::npos ? std::string_view() : front.substr(0, end);
}

}  // namespace

bool names_update(std::string_view label) {
    const std::string words = folded(label);
    if (words == "action") return true;
    return std::any_of(update_words.begin(), update_words.end(), [&](std::string_view phrase) {
        if (words == phrase) return true;
        if (words.starts_with(phrase) && words[phrase.size()] == ' ')
            return looks_like_time(std::string_view(words).substr(phrase.size() + 1));
        if (!words.ends_with(phrase) || words.size() <= phrase.size()) return false;
        const std::string_view period =
            std::string_view(words).substr(0, words.size() - phrase.size());
        return period.ends_with(' ') && looks_like_time(period);
    });
}

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

namespace {

// A column of statuses beside one of progress: its words say more than a colour does, and stay a cell of their own.
bool is_status_beside_progress(std::size_t column, const std::vector<DraftHeading>& headings) {
    constexpr std::array<std::string_view, 4> names{"status", "current status", "action status",
                                                    "overall status"};
    const DraftHeading& heading = headings[column];
    const std::string words = folded(heading.text);
    return heading.field == Field::rag &&
           std::find(names.begin(), names.end(), words) != names.end() &&
           std::any_of(headings.begin(), headings.end(),
                       [](const DraftHeading& other) { return other.field == Field::progress; });
}

}  // namespace

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
        if (is_status_beside_progress(column, headings)) {
            draft.others.push_back({headings[column].text, cell});
            cell.repeated = true;
        }
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
    const std::string_view front = front_of_news(text);
    if (!front.empty()) return names_update(front);
    // "Action update (June 2024) The site …": the period in brackets parts the two.
    const std::size_t open = text.find(" (");
    const std::size_t close = text.find(')', std::min(open, text.size()));
    if (close < longest_front && looks_like_time(text.substr(open + 2, close - open - 2)))
        return names_update(text.substr(0, open));
    // "ACTION We have …": a word in capitals before a sentence.
    return text.starts_with("ACTION ") || text.starts_with("UPDATE ") ||
           text.starts_with("PROGRESS ");
}

int title_rank(const Paragraph& paragraph, bool one_of_several) {
    constexpr std::array<std::string_view, 7> plan_words{
        "plan",        "concordat", "strategy",           "action plan",
        "action list", "programme", "statement of action"};
    // A sentence about the plan is no title of it.
    constexpr std::array<std::string_view, 6> verbs{"was",       "were",    "has been",
                                                    "have been", "will be", "this"};
    const std::string words = folded(paragraph.text);
    const bool sentence = std::any_of(
        verbs.begin(), verbs.end(), [&](std::string_view verb) { return has_phrase(words, verb); });
    if (sentence) return 0;
    int rank = 1;
    if (paragraph.heading_level == 1) rank = one_of_several ? 2 : 3;
    if (word_count(words) < 2) return rank - 1;
    for (const std::string_view word : plan_words) {
        if (has_phrase(words, word)) ++rank;
    }
    return rank;
}

}  // namespace actionplan
