// Reads a plan that is a web page, or was saved as one by Word, LibreOffice, Google Docs or Lotus Notes.
//
// Takes    the whole page as bytes, in any encoding.
// Gives    what a reader of the page sees, in the order they see it. Closed accordions and tabs count as seen, since a
//          reader opens them; print copies, hidden labels and scripts do not. Navigation, cookie banners, the page's
//          header and footer and forms are Role::furniture. A <dl> is a table of two columns. A line break (<br>)
//          starts a new paragraph, except in a heading. A further paragraph of a list item has the item's level and no
//          marker. `Cell::header` is any <th>, those that head a row among them; `Row::header` is a row of column
//          headings.
// Units    places are paths of elements: see element_path.h.
// Errors   `empty-file`, `file-too-large`, `html-too-many-attributes`, `html-too-many-rows`, `html-too-many-cells`,
//          `html-too-broken`.
// Source   docs/ARCHITECTURE.md, "HTML"; the HTML Standard; the cases tests/cases/html-*.html.
#pragma once

#include <memory>
#include <string_view>

#include "extract/document.h"
#include "extract/document_reader.h"
#include "extract/html/html_limits.h"
#include "extract/result.h"

namespace actionplan {

Result<Document> read_html(std::string_view bytes, const HtmlLimits& limits = {});

// The same of a page that is still to be read in; it has one part.
std::unique_ptr<DocumentReader> html_reader(ReadBytes read, const HtmlLimits& limits = {});

}  // namespace actionplan
