#include "normalise/list_steps.h"

#include <algorithm>
#include <cstdint>
#include <set>

namespace actionplan {

namespace {

// The items of the outermost list; in a cell without one, its paragraphs.
std::size_t deliverables_of(const CellText& action) {
    const auto items = std::count_if(
        action.blocks.begin(), action.blocks.end(),
        [](const TextBlock& block) { return block.kind == TextKind::item && block.level <= 1; });
    return items > 0 ? static_cast<std::size_t>(items) : action.blocks.size();
}

template <typename Values>
void add_lines(std::set<std::uint32_t>& lines, const Values& values) {
    for (const auto& value : values) lines.insert(value.block);
}

void compare(std::size_t deliverables, std::size_t listed, const CellText& cell, const char* field,
             std::vector<Note>& notes) {
    if (listed < 2 || listed == deliverables || cell.repeated) return;
    notes.push_back({NoteKind::lists_out_of_step, field, cell.text(), 0});
}

}  // namespace

std::vector<Note> lists_out_of_step(const Action& action) {
    std::vector<Note> notes;
    const std::size_t deliverables = deliverables_of(action.action);
    if (deliverables < 2) return notes;
    if (action.timescale) {
        std::set<std::uint32_t> lines;
        add_lines(lines, action.timescale->dates);
        compare(deliverables, lines.size(), *action.timescale, "timescale", notes);
    }
    if (action.lead) {
        std::set<std::uint32_t> lines;
        add_lines(lines, action.lead->organisations);
        add_lines(lines, action.lead->people);
        compare(deliverables, lines.size(), *action.lead, "lead", notes);
    }
    return notes;
}

}  // namespace actionplan
