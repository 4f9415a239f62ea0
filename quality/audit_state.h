// What is known of a plan while its actions are looked at one by one.
//
// Every list has a limit, so that memory does not grow with a document of any length.
#pragma once

#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "quality/action_facts.h"
#include "quality/number_series.h"
#include "quality/text_signs.h"
#include "quality/used_names.h"
#include "schema/plan.h"

namespace actionplan {

struct DanglingLink {
    Link link;
    Spot spot;
};

struct AuditState {
    static constexpr std::size_t most_kept =
        5'000;  // no plan that people wrote has as many actions

    std::string
        as_of;  // YYYY-MM-DD; empty when the plan does not say of when it is, and nobody else does
    PlanIdentity identity;
    Counts counts;
    double coverage = 1;
    std::uint64_t actions = 0;

    // What the plan has, up to the limit.
    std::vector<Section> sections;
    std::vector<Columns> tables;  // those whose headings differ from the one before
    std::vector<GlossaryEntry> glossary;
    std::vector<LegendEntry> legend;
    std::unordered_map<std::string, std::size_t> section_index;  // by id
    std::set<std::string> sections_with_actions;
    std::array<bool, field_count> has_column{};  // in any table

    // What its actions use.
    NumberSeries numbers;
    NumberFit last_fit = NumberFit::no_series;  // of the action that is looked at
    std::vector<UsedName> number_forms;         // `field` holds the first number of the form
    TextSigns signs;                            // of the action that is looked at
    UsedNames abbreviations;
    UsedNames unknown_bodies;
    UsedNames personal_outside;  // addresses and numbers outside the rows
    UsedNames colours;           // words for RAG values
    std::unordered_map<std::string, std::vector<UsedName>> names_of_body;  // by identifier
    std::unordered_map<std::size_t, std::string>
        action_texts;  // hash, and number of the first action that has it
    std::unordered_map<std::size_t, std::string> outcome_texts;
    std::vector<DanglingLink> links;
    std::uint64_t linked = 0;      // links seen
    std::uint64_t table_text = 0;  // rows of tables that hold no actions
    Place table_place;
    std::string table_words;

    const Section* section_of(const Action& action) const;
};

}  // namespace actionplan
