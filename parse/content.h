// What kind of value a cell holds, by its words alone: the evidence for a column whose heading says nothing.
#pragma once

#include <string_view>
#include <vector>

#include "parse/grid.h"

namespace actionplan {

// Says when something is done: "April 2015", "31/03/2016", "Q3", "Ongoing", "TBC", "within 6 months".
bool looks_like_time(std::string_view text);

// Ends with a date: "Phase one, May 2015".
bool ends_with_time(std::string_view text);

// Is a colour word or its letter, or "-" for none: "Green", "AMBER", "R".
bool looks_like_rag(std::string_view text);

// Abbreviates a name: "CCG", "WaHT", "RB & WFCCG".
bool looks_like_abbreviation(std::string_view text);

// What share of a column's filled cells is of each kind, 0-1.
struct ColumnContent {
    std::size_t rows = 0;    // that were looked at
    std::size_t filled = 0;  // with text
    double number = 0;
    double time = 0;
    double rag = 0;
    bool colours = false;  // some of them says red or green, or a colour by its whole name
    double figures = 0;    // counts, shares and sums
    double names = 0;      // most words begin with a capital letter
    double deeds = 0;      // say what shall be done
    double fill = 0;       // share of all rows whose cell has a background of its own
    double distinct_fills = 0;
    double mean_length = 0;  // bytes, of filled cells
};

// Takes    the rows that hold values (no headers, no bands), and the column.
ColumnContent content_of(const std::vector<const ResolvedRow*>& rows, std::size_t column);

}  // namespace actionplan
