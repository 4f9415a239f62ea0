#include "extract/text/page_feet.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "extract/text/page_top.h"

namespace actionplan {

namespace {

constexpr std::size_t longest_foot_line = 160;  // bytes; running lines are short
constexpr std::size_t most_foot_lines = 3;
constexpr unsigned highest_page = 999;  // a year is no page

struct Foot {
    std::size_t first = 0;
    std::size_t behind = 0;
    unsigned page = 0;
    std::uint64_t key = 0;  // of all it says but the number
};

bool is_page_digit(char c) { return c >= '0' && c <= '9'; }

std::string folded(std::string_view text) {
    std::string lower;
    for (const char c : text) lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return lower;
}

unsigned first_number(std::string_view text) {
    unsigned number = 0;
    std::size_t at = 0;
    while (at < text.size() && !is_page_digit(text[at])) ++at;
    for (; at < text.size() && is_page_digit(text[at]) && number <= highest_page; ++at)
        number = number * 10 + static_cast<unsigned>(text[at] - '0');
    return number;
}

// "Page 2 of 9" behind what runs: "Harbour plan, Page 2 of 9". Empty where the line ends otherwise, or says no more.
std::string_view page_words_behind(std::string_view text) {
    constexpr std::string_view word = "page ";
    const std::size_t at = folded(text).rfind(word);
    if (at == std::string::npos || at == 0 || is_page_number(text)) return {};
    const char before = text[at - 1];
    const bool whole_word = before == ' ' || before == '\t' || before == '|';
    const std::string_view tail = text.substr(at);
    return whole_word && is_page_number(tail) ? tail : std::string_view();
}

bool may_run(const Line& line) {
    return !line.blank && !line.leading_tab && !line.quotes && line.tabs <= 2 && line.pipes < 2 &&
           line.text.size() <= longest_foot_line;
}

std::uint64_t joined_keys(std::uint64_t key, std::uint64_t next) {
    return (key ^ next) * 0x100000001B3ULL;
}

bool is_number_of_page(const Line& line) {
    return is_page_number(line.text) || is_bare_number(line.text);
}

// What the lines between two blank ones say, if they may be a footer; without a page where they may not.
Foot foot_of(std::span<const Line> lines, std::size_t first, std::size_t behind) {
    Foot foot{first, behind, 0, 0};
    if (behind - first > most_foot_lines) return foot;
    for (std::size_t at = first; at < behind; ++at)
        if (!may_run(lines[at])) return foot;
    std::size_t numbered = behind;
    if (behind - first == 1) {
        const std::string_view words = page_words_behind(lines[first].text);
        if (!words.empty()) {
            foot.page = first_number(words);
            foot.key = running_key(lines[first].text);
        }
        return foot;
    }
    if (is_number_of_page(lines[behind - 1])) {
        numbered = behind - 1;
    } else if (is_number_of_page(lines[first])) {
        numbered = first;
    } else {
        return foot;
    }
    for (std::size_t at = first; at < behind; ++at) {
        if (at == numbered) continue;
        if (lines[at].tabs > 0 || is_number_of_page(lines[at])) return foot;
        foot.key = joined_keys(foot.key, running_key(lines[at].text));
    }
    const unsigned page = first_number(lines[numbered].text);
    foot.page = page <= highest_page ? page : 0;
    return foot;
}

std::vector<Foot> possible_feet(std::span<const Line> lines) {
    std::vector<Foot> feet;
    for (std::size_t at = 0; at < lines.size();) {
        if (lines[at].blank) {
            ++at;
            continue;
        }
        std::size_t behind = at + 1;
        while (behind < lines.size() && !lines[behind].blank) ++behind;
        const Foot foot = foot_of(lines, at, behind);
        if (foot.page > 0) feet.push_back(foot);
        at = behind;
    }
    return feet;
}

// Seen twice at least, with a higher number each time.
struct FootRun {
    std::size_t times = 0;
    unsigned page = 0;
    bool rises = true;

    void add(const Foot& foot) {
        rises = rises && foot.page > page;
        page = foot.page;
        ++times;
    }
    bool is_footer() const { return rises && times > 1; }
};

}  // namespace

bool is_page_number(std::string_view text) {
    constexpr std::size_t longest = 24;  // bytes
    if (text.size() > longest) return false;
    const std::string lower = folded(text);
    std::size_t digits = 0;
    std::string letters;
    for (const char c : lower) {
        if (is_page_digit(c)) {
            ++digits;
        } else if (c >= 'a' && c <= 'z') {
            letters += c;
        } else if (std::string_view(" \t-|/.").find(c) == std::string_view::npos) {
            return false;
        }
    }
    return digits > 0 && digits <= 8 && (letters == "page" || letters == "pageof");
}

bool is_bare_number(std::string_view text) {
    std::size_t digits = 0;
    for (const char c : text) {
        if (is_page_digit(c)) {
            ++digits;
        } else if (std::string_view(" \t-").find(c) == std::string_view::npos) {
            return false;
        }
    }
    return digits > 0 && digits <= 4;
}

std::vector<char> page_feet(std::span<const Line> lines, FurnitureMemory& memory) {
    const std::vector<Foot> feet = possible_feet(lines);
    std::unordered_map<std::uint64_t, FootRun> runs;
    for (const Foot& foot : feet) runs[foot.key].add(foot);
    std::vector<char> found(lines.size(), 0);
    for (const Foot& foot : feet) {
        const auto known = std::lower_bound(memory.feet.begin(), memory.feet.end(), foot.key);
        const bool is_known = known != memory.feet.end() && *known == foot.key;
        if (!is_known && !runs[foot.key].is_footer()) continue;
        if (!is_known) memory.feet.insert(known, foot.key);
        for (std::size_t at = foot.first; at < foot.behind; ++at) found[at] = 1;
    }
    return found;
}

}  // namespace actionplan
