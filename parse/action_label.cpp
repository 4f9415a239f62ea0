#include "parse/action_label.h"

#include <algorithm>
#include <string>

#include "extract/number_label.h"
#include "extract/utf8.h"
#include "parse/content.h"
#include "parse/fold.h"
#include "parse/heading_rules.h"

namespace actionplan {

namespace {

constexpr std::size_t most_words_before = 3;  // "Priority action no. 4"
constexpr double least_weight_of_name = 3;
constexpr std::string_view closing_marks = ":.)";

// Words that stand before the number of an action, or of a row.
bool names_number_of_action(std::string_view words) {
    const FieldWeights weights = weights_of_heading(words);
    const double best = *std::max_element(weights.begin(), weights.end());
    return best >= least_weight_of_name &&
           (weights.at(static_cast<std::size_t>(Field::action)) == best ||
            weights.at(static_cast<std::size_t>(Field::number)) == best);
}

std::string_view behind_marks(std::string_view text) {
    constexpr std::string_view marks = " :.)-";
    while (!text.empty()) {
        if (marks.find(text.front()) != std::string_view::npos) {
            text.remove_prefix(1);
        } else if (text.starts_with("\u2013") || text.starts_with("\u2014")) {
            text.remove_prefix(3);
        } else {
            break;
        }
    }
    return text;
}

// A number by itself in front of words: closed by a mark, or no mere count, and the words begin anew.
bool parts_itself(std::string_view number, bool closed, std::string_view rest) {
    if (closed || rest.empty()) return true;
    const bool count =
        number.size() > 2 && number.find_first_not_of("0123456789") == std::string_view::npos;
    return !count && is_upper(first_code_point(rest));
}

// "4 weeks from approval", but not "4.3 Sample fifty incidents a month": the time stands at the front.
bool begins_with_time(std::string_view text) {
    constexpr std::size_t words_of_a_time = 3;  // "31 March 2026"
    std::size_t end = 0;
    for (std::size_t words = 0; words < words_of_a_time && end < text.size(); ++words)
        end = std::min(text.find(' ', end + 1), text.size());
    return looks_like_time(text.substr(0, end));
}

}  // namespace

bool names_number(std::string_view word) {
    const FieldWeights weights = weights_of_heading(word);
    return weights.at(static_cast<std::size_t>(Field::number)) >
           weights.at(static_cast<std::size_t>(Field::action));
}

ActionLabel action_label(std::string_view text) {
    std::size_t at = 0;
    for (std::size_t words = 0; words <= most_words_before && at < text.size(); ++words) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        std::string_view token = text.substr(at, end - at);
        const std::size_t last = token.find_last_not_of(closing_marks);
        const bool closed = last + 1 < token.size();
        token = token.substr(0, last == std::string_view::npos ? 0 : last + 1);
        if (!has_digit(token)) {
            at = end + 1;
            continue;
        }
        const std::string_view before = text.substr(0, at == 0 ? 0 : at - 1);
        const std::string_view behind = text.substr(end);
        const std::string_view rest = behind_marks(behind);
        const bool marked = closed || rest.size() + 1 < behind.size();
        if (!is_number_label(token)) return {};
        if (!before.empty() && !names_number_of_action(before)) return {};
        if (before.empty() && (begins_with_time(text) || !parts_itself(token, marked, rest)))
            return {};
        return {before, token, rest};
    }
    return {};
}

}  // namespace actionplan
