// Running headers, running footers and page numbers that a copy has left in the flow of a text.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extract/document.h"
#include "extract/text/lines.h"

namespace actionplan {

// What the lines before a stretch have shown, so that a large text can be read in stretches.
struct FurnitureMemory {
    std::vector<std::uint64_t> opening;  // hashes of the lines that open the document: a title runs
    bool hash_headings = false;          // the document marks its headings with hashes
    std::vector<std::uint64_t> known;    // hashes of lines that were furniture, sorted
    std::vector<std::uint64_t>
        feet;  // of footers beside the numbers of pages (page_feet.h), sorted
};

// Takes    the lines of a text, or of the next stretch of it, and whether its cells stand on lines of their own (there
//          a short line may come again in many cells and be no furniture).
// Gives    for each line its role: body, page_header or page_footer.
//
// A line is furniture when it comes again at page breaks, digits aside; where the text has no form feeds, when it
// comes again alone between blank lines, or repeats the first line of the document; a footer also where it comes again with
// the number of another page (page_feet.h). One that is printed once is known
// between the rows of a table (page_top.h).
std::vector<Role> furniture_of(std::span<const Line> lines, bool cell_lines,
                               FurnitureMemory& memory);

}  // namespace actionplan
