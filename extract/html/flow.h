// Builds the blocks of a page from its text and the ends of its lines, cells and tables.
//
// White space is collapsed, paragraphs without words vanish. A table that only lays out the page leaves its content in
// the flow around it; so does anything that stands in a table but in none of its cells, before the table, as in
// browsers. Captions stand before their tables.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/html/context.h"
#include "extract/html/html_limits.h"
#include "extract/html/page_table.h"
#include "extract/result.h"

namespace actionplan {

struct CellStart {
    int column_span = 1;
    int row_span = 1;
    bool header = false;
    bool row_header = false;
    std::optional<CssColour> fill;
};

class Flow {
 public:
    explicit Flow(const HtmlLimits& limits) : limits_(limits) {}

    // Visible text, of one look.
    void text(std::string_view text, const Context& context, std::string_view path);
    void marker_text(std::string_view text) { word_marker_ += text; }
    void end_paragraph();

    // White space parts words here, whatever stands in the source.
    void part_words() { paragraph_ += ' '; }

    // The next paragraph opens a list item.
    void begin_item(std::string marker);
    void end_item(const Context& context, std::string_view path);

    // Of the cell that is open: what stands for its words if it has none.
    void instead(std::string_view text);
    void unseen(std::string_view text);
    void blank_fill(const Colour& colour);
    void page_part();  // a part of the page stands in it: a form, a navigation, a great heading

    void begin_table(HtmlTable table);
    void end_table();
    void begin_group(RowGroup group, std::optional<CssColour> fill);
    void end_group();
    void begin_row(std::optional<CssColour> fill, bool flat, std::string_view path);
    void end_row();
    void begin_cell(const CellStart& start, std::string_view path);
    void end_cell();
    void begin_caption();
    void end_caption();

    std::size_t open_tables() const { return tables_.size(); }
    bool in_cell() const { return !tables_.empty() && tables_.back().in_cell; }
    bool in_row() const { return !tables_.empty() && tables_.back().in_row; }
    bool in_caption() const { return !tables_.empty() && tables_.back().in_caption; }
    bool cell_has_words() const;

    // Where the next block will stand, for `make_furniture`.
    std::size_t mark() { return sink().size(); }

    // Paragraphs from the mark on become furniture, unless a table or a heading of up to that level is among them.
    void make_furniture(std::size_t mark, int content_heading);

    void set_page_colour(const Colour& colour) { page_colour_ = colour; }

    std::vector<Block> finish();

    const std::optional<Error>& failed() const { return error_; }

    // Text that was used though it is not in the stream of visible text: call it for each.
    std::string take_added_words();

 private:
    struct OpenTable {
        HtmlTable table;
        std::optional<Colour> group_fill;
        RowGroup group = RowGroup::body;
        int group_number = 0;
        bool in_row = false;
        bool in_cell = false;
        bool in_caption = false;
    };

    std::vector<Block>& sink();
    HtmlCell* open_cell();
    void begin_paragraph(const Context& context, std::string_view path);
    void take_marker(Paragraph& paragraph);
    void note_fill(const Colour& fill, std::size_t bytes);
    void put(Paragraph paragraph);
    void note_links(const Paragraph& paragraph);
    void use_marker(HtmlCell& cell);
    void use_instead(HtmlCell& cell);
    void settle_fill(HtmlCell& cell) const;
    void put_table(HtmlTable&& table);
    void put_layout(HtmlTable&& table);
    std::optional<Colour> seen(const std::optional<CssColour>& own,
                               const std::optional<Colour>& behind) const;

    const HtmlLimits& limits_;
    std::vector<Block> page_;
    std::vector<OpenTable> tables_;
    Colour page_colour_{255, 255, 255};
    std::size_t cells_ = 0;
    std::optional<Error> error_;
    std::string added_words_;
    std::vector<std::size_t> banner_headings_;  // in page_

    // The paragraph that is being read.
    std::string paragraph_;
    std::vector<FilledWords> filled_;  // of paragraph_ as it is in the source
    bool begun_ = false;
    Context context_;
    std::string path_;
    bool bold_ = true;
    bool italic_ = true;
    bool links_ = true;
    bool fragment_links_ = true;
    std::string word_marker_;
    std::optional<std::string> item_marker_;
    std::size_t links_in_a_row_ = 0;  // paragraphs of nothing but links that end the page so far
};

}  // namespace actionplan
