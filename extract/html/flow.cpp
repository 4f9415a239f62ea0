#include "extract/html/flow.h"

#include "extract/html/settled_cell.h"
#include "extract/html/status_words.h"
#include "extract/html/table_blocks.h"

namespace actionplan {

std::vector<Block>& Flow::sink() {
    std::vector<Block>* const in_table = tables_.sink();
    return in_table != nullptr ? *in_table : page_.blocks();
}

void Flow::end_paragraph() {
    std::optional<ReadParagraph> read = paragraph_.end(page_colour_);
    if (!read) return;
    marker_.take(read->paragraph);
    put(*std::move(read));
}

void Flow::put(ReadParagraph read) {
    if (tables_.empty()) return page_.put(std::move(read));
    if (HtmlCell* const cell = tables_.cell()) cell->only_links = cell->only_links && read.links;
    sink().emplace_back(std::move(read.paragraph));
}

void Flow::end_item(const Context& context, std::string_view path) {
    if (marker_.is_number_alone(in_cell())) {
        paragraph_.begin_empty(context, path);
        end_paragraph();
    }
    marker_.end_item();
}

void Flow::instead(std::string_view text) {
    HtmlCell* const cell = tables_.cell();
    if (cell == nullptr || cell->instead.size() + text.size() > most_alternative_bytes) return;
    if (!cell->instead.empty()) cell->instead += ' ';
    cell->instead += text;
}

void Flow::unseen(std::string_view text) {
    HtmlCell* const cell = tables_.cell();
    if (cell == nullptr || cell->unseen.size() + text.size() > most_alternative_bytes) return;
    cell->unseen += text;
}

void Flow::blank_fill(const Colour& colour) {
    if (colour == page_colour_) return;
    if (HtmlCell* const cell = tables_.cell()) cell->inner_fill = colour;
    paragraph_.note_fill(colour, 0);
}

void Flow::page_part() {
    for (HtmlCell* const cell : tables_.cells()) cell->has_page_part = true;
}

void Flow::begin_table(HtmlTable table) {
    end_paragraph();
    page_.part_menu();
    tables_.open(std::move(table));
}

void Flow::end_table() {
    if (tables_.empty()) return;
    end_caption();
    end_row();
    end_paragraph();
    HtmlTable table = tables_.close();
    const bool data = append_table(std::move(table), limits_, sink());
    for (HtmlCell* const cell : tables_.cells()) cell->has_table = cell->has_table || data;
    page_.part_menu();
}

void Flow::begin_group(RowGroup group, const std::optional<CssColour>& fill) {
    if (tables_.empty()) return;
    end_row();
    tables_.open_group(group, fill);
}

void Flow::end_group() { begin_group(RowGroup::body, std::nullopt); }

void Flow::begin_row(const std::optional<CssColour>& fill, bool flat, std::string_view path) {
    if (tables_.empty()) return;
    end_row();
    tables_.open_row(fill, flat, path);
}

void Flow::end_row() {
    if (!in_row()) return;
    end_cell();
    tables_.close_row();
}

void Flow::begin_cell(const CellStart& start, std::string_view path) {
    if (tables_.empty() || failed()) return;
    if (!in_row()) begin_row(std::nullopt, false, path.substr(0, path.rfind('/')));
    if (failed()) return;
    end_cell();
    tables_.open_cell(start, path);
}

void Flow::end_cell() {
    end_paragraph();
    HtmlCell* const cell = tables_.cell();
    if (cell == nullptr) return;
    settle(*cell, page_colour_, added_words_);
    marker_.end_cell();
    tables_.close_cell();
}

void Flow::begin_caption() {
    end_paragraph();
    if (!tables_.empty()) tables_.open_caption();
}

void Flow::end_caption() {
    end_paragraph();
    if (!tables_.empty()) tables_.close_caption();
}

void Flow::make_furniture(std::size_t mark, int content_heading) {
    end_paragraph();
    actionplan::make_furniture(sink(), mark, content_heading);
}

std::vector<Block> Flow::finish() {
    while (!tables_.empty()) end_table();
    end_paragraph();
    return page_.finish();
}

}  // namespace actionplan
