#include "quality/compare/edition_action.h"

#include <algorithm>
#include <unordered_map>

#include "quality/plain_text.h"

namespace actionplan {

namespace {

std::string joined_words(std::string_view text) {
    std::string joined;
    for (const std::string& word : folded_words(text)) joined += (joined.empty() ? "" : " ") + word;
    return joined;
}

// Parted by a byte that no text has, so that words can't pass from one cell to the next.
std::string whole_row(const Action& action) {
    std::string whole = action.action.text() + '\0' + action.subsection.value_or("");
    const auto add = [&](const CellText* cell) {
        whole += '\0';
        if (cell != nullptr) whole += '\1' + cell->text();
    };
    add(action.timescale ? &*action.timescale : nullptr);
    add(action.lead ? &*action.lead : nullptr);
    add(action.outcomes ? &*action.outcomes : nullptr);
    add(action.progress ? &*action.progress : nullptr);
    if (action.rag) whole += '\1' + action.rag->text + '\1' + action.rag->fill.value_or("");
    for (const OtherCell& other : action.other) {
        whole += '\0' + other.heading;
        add(&other);
    }
    return whole;
}

}  // namespace

Edition edition_of(const Plan& plan, WordWeights& weights) {
    std::unordered_map<std::string, std::string> sections;
    for (const Section& section : plan.sections)
        sections.emplace(section.id, joined_words(section.title));
    Edition edition;
    edition.reserve(plan.actions.size());
    for (const Action& action : plan.actions) {
        EditionAction one;
        const std::string text = action.action.text();
        one.wording = joined_words(text);
        one.number = folded_ascii(action.number.value_or(""));
        if (action.section) one.section = sections[*action.section];
        if (action.lead) one.lead = joined_words(action.lead->text());
        one.whole = whole_row(action);
        one.order = weights.add_text(text);
        one.words = one.order;
        std::sort(one.words.begin(), one.words.end());
        if (action.outcomes) one.outcomes = weights.add_text(action.outcomes->text());
        std::sort(one.outcomes.begin(), one.outcomes.end());
        edition.push_back(std::move(one));
    }
    return edition;
}

}  // namespace actionplan
