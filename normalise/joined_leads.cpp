#include "normalise/joined_leads.h"

#include <algorithm>
#include <array>
#include <span>
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

bool is_topic(std::string_view word) {
    const std::string lower = ascii_lower(word);
    return is_department_word(lower) || is_one_of(topic_words, lower);
}

bool are_topics(std::span<const std::string_view> words) {
    return !words.empty() && std::all_of(words.begin(), words.end(), is_topic);
}

// "Open Spaces Team", "Audiology Committee": what it is for, not where.
bool is_body_for_topics(const std::vector<std::string_view>& words) {
    const BodyKind kind = kind_of_body(words.back());
    return (kind == BodyKind::team || kind == BodyKind::group) &&
           are_topics(std::span(words).first(words.size() - 1));
}

// "Resilience Manager", but not "Senior Manager", "Head of Housing" or "Lead Officer".
bool is_post_for_topics(const std::vector<std::string_view>& words) {
    return words.size() > 1 && !is_one_of(rank_words, words.front()) &&
           are_topics(std::span(words).first(words.size() - 1));
}

// The topic in front of "and" is half of what a body or a post is for: "Early Help and Safeguarding Team".
bool topics_are_shared(const std::string& before, const std::string& after) {
    const std::vector<std::string_view> front = words_of(before);
    const std::vector<std::string_view> back = words_of(after);
    if (!are_topics(front)) return false;
    if (kind_of_name(after) == NameKind::post) return is_post_for_topics(back);
    // A department of several words is a body by itself: "Public Health and Safeguarding Team".
    if (kind_of_name(before) == NameKind::department && front.size() > 1) return false;
    return back.size() > 1 && is_body_for_topics(back);
}

// "Foss and Dunmere Partnership": one word that is no body, and a body that has more to it than a topic.
bool place_is_shared(const std::string& before, NameKind second, const std::string& after) {
    const std::vector<std::string_view> back = words_of(after);
    if (second != NameKind::body || back.size() < 2 || is_one_of(one_word_bodies, before)) {
        return false;
    }
    return words_of(before).size() == 1 && (!is_body_for_topics(back) || is_topic(before));
}

// "NHS Foss and Vale ICB": what follows "NHS" is half of the area that the board is for.
bool area_is_shared(const std::string& before, const std::string& after) {
    const std::vector<std::string_view> words = words_of(before);
    const BodyKind kind = kind_of_body(after);
    if (words.size() < 2 || words.front() != "NHS" || words_of(after).size() < 2) return false;
    if (kind != BodyKind::icb && kind != BodyKind::ccg) return false;
    const std::string last = ascii_lower(words.back());
    return !is_body_word(last) && !is_one_of(national_nhs_words, last) &&
           !is_abbreviation(words.back());
}

// "Public Health and Wellbeing", "Public Health ECC and Clare".
bool ends_with_bare_word(const std::string& before, NameKind first) {
    const std::vector<std::string_view> words = words_of(before);
    if (words.size() < 2 || first == NameKind::person) return false;
    return first != NameKind::body || !is_body_word(ascii_lower(words.back()));
}

// "Foss and Dunmere Partnership NHS Trust", "Children and Families", "Director of Nursing and Quality".
bool conjunction_is_part_of_name(const std::string& before, const std::string& after,
                                 const KnownNames& known) {
    if (is_known(before + " and " + after, known)) return true;
    if (is_known(before, known) || is_known(after, known)) return false;
    if (are_joined_words(before, after) || area_is_shared(before, after)) return true;
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
        const bool says_of_what =
            before.find(" of ") != std::string::npos || before.find(" for ") != std::string::npos;
        return bare && says_of_what && words_after <= 2;
    }
    // What stands by itself elsewhere in the plan is no part of a name.
    if (known.stands_alone(before) || known.stands_alone(after)) return false;
    // "Repairs and Maintenance", "Fleet and Waste"; two departments may as well be two.
    const bool two_departments = first == NameKind::department && second == NameKind::department;
    if (words_before == 1 && words_after == 1 && is_topic(before) && is_topic(after) &&
        !two_departments)
        return true;
    if ((first == NameKind::unknown || first == NameKind::department) &&
        topics_are_shared(before, after)) {
        return true;
    }
    if (!is_named(first) && is_named(second)) return place_is_shared(before, second, after);
    if (first == NameKind::department && second == NameKind::department) {
        return words_before == 1 && words_after >= 2;
    }
    return is_named(first) && second == NameKind::unknown && words_after == 1 &&
           ends_with_bare_word(before, first);
}

// The part is the first half of a name that "and" goes on with: "Vale" of "Public Health and Vale and Moor NHS Trust".
bool begins_shared_name(const std::vector<LeadPart>& parts, std::size_t at,
                        const KnownNames& known) {
    if (at + 1 >= parts.size() || parts[at + 1].before != LeadJoin::conjunction) return false;
    const NameKind kind = kind_of_name(parts[at].text);
    return kind == NameKind::unknown &&
           conjunction_is_part_of_name(parts[at].text, parts[at + 1].text, known);
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

// "British Horse Society".
bool joins_members(const std::string& name) {
    constexpr std::array<std::string_view, 5> kinds{"alliance", "association", "charity",
                                                    "federation", "society"};
    const std::vector<std::string_view> words = words_of(name);
    return words.size() > 1 && is_one_of(kinds, ascii_lower(words.back()));
}

Bracket bracket_behind(const std::string& name, const std::string& inside,
                       const KnownNames& known) {
    if (is_one_of(part_words, inside) || is_one_of(nobody_words, inside)) return Bracket::nothing;
    if (are_initials_of(inside, name)) return Bracket::nothing;
    const NameKind kind = kind_of_name(inside);
    if (kind == NameKind::post || kind == NameKind::person || may_be_person(inside)) {
        return Bracket::other_name;
    }
    if (known.is_abbreviation(inside) || is_statutory_body(inside) || joins_members(inside))
        return Bracket::other_name;
    const bool starts_small = inside.front() >= 'a' && inside.front() <= 'z';
    if (starts_small) return Bracket::nothing;
    // "Clare Council (Regeneration Team)": a body of its own within the other.
    const BodyKind body = kind_of_body(inside);
    const bool within = body == BodyKind::team || body == BodyKind::group;
    const std::vector<std::string_view> words = words_of(inside);
    if (within && words.size() > 1 && is_body_word(ascii_lower(words.back())))
        return Bracket::other_name;
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
        if (part.before == LeadJoin::conjunction && !begins_shared_name(parts, i, known) &&
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
