#include <nlohmann/json.hpp>

#include "quality/compare/comparison_set.h"
#include "quality/compare/comparison_words.h"
#include "quality/place_words.h"
#include "schema/vocabulary.h"

namespace actionplan {

namespace {

using Json = nlohmann::ordered_json;

template <typename Value>
Json or_null(const std::optional<Value>& value) {
    return value ? Json(*value) : Json(nullptr);
}

template <typename Enum>
Json word_or_null(const std::optional<Enum>& value) {
    return value ? Json(to_text(*value)) : Json(nullptr);
}

// Builds an array of what `each` makes of the entries.
template <typename List, typename Each>
Json json_list(const List& list, Each each) {
    Json array = Json::array();
    for (const auto& entry : list) array.push_back(each(entry));
    return array;
}

// clang-format off
Json head_json(const EditionHead& head) {
    return {
        {"file", head.file},
        {"id", head.id},
        {"name", head.name},
        {"day", head.day.empty() ? Json(nullptr) : Json(head.day)},
        {"actions", head.actions},
        {"score", head.score},
        {"errors", head.findings[0]},
        {"warnings", head.findings[1]},
        {"notes", head.findings[2]},
    };
}

Json action_json(const ActionName& action) {
    return {
        {"id", action.id},
        {"number", or_null(action.number)},
        {"position", action.position},
        {"section", action.section},
        {"text", action.text},
        {"timescale", action.timescale},
        {"lead", action.lead},
        {"state", word_or_null(action.state)},
        {"place", place_words(action.place)},
    };
}

std::string_view fate_word(WordFate fate) {
    switch (fate) {
        case WordFate::kept:
            return "kept";
        case WordFate::dropped:
            return "dropped";
        case WordFate::added:
            return "added";
    }
    return {};
}

Json rewording_json(const Rewording& rewording) {
    return {
        {"field", rewording.field},
        {"marks_only", rewording.marks_only},
        {"runs", json_list(rewording.runs,
                           [](const WordRun& run) {
                               return Json{
                                   {"fate", fate_word(run.fate)},
                                   {"text", run.text}
                               };
                           })},
    };
}

Json shift_json(const DateShift& shift) {
    return {
        {"before", shift.before},
        {"after", shift.after},
        {"edtf_before", or_null(shift.edtf_before)},
        {"edtf_after", or_null(shift.edtf_after)},
        {"days", or_null(shift.days)},
        {"least", or_null(shift.least)},
        {"most", or_null(shift.most)},
    };
}

Json deadline_json(const std::optional<DeadlineMove>& move) {
    if (!move) return nullptr;
    return {
        {"before", move->before.day},
        {"after", move->after.day},
        {"days", move->days},
        {"by_progress", move->after.by_progress},
    };
}

Json state_json(const std::optional<StateFlip>& flip) {
    if (!flip) return nullptr;
    return {
        {"before", word_or_null(flip->before)},
        {"after", word_or_null(flip->after)}
    };
}

Json rag_json(const std::optional<RagFlip>& flip) {
    if (!flip) return nullptr;
    return {
        {"before", word_or_null(flip->before)},
        {"after", word_or_null(flip->after)},
        {"counted", flip->counted}
    };
}

Json change_json(const ActionChange& change) {
    return {
        {"before", json_list(change.before, action_json)},
        {"after", json_list(change.after, action_json)},
        {"likeness", change.likeness},
        {"changed", change.changed()},
        {"split", change.split()},
        {"merged", change.merged()},
        {"renumbered", change.renumbered},
        {"moved", change.moved},
        {"deadline", deadline_json(change.deadline)},
        {"dates", json_list(change.dates, shift_json)},
        {"leads", {{"dropped", Json(change.leads.dropped)}, {"added", Json(change.leads.added)}}},
        {"state", state_json(change.state)},
        {"rag", rag_json(change.rag)},
        {"rewordings", json_list(change.rewordings, rewording_json)},
    };
}

Json lone_json(const LoneAction& lone) {
    Json json = action_json(lone.action);
    json["kin"] = lone.kin ? action_json(*lone.kin) : Json(nullptr);
    json["shared"] = lone.shared;
    return json;
}

Json counts_json(const ChangeCounts& counts) {
    return {
        {"kept", counts.kept},
        {"unchanged", counts.unchanged},
        {"slipped", counts.slipped},
        {"earlier", counts.earlier},
        {"dropped", counts.dropped},
        {"added", counts.added},
        {"split", counts.split},
        {"merged", counts.merged},
        {"leads", counts.leads},
        {"states", counts.states},
        {"completed", counts.completed},
        {"rag", counts.rag},
        {"reworded", counts.reworded},
        {"renumbered", counts.renumbered},
        {"moved", counts.moved},
    };
}

std::string_view legends_word(LegendLikeness legends) {
    switch (legends) {
        case LegendLikeness::alike:
            return "alike";
        case LegendLikeness::different:
            return "different";
        case LegendLikeness::unexplained:
            return "unexplained";
    }
    return {};
}

Json retitled_json(const SectionRetitled& section) {
    return {
        {"before", section.before},
        {"after", section.after}
    };
}

Json comparison_json(const Comparison& comparison) {
    return {
        {"before", head_json(comparison.before)},
        {"after", head_json(comparison.after)},
        {"verdict", verdict_words(comparison)},
        {"counts", counts_json(comparison.counts)},
        {"median_slip", median_slip(comparison)},
        {"score_change", comparison.after.score - comparison.before.score},
        {"legends", legends_word(comparison.legends)},
        {"retitled", json_list(comparison.retitled, retitled_json)},
        {"columns_dropped", Json(comparison.columns_dropped)},
        {"columns_added", Json(comparison.columns_added)},
        {"kept", json_list(comparison.kept, change_json)},
        {"dropped", json_list(comparison.dropped, lone_json)},
        {"added", json_list(comparison.added, lone_json)},
    };
}

// clang-format on

}  // namespace

std::string json_comparison(const ComparisonSet& set) {
    const Json json{
        {"comparisons", json_list(set.pairs,       comparison_json)},
        {"only_before", json_list(set.only_before, head_json)      },
        {"only_after",  json_list(set.only_after,  head_json)      },
    };
    return json.dump(2) + "\n";
}

}  // namespace actionplan
