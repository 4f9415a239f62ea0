#include "normalise/lead_pieces.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "normalise/ascii.h"
#include "normalise/lead_names.h"
#include "normalise/words/lead_words.h"

namespace actionplan {

namespace {

constexpr std::size_t longest_lead = 2000;  // bytes; a longer cell is no list of names

// What stands between two parts of a line.
enum class Join { hard, comma, conjunction, dash, bracket };

struct Part {
    std::string text;
    Join before = Join::hard;
    std::size_t begin = 0;  // bytes of the line
    std::size_t end = 0;
};

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

std::string collapsed(std::string_view text) {
    std::string words;
    for (const char c : trimmed(text)) {
        const bool space = c == ' ' || c == '\t' || c == '\n';
        if (!space) words += c;
        if (space && !words.empty() && words.back() != ' ') words += ' ';
    }
    return words;
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

template <typename Table>
bool is_one_of(const Table& table, std::string_view text) {
    const std::string lower = ascii_lower(text);
    return std::find(table.begin(), table.end(), lower) != table.end();
}

// --- cutting a line at its marks ---

class Cutter {
 public:
    Cutter(std::string_view line, const KnownNames& known) : line_(line), known_(known) {}

    std::vector<Part> cut() {
        while (at_ < line_.size()) step();
        close(Join::hard);
        return std::move(parts_);
    }

 private:
    void step() {
        if (take_protected() || take_separator_phrase() || take_bracket() || take_dash()) return;
        const char c = line_[at_];
        const bool slash = c == '/' && !is_fraction();
        if (slash || c == ';' || c == '|' || c == '\n' || c == '\t') {
            close_and_skip(Join::hard, 1);
        } else if (c == ',') {
            close_and_skip(Join::comma, 1);
        } else if ((c == '&' || c == '+') && !is_tight()) {
            close_and_skip(Join::conjunction, 1);
        } else if (phrase_at(line_, at_, "and")) {
            close_and_skip(Join::conjunction, 3);
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
            close_and_skip(Join::hard, phrase.size());
            if (at_ < line_.size() && line_[at_] == ':') ++at_;
            return true;
        }
        return false;
    }

    bool take_bracket() {
        if (line_[at_] != '(' && line_[at_] != '[') return false;
        const std::size_t end = line_.find_first_of(")]", at_);
        const std::string_view inside =
            line_.substr(at_ + 1, end == std::string_view::npos ? end : end - at_ - 1);
        const std::size_t next = end == std::string_view::npos ? line_.size() : end + 1;
        close(Join::bracket);
        begin_ = at_;
        text_ = inside;
        at_ = next;
        close(Join::hard);
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
        close_and_skip(Join::dash, size);
        return true;
    }

    void close_and_skip(Join next, std::size_t size) {
        close(next);
        at_ += size;
        begin_ = at_;
    }

    // Ends the part so far; what follows is joined to it as said.
    void close(Join next) {
        std::string text = collapsed(text_);
        text_.clear();
        if (!text.empty()) {
            parts_.push_back({std::move(text), join_, begin_, at_});
            join_ = next;
        } else if (next == Join::hard || join_ != Join::hard) {
            join_ = next == Join::conjunction && join_ == Join::comma ? Join::comma : next;
        }
    }

    std::string_view line_;
    const KnownNames& known_;
    std::size_t at_ = 0;
    std::size_t begin_ = 0;  // of the part that is being read
    std::string text_;
    Join join_ = Join::hard;
    std::vector<Part> parts_;
};

// --- joining again what one name had a mark in ---

bool is_named(NameKind kind) {
    return kind == NameKind::body || kind == NameKind::abbreviation ||
           kind == NameKind::department || kind == NameKind::post || kind == NameKind::person;
}

bool are_joined_words(std::string_view before, std::string_view after) {
    const std::string last = ascii_lower(words_of(before).back());
    const std::string first = ascii_lower(words_of(after).front());
    return std::any_of(joined_words.begin(), joined_words.end(), [&](const JoinedWords& pair) {
        return pair.before == last && pair.after == first;
    });
}

bool is_known(std::string_view name, const KnownNames& known) {
    return known.expansion(name).has_value();
}

// "Foss and Dunmere Partnership NHS Trust", "Children and Families", "Director of Nursing and Quality".
bool conjunction_is_part_of_name(const std::string& before, const std::string& after,
                                 const KnownNames& known) {
    if (is_known(before + " and " + after, known)) return true;
    if (is_known(before, known) || is_known(after, known)) return false;
    if (are_joined_words(before, after)) return true;
    const std::size_t words_before = words_of(before).size();
    const std::size_t words_after = words_of(after).size();
    // A given name by itself may as well be a place: "Clare and Brook Police".
    NameKind first = kind_of_name(before);
    NameKind second = kind_of_name(after);
    if (first == NameKind::person && words_before == 1) first = NameKind::unknown;
    if (second == NameKind::person && words_after == 1) second = NameKind::unknown;
    if (second == NameKind::nobody || first == NameKind::nobody) return false;
    if (first == NameKind::post) {
        const bool bare = second == NameKind::department || second == NameKind::unknown;
        return bare && before.find(" of ") != std::string::npos && words_after <= 2;
    }
    if (!is_named(first) && is_named(second)) {
        const bool shared = second == NameKind::body && words_after >= 2;
        return shared && words_before == 1;
    }
    if (first == NameKind::department && second == NameKind::department) {
        return words_before == 1 && words_after >= 2;
    }
    if (is_named(first) && second == NameKind::unknown) return words_after == 1 && words_before > 1;
    return false;
}

// "Children’s Services, Marlsea Council", "Assistant Director, Planning".
bool comma_is_part_of_name(const std::string& before, const std::vector<Part>& parts,
                           std::size_t at) {
    const std::string& after = parts[at].text;
    const NameKind first = kind_of_name(before);
    const NameKind second = kind_of_name(after);
    if (is_one_of(std::array<std::string_view, 4>{"ltd", "limited", "plc", "llp"}, after))
        return true;
    const bool pair = parts[at - 1].before == Join::hard &&
                      (at + 1 == parts.size() || parts[at + 1].before == Join::hard);
    if (!pair) return false;
    const bool council = ascii_lower(words_of(after).back()) == "council" ||
                         ascii_lower(words_of(after).back()) == "authority";
    if (first == NameKind::department && second == NameKind::body && council) return true;
    return first == NameKind::post &&
           (second == NameKind::department || second == NameKind::unknown) && !may_be_person(after);
}

bool is_statutory(std::string_view name) {
    switch (kind_of_body(name)) {
        case BodyKind::nhs_trust:
        case BodyKind::ccg:
        case BodyKind::icb:
        case BodyKind::nhs_body:
        case BodyKind::council:
        case BodyKind::police:
        case BodyKind::fire:
        case BodyKind::ambulance:
        case BodyKind::government:
            return true;
        case BodyKind::voluntary:
        case BodyKind::education:
        case BodyKind::private_company:
        case BodyKind::group:
        case BodyKind::team:
        case BodyKind::unknown:
            return false;
    }
    return false;
}

// The letters of "(CCG)" stand for the words in front of them.
bool are_initials_of(std::string_view letters, std::string_view name) {
    std::string initials;
    for (const std::string_view word : words_of(name)) {
        if (word.front() >= 'A' && word.front() <= 'Z') initials += word.front();
    }
    return letters.size() >= 2 && initials.find(letters) != std::string::npos;
}

// What brackets behind a name hold.
enum class Bracket { nothing, other_name, part_of_name };

Bracket bracket_behind(const std::string& name, const std::string& inside,
                       const KnownNames& known) {
    if (is_one_of(part_words, inside) || is_one_of(nobody_words, inside)) return Bracket::nothing;
    if (are_initials_of(inside, name)) return Bracket::nothing;
    const NameKind kind = kind_of_name(inside);
    if (kind == NameKind::post || kind == NameKind::person || may_be_person(inside)) {
        return Bracket::other_name;
    }
    if (known.is_abbreviation(inside) || is_statutory(inside)) return Bracket::other_name;
    const bool starts_small = inside.front() >= 'a' && inside.front() <= 'z';
    if (starts_small) return Bracket::nothing;
    return Bracket::part_of_name;
}

// Takes the later part into the one before it, with what is printed between them.
void join(Part& before, const Part& after, std::string_view line) {
    before.end = after.end;
    before.text = collapsed(line.substr(before.begin, before.end - before.begin));
}

std::vector<Part> joined(std::vector<Part> parts, std::string_view line, const KnownNames& known) {
    std::vector<Part> whole;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        Part& part = parts[i];
        if (whole.empty() || part.before == Join::hard) {
            whole.push_back(std::move(part));
            continue;
        }
        const std::string& before = whole.back().text;
        if (part.before == Join::conjunction &&
            conjunction_is_part_of_name(before, part.text, known)) {
            join(whole.back(), part, line);
            continue;
        }
        if (part.before == Join::comma && whole.size() == i &&
            comma_is_part_of_name(before, parts, i)) {
            join(whole.back(), part, line);
            continue;
        }
        if (part.before == Join::bracket) {
            const Bracket bracket = bracket_behind(before, part.text, known);
            if (bracket == Bracket::part_of_name) join(whole.back(), part, line);
            if (bracket == Bracket::other_name) whole.push_back(std::move(part));
            continue;
        }
        whole.push_back(std::move(part));
    }
    return whole;
}

// --- cutting where no mark stands ---

std::string joined_words_from(const std::vector<std::string_view>& words, std::size_t first,
                              std::size_t last) {
    std::string text;
    for (std::size_t i = first; i < last; ++i) {
        if (i > first) text += ' ';
        text += words[i];
    }
    return text;
}

// How many words at a place make a name of the plan's own key; 0 when none do.
std::size_t known_words(const std::vector<std::string_view>& words, std::size_t at,
                        const KnownNames& known) {
    const char* end = words.back().data() + words.back().size();
    const std::string_view rest(words[at].data(), static_cast<std::size_t>(end - words[at].data()));
    const std::size_t size = known.size_at_front(rest);
    if (size == 0) return 0;
    std::size_t count = 0;
    while (at + count < words.size() && words[at + count].data() < rest.data() + size) ++count;
    return count;
}

bool is_department(const std::vector<std::string_view>& words, std::size_t first,
                   std::size_t last) {
    return std::all_of(words.begin() + static_cast<std::ptrdiff_t>(first),
                       words.begin() + static_cast<std::ptrdiff_t>(last),
                       [](std::string_view word) { return is_department_word(ascii_lower(word)); });
}

bool ends_plural_body(std::string_view word) {
    const std::string lower = ascii_lower(word);
    const bool plural = word.size() > 3 && word.back() == 's';
    const bool people = lower == "commissioners" || lower == "providers" || lower == "partners" ||
                        lower == "organisations" || lower == "organizations" ||
                        lower == "agencies" || lower == "stakeholders" || lower == "signatories";
    return people || (plural && is_abbreviation(word));
}

bool stands_alone(std::string_view word, const KnownNames& known) {
    if (known.is_abbreviation(word)) return true;
    return is_abbreviation(word) && !is_common_abbreviation(word);
}

// What follows an abbreviation of the key belongs to it: "CCC Libraries", "ELCP Board", "Lifeline Kelderwick".
bool belongs_to_known(const std::vector<std::string_view>& words, std::size_t at,
                      std::string_view name, const KnownNames& known) {
    if (stands_alone(words[at], known) || known_words(words, at, known) > 0) return false;
    const std::size_t left = words.size() - at;
    const std::optional<std::string_view> expansion = known.expansion(name);
    const bool council = expansion && expansion->find("ouncil") != std::string_view::npos;
    std::size_t end = at;
    while (end < words.size() && !stands_alone(words[end], known)) ++end;
    if (is_department(words, at, end)) return council;
    const std::string next = ascii_lower(words[at]);
    const bool shared = next == "partnership" || next == "partners";
    if (shared && expansion && is_statutory(*expansion)) return false;
    if (left == 1 || end == at + 1) return !is_abbreviation(words[at]);
    return !is_body_word(ascii_lower(words[end - 1]));
}

// Where a name ends within words without marks: the longest known name first.
std::size_t end_of_name(const std::vector<std::string_view>& words, std::size_t at,
                        const KnownNames& known) {
    const std::size_t known_count = known_words(words, at, known);
    std::size_t end = at + std::max<std::size_t>(known_count, 1);
    if (known_count > 0 && end < words.size()) {
        const std::string name = joined_words_from(words, at, end);
        if (!belongs_to_known(words, end, name, known)) return end;
    }
    for (; end < words.size(); ++end) {
        const bool first_stands = stands_alone(words[end - 1], known);
        const bool here_stands = stands_alone(words[end], known);
        if (first_stands && here_stands) return end;
        const bool closes = end + 1 == words.size() && is_body_word(ascii_lower(words[end]));
        if (ends_plural_body(words[end - 1]) && words[end].front() >= 'A' &&
            words[end].front() <= 'Z' && !closes) {
            return end;
        }
        // A body of the key ends the name before it unless that is a part of the body: "Public Health OCC".
        const bool key = known_words(words, end, known) > 0 && !is_common_abbreviation(words[end]);
        if (key && !is_department(words, at, end)) return end;
    }
    return end;
}

// Brackets stay with the name in front of them.
std::vector<std::string_view> words_with_brackets(std::string_view text) {
    std::vector<std::string_view> words;
    for (const std::string_view word : words_of(text)) {
        const bool inside = !words.empty() && words.back().find('(') != std::string_view::npos &&
                            words.back().find(')') == std::string_view::npos;
        if (!words.empty() && (word.front() == '(' || inside)) {
            const char* begin = words.back().data();
            words.back() = std::string_view(
                begin, static_cast<std::size_t>(word.data() + word.size() - begin));
        } else {
            words.push_back(word);
        }
    }
    return words;
}

void add_names(std::vector<LeadPiece>& pieces, const Part& part, std::uint32_t block,
               const KnownNames& known) {
    const bool beside = part.before == Join::bracket || part.before == Join::dash;
    const NameKind kind = kind_of_name(part.text);
    if (kind == NameKind::post || kind == NameKind::person) {
        pieces.push_back({part.text, block, beside});
        return;
    }
    const std::vector<std::string_view> words = words_with_brackets(part.text);
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = end_of_name(words, at, known);
        pieces.push_back({joined_words_from(words, at, end), block, beside});
        at = end;
    }
}

// "Lead – ", "and partners", "TBC".
bool says_no_name(const Part& part, bool first) {
    if (is_one_of(part_words, part.text)) return true;
    if (kind_of_name(part.text) == NameKind::nobody) return true;
    return !first && is_one_of(nameless_partners, part.text);
}

}  // namespace

std::vector<LeadPiece> lead_pieces(std::span<const TextBlock> blocks, const KnownNames& known) {
    std::vector<LeadPiece> pieces;
    std::size_t size = 0;
    for (const TextBlock& block : blocks) size += block.text.size();
    if (size > longest_lead) return pieces;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        for (Part& part : joined(Cutter(blocks[i].text, known).cut(), blocks[i].text, known)) {
            const bool key = known.is_name(part.text);
            if (!key && says_no_name(part, pieces.empty())) continue;
            if (part.text.rfind("the ", 0) == 0) part.text.erase(0, 4);
            add_names(pieces, part, static_cast<std::uint32_t>(i), known);
        }
    }
    return pieces;
}

}  // namespace actionplan
