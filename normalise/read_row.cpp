#include "normalise/read_row.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "normalise/ascii.h"
#include "normalise/cell_text.h"
#include "normalise/leads.h"
#include "normalise/links.h"
#include "normalise/list_steps.h"
#include "normalise/progress_words.h"
#include "normalise/rag.h"

namespace actionplan {

namespace {

void read_identity(Action& action, const DraftRow& row, ActionIds& ids) {
    std::string number;
    if (row[Field::number]) number = number_text(*row[Field::number]);
    action.id = ids.id_for(number, action.position);
    if (!number.empty()) {
        action.number = std::move(number);
        action.number_repeated = row[Field::number]->repeated;
    }
    if (row.section) action.section = section_id(*row.section);
}

// "Priority & status", in a plan that has no column for the colour alone.
const DraftCell* status_among_others(const DraftRow& row) {
    const auto names = [](const DraftOther& other) { return names_status(other.heading); };
    const auto found = std::find_if(row.others.begin(), row.others.end(), names);
    return found == row.others.end() ? nullptr : &found->cell;
}

void read_rag(Action& action, DraftRow& row, const RowContext& context) {
    const std::optional<Colour> row_fill =
        row[Field::action] ? row[Field::action]->fill : std::nullopt;
    std::optional<Colour> fill;
    if (row[Field::rag]) {
        fill = fill_of(*row[Field::rag]);
        action.rag = rag_cell(std::move(*row[Field::rag]), row_fill, context.legend);
    } else if (row[Field::progress]) {
        fill = fill_of(*row[Field::progress]);
        action.rag = rag_of_progress(*row[Field::progress], row_fill, context.progress_heading,
                                     context.legend);
    }
    if (!row[Field::rag] && !action.rag) {
        if (const DraftCell* const status = status_among_others(row)) {
            fill = fill_of(*status);
            action.rag = rag_of_progress(*status, row_fill, StatusHeading::none, context.legend);
        }
    }
    if (action.rag && word_differs_from_fill(*action.rag, fill, row_fill, context.legend)) {
        action.notes.push_back({NoteKind::word_against_fill, "rag", action.rag->text, 0});
    }
}

// Notes of a cell that is printed once for several rows are given once.
void add_notes(Action& action, const std::vector<Note>& notes, const char* field, bool repeated) {
    if (repeated) return;
    for (const Note& note : notes) {
        action.notes.push_back({note.kind, field, note.evidence, note.block});
    }
}

// A cell that has more to it than its words.
template <typename Value>
std::optional<Value> read_cell(std::optional<DraftCell>& cell) {
    if (!cell) return std::nullopt;
    std::optional<Value> value(std::in_place);
    static_cast<CellText&>(*value) = cell_text(std::move(*cell));
    return value;
}

// "Done", "Completed 2023", and no other time.
bool says_done(const std::optional<Timescale>& timescale) {
    return timescale && !timescale->dates.empty() &&
           std::all_of(timescale->dates.begin(), timescale->dates.end(),
                       [](const ActionDate& date) { return date.kind == DateKind::complete; });
}

// A status column beside the progress says outright what the progress leaves open: "Not started" beside "Waiting for a
// quotation".
State with_status(State told, std::string_view said) {
    if (told != State::unknown && told != State::in_progress) return told;
    if (said.empty()) return told;
    const TextBlock words{TextKind::paragraph, 0, std::string(said)};
    const State status = state_of(std::span(&words, 1));
    // Words of no state ("Amber: waiting for parts") are taken for work in progress.
    return status == State::unknown || status == State::in_progress ? told : status;
}

// The status column's words: "Closed".
std::string_view status_words(const std::optional<Rag>& rag,
                              const std::vector<DraftOther>& others) {
    if (rag && !rag->text.empty()) return rag->text;
    for (const DraftOther& other : others) {
        const bool status = ascii_lower(other.heading) == "status";
        if (status && !other.cell.paragraphs.empty()) return other.cell.paragraphs.front().text;
    }
    return {};
}

OtherCell other_cell(DraftOther&& draft) {
    OtherCell other;
    static_cast<CellText&>(other) = cell_text(std::move(draft.cell));
    other.heading = std::move(draft.heading);
    return other;
}

}  // namespace

std::string section_id(std::uint64_t index) {
    std::string id(1, 's');
    id += std::to_string(index + 1);
    return id;
}

RowRead read_row(DraftRow&& row, std::uint64_t position, ActionIds& ids,
                 const RowContext& context) {
    RowRead made;
    made.origin.found_by = row.found_by;
    made.origin.thinly_joined = row.thinly_joined;
    Action& action = made.action;
    action.position = position;
    read_identity(action, row, ids);
    read_rag(action, row, context);
    if (!row.subsection.empty()) action.subsection = std::move(row.subsection);
    if (row[Field::action]) action.action = cell_text(std::move(*row[Field::action]));
    action.timescale = read_cell<Timescale>(row[Field::timescale]);
    action.lead = read_cell<Lead>(row[Field::lead]);
    action.outcomes = read_cell<CellText>(row[Field::outcomes]);
    action.progress = read_cell<Progress>(row[Field::progress]);
    if (action.timescale) {
        const DatesRead& read = context.read_before.value_of(
            action.timescale->blocks, [&](std::span<const TextBlock> blocks) {
                return read_dates_and_slips(blocks, context.dates);
            });
        action.timescale->dates = read.dates;
        made.origin.timescale_unread = read.unread;
        add_notes(action, read.notes, "timescale", action.timescale->repeated);
    }
    if (action.progress) {
        ProgressRead read = read_progress(action.progress->blocks, says_done(action.timescale));
        action.progress->state = with_status(read.state, status_words(action.rag, row.others));
        action.progress->revised = std::move(read.revised);
    }
    action.other.reserve(row.others.size());
    for (DraftOther& other : row.others) action.other.push_back(other_cell(std::move(other)));
    action.place = std::move(row.place);
    return made;
}

std::span<const TextBlock> bodies_of(const Lead& lead, bool with_footprints) {
    return with_footprints ? without_footprint(lead.blocks) : std::span(lead.blocks);
}

void read_names(Action& action, const Action* above, const NameContext& context) {
    if (action.lead) {
        const LeadNames& names =
            context.leads.value_of(bodies_of(*action.lead, context.leads_have_footprints),
                                   [&](std::span<const TextBlock> blocks) {
                                       return read_leads(blocks, context.known, context.scope);
                                   });
        action.lead->organisations = names.organisations;
        action.lead->people = names.people;
        add_notes(action, names.notes, "lead", action.lead->repeated);
    }
    for (Note& note : lists_out_of_step(action)) action.notes.push_back(std::move(note));
    read_links(action.action.blocks, "action", context.ids, action);
    if (action.outcomes) read_links(action.outcomes->blocks, "outcomes", context.ids, action);
    if (!action.progress) return;
    read_links(action.progress->blocks, "progress", context.ids, action);
    const std::string_view pointing = words_that_point_above(action.progress->blocks);
    if (above != nullptr && !pointing.empty()) {
        action.links.push_back(
            {above->number.value_or(""), above->id, "progress", std::string(pointing)});
    }
}

}  // namespace actionplan
