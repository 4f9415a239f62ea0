// What became of a plan from one edition to the next.
//
// Takes    two plans, as converted.
// Gives    every action of both once: kept (whatever changed in it), split, merged, dropped or added. Flips of colours count
//          only where both editions explain their colours alike. compare_plans(x, x) says that nothing changed, and
//          compare_plans(b, a) is compare_plans(a, b) seen from the other side.
// Source   docs/compare.md.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "quality/compare/date_shifts.h"
#include "quality/compare/word_changes.h"
#include "schema/plan.h"

namespace actionplan {

struct EditionHead {
    std::string file;
    std::string id;
    std::string name;  // of its area, else its title, else its id
    std::string day;   // the plan's own; empty when it names none
    std::uint64_t actions = 0;
    double score = 0;
    std::array<std::uint64_t, 3> findings{};  // by severity

    bool operator==(const EditionHead&) const = default;
};

struct ActionName {
    std::string id;
    std::optional<std::string> number;
    std::uint64_t position = 0;
    std::string section;  // title; empty for none
    std::string text;
    std::string timescale;  // as printed
    std::string lead;       // as printed
    std::optional<State> state;
    Place place;

    bool operator==(const ActionName&) const = default;
};

struct Rewording {
    std::string field;  // key of the action, or the heading of another column
    std::vector<WordRun> runs;
    bool marks_only = false;  // nothing but stops, capitals and spaces

    bool operator==(const Rewording&) const = default;
};

struct DeadlineMove {
    Deadline before;
    Deadline after;
    int days = 0;  // later is above 0

    bool operator==(const DeadlineMove&) const = default;
};

struct LeadChange {
    std::vector<std::string> dropped;  // as printed
    std::vector<std::string> added;

    bool empty() const { return dropped.empty() && added.empty(); }
    bool operator==(const LeadChange&) const = default;
};

struct StateFlip {
    std::optional<State> before;
    std::optional<State> after;

    bool operator==(const StateFlip&) const = default;
};

struct RagFlip {
    std::optional<RagValue> before;
    std::optional<RagValue> after;
    bool counted = false;  // both editions explain their colours alike

    bool operator==(const RagFlip&) const = default;
};

// An action that both editions have. Of one that was split or merged only deadline and leads are compared.
struct ActionChange {
    std::vector<ActionName> before;
    std::vector<ActionName> after;
    double likeness = 1;
    bool renumbered = false;
    bool moved = false;  // to a section that is not the one it was in under another title
    std::vector<Rewording> rewordings;
    std::vector<DateShift> dates;
    std::optional<DeadlineMove> deadline;
    LeadChange leads;
    std::optional<StateFlip> state;
    std::optional<RagFlip> rag;

    bool split() const { return after.size() > 1; }
    bool merged() const { return before.size() > 1; }
    bool changed() const;
    bool operator==(const ActionChange&) const = default;
};

struct LoneAction {
    ActionName action;
    std::optional<ActionName> kin;    // of the other edition: what it may have become, or come from
    std::vector<std::string> shared;  // words

    bool operator==(const LoneAction&) const = default;
};

enum class LegendLikeness { alike, different, unexplained };

struct SectionRetitled {
    std::string before;
    std::string after;

    bool operator==(const SectionRetitled&) const = default;
};

struct ChangeCounts {
    std::uint64_t kept = 0;       // matched one to one
    std::uint64_t unchanged = 0;  // of those
    std::uint64_t reworded = 0;   // action, outcomes or another column, in more than stops
    std::uint64_t renumbered = 0;
    std::uint64_t moved = 0;
    std::uint64_t split = 0;
    std::uint64_t merged = 0;
    std::uint64_t slipped = 0;  // deadline later
    std::uint64_t earlier = 0;
    std::uint64_t leads = 0;
    std::uint64_t states = 0;
    std::uint64_t completed = 0;  // since
    std::uint64_t rag = 0;        // flips that count
    std::uint64_t added = 0;
    std::uint64_t dropped = 0;

    bool operator==(const ChangeCounts&) const = default;
};

struct Comparison {
    EditionHead before;
    EditionHead after;
    LegendLikeness legends = LegendLikeness::unexplained;
    std::vector<SectionRetitled> retitled;
    std::vector<std::string> columns_dropped;  // keys of fields, or headings of other columns
    std::vector<std::string> columns_added;
    std::vector<ActionChange> kept;  // in the order of the later edition
    std::vector<LoneAction> dropped;
    std::vector<LoneAction> added;
    ChangeCounts counts;

    bool operator==(const Comparison&) const = default;
};

EditionHead edition_head(const Plan& plan);

Comparison compare_plans(const Plan& before, const Plan& after);

// The deadlines that moved to a later day, the furthest first.
std::vector<const ActionChange*> slipped_actions(const Comparison& comparison);
// The middle of them in days; 0 for none.
int median_slip(const Comparison& comparison);

}  // namespace actionplan
