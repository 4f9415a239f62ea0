#include "normalise/joined_leads.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "normalise/ascii.h"
#include "normalise/lead_names.h"
#include "normalise/words/lead_words.h"

namespace actionplan {

namespace {

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
bool comma_is_part_of_name(const std::string& before, const std::vector<LeadPart>& parts,
                           std::size_t at) {
    const std::string& after = parts[at].text;
    const NameKind first = kind_of_name(before);
    const NameKind second = kind_of_name(after);
    if (is_one_of(std::array<std::string_view, 4>{"ltd", "limited", "plc", "llp"}, after))
        return true;
    const bool pair = parts[at - 1].before == LeadJoin::hard &&
                      (at + 1 == parts.size() || parts[at + 1].before == LeadJoin::hard);
    if (!pair) return false;
    const bool council = ascii_lower(words_of(after).back()) == "council" ||
                         ascii_lower(words_of(after).back()) == "authority";
    if (first == NameKind::department && second == NameKind::body && council) return true;
    return first == NameKind::post &&
           (second == NameKind::department || second == NameKind::unknown) && !may_be_person(after);
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
    if (known.is_abbreviation(inside) || is_statutory_body(inside)) return Bracket::other_name;
    const bool starts_small = inside.front() >= 'a' && inside.front() <= 'z';
    if (starts_small) return Bracket::nothing;
    return Bracket::part_of_name;
}

// Takes the later part into the one before it, with what is printed between them.
void join(LeadPart& before, const LeadPart& after, std::string_view line) {
    before.end = after.end;
    before.text = one_spaced(line.substr(before.begin, before.end - before.begin));
}

}  // namespace

bool is_statutory_body(std::string_view name) {
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

std::vector<LeadPart> joined_lead_parts(std::vector<LeadPart> parts, std::string_view line,
                                        const KnownNames& known) {
    std::vector<LeadPart> whole;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        LeadPart& part = parts[i];
        if (whole.empty() || part.before == LeadJoin::hard) {
            whole.push_back(std::move(part));
            continue;
        }
        const std::string& before = whole.back().text;
        if (part.before == LeadJoin::conjunction &&
            conjunction_is_part_of_name(before, part.text, known)) {
            join(whole.back(), part, line);
            continue;
        }
        if (part.before == LeadJoin::comma && whole.size() == i &&
            comma_is_part_of_name(before, parts, i)) {
            join(whole.back(), part, line);
            continue;
        }
        if (part.before == LeadJoin::bracket) {
            const Bracket bracket = bracket_behind(before, part.text, known);
            if (bracket == Bracket::part_of_name) join(whole.back(), part, line);
            if (bracket == Bracket::other_name) whole.push_back(std::move(part));
            continue;
        }
        whole.push_back(std::move(part));
    }
    return whole;
}

}  // namespace actionplan
