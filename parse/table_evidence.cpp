#include "parse/table_evidence.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "parse/evidence_weights.h"

namespace actionplan {

void weigh_long_texts(const std::vector<ColumnClues>& columns, std::vector<FieldWeights>& weights) {
    std::vector<std::size_t> order(columns.size());
    for (std::size_t column = 0; column < order.size(); ++column) order[column] = column;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return columns[a].content.mean_length > columns[b].content.mean_length;
    });
    std::vector<std::size_t> longest(
        order.begin(),
        order.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(order.size(), 2)));
    std::sort(longest.begin(), longest.end());
    constexpr double prose = 25;
    if (!longest.empty() && columns[longest[0]].content.mean_length >= prose) {
        weights[longest[0]].at(field_index(Field::action)) += evidence_weights.long_text_action;
    }
    if (longest.size() > 1 && columns[longest[1]].content.mean_length >= prose &&
        columns[longest[1]].content.names < evidence_weights.mostly) {
        weights[longest[1]].at(field_index(Field::outcomes)) += evidence_weights.long_text_action;
    }
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const ColumnContent& content = columns[column].content;
        const bool other = content.time >= 0.3 || content.number >= 0.3 || content.rag >= 0.3;
        if (content.filled == 0 || other || content.mean_length >= 60) continue;
        const bool names = content.names >= evidence_weights.mostly;
        weights[column].at(field_index(names ? Field::lead : Field::outcomes)) +=
            evidence_weights.worth_a_field;
    }
}

void weigh_deeds(const std::vector<ColumnClues>& columns, const std::vector<FieldWeights>& words,
                 std::vector<FieldWeights>& weights) {
    const auto named = [&](Field field) {
        return std::any_of(words.begin(), words.end(), [&](const FieldWeights& of) {
            return of.at(field_index(field)) >= evidence_weights.clear_words;
        });
    };
    const bool known = std::any_of(columns.begin(), columns.end(), [](const ColumnClues& column) {
        return column.same_heading && column.before == Field::action;
    });
    const auto filled_with = [&](double ColumnContent::*share) {
        return std::any_of(columns.begin(), columns.end(), [&](const ColumnClues& column) {
            return column.content.*share >= evidence_weights.mostly;
        });
    };
    if (known || named(Field::action)) return;
    // One of both columns that go with actions is named, the other one at least looks like it.
    const bool when = named(Field::timescale);
    const bool who = named(Field::lead);
    if (!when && !(who && filled_with(&ColumnContent::time))) return;
    if (!who && !(when && filled_with(&ColumnContent::names))) return;
    std::optional<std::size_t> most;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const FieldWeights& of = words[column];
        if (*std::max_element(of.begin(), of.end()) >= evidence_weights.worth_a_field) continue;
        if (columns[column].content.deeds < evidence_weights.half_of_them) continue;
        if (!most || columns[column].content.deeds > columns[*most].content.deeds) most = column;
    }
    if (most) weights[*most].at(field_index(Field::action)) += evidence_weights.deeds;
}

}  // namespace actionplan
