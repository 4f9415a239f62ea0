// Reads one part that holds text (the body, a header, the notes) as a stream, into paragraphs and tables.
//
// Takes    the part's elements and text as word_xml.h gives them.
// Gives    its blocks in reading order; text boxes follow the block that they stand in. In stories other than the body
//          tables are taken apart into their paragraphs.
// Errors   `word-too-large`: rows, paragraphs, columns.
// Source   ECMA-376 part 1, 17.2-17.5, 17.13 (tracked changes), 17.16 (fields).
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "extract/word/fields.h"
#include "extract/word/paragraph_builder.h"
#include "extract/word/tabbed_rows.h"
#include "extract/word/table_builder.h"
#include "extract/word/word_options.h"
#include "extract/word/word_xml.h"

namespace actionplan {

// A header or footer that a section of the document shows.
struct StoryReference {
    std::string relation;
    std::string type;  // "default", "first", "even"
    bool footer = false;
    bool title_page = false;  // the section has a first page of its own
};

struct Story {
    Role role = Role::body;
    std::string path = "body";  // of its container; notes and comments get a number each
};

class StoryReader final : public WordXmlHandler {
 public:
    StoryReader(const WordContext& context, const WordOptions& options, const WordLimits& limits,
                Story story, ListCounters& counters, WordTally& words);

    void start(WordElement element, const WordAttributes& attributes) override;
    void end(WordElement element) override;
    void text(std::string_view text) override;

    std::vector<Block> blocks;
    std::vector<StoryReference> references;
    std::vector<std::size_t>
        page_begins;  // of the body: the first block of each page that is said to begin
    std::vector<TabbedLine> tabbed;  // of the body
    bool is_word = false;            // the root is one of a Word document's stories
    bool has_other_files = false;    // w:altChunk: text that stands in a file of another format

 private:
    // What the properties and text that come now belong to.
    enum class Within : std::uint8_t {
        content,
        text,
        instruction,
        skipped,
        paragraph_properties,
        mark_properties,
        run_properties,
        table_properties,
        row_properties,
        cell_properties,
        section_properties,
        control_properties,
        form,
    };
    struct Form {
        bool check_box = false;
        bool checked = false;
        bool drop_down = false;
        std::optional<int> chosen;
        std::vector<std::string> entries;
    };
    // The body, or a text box within it: each has its own paragraph, tables and fields.
    struct Frame {
        explicit Frame(const WordContext& context) : paragraph(context) {}
        Role role = Role::body;
        std::string path;
        int paragraphs = 0;
        int tables = 0;
        int paragraph_number = 0;
        ParagraphBuilder paragraph;
        bool carried = false;  // a deleted paragraph mark: the text goes on in the next paragraph
        bool mark_removed = false;
        std::vector<TableBuilder> table_stack;
        std::vector<std::pair<int, int>> cell_counts;  // paragraphs and tables of each open cell
        FieldStack fields;
        ListCounters* counters = nullptr;
        std::unique_ptr<ListCounters> own_counters;
        std::vector<Block> blocks;
    };

    Frame& frame() { return *frames_.back(); }
    bool seen() const { return removed_ == 0; }
    TableBuilder* table() {
        return frame().table_stack.empty() ? nullptr : &frame().table_stack.back();
    }
    bool in_cell() { return table() && table()->in_cell(); }
    void enter(Within within) { next_ = within; }
    void remove_when(bool removed, std::vector<bool>& stack);
    void restore(std::vector<bool>& stack);

