#include "extract/html/settled_cell.h"

#include <utility>

#include "extract/clean_text.h"
#include "extract/html/normal_form.h"
#include "extract/html/status_words.h"

namespace actionplan {

namespace {

void note_words(const std::string& words, std::string& added_words) {
    added_words += words;
    added_words += ' ';
}

// A number that the browser or Word computed is the text of a cell that has no other.
void use_marker(HtmlCell& cell, std::string& added_words) {
    if (cell.blocks.size() != 1) return;
    auto* const paragraph = std::get_if<Paragraph>(&cell.blocks.front());
    if (paragraph == nullptr || !paragraph->text.empty()) return;
    paragraph->text = std::exchange(paragraph->marker, {});
    paragraph->list_level = 0;
    note_words(paragraph->text, added_words);
}

// A picture's alt; or the hidden words of a heading, which name its column, or of a status that the eye sees as a sign.
std::string words_instead(const HtmlCell& cell) {
    std::string shown = clean_text(cell.instead);
    if (!shown.empty() && is_short_alternative(shown)) return shown;
    std::string hidden = clean_text(cell.unseen);
    const bool names_column = cell.header && !cell.row_header;
    return names_column || is_status(hidden) ? hidden : std::string();
}

void use_instead(HtmlCell& cell, std::string& added_words) {
    if (!cell.blocks.empty() || cell.has_table) return;
    std::string words = words_instead(cell);
    if (words.empty()) return;
    make_nfc(words);
    note_words(words, added_words);
    Paragraph paragraph;
    paragraph.text = std::move(words);
    paragraph.place = PathPlace{cell.path};
    cell.only_links = false;
    cell.blocks.emplace_back(std::move(paragraph));
}

// The colour behind all paragraphs, where it is one.
std::optional<Colour> fill_of_paragraphs(const HtmlCell& cell) {
    const Paragraph* first = nullptr;
    for (const Block& block : cell.blocks) {
        const auto* paragraph = std::get_if<Paragraph>(&block);
        if (paragraph == nullptr) continue;
        if (first == nullptr) first = paragraph;
        if (paragraph->fill != first->fill) return std::nullopt;
    }
    return first == nullptr ? std::nullopt : first->fill;
}

// What covers the whole cell is the cell's own colour to who looks at it.
void settle_fill(HtmlCell& cell, const Colour& page_colour) {
    if (!cell.has_table) {
        if (const std::optional<Colour> fill = fill_of_paragraphs(cell)) cell.fill = fill;
    }
    if (cell.blocks.empty() && cell.inner_fill) cell.fill = cell.inner_fill;
    if (cell.fill == page_colour) cell.fill.reset();
}

}  // namespace

void settle(HtmlCell& cell, const Colour& page_colour, std::string& added_words) {
    use_marker(cell, added_words);
    use_instead(cell, added_words);
    settle_fill(cell, page_colour);
}

}  // namespace actionplan
