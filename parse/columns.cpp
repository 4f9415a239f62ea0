#include "parse/columns.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

#include "parse/fold.h"
#include "parse/heading_rules.h"

namespace actionplan {

namespace {

// What counts beside the words of a heading, on the scale of HeadingRule::weight.
struct EvidenceWeights {
    double number_content = 6;
    double time_content = 5;  // with a heading that does not contradict
    double rag_content = 9;   // colour words are nothing else, whatever stands above them
    double fill_content = 6;  // empty cells in colours that differ from row to row
    double same_place =
        4;  // a blank heading, or the same one, over what the table before had there
    double long_text_action = 2.5;  // the longest text of a table without headings
    double later_update = 0.5;      // of several updates the later, that is the one further right
    double any_action =
        4;  // a plan has an action column, if only under a heading that could mean another
    double period_of_news = 4;  // "Q1" or "June 2024" over what has happened by then
    double behind_action = 4;   // where things stand, told behind the action and not before it
    double deeds = 6;  // the text that says what shall be done, under a heading of no known word
    double lower_heading =
        0.1;                   // share of a lower heading's weight that counts beside the upper one
    double contradiction = 6;  // values that the heading's field never has
    double other_words =
        3;  // "On track" in a column that could be a status in words as well as in colours
    double known = 20;         // more than any words say
    double worth_a_field = 2;  // below this a column is `other`
};
constexpr EvidenceWeights evidence;

constexpr std::array fields{Field::number,   Field::action,   Field::timescale, Field::lead,
                            Field::outcomes, Field::progress, Field::rag};

constexpr double clear_words = 6;  // weight of words that are hardly anything else
constexpr double mostly = 0.6;     // share of cells that settles a column's content
constexpr double half_of_them = 0.5;

std::size_t index_of(Field field) { return static_cast<std::size_t>(field); }

bool has_values(const ColumnContent& content) { return content.filled > 0; }

// Colours that vary with the row and stand for a status; a stripe or a column of one colour does not.
bool is_coloured(const ColumnContent& content) {
    return content.fill >= 0.5 && content.distinct_fills >= 2 && content.mean_length <= 60;
}

// A card of one action shows no other colour to differ from.
bool may_be_coloured(const ColumnContent& content) {
    const bool alone = content.rows == 1 && content.distinct_fills == 1;
    return is_coloured(content) || (alone && content.mean_length <= 60);
}

// `named`: some word of the heading speaks for the field.
double content_weight(const ColumnClues& column, Field field, bool has_heading, bool named) {
    const ColumnContent& content = column.content;
    switch (field) {
        case Field::number:
            return content.number >= mostly ? evidence.number_content * (has_heading ? 0.3 : 1.0)
                                            : 0;
        case Field::timescale:
            return content.time >= mostly ? evidence.time_content : 0;
        case Field::rag:
            // A and B under another heading are no colours, but letters.
            if (has_values(content) && content.rag >= 0.8 &&
                (content.colours || named || !has_heading))
                return evidence.rag_content;
            return is_coloured(content) && !has_values(content) ? evidence.fill_content : 0;
        case Field::action:
        case Field::lead:
        case Field::outcomes:
        case Field::progress:
        case Field::other:
            return 0;
    }
    return 0;
}

double contradiction(const ColumnContent& content, Field field) {
    if (!has_values(content)) return 0;
    switch (field) {
        case Field::rag: {
            const bool prose = content.rag < 0.3 && content.mean_length > 40;
            if (prose) return evidence.contradiction;
            return content.rag < 0.5 && !may_be_coloured(content) ? evidence.other_words : 0;
        }
        case Field::timescale: {
            const bool prose = content.time < 0.2 && content.mean_length > 60;
            return prose ? evidence.contradiction : 0;
        }
        case Field::action:
        case Field::outcomes: {
            const bool values = content.time >= 0.8 || content.rag >= 0.8 || content.number >= 0.9;
            return values && content.filled >= 2 ? evidence.contradiction : 0;
        }
        case Field::progress: {
            const bool values = content.rag >= 0.8 && content.filled >= 2;
            return values ? evidence.contradiction * 0.5 : 0;
        }
        case Field::number:
            return content.mean_length > 40 ? evidence.contradiction : 0;
        case Field::lead:
        case Field::other:
            return 0;
    }
    return 0;
}

// The heading is a quarter, a month or a term, and the cells are no dates, marks or figures, nor say what shall be done.
bool tells_news_of_period(const ColumnClues& column) {
    constexpr double prose = 8;  // bytes
    const ColumnContent& content = column.content;
    const bool year_alone =
        column.heading.find_first_not_of("0123456789/-\u2013 ") == std::string::npos;
    return has_values(content) && looks_like_time(column.heading) && !year_alone &&
           content.mean_length >= prose && content.time < 0.3 && content.rag < 0.3 &&
           content.figures < 0.3 && content.deeds < half_of_them;
}

// A month, a year or a half of one as the whole text is a date: "Milestone" and "Year" columns hold those.
FieldWeights weights_of(const ColumnClues& column, const FieldWeights& words, std::size_t place,
                        bool any_heading, bool behind_action) {
    const bool has_heading = !folded(column.heading).empty();
    FieldWeights weights = words;
    if (column.known) {
        weights.fill(0);
        weights.at(index_of(*column.known)) = evidence.known;
        return weights;
    }
    for (const Field field : fields) {
        double& weight = weights.at(index_of(field));
        const double content = content_weight(column, field, has_heading, weight > 0);
        // Content settles what a heading leaves open, and cannot overrule a heading that means something else.
        const double other = *std::max_element(weights.begin(), weights.end());
        const bool open = !has_heading || weight > 0 || other < 6 || field == Field::rag;
        if (open) weight += content;
        if (weight > 0) weight -= contradiction(column.content, field);
        if (field == Field::progress && behind_action && tells_news_of_period(column))
            weight = std::max(weight, evidence.period_of_news);
        // An update that nobody has written yet is not the latest.
        if (weight > 0 && field == Field::progress && has_values(column.content))
            weight += evidence.later_update * static_cast<double>(place) * 0.1;
        const bool either = words.at(index_of(Field::other)) > 0;
        if (weight > 0 && field == Field::progress && either && behind_action)
            weight += evidence.behind_action;
    }
    const bool same = has_heading ? column.same_heading : any_heading;
    if (same && column.before && *column.before != Field::other) {
        double& weight = weights.at(index_of(*column.before));
        weight += evidence.same_place;
        // Of a heading's own field it counts already.
        if (!has_heading) weight -= contradiction(column.content, *column.before);
    }
    return weights;
}

// A table without any heading: the longest text is what is done, the next long text behind it what for.
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
        weights[longest[0]].at(index_of(Field::action)) += evidence.long_text_action;
    }
    if (longest.size() > 1 && columns[longest[1]].content.mean_length >= prose &&
        columns[longest[1]].content.names < mostly) {
        weights[longest[1]].at(index_of(Field::outcomes)) += evidence.long_text_action;
    }
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const ColumnContent& content = columns[column].content;
        const bool other = content.time >= 0.3 || content.number >= 0.3 || content.rag >= 0.3;
        if (content.filled == 0 || other || content.mean_length >= 60) continue;
        const bool names = content.names >= mostly;
        weights[column].at(index_of(names ? Field::lead : Field::outcomes)) +=
            evidence.worth_a_field;
    }
}

