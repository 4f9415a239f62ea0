// A text as lines, with what tells a line of cells from one of prose.
//
// Units    lines count from 1 over the whole text; columns count code points from 1.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace actionplan {

struct Line {
    std::string_view text;  // without its line break and form feeds
    std::uint64_t number = 0;
    bool page_break = false;   // a form feed stands before or in it
    bool leading_tab = false;  // begins with a tab, white space before it aside
    bool blank = false;        // holds nothing but white space and tabs
    bool markup = false;       // holds '<', or what looks like an entity
    bool plain = true;  // every byte is an ASCII character that a reader sees, or white space
    bool open_frame =
        false;  // "| a | b" below "| a | b |": the bar that closes the frame is missing
    bool closing_slash = false;  // a "/" at its end parts cells, though no space stands before it
    bool quotes = false;         // holds a field in quotes, or part of one (quoted_fields.h)
    bool quoted_from_above = false;  // begins within such a field
    bool quoted_to_below = false;    // ends within one
    std::uint16_t tabs = 0;     // those between text, not the leading one nor one behind a bullet
    std::uint16_t pipes = 0;    // "\|" is text
    std::uint16_t slashes = 0;  // " / ", and a "/" that begins or ends the line beside white space
};

// Splits at line feeds, carriage returns (alone or before a line feed), form feeds and vertical tabs.
//
// Takes    well-formed UTF-8, and the number of its first line.
// Gives    its lines; text behind the last line break is a line as well, when it is not empty.
std::vector<Line> lines_of(std::string_view text, std::uint64_t first_number);

// How many bytes of white space and tabs begin the text.
std::size_t leading_space(std::string_view text);

}  // namespace actionplan
