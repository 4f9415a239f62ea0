#include "normalise/progress_words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "normalise/ascii.h"
#include "normalise/dates.h"
#include "normalise/find_digit.h"
#include "normalise/phrase_fronts.h"
#include "normalise/words/progress_rules.h"

namespace actionplan {

namespace {

// Classes of bytes, looked up: this reads every byte of every progress cell.
struct ByteClasses {
    std::array<bool, 256> word{};
    std::array<bool, 256> may_end{};  // a sentence

    constexpr ByteClasses() {
        for (std::size_t byte = 0; byte < word.size(); ++byte) {
            const auto c = static_cast<char>(byte);
            word[byte] = is_ascii_letter(c) || is_ascii_digit(c) || byte >= 0x80;
            may_end[byte] = c == '.' || c == ';' || c == '!' || c == '\n';
        }
    }
};
constexpr ByteClasses classes;

bool is_word_byte(char c) { return classes.word[static_cast<unsigned char>(c)]; }

// Calls with each sentence of a text, without the marks that end it.
template <typename Use>
void each_sentence(std::string_view text, Use use) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        while (i < text.size() && !classes.may_end[static_cast<unsigned char>(text[i])]) ++i;
        const bool ends =
            i >= text.size() || i + 1 == text.size() || text[i + 1] == ' ' || text[i] != '.';
        if (!ends) continue;
        while (begin < i && text[begin] == ' ') ++begin;
        if (begin < i) use(text.substr(begin, i - begin));
        begin = i + 1;
    }
}

// Calls with where each word begins, and first with 0, until told to stop.
template <typename Use>
void each_start(std::string_view text, const Use& use) {
    for (std::size_t i = 0; i < text.size();) {
        if (!use(i)) return;
        while (i < text.size() && is_word_byte(text[i])) ++i;
        while (i < text.size() && !is_word_byte(text[i])) ++i;
    }
}

constexpr std::string_view words_of_rule(const ProgressRule& rule) { return rule.words; }
constexpr std::string_view words_of_rule_anywhere(const ProgressRule& rule) {
    return rule.standing == Standing::anywhere ? rule.words : std::string_view();
}

constexpr PhraseFronts<progress_rules.size()> rule_fronts(progress_rules, words_of_rule);
constexpr PhraseFronts<progress_rules.size()> anywhere_fronts(progress_rules,
                                                              words_of_rule_anywhere);
constexpr PhraseFronts<revising_words.size()> revising_fronts(revising_words,
                                                              [](std::string_view words) {
                                                                  return words;
                                                              });

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
    const auto& fronts = place == 0 ? rule_fronts : anywhere_fronts;
    for (const std::uint16_t index : fronts.at(sentence, place)) {
        const ProgressRule& rule = progress_rules[index];
        if (longest != nullptr && rule.words.size() <= longest->words.size()) continue;
        const bool matches = rule.standing == Standing::whole ? is_whole(rest, rule.words)
                                                              : starts_with_words(rest, rule.words);
        if (matches) longest = &rule;
    }
    return longest;
}

void judge(std::string_view sentence, Verdict& verdict) {
    bool ruled = false;
    each_start(sentence, [&](std::size_t place) {
        const ProgressRule* const rule = rule_at(sentence, place);
        if (rule == nullptr) return true;
        verdict.take(*rule);
        ruled = true;
        return true;
    });
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
    std::size_t found = std::string_view::npos;
    each_start(lower, [&](std::size_t place) {
        const std::string_view rest = lower.substr(place);
        for (const std::uint16_t index : revising_fronts.at(lower, place)) {
            if (rest.starts_with(revising_words[index])) found = place;
        }
        return found == std::string_view::npos;
    });
    return found;
}

}  // namespace

State state_of(std::span<const TextBlock> blocks) {
    if (!has_words(blocks)) return State::unknown;
    Verdict verdict;
    std::string lower;
    for (const TextBlock& block : blocks) {
        lower = block.text;
        for (char& c : lower) c = ascii_lower(c);
        each_sentence(lower, [&](std::string_view sentence) { judge(sentence, verdict); });
    }
    const bool promised = verdict.strength == promise_only && verdict.other_words;
    return promised ? State::in_progress : verdict.state;
}

std::vector<RevisedDate> revised_dates(std::span<const TextBlock> blocks) {
    std::vector<RevisedDate> revised;
    for (const TextBlock& block : blocks) {
        if (!has_digit(block.text)) continue;
        each_sentence(block.text, [&](std::string_view sentence) {
            if (!has_digit(sentence)) return;
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
