#include "normalise/cell_text.h"

#include <algorithm>
#include <utility>

namespace actionplan {

namespace {

void add_word(std::string& words, const std::string& word) {
    if (word.empty()) return;
    if (!words.empty()) words += ' ';
    words += word;
}

}  // namespace

CellText cell_text(DraftCell&& cell) {
    CellText text;
    text.repeated = cell.repeated;
    text.blocks.reserve(cell.paragraphs.size());
    for (Paragraph& paragraph : cell.paragraphs) {
        if (paragraph.text.empty()) continue;
        const int level = std::max(paragraph.list_level, 0);
        TextBlock& block = text.blocks.emplace_back();
        block.kind = level > 0 ? TextKind::item : TextKind::paragraph;
        block.level = level;
        block.text = std::move(paragraph.text);
    }
    return text;
}

std::string number_text(const DraftCell& cell) {
    std::string number;
    for (const Paragraph& paragraph : cell.paragraphs) add_word(number, paragraph.text);
    while (!number.empty() &&
           (number.back() == '.' || number.back() == ':' || number.back() == ' ')) {
        number.pop_back();
    }
    return number;
}

}  // namespace actionplan
