// A plan in which every rule is content, and for each rule what makes it speak and what almost does.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "schema/plan.h"

namespace actionplan::test {

// Two sections of two actions each, with everything that a plan should have.
Plan sound_plan();

struct RuleRow {
    std::string_view code;
    std::function<void(Plan&)> fires;
    std::function<void(Plan&)> near_miss;
    std::string_view evidence;  // what the finding quotes
    std::string_view field;
};

std::vector<RuleRow> completeness_rows();
std::vector<RuleRow> uniqueness_rows();
std::vector<RuleRow> consistency_rows();
std::vector<RuleRow> timeliness_rows();
std::vector<RuleRow> validity_rows();
std::vector<RuleRow> accuracy_rows();

// Shorthands of the rows.
void set_text(CellText& cell, std::string_view text);
void set_date(Action& action, DateKind kind, std::string_view edtf, std::string_view latest,
              std::string_view text);
void set_state(Action& action, State state, std::string_view text);
void set_rag(Action& action, std::optional<RagValue> value, std::string_view text);
void set_body(Action& action, std::string_view text, std::string_view name, std::string_view id);
void add_note(Action& action, NoteKind kind, std::string_view field, std::string_view evidence);

}  // namespace actionplan::test