// "Our commitment", "Response": no heading names the actions clearly, but others name what only actions have. The column
// under unknown words whose cells say what shall be done holds them.
void weigh_deeds(const std::vector<ColumnClues>& columns, const std::vector<FieldWeights>& words,
                 std::vector<FieldWeights>& weights) {
    const auto named = [&](Field field) {
        return std::any_of(words.begin(), words.end(), [&](const FieldWeights& of) {
            return of.at(index_of(field)) >= clear_words;
        });
    };
    const bool known = std::any_of(columns.begin(), columns.end(), [](const ColumnClues& column) {
        return column.same_heading && column.before == Field::action;
    });
    if (known || named(Field::action) || !named(Field::timescale) || !named(Field::lead)) return;
    std::optional<std::size_t> most;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const FieldWeights& of = words[column];
        if (*std::max_element(of.begin(), of.end()) >= evidence.worth_a_field) continue;
        if (columns[column].content.deeds < half_of_them) continue;
        if (!most || columns[column].content.deeds > columns[*most].content.deeds) most = column;
    }
    if (most) weights[*most].at(index_of(Field::action)) += evidence.deeds;
}

// The assignment with the greatest sum of weights, by columns from left to right and the set of fields that are taken.
std::vector<Field> best_assignment(const std::vector<FieldWeights>& weights) {
    constexpr std::size_t sets = std::size_t{1} << fields.size();
    constexpr double impossible = -std::numeric_limits<double>::infinity();
    std::vector<std::array<double, sets>> best(weights.size() + 1);
    std::vector<std::array<Field, sets>> taken(weights.size() + 1);
    for (auto& row : best) row.fill(impossible);
    best[0][0] = 0;
    for (std::size_t column = 0; column < weights.size(); ++column) {
        for (std::size_t set = 0; set < sets; ++set) {
            if (best[column][set] == impossible) continue;
            const auto offer = [&](std::size_t next, double weight, Field field) {
                if (best[column][set] + weight <= best[column + 1][next]) return;
                best[column + 1][next] = best[column][set] + weight;
                taken[column + 1][next] = field;
            };
            offer(set, weights[column].at(index_of(Field::other)) * 0.9, Field::other);
            for (std::size_t f = 0; f < fields.size(); ++f) {
                const double weight = weights[column].at(index_of(fields[f]));
                if ((set >> f & 1U) != 0 || weight < evidence.worth_a_field) continue;
                offer(set | std::size_t{1} << f, weight, fields[f]);
            }
        }
    }
    std::vector<Field> assigned(weights.size(), Field::other);
    auto& last = best[weights.size()];
    constexpr std::size_t action = 1;  // the place of Field::action among the fields
    for (std::size_t taken_set = 0; taken_set < sets; ++taken_set) {
        if ((taken_set >> action & 1U) != 0) last[taken_set] += evidence.any_action;
    }
    auto set = static_cast<std::size_t>(std::max_element(last.begin(), last.end()) - last.begin());
    for (std::size_t column = weights.size(); column > 0; --column) {
        const Field field = taken[column][set];
        assigned[column - 1] = field;
        if (field == Field::other) continue;
        const auto f = static_cast<std::size_t>(std::find(fields.begin(), fields.end(), field) -
                                                fields.begin());
        set &= ~(std::size_t{1} << f);
    }
    return assigned;
}

