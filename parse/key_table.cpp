#include "parse/key_table.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

#include "extract/utf8.h"
#include "parse/content.h"
#include "parse/fold.h"

namespace actionplan {

namespace {

constexpr std::size_t longest_key = 40;         // bytes
constexpr std::size_t longest_expansion = 300;  // bytes
constexpr std::size_t longest_list = 2000;      // bytes, of entries in one paragraph
constexpr std::size_t fewest_letters = 3;       // that words spell out

constexpr std::array<std::string_view, 14> key_words{
    "key",      "glossary",     "abbreviation",  "abbreviations",    "acronym",
    "acronyms", "definitions",  "terms used",    "terminology",      "term",
    "initials", "what we mean", "jargon buster", "organisations key"};

// Separators between a term and what it stands for.
constexpr std::array<std::string_view, 6> separators{" \u2013 ", " \u2014 ", " - ",
                                                     ": ",       " = ",      "= "};

struct Pair {
    std::string_view term;
    std::string_view rest;
};

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Whether the letters are what the words begin with, in order. Small words have a small letter or none: "DfE" of
// "Department for Education", "OPCC" of "Office of the Police and Crime Commissioner". A capital may have one as well:
// "iRAP" of "International Road Assessment Programme".
bool are_initials_of(std::string_view letters, std::string_view words) {
    std::size_t met = 0;
    bool begins = true;
    for (const char c : words) {
        const bool word = begins && small(c) >= 'a' && small(c) <= 'z';
        begins = c == ' ' || c == '-';
        if (!word) continue;
        const char letter = met < letters.size() ? letters[met] : ' ';
        const bool capital = c != small(c);
        const bool same = letter == c || (capital && small(letter) == small(c));
        if (capital && !same) return false;
        met += same ? 1U : 0U;
    }
    return letters.size() >= fewest_letters && met == letters.size();
}

// The same of words that all begin with a letter of it, small or not: "HGV" of "Heavy goods vehicle", "KSI" of "Killed or
// seriously injured".
bool are_letters_of_all(std::string_view letters, std::string_view words) {
    constexpr std::array<std::string_view, 9> joining{"a",  "and", "for", "in", "of",
                                                      "on", "or",  "the", "to"};
    std::size_t met = 0;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find_first_of(" -", at), words.size());
        const std::string_view word = words.substr(at, end - at);
        at = end + 1;
        if (word.empty() || std::find(joining.begin(), joining.end(), word) != joining.end())
            continue;
        if (met == letters.size() || small(word.front()) != small(letters[met])) return false;
        ++met;
    }
    return letters.size() >= fewest_letters && met == letters.size();
}

// "AmbleCAN" of "Ambleford Climate Action Network": a name of one word whose capitals are what the words begin with.
bool capitals_spell_out(std::string_view term, std::string_view words) {
    if (term.find(' ') != std::string_view::npos) return false;
    std::string capitals;
    std::copy_if(term.begin(), term.end(), std::back_inserter(capitals),
                 [](char c) { return c >= 'A' && c <= 'Z'; });
    return are_initials_of(capitals, words);
}

// "OPCC Office of the Police and Crime Commissioner": nothing stands between, but the words spell the letters out.
std::optional<Pair> parted_by_its_letters(std::string_view text) {
    const std::size_t space = text.find(' ');
    if (space == std::string_view::npos || space < fewest_letters) return std::nullopt;
    const Pair pair{text.substr(0, space), trimmed(text.substr(space))};
    if (!are_initials_of(pair.term, pair.rest)) return std::nullopt;
    return pair;
}

std::optional<Pair> parted(std::string_view text) {
    std::size_t best = std::string_view::npos;
    std::size_t length = 0;
    for (const std::string_view separator : separators) {
        const std::size_t at = text.find(separator);
        if (at < best) {
            best = at;
            length = separator.size();
        }
    }
    if (best == 0) return std::nullopt;
    if (best == std::string_view::npos) return parted_by_its_letters(text);
    const Pair pair{trimmed(text.substr(0, best)), trimmed(text.substr(best + length))};
    if (pair.rest.empty()) return std::nullopt;
    return pair;
}

// Between a term and what it stands for in a list that runs on; a dash only behind a word that announces it, a colon only
// where the words spell all terms out.
constexpr std::string_view equals = " = ";
constexpr std::string_view long_dash = " \u2013 ";
constexpr std::string_view colon = ": ";

// "HT = Headteacher; EWS = Education Welfare Service"; none where a part is no entry.
std::vector<DraftGlossaryEntry> entries_in(std::string_view text, std::string_view sign,
                                           std::string_view separator, const Place& place) {
    std::vector<DraftGlossaryEntry> entries;
    std::size_t abbreviations = 0;
    while (!text.empty()) {
        const std::size_t end = text.find(separator);
        const std::string_view part = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + separator.size());
        const std::size_t mark = part.find(sign);
        if (mark == std::string_view::npos) return {};
        std::string_view expansion = trimmed(part.substr(mark + sign.size()));
        if (text.empty() && expansion.ends_with('.')) expansion.remove_suffix(1);
        const std::string_view term = trimmed(part.substr(0, mark));
        // "Coastguard = HM Coastguard" among them.
        const bool abbreviation = looks_like_abbreviation(term);
        const bool word = sign == equals && is_upper(first_code_point(term)) &&
                          term.find(' ') == std::string_view::npos;
        const bool pair = (abbreviation || word) && expansion.size() > term.size() &&
                          expansion.find(sign) == std::string_view::npos;
        if (!pair) return {};
        abbreviations += abbreviation ? 1U : 0U;
        entries.push_back({std::string(term), std::string(expansion), place});
    }
    if (abbreviations * 3 < entries.size() * 2) return {};
    return entries;
}

