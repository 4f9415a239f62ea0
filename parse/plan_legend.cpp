#include "parse/plan_legend.h"

#include <algorithm>
#include <utility>

#include "parse/outside.h"
#include "parse/row_builder.h"

namespace actionplan {

namespace {

bool same_key(const DraftLegendEntry& a, const DraftLegendEntry& b) {
    return a.colour == b.colour && a.fill == b.fill && a.meaning == b.meaning;
}

void add(const std::vector<DraftLegendEntry>& entries, Draft& draft) {
    draft.legend.insert(draft.legend.end(), entries.begin(), entries.end());
}

}  // namespace

bool PlanLegend::is_known(const std::vector<DraftLegendEntry>& entries) {
    const bool known = std::all_of(entries.begin(), entries.end(), [&](const auto& entry) {
        return std::any_of(known_.begin(), known_.end(),
                           [&](const auto& before) { return same_key(entry, before); });
    });
    if (!known) known_.insert(known_.end(), entries.begin(), entries.end());
    return known;
}

bool PlanLegend::take_line(Paragraph& paragraph, Draft& draft) {
    auto legend = legend_of(paragraph);
    if (!legend || is_known(legend->entries)) return false;
    add(legend->entries, draft);
    paragraph.text = std::move(legend->before);
    paragraph.filled.clear();
    return true;
}

std::size_t PlanLegend::take_lines(std::span<const Block> blocks, std::string_view words_above,
                                   Draft& draft) {
    const std::vector<DraftLegendEntry> entries = legend_lines(blocks, words_above);
    if (entries.empty() || is_known(entries)) return 0;
    add(entries, draft);
    return entries.size();
}

void PlanLegend::take_headings(const std::vector<DraftLegendEntry>& entries, Draft& draft) {
    for (const DraftLegendEntry& entry : entries) {
        if (!is_known({entry})) {
            draft.legend.push_back(entry);
            continue;
        }
        std::string words = entry.colour;
        if (!words.empty() && !entry.meaning.empty()) words += ' ';
        put_outside(OutsideKind::repeated_header, words + entry.meaning, entry.place, draft);
    }
}

void PlanLegend::take_table(const LegendTable& legend, const std::vector<ResolvedRow>& rows,
                            Draft& draft) {
    const bool known = is_known(legend.entries);
    if (!known) add(legend.entries, draft);
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const bool heading =
            std::find(legend.headings.begin(), legend.headings.end(), at) != legend.headings.end();
        if (known || heading)
            put_outside(OutsideKind::table, row_text(rows[at]), rows[at].row->place, draft);
    }
}

}  // namespace actionplan
