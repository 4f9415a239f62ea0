#include "normalise/row_doubts.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "normalise/cell_signs.h"
#include "normalise/rag.h"

namespace actionplan {

namespace {

// How much each doubt takes away, in thousandths. They follow the share of generated rows that were wrong where the doubt
// stood alone, and are never below what a reader would feel; docs/confidence.md tells how.
struct DoubtWeights {
    int action_by_position = 600;  // nothing but the length of its texts spoke for it
    int action_by_content = 150;
    int field_by_position = 450;
    int field_by_content = 20;
    int number_by_position = 100;
    int no_lead = 500;  // but a column that is of no field
    int no_timescale = 500;
    int no_outcomes = 75;  // many plans have no such column
    int no_progress = 25;
    int bare_column = 250;  // of no heading, and of no field
    int thin_join = 80;
    int text_unsure = 200;
    int cut_action = 200;  // "to be led by …" is how some plans write
    int cut_lead = 600;
    int cut_prose = 80;
    int unnumbered = 60;
    int long_number = 600;
    int few_words = 80;
    int action_is_value = 900;
    int unread_timescale = 90;
    int long_timescale = 400;
    int lead_is_value = 900;
    int lead_is_prose = 200;
    int nameless_lead = 60;
    int value_in_outcomes = 80;
    int unread_rag = 60;
    int no_time_nor_lead = 50;
};
constexpr DoubtWeights weights;

constexpr std::size_t longest_plain_number = 12;  // bytes: "Priority 10"
constexpr std::size_t longest_plain_timescale =
    80;  // bytes of one block; longer ones are prose or several cells
constexpr std::size_t longest_plain_lead = 160;  // bytes of one block

class Doubts {
 public:
    Doubts(const Action& action, const RowOrigin& origin, const RowsBefore& before)
        : action_(action), origin_(origin), before_(before) {}

    std::vector<RowDoubt> all() {
        doubt_columns();
        doubt_rows();
        doubt_action();
        doubt_timescale();
        doubt_lead();
        doubt_prose();
        doubt_values();
        return std::move(doubts_);
    }

 private:
    void add(NoteKind kind, const char* field, std::string_view evidence, int weight) {
        doubts_.push_back({
            {kind, field, std::string(evidence), 0},
            weight
        });
    }

    By by(Field field) const { return origin_.found_by.at(static_cast<std::size_t>(field)); }

    void doubt_column(Field field, const char* name, std::string_view words, int by_position,
                      int by_content) {
        if (by(field) == By::position) add(NoteKind::field_by_position, name, words, by_position);
        if (by(field) == By::content && by_content > 0)
            add(NoteKind::field_by_position, name, words, by_content);
    }

    template <typename Cell>
    void doubt_cell(Field field, const char* name, const std::optional<Cell>& cell) {
        if (!cell) return;
        doubt_column(field, name, opening_words(*cell), weights.field_by_position,
                     weights.field_by_content);
    }

    void doubt_columns() {
        if (action_.number) {
            doubt_column(Field::number, "number", *action_.number, weights.number_by_position, 0);
        }
        doubt_column(Field::action, "action", opening_words(action_.action),
                     weights.action_by_position, weights.action_by_content);
        doubt_cell(Field::timescale, "timescale", action_.timescale);
        doubt_cell(Field::lead, "lead", action_.lead);
        doubt_cell(Field::outcomes, "outcomes", action_.outcomes);
        doubt_cell(Field::progress, "progress", action_.progress);
        if (action_.rag && !action_.rag->repeated) {
            doubt_column(Field::rag, "rag", action_.rag->text, weights.field_by_position,
                         weights.field_by_content);
        }
        doubt_columns_of_no_field();
    }

    // A column of no field may be the lead's or the timescale's under an unknown heading where the plan has no other.
    void doubt_columns_of_no_field() {
        const auto open =
            std::find_if(action_.other.begin(), action_.other.end(),
                         [](const OtherCell& cell) { return !names_status(cell.heading); });
        if (open == action_.other.end()) return;
        const std::string_view heading = open->heading;
        if (!action_.lead) {
            add(NoteKind::field_by_position, "lead", heading, weights.no_lead);
        } else if (!action_.timescale) {
            add(NoteKind::field_by_position, "timescale", heading, weights.no_timescale);
        } else if (!action_.outcomes) {
            add(NoteKind::field_by_position, "outcomes", heading, weights.no_outcomes);
        } else if (!action_.progress) {
            add(NoteKind::field_by_position, "progress", heading, weights.no_progress);
        }
        const auto bare = std::find_if(
            action_.other.begin(), action_.other.end(),
            [](const OtherCell& cell) { return cell.heading.empty() && !cell.blocks.empty(); });
        if (bare != action_.other.end()) {
            add(NoteKind::field_by_position, "other", opening_words(*bare), weights.bare_column);
        }
    }

