#include "normalise/progress_words.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "normalise/ascii.h"
#include "normalise/dates.h"
#include "normalise/words/progress_rules.h"

namespace actionplan {

namespace {

bool is_word_byte(char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

// Calls with each sentence of a text, without the marks that end it.
template <typename Use>
void each_sentence(std::string_view text, Use use) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const bool mark = i < text.size() &&
                          (text[i] == '.' || text[i] == ';' || text[i] == '!' || text[i] == '\n');
        const bool ends = i == text.size() ||
                          (mark && (i + 1 == text.size() || text[i + 1] == ' ' || text[i] != '.'));
        if (!ends) continue;
        while (begin < i && text[begin] == ' ') ++begin;
        if (begin < i) use(text.substr(begin, i - begin));
        begin = i + 1;
    }
}

// The pairs of letters that phrases begin with; most words of a cell begin none, and cost one look.
class Fronts {
 public:
    template <typename Table, typename Words>
    constexpr Fronts(const Table& table, Words words) {
        for (const auto& entry : table) {
            const std::string_view phrase = words(entry);
            if (phrase.size() >= 2) pairs_[index(phrase[0], phrase[1])] = true;
        }
    }
    bool may_begin(std::string_view text, std::size_t place) const {
        return place + 1 < text.size() && pairs_[index(text[place], text[place + 1])];
    }

 private:
    static constexpr std::size_t index(char first, char second) {
        return (static_cast<std::size_t>(static_cast<unsigned char>(first)) % 64) * 64 +
               static_cast<unsigned char>(second) % 64;
    }
    std::array<bool, std::size_t{64} * 64> pairs_{};
};

constexpr Fronts anywhere_fronts(progress_rules, [](const ProgressRule& rule) {
    return rule.standing == Standing::anywhere ? rule.words : std::string_view();
});
constexpr Fronts revising_fronts(revising_words, [](std::string_view words) { return words; });

bool starts_with_words(std::string_view text, std::string_view words) {
    return text.substr(0, words.size()) == words &&
           (text.size() == words.size() || !is_word_byte(text[words.size()]) ||
            !is_word_byte(words.back()));
}

// Nothing but the words, or they and a date or brackets: "Complete (March 2016)", "Completed 4 May".
bool is_whole(std::string_view sentence, std::string_view words) {
    if (!starts_with_words(sentence, words)) return false;
    std::string_view rest = sentence.substr(words.size());
    const std::size_t next = rest.find_first_not_of(' ');
    if (next == std::string_view::npos) return true;
    rest.remove_prefix(next);
    const auto c = static_cast<unsigned char>(rest.front());
    if (!is_word_byte(rest.front())) return true;
    if (c >= 0x80) return rest.substr(0, 2) == "\xE2\x80";  // a dash
    if (is_ascii_digit(rest.front())) return true;
    const TextBlock block{TextKind::paragraph, 0, std::string(rest)};
    const std::vector<ActionDate> dates = read_dates({&block, 1});
    return !dates.empty() && dates.front().edtf &&
           rest.substr(0, dates.front().text.size()) == dates.front().text;
}

struct Verdict {
    State state = State::in_progress;
    int strength = 0;
    bool other_words = false;  // a sentence that no rule knows: work that goes on

    void take(const ProgressRule& rule) {
        if (rule.strength < strength) return;
        state = rule.state;
        strength = rule.strength;
    }
};

// The longest rule at a place decides what the words there say.
const ProgressRule* rule_at(std::string_view sentence, std::size_t place) {
    const ProgressRule* longest = nullptr;
    const std::string_view rest = sentence.substr(place);
    for (const ProgressRule& rule : progress_rules) {
        if (rule.words.front() != rest.front()) continue;
        if (place > 0 && rule.standing != Standing::anywhere) continue;
        if (longest != nullptr && rule.words.size() <= longest->words.size()) continue;
        const bool matches = rule.standing == Standing::whole ? is_whole(rest, rule.words)
                                                              : starts_with_words(rest, rule.words);
        if (matches) longest = &rule;
    }
    return longest;
}

void judge(std::string_view sentence, Verdict& verdict) {
    bool ruled = false;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        const bool word_starts =
            i == 0 || (!is_word_byte(sentence[i - 1]) && is_word_byte(sentence[i]));
        if (!word_starts || (i > 0 && !anywhere_fronts.may_begin(sentence, i))) continue;
        const ProgressRule* rule = rule_at(sentence, i);
        if (rule == nullptr) continue;
        verdict.take(*rule);
        ruled = true;
    }
    verdict.other_words = verdict.other_words || !ruled;
}

bool has_words(std::span<const TextBlock> blocks) {
    return std::any_of(blocks.begin(), blocks.end(), [](const TextBlock& block) {
        return std::any_of(block.text.begin(), block.text.end(),
                           [](char c) { return is_ascii_letter(c) || is_ascii_digit(c); }) ||
               block.text.find("\xE2\x9C") != std::string::npos;
    });
}

// Where words that move a date begin in a sentence.
std::size_t revising_place(std::string_view lower) {
    for (std::size_t i = 0; i < lower.size(); ++i) {
        if (i > 0 && is_word_byte(lower[i - 1])) continue;
        if (!revising_fronts.may_begin(lower, i)) continue;
        const std::string_view rest = lower.substr(i);
        const bool revises = std::any_of(
            revising_words.begin(), revising_words.end(),
            [&](std::string_view words) { return rest.substr(0, words.size()) == words; });
        if (revises) return i;
    }
    return std::string_view::npos;
}

}  // namespace

State state_of(std::span<const TextBlock> blocks) {
    if (!has_words(blocks)) return State::unknown;
    Verdict verdict;
    for (const TextBlock& block : blocks) {
        const std::string lower = ascii_lower(block.text);
        each_sentence(lower, [&](std::string_view sentence) { judge(sentence, verdict); });
    }
    const bool promised = verdict.strength == promise_only && verdict.other_words;
    return promised ? State::in_progress : verdict.state;
}

std::vector<RevisedDate> revised_dates(std::span<const TextBlock> blocks) {
    std::vector<RevisedDate> revised;
    for (const TextBlock& block : blocks) {
        const bool dated = std::any_of(block.text.begin(), block.text.end(), is_ascii_digit);
        if (!dated) continue;
        each_sentence(block.text, [&](std::string_view sentence) {
            if (std::none_of(sentence.begin(), sentence.end(), is_ascii_digit)) return;
            const std::size_t place = revising_place(ascii_lower(sentence));
            if (place == std::string_view::npos) return;
            const TextBlock rest{TextKind::paragraph, 0, std::string(sentence.substr(place))};
            for (const ActionDate& date : read_dates({&rest, 1})) {
                if (date.edtf) revised.push_back({*date.edtf, date.text});
            }
        });
    }
    return revised;
}

}  // namespace actionplan
