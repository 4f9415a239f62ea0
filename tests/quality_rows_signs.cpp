#include "tests/quality_rows.h"

namespace actionplan::test {

std::vector<RuleRow> consistency_rows() {
    // A rule's rows side by side read best.
    // clang-format off
    return {
        {"AP301", [](Plan& p) { p.actions[0].number = "1.2"; p.actions[1].number = "1.1"; },
         [](Plan& p) { p.actions[2].number = "2.2"; p.actions[3].number = "2.10"; }, "1.1", "number"},
        {"AP302", [](Plan& p) { p.actions[2].number = "3.1"; },
         [](Plan& p) { p.sections[1].number = "B"; p.actions[2].number = "3.1"; }, "3.1", "number"},
        {"AP303", [](Plan& p) { p.actions[2].number = "Priority 3"; },
         [](Plan& p) { p.actions[1].number = "1.1.1"; p.actions[2].number = "2a"; }, "1.1, Priority 3", "number"},
        {"AP304", [](Plan& p) { p.sections[1].number = "4"; },
         [](Plan& p) { p.sections[1].number.reset(); }, "4 Urgent access", ""},
        {"AP305",
         [](Plan& p) { p.columns.push_back(p.columns[0]); p.columns[1].headings.pop_back(); },
         [](Plan& p) { p.columns.push_back(p.columns[0]); p.columns[1].headings.emplace_back(); }, "rag", ""},
        {"AP306",
         [](Plan& p) { p.columns.push_back(p.columns[0]); p.columns[1].headings[3].text = "Who"; },
         [](Plan& p) { p.columns.push_back(p.columns[0]); p.columns[1].headings[3].text = "LED BY"; }, "Led by; Who", "lead"},
        {"AP307", [](Plan& p) { p.columns[0].headings[6].text.clear(); },
         [](Plan& p) { p.columns[0].headings[6].text = "?"; }, "", "rag"},
        {"AP308", [](Plan& p) { add_note(p.actions[0], NoteKind::lists_out_of_step, "lead", "CCG; WMP"); },
         [](Plan& p) { add_note(p.actions[0], NoteKind::rows_joined, "lead", "CCG; WMP"); }, "CCG; WMP", "lead"},
        {"AP309", [](Plan& p) { p.glossary.push_back({"RB & WFCCG", "Redditch and Wyre Forest CCGs", {}}); },
         [](Plan& p) { p.glossary.push_back({"RB & WFCCG", "Redditch", {}}); set_body(p.actions[0], "WFCCG WMP", "", ""); },
         "RB & WFCCG: Redditch and Wyre Forest CCGs", ""},
        {"AP310", [](Plan& p) { p.actions[0].links = {{"9.9", std::nullopt, "progress", "see action 9.9"}}; },
         [](Plan& p) { p.actions[0].links = {{"2.2", std::nullopt, "progress", "see action 2.2"}}; }, "see action 9.9", "progress"},
        {"AP311", [](Plan& p) { p.actions[0].links = {{"1.1", "plan/1.1", "progress", "see 1.1"}}; },
         [](Plan& p) { p.actions[0].links = {{"1.2", "plan/1.2", "progress", "see 1.2"}}; }, "see 1.1", "progress"},
        {"AP330", [](Plan& p) { set_state(p.actions[0], State::complete, "Action complete"); set_rag(p.actions[0], RagValue::red, "Red"); },
         [](Plan& p) {
             set_state(p.actions[0], State::complete, "Action complete");
             set_rag(p.actions[0], RagValue::red, "Red");
             p.actions[0].rag->meaning = "Completed";
         },
         "Red; Action complete", "rag"},
        {"AP331", [](Plan& p) { set_state(p.actions[0], State::withdrawn, "Withdrawn"); set_rag(p.actions[0], RagValue::red, "Red"); },
         [](Plan& p) { set_state(p.actions[0], State::withdrawn, "Withdrawn"); set_rag(p.actions[0], RagValue::grey, "Grey"); },
         "Red; Withdrawn", "rag"},
        {"AP332", [](Plan& p) { set_state(p.actions[0], State::withdrawn, "Superseded"); },
         [](Plan& p) { set_state(p.actions[0], State::complete, "Superseded plan complete"); }, "Green; Superseded", "rag"},
        {"AP333", [](Plan& p) { p.actions[0].progress->revised = {{"2017-04", "April 2017"}}; },
         [](Plan& p) { p.actions[0].progress->revised = {{"2016-05", "May 2016"}}; }, "Green", "rag"},
        {"AP334", [](Plan& p) { set_state(p.actions[0], State::not_started, "Not begun"); set_rag(p.actions[0], RagValue::blue, "Blue"); },
         [](Plan& p) { set_state(p.actions[0], State::not_started, "Not begun"); set_rag(p.actions[0], RagValue::green, "Green"); },
         "Blue; Not begun", "rag"},
        {"AP335", [](Plan& p) { add_note(p.actions[0], NoteKind::word_against_fill, "rag", "Green, #FF0000"); },
         [](Plan& p) { p.actions[0].rag->fill = "#FF0000"; }, "Green, #FF0000", "rag"},
        {"AP336", [](Plan& p) { p.legend.pop_back(); set_rag(p.actions[0], RagValue::grey, "Grey"); },
         [](Plan& p) { set_rag(p.actions[0], RagValue::grey, "Grey"); }, "Grey", "rag"},
        {"AP337", [](Plan& p) { set_rag(p.actions[0], std::nullopt, "Purple"); },
         [](Plan& p) { set_rag(p.actions[0], RagValue::red, "Purple"); }, "Purple", "rag"},
    };
    // clang-format on
}

std::vector<RuleRow> timeliness_rows() {
    // A rule's rows side by side read best.
    // clang-format off
    return {
        {"AP401", [](Plan& p) { p.plan.dates.clear(); },
         [](Plan& p) { p.plan.dates = {{"updated", "2015", "2015"}}; }, "", ""},
        {"AP402", [](Plan& p) { p.plan.dates = {{"updated", "2016-06-01", "1 June 2016"}}; },
         [](Plan& p) {
             p.plan.dates = {{"updated", "2016-06-01", "1 June 2016"}};
             for (Action& action : p.actions) set_state(action, State::complete, "Complete");
         },
         "May 2016", "timescale"},
        {"AP403", [](Plan& p) { p.actions[0].progress->revised = {{"2017-04", "April 2017"}}; },
         [](Plan& p) { p.actions[0].progress->revised = {{"2016-01", "January 2016"}}; }, "May 2016 → April 2017", "progress"},
        {"AP404",
         [](Plan& p) {
             set_date(p.actions[0], DateKind::from, "2016-01/..", "", "From January 2016");
             p.actions[0].timescale->dates[0].earliest = "2016-01-01";
             set_state(p.actions[0], State::not_started, "Not started");
         },
         [](Plan& p) {
             set_date(p.actions[0], DateKind::from, "2016-08/..", "", "From August 2016");
             p.actions[0].timescale->dates[0].earliest = "2016-08-01";
             set_state(p.actions[0], State::not_started, "Not started");
         },
         "From January 2016", "timescale"},
        {"AP405", [](Plan& p) { set_state(p.actions[0], State::unknown, "UPDATE URGENTLY REQUIRED."); },
         [](Plan& p) { set_state(p.actions[0], State::in_progress, "Updates supplied as required."); }, "UPDATE URGENTLY REQUIRED.", "progress"},
        {"AP406", [](Plan& p) { set_state(p.actions[0], State::unknown, "Full report at next interagency meeting"); },
         [](Plan& p) { set_state(p.actions[0], State::in_progress, "The next meeting is in May."); },
         "Full report at next interagency meeting", "progress"},
        {"AP407", [](Plan& p) { set_date(p.actions[0], DateKind::date, "2105-05", "2105-05-31", "May 2105"); },
         [](Plan& p) { set_date(p.actions[0], DateKind::date, "2030-05", "2030-05-31", "May 2030"); }, "May 2105", "timescale"},
    };
    // clang-format on
}

std::vector<RuleRow> validity_rows() {
    // A rule's rows side by side read best.
    // clang-format off
    return {
        {"AP501", [](Plan& p) { add_note(p.actions[0], NoteKind::impossible_date, "timescale", "31/09/2017"); },
         [](Plan& p) { add_note(p.actions[0], NoteKind::malformed_date, "timescale", "31/09/2017"); }, "31/09/2017", "timescale"},
        {"AP502", [](Plan& p) { add_note(p.actions[0], NoteKind::malformed_date, "timescale", "April 015"); },
         [](Plan& p) { set_text(*p.actions[0].timescale, "April 015"); }, "April 015", "timescale"},
        {"AP503", [](Plan& p) { set_date(p.actions[0], DateKind::unknown, "", "", "As soon as possible"); },
         [](Plan& p) { set_date(p.actions[0], DateKind::unknown, "", "", "TBC"); }, "As soon as possible", "timescale"},
        {"AP504", [](Plan& p) { set_date(p.actions[0], DateKind::relative, "", "", "within 6 months"); },
         [](Plan& p) { set_date(p.actions[0], DateKind::relative, "../2016-12", "2016-12-31", "within 6 months of June"); },
         "within 6 months", "timescale"},
        {"AP505", [](Plan& p) { set_date(p.actions[0], DateKind::by_exception, "", "", "By exception"); },
         [](Plan& p) { set_text(*p.actions[0].timescale, "By exception, May 2016"); }, "By exception", "timescale"},
        {"AP506", [](Plan& p) { p.actions[0].timescale->dates[0].earliest = "2016-06-01"; },
         [](Plan& p) { p.actions[0].timescale->dates[0].earliest = "2016-05-31"; }, "May 2016", "timescale"},
        {"AP507", [](Plan& p) { p.actions[0].timescale->dates[0].edtf = "2016-05?"; },
         [](Plan& p) { p.actions[0].timescale->dates[0].edtf = "2016-05~"; }, "May 2016", "timescale"},
        {"AP510", [](Plan& p) { set_body(p.actions[0], "Lean-on-me", "", ""); },
         [](Plan& p) { set_body(p.actions[0], "South Essex CCG’s", "", ""); }, "Lean-on-me", "lead"},
        {"AP510", [](Plan& p) { set_body(p.actions[0], "Council", "", ""); },
         [](Plan& p) { set_body(p.actions[0], "District Councils", "", ""); }, "Council", "lead"},
        {"AP510", [](Plan& p) { set_body(p.actions[0], "Lean-on-me", "", ""); },
         [](Plan& p) { set_body(p.actions[0], "Steering group", "", ""); p.actions[0].lead->organisations[0].kind = BodyKind::group; },
         "Lean-on-me", "lead"},
        {"AP511",
         [](Plan& p) {
             set_body(p.actions[0], "WM Police", "", "");
             p.actions[0].lead->organisations[0].candidates = {{"West Mercia Police", {}}, {"West Midlands Police", {}}};
         },
         [](Plan& p) {
             set_body(p.actions[0], "WM Police", "", "");
             p.actions[0].lead->organisations[0].candidates = {{"West Mercia Police", {}}};
         },
         "WM Police", "lead"},
        {"AP512", [](Plan& p) { add_note(p.actions[0], NoteKind::typing_slip, "lead", "WMPP"); },
         [](Plan& p) { set_body(p.actions[0], "WMPP", "", ""); }, "WMPP", "lead"},
        {"AP520", [](Plan& p) { p.actions[0].outcomes->blocks = p.actions[0].action.blocks; },
         [](Plan& p) { set_text(*p.actions[0].outcomes, "Open a crisis house"); }, "Open a crisis house for action 1.1.", "outcomes"},
        {"AP521", [](Plan& p) { set_text(p.actions[0].action, "Street triage"); },
         [](Plan& p) { set_text(p.actions[0].action, "Begin street triage"); }, "Street triage", "action"},
        {"AP522", [](Plan& p) { set_text(p.actions[0].action, "Open a house&nbsp;for crises"); },
         [](Plan& p) { set_text(p.actions[0].action, "Open R&D rooms < 3 miles"); }, "Open a house&nbsp;for crises", "action"},
        {"AP523", [](Plan& p) { set_text(p.actions[0].action, "Open a caf\xEF\xBF\xBD in town"); },
         [](Plan& p) { set_text(p.actions[0].action, "Open a café in town"); }, "Open a caf\xEF\xBF\xBD in town", "action"},
        {"AP524", [](Plan& p) { set_text(p.actions[0].action, "Open a house (and staff it"); },
         [](Plan& p) { set_text(p.actions[0].action, "Open a) a house (staffed)"); }, "Open a house (and staff it", "action"},
        {"AP540", [](Plan& p) { p.actions[0].lead->people = {{"Jane Smith", PersonKind::person, 0}}; },
         [](Plan& p) { p.actions[0].lead->people = {{"Chief Nurse", PersonKind::post, 0}}; }, "Jane Smith", "lead"},
        {"AP541", [](Plan& p) { set_text(p.actions[0].action, "Write to jo.bloggs@example.org, and wait."); },
         [](Plan& p) { set_text(p.actions[0].action, "Meet @ noon on every day"); }, "jo.bloggs@example.org", "action"},
        {"AP542", [](Plan& p) { set_text(p.actions[0].action, "Ring (01632) 960 123 or 01632 960123 now."); },
         [](Plan& p) { set_text(p.actions[0].action, "Spend 1,000,000 in 2016/17 and 2017/18."); }, "01632) 960 123", "action"},
        {"AP543",
         [](Plan& p) { p.outside.push_back({OutsideTextKind::note, "Ask plans@example.org", LinePlace{9, 9, 0, 0}}); },
         [](Plan& p) { p.outside.push_back({OutsideTextKind::note, "Ask @plans", LinePlace{9, 9, 0, 0}}); }, "plans@example.org", ""},
        {"AP544",
         [](Plan& p) {
             set_text(*p.actions[0].lead, "Chief Nurse");
             p.actions[0].lead->organisations.clear();
             p.actions[0].lead->people = {{"Chief Nurse", PersonKind::post, 0}};
         },
         [](Plan& p) { p.actions[0].lead->people = {{"Chief Nurse", PersonKind::post, 0}}; }, "Chief Nurse", "lead"},
    };
    // clang-format on
}

std::vector<RuleRow> accuracy_rows() {
    // A rule's rows side by side read best.
    // clang-format off
    return {
        {"AP901", [](Plan& p) { p.quality.coverage = 0.999; }, [](Plan& p) { p.quality.coverage = 1; }, "", ""},
        {"AP906", [](Plan& p) { add_note(p.actions[0], NoteKind::rows_joined, "action", "a b"); },
         [](Plan& p) { add_note(p.actions[0], NoteKind::text_unsure, "action", "a b"); }, "a b", "action"},
        {"AP907", [](Plan& p) { p.columns[0].headings[6].by = ColumnEvidence::position; },
         [](Plan& p) { p.columns[0].headings[6].by = ColumnEvidence::content; }, "RAG", "rag"},
        {"AP908", [](Plan& p) { add_note(p.actions[0], NoteKind::field_by_position, "lead", "WMP"); },
         [](Plan& p) { add_note(p.actions[0], NoteKind::typing_slip, "lead", "WMP"); }, "WMP", "lead"},
        {"AP909", [](Plan& p) { add_note(p.actions[0], NoteKind::text_unsure, "action", "fi"); },
         [](Plan& p) { add_note(p.actions[0], NoteKind::field_by_position, "action", "fi"); }, "fi", "action"},
        {"AP910", [](Plan& p) { p.actions[0].confidence = 0.89; },
         [](Plan& p) { p.actions[0].confidence = 0.9; }, "Open a crisis house for action 1.1.", ""},
        {"AP911", [](Plan& p) { p.outside.push_back({OutsideTextKind::table, "Name Post", LinePlace{9, 9, 0, 0}}); },
         [](Plan& p) { p.outside.push_back({OutsideTextKind::note, "Name Post", LinePlace{9, 9, 0, 0}}); }, "Name Post", ""},
        {"AP912", [](Plan& p) { set_state(p.actions[0], State::unknown, "Good meetings were held"); },
         [](Plan& p) { set_state(p.actions[0], State::not_started, "Nothing yet"); }, "Good meetings were held", "progress"},
    };
    // clang-format on
}

}  // namespace actionplan::test
