#include "normalise/normaliser.h"

#include <optional>
#include <utility>
#include <vector>

#include "normalise/action_ids.h"
#include "normalise/ascii.h"
#include "normalise/rag.h"
#include "normalise/read_row.h"
#include "normalise/vocabulary.h"

namespace actionplan {

struct Normaliser::State {
    explicit State(const std::string& file_name) : ids(plan_id(file_name)) {}

    ActionIds ids;
    std::uint64_t sections = 0;
    std::uint64_t rows = 0;
    std::vector<LegendEntry> legend;  // of the parts so far
    bool progress_names_status = false;
};

namespace {

std::optional<std::string> printed(std::string text) {
    if (text.empty()) return std::nullopt;
    return text;
}

Section section_of(DraftSection draft, std::uint64_t index) {
    Section section;
    section.id = section_id(index);
    section.label = printed(std::move(draft.label));
    section.number = printed(std::move(draft.number));
    section.title = std::move(draft.title);
    section.subsections = std::move(draft.subsections);
    section.place = std::move(draft.place);
    return section;
}

Columns columns_of(DraftColumns draft) {
    Columns columns;
    columns.table = draft.table;
    for (DraftHeading& heading : draft.headings) {
        columns.headings.push_back({std::move(heading.text), printed(std::move(heading.group)),
                                    column_field(heading.field), column_evidence(heading.by)});
    }
    return columns;
}

// "Comments / RAG", "Progress and status (red, amber, green)".
bool names_status(const DraftColumns& columns) {
    for (const DraftHeading& heading : columns.headings) {
        if (heading.field != Field::progress) continue;
        const std::string lower = ascii_lower(heading.text);
        for (const char* word : {"rag", "status", "amber"}) {
            if (lower.find(word) != std::string::npos) return true;
        }
    }
    return false;
}

GlossaryEntry glossary_entry(DraftGlossaryEntry draft) {
    return {std::move(draft.abbreviation), std::move(draft.expansion), std::move(draft.place)};
}

OutsideText outside_text(DraftOutside draft) {
    return {outside_text_kind(draft.kind), std::move(draft.text), std::move(draft.place)};
}

}  // namespace

Normaliser::Normaliser(const std::string& file_name) : state_(new State(file_name)) {}
Normaliser::Normaliser(Normaliser&&) noexcept = default;
Normaliser& Normaliser::operator=(Normaliser&&) noexcept = default;
Normaliser::~Normaliser() = default;

Plan Normaliser::take(Draft part) {
    Plan plan;
    plan.plan.id = state_->ids.plan_id();
    plan.plan.title = printed(std::move(part.title));
    for (DraftSection& section : part.sections) {
        plan.sections.push_back(section_of(std::move(section), state_->sections++));
    }
    for (DraftColumns& columns : part.columns) {
        state_->progress_names_status = state_->progress_names_status || names_status(columns);
        plan.columns.push_back(columns_of(std::move(columns)));
    }
    for (DraftLegendEntry& entry : part.legend) {
        plan.legend.push_back(legend_entry(std::move(entry)));
    }
    state_->legend.insert(state_->legend.end(), plan.legend.begin(), plan.legend.end());
    plan.actions.reserve(part.rows.size());
    const RowContext context{state_->legend, state_->progress_names_status};
    for (DraftRow& row : part.rows) {
        plan.actions.push_back(read_row(std::move(row), ++state_->rows, state_->ids, context));
    }
    for (DraftGlossaryEntry& entry : part.glossary) {
        plan.glossary.push_back(glossary_entry(std::move(entry)));
    }
    for (DraftOutside& outside : part.outside) {
        plan.outside.push_back(outside_text(std::move(outside)));
    }
    return plan;
}

}  // namespace actionplan