// The upper heading speaks where the lower one names no field: "Progress" over two quarters. Where both name the same,
// the lower ones tell the columns apart: "Timescale" over "Start" and "End".
FieldWeights words_of(const ColumnClues& column, const HeadingVocabulary& vocabulary) {
    FieldWeights words = vocabulary.weights(column.heading);
    if (column.upper.empty()) return words;
    const bool open = *std::max_element(words.begin(), words.end()) < clear_words;
    const FieldWeights above = vocabulary.weights(column.upper);
    for (std::size_t field = 0; field < words.size(); ++field) {
        const double lower = words.at(field);
        if (!open && lower == 0) continue;
        words.at(field) = std::max(lower, above.at(field)) + lower * evidence.lower_heading;
    }
    return words;
}

// "Action", and not "Action no.".
bool names_action(const FieldWeights& words) {
    const double weight = words.at(index_of(Field::action));
    return weight >= clear_words && weight == *std::max_element(words.begin(), words.end());
}

By reason_for(const ColumnClues& column, const FieldWeights& words, Field field) {
    if (column.known == field) return By::vocabulary;
    if (words.at(index_of(field)) > 0) return By::vocabulary;
    if (field == Field::other)
        return folded(column.heading).empty() ? By::position : By::vocabulary;
    if (content_weight(column, field, false, false) > 0) return By::content;
    if (field == Field::action && !folded(column.heading).empty()) return By::content;
    return By::position;
}

}  // namespace

std::vector<DraftHeading> assigned_fields(const std::vector<ColumnClues>& columns,
                                          const HeadingVocabulary& vocabulary) {
    const bool any_heading =
        std::any_of(columns.begin(), columns.end(),
                    [](const ColumnClues& column) { return !folded(column.heading).empty(); });
    std::vector<FieldWeights> words;
    std::vector<FieldWeights> weights;
    bool behind_action = false;
    for (std::size_t place = 0; place < columns.size(); ++place) {
        words.push_back(words_of(columns[place], vocabulary));
        weights.push_back(
            weights_of(columns[place], words.back(), place, any_heading, behind_action));
        behind_action = behind_action || names_action(words.back());
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
