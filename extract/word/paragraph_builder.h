// One paragraph of a Word file, from its properties and runs to the Paragraphs that a reader sees.
//
// Takes    properties and text in the order of the file.
// Gives    a Paragraph for each printed line, with heading level, list level and marker; none when nothing is seen.
// Source   ECMA-376 part 1, 17.3; 17.7.3 for properties that two styles switch off again together.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/document.h"
#include "extract/word/formats.h"
#include "extract/word/list_counters.h"
#include "extract/word/visible_lines.h"
#include "extract/word/word_styles.h"

namespace actionplan {

// What all stories of a document share.
struct WordContext {
    const WordStyles* styles = nullptr;
    const Numbering* numbering = nullptr;
    Palette* palette = nullptr;
};

struct BuiltParagraphs {
    std::vector<Paragraph> lines;
    std::vector<std::vector<std::size_t>>
        tabs;  // of each line that stayed as it was: bytes of its text before them; else none
    bool leader = false;  // some stop of their tabs has dots in front
    bool numbered =
        false;  // the first has a computed number, not a bullet; in a cell it may have no text
};

class ParagraphBuilder {
 public:
    explicit ParagraphBuilder(const WordContext& context) : context_(&context) {}

    ParagraphFormat format;
    RunFormat run;
    VisibleLines lines;
    int text_boxes = 0;

    // Forgets all but the lines, which a deleted paragraph mark leaves to the next paragraph.
    void begin();
    void begin_run();
    void run_is_known();
    void properties_are_known() { style_ = nullptr; }

    void add_text(std::string_view text);
    void add_tab();
    void add_symbol(SymbolFont font, std::uint32_t code);
    bool breaks_page();

    // The places of the paragraphs are left to the caller.
    BuiltParagraphs finish(Role role, ListCounters& counters, bool in_cell);

 private:
    const WordStyle& style();
    bool hidden();
    const RunLook& look();
    RunLook look_of(std::string_view text);
    std::optional<ListNumber> number(ListCounters& counters, int& level);
    int heading_level();

    const WordContext* context_;
    const WordStyle* style_ = nullptr;
    std::optional<RunLook> look_;
    std::optional<Colour> ink_;  // of the run, once its look is known
    std::optional<bool> hidden_;
};

}  // namespace actionplan
