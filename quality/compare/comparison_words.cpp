#include "quality/compare/comparison_words.h"

#include <algorithm>
#include <cstdlib>

#include "schema/vocabulary.h"

namespace actionplan {

namespace {

constexpr std::string_view arrow = " → ";

std::string counted_words(std::uint64_t count, std::string_view what) {
    return std::to_string(count) + " " + std::string(what) + (count == 1 ? "" : "s");
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

template <typename Word>
std::string word_or_none(const std::optional<Word>& word) {
    return word ? std::string(to_text(*word)) : "none";
}

std::string numbers_of(const std::vector<ActionName>& actions) {
    std::string text;
    for (const ActionName& action : actions)
        text += (text.empty() ? "" : ", ") + number_words(action);
    return text;
}

std::string quoted_date(const std::string& text) { return text.empty() ? "no date" : text; }

}  // namespace

std::string pair_name(const Comparison& comparison) {
    const std::string& before = comparison.before.name;
    const std::string& after = comparison.after.name;
    return before == after ? after : before + std::string(arrow) + after;
}

std::string edition_words(const EditionHead& head) {
    return head.file + (head.day.empty() ? "" : ", " + head.day) + ", " +
           counted_words(head.actions, "action");
}

std::string number_words(const ActionName& action) {
    return action.number ? *action.number : "row " + std::to_string(action.position);
}

std::string change_numbers(const ActionChange& change) {
    const std::string before = numbers_of(change.before);
    const std::string after = numbers_of(change.after);
    return before == after ? after : before + std::string(arrow) + after;
}

std::string title_words(const ActionName& action) {
    constexpr std::size_t most_bytes = 120;
    std::string text = action.text;
    for (char& c : text) {
        if (c == '\n') c = ' ';
    }
    if (text.size() <= most_bytes) return text;
    // Between two words, and so never within a character; where there is no space, at a character's beginning.
    std::size_t end = text.rfind(' ', most_bytes);
    if (end == std::string::npos || end == 0) {
        end = most_bytes;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    }
    return text.substr(0, end) + " …";
}

std::string days_words(int days) {
    return counted_words(static_cast<std::uint64_t>(std::abs(days)), "day") +
           (days > 0 ? " later" : " earlier");
}

std::string shift_words(const DateShift& shift) {
    std::string text = quoted_date(shift.before) + std::string(arrow) + quoted_date(shift.after);
    if (!shift.days) return text;
    text += *shift.days == 0 ? ": the same last day" : ": " + days_words(*shift.days);
    // A month or a season leaves open by how much.
    if (shift.least && shift.most && *shift.least != *shift.most)
        text += " (" + std::to_string(*shift.least) + " to " + std::to_string(*shift.most) + ")";
    return text;
}

std::string move_words(const DeadlineMove& move) {
    return move.before.day + std::string(arrow) + move.after.day +
           (move.after.by_progress ? " (by its progress)" : "") + ": " + days_words(move.days);
}

std::string lead_words(const LeadChange& leads) {
    std::string text;
    if (!leads.dropped.empty()) text = "no longer " + joined(leads.dropped);
    if (!leads.added.empty()) text += (text.empty() ? "now also " : "; now ") + joined(leads.added);
    return text;
}

std::string state_words(const StateFlip& flip) {
    return word_or_none(flip.before) + std::string(arrow) + word_or_none(flip.after);
}

std::string rag_words(const RagFlip& flip) {
    return word_or_none(flip.before) + std::string(arrow) + word_or_none(flip.after);
}

std::string kin_words(const LoneAction& lone) {
    if (!lone.kin) return {};
    return number_words(*lone.kin) + ": " + title_words(*lone.kin) +
           " (shared words: " + joined(lone.shared) + ")";
}

std::string parts_words(const ActionChange& change) {
    if (!change.split() && !change.merged()) return {};
    std::string text = change.split() ? "Split into" : "Merged from";
    for (const ActionName& part : change.split() ? change.after : change.before)
        text += " " + number_words(part) + ": " + title_words(part) + ";";
    text.pop_back();
    return text;
}

std::string dates_words(const ActionChange& change) {
    std::string text;
    for (const DateShift& shift : change.dates)
        text += (text.empty() ? "" : "; ") + shift_words(shift);
    if (change.deadline && (change.dates.empty() || change.deadline->after.by_progress))
        text += (text.empty() ? "" : "; ") + move_words(*change.deadline);
    return text;
}

std::string section_words(const ActionChange& change) {
    return change.moved ? change.before.front().section + " → " + change.after.front().section : "";
}

bool any_rag_flip(const Comparison& comparison) {
    return std::any_of(comparison.kept.begin(), comparison.kept.end(),
                       [](const ActionChange& change) { return change.rag.has_value(); });
}

std::string_view legend_caveat(LegendLikeness legends) {
    switch (legends) {
        case LegendLikeness::alike:
            return {};
        case LegendLikeness::different:
            return "The editions explain their colours differently, so changes of colour don't "
                   "count.";
        case LegendLikeness::unexplained:
            return "The editions don't both explain their colours, so changes of colour don't "
                   "count.";
    }
    return {};
}

std::string verdict_words(const Comparison& comparison) {
    const ChangeCounts& counts = comparison.counts;
    const std::uint64_t matched = comparison.kept.size();
    if (comparison.before.actions + comparison.after.actions == 0)
        return "Neither edition has actions.";
    if (matched == 0) {
        return "No action of the earlier edition stands in the later one: these may be parts of a "
               "plan, or "
               "different plans, rather than two editions of one.";
    }
    if (counts.unchanged == comparison.before.actions &&
        counts.unchanged == comparison.after.actions)
        return "Nothing changed.";
    std::string text = std::to_string(matched) + " of " +
                       counted_words(comparison.before.actions, "action") + " go on";
    if (counts.completed > 0)
        text += ", " + std::to_string(counts.completed) + " of them completed since";
    if (counts.slipped > 0) {
        text += ", " + std::to_string(counts.slipped) + " slipped by a median of " +
                counted_words(static_cast<std::uint64_t>(median_slip(comparison)), "day");
    }
    return text + "; " + std::to_string(counts.dropped) + " dropped, " +
           std::to_string(counts.added) + " added.";
}

std::vector<std::pair<std::string_view, std::uint64_t>> named_counts(const ChangeCounts& counts) {
    return {
        {"unchanged",           counts.unchanged },
        {"slipped",             counts.slipped   },
        {"brought forward",     counts.earlier   },
        {"dropped",             counts.dropped   },
        {"added",               counts.added     },
        {"split",               counts.split     },
        {"merged",              counts.merged    },
        {"with other leads",    counts.leads     },
        {"with another state",  counts.states    },
        {"completed since",     counts.completed },
        {"with another colour", counts.rag       },
        {"reworded",            counts.reworded  },
        {"renumbered",          counts.renumbered},
        {"in another section",  counts.moved     },
    };
}

}  // namespace actionplan
