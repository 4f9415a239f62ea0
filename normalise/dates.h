// What the words of a cell say about time, as EDTF.
//
// Takes    the blocks of a cell: UTF-8, NFC, bullets removed; and what its column says of years that it leaves out.
// Gives    its dates in printed order, each with the words that it was read from and their block. None for a cell
//          without words; one of kind `unknown` for a cell whose words say nothing that can be read.
// Units    EDTF levels 0-1 and the seasons 21-24; a financial year runs from 1 April to 31 March.
// Errors   none: impossible dates and words that can't be read are of kind `unknown`; a misprint that has one likely
//          meaning ("April 015") is that date, marked as uncertain.
// Source   docs/SCHEMA.md, "Dates"; the wordings are those of tests/dates_test.cpp.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "normalise/date_point.h"
#include "schema/plan.h"

namespace actionplan {

struct DateSettings {
    std::optional<DefaultYear> default_year;  // for points printed without one
    const DateVocabulary* words = &DateVocabulary::built_in();
};

std::vector<ActionDate> read_dates(std::span<const TextBlock> blocks,
                                   const DateSettings& settings = {});

// The same dates, and a note for each that is impossible (31/09/2017, June 2016 – May 2015) or misprinted.
struct DatesRead {
    std::vector<ActionDate> dates;
    std::vector<Note> notes;  // their `field` is left empty
    bool unread = false;      // there are words, and none of them speaks of time

    bool operator==(const DatesRead&) const = default;
};

DatesRead read_dates_and_slips(std::span<const TextBlock> blocks,
                               const DateSettings& settings = {});

// The year that the heading of a column gives to the dates below it: "Timescale (2015/16)".
std::optional<DefaultYear> year_in_heading(std::string_view heading);

}  // namespace actionplan
