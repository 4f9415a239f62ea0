#include "normalise/normaliser.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "normalise/action_ids.h"
#include "normalise/ascii.h"
#include "normalise/confidence.h"
#include "normalise/dates.h"
#include "normalise/edtf.h"
#include "normalise/identity.h"
#include "normalise/known_names.h"
#include "normalise/lead_pieces.h"
#include "normalise/leads.h"
#include "normalise/rag.h"
#include "normalise/read_row.h"
#include "normalise/themes.h"
#include "normalise/vocabulary.h"

namespace actionplan {

struct Normaliser::State {
    State(const std::string& name, const Knowledge& given)
        : file_name(name), knowledge(given), ids(plan_id(name)) {
        scope.bodies = &knowledge.bodies();
    }

    std::string file_name;
    const Knowledge& knowledge;
    ActionIds ids;
    std::uint64_t sections = 0;
    std::uint64_t rows = 0;
    std::vector<LegendEntry> legend;  // of the parts so far
    StatusHeading progress_heading = StatusHeading::none;
    bool leads_have_footprints = false;
    std::optional<DefaultYear> heading_year;  // the last that a timescale's heading gave
    PlanIdentity identity;                    // as far as the parts so far say
    KnownNames known;
    RegisterScope scope;
    CellMemory<LeadNames> leads;
    CellMemory<DatesRead> dates;
    RowsBefore before;
};

namespace {

std::optional<std::string> printed(std::string text) {
    if (text.empty()) return std::nullopt;
    return text;
}

Section section_of(DraftSection draft, std::uint64_t index) {
    Section section;
    section.id = section_id(index);
    section.label = printed(std::move(draft.label));
    section.number = printed(std::move(draft.number));
    section.title = std::move(draft.title);
    section.theme = theme_of(section.title);
    section.subsections = std::move(draft.subsections);
    section.place = std::move(draft.place);
    return section;
}

Columns columns_of(DraftColumns draft) {
    Columns columns;
    columns.table = draft.table;
    for (DraftHeading& heading : draft.headings) {
        columns.headings.push_back({std::move(heading.text), printed(std::move(heading.group)),
                                    column_field(heading.field), column_evidence(heading.by)});
    }
    return columns;
}

bool leads_have_footprints(const DraftColumns& columns) {
    return std::any_of(columns.headings.begin(), columns.headings.end(),
                       [](const DraftHeading& heading) {
                           return heading.field == Field::lead && names_footprint(heading.text);
                       });
}

StatusHeading progress_heading(const DraftColumns& columns) {
    StatusHeading found = StatusHeading::none;
    for (const DraftHeading& heading : columns.headings) {
        if (heading.field != Field::progress || !names_status(heading.text)) continue;
        found = std::max(
            found, names_colours(heading.text) ? StatusHeading::colours : StatusHeading::status);
    }
    return found;
}

GlossaryEntry glossary_entry(DraftGlossaryEntry draft) {
    return {std::move(draft.abbreviation), std::move(draft.expansion), std::move(draft.place)};
}

OutsideText outside_text(DraftOutside draft) {
    return {outside_text_kind(draft.kind), std::move(draft.text), std::move(draft.place)};
}

}  // namespace

Normaliser::Normaliser(const std::string& file_name, const Knowledge& knowledge)
    : state_(new State(file_name, knowledge)) {}
Normaliser::Normaliser(Normaliser&&) noexcept = default;
Normaliser& Normaliser::operator=(Normaliser&&) noexcept = default;
Normaliser::~Normaliser() = default;

namespace {

void move_lists(Plan& plan, Draft& part, std::uint64_t& sections) {
    for (DraftSection& section : part.sections) {
        plan.sections.push_back(section_of(std::move(section), sections++));
    }
    for (DraftLegendEntry& entry : part.legend)
        plan.legend.push_back(legend_entry(std::move(entry)));
    for (DraftGlossaryEntry& entry : part.glossary) {
        plan.glossary.push_back(glossary_entry(std::move(entry)));
    }
    for (DraftOutside& outside : part.outside) {
        plan.outside.push_back(outside_text(std::move(outside)));
    }
}

std::optional<DefaultYear> year_of_columns(const DraftColumns& columns) {
    for (const DraftHeading& heading : columns.headings) {
        if (heading.field == Field::timescale) return year_in_heading(heading.text);
    }
    return std::nullopt;
}

// The first day that the plan's own dates, else its first dated action, speak of.
std::string day_of_plan(const PlanIdentity& identity, const std::vector<Action>& actions) {
    for (const PlanDate& date : identity.dates) {
        const std::optional<Edtf> value = parse_edtf(date.edtf);
        const std::optional<CalendarDate> day = value ? earliest_day(*value) : std::nullopt;
        if (day) return iso_date(*day);
    }
    std::string first;
    for (const Action& action : actions) {
        if (!action.timescale) continue;
        for (const ActionDate& date : action.timescale->dates) {
            if (date.earliest && (first.empty() || *date.earliest < first)) first = *date.earliest;
        }
    }
    return first;
}

void set_area(PlanIdentity& identity, RegisterScope& scope, KnownNames& known, const Plan& plan,
              const std::string& file_name, const std::optional<Area>& given) {
    if (!identity.area) identity.area = given;
    if (!identity.area) identity.area = area_of(identity.title.value_or(""), file_name, plan);
    if (!identity.area || !scope.areas.empty()) return;
    scope.areas.push_back(identity.area->name.value_or(""));
    known.set_area_names(short_names_of(scope));
}

void note_names(const std::vector<Action>& actions, bool with_footprints, KnownNames& known) {
    std::set<std::string> seen;  // plans name the same few bodies over and over
    std::vector<const Lead*> leads;
    for (const Action& action : actions) {
        if (action.lead && seen.insert(action.lead->text()).second) leads.push_back(&*action.lead);
    }
    for (const LeadNamesNoted which : {LeadNamesNoted::single, LeadNamesNoted::joined}) {
        for (const Lead* lead : leads)
            note_lead_names(bodies_of(*lead, with_footprints), which, known);
    }
}

}  // namespace

Plan Normaliser::take(Draft part) {
    State& state = *state_;
    Plan plan;
    if (!part.title.empty()) state.identity.title = std::move(part.title);
    state.identity.id = state.ids.plan_id();
    for (DraftColumns& columns : part.columns) {
        state.progress_heading = std::max(state.progress_heading, progress_heading(columns));
        state.leads_have_footprints = state.leads_have_footprints || leads_have_footprints(columns);
        if (const auto year = year_of_columns(columns)) state.heading_year = year;
        plan.columns.push_back(columns_of(std::move(columns)));
    }
    move_lists(plan, part, state.sections);
    state.legend.insert(state.legend.end(), plan.legend.begin(), plan.legend.end());
    for (const GlossaryEntry& entry : plan.glossary) state.known.add(entry);
    read_identity(state.identity, plan);
    set_area(state.identity, state.scope, state.known, plan, state.file_name,
             state.knowledge.area());

    const std::optional<DefaultYear> year =
        state.heading_year ? state.heading_year : year_of_extent(state.identity.extent);
    state.dates.clear();
    // The plan's own key comes first, and so leads.
    std::vector<LegendEntry> legend = state.legend;
    legend.insert(legend.end(), state.knowledge.legend().begin(), state.knowledge.legend().end());
    const RowContext context{
        legend, state.progress_heading, {year, &state.knowledge.dates()},
          state.dates
    };
    plan.actions.reserve(part.rows.size());
    std::vector<RowOrigin> origins;
    origins.reserve(part.rows.size());
    for (DraftRow& row : part.rows) {
        RowRead read = read_row(std::move(row), ++state.rows, state.ids, context);
        plan.actions.push_back(std::move(read.action));
        origins.push_back(read.origin);
    }
    if (state.scope.date.empty()) state.scope.date = day_of_plan(state.identity, plan.actions);
    state.leads.clear();
    note_names(plan.actions, state.leads_have_footprints, state.known);
    const NameContext names{state.known, state.scope, state.ids, state.leads,
                            state.leads_have_footprints};
    for (std::size_t i = 0; i < plan.actions.size(); ++i) {
        read_names(plan.actions[i], i > 0 ? &plan.actions[i - 1] : nullptr, names);
        weigh(plan.actions[i], origins[i], state.before);
        ++state.before.rows;
        if (plan.actions[i].number) ++state.before.numbered;
    }
    plan.plan = state.identity;
    return plan;
}

}  // namespace actionplan
