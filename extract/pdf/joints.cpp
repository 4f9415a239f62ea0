#include "extract/pdf/joints.h"

#include <algorithm>
#include <array>

#include "extract/pdf/characters.h"
#include "extract/utf8.h"

namespace actionplan::pdf {
namespace {

// Words that open or close many compounds ("multi-agency", "evidence-based") and that hyphenation hardly ever leaves.
constexpr std::array<std::string_view, 29> compound_openers{
    "multi", "non",  "self",    "cross",  "well",   "full",   "half", "two",   "three", "four",
    "five",  "six",  "seven",   "twenty", "joined", "year",   "high", "long",  "low",   "one",
    "drop",  "anti", "counter", "early",  "first",  "second", "semi", "short", "third"};
constexpr std::array<std::string_view, 36> compound_closers{
    "agency", "based",   "call",  "centred",  "depth",   "disciplinary", "down",     "esteem",
    "face",   "focused", "free",  "friendly", "funded",  "going",        "harm",     "home",
    "house",  "led",     "level", "making",   "off",     "out",          "patient",  "patients",
    "reach",  "related", "risk",  "setting",  "sharing", "site",         "specific", "taking",
    "term",   "time",    "wide",  "work"};

// Ends of words that are whole: what follows on the next line is a word of its own, if it is one at all.
constexpr std::array<std::string_view, 18> word_ends{
    "ances", "ated", "ences", "ency",  "ings",  "ised", "isms",  "ities", "ively",
    "ments", "ness", "ously", "ships", "sions", "ally", "tions", "ators", "ibility"};

std::string in_small_letters(std::string_view word) {
    std::string small(word);
    for (char& c : small) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return small;
}

template <std::size_t Size>
bool holds(const std::array<std::string_view, Size>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), in_small_letters(word)) != words.end();
}

// Such an end, which short endings still follow ("-al", "-ed", "-ally") but no longer word does.
constexpr std::array<std::string_view, 12> stem_ends{"ance", "ence", "ment", "ship", "tion", "sion",
                                                     "ing",  "able", "ive",  "ous",  "ical", "ity"};
// The same alone, as hyphenation leaves them.
constexpr std::array<std::string_view, 25> endings{
    "able", "age",  "al",   "ally", "ance", "ary",  "ation", "ed",  "ence",
    "er",   "ers",  "est",  "ful",  "ible", "ing",  "ical",  "ity", "ive",
    "less", "ment", "ness", "or",   "ship", "sion", "tion"};
constexpr std::size_t longest_short_piece = 4;
// Words that join others: no narrow column leaves them of a longer word but by chance.
constexpr std::array<std::string_view, 14> joining_words{
    "and", "of", "in", "to", "for", "on", "or", "the", "by", "is", "at", "as", "with", "from"};
// All words of one or two letters but for names: any other piece as short is the end of a word.
constexpr std::array<std::string_view, 28> short_words{
    "a",  "i",  "am", "an", "as", "at", "be", "by", "do", "eg", "go", "he", "ie", "if",
    "in", "is", "it", "me", "my", "no", "of", "on", "or", "so", "to", "up", "us", "we"};
constexpr std::size_t longest_word = 18;  // "neurodevelopmental"

bool ends_as_a_stem(std::string_view word) {
    return std::any_of(stem_ends.begin(), stem_ends.end(), [&](std::string_view end) {
        return word.size() >= end.size() + 3 && word.ends_with(end);
    });
}

bool ends_as_a_word(std::string_view word) {
    return std::any_of(word_ends.begin(), word_ends.end(), [&](std::string_view end) {
        return word.size() >= end.size() + 3 && word.ends_with(end);
    });
}

bool is_joint(char c) { return c >= cut_joint && c <= soft_joint; }

bool word_character(char32_t c) { return is_letter(c) || is_digit(c); }

// Letters of ASCII as small ones, and what else counts in a word as itself; the rest is 0.
constexpr std::array<unsigned char, 0x80> folded = [] {
    std::array<unsigned char, 0x80> table{};
    for (std::size_t c = 0; c < table.size(); ++c) {
        const bool capital = c >= 'A' && c <= 'Z';
        const bool counts =
            capital || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '\'';
        if (counts) table.at(c) = static_cast<unsigned char>(capital ? c - 'A' + 'a' : c);
    }
    return table;
}();

