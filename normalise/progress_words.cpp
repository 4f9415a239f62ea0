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
enum class ByteClass : std::uint8_t { other, word, may_end };  // a sentence

constexpr std::array<ByteClass, 256> byte_classes() {
    std::array<ByteClass, 256> classes{};
    for (std::size_t byte = 0; byte < classes.size(); ++byte) {
        const auto c = static_cast<char>(byte);
        if (is_ascii_letter(c) || is_ascii_digit(c) || byte >= 0x80)
            classes[byte] = ByteClass::word;
        if (c == '.' || c == ';' || c == '!' || c == '\n') classes[byte] = ByteClass::may_end;
    }
    return classes;
}
constexpr std::array classes = byte_classes();

ByteClass class_of(char c) { return classes[static_cast<unsigned char>(c)]; }
bool is_in_word(char c) { return class_of(c) == ByteClass::word; }

// A stop ends a sentence before a space or at the end, the other marks do everywhere.
bool ends_sentence(std::string_view text, std::size_t at) {
    if (class_of(text[at]) != ByteClass::may_end) return false;
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
           (text.size() == words.size() || !is_in_word(text[words.size()]) ||
            !is_in_word(words.back()));
}

bool is_in(std::span<const std::string_view> table, std::string_view word) {
    return std::find(table.begin(), table.end(), ascii_lower(word)) != table.end();
}

std::string_view leading_word(std::string_view text) {
    const auto end = std::find_if_not(text.begin(), text.end(), is_in_word);
    return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

// "4 May", "in March 2020", "2016 by Highways"; not "4 of 7".
bool opens_with_date(std::string_view text) {
    const std::string_view front = leading_word(text);
    const bool led_to = is_in(date_fronts, front);
    if (led_to) text.remove_prefix(skip_spaces(text, front.size()));
    if (text.empty()) return false;
    const TextBlock block{TextKind::paragraph, 0, std::string(text)};
    const DateSettings any_year{
        DefaultYear{2000, YearKind::calendar}
    };  // "4 May" is a date, too
    const std::vector<ActionDate> dates = read_dates({&block, 1}, any_year);
    if (dates.empty() || !dates.front().edtf) return false;
    const std::string& words = dates.front().text;
    // "Autumn course full" is about a course.
    return (led_to || has_digit(words)) && text.substr(0, words.size()) == words;
}

// Nothing but the words, or they and a date, a reason or brackets: "Complete (March 2016)", "Completed 4 May",
// "Withdrawn as funding was refused".
bool is_whole(std::string_view sentence, const ProgressRule& rule) {
    if (!starts_with_words(sentence, rule.words)) return false;
    std::string_view rest = sentence.substr(rule.words.size());
    const std::size_t next = rest.find_first_not_of(' ');
    if (next == std::string_view::npos) return true;
    rest.remove_prefix(next);
    if (!is_in_word(rest.front())) return true;
    if (static_cast<unsigned char>(rest.front()) >= 0x80) {
        return rest.substr(0, 2) == "\xE2\x80";  // a dash
    }
    const bool ended = rule.state == State::withdrawn && is_in(reason_words, leading_word(rest));
    return ended || opens_with_date(rest);
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
        const bool matches = rule.standing == Standing::whole ? is_whole(rest, rule)
                                                              : starts_with_words(rest, rule.words);
        if (matches) longest = &rule;
    }
    return longest;
}

// What may begin at a word within a sentence that begins with this letter.
struct Begins {
    bool rule = false;
    bool revision = false;
};

constexpr std::array<Begins, 256> first_letters() {
    std::array<Begins, 256> letters{};
    const auto both_cases = [&](std::string_view words, bool Begins::*what) {
        const auto lower = static_cast<unsigned char>(words.front());
        letters[lower].*what = true;
        if (lower >= 'a' && lower <= 'z') letters[lower - 32U].*what = true;
    };
    for (const ProgressRule& rule : progress_rules) {
        if (rule.standing == Standing::anywhere) both_cases(rule.words, &Begins::rule);
    }
    for (const std::string_view words : revising_words) both_cases(words, &Begins::revision);
    return letters;
}
constexpr std::array begins = first_letters();

