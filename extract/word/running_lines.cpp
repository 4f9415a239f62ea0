#include "extract/word/running_lines.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace actionplan {

namespace {

constexpr std::size_t longest_line = 160;  // bytes; running lines are short
constexpr std::size_t reach = 3;           // lines that a header or footer may have

bool is_figure(char c) { return c >= '0' && c <= '9'; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// The text in lower case, each number of it as one "#".
std::string without_numbers(std::string_view text) {
    std::string words;
    for (const char c : text) {
        if (!is_figure(c)) {
            words += lower(c);
        } else if (words.empty() || words.back() != '#') {
            words += '#';
        }
    }
    return words;
}

bool counts_pages(std::string_view words) {
    return words.ends_with("page # of #") || words.ends_with("page #/#");
}

bool is_number_alone(std::string_view words) {
    return words == "#" || words == "- # -" || words == "page #";
}

// What is the same in a running line on every page: all of it but the number of the page.
std::string running_words(const std::string& text) {
    std::string words = without_numbers(text);
    if (is_number_alone(words)) return words;
    const std::size_t page = words.rfind("page #");
    if (page == std::string::npos || (!counts_pages(words) && !words.ends_with("page #")))
        return text;
    std::size_t end = text.size();
    while (lower(text[--end]) != 'p') {
    }
    return text.substr(0, end) + words.substr(page);
}

const Paragraph* line_at(const std::vector<Block>& blocks, std::size_t at) {
    const auto* const line = at < blocks.size() ? std::get_if<Paragraph>(&blocks[at]) : nullptr;
    const bool may = line != nullptr && line->role == Role::body && line->heading_level == 0 &&
                     line->list_level == 0 && line->text.size() <= longest_line;
    return may ? line : nullptr;
}

bool is_table(const std::vector<Block>& blocks, std::size_t at) {
    return at < blocks.size() && std::holds_alternative<Table>(blocks[at]);
}

// Paragraphs between two tables, or between a table and the end.
struct Gap {
    std::size_t first = 0;
    std::size_t behind = 0;
};

std::vector<Gap> gaps_of(const std::vector<Block>& blocks) {
    std::vector<Gap> gaps;
    std::optional<std::size_t> table;
    for (std::size_t at = 0; at <= blocks.size(); ++at) {
        if (at < blocks.size() && !is_table(blocks, at)) continue;
        if (table && *table + 1 < at) gaps.push_back({*table + 1, at});
        table = at;
    }
    return gaps;
}

// A page's begin within a gap, with the lines on both sides of it that may run.
struct Side {
    std::vector<std::size_t> above;
    std::vector<std::size_t> below;
};

bool may_run(const std::vector<Block>& blocks, std::size_t at) {
    const Paragraph* const line = line_at(blocks, at);
    return line != nullptr &&
           (line->text.find(':') == std::string::npos || counts_pages(without_numbers(line->text)));
}

Side side_of(const std::vector<Block>& blocks, const Gap& gap, std::size_t begin) {
    Side side;
    for (std::size_t at = begin; at-- > gap.first && at + reach >= begin;) {
        if (may_run(blocks, at)) side.above.push_back(at);
    }
    for (std::size_t at = begin; at < std::min(gap.behind, begin + reach); ++at) {
        if (may_run(blocks, at)) side.below.push_back(at);
    }
    return side;
}

// Pages whose end only a line shows that counts them: the next begins behind it.
void add_counted_pages(const std::vector<Block>& blocks, const std::vector<Gap>& gaps,
                       std::vector<std::size_t>& begins) {
    for (const Gap& gap : gaps) {
        const bool known = std::any_of(begins.begin(), begins.end(), [&](std::size_t begin) {
            return begin >= gap.first && begin <= gap.behind;
        });
        for (std::size_t at = gap.first; at < gap.behind && !known; ++at) {
            const Paragraph* const line = line_at(blocks, at);
            if (line == nullptr || !counts_pages(without_numbers(line->text))) continue;
            begins.push_back(at + 1);
            break;
        }
    }
    std::sort(begins.begin(), begins.end());
    begins.erase(std::unique(begins.begin(), begins.end()), begins.end());
}

// Those that stand on half of the pages, and on two at least.
std::set<std::string> frequent(const std::vector<Block>& blocks,
                               const std::vector<std::vector<std::size_t>>& pages) {
    std::map<std::string, std::size_t> times;
    for (const std::vector<std::size_t>& lines : pages) {
        std::set<std::string> seen;
        for (const std::size_t at : lines) seen.insert(running_words(line_at(blocks, at)->text));
        for (const std::string& words : seen) ++times[words];
    }
    std::set<std::string> found;
    for (const auto& [words, count] : times) {
        if (count >= 2 && 2 * count >= pages.size()) found.insert(words);
    }
    return found;
}

void mark(std::vector<Block>& blocks, const std::vector<std::vector<std::size_t>>& pages,
          Role role) {
    const std::set<std::string> running = frequent(blocks, pages);
    for (const std::vector<std::size_t>& lines : pages) {
        for (const std::size_t at : lines) {
            auto& line = std::get<Paragraph>(blocks[at]);
            if (running.contains(running_words(line.text))) line.role = role;
        }
    }
}

}  // namespace

void mark_running_lines(std::vector<Block>& blocks, std::vector<std::size_t> page_begins) {
    const std::vector<Gap> gaps = gaps_of(blocks);
    add_counted_pages(blocks, gaps, page_begins);
    std::vector<std::vector<std::size_t>> above;
    std::vector<std::vector<std::size_t>> below;
    for (const Gap& gap : gaps) {
        const bool last = gap.behind == blocks.size();
        for (const std::size_t begin : page_begins) {
            if (begin < gap.first || begin > gap.behind) continue;
            if (begin == blocks.size()) continue;
            Side side = side_of(blocks, gap, begin);
            above.push_back(std::move(side.above));
            below.push_back(std::move(side.below));
            if (is_table(blocks, gap.behind))
                std::get<Table>(blocks[gap.behind]).rows.front().before = Break::page;
        }
        if (last) above.push_back(side_of(blocks, gap, gap.behind).above);
    }
    mark(blocks, above, Role::page_footer);
    mark(blocks, below, Role::page_header);
}

}  // namespace actionplan
