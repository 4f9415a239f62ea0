#include "tests/quality_rows.h"

namespace actionplan::test {

namespace {

Action sound_action(std::uint64_t position, const std::string& number, const std::string& section) {
    Action action;
    action.id = "plan/" + number;
    action.number = number;
    action.position = position;
    action.section = section;
    action.place = LinePlace{position, position, 0, 0};
    set_text(action.action, "Open a crisis house for action " + number + ".");
    action.timescale.emplace();
    set_date(action, DateKind::date, "2016-05", "2016-05-31", "May 2016");
    action.lead.emplace();
    set_body(action, "WMP", "West Mercia Police", "E23000016");
    action.outcomes.emplace();
    set_text(*action.outcomes, "Fewer people in crisis after action " + number + ".");
    action.progress.emplace();
    set_state(action, State::in_progress, "On track.");
    action.rag.emplace();
    set_rag(action, RagValue::green, "Green");
    return action;
}

Section sound_section(const std::string& id, const std::string& number, const std::string& title) {
    Section section;
    section.id = id;
    section.number = number;
    section.title = title;
    return section;
}

ColumnHeading heading(const std::string& text, ColumnField field) {
    return {text, std::nullopt, field, ColumnEvidence::vocabulary};
}

}  // namespace

void set_text(CellText& cell, std::string_view text) {
    cell.blocks.clear();
    if (!text.empty()) cell.blocks.push_back({TextKind::paragraph, 0, std::string(text)});
}

void set_date(Action& action, DateKind kind, std::string_view edtf, std::string_view latest,
              std::string_view text) {
    set_text(*action.timescale, text);
    ActionDate date;
    date.kind = kind;
    if (!edtf.empty()) date.edtf = std::string(edtf);
    if (!latest.empty()) date.latest = std::string(latest);
    date.text = text;
    action.timescale->dates = {date};
}

void set_state(Action& action, State state, std::string_view text) {
    set_text(*action.progress, text);
    action.progress->state = state;
}

void set_rag(Action& action, std::optional<RagValue> value, std::string_view text) {
    action.rag->value = value;
    action.rag->text = text;
}

void set_body(Action& action, std::string_view text, std::string_view name, std::string_view id) {
    set_text(*action.lead, text);
    Organisation body;
    body.text = text;
    body.kind = BodyKind::police;
    if (!name.empty()) body.name = std::string(name);
    if (!id.empty()) body.identifier = Identifier{"ONS", std::string(id)};
    body.matched_by = name.empty() ? MatchedBy::none : MatchedBy::register_entry;
    action.lead->organisations = {body};
    action.lead->people.clear();
}

void add_note(Action& action, NoteKind kind, std::string_view field, std::string_view evidence) {
    action.notes.push_back({kind, std::string(field), std::string(evidence), 0});
}

Plan sound_plan() {
    Plan plan;
    plan.plan.title = "A plan";
    plan.plan.area = Area{"Rutland", std::nullopt, "E06000017", "ONS"};
    plan.plan.dates = {
        {"approved", "2016-04-01", "1 April 2016"}
    };
    plan.sections = {sound_section("s1", "1", "Support before crisis"),
                     sound_section("s2", "2", "Urgent access")};
    plan.sections[0].subsections = {"Helplines"};
    plan.sections[1].subsections = {"Street triage"};
    plan.columns = {
        {1,
         {heading("No.", ColumnField::number), heading("Action", ColumnField::action),
          heading("Timescale", ColumnField::timescale), heading("Led by", ColumnField::lead),
          heading("Outcomes", ColumnField::outcomes), heading("Progress", ColumnField::progress),
          heading("RAG", ColumnField::rag)}}
    };
    plan.actions = {sound_action(1, "1.1", "s1"), sound_action(2, "1.2", "s1"),
                    sound_action(3, "2.1", "s2"), sound_action(4, "2.2", "s2")};
    plan.glossary = {
        {"WMP", "West Mercia Police", {}}
    };
    plan.legend = {
        {RagValue::green, "Green", std::nullopt, "on track",  {}},
        {RagValue::amber, "Amber", std::nullopt, "at risk",   {}},
        {RagValue::red,   "Red",   std::nullopt, "late",      {}},
        {RagValue::blue,  "Blue",  std::nullopt, "complete",  {}},
        {RagValue::grey,  "Grey",  std::nullopt, "withdrawn", {}}
    };
    plan.quality.counts.actions = plan.actions.size();
    return plan;
}

}  // namespace actionplan::test
