#include "quality/compare/action_change.h"

#include <algorithm>
#include <set>

#include "quality/plain_text.h"

namespace actionplan {

namespace {

// One body or person as far as an edition says who it is.
struct LeadName {
    std::string key;   // identifier, else the full name
    std::string text;  // as printed
};

std::vector<LeadName> leads_of(ActionPointers actions) {
    std::vector<LeadName> names;
    std::set<std::string> seen;
    const auto add = [&](std::string key, const std::string& text) {
        if (seen.insert(key).second) names.push_back({std::move(key), text});
    };
    for (const Action* const action : actions) {
        if (!action->lead) continue;
        for (const Organisation& body : action->lead->organisations) {
            add(body.identifier ? body.identifier->scheme + ":" + body.identifier->id
                                : folded_ascii(body.name.value_or(body.text)),
                body.text);
        }
        for (const Person& person : action->lead->people)
            add(folded_ascii(person.text), person.text);
    }
    return names;
}

// Those of the one that the other names neither by who they are nor by the same words: an edition without a key
// may know a body by its abbreviation only.
std::vector<std::string> leads_without(const std::vector<LeadName>& names,
                                       const std::vector<LeadName>& others) {
    std::vector<std::string> rest;
    for (const LeadName& name : names) {
        const bool named = std::any_of(others.begin(), others.end(), [&](const LeadName& other) {
            return other.key == name.key || folded_ascii(other.text) == folded_ascii(name.text);
        });
        if (!named) rest.push_back(name.text);
    }
    return rest;
}

LeadChange lead_change(ActionPointers before, ActionPointers after) {
    const std::vector<LeadName> old_names = leads_of(before);
    const std::vector<LeadName> new_names = leads_of(after);
    return {leads_without(old_names, new_names), leads_without(new_names, old_names)};
}

// The day by which all of them are to be done.
std::optional<Deadline> last_deadline(ActionPointers actions) {
    std::optional<Deadline> last;
    for (const Action* const action : actions) {
        const std::optional<Deadline> one = deadline_of(*action);
        if (!one) return std::nullopt;
        if (!last || one->day > last->day) last = one;
    }
    return last;
}

std::optional<DeadlineMove> deadline_move(ActionPointers before, ActionPointers after) {
    const std::optional<Deadline> first = last_deadline(before);
    const std::optional<Deadline> second = last_deadline(after);
    if (!first || !second) return std::nullopt;
    const std::optional<int> days = days_between(first->day, second->day);
    if (!days || *days == 0) return std::nullopt;
    return DeadlineMove{*first, *second, *days};
}

class Rewordings {
 public:
    void compare(const std::string& field, const CellText* before, const CellText* after) {
        compare(field, before == nullptr ? std::string() : before->text(),
                after == nullptr ? std::string() : after->text());
    }
    void compare(const std::string& field, const std::string& before, const std::string& after) {
        std::vector<WordRun> runs = word_changes(before, after);
        const bool changed = std::any_of(runs.begin(), runs.end(), [](const WordRun& run) {
            return run.fate != WordFate::kept;
        });
        if (changed) list_.push_back({field, std::move(runs), same_words(before, after)});
    }
    // Other columns by their headings; those of one heading in their order.
    void compare_others(const Action& before, const Action& after) {
        std::vector<const OtherCell*> rest;
        for (const OtherCell& cell : after.other) rest.push_back(&cell);
        for (const OtherCell& cell : before.other) {
            const auto same = std::find_if(rest.begin(), rest.end(), [&](const OtherCell* other) {
                return folded_ascii(other->heading) == folded_ascii(cell.heading);
            });
            compare(cell.heading, &cell, same == rest.end() ? nullptr : *same);
            if (same != rest.end()) rest.erase(same);
        }
        for (const OtherCell* const cell : rest) compare(cell->heading, nullptr, cell);
    }
    std::vector<Rewording> take() { return std::move(list_); }

 private:
    std::vector<Rewording> list_;
};

template <typename Cell>
const CellText* pointer_to(const std::optional<Cell>& cell) {
    return cell ? &*cell : nullptr;
}

void compare_words(ActionChange& change, const Action& before, const Action& after) {
    Rewordings words;
    words.compare("action", &before.action, &after.action);
    words.compare("subsection", before.subsection.value_or(""), after.subsection.value_or(""));
    // Words of a timescale or lead whose meaning changed are told as that.
    if (change.dates.empty())
        words.compare("timescale", pointer_to(before.timescale), pointer_to(after.timescale));
    if (change.leads.empty())
        words.compare("lead", pointer_to(before.lead), pointer_to(after.lead));
    words.compare("outcomes", pointer_to(before.outcomes), pointer_to(after.outcomes));
    words.compare("progress", pointer_to(before.progress), pointer_to(after.progress));
    words.compare_others(before, after);
    change.rewordings = words.take();
}

std::optional<State> state_of(const Action& action) {
    return action.progress ? action.progress->state : std::nullopt;
}
std::optional<RagValue> rag_of(const Action& action) {
    return action.rag ? action.rag->value : std::nullopt;
}

}  // namespace

bool ActionChange::changed() const {
    return split() || merged() || renumbered || moved || !rewordings.empty() || !dates.empty() ||
           deadline || !leads.empty() || state || rag;
}

ActionChange change_between(ActionPointers before, ActionPointers after, LegendLikeness legends) {
    ActionChange change;
    change.deadline = deadline_move(before, after);
    change.leads = lead_change(before, after);
    if (before.size() != 1 || after.size() != 1) return change;
    const Action& first = *before.front();
    const Action& second = *after.front();
    change.dates = date_shifts(first.timescale, second.timescale);
    if (state_of(first) != state_of(second))
        change.state = StateFlip{state_of(first), state_of(second)};
    if (rag_of(first) != rag_of(second))
        change.rag = RagFlip{rag_of(first), rag_of(second), legends == LegendLikeness::alike};
    compare_words(change, first, second);
    return change;
}

}  // namespace actionplan
