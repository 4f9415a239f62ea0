// Cards that are wider than a name and its value, laid out as rows of both.
//
//     Action 1.1: Repave the square             Action 1.1 | Repave the square
//     Lead | Council | Timescale | May 2024     Lead: Council | Timescale: May 2024
//     Progress | Contractor appointed           Lead    | Timescale | RAG
//                                               Council | May 2024  | Green
#pragma once

#include <optional>

#include "extract/document.h"

namespace actionplan {

// Takes    any table.
// Gives    one of two columns, titles over both; none: some row is neither a title, names with their values beside or
//          behind them, nor names above their values, or the table is of two columns already.
std::optional<Table> flat_cards(const Table& table);

}  // namespace actionplan
