#include "parse/plan_glossary.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "parse/key_table.h"
#include "parse/outside.h"
#include "parse/row_builder.h"

namespace actionplan {

bool PlanGlossary::take_line(Paragraph& paragraph, Draft& draft) {
    if (auto list = glossary_list(paragraph)) {
        std::move(list->entries.begin(), list->entries.end(), std::back_inserter(draft.glossary));
        paragraph.text = std::move(list->before);
        paragraph.filled.clear();
        return paragraph.text.empty();
    }
    if (auto entry = glossary_entry(paragraph); entry && (open_ || spells_out(*entry))) {
        draft.glossary.push_back(std::move(*entry));
        return true;
    }
    open_ = announces_key(paragraph.text) || (open_ && paragraph.text.size() < 4);
    return false;
}

bool PlanGlossary::take_spelt_out(const Paragraph& paragraph, Draft& draft) {
    std::optional<DraftGlossaryEntry> entry = glossary_entry(paragraph);
    const bool sure = entry && spells_out(*entry);
    if (sure) draft.glossary.push_back(std::move(*entry));
    return sure;
}

void PlanGlossary::take_table(const std::vector<ResolvedRow>& grid, Draft& draft) {
    for (const ResolvedRow& row : grid) {
        const Cell* const term = row.cells[0].cell;
        const Cell* const expansion = row.cells[1].cell;
        const bool pair = term != nullptr && expansion != nullptr && term != expansion &&
                          has_text(*term) && has_text(*expansion) && !row.cells[0].repeated;
        if (!pair || (announces_key(text_of(*term)) && &row == grid.data())) {
            put_outside(OutsideKind::heading, row_text(row), row.row->place, draft);
            continue;
        }
        draft.glossary.push_back({text_of(*term), text_of(*expansion), row.row->place});
    }
}

}  // namespace actionplan
