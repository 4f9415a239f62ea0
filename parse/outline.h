// The sections and subsections that rows stand under, as titles and bands open them.
//
// A title opens a section or a subsection by what it is (its number, its level, its capitals, bold, fill) set against
// the title that opened the section it stands in, and by where it stands (before a header row, or below one).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parse/draft.h"
#include "parse/section_title.h"

namespace actionplan {

struct Title {
    std::string text;
    Place place;
    std::optional<Colour> fill;
    bool bold = false;
    bool before_header = false;   // a band that a header row follows
    bool from_paragraph = false;  // above the table, not in it
    bool as_subsection = false;   // its level says that it is below the sections of this document
};

class Outline {
 public:
    // Whether the words are the title of the section or subsection that is open, printed once more: "Homes (cont.)".
    bool goes_on(std::string_view title) const;

    // Sections that close and titles that open nothing are put into the draft.
    void open(const Title& title, Draft& draft);

    // A row stands here: what is open now is real.
    void add_row(DraftRow& row);

    // Nothing more comes.
    void close(Draft& draft);

 private:
    struct Style {
        bool capitals = false;
        bool bold = false;
        std::optional<Colour> fill;
        bool operator==(const Style&) const = default;
    };

    static Style style_of(const Title& title);
    bool is_subsection(const Title& title, const SectionTitle& parts) const;
    void open_section(const Title& title, Draft& draft);
    void close_section(Draft& draft);

    std::optional<DraftSection> section_;
    std::string section_words_;  // the title as printed
    Style section_style_;
    bool section_is_paragraph_ = false;  // opened above the table, not by a band
    bool section_above_header_ = false;  // opened by a band that a header row follows
    bool section_has_rows_ = false;
    bool section_has_content_ = false;  // rows or subsections
    std::optional<Style> subsection_style_;
    std::string subsection_;
    std::uint64_t closed_sections_ = 0;
};

}  // namespace actionplan
