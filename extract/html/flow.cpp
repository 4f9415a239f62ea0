#include "extract/html/flow.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "extract/clean_text.h"
#include "extract/colour_signs.h"
#include "extract/html/list_markers.h"
#include "extract/html/normal_form.h"
#include "extract/html/status_words.h"
#include "extract/html/table_grid.h"
#include "extract/html/table_kind.h"

namespace actionplan {

namespace {

constexpr std::size_t links_of_a_menu = 3;

bool is_blank(std::string_view text) {
    const auto space = [](char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    };
    const auto first = std::find_if_not(text.begin(), text.end(), space);
    if (first == text.end()) return true;
    return static_cast<unsigned char>(*first) >= 0x7F && clean_text(text).empty();
}

// Where the words stand in the paragraph's text that have a background in its source.
std::vector<FilledWords> filled_words(std::string_view text, std::string_view source,
                                      const std::vector<FilledWords>& in_source) {
    std::vector<FilledWords> filled;
    std::size_t at = 0;     // of the text
    std::size_t clean = 0;  // bytes of the source before it
    for (const FilledWords& one : in_source) {
        // What stands between is passed over word by word, so that words which stand twice are told apart.
        const std::string before = clean_text(source.substr(clean, one.begin - clean));
        const std::string words = clean_text(source.substr(one.begin, one.end - one.begin));
        clean = one.end;
        if (!before.empty()) {
            const std::size_t found = text.find(before, at);
            if (found == std::string_view::npos) return filled;
            at = found + before.size();
        }
        std::size_t begin = at;
        if (words.empty()) {
            if (begin < text.size() && text[begin] == ' ') ++begin;
        } else {
            begin = text.find(words, at);
            if (begin == std::string_view::npos) return filled;
        }
        at = begin + words.size();
        filled.push_back({begin, at, one.fill});
    }
    return filled;
}

// What stands below the columns in one cell, as in a foot of the table, is a note and no row.
std::vector<Block> notes_below(HtmlTable& table) {
    std::vector<Block> notes;
    std::erase_if(table.rows, [&](PageRow& row) {
        const bool note = row.group == RowGroup::foot && row.cells.size() == 1 &&
                          row.cells.front().column_span > 1;
        if (!note) return false;
        std::vector<Block>& blocks = row.cells.front().blocks;
        std::move(blocks.begin(), blocks.end(), std::back_inserter(notes));
        return true;
    });
    return notes;
}

void make_furniture_of(Block& block) {
    auto* paragraph = std::get_if<Paragraph>(&block);
    if (paragraph != nullptr && paragraph->role == Role::body) paragraph->role = Role::furniture;
}

}  // namespace

std::vector<Block>& Flow::sink() {
    for (std::size_t i = tables_.size(); i-- > 0;) {
        OpenTable& open = tables_[i];
        if (open.in_caption) return open.table.caption;
        if (open.in_cell) return open.table.rows.back().cells.back().blocks;
    }
    return page_;
}

HtmlCell* Flow::open_cell() {
    return in_cell() ? &tables_.back().table.rows.back().cells.back() : nullptr;
}

void Flow::text(std::string_view text, const Context& context, std::string_view path) {
    if (is_blank(text)) {
        const std::string_view kept = begun_ ? text : std::string_view();
        if (context.fill) note_fill(*context.fill, kept.size());
        paragraph_ += kept;
        return;
    }
    // The colour of a dot's type is to who looks at it what a background is to words.
    if (context.ink && !context.fill && is_plain_sign(clean_text(text))) {
        Context coloured = context;
        coloured.fill = context.ink;
        coloured.ink.reset();
        this->text(text, coloured, path);
        return;
    }
    if (!begun_) begin_paragraph(context, path);
    bold_ = bold_ && context.bold;
    italic_ = italic_ && context.italic;
    links_ = links_ && context.link;
    fragment_links_ = fragment_links_ && context.fragment_link;
    if (context.fill != context_.fill) context_.fill.reset();
    if (context.fill) note_fill(*context.fill, text.size());
    paragraph_ += text;
}

// The next bytes of the paragraph stand on the colour.
void Flow::note_fill(const Colour& fill, std::size_t bytes) {
    const std::size_t begin = begun_ ? paragraph_.size() : 0;
    const bool goes_on =
        !filled_.empty() && filled_.back().fill == fill && filled_.back().end == begin;
    if (!goes_on) filled_.push_back({begin, begin, fill});
    filled_.back().end = begin + bytes;
}

void Flow::begin_paragraph(const Context& context, std::string_view path) {
    begun_ = true;
    context_ = context;
    path_ = path;
    paragraph_.clear();
    bold_ = italic_ = links_ = fragment_links_ = true;
}

void Flow::end_paragraph() {
    if (!begun_) {
        filled_.clear();
        return;
    }
    begun_ = false;
    Paragraph paragraph;
    paragraph.text = clean_text(paragraph_);
    make_nfc(paragraph.text);
    if (!context_.fill && !filled_.empty())
        paragraph.filled = filled_words(paragraph.text, paragraph_, filled_);
    filled_.clear();
    paragraph.bold = bold_;
    paragraph.italic = italic_;
    paragraph.role = context_.role;
    paragraph.heading_level = context_.heading_level;
    paragraph.list_level = context_.list_level;
    if (context_.fill != page_colour_) paragraph.fill = context_.fill;
    paragraph.place = PathPlace{std::move(path_)};
    take_marker(paragraph);
    const bool first_heading_of_banner =
        context_.banner && paragraph.heading_level == 1 && tables_.empty();
    if (first_heading_of_banner) banner_headings_.push_back(page_.size());
    put(std::move(paragraph));
}

void Flow::take_marker(Paragraph& paragraph) {
    if (!word_marker_.empty()) {
        paragraph.marker = word_marker(word_marker_);
        word_marker_.clear();
    } else if (item_marker_) {
        paragraph.marker = *std::move(item_marker_);
    } else if (const std::size_t bullet = typed_bullet(paragraph.text); bullet != 0) {
        paragraph.marker = clean_text(std::string_view(paragraph.text).substr(0, bullet));
        const std::size_t before = paragraph.text.size();
        paragraph.text.erase(0, bullet);
        if (paragraph.text.front() == ' ') paragraph.text.erase(0, 1);
        const std::size_t cut = before - paragraph.text.size();
        for (FilledWords& one : paragraph.filled) {
            one.begin = std::max(one.begin, cut) - cut;
            one.end = std::max(one.end, cut) - cut;
        }
        paragraph.list_level = std::max(paragraph.list_level, 1);
    }
    item_marker_.reset();
}

void Flow::put(Paragraph paragraph) {
    HtmlCell* cell = open_cell();
    if (cell != nullptr) {
        cell->only_links = cell->only_links && links_;
    } else if (paragraph.heading_level == 0 && tables_.empty() && paragraph.role == Role::body &&
               fragment_links_) {
        paragraph.role = Role::furniture;  // "Back to top", a contents list of the page itself
    }
    sink().push_back(std::move(paragraph));
    if (tables_.empty()) note_links(std::get<Paragraph>(page_.back()));
}

// Three lines on end that are links throughout are a menu.
void Flow::note_links(const Paragraph& paragraph) {
    if (!links_ || paragraph.heading_level > 0) {
        links_in_a_row_ = 0;
        return;
    }
    ++links_in_a_row_;
    if (links_in_a_row_ < links_of_a_menu) return;
    for (std::size_t i = 0; i < links_of_a_menu; ++i)
        make_furniture_of(page_[page_.size() - 1 - i]);
}

void Flow::begin_item(std::string marker) { item_marker_ = std::move(marker); }

void Flow::end_item(const Context& context, std::string_view path) {
    const bool number_alone = item_marker_ && in_cell() && is_number_marker(*item_marker_);
    if (number_alone || (!word_marker_.empty() && is_number_marker(word_marker_))) {
        begin_paragraph(context, path);
        bold_ = italic_ = links_ = fragment_links_ = false;
        end_paragraph();
    }
    item_marker_.reset();
    word_marker_.clear();
}

void Flow::instead(std::string_view text) {
    HtmlCell* cell = open_cell();
    if (cell == nullptr || cell->instead.size() + text.size() > most_alternative_bytes) return;
    if (!cell->instead.empty()) cell->instead += ' ';
    cell->instead += text;
}

void Flow::unseen(std::string_view text) {
    HtmlCell* cell = open_cell();
    if (cell == nullptr || cell->unseen.size() + text.size() > most_alternative_bytes) return;
    cell->unseen += text;
}

void Flow::blank_fill(const Colour& colour) {
    HtmlCell* cell = open_cell();
    if (cell != nullptr && colour != page_colour_) cell->inner_fill = colour;
    if (colour != page_colour_) note_fill(colour, 0);
}

void Flow::page_part() {
    for (OpenTable& open : tables_) {
        if (open.in_cell) open.table.rows.back().cells.back().has_page_part = true;
    }
}

bool Flow::cell_has_words() const {
    return begun_ || (in_cell() && !tables_.back().table.rows.back().cells.back().blocks.empty());
}

std::optional<Colour> Flow::seen(const std::optional<CssColour>& own,
                                 const std::optional<Colour>& behind) const {
    if (!own || !own->colour) return behind;
    return own->colour;
}

void Flow::begin_table(HtmlTable table) {
    end_paragraph();
    links_in_a_row_ = 0;
    OpenTable open;
    open.table = std::move(table);
    open.group_fill = open.table.fill;
    tables_.push_back(std::move(open));
}

void Flow::begin_group(RowGroup group, std::optional<CssColour> fill) {
    if (tables_.empty()) return;
    end_row();
    OpenTable& open = tables_.back();
    open.group = group;
    ++open.group_number;
    open.group_fill = seen(fill, open.table.fill);
}

void Flow::end_group() { begin_group(RowGroup::body, std::nullopt); }

void Flow::begin_row(std::optional<CssColour> fill, bool flat, std::string_view path) {
    if (tables_.empty()) return;
    end_row();
    OpenTable& open = tables_.back();
    if (open.table.rows.size() >= static_cast<std::size_t>(limits_.rows)) {
        error_ =
            Error{"html-too-many-rows", "a table has more than " + std::to_string(limits_.rows) +
                                            " rows; split the page"};
        return;
    }
    PageRow row;
    row.group = open.group;
    row.group_number = open.group_number;
    row.flat = flat;
    row.fill = seen(fill, open.group_fill);
    row.path = path;
    constexpr std::size_t usual_cells = 16;  // at most: a row of thousands says nothing of the next
    if (!open.table.rows.empty())
        row.cells.reserve(std::min(open.table.rows.back().cells.size(), usual_cells));
    open.table.rows.push_back(std::move(row));
    open.in_row = true;
}

void Flow::end_row() {
    if (tables_.empty() || !tables_.back().in_row) return;
    end_cell();
    tables_.back().in_row = false;
}

void Flow::begin_cell(const CellStart& start, std::string_view path) {
    if (tables_.empty() || error_) return;
    if (!tables_.back().in_row) begin_row(std::nullopt, false, path.substr(0, path.rfind('/')));
    if (error_) return;
    end_cell();
    if (++cells_ > limits_.cells) {
        error_ =
            Error{"html-too-many-cells", "the page has more than " + std::to_string(limits_.cells) +
                                             " table cells; split it"};
        return;
    }
    OpenTable& open = tables_.back();
    PageRow& row = open.table.rows.back();
    HtmlCell cell;
    cell.column_span = start.column_span;
    cell.row_span = start.row_span;
    cell.header = start.header;
    cell.row_header = start.row_header;
    cell.fill = seen(start.fill, row.fill);
    cell.path = path;
    row.cells.push_back(std::move(cell));
    open.in_cell = true;
}

void Flow::end_cell() {
    end_paragraph();
    HtmlCell* cell = open_cell();
    if (cell == nullptr) return;
    use_marker(*cell);
    use_instead(*cell);
    settle_fill(*cell);
    item_marker_.reset();
    tables_.back().in_cell = false;
}

// A number that the browser or Word computed is the text of a cell that has no other.
void Flow::use_marker(HtmlCell& cell) {
    if (cell.blocks.size() != 1) return;
    auto* const paragraph = std::get_if<Paragraph>(&cell.blocks.front());
    if (paragraph == nullptr || !paragraph->text.empty()) return;
    paragraph->text = std::exchange(paragraph->marker, {});
    paragraph->list_level = 0;
    added_words_ += paragraph->text;
    added_words_ += ' ';
}

// A picture's alt, where it is all that the cell has; the hidden words of a heading, which name its column, or of a
// status that the eye sees as a sign.
void Flow::use_instead(HtmlCell& cell) {
    if (!cell.blocks.empty() || cell.has_table) return;
    std::string words = clean_text(cell.instead);
    if (!is_short_alternative(words)) words.clear();
    if (words.empty()) {
        std::string hidden = clean_text(cell.unseen);
        if ((cell.header && !cell.row_header) || is_status(hidden)) words = std::move(hidden);
    }
    if (words.empty()) return;
    make_nfc(words);
    added_words_ += words;
    added_words_ += ' ';
    Paragraph paragraph;
    paragraph.text = std::move(words);
    paragraph.place = PathPlace{cell.path};
    cell.only_links = false;
    cell.blocks.emplace_back(std::move(paragraph));
}

// What covers the whole cell is the cell's own colour to who looks at it.
void Flow::settle_fill(HtmlCell& cell) const {
    const Paragraph* first = nullptr;
    bool one_colour = !cell.has_table;
    for (const Block& block : cell.blocks) {
        const auto* paragraph = std::get_if<Paragraph>(&block);
        if (paragraph == nullptr) continue;
        if (first == nullptr) first = paragraph;
        one_colour = one_colour && paragraph->fill == first->fill;
    }
    if (first != nullptr && one_colour && first->fill) cell.fill = first->fill;
    if (cell.blocks.empty() && cell.inner_fill) cell.fill = cell.inner_fill;
    if (cell.fill == page_colour_) cell.fill.reset();
}

void Flow::begin_caption() {
    end_paragraph();
    if (tables_.empty()) return;
    tables_.back().in_caption = true;
    if (tables_.back().table.use == TableUse::unknown) tables_.back().table.use = TableUse::data;
}

void Flow::end_caption() {
    end_paragraph();
    if (!tables_.empty()) tables_.back().in_caption = false;
}

void Flow::end_table() {
    if (tables_.empty()) return;
    end_caption();
    end_row();
    end_paragraph();
    HtmlTable table = std::move(tables_.back().table);
    tables_.pop_back();
    put_table(std::move(table));
    links_in_a_row_ = 0;
}

void Flow::put_table(HtmlTable&& table) {
    std::vector<Block>& blocks = sink();
    for (Block& block : table.caption) {
        auto* paragraph = std::get_if<Paragraph>(&block);
        // A heading in a caption is marked as a heading by the page itself.
        if (paragraph != nullptr && paragraph->role == Role::body &&
            paragraph->heading_level == 0) {
            paragraph->role = Role::caption;
        }
        blocks.push_back(std::move(block));
    }
    const bool data = holds_data(table);
    for (OpenTable& open : tables_) {
        if (open.in_cell && data) open.table.rows.back().cells.back().has_table = true;
    }
    if (!data) return put_layout(std::move(table));
    for (PageRow& row : table.rows) {
        for (HtmlCell& cell : row.cells) {
            for (Block& block : cell.blocks) {
                auto* paragraph = std::get_if<Paragraph>(&block);
                if (paragraph != nullptr && paragraph->role == Role::furniture)
                    paragraph->role = Role::body;
            }
        }
    }
    std::vector<Block> notes = notes_below(table);
    Table grid = grid_of(std::move(table), limits_);
    if (!grid.rows.empty()) blocks.emplace_back(std::move(grid));
    std::move(notes.begin(), notes.end(), std::back_inserter(blocks));
}

void Flow::put_layout(HtmlTable&& table) {
    std::vector<Block>& blocks = sink();
    const bool menu =
        is_menu(table) && table.rows.size() + table.rows.front().cells.size() > links_of_a_menu;
    for (PageRow& row : table.rows) {
        for (HtmlCell& cell : row.cells) {
            for (Block& block : cell.blocks) {
                if (menu || table.furniture) make_furniture_of(block);
                blocks.push_back(std::move(block));
            }
        }
    }
}

void Flow::make_furniture(std::size_t mark, int content_heading) {
    end_paragraph();
    std::vector<Block>& blocks = sink();
    if (mark > blocks.size()) return;
    const auto first = blocks.begin() + static_cast<std::ptrdiff_t>(mark);
    const bool has_content = std::any_of(first, blocks.end(), [&](const Block& block) {
        const auto* paragraph = std::get_if<Paragraph>(&block);
        return paragraph == nullptr ||
               (paragraph->heading_level > 0 && paragraph->heading_level <= content_heading);
    });
    if (!has_content) std::for_each(first, blocks.end(), make_furniture_of);
}

std::string Flow::take_added_words() { return std::exchange(added_words_, {}); }

std::vector<Block> Flow::finish() {
    while (!tables_.empty()) end_table();
    end_paragraph();
    const auto first_headings = std::count_if(page_.begin(), page_.end(), [](const Block& block) {
        const auto* paragraph = std::get_if<Paragraph>(&block);
        return paragraph != nullptr && paragraph->heading_level == 1 &&
               paragraph->role == Role::body;
    });
    // A first heading in the page's header is the page's title only where there is no other.
    const bool other = static_cast<std::size_t>(first_headings) > banner_headings_.size();
    for (const std::size_t heading : banner_headings_) {
        if (other) make_furniture_of(page_.at(heading));
    }
    return std::move(page_);
}

}  // namespace actionplan
