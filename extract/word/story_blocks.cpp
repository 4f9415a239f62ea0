#include <algorithm>
#include <iterator>
#include <utility>

#include "extract/word/story_reader.h"

namespace actionplan {

namespace {

// A table of one column around tables of several lays out the page.
bool is_frame(const Table& table) {
    if (table.columns != 1) return false;
    return std::any_of(table.rows.begin(), table.rows.end(), [](const Row& row) {
        return std::any_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) {
            return std::any_of(cell.tables.begin(), cell.tables.end(), [](const Table& nested) {
                return nested.columns > 1 && nested.rows.size() > 1;
            });
        });
    });
}

// What stands in the table's cells, in reading order; `put` takes the tables in them.
template <typename Put>
void take_apart(Table table, std::vector<Block>& blocks, const Put& put) {
    for (Row& row : table.rows) {
        for (Cell& cell : row.cells) {
            auto nested = cell.tables.begin();
            for (std::size_t at = 0; at <= cell.paragraphs.size(); ++at) {
                for (; nested != cell.tables.end() && nested->after <= at; ++nested)
                    put(std::move(*nested));
                if (at < cell.paragraphs.size())
                    blocks.emplace_back(std::move(cell.paragraphs.at(at)));
            }
        }
    }
}

void unframe(Table table, std::vector<Block>& blocks) {
    take_apart(std::move(table), blocks, [&](Table nested) {
        nested.after = 0;
        blocks.emplace_back(std::move(nested));
    });
}

// Its paragraphs, those of nested tables among them.
void flatten(Table table, std::vector<Block>& blocks) {
    take_apart(std::move(table), blocks, [&](Table nested) { flatten(std::move(nested), blocks); });
}

}  // namespace

bool StoryReader::count(std::size_t& counter, std::size_t limit, std::string_view name) {
    if (++counter <= limit) return true;
    error = Error{"word-too-large", "over " + std::to_string(limit) + " " + std::string(name) +
                                        " (limit `" + std::string(name) + "`); split the document"};
    return false;
}

std::string StoryReader::container_path() {
    return in_cell() ? table()->cell_path() : frame().path;
}

void StoryReader::begin_paragraph(const WordAttributes&) {
    if (in_cell()) table()->place_cell();
    frame().carried = false;
    frame().mark_removed = false;
    frame().paragraph_number =
        in_cell() ? ++frame().cell_counts.back().first : ++frame().paragraphs;
    frame().paragraph.begin();
}

void StoryReader::take_paragraph_property(WordElement element, const WordAttributes& attributes) {
    if (element == WordElement::properties_change) return enter(Within::skipped);
    if (element == WordElement::sect_pr) return begin_section(attributes);
    if (element == WordElement::r_pr) return enter(Within::mark_properties);
    frame().paragraph.format.take(element, attributes);
}

void StoryReader::take_mark_property(WordElement element, const WordAttributes&) {
    if (element == WordElement::properties_change) return enter(Within::skipped);
    if (removes(element)) frame().mark_removed = true;
}

void StoryReader::end_paragraph() {
    if (frame().mark_removed && seen()) {
        frame().carried = true;
        return;
    }
    finish_paragraph();
}

// What a deleted paragraph mark left open, when no paragraph follows that could take it.
void StoryReader::finish_carried() {
    if (frame().carried && seen()) {
        frame().carried = false;
        finish_paragraph();
    }
}

void StoryReader::break_page() {
    page_broken_ = true;
    page_begins.push_back(frame().blocks.size());
}

void StoryReader::finish_paragraph() {
    if (!seen()) {
        frame().carried = !frame().paragraph.lines.empty();
        return;
    }
    const bool top = frames_.size() == 1 && !table();
    if (top && frame().paragraph.breaks_page()) break_page();
    BuiltParagraphs built = frame().paragraph.finish(frame().role, *frame().counters, in_cell());
    if (!built.lines.empty()) put(std::move(built));
    end_block();
}

void StoryReader::put(BuiltParagraphs built) {
    const Place place =
        PathPlace{container_path() + "/p[" + std::to_string(frame().paragraph_number) + "]"};
    bool numbered = built.numbered;
    const bool top = frames_.size() == 1 && !table();
    for (std::size_t at = 0; at < built.lines.size(); ++at) {
        Paragraph& paragraph = built.lines[at];
        if (top && !built.tabs[at].empty())
            tabbed.push_back({frame().blocks.size(), std::move(built.tabs[at]), built.leader});
        if (!count(paragraph_count_, limits_->paragraphs, "paragraphs")) return;
        words_->add(paragraph.text);
        paragraph.place = place;
        if (in_cell()) {
            table()->add(std::move(paragraph), std::exchange(numbered, false));
        } else {
            frame().blocks.emplace_back(std::move(paragraph));
        }
    }
}

// Text boxes come after the block of the body that they are fixed to, and in front of what a frame holds.
void StoryReader::end_block() {
    if (frames_.size() > 1 || table() || floating_.empty()) return;
    std::move(floating_.begin(), floating_.end(), std::back_inserter(frame().blocks));
    floating_.clear();
}

void StoryReader::begin_table(const WordAttributes&) {
    finish_carried();
    if (in_cell()) table()->place_cell();
    const int number = in_cell() ? ++frame().cell_counts.back().second : ++frame().tables;
    const std::string path = container_path() + "/tbl[" + std::to_string(number) + "]";
    const bool top = frames_.size() == 1 && !table();
    frame().table_stack.emplace_back(path, *limits_);
    table()->style = &context_->styles->table({}).table;
    if (top)
        table()->before_first_row = std::exchange(page_broken_, false) ? Break::page : Break::none;
}

