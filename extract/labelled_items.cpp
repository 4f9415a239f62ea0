#include "extract/labelled_items.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "extract/number_label.h"

namespace actionplan {

namespace {

constexpr std::size_t longest_label_in_front = 40;  // bytes
constexpr std::size_t fewest_labels = 2;
constexpr std::size_t most_lines = 12;  // of an item

bool has_number(const Paragraph& paragraph) {
    std::string_view number = paragraph.marker;
    while (number.ends_with('.') || number.ends_with(')')) number.remove_suffix(1);
    return paragraph.role == Role::body && paragraph.heading_level == 0 &&
           !paragraph.text.empty() && is_number_label(number);
}

bool begins_with_label(const Paragraph& paragraph) {
    const std::size_t colon = paragraph.text.find(':');
    return colon > 0 && colon <= longest_label_in_front;
}

bool labels_follow(const std::vector<Block>& blocks, std::size_t item) {
    const int level = std::get<Paragraph>(blocks[item]).list_level;
    std::size_t labels = 0;
    for (std::size_t at = item + 1; at < blocks.size() && at - item <= most_lines; ++at) {
        const auto* const line = std::get_if<Paragraph>(&blocks[at]);
        if (line == nullptr || line->heading_level > 0) break;
        if (!line->marker.empty() && line->list_level <= level) break;
        labels += begins_with_label(*line) ? 1U : 0U;
    }
    return labels >= fewest_labels;
}

}  // namespace

void number_labelled_items(std::vector<Block>& blocks, WordTally& words) {
    std::vector<Paragraph*> items;
    for (std::size_t at = 0; at < blocks.size(); ++at) {
        auto* const item = std::get_if<Paragraph>(&blocks[at]);
        if (item != nullptr && has_number(*item) && labels_follow(blocks, at))
            items.push_back(item);
    }
    if (items.size() < 2) return;
    for (Paragraph* const item : items) {
        words.add(item->marker);
        item->text = std::exchange(item->marker, {}) + " " + item->text;
        item->list_level = 0;
        item->filled.clear();
    }
}

}  // namespace actionplan
