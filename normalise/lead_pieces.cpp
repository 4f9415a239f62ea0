#include "normalise/lead_pieces.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "normalise/ascii.h"
#include "normalise/joined_leads.h"
#include "normalise/lead_names.h"
#include "normalise/lead_parts.h"
#include "normalise/words/lead_words.h"
#include "normalise/wrapped_leads.h"

namespace actionplan {

namespace {

constexpr std::size_t shortest_name = 3;    // bytes; "A" elsewhere proves nothing
constexpr std::size_t longest_lead = 2000;  // bytes; a longer cell is no list of names

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

// "Dunmere SAB": one word that is no body, and says where the body behind it is.
bool is_place_word(const std::vector<std::string_view>& words, std::size_t first,
                   std::size_t last) {
    const std::string word = ascii_lower(words[first]);
    return last == first + 1 && !is_abbreviation(words[first]) && !is_body_word(word) &&
           !is_one_of(one_word_bodies, word) && kind_of_name(words[first]) == NameKind::unknown;
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

// The key's letters for a department of some council: "PH" for "Public Health".
bool is_known_department(std::string_view word, const KnownNames& known) {
    const std::optional<std::string_view> expansion = known.expansion(word);
    return expansion && kind_of_name(*expansion) == NameKind::department;
}

// "Definitive Map Team", which is one of some body, but not "NHS England Area Team".
bool names_team(const std::vector<std::string_view>& words, std::size_t at) {
    const std::string last = ascii_lower(words.back());
    return (last == "team" || last == "teams" || last == "unit") &&
           !is_statutory_body(joined_words_from(words, at, words.size()));
}

// "Travellers’ Service" of a council, but not "Ambulance Service".
bool names_service(const std::vector<std::string_view>& words, std::size_t at) {
    const std::string last = ascii_lower(words.back());
    return (last == "service" || last == "services") && words.size() - at > 1 &&
           kind_of_body(joined_words_from(words, at, words.size())) == BodyKind::team;
}

// What follows an abbreviation of the key belongs to it: "CCC Libraries", "ELCP Board", "Lifeline Kelderwick".
bool belongs_to_known(const std::vector<std::string_view>& words, std::size_t at,
                      std::string_view name, const KnownNames& known) {
    const std::size_t left = words.size() - at;
    const std::optional<std::string_view> expansion = known.expansion(name);
    const bool council = expansion && expansion->find("ouncil") != std::string_view::npos;
    if (council && left == 1 && is_known_department(words[at], known)) return true;
    if (stands_alone(words[at], known) || known_words(words, at, known) > 0) return false;
    if (left == 1 && kind_of_body(words[at]) == BodyKind::team) return true;
    std::size_t end = at;
    while (end < words.size() && !stands_alone(words[end], known)) ++end;
    if (is_department(words, at, end)) return council;
    if (end == words.size() && names_team(words, at)) return true;
    const bool one_council = expansion && expansion->ends_with("ouncil") &&
                             expansion->find(',') == std::string_view::npos;
    if (one_council && end == words.size() && names_service(words, at)) return true;
    const std::string next = ascii_lower(words[at]);
    const bool shared = next == "partnership" || next == "partners";
    if (shared && expansion && is_statutory_body(*expansion)) return false;
    if (left == 1 || end == at + 1) return !is_abbreviation(words[at]);
    return !is_body_word(ascii_lower(words[end - 1]));
}

// "Colne Valley Clinical Commissioning Group", where the key spells out what a group is: the words in front are of its name,
// unless they are a body themselves.
bool names_this_one(const std::vector<std::string_view>& words, std::size_t first, std::size_t kind,
                    std::size_t kind_size) {
    const std::string name = ascii_lower(joined_words_from(words, kind, kind + kind_size));
    if (!is_one_of(kinds_of_bodies, name)) return false;
    return words[first] == "NHS" ||
           kind_of_name(joined_words_from(words, first, kind)) != NameKind::body;
}

// "Ashmere NHS FT" of "Ashmere NHS FT Brack Hospitals NHS Trust": such a name ends so, and another one follows.
bool ends_trust(const std::vector<std::string_view>& words, std::size_t at, std::size_t end) {
    if (end < at + 3 || end + 2 > words.size()) return false;
    const std::string last = ascii_lower(words[end - 1]);
    const std::string before = ascii_lower(words[end - 2]);
    const bool trust = (last == "trust" && (before == "nhs" || before == "foundation")) ||
                       (last == "ft" && before == "nhs");
    // "Carers’ Council" is one of the trust.
    return trust && words.size() - end > 2 &&
           is_statutory_body(joined_words_from(words, end, words.size()));
}

// Where a name ends within words without marks: the longest known name first.
std::size_t end_of_name(const std::vector<std::string_view>& words, std::size_t at,
                        const KnownNames& known) {
    const std::size_t known_count = known_words(words, at, known);
    std::size_t end = at + std::max<std::size_t>(known_count, 1);
    if (known_count > 0 && end < words.size()) {
        const std::string name = joined_words_from(words, at, end);
        if (!belongs_to_known(words, end, name, known)) return end;
        if (is_known_department(words[end], known)) ++end;
    }
    for (; end < words.size(); ++end) {
        if (ends_trust(words, at, end)) return end;
        const bool first_stands = stands_alone(words[end - 1], known);
        const bool here_stands = stands_alone(words[end], known);
        if (first_stands && here_stands) return end;
        const bool closes = end + 1 == words.size() && is_body_word(ascii_lower(words[end]));
        if (ends_plural_body(words[end - 1]) && words[end].front() >= 'A' &&
            words[end].front() <= 'Z' && !closes) {
            return end;
        }
        // A body of the key ends the name before it unless that is a part of the body: "Public Health OCC".
        const std::size_t key_words = known_words(words, end, known);
        if (key_words > 1 && names_this_one(words, at, end, key_words)) {
            end += key_words - 1;
            continue;
        }
        const bool word = key_words == 1 && !is_abbreviation(words[end]);  // "Place"
        const bool key = key_words > 0 && !word && !is_common_abbreviation(words[end]);
        if (key && !is_department(words, at, end) && !is_place_word(words, at, end)) return end;
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

void add_names(std::vector<LeadPiece>& pieces, const LeadPart& part, std::uint32_t block,
               const KnownNames& known) {
    const bool beside = part.before == LeadJoin::bracket || part.before == LeadJoin::dash;
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

// "Foss and", "Office of": what stands on the next line is no name by itself.
bool goes_on_below(std::string_view line) {
    const std::string spaced = one_spaced(line);
    const std::vector<std::string_view> words = words_of(spaced);
    return line.empty() || line.back() == ',' || line.back() == '&' ||
           (!words.empty() && is_one_of(hanging_words, words.back()));
}

// "Lead – ", "and partners", "TBC".
bool says_no_name(const LeadPart& part, bool first) {
    if (is_one_of(part_words, part.text)) return true;
    if (kind_of_name(part.text) == NameKind::nobody) return true;
    return !first && is_one_of(nameless_partners, part.text);
}

// "Jo Hatt – Weir Trust Ann Lee – Foss Police": pairs of a person and a body that run together, where the next person
// begins behind the body's last word.
std::vector<LeadPart> parted_pairs(std::vector<LeadPart> parts) {
    constexpr std::size_t words_of_person = 2;
    std::vector<LeadPart> parted;
    bool behind_person = false;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        LeadPart& part = parts[i];
        const bool before_dash = i + 1 < parts.size() && parts[i + 1].before == LeadJoin::dash;
        const std::vector<std::string_view> words = words_of(part.text);
        const bool pair = behind_person && part.before == LeadJoin::dash && before_dash &&
                          words.size() > words_of_person;
        behind_person = before_dash && may_be_person(part.text);
        if (pair) {
            const std::size_t from = words.size() - words_of_person;
            LeadPart person = part;
            person.text = joined_words_from(words, from, words.size());
            person.before = LeadJoin::hard;
            std::string body = joined_words_from(words, 0, from);
            const NameKind kind = kind_of_name(body);
            const bool is_body = kind == NameKind::body || kind == NameKind::abbreviation;
            if (is_body && may_be_person(person.text)) {
                part.text = std::move(body);
                parted.push_back(std::move(part));
                parted.push_back(std::move(person));
                behind_person = true;
                continue;
            }
        }
        parted.push_back(std::move(part));
    }
    return parted;
}

// "County Council Estuary-wide": where it acts stands behind the body.
void drop_extent(std::string& name) {
    const std::size_t space = name.rfind(' ');
    if (space == std::string::npos) return;
    const std::string last = ascii_lower(std::string_view(name).substr(space + 1));
    if (!last.ends_with("-wide") && last != "countywide" && last != "citywide") return;
    const NameKind kind = kind_of_name(std::string_view(name).substr(0, space));
    const bool body =
        kind == NameKind::body || kind == NameKind::department || kind == NameKind::abbreviation;
    if (body) name.resize(space);
}

}  // namespace

void note_lead_names(std::span<const TextBlock> blocks, LeadNamesNoted which, KnownNames& known) {
    bool is_rest = false;  // of a name that the line above begins
    for (const LeadLine& whole : unwrapped_lines(blocks, known)) {
        const std::string& line = whole.text;
        const bool skipped = std::exchange(is_rest, goes_on_below(line));
        if (skipped || line.size() > longest_lead) continue;
        std::vector<LeadPart> parts = lead_parts(line, known);
        const bool joined = parts.size() > 1;
        if (joined != (which == LeadNamesNoted::joined)) continue;
        std::vector<LeadPart> names = joined_lead_parts(std::move(parts), line, known);
        for (LeadPart& name : names) drop_extent(name.text);
        if (names.size() != 1 || names.front().text.size() < shortest_name) continue;
        const NameKind kind = kind_of_name(names.front().text);
        if (kind == NameKind::nobody || kind == NameKind::post) continue;
        known.add_lead_name(names.front().text);
    }
}

std::vector<LeadPiece> lead_pieces(std::span<const TextBlock> blocks, const KnownNames& known) {
    std::vector<LeadPiece> pieces;
    std::size_t size = 0;
    for (const TextBlock& block : blocks) size += block.text.size();
    if (size > longest_lead) return pieces;
    for (const LeadLine& line : unwrapped_lines(blocks, known)) {
        for (LeadPart& part :
             parted_pairs(joined_lead_parts(lead_parts(line.text, known), line.text, known))) {
            drop_extent(part.text);
            const bool key = known.is_name(part.text);
            if (!key && says_no_name(part, pieces.empty())) continue;
            if (part.text.rfind("the ", 0) == 0) part.text.erase(0, 4);
            add_names(pieces, part, line.block, known);
        }
    }
    return pieces;
}

}  // namespace actionplan