void StoryReader::take_table_property(WordElement element, const WordAttributes& attributes) {
    if (element == WordElement::properties_change) return enter(Within::skipped);
    if (!table()) return;
    if (element == WordElement::tbl_style) {
        table()->style = &context_->styles->table(attributes.value()).table;
    }
    if (element == WordElement::tbl_look) table()->look = table_look(attributes);
}

void StoryReader::take_grid_column(const WordAttributes& attributes) {
    constexpr int widest = 31680;  // of a page, in Word
    if (table()) table()->grid_column(std::clamp(attributes.number("w").value_or(0), 0, widest));
}

void StoryReader::end_table() {
    if (!table()) return;
    Table whole = table()->take(*context_->palette, *words_);
    frame().table_stack.pop_back();
    if (!whole.rows.empty()) put(std::move(whole));
    end_block();
}

void StoryReader::put(Table whole) {
    if (in_cell()) {
        table()->add(std::move(whole));
    } else if (frame().role != Role::body) {
        flatten(std::move(whole), frame().blocks);
    } else if (is_frame(whole)) {
        end_block();  // what a shape inside the frame says is its title
        unframe(std::move(whole), frame().blocks);
    } else {
        frame().blocks.emplace_back(std::move(whole));
    }
}

void StoryReader::begin_row(const WordAttributes&) {
    remove_when(false, rows_removed_);
    if (table() && count(row_count_, limits_->rows, "rows")) table()->begin_row();
}

// Properties that come behind the cells that they are for would change what was read already.
void StoryReader::begin_row_properties(const WordAttributes&) {
    enter(table() && table()->row_has_cells() ? Within::skipped : Within::row_properties);
}

void StoryReader::take_row_property(WordElement element, const WordAttributes& attributes) {
    if (element == WordElement::properties_change) return enter(Within::skipped);
    if (!table()) return;
    RowFormat& row = table()->row;
    if (element == WordElement::tbl_header) row.header = attributes.on();
    if (element == WordElement::grid_before) row.columns_before = attributes.number().value_or(0);
    if (element == WordElement::hidden && attributes.on()) row.removed = true;
    if (removes(element)) row.removed = true;
}

void StoryReader::end_row_properties() {
    if (!table() || rows_removed_.empty() || !table()->row.removed) return;
    restore(rows_removed_);
    remove_when(true, rows_removed_);
}

void StoryReader::end_row() {
    if (table()) table()->end_row();
    restore(rows_removed_);
}

void StoryReader::begin_cell(const WordAttributes&) {
    remove_when(false, cells_covered_);
    frame().cell_counts.emplace_back(0, 0);
    if (table() && count(paragraph_count_, limits_->paragraphs, "paragraphs"))
        table()->begin_cell();
}

void StoryReader::take_cell_property(WordElement element, const WordAttributes& attributes) {
    if (element == WordElement::properties_change) return enter(Within::skipped);
    if (!table()) return;
    CellFormat& cell = table()->cell;
    const Merge merge = attributes.value() == "restart" ? Merge::begins : Merge::continues;
    if (element == WordElement::grid_span) cell.span = attributes.number().value_or(1);
    if (element == WordElement::v_merge) cell.down = merge;
    if (element == WordElement::h_merge) cell.across = merge;
    if (element == WordElement::shading) cell.shading = stated_shading(attributes);
    if (removes(element)) cell.removed = true;
}

void StoryReader::end_cell_properties() {
    if (!table() || cells_covered_.empty() || table()->place_cell()) return;
    if (table()->error) error = table()->error;
    restore(cells_covered_);
    remove_when(true, cells_covered_);
}

void StoryReader::end_cell() {
    finish_carried();
    if (table()) {
        table()->end_cell(*words_);
        if (table()->error) error = table()->error;
    }
    frame().cell_counts.pop_back();
    restore(cells_covered_);
}

void StoryReader::begin_section(const WordAttributes&) {
    section_references_.clear();
    section_has_title_page_ = false;
    section_breaks_page_ = true;
    enter(Within::section_properties);
}

void StoryReader::take_section_property(WordElement element, const WordAttributes& attributes) {
    if (element == WordElement::properties_change) return enter(Within::skipped);
    if (element == WordElement::title_page) section_has_title_page_ = attributes.on();
    if (element == WordElement::sect_type)
        section_breaks_page_ = attributes.value() != "continuous";
    const bool footer = element == WordElement::footer_reference;
    if (!footer && element != WordElement::header_reference) return;
    section_references_.push_back(
        {std::string(attributes.relation()), std::string(attributes.value("type")), footer, false});
}

// A section's properties come at its end and say how it begins.
void StoryReader::end_section() {
    for (StoryReference& reference : section_references_) {
        reference.title_page = section_has_title_page_;
        references.push_back(std::move(reference));
    }
    std::vector<Block>& all = frames_.front()->blocks;
    if (section_breaks_page_ && !section_is_first_) {
        page_begins.push_back(section_begin_);
        for (std::size_t at = section_begin_; at < all.size(); ++at) {
            auto* first = std::get_if<Table>(&all.at(at));
            if (!first) continue;
            first->rows.front().before = Break::page;
            break;
        }
    }
    section_is_first_ = false;
    section_begin_ = all.size();
    section_references_.clear();
}

}  // namespace actionplan
