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

// A stop ends a sentence before a space or at the end, the other marks do everywhere.
bool ends_sentence(std::string_view text, std::size_t at) {
    if (!classes.may_end[static_cast<unsigned char>(text[at])]) return false;
    return text[at] != '.' || at + 1 == text.size() || text[at + 1] == ' ';
}

std::size_t end_of_sentence(std::string_view text, std::size_t at) {
    while (at < text.size() && !ends_sentence(text, at)) ++at;
    return at;
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] == ' ') ++at;
    return at;
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

bool begins_with(std::string_view text, std::string_view lower) {
    return text.size() >= lower.size() &&
           std::equal(lower.begin(), lower.end(), text.begin(),
                      [](char wanted, char c) { return ascii_lower(c) == wanted; });
}

bool starts_with_words(std::string_view text, std::string_view words) {
    return begins_with(text, words) &&
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
const ProgressRule* rule_at(std::string_view text, std::size_t place, bool first) {
    const ProgressRule* longest = nullptr;
    const auto& fronts = first ? rule_fronts : anywhere_fronts;
    for (const std::uint16_t index : fronts.at(text, place)) {
        const ProgressRule& rule = progress_rules[index];
        if (longest != nullptr && rule.words.size() <= longest->words.size()) continue;
        if (!begins_with(text.substr(place), rule.words)) continue;
        const std::string_view rest =
            text.substr(place, end_of_sentence(text, place + rule.words.size()) - place);
        const bool matches = rule.standing == Standing::whole ? is_whole(rest, rule.words)
                                                              : starts_with_words(rest, rule.words);
        if (matches) longest = &rule;
    }
    return longest;
}

// Where the next word of the sentence begins, or where the sentence ends.
std::size_t next_start(std::string_view text, std::size_t at) {
    while (at < text.size() && is_word_byte(text[at])) ++at;
    while (at < text.size() && !is_word_byte(text[at])) {
        if (ends_sentence(text, at)) break;
        ++at;
    }
    return at;
}

bool is_end(std::string_view text, std::size_t at) {
    return at >= text.size() || ends_sentence(text, at);
}

// One pass over the text: its sentences, and in each the places where words begin.
void judge(std::string_view text, Verdict& verdict) {
    for (std::size_t at = skip_spaces(text, 0); at < text.size(); at = skip_spaces(text, at + 1)) {
        if (is_end(text, at)) continue;
        bool ruled = false;
        for (bool first = true; first || !is_end(text, at); at = next_start(text, at)) {
            if (const ProgressRule* const rule = rule_at(text, at, first)) {
                verdict.take(*rule);
                ruled = true;
            }
            first = false;
        }
        verdict.other_words = verdict.other_words || !ruled;
    }
}

bool has_words(std::span<const TextBlock> blocks) {
    return std::any_of(blocks.begin(), blocks.end(), [](const TextBlock& block) {
        return std::any_of(block.text.begin(), block.text.end(),
                           [](char c) { return is_ascii_letter(c) || is_ascii_digit(c); }) ||
               block.text.find("\xE2\x9C") != std::string::npos;
    });
}

// Where words that move a date begin, from a place to the end of its sentence; npos when none do.
std::size_t revising_place(std::string_view text, std::size_t at) {
    for (; !is_end(text, at); at = next_start(text, at)) {
        for (const std::uint16_t index : revising_fronts.at(text, at)) {
            if (begins_with(text.substr(at), revising_words[index])) return at;
        }
    }
    return std::string_view::npos;
}

void add_revised(std::string_view words, std::vector<RevisedDate>& revised) {
    const TextBlock rest{TextKind::paragraph, 0, std::string(words)};
    for (const ActionDate& date : read_dates({&rest, 1})) {
        if (date.edtf) revised.push_back({*date.edtf, date.text});
    }
}

}  // namespace

State state_of(std::span<const TextBlock> blocks) {
    if (!has_words(blocks)) return State::unknown;
    Verdict verdict;
    for (const TextBlock& block : blocks) judge(block.text, verdict);
    const bool promised = verdict.strength == promise_only && verdict.other_words;
    return promised ? State::in_progress : verdict.state;
}

std::vector<RevisedDate> revised_dates(std::span<const TextBlock> blocks) {
    std::vector<RevisedDate> revised;
    for (const TextBlock& block : blocks) {
        const std::string_view text = block.text;
        // Sentences without a digit move no date.
        for (std::size_t at = 0; find_digit(text, at) < text.size();) {
            const std::size_t end = end_of_sentence(text, at);
            const std::size_t digit = find_digit(text, at);
            if (digit < end) {
                const std::size_t place = revising_place(text, skip_spaces(text, at));
                if (place < end) add_revised(text.substr(place, end - place), revised);
            }
            at = end + 1;
        }
    }
    return revised;
}

}  // namespace actionplan
