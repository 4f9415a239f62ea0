// Reads a born-digital PDF: paragraphs, tables with their cells, and what runs along every page.
//
// Takes    the bytes of one PDF, which must outlive the call.
// Gives    the document with blocks in reading order; a table that goes on over pages is one table.
// Units    places are pages and boxes in points from the top left of the page as it is shown, y down.
// Errors   `encrypted`, `damaged-pdf` (with what Poppler said), `no-text-layer`, `pdf-too-large` (names the limit).
// Source   docs/ARCHITECTURE.md, "PDF".
#pragma once

#include <cstddef>
#include <string_view>

#include "extract/document.h"
#include "extract/result.h"

namespace actionplan {

struct PdfLimits {
    int pages = 5'000;                           // the longest plan seen has 301
    std::size_t glyphs_per_page = 200'000;       // a page of the smallest print has 20,000
    std::size_t operators_per_page = 4'000'000;  // bounds forms inside forms and streams of q and Q
    std::size_t paths_per_page =
        100'000;  // a map or chart has more; its paths beyond are not looked at
    std::size_t rules_per_page = 3'000;  // ruling lines after joining; more make no table
};

Result<Document> read_pdf(std::string_view bytes, const PdfLimits& limits = {});

}  // namespace actionplan
