// The status colour of a row: from its words, else from its fill, with what the plan's own key says it means.
//
// The plan's own key leads: a letter, a word of status or a fill that it explains has the colour that it says.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "parse/draft.h"
#include "schema/plan.h"

namespace actionplan {

LegendEntry legend_entry(DraftLegendEntry entry);

// The rag cell of a row. A fill that the row's other cells have too (`row_fill`) is a stripe.
Rag rag_cell(DraftCell cell, const std::optional<Colour>& row_fill,
             const std::vector<LegendEntry>& legend);

// Whether the words of a status say another colour than its cell has.
bool word_differs_from_fill(const Rag& rag, const std::optional<Colour>& fill,
                            const std::optional<Colour>& row_fill,
                            const std::vector<LegendEntry>& legend);

// The fill of a cell: its own, else that of its first paragraph that has one.
std::optional<Colour> fill_of(const DraftCell& cell);

// What the heading of the progress column says of the status besides.
enum class StatusHeading { none, status, colours };

// Whether a heading says that its column holds a status beside other things: "Comments / RAG", "Priority & status",
// "Progress and status (red, amber, green)".
bool names_status(std::string_view heading);

// Whether it speaks of colours: "Comments / RAG", and not "Status".
bool names_colours(std::string_view heading);

// What a progress cell says of the status where the plan has no rag column: a colour in front, a fill of its own, or,
// where its heading speaks of the status, words of status; where it speaks of no colours, only those that are coloured or
// that the plan's own key gives a colour to. Its words stand in the progress too, so they are marked as repeated.
std::optional<Rag> rag_of_progress(const DraftCell& cell, const std::optional<Colour>& row_fill,
                                   StatusHeading heading, const std::vector<LegendEntry>& legend);

}  // namespace actionplan
