#include "extract/html/pending_marker.h"

#include <algorithm>
#include <utility>

#include "extract/clean_text.h"
#include "extract/html/list_markers.h"

namespace actionplan {

namespace {

// The bullet of so many bytes becomes the paragraph's marker.
void take_typed_bullet(Paragraph& paragraph, std::size_t bullet) {
    std::string& text = paragraph.text;
    paragraph.marker = clean_text(std::string_view(text).substr(0, bullet));
    const std::size_t before = text.size();
    text.erase(0, bullet);
    if (text.front() == ' ') text.erase(0, 1);
    const std::size_t cut = before - text.size();
    for (FilledWords& one : paragraph.filled) {
        one.begin = std::max(one.begin, cut) - cut;
        one.end = std::max(one.end, cut) - cut;
    }
    paragraph.list_level = std::max(paragraph.list_level, 1);
}

}  // namespace

void PendingMarker::take(Paragraph& paragraph) {
    if (!word_.empty()) {
        paragraph.marker = word_marker(word_);
        word_.clear();
    } else if (item_) {
        paragraph.marker = *std::move(item_);
    } else if (const std::size_t bullet = typed_bullet(paragraph.text); bullet != 0) {
        take_typed_bullet(paragraph, bullet);
    }
    item_.reset();
}

bool PendingMarker::is_number_alone(bool in_cell) const {
    if (item_ && in_cell && is_number_marker(*item_)) return true;
    return !word_.empty() && is_number_marker(word_);
}

void PendingMarker::end_item() {
    item_.reset();
    word_.clear();
}

}  // namespace actionplan
