#include "quality/text_signs.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "quality/plain_text.h"

namespace actionplan {

namespace {

constexpr std::size_t shortest_telephone = 10;  // figures: "01905 12345", "020 7946 0000"
constexpr std::size_t longest_telephone = 13;
constexpr std::size_t longest_abbreviation = 8;  // bytes
constexpr std::size_t longest_shouted = 7;       // an abbreviation of as many capitals is rare

// What one byte may be a sign of; those of "A&E" count as capitals side by side.
constexpr std::uint8_t sign_capital = 1;
constexpr std::uint8_t sign_at = 2;
constexpr std::uint8_t sign_mark_up = 4;
constexpr std::uint8_t sign_bracket = 8;
constexpr std::uint8_t sign_beyond = 16;  // U+FFFD begins with it, as do other characters
constexpr unsigned figure_shift = 7;
constexpr std::uint8_t sign_figure = 1U << figure_shift;

constexpr std::array<std::uint8_t, 256> byte_signs = [] {
    std::array<std::uint8_t, 256> signs{};
    for (unsigned c = 'A'; c <= 'Z'; ++c) signs[c] = sign_capital;
    for (unsigned c = '0'; c <= '9'; ++c) signs[c] = sign_figure;
    signs['@'] = sign_at;
    signs['&'] = sign_mark_up | sign_capital;
    signs['<'] = sign_mark_up;
    signs['('] = sign_bracket;
    signs[')'] = sign_bracket;
    signs[0xEF] = sign_beyond;
    return signs;
}();

// Eight characters that are small letters or spaces, which are signs of nothing and most of any text.
bool is_plain(const char* eight) {
    constexpr std::uint64_t ones = 0x0101010101010101U;
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, eight, sizeof bytes);
    if ((bytes & (ones * 0x80U)) != 0) return false;
    const std::uint64_t small = bytes & (bytes << 1U) & (ones * 0x40U);  // both bits of 0x60
    const std::uint64_t no_space =
        (bytes ^ (ones * 0x20U)) + ones * 0x7FU;  // below 0x80 where it is one
    return ((small << 1U) | (~no_space & (ones * 0x80U))) == ones * 0x80U;
}

bool brackets_differ(std::string_view text) {
    return std::count(text.begin(), text.end(), '(') != std::count(text.begin(), text.end(), ')');
}

constexpr bool is_address_byte(char c) {
    return is_word_byte(c) || c == '.' || c == '-' || c == '_' || c == '+' || c == '\'';
}

// "WMP WHCT CWPT" is a list of abbreviations, "UPDATE URGENTLY REQUIRED" is none.
bool is_shouted(std::string_view text) {
    if (std::any_of(text.begin(), text.end(), is_lower)) return false;
    std::size_t length = 0;
    for (const char c : text) {
        length = is_upper(c) ? length + 1 : 0;
        if (length >= longest_shouted) return true;
    }
    return false;
}

// "&" stands within "A&E", between two capitals.
std::size_t word_end(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const bool joins = text[at] == '&' && at > 0 && at + 1 < text.size() &&
                           is_upper(text[at - 1]) && is_upper(text[at + 1]);
        if (!is_word_byte(text[at]) && !joins) break;
        ++at;
    }
    return at;
}

std::string_view without_plural(std::string_view word) {
    const bool plural = word.size() > 2 && word.back() == 's' && is_upper(word[word.size() - 2]);
    return plural ? word.substr(0, word.size() - 1) : word;
}

bool is_abbreviation(std::string_view word) {
    if (word.size() < 2 || word.size() > longest_abbreviation || !is_upper(word.front()))
        return false;
    const auto capitals = std::count_if(word.begin(), word.end(), is_upper);
    const auto letters =
        std::count_if(word.begin(), word.end(), [](char c) { return is_upper(c) || is_lower(c); });
    return capitals >= 2 && capitals * 2 > letters;
}

}  // namespace

TextSigns signs_of(std::string_view text) {
    // One look at each character: this runs over every word of every plan.
    std::uint32_t seen = 0;
    std::uint32_t pairs = 0;
    std::uint32_t figures = 0;
    std::uint32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (at + 8 <= text.size() && is_plain(text.data() + at)) {
            before = 0;
            at += 8;
            continue;
        }
        const char c = text[at++];
        const std::uint32_t kind = byte_signs[static_cast<unsigned char>(c)];
        seen |= kind;
        pairs |= kind & before;
        figures += kind >> figure_shift;
        before = kind;
    }
    TextSigns signs;
    signs.capitals = (pairs & sign_capital) != 0;
    signs.at_sign = (seen & sign_at) != 0;
    signs.many_figures = figures >= shortest_telephone;
    signs.mark_up = (seen & sign_mark_up) != 0;
    signs.brackets_open = (seen & sign_bracket) != 0 && brackets_differ(text);
    signs.lost_character =
        (seen & sign_beyond) != 0 && text.find("\xEF\xBF\xBD") != std::string_view::npos;
    return signs;
}

std::vector<std::string_view> abbreviations_in(std::string_view text) {
    std::vector<std::string_view> found;
    if (is_shouted(text)) return found;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_word_byte(text[at])) {
            ++at;
            continue;
        }
        const std::size_t end = word_end(text, at);
        const std::string_view word = without_plural(text.substr(at, end - at));
        if (is_abbreviation(word)) found.push_back(word);
        at = end;
    }
    return found;
}

std::string_view email_in(std::string_view text) {
    for (std::size_t at = text.find('@'); at != std::string_view::npos;
         at = text.find('@', at + 1)) {
        std::size_t begin = at;
        std::size_t end = at + 1;
        while (begin > 0 && is_address_byte(text[begin - 1])) --begin;
        while (end < text.size() && is_address_byte(text[end])) ++end;
        while (end > at + 1 && !is_word_byte(text[end - 1])) --end;
        const std::string_view host = text.substr(at + 1, end - at - 1);
        if (begin < at && host.find('.') != std::string_view::npos)
            return text.substr(begin, end - begin);
    }
    return {};
}

std::string_view telephone_in(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool begins = text[at] == '0' || text.substr(at, 3) == "+44";
        if (!begins || (at > 0 && (is_word_byte(text[at - 1]) || text[at - 1] == '/'))) continue;
        std::size_t end = at + 1;
        std::size_t figures = text[at] == '0' ? 1 : 0;
        for (; end < text.size(); ++end) {
            if (is_figure(text[end])) {
                ++figures;
            } else if (text[end] != ' ' && text[end] != '-' && text[end] != '(' &&
                       text[end] != ')') {
                break;
            }
        }
        while (!is_figure(text[end - 1])) --end;
        if (figures >= shortest_telephone && figures <= longest_telephone) {
            return text.substr(at, end - at);
        }
        at = end - 1;
    }
    return {};
}

std::string_view mark_up_in(std::string_view text) {
    constexpr std::array<std::string_view, 11> crumbs{
        "&nbsp;", "&amp;", "&lt;", "&gt;", "&quot;", "&#", "<br", "<p>", "</", "<div", "<span"};
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '&' && text[at] != '<') continue;
        for (const std::string_view crumb : crumbs) {
            if (find_folded(text.substr(at, crumb.size()), crumb) == 0)
                return text.substr(at, crumb.size());
        }
    }
    return {};
}

}  // namespace actionplan