// Letters and digits only, folded, from first to last of them.
std::uint64_t folded_hash(std::string_view word) {
    std::uint64_t hash = 14695981039346656037ULL;
    std::size_t at = 0;
    bool any = false;
    while (at < word.size()) {
        const auto byte = static_cast<unsigned char>(word[at]);
        char32_t c = byte;
        if (byte < 0x80) {
            ++at;
            c = folded[byte];
            if (c == 0 || (c == '-' && (!any || at == word.size()))) continue;
        } else {
            c = next_code_point(word, at);
            if (!word_character(c) && c != 0x2019) continue;
        }
        any = true;
        hash = (hash ^ c) * 1099511628211ULL;
    }
    return any ? hash : 0;
}

// The last run of word characters before a joint, hyphens within it included.
std::string_view word_before(std::string_view text) {
    const std::size_t space = text.find_last_of(" /(");
    return space == std::string_view::npos ? text : text.substr(space + 1);
}

std::string_view word_after(std::string_view text) {
    const std::size_t end = text.find_first_of(" /,;.:)\x01\x02\x03\x04");
    return text.substr(0, end);
}

bool digit_at_end(std::string_view text) { return is_digit(last_code_point(text)); }

// "31/03/20" and "24": the digits on both sides make one year.
bool year_cut(std::string_view before, std::string_view after) {
    constexpr std::string_view digits = "0123456789";
    const std::size_t from = before.find_last_not_of(digits);
    std::string run(from == std::string_view::npos ? before : before.substr(from + 1));
    run += after.substr(0, after.find_first_not_of(digits));
    return run.size() == 4 && (run.starts_with("19") || run.starts_with("20"));
}

// "1." and "12": a number that its narrow column cut.
bool number_cut(std::string_view before, std::string_view after) {
    const auto digits = [](std::string_view text) {
        return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
    };
    return before.size() <= 3 && before.ends_with('.') && after.size() <= 2 &&
           digits(before.substr(0, before.size() - 1)) && digits(after);
}

// A word that the column cut, or two words of which the first happens to fill its line?
bool cut_word(std::string_view before, std::string_view after, bool likely, bool cuts_words,
              const KnownWords& vocabulary) {
    if (before.empty() || after.empty()) return false;
    const char32_t last = last_code_point(before);
    const char32_t first = first_code_point(after);
    const std::string whole = std::string(before) + std::string(after);
    if (is_digit(last) && is_digit(first)) return likely && year_cut(before, after);
    if (likely && (after == "." || number_cut(before, after))) return true;
    if (!word_character(last) || !word_character(first)) return false;
    if (!is_letter(last) || !is_letter(first)) return vocabulary.count(whole) > 0;
    if (is_upper(first) && is_lower(last)) return false;
    const int known = vocabulary.count(whole);
    const int first_known = vocabulary.count(before);
    const int second_known = vocabulary.count(after);
    if (known > 0)
        return first_known == 0 || second_known == 0 ||
               known >= std::min(first_known, second_known);
    constexpr std::size_t short_piece = 3;
    constexpr std::size_t longest_ending = 4;
    if (whole.size() > longest_word || (after.size() > longest_ending && ends_as_a_stem(before)))
        return false;
    if (likely && second_known > 0 && (after.size() > short_piece || ends_as_a_word(before)))
        return false;
    if (likely)
        return first_known == 0 && !holds(joining_words, after) &&
               (cuts_words || after.size() <= short_piece);
    return after.size() == 1 && first != 'a' && first != 'I' && first_known == 0 &&
           before.size() > 3;
}

// "day" of "two-to-one-day".
std::string_view word_behind_hyphens(std::string_view word) {
    const std::size_t hyphen = word.rfind('-');
    return hyphen == std::string_view::npos ? word : word.substr(hyphen + 1);
}

// "ing" of "train-ing", "ment" of "develop-ment".
bool ends_words(std::string_view piece) {
    return holds(endings, piece) ||
           (piece.ends_with('s') && holds(endings, piece.substr(0, piece.size() - 1)));
}

// True when the hyphen belongs to the word: "multi-agency", "2015-16".
bool hard_hyphen(std::string_view before, std::string_view after, const KnownWords& vocabulary,
                 bool hyphenated) {
    const std::string_view stem = before.substr(0, before.size() - 1);
    if (stem.empty() || after.empty() || digit_at_end(stem) || is_digit(first_code_point(after)))
        return true;
    if (is_upper(first_code_point(after))) return true;
    const std::string whole = std::string(stem) + std::string(after);
    const std::string compound = std::string(before) + std::string(after);
    const int joined = vocabulary.count(whole);
    const int kept = vocabulary.count(compound);
    if (!hyphenated) {
        // Only beyond doubt: a word that the document has, of pieces that it has not and that are no prefixes.
        constexpr std::size_t longest_prefix = 3;
        return kept > 0 || joined == 0 || vocabulary.count(stem) > 0 ||
               vocabulary.count(after) > 0 || stem.size() <= longest_prefix;
    }
    if (joined != kept) return kept > joined;
    constexpr std::size_t longest_ending = 3;  // "selfish"
    const bool opens =
        after.size() > longest_ending && holds(compound_openers, word_behind_hyphens(stem));
    if (opens || holds(compound_closers, after)) return true;
    // Hyphenation leaves pieces that are no words; a compound has at least one. By chance the first piece of a word is
    // one as well ("be-tween", "train-ing"); then the second one is none, and one of both is as short as such pieces are.
    if (vocabulary.count(after) > 0) return true;
    return vocabulary.count(stem) > 0 &&
           std::min(stem.size(), after.size()) > longest_short_piece && !ends_words(after);
}

