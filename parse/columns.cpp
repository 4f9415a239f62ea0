#include "parse/columns.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "parse/calendar_headings.h"
#include "parse/column_evidence.h"
#include "parse/evidence_weights.h"
#include "parse/field_assignment.h"
#include "parse/fold.h"
#include "parse/table_evidence.h"

namespace actionplan {

namespace {

// "G - two of three are open" under "Rating and comments": how far the action is, told with its colour in front.
bool adds_comments(const ColumnClues& column, const FieldWeights& words) {
    constexpr double colour_and_more = 15;  // bytes; "Complete" and "Not started" are shorter
    return words.at(field_index(Field::progress)) > 0 &&
           column.content.mean_length > colour_and_more;
}

// A month, a year or a half of one as the whole text is a date: "Milestone" and "Year" columns hold those.
FieldWeights weights_of(const ColumnClues& column, const FieldWeights& words, std::size_t place,
                        bool any_heading, bool behind_action) {
    const bool has_heading = !folded(column.heading).empty();
    FieldWeights weights = words;
    if (column.known) {
        weights.fill(0);
        weights.at(field_index(*column.known)) = evidence_weights.known;
        return weights;
    }
    // "AFI" over "AFI 1" and "AFI 2" says what is numbered.
    const bool letters = looks_like_abbreviation(column.heading) &&
                         *std::max_element(words.begin(), words.end()) == 0;
    for (const Field field : weighed_fields) {
        double& weight = weights.at(field_index(field));
        const bool heads = has_heading && !(letters && field == Field::number);
        const bool comments = field == Field::rag && adds_comments(column, words);
        const double content = comments ? 0 : content_weight(column, field, heads, weight > 0);
        // Content settles what a heading leaves open, and cannot overrule a heading that means something else.
        const double other = *std::max_element(weights.begin(), weights.end());
        const bool open = !has_heading || weight > 0 || other < 6 || field == Field::rag;
        if (open) weight += content;
        if (weight > 0) weight -= contradiction(column.content, field);
        if (field == Field::progress && behind_action && tells_news_of_period(column))
            weight = std::max(weight, evidence_weights.period_of_news);
        // An update that nobody has written yet is not the latest.
        if (weight > 0 && field == Field::progress && has_values(column.content))
            weight += evidence_weights.later_update * static_cast<double>(place) * 0.1;
        const bool either = words.at(field_index(Field::other)) > 0;
        if (weight > 0 && field == Field::progress && either && behind_action)
            weight += evidence_weights.behind_action;
    }
    const bool same = has_heading ? column.same_heading : any_heading;
    if (same && column.before && *column.before != Field::other) {
        double& weight = weights.at(field_index(*column.before));
        weight += evidence_weights.same_place;
        // Of a heading's own field it counts already.
        if (!has_heading) weight -= contradiction(column.content, *column.before);
    }
    return weights;
}

bool is_clear(const FieldWeights& words) {
    return *std::max_element(words.begin(), words.end()) >= evidence_weights.clear_words;
}

// The upper heading speaks where the lower one names no field: "Progress" over two quarters. Where both name the same,
// the lower ones tell the columns apart: "Timescale" over "Start" and "End". Outcomes "in the short, medium and long term"
// are columns of the plan's own, as none of them is the one; of progress the latest is.
FieldWeights words_of(const ColumnClues& column, std::size_t sharing,
                      const HeadingVocabulary& vocabulary) {
    FieldWeights words = vocabulary.weights(column.heading);
    if (column.upper.empty()) return words;
    const bool open = !is_clear(words);
    FieldWeights above = vocabulary.weights(column.upper);
    if (sharing > 1) {
        above.at(field_index(Field::other)) +=
            std::exchange(above.at(field_index(Field::outcomes)), 0);
    }
    for (std::size_t field = 0; field < words.size(); ++field) {
        const double lower = words.at(field);
        if (!open && lower == 0) continue;
        words.at(field) = std::max(lower, above.at(field)) + lower * evidence_weights.lower_heading;
    }
    return words;
}

// Under one upper heading, those that name no field of their own.
std::vector<std::size_t> sharing_uppers(const std::vector<ColumnClues>& columns,
                                        const HeadingVocabulary& vocabulary) {
    std::vector<std::size_t> sharing;
    for (const ColumnClues& column : columns) {
        sharing.push_back(static_cast<std::size_t>(
            std::count_if(columns.begin(), columns.end(), [&](const ColumnClues& other) {
                return other.upper == column.upper && !other.heading.empty() &&
                       !is_clear(vocabulary.weights(other.heading));
            })));
    }
    return sharing;
}

// Months with bars of colour or signs below them, which say when and are no status.
std::vector<bool> columns_of_chart(const std::vector<ColumnClues>& columns) {
    constexpr double longest_sign = 3;  // bytes
    std::vector<std::string> headings;
    headings.reserve(columns.size());
    for (const ColumnClues& column : columns) headings.push_back(column.heading);
    std::vector<bool> charted = months_in_order(headings);
    for (std::size_t place = 0; place < columns.size(); ++place) {
        const ColumnContent& content = columns[place].content;
        charted[place] =
            charted[place] && (!has_values(content) || content.mean_length <= longest_sign);
    }
    return charted;
}

// "Action", and not "Action no.".
bool names_action(const FieldWeights& words) {
    const double weight = words.at(field_index(Field::action));
    return weight >= evidence_weights.clear_words &&
           weight == *std::max_element(words.begin(), words.end());
}

By reason_for(const ColumnClues& column, const FieldWeights& words, Field field) {
    if (column.known == field) return By::vocabulary;
    if (words.at(field_index(field)) > 0) return By::vocabulary;
    if (field == Field::other)
        return folded(column.heading).empty() ? By::position : By::vocabulary;
    if (content_weight(column, field, false, false) > 0) return By::content;
    if (field == Field::action && !folded(column.heading).empty()) return By::content;
    return By::position;
}

// Of the table before, or of records, whose titles stand under no heading.
bool was_action(const ColumnClues& column) {
    const bool same = column.same_heading || folded(column.heading).empty();
    return column.known == Field::action || (same && column.before == Field::action);
}

}  // namespace

std::vector<DraftHeading> assigned_fields(const std::vector<ColumnClues>& columns,
                                          const HeadingVocabulary& vocabulary) {
    const bool any_heading =
        std::any_of(columns.begin(), columns.end(),
                    [](const ColumnClues& column) { return !folded(column.heading).empty(); });
    const std::vector<std::size_t> sharing = sharing_uppers(columns, vocabulary);
    const std::vector<bool> charted = columns_of_chart(columns);
    std::vector<FieldWeights> words;
    std::vector<FieldWeights> weights;
    bool behind_action = false;
    for (std::size_t place = 0; place < columns.size(); ++place) {
        words.push_back(words_of(columns[place], sharing[place], vocabulary));
        weights.push_back(charted[place] ? FieldWeights{}
                                         : weights_of(columns[place], words.back(), place,
                                                      any_heading, behind_action));
        behind_action = behind_action || names_action(words.back()) || was_action(columns[place]);
    }
    if (any_heading)
        weigh_deeds(columns, words, weights);
    else
        weigh_long_texts(columns, weights);
    const std::vector<Field> assigned = best_assignment(weights);
    std::vector<DraftHeading> headings;
    for (std::size_t place = 0; place < columns.size(); ++place) {
        headings.push_back({columns[place].heading, columns[place].group, assigned[place],
                            reason_for(columns[place], words[place], assigned[place])});
    }
    return headings;
}

bool are_action_columns(const std::vector<DraftHeading>& headings) {
    const auto holds = [&](Field field) {
        return std::any_of(headings.begin(), headings.end(),
                           [&](const DraftHeading& h) { return h.field == field; });
    };
    return holds(Field::action) && (holds(Field::timescale) || holds(Field::lead) ||
                                    holds(Field::outcomes) || holds(Field::progress));
}

}  // namespace actionplan
