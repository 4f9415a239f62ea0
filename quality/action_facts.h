// What the rules ask of an action again and again, found out once.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "quality/placeholder.h"
#include "schema/plan.h"

namespace actionplan {

// The cells of an action that rules look at, and the keys that they have in the JSON.
enum class CellName { action, timescale, lead, outcomes, progress, rag };
inline constexpr std::size_t field_count = 6;
inline constexpr std::array<std::string_view, field_count> field_keys{
    "action", "timescale", "lead", "outcomes", "progress", "rag"};
constexpr std::string_view key_of(CellName field) {
    return field_keys.at(static_cast<std::size_t>(field));
}

enum class CellState {
    absent,  // the plan has no such column here
    empty,
    placeholder,
    filled,
};

struct CellFacts {
    CellState state = CellState::absent;
    std::optional<Placeholder> placeholder;
    bool repeated = false;  // printed in a row above
};

struct ActionFacts {
    explicit ActionFacts(const Action& of);

    const CellFacts& cell(CellName field) const {
        return cells.at(static_cast<std::size_t>(field));
    }
    CellState state(CellName field) const { return cell(field).state; }
    bool has_words(CellName field) const {
        return state(field) == CellState::filled || state(field) == CellState::placeholder;
    }

    const Action& action;
    std::array<CellFacts, field_count> cells;
    std::string
        last_day;  // YYYY-MM-DD when it is to be done, as first printed; empty when that is open
    std::string
        revised_day;  // the latest of the dates that its progress moves it to; empty when there is none
};

// The cell of a field; none for RAG, which has no blocks, and where the column is absent.
const CellText* cell_text(const Action& action, CellName field);

// The text of a cell as it is quoted: its first block that says something.
std::string_view quoted_words(const CellText& cell);

}  // namespace actionplan
