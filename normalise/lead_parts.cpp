#include "normalise/lead_parts.h"

#include <algorithm>
#include <array>
#include <utility>

#include "normalise/lead_names.h"
#include "normalise/words/lead_words.h"

namespace actionplan {

namespace {

bool is_word_byte(char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view marks = " \t,;:/&+|*-";  // of one byte each; the others stand below
    while (!text.empty() && marks.find(text.front()) != std::string_view::npos)
        text.remove_prefix(1);
    while (!text.empty() &&
           (marks.find(text.back()) != std::string_view::npos || text.back() == '.')) {
        text.remove_suffix(1);
    }
    constexpr std::array<std::string_view, 4> dashes{"–", "—", "•", "·"};
    for (const std::string_view dash : dashes) {
        while (text.size() >= dash.size() && text.substr(0, dash.size()) == dash) {
            return trimmed(text.substr(dash.size()));
        }
        while (text.size() >= dash.size() && text.substr(text.size() - dash.size()) == dash) {
            return trimmed(text.substr(0, text.size() - dash.size()));
        }
    }
    return text;
}

bool same_folded(std::string_view text, std::string_view lower) {
    return text.size() >= lower.size() &&
           std::equal(lower.begin(), lower.end(), text.begin(),
                      [](char wanted, char c) { return ascii_lower(c) == wanted; });
}

// A phrase at a place, whole words only.
bool phrase_at(std::string_view text, std::size_t at, std::string_view phrase) {
    if (at > 0 && is_word_byte(text[at - 1])) return false;
    if (!same_folded(text.substr(at), phrase)) return false;
    const std::size_t end = at + phrase.size();
    return end >= text.size() || !is_word_byte(text[end]) || !is_word_byte(phrase.back());
}

class Cutter {
 public:
    Cutter(std::string_view line, const KnownNames& known) : line_(line), known_(known) {}

    std::vector<LeadPart> cut() {
        while (at_ < line_.size()) step();
        close(LeadJoin::hard);
        return std::move(parts_);
    }

 private:
    void step() {
        const bool inside_word = at_ > 0 && is_word_byte(line_[at_ - 1]) &&
                                 (is_ascii_letter(line_[at_]) || is_ascii_digit(line_[at_]));
        if (inside_word) {  // nothing that parts names begins there
            text_ += line_[at_++];
            return;
        }
        if (take_protected() || take_separator_phrase() || take_bracket() || take_dash()) return;
        const char c = line_[at_];
        const bool slash = c == '/' && !is_fraction();
        const bool bracket_ends = names_inside_ && (c == ')' || c == ']');
        if (slash || bracket_ends || c == ';' || c == '|' || c == '\n' || c == '\t') {
            close_and_skip(LeadJoin::hard, 1);
            names_inside_ = names_inside_ && !bracket_ends;
        } else if (c == ',') {
            close_and_skip(LeadJoin::comma, 1);
        } else if ((c == '&' || c == '+') && !is_tight()) {
            close_and_skip(LeadJoin::conjunction, 1);
        } else if (phrase_at(line_, at_, "and")) {
            close_and_skip(LeadJoin::conjunction, 3);
        } else if (phrase_at(line_, at_, "or")) {
            close_and_skip(LeadJoin::conjunction, 2);
        } else {
            if (c == ':') take_label();
            if (at_ < line_.size() && line_[at_] == c) text_ += line_[at_++];
        }
    }

    // "A&E", "R&D": no space on either side.
    bool is_tight() const {
        return at_ > 0 && at_ + 1 < line_.size() && line_[at_ - 1] != ' ' && line_[at_ + 1] != ' ';
    }

    // "24/7", "N/A" and "c/o" are no list.
    bool is_fraction() const {
        const auto digit = [&](std::size_t at) {
            return at < line_.size() && is_ascii_digit(line_[at]);
        };
        if (at_ > 0 && digit(at_ - 1) && digit(at_ + 1)) return true;
        return at_ > 0 && phrase_at(line_, at_ - 1, "n/a");
    }

    // "Lead: ", "Support – from:" label what follows.
    void take_label() {
        const std::size_t stop = text_.rfind(". ");
        if (stop != std::string::npos &&
            is_one_of(part_words, trimmed(std::string_view(text_).substr(stop + 1)))) {
            const std::size_t label = text_.size() - stop;  // bytes, as they stand in the line
            text_.resize(stop);
            at_ -= label;
            close_and_skip(LeadJoin::hard, label + 1);
            return;
        }
        if (is_one_of(part_words, trimmed(text_)) || is_one_of(lead_separators, trimmed(text_))) {
            text_.clear();
            ++at_;
        }
    }

