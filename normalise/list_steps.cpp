#include "normalise/list_steps.h"

#include <algorithm>
#include <bit>
#include <cstdint>

namespace actionplan {

namespace {

// The items of the outermost list; in a cell without one, its paragraphs.
std::size_t deliverables_of(const CellText& action) {
    const auto items = std::count_if(
        action.blocks.begin(), action.blocks.end(),
        [](const TextBlock& block) { return block.kind == TextKind::item && block.level <= 1; });
    return items > 0 ? static_cast<std::size_t>(items) : action.blocks.size();
}

// The lines of a cell that hold a value, those beyond the 64th aside.
class Lines {
 public:
    template <typename Values>
    void add(const Values& values) {
        for (const auto& value : values) {
            if (value.block < 64) bits_ |= std::uint64_t{1} << value.block;
        }
    }
    std::size_t count() const { return static_cast<std::size_t>(std::popcount(bits_)); }

 private:
    std::uint64_t bits_ = 0;
};

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
        Lines lines;
        lines.add(action.timescale->dates);
        compare(deliverables, lines.count(), *action.timescale, "timescale", notes);
    }
    if (action.lead) {
        Lines lines;
        lines.add(action.lead->organisations);
        lines.add(action.lead->people);
        compare(deliverables, lines.count(), *action.lead, "lead", notes);
    }
    return notes;
}

}  // namespace actionplan