    void doubt_rows() {
        const std::string_view words = opening_words(action_.action);
        if (origin_.thinly_joined) {
            add(NoteKind::rows_joined, "action", words, weights.thin_join);
        }
        const bool numbered = before_.rows >= 2 && before_.numbered * 3 >= before_.rows * 2;
        if (numbered && !action_.number) {
            add(NoteKind::row_unnumbered, "number", words, weights.unnumbered);
        }
        const auto empty = [](const auto& cell) { return cell && cell->blocks.empty(); };
        if (empty(action_.timescale) && empty(action_.lead)) {
            add(NoteKind::cell_unlike_field, "lead", words, weights.no_time_nor_lead);
        }
    }

    void add_cell(NoteKind kind, const char* field, const CellText& cell, int weight) {
        add(kind, field, cell.text(), weight);
    }

    void doubt_action() {
        const CellText& cell = action_.action;
        if (is_cut(cell)) add_cell(NoteKind::row_cut, "action", cell, weights.cut_action);
        if (is_value(cell)) {
            add_cell(NoteKind::cell_unlike_field, "action", cell, weights.action_is_value);
        } else if (has_few_words(cell)) {
            add_cell(NoteKind::cell_unlike_field, "action", cell, weights.few_words);
        }
        if (action_.number && action_.number->size() > longest_plain_number) {
            add(NoteKind::cell_unlike_field, "number", *action_.number, weights.long_number);
        }
        if (has_unsure_characters(cell)) {
            add_cell(NoteKind::text_unsure, "action", cell, weights.text_unsure);
        }
    }

    static bool is_longer(const CellText& cell, std::size_t bytes) {
        return std::any_of(cell.blocks.begin(), cell.blocks.end(),
                           [&](const TextBlock& block) { return block.text.size() > bytes; });
    }

    void doubt_timescale() {
        if (!action_.timescale || action_.timescale->blocks.empty()) return;
        const CellText& cell = *action_.timescale;
        if (is_longer(cell, longest_plain_timescale)) {
            add_cell(NoteKind::cell_unlike_field, "timescale", cell, weights.long_timescale);
        } else if (origin_.timescale_unread) {
            add_cell(NoteKind::cell_unlike_field, "timescale", cell, weights.unread_timescale);
        }
    }

    void doubt_lead() {
        if (!action_.lead || action_.lead->blocks.empty()) return;
        const CellText& cell = *action_.lead;
        if (is_value(cell)) {
            add_cell(NoteKind::cell_unlike_field, "lead", cell, weights.lead_is_value);
        } else if (is_longer(cell, longest_plain_lead) || is_sentence(cell)) {
            add_cell(NoteKind::cell_unlike_field, "lead", cell, weights.lead_is_prose);
        } else if (is_cut(cell)) {
            add_cell(NoteKind::row_cut, "lead", cell, weights.cut_lead);
        } else if (action_.lead->organisations.empty() && action_.lead->people.empty()) {
            add_cell(NoteKind::cell_unlike_field, "lead", cell, weights.nameless_lead);
        }
    }

    void doubt_prose() {
        if (action_.outcomes && is_value(*action_.outcomes)) {
            add_cell(NoteKind::cell_unlike_field, "outcomes", *action_.outcomes,
                     weights.value_in_outcomes);
        } else if (action_.outcomes && is_cut(*action_.outcomes)) {
            add_cell(NoteKind::row_cut, "outcomes", *action_.outcomes, weights.cut_prose);
        }
        if (action_.progress && is_cut(*action_.progress)) {
            add_cell(NoteKind::row_cut, "progress", *action_.progress, weights.cut_prose);
        }
    }

    void doubt_values() {
        if (action_.rag && !action_.rag->text.empty() && !action_.rag->value) {
            add(NoteKind::cell_unlike_field, "rag", action_.rag->text, weights.unread_rag);
        }
    }

    const Action& action_;
    const RowOrigin& origin_;
    const RowsBefore& before_;
    std::vector<RowDoubt> doubts_;
};

}  // namespace

std::vector<RowDoubt> row_doubts(const Action& action, const RowOrigin& origin,
                                 const RowsBefore& before) {
    return Doubts(action, origin, before).all();
}

}  // namespace actionplan
