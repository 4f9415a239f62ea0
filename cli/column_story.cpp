#include "cli/column_story.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <string_view>
#include <utility>

#include "schema/vocabulary.h"

namespace actionplan {

namespace {

static_assert(static_cast<std::size_t>(ColumnField::other) ==
              static_cast<std::size_t>(Field::other));

std::string_view evidence_words(ColumnEvidence by) {
    switch (by) {
        case ColumnEvidence::vocabulary:
            return "known by its heading";
        case ColumnEvidence::content:
            return "known by what its cells hold";
        case ColumnEvidence::position:
            return "known only by where it stands";
    }
    return {};
}

double weight_for(ColumnField field, const FieldWeights& weights) {
    return weights.at(static_cast<std::size_t>(field));
}

std::string weight_words(double weight) {
    std::array<char, 32> figures{};
    const auto end = std::to_chars(figures.data(), figures.data() + figures.size(), weight);
    return "(" + std::string(figures.data(), end.ptr) + " of 10)";
}

std::string heading_words(const std::string& text) {
    return text.empty() ? "without a heading" : in_quotes(text);
}

// What the words of a heading could mean besides.
std::vector<std::string> other_meanings(const ColumnHeading& heading, const FieldWeights& weights) {
    std::vector<std::string> meanings;
    for (std::size_t index = 0; index < weights.size(); ++index) {
        const auto field = static_cast<ColumnField>(index);
        if (field == heading.field || field == ColumnField::other || weights[index] <= 0) continue;
        meanings.push_back("its words could mean " + std::string(to_text(field)) + " as well " +
                           weight_words(weights[index]));
    }
    return meanings;
}

// Why the heading has not the field, though its words could mean it.
std::string reason_against(const ColumnHeading& refused, const Columns& table, ColumnField field,
                           const HeadingVocabulary& vocabulary) {
    const FieldWeights weights = vocabulary.weights(refused.text);
    const double weight = weight_for(field, weights);
    const auto taken = std::find_if(table.headings.begin(), table.headings.end(),
                                    [&](const ColumnHeading& one) { return one.field == field; });
    if (taken != table.headings.end()) {
        const double better = weight_for(field, vocabulary.weights(taken->text));
        if (better > weight)
            return in_quotes(taken->text) + " says it more surely " + weight_words(better);
    }
    const double own = weight_for(refused.field, weights);
    if (refused.field != ColumnField::other && own > weight)
        return "its words say that more surely " + weight_words(own);
    if (taken == table.headings.end()) return "its cells speak against it";
    return "the columns together fit better with " + heading_words(taken->text) + ", " +
           std::string(evidence_words(taken->by));
}

}  // namespace

std::vector<StoryFact> column_facts(const Plan& plan, ColumnField field,
                                    const HeadingVocabulary& vocabulary) {
    std::map<std::pair<std::string, ColumnEvidence>, std::uint64_t> taken;
    std::vector<StoryFact> refused;
    for (const Columns& table : plan.columns) {
        for (const ColumnHeading& one : table.headings) {
            if (one.field == field) {
                ++taken[{one.text, one.by}];
                continue;
            }
            const double weight = weight_for(field, vocabulary.weights(one.text));
            if (weight <= 0) continue;
            StoryFact fact{"refused",
                           heading_words(one.text) + ", whose words could mean it " +
                               weight_words(weight) + ", was read as " +
                               std::string(to_text(one.field)),
                           {reason_against(one, table, field, vocabulary)}};
            const bool told = std::any_of(refused.begin(), refused.end(), [&](const StoryFact& f) {
                return f.text == fact.text && f.more == fact.more;
            });
            if (!told) refused.push_back(std::move(fact));
        }
    }
    std::vector<StoryFact> facts;
    for (const auto& [one, tables] : taken) {
        const auto& [text, by] = one;
        std::string where;
        if (taken.size() > 1) {
            where =
                ", in " + std::to_string(tables) + (tables == 1 ? " header row" : " header rows");
        }
        facts.push_back({"column",
                         heading_words(text) + ", " + std::string(evidence_words(by)) + where,
                         other_meanings({text, {}, field, by}, vocabulary.weights(text))});
    }
    facts.insert(facts.end(), refused.begin(), refused.end());
    return facts;
}

}  // namespace actionplan
