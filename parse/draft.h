// What a document says, not yet what it means: rows under the fields that their columns were taken for.
//
// Every word of the Document stands in the Draft in one place. A cell merged over rows is repeated for each row that
// it spans (`repeated` on all but the first), so that each row is whole; it is printed once.
// Source   docs/ARCHITECTURE.md, "Draft".
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document.h"
#include "extract/place.h"

namespace actionplan {

// What a column holds. `other` is a column of the plan that none of the rest describes.
enum class Field { number, action, timescale, lead, outcomes, progress, rag, other };

// What a column was taken for its field by: the words of its heading, the values below it, or its place in the row.
enum class By { vocabulary, content, position };

struct DraftHeading {
    std::string text;   // as printed; of a two-tier heading, the lower
    std::string group;  // of a two-tier heading, the upper; else empty
    Field field = Field::other;
    By by = By::position;

    bool operator==(const DraftHeading&) const = default;
};

// One printed header row, and so the columns of the rows that follow it.
struct DraftColumns {
    std::uint64_t table = 0;  // tables of the document count from 1
    std::vector<DraftHeading> headings;
    Place place;

    bool operator==(const DraftColumns&) const = default;
};

struct DraftSection {
    std::string
        label;  // the word before the number: "Priority", "Theme", "Section"; empty when there is none
    std::string number;  // as printed without a closing stop; empty when there is none
    std::string title;
    std::vector<std::string> subsections;  // as printed, in order
    Place place;

    bool operator==(const DraftSection&) const = default;
};

struct DraftCell {
    std::vector<Paragraph> paragraphs;  // those of nested tables among them, in reading order
    std::optional<Colour> fill;
    bool repeated = false;  // stands here because a cell above is merged over this row
    Place place;

    bool operator==(const DraftCell&) const = default;
};

// A cell of a column that no field describes, under its heading.
struct DraftOther {
    std::string heading;
    DraftCell cell;

    bool operator==(const DraftOther&) const = default;
};

struct DraftRow {
    std::optional<std::uint64_t> section;  // index into the sections of the whole document, from 0
    std::string subsection;                // empty when there is none
    // By field; nullopt where the plan has no such column. `other` stands in `others`.
    std::array<std::optional<DraftCell>, 7> cells;
    std::vector<DraftOther> others;
    std::array<By, 7> found_by{};  // by field: how its column was known; of those in `cells` only
    bool thinly_joined =
        false;  // rows of the source were taken for this one, though each could be whole
    Place place;

    std::optional<DraftCell>& operator[](Field field) {
        return cells.at(static_cast<std::size_t>(field));
    }
    const std::optional<DraftCell>& operator[](Field field) const {
        return cells.at(static_cast<std::size_t>(field));
    }
    bool operator==(const DraftRow&) const = default;
};

struct DraftGlossaryEntry {
    std::string abbreviation;
    std::string expansion;
    Place place;

    bool operator==(const DraftGlossaryEntry&) const = default;
};

// One line of the plan's own key of its colours: the words that name the colour (or the fill that shows it) and what
// they stand for there.
struct DraftLegendEntry {
    std::string colour;  // as printed: "Red", "A", "Green/Blue"; empty when only a fill shows it
    std::optional<Colour> fill;
    std::string meaning;
    Place place;

    bool operator==(const DraftLegendEntry&) const = default;
};

// Text that stands outside every row.
enum class OutsideKind {
    title,
    heading,  // of something that is not a section of actions
    preamble,
    note,
    table,  // a row of a table that holds no actions; its cells are joined by tabs
    repeated_header,
    page_header,
    page_footer,
    footnote,
    endnote,
    comment,
    text_box,
    caption,
    furniture,
};

struct DraftOutside {
    OutsideKind kind = OutsideKind::note;
    std::string text;
    Place place;

    bool operator==(const DraftOutside&) const = default;
};

// The draft of a document, or of one part of it. Lists hold what became complete with this part; sections that rows
// lean on may come with a later part.
struct Draft {
    std::string
        title;  // of the plan, when it became known; the printed words stand in `outside` as well
    std::vector<DraftSection> sections;
    std::vector<DraftColumns> columns;
    std::vector<DraftRow> rows;
    std::vector<DraftGlossaryEntry> glossary;
    std::vector<DraftLegendEntry> legend;
    std::vector<DraftOutside> outside;

    bool operator==(const Draft&) const = default;
};

}  // namespace actionplan
