// What properties state of a run and of a paragraph, wherever they stand: in a style, a list level or the text itself.
//
// Gives    only what was stated: a member without a value leaves it to the style below.
// Source   ECMA-376 part 1, 17.3.1 (paragraphs) and 17.3.2 (runs).
#pragma once

#include <optional>
#include <string>

#include "extract/word/element_table.h"
#include "extract/word/shading.h"
#include "extract/word/symbol_fonts.h"

namespace actionplan {

struct RunFormat {
    std::string style;
    std::optional<bool> bold;
    std::optional<bool> italic;
    std::optional<bool> hidden;
    std::optional<WordShading> shading;
    std::optional<Colour> highlight;
    std::optional<StatedColour> ink;  // of the type
    std::optional<SymbolFont> font;

    // Takes the property when it is one of a run.
    bool take(WordElement element, const WordAttributes& attributes);

 private:
    void take_style(const WordAttributes& attributes) { style = attributes.value(); }
    void take_bold(const WordAttributes& attributes) { bold = attributes.on(); }
    void take_italic(const WordAttributes& attributes) { italic = attributes.on(); }
    void take_hidden(const WordAttributes& attributes) { hidden = attributes.on(); }
    void take_shading(const WordAttributes& attributes) { shading = stated_shading(attributes); }
    void take_highlight(const WordAttributes& attributes) {
        highlight = highlight_colour(attributes.value());
    }
    void take_ink(const WordAttributes& attributes) { ink = stated_ink(attributes); }
    void take_font(const WordAttributes& attributes) {
        font = symbol_font(attributes.value("ascii"));
    }
};

struct ParagraphFormat {
    std::string style;
    std::optional<int> list;        // numId; 0 takes a style's numbering away
    std::optional<int> list_level;  // ilvl
    std::optional<int> outline;     // 0-8 are headings 1-9, 9 is body text
    std::optional<bool> page_break_before;
    std::optional<WordShading> shading;
    bool leader = false;  // some stop of its tabs has dots in front

    bool take(WordElement element, const WordAttributes& attributes);

 private:
    void take_style(const WordAttributes& attributes) { style = attributes.value(); }
    void take_list(const WordAttributes& attributes) { list = attributes.number(); }
    void take_level(const WordAttributes& attributes) { list_level = attributes.number(); }
    void take_outline(const WordAttributes& attributes) { outline = attributes.number(); }
    void take_page_break(const WordAttributes& attributes) { page_break_before = attributes.on(); }
    void take_shading(const WordAttributes& attributes) { shading = stated_shading(attributes); }
    void take_tab(const WordAttributes& attributes) {
        const auto stated = attributes.value("leader");
        leader = leader || (!stated.empty() && stated != "none");
    }
};

}  // namespace actionplan
