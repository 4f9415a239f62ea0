#include "extract/text/label_lines.h"

#include <algorithm>
#include <functional>
#include <string_view>

#include "extract/text/cell_text.h"

namespace actionplan {

namespace {

constexpr std::size_t longest_label = 50;  // bytes

// The words before the tab and their colon; empty where the line is no label and value.
std::string_view label_of_line(const Line& line) {
    if (line.tabs != 1 || line.leading_tab || line.blank) return {};
    std::string_view label = line.text.substr(0, line.text.find('\t'));
    while (label.ends_with(' ')) label.remove_suffix(1);
    label.remove_prefix(leading_space(label));
    return label.ends_with(':') && label.size() <= longest_label ? label : std::string_view();
}

std::uint64_t hash_of(std::string_view label) { return std::hash<std::string_view>()(label); }

}  // namespace

LabelLines::LabelLines(std::span<const Line> lines) {
    std::vector<std::uint64_t> all;
    for (const Line& line : lines) {
        const std::string_view label = label_of_line(line);
        if (!label.empty()) all.push_back(hash_of(label));
    }
    std::sort(all.begin(), all.end());
    for (std::size_t at = 1; at < all.size(); ++at) {
        if (all[at] == all[at - 1] && (labels_.empty() || labels_.back() != all[at]))
            labels_.push_back(all[at]);
    }
}

bool LabelLines::is_fact(const Line& line) const {
    const std::string_view label = label_of_line(line);
    return !label.empty() && std::binary_search(labels_.begin(), labels_.end(), hash_of(label));
}

bool LabelLines::has(std::span<const Line> lines, std::size_t at) const {
    if (labels_.empty() || lines[at].tabs != 1) return false;
    return is_fact(lines[at]) || (at + 1 < lines.size() && is_fact(lines[at + 1]));
}

}  // namespace actionplan
