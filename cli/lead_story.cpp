#include "cli/lead_story.h"

#include <optional>
#include <string_view>
#include <utility>

#include "quality/place_words.h"
#include "schema/vocabulary.h"

namespace actionplan {

namespace {

std::string_view match_words(MatchedBy by) {
    switch (by) {
        case MatchedBy::document_key:
            return "by the plan's own key";
        case MatchedBy::register_entry:
            return "by the official register";
        case MatchedBy::none:
            return "matched with nothing";
    }
    return {};
}

std::string identifier_words(const std::optional<Identifier>& identifier) {
    return identifier ? " (" + identifier->scheme + " " + identifier->id + ")" : "";
}

std::vector<std::string> key_entries(const Plan& plan, const Organisation& body) {
    std::vector<std::string> entries;
    if (body.matched_by != MatchedBy::document_key) return entries;
    for (const GlossaryEntry& entry : plan.glossary) {
        if (entry.abbreviation != body.text) continue;
        const std::string place = place_words(entry.place);
        entries.push_back("the key says " + in_quotes(entry.expansion) +
                          (place.empty() ? "" : ", " + place));
    }
    return entries;
}

}  // namespace

std::string block_words(const CellText& cell, std::uint32_t block) {
    return cell.blocks.size() < 2 ? "" : ", in " + std::to_string(block + 1);
}

std::vector<StoryFact> lead_facts(const Plan& plan, const Lead& lead) {
    std::vector<StoryFact> facts;
    for (const Organisation& body : lead.organisations) {
        std::string text = in_quotes(body.text) + block_words(lead, body.block) + ": " +
                           std::string(to_text(body.kind));
        if (body.name) text += ", " + *body.name + identifier_words(body.identifier);
        StoryFact fact{"body", text + ", " + std::string(match_words(body.matched_by)),
                       key_entries(plan, body)};
        for (const Candidate& candidate : body.candidates)
            fact.more.push_back("could be " + candidate.name +
                                identifier_words(candidate.identifier) + "; nothing settles it");
        facts.push_back(std::move(fact));
    }
    for (const Person& person : lead.people)
        facts.push_back({std::string(to_text(person.kind)),
                         in_quotes(person.text) + block_words(lead, person.block)});
    if (facts.empty() && !lead.blocks.empty()) facts.push_back({"read", "no body and no person"});
    return facts;
}

}  // namespace actionplan
