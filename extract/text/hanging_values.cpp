#include "extract/text/hanging_values.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>

#include "extract/text/cell_text.h"

namespace actionplan {

namespace {

constexpr std::size_t longest_label = 40;  // bytes
constexpr std::size_t fewest_facts = 4;

struct LabelledLine {
    std::string_view label;  // with its colon; empty when the line has none
    std::size_t value = 0;   // where the value begins, in bytes; 0 when there is none
};

LabelledLine labelled(const Line& line) {
    if (line.blank || line.tabs > 0 || line.leading_tab) return {};
    const std::string_view text = line.text;
    const std::size_t begin = leading_space(text);
    const std::size_t colon = text.find(": ", begin);
    const bool alone = colon == std::string_view::npos && text.ends_with(':');
    if (colon == std::string_view::npos && !alone) return {};
    const std::size_t end = alone ? text.size() : colon + 1;
    if (end - begin > longest_label) return {};
    const std::size_t value = text.find_first_not_of(' ', end);
    return {text.substr(begin, end - begin), value == std::string_view::npos ? 0 : value};
}

std::uint64_t hash_of(std::string_view label) { return std::hash<std::string_view>()(label); }

}  // namespace

HangingValues::HangingValues(std::span<const Line> lines) {
    std::map<std::size_t, std::size_t> columns;
    std::vector<std::uint64_t> all;
    for (const Line& line : lines) {
        const LabelledLine fact = labelled(line);
        if (fact.label.empty()) continue;
        all.push_back(hash_of(fact.label));
        if (fact.value > 0) ++columns[fact.value];
    }
    const auto most =
        std::max_element(columns.begin(), columns.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most == columns.end() || most->second < fewest_facts || most->second * 2 < all.size())
        return;
    column_ = most->first;
    std::sort(all.begin(), all.end());
    for (std::size_t at = 1; at < all.size(); ++at) {
        if (all[at] == all[at - 1] && (labels_.empty() || labels_.back() != all[at]))
            labels_.push_back(all[at]);
    }
}

bool HangingValues::is_fact(const Line& line) const {
    const LabelledLine fact = labelled(line);
    return !fact.label.empty() && (fact.value == 0 || fact.value == column_) &&
           std::binary_search(labels_.begin(), labels_.end(), hash_of(fact.label));
}

FoundBlocks HangingValues::read(const BodyLines& lines, std::size_t at) const {
    FoundBlocks found{{}, at};
    if (column_ == 0 || !is_fact(lines[at])) return found;
    std::vector<Paragraph> paragraphs;
    append_paragraphs({&lines[at], lines[at].text}, paragraphs);
    for (found.behind = at + 1; lines.is_body(found.behind); ++found.behind) {
        const Line& line = lines[found.behind];
        if (line.tabs > 0 || line.leading_tab || leading_space(line.text) < column_) break;
        std::vector<Paragraph> more;
        append_paragraphs({&line, line.text}, more);
        auto from = more.begin();
        const bool goes_on = from != more.end() && from->list_level == 0 && !paragraphs.empty();
        if (goes_on) {
            Paragraph& last = paragraphs.back();
            if (!last.text.empty()) last.text += ' ';
            last.text += from->text;
            last.place = joined(last.place, from->place);
            ++from;
        }
        std::move(from, more.end(), std::back_inserter(paragraphs));
    }
    for (Paragraph& paragraph : paragraphs) {
        FoundBlock& block = found.blocks.emplace_back();
        block.block = std::move(paragraph);
        block.first_line = at;
    }
    return found;
}

}  // namespace actionplan
