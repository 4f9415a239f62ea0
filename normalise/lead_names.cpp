#include "normalise/lead_names.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "normalise/ascii.h"
#include "normalise/given_names.h"
#include "normalise/words/lead_words.h"

namespace actionplan {

namespace {

bool contains(std::span<const std::string_view> table, std::string_view word) {
    return std::find(table.begin(), table.end(), word) != table.end();
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

std::string_view without_marks(std::string_view word) {
    while (!word.empty() && (word.back() == ',' || word.back() == '.' || word.back() == ':')) {
        word.remove_suffix(1);
    }
    return word;
}

const BodyWord* body_word(std::string_view lower) {
    const auto* found = std::lower_bound(
        body_words.begin(), body_words.end(), lower,
        [](const BodyWord& entry, std::string_view wanted) { return entry.word < wanted; });
    return found != body_words.end() && found->word == lower ? found : nullptr;
}

bool is_initial(std::string_view word) {
    return is_capital(word.front()) && (word.size() == 1 || (word.size() == 2 && word[1] == '.'));
}

// "Hill", "O’Brien", "McKay", "Smith-Jones": a capital and small letters.
bool is_surname(std::string_view word) {
    if (word.size() < 2 || !is_capital(word.front())) return false;
    const bool small =
        std::any_of(word.begin() + 1, word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    const bool digits = std::any_of(word.begin(), word.end(), is_ascii_digit);
    const std::string lower = ascii_lower(word);
    return small && !digits && body_word(lower) == nullptr && !contains(department_words, lower) &&
           !contains(post_words, lower) && !contains(trade_words, lower);
}

bool is_person(const std::vector<std::string_view>& words) {
    if (words.empty()) return false;
    std::size_t first = 0;
    const bool titled = contains(titles, ascii_lower(without_marks(words[0])));
    if (titled) ++first;
    const std::size_t rest = words.size() - first;
    if (titled) return rest >= 1 && rest <= 4 && is_capital(words[first].front());
    if (words.size() == 1) return is_given_name(words[0]);
    if (rest > 3 || !is_surname(without_marks(words.back()))) return false;
    if (!is_initial(words[first]) && !is_given_name(words[first])) return false;
    return std::all_of(words.begin() + 1, words.end() - 1,
                       [](std::string_view word) { return is_initial(word) || is_surname(word); });
}

bool is_link(std::string_view lower) {
    return lower == "of" || lower == "for" || lower == "to" || lower == "in" || lower == "–" ||
           lower == "-" || lower == "(" || lower == "at";
}

bool is_chief(std::string_view lower) {
    return lower == "chief" || lower == "head" || lower == "director" || lower == "deputy" ||
           lower == "assistant";
}

// "Group Manager Prevention", "Assistant Director Planning": a rank, a post and what it is for, which is no body.
bool is_ranked_post(const std::vector<std::string_view>& words) {
    return contains(rank_words, ascii_lower(words.front())) &&
           body_word(ascii_lower(without_marks(words.back()))) == nullptr &&
           !is_abbreviation(words.back());
}

// A post's word that ends the name, or that "of", "for" or a comma follows.
bool is_post(const std::vector<std::string_view>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string lower = ascii_lower(without_marks(words[i]));
        if (!contains(post_words, lower)) continue;
        const bool last = i + 1 == words.size();
        if (last && lower == "executive" && words.size() > 1) {
            const std::string before = ascii_lower(words[i - 1]);
            return is_chief(before);
        }
        if (last) return ascii_lower(words[0]) != "all";
        const bool comma = words[i].back() == ',';
        if (i == 1 && is_ranked_post(words)) return true;
        const bool bracket = words[i + 1].front() == '(' && words.back().back() == ')';
        if (comma || bracket || is_link(ascii_lower(words[i + 1]))) return true;
    }
    return false;
}

// Where a body acts, which is no body: "City wide", "Humber-wide", "Both areas", "Vale only".
bool is_footprint(const std::vector<std::string_view>& words) {
    constexpr std::array<std::string_view, 7> extents{"all",   "both", "entire", "force",
                                                      "local", "the",  "whole"};
    constexpr std::array<std::string_view, 8> places{"area",   "areas",    "borough",    "city",
                                                     "county", "district", "localities", "region"};
    constexpr std::size_t longest = 3;
    if (words.size() > longest) return false;
    const std::string first = ascii_lower(words.front());
    const std::string last = ascii_lower(without_marks(words.back()));
    if (words.size() == 1)
        return last.ends_with("-wide") || last == "countywide" || last == "citywide";
    return last == "wide" || last.ends_with("-wide") || last == "only" ||
           (contains(extents, first) && contains(places, last));
}

}  // namespace

std::vector<std::string_view> words_of(std::string_view name) {
    std::vector<std::string_view> words;
    while (!name.empty()) {
        const std::size_t end = std::min(name.find(' '), name.size());
        if (end > 0) words.push_back(name.substr(0, end));
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return words;
}

bool is_abbreviation(std::string_view word) {
    std::size_t capitals = 0;
    for (const char c : word) {
        const bool small = c >= 'a' && c <= 'z';
        if (is_capital(c)) ++capitals;
        if (!is_capital(c) && !is_ascii_digit(c) && c != '&' && !small) return false;
    }
    const auto small = static_cast<std::size_t>(
        std::count_if(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; }));
    return capitals >= 2 && capitals > small;
}

bool is_common_abbreviation(std::string_view word) { return contains(common_abbreviations, word); }

bool is_body_word(std::string_view word) { return body_word(word) != nullptr; }

bool is_department_word(std::string_view word) { return contains(department_words, word); }

bool may_be_person(std::string_view name) {
    const std::vector<std::string_view> words = words_of(name);
    if (words.size() < 2 || words.size() > 3) return false;
    return std::all_of(words.begin(), words.end(),
                       [](std::string_view word) { return is_initial(word) || is_surname(word); });
}

NameKind kind_of_name(std::string_view name) {
    const std::string lower = ascii_lower(name);
    if (lower.empty() || contains(nobody_words, lower)) return NameKind::nobody;
    const std::vector<std::string_view> words = words_of(name);
    if (words.empty() || is_footprint(words)) return NameKind::nobody;
    // "Office of the Chief Executive", "Council of Governors": those who hold the posts, or work for them.
    constexpr std::array<std::string_view, 5> offices{"association", "board", "committee",
                                                      "council", "network"};
    const std::string first = ascii_lower(words[0]);
    const bool office =
        words.size() > 2 && (first == "office" || (contains(offices, first) && words[1] == "of"));
    if (!office && is_post(words)) return NameKind::post;
    if (words.size() == 1 && is_abbreviation(words[0])) return NameKind::abbreviation;
    const std::string last = ascii_lower(without_marks(words.back()));
    const bool department = std::all_of(words.begin(), words.end(), [](std::string_view word) {
        return contains(department_words, ascii_lower(without_marks(word)));
    });
    if (department) return NameKind::department;
    if (is_person(words)) return NameKind::person;
    const bool titled_body = words.size() > 1 && is_body_word(ascii_lower(words[0]));
    return is_body_word(last) || titled_body || is_abbreviation(words.back()) ? NameKind::body
                                                                              : NameKind::unknown;
}

BodyKind kind_of_body(std::string_view name) {
    const std::string lower = ascii_lower(name);
    const auto has = [&](std::string_view words) { return lower.find(words) != std::string::npos; };
    if (has("ambulance")) return BodyKind::ambulance;
    if (has("police") || has("constabulary")) return BodyKind::police;
    if (has("clinical commissioning group")) return BodyKind::ccg;
    if (has("integrated care board")) return BodyKind::icb;
    if (has("nhs england")) return BodyKind::nhs_body;
    if (has("fire and rescue") || has("fire & rescue") || has("fire service"))
        return BodyKind::fire;
    if (has("healthwatch") || has("age uk") || has("citizens advice")) return BodyKind::voluntary;
    if (has("county council") || has("borough council") || has("district council")) {
        return BodyKind::council;
    }
    if (has("trust") && !has("nhs") && !has("hospital") && !has("health") && !has("partnership") &&
        !has("foundation")) {
        return BodyKind::unknown;
    }
    BodyKind kind = BodyKind::unknown;
    for (const std::string_view word : words_of(lower)) {
        if (const BodyWord* found = body_word(without_marks(word))) kind = found->kind;
    }
    if (kind == BodyKind::unknown && kind_of_name(name) == NameKind::department)
        return BodyKind::team;
    if (lower == "all" || lower == "both" || lower.rfind("all ", 0) == 0) return BodyKind::group;
    return kind;
}

}  // namespace actionplan
