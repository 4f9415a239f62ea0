#include "quality/compare/comparison.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "quality/auditor.h"
#include "quality/compare/action_change.h"
#include "quality/compare/edition_action.h"
#include "quality/compare/match_actions.h"
#include "quality/legend_words.h"
#include "quality/plain_text.h"
#include "quality/plan_name.h"
#include "quality/scores.h"
#include "schema/vocabulary.h"

namespace actionplan {

namespace {

using Titles = std::unordered_map<std::string, std::string>;

Titles titles_of(const Plan& plan) {
    Titles titles;
    for (const Section& section : plan.sections) titles.emplace(section.id, section.title);
    return titles;
}

std::string title_of(const Titles& titles, const Action& action) {
    const auto known = action.section ? titles.find(*action.section) : titles.end();
    return known == titles.end() ? std::string() : known->second;
}

ActionName name_of_action(const Action& action, const Titles& titles) {
    ActionName name;
    name.id = action.id;
    name.number = action.number;
    name.position = action.position;
    name.section = title_of(titles, action);
    name.text = action.action.text();
    if (action.timescale) name.timescale = action.timescale->text();
    if (action.lead) name.lead = action.lead->text();
    if (action.progress) name.state = action.progress->state;
    name.place = action.place;
    return name;
}

LegendLikeness likeness_of_legends(const Plan& before, const Plan& after) {
    const std::string first = legend_words(before);
    const std::string second = legend_words(after);
    if (first.empty() || second.empty()) return LegendLikeness::unexplained;
    return first == second ? LegendLikeness::alike : LegendLikeness::different;
}

// Every column that a plan's tables have, by field, or by heading where it has no field.
std::set<std::string> columns_of(const Plan& plan) {
    std::set<std::string> columns;
    for (const Columns& table : plan.columns) {
        for (const ColumnHeading& heading : table.headings) {
            columns.insert(heading.field == ColumnField::other
                               ? folded_ascii(heading.text)
                               : std::string(to_text(heading.field)));
        }
    }
    columns.erase("");
    return columns;
}

std::vector<std::string> without(const std::set<std::string>& all,
                                 const std::set<std::string>& these) {
    std::vector<std::string> rest;
    std::set_difference(all.begin(), all.end(), these.begin(), these.end(),
                        std::back_inserter(rest));
    return rest;
}

// Sections that are one under two titles: each is where most of the other's actions are.
class SectionPairs {
 public:
    void add(const std::string& before, const std::string& after) {
        ++together_[{before, after}];
        ++of_before_[before];
        ++of_after_[after];
    }
    bool are_one(const std::string& before, const std::string& after) const {
        if (folded_ascii(before) == folded_ascii(after)) return true;
        const auto both = together_.find({before, after});
        // Two actions at least, as a single one may well have moved.
        return both != together_.end() && both->second > 1 &&
               2 * both->second > of_before_.at(before) && 2 * both->second > of_after_.at(after);
    }
    std::vector<SectionRetitled> retitled() const {
        std::vector<SectionRetitled> list;
        for (const auto& [titles, count] : together_) {
            const auto& [before, after] = titles;
            if (folded_ascii(before) != folded_ascii(after) && are_one(before, after))
                list.push_back({before, after});
        }
        return list;
    }

 private:
    std::map<std::pair<std::string, std::string>, std::uint64_t> together_;
    std::map<std::string, std::uint64_t> of_before_;
    std::map<std::string, std::uint64_t> of_after_;
};

bool counts_as_reworded(const ActionChange& change) {
    return std::any_of(
        change.rewordings.begin(), change.rewordings.end(),
        [](const Rewording& one) { return !one.marks_only && one.field != "progress"; });
}

void count_kept(ChangeCounts& counts, const ActionChange& change) {
    if (change.split()) ++counts.split;
    if (change.merged()) ++counts.merged;
    if (!change.split() && !change.merged()) ++counts.kept;
    if (!change.changed()) ++counts.unchanged;
    if (counts_as_reworded(change)) ++counts.reworded;
    if (change.renumbered) ++counts.renumbered;
    if (change.moved) ++counts.moved;
    if (change.deadline) ++(change.deadline->days > 0 ? counts.slipped : counts.earlier);
    if (!change.leads.empty()) ++counts.leads;
    if (change.state) {
        ++counts.states;
        if (change.state->after == State::complete) ++counts.completed;
    }
    if (change.rag && change.rag->counted) ++counts.rag;
}

class Comparer {
 public:
    Comparer(const Plan& before, const Plan& after)
        : before_(before),
          after_(after),
          old_titles_(titles_of(before)),
          new_titles_(titles_of(after)) {}