    bool take_protected() {
        if (at_ > 0 && is_word_byte(line_[at_ - 1])) return false;
        for (const std::string& name : known_.names_with_separators()) {
            if (line_.substr(at_, name.size()) != name) continue;
            text_ += name;
            at_ += name.size();
            return true;
        }
        return false;
    }

    bool take_separator_phrase() {
        for (const std::string_view phrase : lead_separators) {
            if (!phrase_at(line_, at_, phrase)) continue;
            if (phrase == "with" && describes_people()) return false;
            close_and_skip(LeadJoin::hard, phrase.size());
            if (at_ < line_.size() && line_[at_] == ':') ++at_;
            return true;
        }
        return false;
    }

    // "Children with Disabilities Team", "People with Dementia Forum".
    bool describes_people() const {
        const std::vector<std::string_view> before = words_of(text_);
        const std::vector<std::string_view> after = words_of(line_.substr(at_));
        return !before.empty() && after.size() > 1 && is_one_of(described_people, before.back()) &&
               is_one_of(conditions, after[1]);
    }

    bool take_bracket() {
        if (line_[at_] != '(' && line_[at_] != '[') return false;
        const bool names_more =
            std::any_of(lead_separators.begin(), lead_separators.end(),
                        [&](std::string_view phrase) { return phrase_at(line_, at_ + 1, phrase); });
        if (names_more) {
            // "County Council (with the Harbour Trust)": what is inside are further names.
            close_and_skip(LeadJoin::hard, 1);
            names_inside_ = true;
            return true;
        }
        const std::size_t end = line_.find_first_of(")]", at_);
        const std::string_view inside =
            line_.substr(at_ + 1, end == std::string_view::npos ? end : end - at_ - 1);
        const std::size_t next = end == std::string_view::npos ? line_.size() : end + 1;
        close(LeadJoin::bracket);
        begin_ = at_;
        text_ = inside;
        at_ = next;
        close(LeadJoin::hard);
        begin_ = at_;
        return true;
    }

    // A dash with spaces parts two names, a tight one joins a name's own words.
    bool take_dash() {
        std::size_t size = 0;
        if (line_[at_] == '-') size = 1;
        if (line_.substr(at_, 3) == "–" || line_.substr(at_, 3) == "—") size = 3;
        if (size == 0) return false;
        const bool before = at_ == 0 || line_[at_ - 1] == ' ';
        const bool after = at_ + size >= line_.size() || line_[at_ + size] == ' ';
        if (!before || !after) {
            text_ += line_.substr(at_, size);
            at_ += size;
            return true;
        }
        close_and_skip(LeadJoin::dash, size);
        return true;
    }

    void close_and_skip(LeadJoin next, std::size_t size) {
        close(next);
        at_ += size;
        begin_ = at_;
    }

    // Ends the part so far; what follows is joined to it as said.
    void close(LeadJoin next) {
        std::string text = one_spaced(text_);
        text_.clear();
        if (!text.empty()) {
            parts_.push_back({std::move(text), join_, begin_, at_});
            join_ = next;
        } else if (next == LeadJoin::hard || join_ != LeadJoin::hard) {
            join_ =
                next == LeadJoin::conjunction && join_ == LeadJoin::comma ? LeadJoin::comma : next;
        }
    }

    std::string_view line_;
    const KnownNames& known_;
    std::size_t at_ = 0;
    std::size_t begin_ = 0;  // of the part that is being read
    std::string text_;
    LeadJoin join_ = LeadJoin::hard;
    bool names_inside_ = false;  // a bracket is open that holds names like those outside
    std::vector<LeadPart> parts_;
};

}  // namespace

std::string one_spaced(std::string_view text) {
    std::string words;
    for (const char c : trimmed(text)) {
        const bool space = c == ' ' || c == '\t' || c == '\n';
        if (!space) words += c;
        if (space && !words.empty() && words.back() != ' ') words += ' ';
    }
    return words;
}

std::vector<LeadPart> lead_parts(std::string_view line, const KnownNames& known) {
    return Cutter(line, known).cut();
}

}  // namespace actionplan