    // Elements that begin, in content.
    void begin_story(const WordAttributes&);
    void begin_note(const WordAttributes&);
    void begin_paragraph(const WordAttributes&);
    void begin_paragraph_properties(const WordAttributes&) { enter(Within::paragraph_properties); }
    void begin_run(const WordAttributes&) { frame().paragraph.begin_run(); }
    void begin_run_properties(const WordAttributes&) { enter(Within::run_properties); }
    void begin_text(const WordAttributes&) { enter(Within::text); }
    void begin_instruction(const WordAttributes&) { enter(Within::instruction); }
    void skip(const WordAttributes&) { enter(Within::skipped); }
    void take_tab(const WordAttributes&);
    void take_break(const WordAttributes&);
    void take_hyphen(const WordAttributes&) { add_text("-"); }
    void take_symbol(const WordAttributes&);
    void take_field_mark(const WordAttributes&);
    void begin_simple_field(const WordAttributes&);
    void begin_form(const WordAttributes&);
    void begin_removable_by_accept(const WordAttributes&);
    void begin_removable_by_reject(const WordAttributes&);
    void begin_control(const WordAttributes&) { placeholders_.push_back(false); }
    void begin_control_properties(const WordAttributes&) { enter(Within::control_properties); }
    void begin_control_content(const WordAttributes&);
    void begin_alternatives(const WordAttributes&) { alternatives_taken_.push_back(false); }
    void begin_choice(const WordAttributes&);
    void begin_text_box(const WordAttributes&);
    void begin_table(const WordAttributes&);
    void begin_table_properties(const WordAttributes&) { enter(Within::table_properties); }
    void take_grid_column(const WordAttributes&);
    void begin_row(const WordAttributes&);
    void begin_row_properties(const WordAttributes&);
    void begin_cell(const WordAttributes&);
    void begin_cell_properties(const WordAttributes&) { enter(Within::cell_properties); }
    void begin_section(const WordAttributes&);
    void take_other_file(const WordAttributes&) { has_other_files = true; }

    // Properties, by what they belong to.
    void take_content(WordElement element, const WordAttributes& attributes);
    void take_paragraph_property(WordElement element, const WordAttributes& attributes);
    void take_mark_property(WordElement element, const WordAttributes& attributes);
    void take_table_property(WordElement element, const WordAttributes& attributes);
    void take_row_property(WordElement element, const WordAttributes& attributes);
    void take_cell_property(WordElement element, const WordAttributes& attributes);
    void take_section_property(WordElement element, const WordAttributes& attributes);
    void take_form_property(WordElement element, const WordAttributes& attributes);
    bool removes(WordElement change) const;

    // Elements that end, in content.
    void end_story() { finish_carried(); }
    void hand_over();
    void end_paragraph();
    void end_paragraph_properties() { frame().paragraph.properties_are_known(); }
    void end_run_properties() { frame().paragraph.run_is_known(); }
    void end_simple_field() { frame().fields.end(); }
    void end_form();
    void end_removable() { restore(changes_); }
    void end_control() { placeholders_.pop_back(); }
    void end_control_content() { restore(placeholder_contents_); }
    void end_alternatives() { alternatives_taken_.pop_back(); }
    void end_text_box();
    void end_table();
    void end_row();
    void end_row_properties();
    void end_cell();
    void end_cell_properties();
    void end_section();

    void add_text(std::string_view text);
    void finish_carried();
    void finish_paragraph();
    void break_page();
    std::string container_path();
    void put(BuiltParagraphs built);
    void put(Table table);
    void end_block();
    bool count(std::size_t& counter, std::size_t limit, std::string_view name);

    const WordContext* context_;
    const WordOptions* options_;
    const WordLimits* limits_;
    Story story_;
    WordTally* words_;
    std::vector<std::unique_ptr<Frame>> frames_;
    std::vector<Within> within_;
    Within next_ = Within::content;
    int removed_ = 0;  // how many reasons there are not to show what comes now
    std::vector<bool> changes_;
    std::vector<bool> placeholders_;
    std::vector<bool> placeholder_contents_;
    std::vector<bool> alternatives_taken_;
    std::vector<bool> rows_removed_;
    std::vector<bool> cells_covered_;
    std::vector<Block> floating_;  // text boxes of the block that is open
    std::vector<StoryReference> section_references_;
    bool section_has_title_page_ = false;
    bool section_breaks_page_ = true;
    bool section_is_first_ = true;
    std::size_t section_begin_ = 0;  // the section's first block
    Form form_;
    int notes_ = 0;
    bool page_broken_ = false;  // since the last table
    std::size_t paragraph_count_ = 0;
    std::size_t row_count_ = 0;
};

}  // namespace actionplan
