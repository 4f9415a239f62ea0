#include <algorithm>
#include <array>
#include <set>

#include "quality/audit_state.h"
#include "quality/plain_text.h"
#include "quality/rules/rule_lists.h"
#include "quality/verdict.h"
#include "schema/vocabulary.h"

namespace actionplan {

namespace {

void no_title(AuditState& state, Verdict& verdict) {
    verdict.look();
    if (!state.identity.title) verdict.fail_at({}, "", "");
}

void no_area(AuditState& state, Verdict& verdict) {
    verdict.look();
    if (!state.identity.area || !state.identity.area->name) verdict.fail_at({}, "", "");
}

// A plan that follows the national template has all five themes, or says which it leaves out.
void themes_missing(AuditState& state, Verdict& verdict) {
    constexpr std::size_t fewest = 3;  // fewer are no sign that the plan follows the template
    std::set<Theme> themes;
    for (const Section& section : state.sections) {
        if (section.theme) themes.insert(*section.theme);
    }
    if (themes.size() < fewest) return;
    for (const Word<Theme>& word : Vocabulary<Theme>::words) {
        verdict.look();
        if (!themes.contains(word.value)) {
            verdict.fail_at({}, "", "",
                            "No section is about the theme \"" + std::string(word.word) + "\".");
        }
    }
}

// Abbreviations that every reader of such a plan knows, and words that only look like one.
constexpr std::array well_known{
    "NHS",  "GP",   "UK",  "A&E", "IT",   "TBC", "TBA", "RAG",   "MP",     "HR",
    "AND",  "THE",  "NOT", "ALL", "FOR",  "NEW", "OR",  "TO",    "IN",     "OF",
    "ON",   "BY",   "AM",  "PM",  "ID",   "TV",  "BBC", "PDF",   "II",     "III",
    "IV",   "VI",   "VII", "BME", "LGBT", "USA", "EU",  "DRAFT", "ACTION", "PLAN",
    "MUST", "WILL", "NO",  "YES", "OK",   "NB",  "RED", "AMBER", "GREEN",
};

bool is_well_known(std::string_view word) {
    return std::any_of(well_known.begin(), well_known.end(),
                       [&](std::string_view known) { return known == word; });
}

bool in_key(const AuditState& state, std::string_view word) {
    return std::any_of(state.glossary.begin(), state.glossary.end(),
                       [&](const GlossaryEntry& entry) {
                           const std::size_t at = entry.abbreviation.find(word);
                           return at != std::string::npos;
                       });
}

// "WHAT" for "WAHT": two neighbouring letters changed places.
bool is_swapped(std::string_view written, std::string_view meant) {
    if (written.size() != meant.size()) return false;
    const auto [from, other] = std::mismatch(written.begin(), written.end(), meant.begin());
    if (written.end() - from < 2) return false;
    return from[0] == other[1] && from[1] == other[0] &&
           std::equal(from + 2, written.end(), other + 2);
}

// What the key has for a word with a slip in it; nothing to say otherwise.
std::string likely_meant(const AuditState& state, std::string_view word) {
    for (const GlossaryEntry& entry : state.glossary) {
        if (!is_swapped(word, entry.abbreviation)) continue;
        return "The abbreviation is not in the plan's own key, which has " + entry.abbreviation +
               ": likely a typing slip.";
    }
    return {};
}

void not_in_key(AuditState& state, Verdict& verdict) {
    if (state.glossary.empty()) return;
    for (const UsedName& name : state.abbreviations.names()) {
        if (is_well_known(name.text)) continue;
        verdict.look();
        if (in_key(state, name.text)) continue;
        verdict.fail_at(name.spot, name.field, name.text, likely_meant(state, name.text));
    }
}

void no_key(AuditState& state, Verdict& verdict) {
    constexpr std::size_t fewest = 3;
    std::string listed;
    std::size_t count = 0;
    for (const UsedName& name : state.abbreviations.names()) {
        if (is_well_known(name.text)) continue;
        listed += (count++ == 0 ? "" : ", ") + name.text;
    }
    verdict.look();
    if (state.glossary.empty() && count >= fewest) verdict.fail_at({}, "", listed);
}

void no_legend(AuditState& state, Verdict& verdict) {
    if (state.colours.names().empty()) return;
    verdict.look();
    if (!state.legend.empty()) return;
    std::string listed;
    for (const UsedName& name : state.colours.names())
        listed += (listed.empty() ? "" : ", ") + name.text;
    verdict.fail_at(state.colours.names().front().spot, "rag", listed);
}

// The rows are sentences: several fields on a line read best.
// clang-format off
constexpr std::array rules{
    QualityRule{
        .code = "AP130", .title = "Plan without a title",
        .dimension = Dimension::completeness, .severity = Severity::note,
        .counted = "plans",
        .message = "No title is printed above the plan.",
        .advice = "Print the plan's title, its area and its date on the first page.",
        .on_plan = no_title,
    },
    QualityRule{
        .code = "AP131", .title = "Area not named",
        .dimension = Dimension::completeness, .severity = Severity::warning,
        .counted = "plans",
        .message = "It can't be told which area the plan is for.",
        .advice = "Name the area in the title, as the official registers name it.",
        .on_plan = no_area,
    },
    QualityRule{
        .code = "AP132", .title = "Theme without a section",
        .dimension = Dimension::completeness, .severity = Severity::note,
        .counted = "themes of the Concordat, in plans that follow them",
        .message = "No section is about one of the themes of the national Concordat.",
        .advice = "Add the section, or say why the plan leaves the theme out.",
        .on_plan = themes_missing,
    },
    QualityRule{
        .code = "AP133", .title = "Abbreviation not in the key",
        .dimension = Dimension::completeness, .severity = Severity::note,
        .counted = "abbreviations used, in plans with a key",
        .message = "The abbreviation is not in the plan's own key.",
        .advice = "Add it to the key, or write it out.",
        .on_plan = not_in_key,
    },
    QualityRule{
        .code = "AP134", .title = "No key of abbreviations",
        .dimension = Dimension::completeness, .severity = Severity::note,
        .counted = "plans",
        .message = "The plan uses abbreviations and has no key that explains them.",
        .advice = "Add a key of the abbreviations to the plan.",
        .on_plan = no_key,
    },
    QualityRule{
        .code = "AP135", .title = "Colours without a key",
        .dimension = Dimension::completeness, .severity = Severity::warning,
        .counted = "plans with a RAG column",
        .message = "The plan rates its actions by colour and does not say what the colours mean.",
        .advice = "Print what each colour means: plans differ, and a national report can't add up colours that may not "
                   "agree.",
        .on_plan = no_legend,
    },
};
// clang-format on

}  // namespace

std::span<const QualityRule> coverage_rules() { return rules; }

}  // namespace actionplan
