// What every format becomes: the one model between extractors and the parser.
//
// Text is UTF-8, NFC, without control characters; white space is collapsed to single spaces, a line break that the
// reader sees starts a new Paragraph. Words are the source's own: nothing is added, nothing is left out that a reader
// of the source sees.
// Units    rows, columns and spans count cells from 0; see extract/place.h for places.
// Source   docs/ARCHITECTURE.md, "Document".
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "extract/place.h"
#include "extract/word_tally.h"

namespace actionplan {

// sRGB.
struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;

    bool operator==(const Colour&) const = default;
};

// What part a paragraph plays on the page. Only `body` can hold actions, headings and bands.
enum class Role {
    body,
    page_header,
    page_footer,
    footnote,
    endnote,
    comment,
    text_box,
    caption,
    furniture,  // navigation, cookie banner, form controls, "back to top"
};

// Words of a paragraph on a background of their own. A blank on one is without words: its end is its begin.
struct FilledWords {
    std::size_t begin = 0;  // bytes of the paragraph's text
    std::size_t end = 0;
    Colour fill;

    bool operator==(const FilledWords&) const = default;
};

struct Paragraph {
    std::string
        text;  // without bullets; a number or letter that was typed before an item stays in it
    std::string
        marker;  // a bullet, or a number that the format computed: "•", "a)", "1."; else empty
    int list_level = 0;     // 0 = no list item, 1 = outermost list
    int heading_level = 0;  // 1-9 where the format itself marks a heading, else 0
    bool bold = false;      // the whole paragraph
    bool italic = false;    // the whole paragraph
    Role role = Role::body;
    std::optional<Colour> fill;       // background of the whole paragraph
    std::vector<FilledWords> filled;  // where parts of it have one, in order; else none
    Place place;

    bool operator==(const Paragraph&) const = default;
};

// How firmly the source parts a row from the row above.
enum class Break {
    none,  // the next row of the same table, as usual
    gap,   // a blank line, or another break that may be only layout
    page,  // the first row after a page break, repeated header rows aside
    cut,  // a page break, and the format shows that it cuts the row above (no ruling line between the halves)
};

struct Table;

struct Cell {
    int column = 0;
    int row_span = 1;
    int column_span = 1;
    bool header = false;         // the format itself marks a header cell (th, tagged TH)
    std::optional<Colour> fill;  // background, when there is one that is not the page's
    std::vector<Paragraph> paragraphs;
    std::vector<Table> tables;  // nested; each says after which paragraph it stands
    Place place;

    bool operator==(const Cell&) const;
};

struct Row {
    std::vector<Cell>
        cells;  // those that begin in this row, by column; a gap in the columns is a cell from above
    bool header = false;  // the format itself marks a header row (thead, w:tblHeader, tagged TH)
    Break before = Break::none;
    Place place;

    bool operator==(const Row&) const = default;
};

struct Table {
    int columns = 0;
    std::vector<Row> rows;
    bool continues =
        false;  // goes on from the table that ended the part before (see Document::last)
    std::size_t after = 0;  // of a nested table: how many of the cell's paragraphs stand before it
    Place place;

    bool operator==(const Table&) const = default;
};

// Written out: a defaulted comparison of types that hold one another crashes Clang 14.
inline bool Cell::operator==(const Cell& other) const {
    return column == other.column && row_span == other.row_span &&
           column_span == other.column_span && header == other.header && fill == other.fill &&
           paragraphs == other.paragraphs && tables == other.tables && place == other.place;
}

using Block = std::variant<Paragraph, Table>;

// Facts that the file states about itself; empty where it does not. Dates are ISO 8601 as far as stated.
struct SourceFacts {
    std::string media_type;
    std::string encoding;  // text and HTML: the character set that was read, such as "UTF-8"
    std::optional<int> pages;
    std::optional<bool> tagged;  // PDF: it says that it holds a structure tree
    std::string title;
    std::string author;
    std::string producer;
    std::string created;
    std::string modified;

    bool operator==(const SourceFacts&) const = default;
};

// Damage that the extractor read round. `code` is stable: "encoding-guessed", "replaced-characters".
struct Warning {
    std::string code;
    std::string message;
    Place place;

    bool operator==(const Warning&) const = default;
};

// A document, or one part of a large one: a text of many megabytes flows through in parts that are cut between rows,
// so that memory does not grow with it. A part leans on what the parts before it said (headings, open section).
struct Document {
    SourceFacts source;
    std::vector<Block> blocks;
    std::vector<Warning> warnings;
    WordTally
        words;  // of the source as the extractor met it, before rows and cells were made of it
    bool last = true;

    bool operator==(const Document&) const = default;
};

}  // namespace actionplan