    Comparison comparison() {
        result_.before = edition_head(before_);
        result_.after = edition_head(after_);
        result_.legends = likeness_of_legends(before_, after_);
        result_.columns_dropped = without(columns_of(before_), columns_of(after_));
        result_.columns_added = without(columns_of(after_), columns_of(before_));
        const Matching matching = match_actions(before_, after_);
        for (const ActionMatch& match : matching.matches) {
            sections_.add(title_of(old_titles_, before_.actions.at(match.before.front())),
                          title_of(new_titles_, after_.actions.at(match.after.front())));
        }
        result_.retitled = sections_.retitled();
        for (const ActionMatch& match : matching.matches) add_kept(match);
        std::sort(result_.kept.begin(), result_.kept.end(),
                  [](const ActionChange& a, const ActionChange& b) {
                      return a.after.front().position < b.after.front().position;
                  });
        for (const LoneMatch& lone : matching.dropped)
            result_.dropped.push_back(lone_action(lone, before_, old_titles_, after_, new_titles_));
        for (const LoneMatch& lone : matching.added)
            result_.added.push_back(lone_action(lone, after_, new_titles_, before_, old_titles_));
        result_.counts.dropped = result_.dropped.size();
        result_.counts.added = result_.added.size();
        return std::move(result_);
    }

 private:
    void add_kept(const ActionMatch& match) {
        std::vector<const Action*> before;
        std::vector<const Action*> after;
        for (const std::size_t i : match.before) before.push_back(&before_.actions.at(i));
        for (const std::size_t j : match.after) after.push_back(&after_.actions.at(j));
        ActionChange change = change_between(before, after, result_.legends);
        change.likeness = match.likeness;
        for (const Action* const action : before)
            change.before.push_back(name_of_action(*action, old_titles_));
        for (const Action* const action : after)
            change.after.push_back(name_of_action(*action, new_titles_));
        if (!change.split() && !change.merged()) {
            change.renumbered = before.front()->number != after.front()->number;
            change.moved =
                !sections_.are_one(change.before.front().section, change.after.front().section);
        }
        count_kept(result_.counts, change);
        result_.kept.push_back(std::move(change));
    }

    static LoneAction lone_action(const LoneMatch& lone, const Plan& plan, const Titles& titles,
                                  const Plan& other, const Titles& other_titles) {
        LoneAction one{name_of_action(plan.actions.at(lone.action), titles), {}, lone.shared};
        if (lone.kin) one.kin = name_of_action(other.actions.at(*lone.kin), other_titles);
        return one;
    }

    const Plan& before_;
    const Plan& after_;
    Titles old_titles_;
    Titles new_titles_;
    SectionPairs sections_;
    Comparison result_;
};

}  // namespace

EditionHead edition_head(const Plan& plan) {
    EditionHead head;
    head.file = plan.source.file_name;
    head.id = plan.plan.id;
    head.name = plan_name(plan.plan);
    head.day = day_of_plan(plan.plan);
    head.actions = plan.actions.size();
    head.score = plan_score(plan.quality.scores);
    for (const Finding& finding : plan.quality.findings)
        ++head.findings.at(static_cast<std::size_t>(finding.severity));
    return head;
}

Comparison compare_plans(const Plan& before, const Plan& after) {
    return Comparer(before, after).comparison();
}

std::vector<const ActionChange*> slipped_actions(const Comparison& comparison) {
    std::vector<const ActionChange*> slipped;
    for (const ActionChange& change : comparison.kept) {
        if (change.deadline && change.deadline->days > 0) slipped.push_back(&change);
    }
    std::stable_sort(slipped.begin(), slipped.end(),
                     [](const ActionChange* a, const ActionChange* b) {
                         return a->deadline->days > b->deadline->days;
                     });
    return slipped;
}

int median_slip(const Comparison& comparison) {
    const std::vector<const ActionChange*> slipped = slipped_actions(comparison);
    return slipped.empty() ? 0 : slipped[slipped.size() / 2]->deadline->days;
}

}  // namespace actionplan