// "HT = Headteacher EWS = Education Welfare Service": nothing but spaces parts the entries, so a term is one word.
std::string with_separators(std::string_view text, std::string_view sign) {
    std::string parted(text.substr(0, text.find(sign)));
    for (std::size_t at = text.find(sign); at != std::string_view::npos;) {
        const std::size_t next = text.find(sign, at + sign.size());
        const std::string_view part =
            text.substr(at, next == std::string_view::npos ? next : next - at);
        const std::size_t space = part.rfind(' ');
        const bool entry_follows = next != std::string_view::npos && space >= sign.size() &&
                                   space != std::string_view::npos;
        if (entry_follows) {
            parted += part.substr(0, space);
            parted += ';';
            parted += part.substr(space);
        } else {
            parted += part;
        }
        at = next;
    }
    return parted;
}

}  // namespace

bool announces_key(std::string_view text) {
    const std::string words = folded(text);
    if (word_count(words) > 6) return false;
    return std::any_of(key_words.begin(), key_words.end(),
                       [&](std::string_view word) { return has_phrase(words, word); });
}

bool is_key_table(const std::vector<ResolvedRow>& rows, std::string_view words_above) {
    std::size_t pairs = 0;
    std::size_t abbreviations = 0;
    std::size_t longer = 0;
    std::size_t spelt_out = 0;
    bool announced = announces_key(words_above);
    for (const ResolvedRow& row : rows) {
        if (row.cells.size() != 2) return false;
        const Cell* const term = row.cells[0].cell;
        const Cell* const expansion = row.cells[1].cell;
        if (term == nullptr || !has_text(*term)) continue;
        const std::string text = text_of(*term);
        if (expansion == nullptr || expansion == term || !has_text(*expansion)) {
            announced = announced || announces_key(text);
            continue;
        }
        const std::string meaning = text_of(*expansion);
        if (announces_key(text) && pairs == 0) {
            announced = true;
            continue;
        }
        if (text.size() > longest_key || meaning.size() > longest_expansion ||
            looks_like_time(meaning))
            return false;
        ++pairs;
        abbreviations += looks_like_abbreviation(text) ? 1U : 0U;
        longer += meaning.size() > text.size() ? 1U : 0U;
        spelt_out += spells_out({text, meaning, {}}) ? 1U : 0U;
    }
    if (pairs < 1 || longer * 4 < pairs * 3) return false;
    if (announced) return abbreviations * 3 >= pairs;
    if (pairs < 2) return false;
    return abbreviations * 5 >= pairs * 3 || spelt_out * 2 >= pairs;
}

std::optional<DraftGlossaryEntry> glossary_entry(const Paragraph& paragraph) {
    if (paragraph.text.size() > longest_expansion) return std::nullopt;
    const auto pair = parted(paragraph.text);
    if (!pair) return std::nullopt;
    if (!looks_like_abbreviation(pair->term) && !capitals_spell_out(pair->term, pair->rest))
        return std::nullopt;
    // "ICT – information and communications technology".
    const bool initial = (pair->rest.front() | 0x20) == (pair->term.front() | 0x20) &&
                         pair->rest.find(' ') != std::string_view::npos;
    if (!is_upper(first_code_point(pair->rest)) && !initial) return std::nullopt;
    if (pair->rest.size() <= pair->term.size()) return std::nullopt;
    return DraftGlossaryEntry{std::string(pair->term), std::string(pair->rest), paragraph.place};
}

std::optional<GlossaryList> glossary_list(const Paragraph& paragraph) {
    const std::string_view text = paragraph.text;
    if (text.size() > longest_list) return std::nullopt;
    for (const std::string_view sign : {equals, long_dash, colon}) {
        const std::size_t first = text.find(sign);
        if (first == std::string_view::npos || first == 0) continue;
        const std::size_t space = text.rfind(' ', first - 1);
        const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
        const std::string_view before = trimmed(text.substr(0, begin));
        if (sign == long_dash && !announces_key(before)) continue;
        for (const std::string_view separator : {"; ", ". ", ", "}) {
            std::vector<DraftGlossaryEntry> entries =
                entries_in(text.substr(begin), sign, separator, paragraph.place);
            const bool sure =
                sign != colon || std::all_of(entries.begin(), entries.end(), spells_out);
            if (entries.size() > 1 && sure)
                return GlossaryList{std::string(before), std::move(entries)};
        }
        if (sign == long_dash) continue;
        std::vector<DraftGlossaryEntry> entries =
            entries_in(with_separators(text.substr(begin), sign), sign, "; ", paragraph.place);
        const bool sure =
            std::all_of(entries.begin(), entries.end(), [&](const DraftGlossaryEntry& entry) {
                return spells_out(entry) ||
                       (sign == equals && looks_like_abbreviation(entry.abbreviation));
            });
        if (entries.size() > 1 && sure)
            return GlossaryList{std::string(before), std::move(entries)};
    }
    return std::nullopt;
}

bool spells_out(const DraftGlossaryEntry& entry) {
    return are_initials_of(entry.abbreviation, entry.expansion) ||
           are_letters_of_all(entry.abbreviation, entry.expansion) ||
           capitals_spell_out(entry.abbreviation, entry.expansion);
}

}  // namespace actionplan