bool revises_at(std::string_view text, std::size_t place) {
    const auto fronts = revising_fronts.at(text, place);
    return std::any_of(fronts.begin(), fronts.end(), [&](std::uint16_t index) {
        return begins_with(text.substr(place), revising_words[index]);
    });
}

void add_revised(std::string_view words, std::vector<RevisedDate>& revised) {
    const TextBlock rest{TextKind::paragraph, 0, std::string(words)};
    for (const ActionDate& date : read_dates({&rest, 1})) {
        if (date.edtf) revised.push_back({*date.edtf, date.text});
    }
}

// One pass over a text: its sentences, and in each the places where words begin.
class ProgressReader {
 public:
    ProgressReader(std::string_view text, Verdict& verdict, std::vector<RevisedDate>& revised)
        : text_(text), verdict_(verdict), revised_(revised) {}

    void read() {
        while ((at_ = skip_spaces(text_, at_)) < text_.size()) {
            read_sentence();
            ++at_;
        }
    }

 private:
    bool at_end() const { return at_ >= text_.size() || ends_sentence(text_, at_); }

    void read_sentence() {
        if (at_end()) return;
        sentence_ = at_;
        ruled_ = false;
        moves_date_ = false;
        look(true, true);
        for (to_next_word(); !at_end(); to_next_word()) {
            const Begins here = begins[static_cast<unsigned char>(text_[at_])];
            const bool rule = here.rule && anywhere_fronts.any_at(text_, at_);
            const bool revision = here.revision && revising_fronts.any_at(text_, at_);
            if (rule || revision) look(false, revision);
        }
        verdict_.other_words = verdict_.other_words || !ruled_;
    }

    void look(bool first, bool revision) {
        if (const ProgressRule* const rule = rule_at(text_, at_, first)) {
            verdict_.take(*rule);
            ruled_ = true;
        }
        if (!revision || moves_date_ || !revises_at(text_, at_)) return;
        moves_date_ = true;
        const std::size_t end = end_of_sentence(text_, at_);
        // A sentence without a digit moves no date.
        if (has_digit(text_.substr(sentence_, end - sentence_))) {
            add_revised(text_.substr(at_, end - at_), revised_);
        }
    }

    void to_next_word() {
        std::size_t at = at_;
        while (at < text_.size() && class_of(text_[at]) == ByteClass::word) ++at;
        while (at < text_.size() && class_of(text_[at]) != ByteClass::word) {
            if (ends_sentence(text_, at)) break;
            ++at;
        }
        at_ = at;
    }

    std::string_view text_;
    Verdict& verdict_;
    std::vector<RevisedDate>& revised_;
    std::size_t at_ = 0;
    std::size_t sentence_ = 0;  // where it begins
    bool ruled_ = false;
    bool moves_date_ = false;
};

bool has_words(std::span<const TextBlock> blocks) {
    return std::any_of(blocks.begin(), blocks.end(), [](const TextBlock& block) {
        return std::any_of(block.text.begin(), block.text.end(),
                           [](char c) { return is_ascii_letter(c) || is_ascii_digit(c); }) ||
               block.text.find("\xE2\x9C") != std::string::npos;
    });
}

bool tells_of_unfinished_work(std::span<const TextBlock> blocks) {
    for (const TextBlock& block : blocks) {
        for (std::string_view text = block.text; !text.empty();) {
            const std::string_view word = leading_word(text);
            if (is_in(unfinished_words, word)) return true;
            text.remove_prefix(std::max<std::size_t>(word.size(), 1));
        }
    }
    return false;
}

}  // namespace

ProgressRead read_progress(std::span<const TextBlock> blocks, bool time_is_over) {
    ProgressRead read;
    if (!has_words(blocks)) return read;
    Verdict verdict;
    for (const TextBlock& block : blocks) ProgressReader(block.text, verdict, read.revised).read();
    const bool weak = verdict.strength == nothing_else && verdict.other_words;
    read.state = weak ? State::in_progress : verdict.state;
    if (time_is_over && verdict.strength == 0 && !tells_of_unfinished_work(blocks)) {
        read.state = State::complete;
    }
    return read;
}

State state_of(std::span<const TextBlock> blocks) { return read_progress(blocks).state; }

std::vector<RevisedDate> revised_dates(std::span<const TextBlock> blocks) {
    return read_progress(blocks).revised;
}

}  // namespace actionplan