void tally_token(std::string_view token, bool held_back, WordTally& tally) {
    if (held_back) tally.add(token);
}

}  // namespace

void KnownWords::add(std::string_view word) {
    if (const std::uint64_t hash = folded_hash(word); hash != 0) ++counts_[hash];
}

int KnownWords::count(std::string_view word) const {
    const auto known = counts_.find(folded_hash(word));
    return known == counts_.end() ? 0 : known->second;
}

void Hyphenation::add(std::string_view text, const KnownWords& vocabulary) {
    for (std::size_t at = text.find(hyphen_joint); at != std::string_view::npos;
         at = text.find(hyphen_joint, at + 1)) {
        ++hyphens_;
        const std::string_view before = word_before(text.substr(0, at));
        const std::string_view after = word_after(text.substr(at + 1));
        const std::string_view stem = before.substr(0, before.empty() ? 0 : before.size() - 1);
        if (stem.empty() || after.empty() || !is_letter(last_code_point(stem)) ||
            !is_letter(first_code_point(after)) || is_upper(first_code_point(after)) ||
            holds(compound_openers, word_behind_hyphens(stem)))
            continue;
        const bool words = vocabulary.count(stem) > 0 || vocabulary.count(after) > 0 ||
                           vocabulary.count(std::string(before) + std::string(after)) > 0;
        inside_words_ += words ? 0 : 1;
    }
}

bool Hyphenation::used() const { return inside_words_ >= 2 && inside_words_ * 5 >= hyphens_ * 2; }

// A document that cuts words does so again and again: some of them stand whole elsewhere, and some ends are too short for words.
void CutWords::add(std::string_view text, const KnownWords& vocabulary) {
    for (std::size_t at = text.find(likely_cut_joint); at != std::string_view::npos;
         at = text.find(likely_cut_joint, at + 1)) {
        const std::string_view before = word_before(text.substr(0, at));
        const std::string_view after = word_after(text.substr(at + 1));
        if (before.empty() || after.empty() || !is_letter(last_code_point(before)) ||
            !is_letter(first_code_point(after)) || is_upper(first_code_point(after)) ||
            vocabulary.count(before) > 0)
            continue;
        const bool whole = vocabulary.count(std::string(before) + std::string(after)) > 0;
        const bool end = after.size() <= 2 && !holds(short_words, after);
        cuts_ += whole || end ? 1 : 0;
    }
}

std::string settled(std::string_view text, const KnownWords& vocabulary, bool hyphenated,
                    WordTally& tally, bool cuts_words) {
    if (std::none_of(text.begin(), text.end(), is_joint)) return std::string(text);
    std::string result;
    std::size_t token = 0;  // where the word at hand begins in the result
    bool held_back = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto stretch = std::find_if(text.begin() + static_cast<std::ptrdiff_t>(i), text.end(),
                                          [](char c) { return c == ' ' || is_joint(c); });
        const auto end = static_cast<std::size_t>(stretch - text.begin());
        result += text.substr(i, end - i);
        i = end;
        if (i == text.size()) break;
        const char c = text[i];
        if (c == ' ') {
            tally_token(std::string_view(result).substr(token), held_back, tally);
            held_back = false;
            result += c;
            token = result.size();
            continue;
        }
        held_back = true;
        const std::string before(word_before(result));
        const std::string_view after = word_after(text.substr(i + 1));
        if (c == soft_joint) continue;
        if (c == hyphen_joint) {
            if (!hard_hyphen(before, after, vocabulary, hyphenated)) {
                result.resize(result.ends_with('-') ? result.size() - 1
                                                    : result.size() - 3);  // or U+2010
            }
            continue;
        }
        if (cut_word(before, after, c == likely_cut_joint, cuts_words, vocabulary)) continue;
        tally_token(std::string_view(result).substr(token), true, tally);
        result += ' ';
        token = result.size();
    }
    tally_token(std::string_view(result).substr(token), held_back, tally);
    return result;
}

}  // namespace actionplan::pdf
