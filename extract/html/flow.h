// Builds the blocks of a page from its text and the ends of its lines, cells and tables.
//
// White space is collapsed, paragraphs without words vanish. A table that only lays out the page leaves its content in
// the flow around it; so does anything that stands in a table but in none of its cells, before the table, as in
// browsers. Captions stand before their tables.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/html/context.h"
#include "extract/html/html_limits.h"
#include "extract/html/open_paragraph.h"
#include "extract/html/open_tables.h"
#include "extract/html/page_blocks.h"
#include "extract/html/page_table.h"
#include "extract/html/pending_marker.h"
#include "extract/result.h"

namespace actionplan {

class Flow {
 public:
    explicit Flow(const HtmlLimits& limits) : limits_(limits), tables_(limits) {}

    // Visible text, of one look.
    void text(std::string_view text, const Context& context, std::string_view path) {
        paragraph_.add(text, context, path);
    }
    void marker_text(std::string_view text) { marker_.add_word_text(text); }
    void end_paragraph();

    // White space parts words here, whatever stands in the source.
    void part_words() { paragraph_.part_words(); }

    // The next paragraph opens a list item.
    void begin_item(std::string marker) { marker_.begin_item(std::move(marker)); }
    void end_item(const Context& context, std::string_view path);

    // Of the cell that is open: what stands for its words if it has none.
    void instead(std::string_view text);
    void unseen(std::string_view text);
    void blank_fill(const Colour& colour);
    void page_part();  // a part of the page stands in it: a form, a navigation, a great heading

    void begin_table(HtmlTable table);
    void end_table();
    void begin_group(RowGroup group, const std::optional<CssColour>& fill);
    void end_group();
    void begin_row(const std::optional<CssColour>& fill, bool flat, std::string_view path);
    void end_row();
    void begin_cell(const CellStart& start, std::string_view path);
    void end_cell();
    void begin_caption();
    void end_caption();

    std::size_t open_tables() const { return tables_.size(); }
    bool in_cell() const { return tables_.in_cell(); }
    bool in_row() const { return tables_.in_row(); }

    // Where the next block will stand, for `make_furniture`.
    std::size_t mark() { return sink().size(); }

    // Paragraphs from the mark on become furniture, unless a table or a heading of up to that level is among them.
    void make_furniture(std::size_t mark, int content_heading);

    void set_page_colour(const Colour& colour) { page_colour_ = colour; }

    std::vector<Block> finish();

    const std::optional<Error>& failed() const { return tables_.failed(); }

    // Text that was used though it is not in the stream of visible text: call it for each.
    std::string take_added_words() { return std::exchange(added_words_, {}); }

 private:
    std::vector<Block>& sink();
    void put(ReadParagraph read);

    const HtmlLimits& limits_;
    Colour page_colour_{255, 255, 255};
    OpenParagraph paragraph_;
    PendingMarker marker_;
    OpenTables tables_;
    PageBlocks page_;
    std::string added_words_;
};

}  // namespace actionplan
