#include "parse/headings.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "extract/utf8.h"
#include "parse/fold.h"
#include "parse/key_table.h"
#include "parse/section_title.h"

namespace actionplan {

namespace {

// The lowest level that a format can mark; no web page marks its headings so low.
constexpr int caption_level = 9;
// Levels of headings that no format marks, below the nine that one can.
constexpr int numbered_level = 10;
constexpr int bold_level = 11;
constexpr int plain_level = 12;

// Headings of the plan itself, which no section is named by.
constexpr auto plan_titles = std::to_array<std::string_view>({"action list",
                                                              "action log",
                                                              "action plan",
                                                              "action table",
                                                              "action tracker",
                                                              "actions",
                                                              "actions list",
                                                              "agreed actions",
                                                              "delivery plan",
                                                              "detailed actions",
                                                              "implementation plan",
                                                              "improvement plan",
                                                              "list of actions",
                                                              "joint action plan",
                                                              "joint delivery plan",
                                                              "local action plan",
                                                              "local delivery plan",
                                                              "our action plan",
                                                              "our actions",
                                                              "our plan",
                                                              "plan",
                                                              "plan of action",
                                                              "plan of actions",
                                                              "schedule of actions",
                                                              "summary of actions",
                                                              "table of actions",
                                                              "the action plan",
                                                              "the actions",
                                                              "the plan",
                                                              "work plan",
                                                              "work programme",
                                                              "workplan"});

// "action plan 2024 25" is "action plan".
std::string without_period(std::string words) {
    while (!words.empty()) {
        const std::size_t space = words.rfind(' ');
        const std::string_view last =
            std::string_view(words).substr(space == std::string::npos ? 0 : space + 1);
        const bool figures = last.find_first_not_of("0123456789") == std::string_view::npos;
        if (!figures && last != "to" && last != "for" && last != "version") break;
        words.erase(space == std::string::npos ? 0 : space);
    }
    return words;
}

// "Annex A: List of actions" says where in the document the plan stands, not what a part of it is about.
bool is_plan_title(const std::string& heading) {
    const SectionTitle title = section_title(heading);
    const std::string words = title.title.empty() ? heading : title.title;
    const std::string spelt = without_period(folded(words));
    constexpr std::array<std::string_view, 6> endings{" action plan",   " improvement plan",
                                                      " delivery plan", " implementation plan",
                                                      " tracker",       " action log"};
    return is_kind_of_plan(words) ||
           std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return spelt.ends_with(ending); });
}

// "Table 2.2 – Progress on measures": the name of a table in a report.
bool is_caption(const std::string& heading) {
    const std::string words = folded(heading);
    constexpr std::string_view table = "table ";
    return words.starts_with(table) && words.size() > table.size() &&
           is_digit(static_cast<unsigned char>(words[table.size()]));
}

// Words that head a part of a plan without a number too; "Area: Weirbrook" and "Project: …" on a front page do not.
bool names_division(std::string_view label) {
    constexpr std::array<std::string_view, 9> divisions{
        "annex", "appendix",    "objective",  "priority",           "strand",
        "theme", "work stream", "workstream", "strategic objective"};
    return std::find(divisions.begin(), divisions.end(), folded(label)) != divisions.end();
}

// A caption, or what a shape right above a table says, that can be the title of what the table is about.
bool names_tables(const Paragraph& paragraph, const Block* below) {
    const bool shape = paragraph.role == Role::text_box && below != nullptr &&
                       std::holds_alternative<Table>(*below);
    return (paragraph.role == Role::caption || shape) && looks_like_title(paragraph.text) &&
           !is_caption(paragraph.text) && !is_plan_title(paragraph.text);
}

}  // namespace

bool is_kind_of_plan(const std::string& heading) {
    const std::string words = without_period(folded(heading));
    return std::find(plan_titles.begin(), plan_titles.end(), words) != plan_titles.end();
}

HeadingLevels::HeadingLevels(const std::vector<Block>& blocks) {
    std::set<std::string> captions;  // under the heading that is open
    for (std::size_t at = 0; at < blocks.size(); ++at) {
        const auto* const paragraph = std::get_if<Paragraph>(&blocks[at]);
        if (paragraph == nullptr) continue;
        if (names_tables(*paragraph, at + 1 < blocks.size() ? &blocks[at + 1] : nullptr)) {
            captions.insert(paragraph->text);
            if (captions.size() > 1) captions_.insert(captions.begin(), captions.end());
        }
        if (paragraph->role != Role::body) continue;
        if (paragraph->heading_level > 0) captions.clear();
        marked_ = marked_ || paragraph->heading_level > 0;
        bold_ = bold_ || (paragraph->bold && looks_like_title(paragraph->text));
    }
}

std::optional<int> HeadingLevels::level_of(const Paragraph& paragraph) const {
    const bool beside = paragraph.role == Role::caption || paragraph.role == Role::text_box;
    if (beside && captions_.count(paragraph.text) > 0) return caption_level;
    if (paragraph.role != Role::body || paragraph.text.empty()) return std::nullopt;
    if (paragraph.heading_level > 0) return paragraph.heading_level;
    if (paragraph.list_level > 0 || !looks_like_title(paragraph.text)) return std::nullopt;
    const SectionTitle title = section_title(paragraph.text);
    if (title.is_numbered() && (!title.label.empty() || paragraph.bold || !marked_))
        return numbered_level;
    if (!title.label.empty() && (paragraph.bold || (!marked_ && names_division(title.label))))
        return numbered_level;
    if (announces_key(paragraph.text)) return std::nullopt;
    if (paragraph.bold) return bold_level;
    if (marked_ || bold_) return std::nullopt;
    return plain_level;
}

std::optional<int> section_level(const std::vector<HeadingChain>& tables) {
    std::map<int, std::set<std::string>> headings;
    for (const HeadingChain& chain : tables) {
        for (const auto& [level, words] : chain) headings[level].insert(words);
    }
    for (const auto& [level, words] : headings) {
        if (words.size() > 1) return level;
    }
    // All tables stand under the same headings.
    for (auto heading = headings.rbegin(); heading != headings.rend(); ++heading) {
        const auto& [level, words] = *heading;
        const std::string& first = *words.begin();
        const bool of_the_plan = is_plan_title(first) || is_caption(first);
        if (level == plain_level || level == bold_level || of_the_plan) continue;
        if (level == 1 || !looks_like_title(first)) continue;
        return level;
    }
    return std::nullopt;
}

}  // namespace actionplan
