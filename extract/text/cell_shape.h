// What kind of text a cell holds, as far as its characters tell.
#pragma once

#include <string_view>

namespace actionplan {

struct CellShape {
    double log_length = 0;  // of bytes, to base 2
    double digits = 0;      // 1: some; likewise below
    double capitals = 0;    // share of the words that begin with a capital letter
    double labels = 0;      // numbers a row
    double dates = 0;       // holds a date
    double colours = 0;     // a colour, or the letter of one
    double empty = 0;
};

// Takes text without white space around it.
CellShape cell_shape(std::string_view text);

// Words that begin with a capital letter, of all words: names against prose.
double capitalised_share(std::string_view text);

// A year, or the name of a month beside a figure, in a text as short as a date.
bool holds_date(std::string_view text);

// Numbers a row, and is no date: "Nov 18" has the form of "HS 2".
bool is_row_number(std::string_view text);

// Nothing but the words and figures of a date: "From April 2019", "Q1 2019/20".
bool is_whole_date(std::string_view text);

}  // namespace actionplan
